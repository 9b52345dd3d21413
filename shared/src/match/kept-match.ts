// A match that is kept in memory: contacts that change cost only themselves. Invariant: what comes out is what a match of the
// changed list under the same model would say, to the last number and in the same order.
import { comparePairs, joinRanges, takeRange, type CandidatePairs, type Range } from "./candidate-pairs.ts"
import { indexContacts } from "./index-contacts.ts"
import { createSetting, makeTables, type MatchTables } from "./comparison.ts"
import { HouseReader } from "./organizations.ts"
import { concatPeople } from "./parts.ts"
import type { People } from "./people.ts"
import { numbersBorne } from "./people-columns.ts"
import type { Comparer } from "./prepare.ts"
import { CandidateFinder } from "./block.ts"
import { selectRows } from "./select-rows.ts"
import { findTouched } from "./touched-attendees.ts"
import { Weigher } from "./weigh.ts"
import { unvowelledMark, type GrowingWords } from "./words.ts"

/** What a match of everybody has worked out. */
export interface Compared {
  readonly tables: MatchTables
  /** Under the model that was used. */
  readonly comparer: Comparer
  /** Of all attendees. */
  readonly candidates: CandidatePairs
}

/** How the contacts are from now on. */
export interface ContactChange {
  /** For each row its row until now; -1 for newcomers, who stand in their order. */
  readonly rows: Int32Array
  /** Their words are those of the match. */
  readonly newcomers: People
}

/** Two lists with all that was worked out of them under one model. */
export class KeptMatch {
  private readonly houses = new HouseReader()

  constructor(
    /** Grow by those of newcomers before they come. */
    readonly words: GrowingWords,
    private compared: Compared,
  ) {}

  get comparer(): Comparer {
    return this.compared.comparer
  }

  get candidates(): CandidatePairs {
    return this.compared.candidates
  }

  /**
   * Takes over a change of the contacts; only attendees whose candidates may change are compared again.
   * @param onStep told now and then how many of them are done; what it throws leaves a match that is of no more use
   * @returns false where the change concerns everybody: then a match of everybody has to be made
   */
  changeContacts({ rows, newcomers }: ContactChange, onStep?: (done: number) => void): boolean {
    const { comparer: before, tables: known } = this.compared
    const { attendees, contacts } = before
    const numbers = newNumbers(rows, contacts.size)
    const people = selectRows(concatPeople([contacts, newcomers]), withNewcomers(rows, contacts.size))
    const leavers = selectRows(contacts, leavingRows(numbers))
    const { model } = before.setting
    const tables = makeTables(this.words, this.houses.read(this.words.organizations), model, known)
    const index = indexContacts(tables, people, before.finder.index)
    const setting = createSetting(tables, model, before.setting)
    const finder = new CandidateFinder(setting, index, attendees)
    // By these two everybody's candidates are found, whoever it is that has changed.
    if (finder.fewNear !== before.finder.fewNear) return false
    if (index.neighbours.byConsonants !== bearUnvowelled(this.words, [attendees, people])) return false
    if (index.neighbours.byConsonants !== before.finder.index.neighbours.byConsonants) return false
    const comparer = { ...before, contacts: people, setting, finder, weigher: new Weigher(setting) }
    const touched = findTouched(setting, attendees, [leavers, newcomers])
    const candidates = renumber(this.compared.candidates, numbers)
    markDisordered(candidates, touched)
    this.compared = { tables, comparer, candidates: compareTouched(comparer, { candidates, touched }, onStep) }
    return true
  }
}

/** For each row until now its row from now on, -1 if it is gone. */
function newNumbers(rows: Int32Array, size: number): Int32Array {
  const numbers = new Int32Array(size).fill(-1)
  for (const [at, row] of rows.entries()) if (row >= 0) numbers[row] = at
  return numbers
}

/** The rows where newcomers stand behind all others. */
function withNewcomers(rows: Int32Array, size: number): Int32Array {
  let next = size
  return rows.map((row) => (row < 0 ? next++ : row))
}

function leavingRows(numbers: Int32Array): Int32Array {
  return Int32Array.from(numbers.keys()).filter((row) => (numbers[row] ?? -1) < 0)
}

/** True if any of the people bears a word of a script without vowels. */
function bearUnvowelled({ names }: GrowingWords, lists: readonly People[]): boolean {
  const marked = new Uint8Array(names.size)
  let some = false
  for (let word = 0; word < marked.length; word++) {
    if (!names.text(word).endsWith(unvowelledMark)) continue
    marked[word] = 1
    some = true
  }
  if (!some) return false
  return lists.some((people) => {
    for (const column of numbersBorne(people, "names")) if (column.some((word) => marked[word] === 1)) return true
    return false
  })
}

/** The candidates as they were, under the new numbers of their rows. */
function renumber(pairs: CandidatePairs, numbers: Int32Array): CandidatePairs {
  return { ...pairs, rows: pairs.rows.map((row) => numbers[row] ?? -1) }
}

/** Among candidates of one weight the row decides: where rows have changed places, so have they. */
function markDisordered({ start, rows, weights }: CandidatePairs, touched: Uint8Array): void {
  for (let at = 0; at < touched.length; at++) {
    for (let place = (start[at] ?? 0) + 1; place < (start[at + 1] ?? 0); place++)
      if (weights[place - 1] === weights[place] && (rows[place - 1] ?? 0) > (rows[place] ?? 0)) touched[at] = 1
  }
}

function compareTouched(
  comparer: Comparer,
  { candidates, touched }: { candidates: CandidatePairs; touched: Uint8Array },
  onStep?: (done: number) => void,
): CandidatePairs {
  const ranges: CandidatePairs[] = []
  for (let from = 0; from < touched.length;) {
    const range: Range = { from, to: endOfRun(touched, from) }
    if (touched[from] === 1) onStep?.(from)
    ranges.push(touched[from] === 1 ? comparePairs(comparer, range, { joins: false }) : takeRange(candidates, range))
    from = range.to
  }
  return joinRanges(ranges)
}

/** Where the values that follow are no longer the same. */
function endOfRun(values: Uint8Array, from: number): number {
  let to = from + 1
  while (to < values.length && values[to] === values[from]) to += 1
  return to
}
