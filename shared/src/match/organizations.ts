// Which of the two lists' organizations are one house; each pair is compared once. An organization is the number of its key.
import {
  compareOrganizationParts,
  compareOrganizationWords,
  organizationWords,
  readOrganization,
  type OrganizationParts,
} from "../text/organization.ts"
import { GrowingLists, GrowingNumbers, type Lists } from "./columns.ts"
import { PairTable } from "./pair-table.ts"
import { Vocabulary, type Texts } from "./vocabulary.ts"
import type { Words } from "./words.ts"

export const HOUSE = { unknown: 0, same: 1, related: 2, different: 4 } as const

/** What is worked out once for each owner of a domain. */
interface OwnerTraits {
  /** Without blanks. */
  readonly solid: string
  /** Key of the organization that bearers of the domain name, or "". */
  readonly learned: string
  readonly words: readonly string[]
}

/** The words of all keys as columns. */
export interface HouseTable {
  readonly words: Texts
  /** By number of the key: numbers of its words. */
  readonly wordsOf: Lists
  /** By number of the word: the two letters it begins and the three it ends with as one number each, 0 for short words. */
  readonly begins: Int32Array
  readonly ends: Int32Array
}

/** Takes the keys of organizations apart. */
export function readHouses(keys: Texts): HouseTable & { readonly words: Vocabulary } {
  const words = new Vocabulary()
  const wordsOf = new GrowingLists()
  const begins = new GrowingNumbers(Int32Array)
  const ends = new GrowingNumbers(Int32Array)
  for (let key = 0; key < keys.size; key++) {
    for (const word of keys.text(key).split(" ")) {
      const id = words.intern(word)
      if (id === begins.length) {
        begins.push(word.length > 4 ? lettersAt(word, 0, 2) : 0)
        ends.push(word.length > 4 ? lettersAt(word, word.length - 3, word.length) : 0)
      }
      wordsOf.push(id)
    }
    wordsOf.endRow()
  }
  return { words, wordsOf: wordsOf.toLists(), begins: begins.toColumn(), ends: ends.toColumn() }
}

function lettersAt(word: string, start: number, end: number): number {
  let letters = 0
  for (let at = start; at < end; at++) letters = letters * 256 + word.charCodeAt(at)
  return letters
}

/** Relations of organizations by their numbers. */
export class Organizations {
  readonly keys: Texts
  /** Words of the keys. */
  readonly words: Texts
  private readonly read: OrganizationParts[] = []
  /** Words of each key, apart and in one. */
  private readonly split: string[][] = []
  private readonly wholes: string[] = []
  /** By number of the owner. */
  private owners: OwnerTraits[] = []
  private readonly relations = new PairTable()
  private owned = new PairTable()
  private readonly spellings: Texts

  /** Words of a domain -> key of the organization that its bearers name. */
  private learned: Readonly<Record<string, string>> = {}

  constructor(
    { organizations, spellings }: Pick<Words, "organizations" | "spellings">,
    readonly table: HouseTable = readHouses(organizations),
  ) {
    this.keys = organizations
    this.spellings = spellings
    this.words = table.words
  }

  /** Numbers of the words of a key; [] for -1. */
  wordsIn(key: number): number[] {
    const { start, values } = this.table.wordsOf
    const words: number[] = []
    if (key >= 0) for (let x = start[key] ?? 0; x < (start[key + 1] ?? 0); x++) words.push(values[x] ?? -1)
    return words
  }

  /** Takes over what a model knows of domains. */
  learn(owners: Readonly<Record<string, string>>): void {
    this.learned = owners
    this.owned = new PairTable()
    this.owners = []
  }

  /** Relation of two organizations (HOUSE). Symmetric. */
  relate(one: number, other: number): number {
    if (one < 0 || other < 0) return HOUSE.unknown
    if (one === other) return HOUSE.same
    const known = this.relations.get(one, other)
    if (known >= 0) return known
    const relation = this.compare(one, other)
    this.relations.set(one, other, relation)
    return relation
  }

  private compare(one: number, other: number): number {
    if (!this.mayBeRelated(one, other)) return HOUSE.different
    const left = (this.split[one] ??= this.keys.text(one).split(" "))
    const right = (this.split[other] ??= this.keys.text(other).split(" "))
    const names = [this.spellings.text(one), this.spellings.text(other)] as const
    const simple = !/[,;/|(-]/.test(names[0] + names[1])
    const relation = simple
      ? compareOrganizationWords(left, right)
      : compareOrganizationParts(this.parts(one), this.parts(other))
    return relation === "same" ? HOUSE.same : relation === "related" ? HOUSE.related : HOUSE.different
  }

  private parts(key: number): OrganizationParts {
    return (this.read[key] ??= readOrganization(this.spellings.text(key)))
  }

  /** A word in common, initials, or one word each that begin alike: without any of these there is nothing to compare. */
  private mayBeRelated(one: number, other: number): boolean {
    const { begins, ends, wordsOf } = this.table
    const { start, values } = wordsOf
    const [left, leftEnd] = [start[one] ?? 0, start[one + 1] ?? 0]
    const [right, rightEnd] = [start[other] ?? 0, start[other + 1] ?? 0]
    for (let x = left; x < leftEnd; x++) {
      for (let y = right; y < rightEnd; y++) if (values[x] === values[y]) return true
    }
    if (leftEnd - left === 1 && rightEnd - right > 2)
      return this.words.text(values[left] ?? -1).length === rightEnd - right
    if (rightEnd - right === 1 && leftEnd - left > 2)
      return this.words.text(values[right] ?? -1).length === leftEnd - left
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
  isOwner(owners: Texts, owner: number, key: number): boolean {
    if (key < 0 || owner < 0) return false
    // Owners are numbered apart from keys; put behind them, no pair means two things.
    const place = this.keys.size + owner
    const before = this.owned.get(key, place)
    if (before >= 0) return before === 1
    const traits = (this.owners[owner] ??= this.readOwner(owners.text(owner)))
    const owns = traits.solid.length >= 2 && this.ownsKey(traits, key)
    this.owned.set(key, place, Number(owns))
    return owns
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

  private ownsKey({ solid, learned, words: parts }: OwnerTraits, key: number): boolean {
    if (learned !== "" && learned === this.keys.text(key)) return true
    const words = (this.split[key] ??= this.keys.text(key).split(" "))
    const first = words[0] ?? ""
    if (first === solid && first.length >= 4) return true
    const whole = (this.wholes[key] ??= words.join(""))
    if (whole === solid) return true
    if (whole.length >= 5 && solid.length >= 5 && (solid.startsWith(whole) || whole.startsWith(solid))) return true
    if (words.length >= 3 && words.length === solid.length && words.every((word, at) => word[0] === solid[at]))
      return true
    return parts.length > 1 && parts.length === words.length && parts.every((part) => words.includes(part))
  }
}
