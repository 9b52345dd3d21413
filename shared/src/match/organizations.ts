// Which of the two lists' organizations are one house; each pair of spellings is compared once.
import {
  compareOrganizationParts,
  compareOrganizationWords,
  organizationWords,
  readOrganization,
  type OrganizationParts,
} from "../text/organization.ts"
import { PairTable } from "./pair-table.ts"
import type { Vocabulary } from "./vocabulary.ts"
import { Vocabulary as WordList } from "./vocabulary.ts"

export const HOUSE = { unknown: 0, same: 1, related: 2, different: 4 } as const

/** What is worked out once for each owner of a domain. */
interface OwnerTraits {
  /** Without blanks. */
  readonly solid: string
  /** Key of the organization that bearers of the domain name, or "". */
  readonly learned: string
  /** Number of the key that is the owner letter by letter, or -1. */
  readonly named: number
  readonly words: readonly string[]
}

/** Organizations as written, by their number, with key, words and relations. */
export class Organizations {
  readonly keys = new WordList()
  readonly words = new WordList()
  /** Number as written -> number of the key. */
  readonly keyOf: Int32Array
  /** Number of the key -> numbers of its words. */
  readonly wordsOf: number[][] = []
  private readonly written: string[] = []
  private readonly read: OrganizationParts[] = []
  private readonly begins: number[] = []
  private readonly ends: number[] = []
  /** Words of each key, apart and in one. */
  private readonly split: string[][] = []
  private readonly wholes: string[] = []
  /** By number of the owner. */
  private owners: OwnerTraits[] = []
  private readonly relations = new PairTable()
  private owned = new PairTable()
  private readonly solid = new Map<string, number>()

  /** Words of a domain -> key of the organization that its bearers name. */
  private learned: Readonly<Record<string, string>> = {}

  constructor(names: Vocabulary) {
    this.keyOf = new Int32Array(names.size)
    for (const [id, name] of names.texts.entries()) {
      const parts = organizationWords(name)
      const key = this.keys.intern(parts.join(" "))
      this.keyOf[id] = key
      if (key < 0 || key < this.wordsOf.length) continue
      this.wordsOf.push(parts.map((part) => this.internWord(part)))
      this.written.push(name)
      this.solid.set(parts.join(""), key)
    }
  }

  /** Takes over what a model knows of domains. */
  learn(owners: Readonly<Record<string, string>>): void {
    this.learned = owners
    this.owned = new PairTable()
    this.owners = []
  }

  /** Relation of two organizations by their numbers as written (HOUSE). Symmetric. */
  relate(a: number, b: number): number {
    const one = this.keyOf[a] ?? -1
    const other = this.keyOf[b] ?? -1
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
    const names = [this.written[one] ?? "", this.written[other] ?? ""] as const
    const simple = !/[,;/|(-]/.test(names[0] + names[1])
    const relation = simple
      ? compareOrganizationWords(left, right)
      : compareOrganizationParts(this.parts(one), this.parts(other))
    return relation === "same" ? HOUSE.same : relation === "related" ? HOUSE.related : HOUSE.different
  }

  private parts(key: number): OrganizationParts {
    return (this.read[key] ??= readOrganization(this.written[key] ?? ""))
  }

  /** A word in common, initials, or one word each that begin alike: without any of these there is nothing to compare. */
  private mayBeRelated(one: number, other: number): boolean {
    const left = this.wordsOf[one] ?? []
    const right = this.wordsOf[other] ?? []
    for (const word of left) for (const match of right) if (word === match) return true
    if (left.length === 1 && right.length > 2) return this.words.text(left[0] ?? -1).length === right.length
    if (right.length === 1 && left.length > 2) return this.words.text(right[0] ?? -1).length === left.length
    for (const word of left) {
      const begin = this.begins[word] ?? 0
      if (begin === 0) continue
      for (const match of right) {
        if (begin === this.begins[match] || (this.begins[match] !== 0 && this.ends[word] === this.ends[match]))
          return true
      }
    }
    return false
  }

  /** Number of a word; the two letters it begins and the three it ends with as one number each, 0 for short words. */
  private internWord(word: string): number {
    const id = this.words.intern(word)
    if (id < this.begins.length) return id
    const last = word.length - 1
    const isLong = word.length > 4
    this.begins.push(isLong ? word.charCodeAt(0) * 256 + word.charCodeAt(1) : 0)
    this.ends.push(
      isLong ? (word.charCodeAt(last - 2) * 256 + word.charCodeAt(last - 1)) * 256 + word.charCodeAt(last) : 0,
    )
    return id
  }

  /** True if the owner's part of an e-mail domain ("siemens", "bmwgroup"), by its number, names this organization. */
  isOwner(owners: Vocabulary, owner: number, organization: number): boolean {
    const key = this.keyOf[organization] ?? -1
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
      named: this.solid.get(solid) ?? -1,
      words: organizationWords(owner),
    }
  }

  private ownsKey({ solid, learned, named, words: parts }: OwnerTraits, key: number): boolean {
    if (named === key || (learned !== "" && learned === this.keys.text(key))) return true
    const words = (this.split[key] ??= this.keys.text(key).split(" "))
    const first = words[0] ?? ""
    if (first === solid && first.length >= 4) return true
    const whole = (this.wholes[key] ??= words.join(""))
    if (whole.length >= 5 && solid.length >= 5 && (solid.startsWith(whole) || whole.startsWith(solid))) return true
    if (words.length >= 3 && words.length === solid.length && words.every((word, at) => word[0] === solid[at]))
      return true
    return parts.length > 1 && parts.length === words.length && parts.every((part) => words.includes(part))
  }
}
