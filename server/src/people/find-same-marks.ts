// Records that bear the same mark of a person: a profile address, or an e-mail address together with a name word.
// Invariant: a name alone joins nobody; an address many share (a team's) joins nobody either.
import { nameKey } from "@vorab/shared/people/identity"
import type { PersonRecord } from "@vorab/shared/people/person-record"

/** log2 odds given to such a pair: far above any doubt. */
const sure = 20
/** More bearers than this, and the mark is a team's or a placeholder. */
const mostBearers = 8

/** Pairs of indexes, each record joined to the first bearer of the mark. */
export function findSameMarks(records: readonly PersonRecord[]): { a: number; b: number; weight: number }[] {
  const bearers = new Map<string, number[]>()
  for (const [index, record] of records.entries()) {
    for (const mark of new Set([...record.profileUrls, ...record.emails].map((value) => value.toLowerCase()))) {
      const known = bearers.get(mark)
      if (known === undefined) bearers.set(mark, [index])
      else known.push(index)
    }
  }
  const pairs: { a: number; b: number; weight: number }[] = []
  for (const [, [first = 0, ...others]] of bearers) {
    if (others.length === 0 || others.length >= mostBearers) continue
    for (const other of others) {
      const [a, b] = [records[first], records[other]]
      if (a !== undefined && b !== undefined && sharesWord(a, b)) pairs.push({ a: first, b: other, weight: sure })
    }
  }
  return pairs
}

function sharesWord(a: PersonRecord, b: PersonRecord): boolean {
  const words = new Set(nameKey(a).split(" "))
  return nameKey(b)
    .split(" ")
    .some((word) => word.length > 1 && words.has(word))
}
