// Step 3: every attendee is compared with its candidates; what may be worth a look is kept, heaviest first.
import { possibleCut } from "./classify.ts"
import type { Comparer } from "./prepare.ts"

/** Pairs by attendee: those of attendee i stand from `start[i]` to before `start[i + 1]`, heaviest first. */
export interface CandidatePairs {
  readonly start: Int32Array
  /** Contact rows. */
  readonly rows: Int32Array
  /** Hundredths of a bit. */
  readonly weights: Int32Array
  /** By attendee: 1 where the best pair may not be linked without asking. */
  readonly guarded: Uint8Array
}

/** Attendees from `from` to before `to`. */
export interface Range {
  readonly from: number
  readonly to: number
}

interface Kept {
  readonly row: number
  readonly weight: number
  readonly isGuarded: boolean
}

/** Attendees compared between two calls of `onStep`. */
const rowsAtOnce = 250

/** Compares a range of attendees. What `onStep` throws ends the work; it is told how many attendees are done. */
export function comparePairs(comparer: Comparer, range: Range, onStep?: (done: number) => void): CandidatePairs {
  const start = new Int32Array(range.to - range.from + 1)
  const guarded = new Uint8Array(range.to - range.from)
  const rows: number[] = []
  const weights: number[] = []
  for (let at = range.from; at < range.to; at++) {
    const number = at - range.from
    if (number % rowsAtOnce === 0) onStep?.(number)
    const kept = compareOne(comparer, at)
    if (kept[0]?.isGuarded === true) guarded[number] = 1
    for (const { row, weight } of kept) {
      rows.push(row)
      weights.push(weight)
    }
    start[number + 1] = rows.length
  }
  return { start, rows: Int32Array.from(rows), weights: Int32Array.from(weights), guarded }
}

function compareOne({ attendees, contacts, finder, weigher }: Comparer, at: number): Kept[] {
  const kept: Kept[] = []
  finder.find(at)
  for (const row of finder.found) {
    const weight = weigher.weighAbove(possibleCut, attendees, at, contacts, row)
    if (weight >= possibleCut) kept.push({ row, weight, isGuarded: weigher.isGuarded })
  }
  return kept.sort((a, b) => b.weight - a.weight || a.row - b.row)
}

/** Puts ranges that follow each other into one. */
export function joinRanges(ranges: readonly CandidatePairs[]): CandidatePairs {
  const attendees = ranges.reduce((sum, { guarded }) => sum + guarded.length, 0)
  const pairs = ranges.reduce((sum, { rows }) => sum + rows.length, 0)
  const joined = {
    start: new Int32Array(attendees + 1),
    rows: new Int32Array(pairs),
    weights: new Int32Array(pairs),
    guarded: new Uint8Array(attendees),
  }
  let [attendee, pair] = [0, 0]
  for (const { start, rows, weights, guarded } of ranges) {
    joined.rows.set(rows, pair)
    joined.weights.set(weights, pair)
    joined.guarded.set(guarded, attendee)
    for (let at = 1; at < start.length; at++) joined.start[attendee + at] = pair + (start[at] ?? 0)
    attendee += guarded.length
    pair += rows.length
  }
  return joined
}
