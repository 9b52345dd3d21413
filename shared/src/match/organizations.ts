// Which of the two lists' organizations are one house; each pair of spellings is compared once.
import { compareOrganizationWords, compareOrganizations, organizationWords } from "../text/organization.ts"
import { PairTable } from "./pair-table.ts"
import type { Vocabulary } from "./vocabulary.ts"
import { Vocabulary as WordList } from "./vocabulary.ts"

export const HOUSE = { unknown: 0, same: 1, related: 2, different: 4 } as const

/** Organizations as written, by their number, with key, words and relations. */
export class Organizations {
  readonly keys = new WordList()
  readonly words = new WordList()
  /** Number as written -> number of the key. */
  readonly keyOf: Int32Array
  /** Number of the key -> numbers of its words. */
  readonly wordsOf: number[][] = []
  private readonly written: string[] = []
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
      this.wordsOf.push(parts.map((part) => this.words.intern(part)))
      this.written.push(name)
      this.solid.set(parts.join(""), key)
    }
  }

  /** Takes over what a model knows of domains. */
  learn(owners: Readonly<Record<string, string>>): void {
    this.learned = owners
    this.owned = new PairTable()
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
    const left = this.keys.text(one).split(" ")
    const right = this.keys.text(other).split(" ")
    const names = [this.written[one] ?? "", this.written[other] ?? ""] as const
    const simple = !/[,;/|(-]/.test(names[0] + names[1])
    const relation = simple ? compareOrganizationWords(left, right) : compareOrganizations(names[0], names[1])
    return relation === "same" ? HOUSE.same : relation === "related" ? HOUSE.related : HOUSE.different
  }

  /** A word in common, initials, or one word each that begin alike: without any of these there is nothing to compare. */
  private mayBeRelated(one: number, other: number): boolean {
    const left = this.wordsOf[one] ?? []
    const right = this.wordsOf[other] ?? []
    for (const word of left) if (right.includes(word)) return true
    if (left.length === 1 && right.length > 2) return this.words.text(left[0] ?? -1).length === right.length
    if (right.length === 1 && left.length > 2) return this.words.text(right[0] ?? -1).length === left.length
    for (const word of left) for (const match of right) if (this.beginAlike(word, match)) return true
    return false
  }

  private beginAlike(one: number, other: number): boolean {
    const left = this.words.text(one)
    const right = this.words.text(other)
    if (left.length <= 4 || right.length <= 4) return false
    if (left.charCodeAt(0) === right.charCodeAt(0) && left.charCodeAt(1) === right.charCodeAt(1)) return true
    const [x, y] = [left.length, right.length]
    return (
      left.charCodeAt(x - 1) === right.charCodeAt(y - 1) &&
      left.charCodeAt(x - 2) === right.charCodeAt(y - 2) &&
      left.charCodeAt(x - 3) === right.charCodeAt(y - 3)
    )
  }

  /** True if the owner's part of an e-mail domain ("siemens", "bmwgroup"), by its number, names this organization. */
  isOwner(owners: Vocabulary, owner: number, organization: number): boolean {
    const key = this.keyOf[organization] ?? -1
    if (key < 0 || owner < 0) return false
    // Owners are numbered apart from keys; put behind them, no pair means two things.
    const place = this.keys.size + owner
    const before = this.owned.get(key, place)
    if (before >= 0) return before === 1
    const text = owners.text(owner)
    const owns = text.length >= 2 && this.ownsKey(text, key)
    this.owned.set(key, place, Number(owns))
    return owns
  }

  /** `owner`: words of the domain apart, as `readMailbox` gives them. */
  private ownsKey(owner: string, key: number): boolean {
    const text = this.keys.text(key)
    if (this.learned[owner] === text) return true
    const solid = owner.replaceAll(" ", "")
    if (this.solid.get(solid) === key) return true
    const words = text.split(" ")
    const first = words[0] ?? ""
    if (first === solid && first.length >= 4) return true
    const whole = words.join("")
    if (whole.length >= 5 && solid.length >= 5 && (solid.startsWith(whole) || whole.startsWith(solid))) return true
    if (words.length >= 3 && words.map((word) => word[0]).join("") === solid) return true
    const parts = organizationWords(owner)
    return parts.length > 1 && parts.length === words.length && parts.every((part) => words.includes(part))
  }
}
