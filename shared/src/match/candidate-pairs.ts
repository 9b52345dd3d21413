// Step 3: every attendee is compared with its candidates; what may be worth a look is kept, heaviest first.
import { cautionFor, joinCut, possibleCut } from "./classify.ts"
import { fieldCount } from "./levels.ts"
import type { Comparer } from "./prepare.ts"

/** Pairs by attendee: those of attendee i stand from `start[i]` to before `start[i + 1]`, heaviest first. */
export interface CandidatePairs {
  readonly start: Int32Array
  /** Contact rows. */
  readonly rows: Int32Array
  /** Hundredths of a bit. */
  readonly weights: Int32Array
  /** `fieldCount` numbers a pair: what the comparison found, so that reasons need no second one. */
  readonly levels: Uint8Array
  readonly chances: Float64Array
  /** By attendee: 1 where the best pair may not be linked without asking. */
  readonly guarded: Uint8Array
  /** Contact rows, two by two, that are surely one person; empty where nobody asked for them. */
  readonly joined: Int32Array
}

export interface CompareWishes {
  /** Look for candidates of one attendee that are one person, since nobody has said which contacts are. */
  readonly joins: boolean
  /** Told how many attendees of the range are done; what it throws ends the work. */
  readonly onStep?: (done: number) => void
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
  readonly levels: Uint8Array
  readonly chances: Float64Array
}

/** Attendees compared between two calls of `onStep`. */
const rowsAtOnce = 250

/** Compares a range of attendees. */
export function comparePairs(comparer: Comparer, range: Range, { joins, onStep }: CompareWishes): CandidatePairs {
  const start = new Int32Array(range.to - range.from + 1)
  const guarded = new Uint8Array(range.to - range.from)
  const kept: Kept[] = []
  const joined: number[] = []
  for (let at = range.from; at < range.to; at++) {
    const number = at - range.from
    if (number % rowsAtOnce === 0) onStep?.(number)
    const own = compareOne(comparer, at)
    if (own[0]?.isGuarded === true) guarded[number] = 1
    for (const pair of own) kept.push(pair)
    if (joins) joinCandidates(comparer, own, joined)
    start[number + 1] = kept.length
  }
  return { start, guarded, joined: Int32Array.from(joined), ...columnsOf(kept) }
}

/** Candidates of one attendee that are held against each other. */
const mostJoined = 8

/** Adds the candidates that are one person. */
function joinCandidates(comparer: Comparer, own: readonly Kept[], joined: number[]): void {
  const near = own.slice(0, mostJoined)
  for (const [at, one] of near.entries()) {
    for (const other of near.slice(at + 1))
      if (isOne(comparer, one.row, other.row, joinCut)) joined.push(one.row, other.row)
  }
}

/** Sure enough that two contact rows are one person: with `joinCut` by the rule of `findDuplicates`. */
export function isOne({ contacts, weigher }: Comparer, one: number, other: number, cut: number): boolean {
  return weigher.weigh(contacts, one, contacts, other) - cautionFor(contacts.size) >= cut && !weigher.isGuarded
}

function columnsOf(kept: readonly Kept[]): Omit<CandidatePairs, "start" | "guarded" | "joined"> {
  const levels = new Uint8Array(kept.length * fieldCount)
  const chances = new Float64Array(kept.length * fieldCount)
  for (const [at, pair] of kept.entries()) {
    levels.set(pair.levels, at * fieldCount)
    chances.set(pair.chances, at * fieldCount)
  }
  const rows = Int32Array.from(kept, ({ row }) => row)
  return { rows, weights: Int32Array.from(kept, ({ weight }) => weight), levels, chances }
}

function compareOne({ attendees, contacts, finder, weigher }: Comparer, at: number): Kept[] {
  const kept: Kept[] = []
  finder.find(at)
  for (const row of finder.found) {
    const weight = weigher.weighAbove(possibleCut, attendees, at, contacts, row)
    if (weight < possibleCut) continue
    const { isGuarded, comparison } = weigher
    kept.push({ row, weight, isGuarded, levels: comparison.levels.slice(), chances: comparison.chances.slice() })
  }
  return kept.sort((a, b) => b.weight - a.weight || a.row - b.row)
}

/** The pair of an attendee and a contact row, as its place among all pairs; -1 where it is none of them. */
export function placeOfPair({ start, rows }: CandidatePairs, attendee: number, row: number): number {
  for (let place = start[attendee] ?? 0; place < (start[attendee + 1] ?? 0); place++)
    if (rows[place] === row) return place
  return -1
}

/** Pairs of some attendees who follow each other. */
export function takeRange(pairs: CandidatePairs, { from, to }: Range): CandidatePairs {
  const [first, end] = [pairs.start[from] ?? 0, pairs.start[to] ?? 0]
  return {
    start: pairs.start.slice(from, to + 1).map((place) => place - first),
    rows: pairs.rows.slice(first, end),
    weights: pairs.weights.slice(first, end),
    levels: pairs.levels.slice(first * fieldCount, end * fieldCount),
    chances: pairs.chances.slice(first * fieldCount, end * fieldCount),
    guarded: pairs.guarded.slice(from, to),
    joined: pairs.joined,
  }
}

/** Puts ranges that follow each other into one. */
export function joinRanges(ranges: readonly CandidatePairs[]): CandidatePairs {
  const attendees = ranges.reduce((sum, { guarded }) => sum + guarded.length, 0)
  const pairs = ranges.reduce((sum, { rows }) => sum + rows.length, 0)
  const joined = {
    start: new Int32Array(attendees + 1),
    rows: new Int32Array(pairs),
    weights: new Int32Array(pairs),
    levels: new Uint8Array(pairs * fieldCount),
    chances: new Float64Array(pairs * fieldCount),
    guarded: new Uint8Array(attendees),
    joined: Int32Array.from(ranges.flatMap((range) => [...range.joined])),
  }
  let [attendee, pair] = [0, 0]
  for (const { start, rows, weights, levels, chances, guarded } of ranges) {
    joined.rows.set(rows, pair)
    joined.weights.set(weights, pair)
    joined.levels.set(levels, pair * fieldCount)
    joined.chances.set(chances, pair * fieldCount)
    joined.guarded.set(guarded, attendee)
    for (let at = 1; at < start.length; at++) joined.start[attendee + at] = pair + (start[at] ?? 0)
    attendee += guarded.length
    pair += rows.length
  }
  return joined
}
