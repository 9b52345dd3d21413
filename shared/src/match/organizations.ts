// Which of the two lists' organizations are one house; each pair is compared once. What an organization is here depends on its
// spelling alone, never on other spellings seen before.
import {
  compareOrganizationParts,
  compareOrganizationWords,
  organizationKey,
  organizationWords,
  readOrganization,
  type OrganizationParts,
} from "../text/organization.ts"
import { GrowingLists, GrowingNumbers, type Lists } from "./columns.ts"
import { PairTable } from "./pair-table.ts"
import type { FittedModel } from "./model.ts"
import { Vocabulary, type Texts } from "./vocabulary.ts"

export const HOUSE = { unknown: 0, same: 1, related: 2, different: 4 } as const

/** What is worked out once for each owner of a domain. */
interface OwnerTraits {
  /** Without blanks. */
  readonly solid: string
  /** Key of the organization that bearers of the domain name, or "". */
  readonly learned: string
  readonly words: readonly string[]
}

/** Heads of an organization follow its key after this. */
const headMark = "\n"

/** What is told apart of an organization: its key, and the houses that its parts between commas name; "" for none. */
export function organizationIdentity(spelling: string): string {
  if (!/[,;/|(-]/.test(spelling)) return organizationKey(spelling)
  const { words, heads } = readOrganization(spelling)
  const key = words.join(" ")
  return key === "" || heads.every((head) => head === key) ? key : [key, ...heads].join(headMark)
}

const anyLetter = -1

/** The words of all organizations as columns. */
export interface HouseTable {
  /** By number of the organization: number of its key, the same for the same words. */
  readonly keyOf: Int32Array
  readonly words: Texts
  /** By number of the key: numbers of its words. */
  readonly wordsOf: Lists
  /** By number of the word: the two letters it begins and the three it ends with as one number each, 0 for short words. */
  readonly begins: Int32Array
  readonly ends: Int32Array
}

/** The table with the vocabularies it was made of. */
export interface ReadHouses extends HouseTable {
  readonly keys: Vocabulary
  readonly words: Vocabulary
}

/** Takes organizations apart; the key of each is its text up to the heads. What was read before is not read again. */
export class HouseReader {
  private readonly keys = new Vocabulary()
  private readonly words = new Vocabulary()
  private readonly keyOf = new GrowingNumbers(Int32Array)
  private readonly wordsOf = new GrowingLists()
  private readonly begins = new GrowingNumbers(Int32Array)
  private readonly ends = new GrowingNumbers(Int32Array)

  /** The table of all organizations known by now. */
  read(organizations: Texts): ReadHouses {
    for (let id = this.keyOf.length; id < organizations.size; id++) {
      const key = keyText(organizations.text(id))
      const number = this.keys.intern(key)
      this.keyOf.push(number)
      if (number === this.wordsOf.length) this.addWords(key)
    }
    const { keys, words } = this
    const columns = { begins: this.begins.toColumn(), ends: this.ends.toColumn() }
    return { keyOf: this.keyOf.toColumn(), keys, words, wordsOf: this.wordsOf.toLists(), ...columns }
  }

  private addWords(key: string): void {
    for (const word of key.split(" ")) {
      const at = this.words.intern(word)
      if (at === this.begins.length) {
        this.begins.push(word.length > 4 ? lettersAt(word, 0, 2) : 0)
        this.ends.push(word.length > 4 ? lettersAt(word, word.length - 3, word.length) : 0)
      }
      this.wordsOf.push(at)
    }
    this.wordsOf.endRow()
  }
}

/** The table of these organizations. */
export function readHouses(organizations: Texts): ReadHouses {
  return new HouseReader().read(organizations)
}

/** Key of an organization, without its heads. */
export function keyText(identity: string): string {
  const end = identity.indexOf(headMark)
  return end < 0 ? identity : identity.slice(0, end)
}

function lettersAt(word: string, start: number, end: number): number {
  let letters = 0
  for (let at = start; at < end; at++) letters = letters * 256 + word.charCodeAt(at)
  return letters
}

/** Relations of organizations by their numbers. */
export class Organizations {
  table: HouseTable
  private readonly texts: Texts
  private readonly read: OrganizationParts[] = []
  /** Words of each organization, apart and in one. */
  private readonly split: string[][] = []
  private readonly wholes: string[] = []
  /** By number of the owner. */
  private owners: OwnerTraits[] = []
  private readonly relations = new PairTable()
  private owned = new PairTable()
  private ownerBegins: number[] = []
  private readonly houseBegins: number[] = []
  /** Words of a domain -> key of the organization that its bearers name. */
  private learned: Readonly<Record<string, string>> = {}
  /** Key -> the other name of the house, as domains say. */
  private aliases: Readonly<Record<string, string>> = {}
  private meant: (string | undefined)[] = []
  private aliased: (boolean | undefined)[] = []

  constructor(organizations: Texts, table: HouseTable) {
    this.texts = organizations
    this.table = table
  }

  /** Takes in organizations that came after; what was worked out of the others stays. */
  grow(table: HouseTable): void {
    this.table = table
  }

  keyOf(organization: number): number {
    return this.table.keyOf[organization] ?? -1
  }

  /** Numbers of the words of an organization; [] for -1. */
  wordsIn(organization: number): number[] {
    const { start, values } = this.table.wordsOf
    const key = this.keyOf(organization)
    const words: number[] = []
    if (key >= 0) for (let x = start[key] ?? 0; x < (start[key + 1] ?? 0); x++) words.push(values[x] ?? -1)
    return words
  }

  /** Takes over what a model knows of domains. */
  learn({ owners, aliases }: Pick<FittedModel, "owners" | "aliases">): void {
    this.learned = owners
    this.aliases = aliases
    this.meant = []
    this.aliased = []
    this.owned = new PairTable()
    this.owners = []
    this.ownerBegins = []
  }

  /** Relation of two organizations (HOUSE). Symmetric. */
  relate(one: number, other: number): number {
    if (one < 0 || other < 0) return HOUSE.unknown
    const [left, right] = [this.keyOf(one), this.keyOf(other)]
    if (one === other || left === right) return HOUSE.same
    // Nearly all pairs end here, most of them met but once: not worth remembering.
    if (!this.mayBeRelated(left, right) && !this.hasAlias(one) && !this.hasAlias(other)) return HOUSE.different
    const known = this.relations.get(one, other)
    if (known >= 0) return known
    const byWords = this.mayBeRelated(left, right) ? this.compare(one, other) : HOUSE.different
    const relation = byWords === HOUSE.different && this.haveOneName(one, other) ? HOUSE.same : byWords
    this.relations.set(one, other, relation)
    return relation
  }

  private compare(one: number, other: number): number {
    const relation =
      this.hasHeads(one) || this.hasHeads(other)
        ? compareOrganizationParts(this.parts(one), this.parts(other))
        : compareOrganizationWords(this.wordTexts(one), this.wordTexts(other))
    return relation === "same" ? HOUSE.same : relation === "related" ? HOUSE.related : HOUSE.different
  }

  /** Names without a word in common whose bearers have one domain: an abbreviation, a former name. */
  private haveOneName(one: number, other: number): boolean {
    return this.nameOf(one) === this.nameOf(other)
  }

  /** The key by which a house is known. */
  private nameOf(organization: number): string {
    const before = this.meant[organization]
    if (before !== undefined) return before
    const key = keyText(this.texts.text(organization))
    return (this.meant[organization] = this.aliases[key] ?? key)
  }

  /** The house is known by another name than this. */
  private hasAlias(organization: number): boolean {
    const before = this.aliased[organization]
    if (before !== undefined) return before
    const key = keyText(this.texts.text(organization))
    return (this.aliased[organization] = this.nameOf(organization) !== key)
  }

  private hasHeads(organization: number): boolean {
    return this.texts.text(organization).includes(headMark)
  }

  private wordTexts(organization: number): string[] {
    return (this.split[organization] ??= keyText(this.texts.text(organization)).split(" "))
  }

  private parts(organization: number): OrganizationParts {
    const before = this.read[organization]
    if (before) return before
    const [key = "", ...heads] = this.texts.text(organization).split(headMark)
    const parts = heads.length > 0 ? { words: key.split(" "), heads } : readOrganization(key)
    this.read[organization] = parts
    return parts
  }

  /** By keys: a word in common, initials, or words that begin or end alike; without any of these they are different. */
  private mayBeRelated(one: number, other: number): boolean {
    const { begins, ends, wordsOf } = this.table
    const { start, values } = wordsOf
    const [left, leftEnd] = [start[one] ?? 0, start[one + 1] ?? 0]
    const [right, rightEnd] = [start[other] ?? 0, start[other + 1] ?? 0]
    for (let x = left; x < leftEnd; x++) {
      for (let y = right; y < rightEnd; y++) if (values[x] === values[y]) return true
    }
    if (leftEnd - left === 1 && rightEnd - right > 2)
      return this.table.words.text(values[left] ?? -1).length === rightEnd - right
    if (rightEnd - right === 1 && leftEnd - left > 2)
      return this.table.words.text(values[right] ?? -1).length === leftEnd - left
    for (let x = left; x < leftEnd; x++) {
      const word = values[x] ?? -1
      const begin = begins[word] ?? 0
      if (begin === 0) continue
      for (let y = right; y < rightEnd; y++) {
        const match = values[y] ?? -1
        if (begin === begins[match] || (begins[match] !== 0 && ends[word] === ends[match])) return true
      }
    }
    return false
  }

  /** True if the owner's part of an e-mail domain ("siemens", "bmwgroup"), by its number, names this organization. */
  isOwner(owners: Texts, owner: number, organization: number): boolean {
    if (organization < 0 || owner < 0) return false
    const begin = (this.ownerBegins[owner] ??= this.beginOfOwner(owners, owner))
    if (begin !== anyLetter && begin !== (this.houseBegins[organization] ??= this.beginOfHouse(organization)))
      return false
    // Owners are numbered apart from organizations; odd and even, no pair means two things.
    const [house, place] = [2 * organization, 2 * owner + 1]
    const before = this.owned.get(house, place)
    if (before >= 0) return before === 1
    const traits = this.traitsOf(owners, owner)
    const owns = traits.solid.length >= 2 && this.ownsHouse(traits, organization)
    this.owned.set(house, place, Number(owns))
    return owns
  }

  private traitsOf(owners: Texts, owner: number): OwnerTraits {
    return (this.owners[owner] ??= this.readOwner(owners.text(owner)))
  }

  /** The letter with which every house of this owner begins; `anyLetter` where they need not begin alike. */
  private beginOfOwner(owners: Texts, owner: number): number {
    const { solid, learned, words } = this.traitsOf(owners, owner)
    return learned !== "" || words.length > 1 || solid === "" ? anyLetter : solid.charCodeAt(0)
  }

  private beginOfHouse(organization: number): number {
    return this.texts.text(organization).charCodeAt(0) || 0
  }

  /** `owner`: words of the domain apart, as `readMailbox` gives them. */
  private readOwner(owner: string): OwnerTraits {
    const solid = owner.replaceAll(" ", "")
    return {
      solid,
      learned: this.learned[owner] ?? "",
      words: organizationWords(owner),
    }
  }

  private ownsHouse({ solid, learned, words: parts }: OwnerTraits, organization: number): boolean {
    const words = this.wordTexts(organization)
    if (learned !== "" && learned === words.join(" ")) return true
    const first = words[0] ?? ""
    if (first === solid && first.length >= 4) return true
    const whole = (this.wholes[organization] ??= words.join(""))
    if (whole === solid) return true
    if (whole.length >= 5 && solid.length >= 5 && (solid.startsWith(whole) || whole.startsWith(solid))) return true
    if (words.length >= 3 && words.length === solid.length && words.every((word, at) => word[0] === solid[at]))
      return true
    return parts.length > 1 && parts.length === words.length && parts.every((part) => words.includes(part))
  }
}
