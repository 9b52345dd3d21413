// Which values of a place (towns, postal codes, streets) are nearly the same; each pair of values is looked at once.
import { editDistance, similarity } from "../text/similarity.ts"
import { PairTable } from "./pair-table.ts"
import type { Texts } from "./vocabulary.ts"

/** Likeness of the values of one vocabulary. Symmetric in the two values. */
export class ValueRelations {
  private readonly known = new PairTable()

  constructor(private readonly values: Texts) {}

  /** True if two values, by their numbers, differ by a slip, or one is contained in the other. */
  areAlike(one: number, other: number): boolean {
    if (one === other) return true
    const before = this.known.get(one, other)
    if (before >= 0) return before === 1
    const alike = areAlike(this.values.text(one), this.values.text(other))
    this.known.set(one, other, Number(alike))
    return alike
  }
}

function areAlike(left: string, right: string): boolean {
  if (/^\d+$/.test(left) && /^\d+$/.test(right))
    return left.length === right.length && editDistance(left, right, 1) <= 1
  if (Math.min(left.length, right.length) < 4) return false
  const edits = Math.min(left.length, right.length) >= 8 ? 2 : 1
  return (
    similarity(left, right) >= 0.9 ||
    editDistance(left, right, edits) <= edits ||
    ` ${left} `.includes(` ${right} `) ||
    ` ${right} `.includes(` ${left} `)
  )
}
