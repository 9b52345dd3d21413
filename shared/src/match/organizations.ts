// Which of the two lists' organizations are one house; each pair of spellings is compared once.
import { compareOrganizationWords, compareOrganizations, organizationWords } from "../text/organization.ts"
import type { Vocabulary } from "./vocabulary.ts"
import { Vocabulary as WordList } from "./vocabulary.ts"

export const HOUSE = { same: 1, related: 2, different: 4 } as const

/** Organizations as written, by their number, with key, words and relations. */
export class Organizations {
  readonly keys = new WordList()
  readonly words = new WordList()
  /** Number as written -> number of the key. */
  readonly keyOf: Int32Array
  /** Number of the key -> numbers of its words. */
  readonly wordsOf: number[][] = []
  private readonly written: string[] = []
  private readonly relations = new Map<number, number>()
  private readonly solid = new Map<string, number>()

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

  /** Relation of two organizations by their numbers as written (HOUSE). Symmetric. */
  relate(a: number, b: number): number {
    const one = this.keyOf[a] ?? -1
    const other = this.keyOf[b] ?? -1
    if (one === other) return HOUSE.same
    if (one < 0 || other < 0) return HOUSE.different
    const pair = one < other ? one * 67_108_864 + other : other * 67_108_864 + one
    const known = this.relations.get(pair)
    if (known !== undefined) return known
    const relation = this.compare(one, other)
    this.relations.set(pair, relation)
    return relation
  }

  private compare(one: number, other: number): number {
    const left = this.keys.text(one).split(" ")
    const right = this.keys.text(other).split(" ")
    const names = [this.written[one] ?? "", this.written[other] ?? ""] as const
    const simple = !/[,;/|(-]/.test(names[0] + names[1])
    const relation = simple ? compareOrganizationWords(left, right) : compareOrganizations(names[0], names[1])
    return relation === "same" ? HOUSE.same : relation === "related" ? HOUSE.related : HOUSE.different
  }

  /** True if the owner's part of an e-mail domain ("siemens", "bmwgroup") names this organization. */
  isOwner(owner: string, organization: number): boolean {
    const key = this.keyOf[organization] ?? -1
    if (key < 0 || owner.length < 2) return false
    if (this.solid.get(owner) === key) return true
    const words = this.keys.text(key).split(" ")
    const first = words[0] ?? ""
    if (first === owner && first.length >= 4) return true
    const solid = words.join("")
    if (solid.length >= 5 && (owner.startsWith(solid) || solid.startsWith(owner)) && owner.length >= 5) return true
    return words.length >= 3 && words.map((word) => word[0]).join("") === owner
  }
}
