// A match that is kept in memory: contacts that change cost only themselves. Invariant: what comes out is what a match of the
// changed list under the same model would say.
import type { PersonRecord } from "../people/person-record.ts"
import { comparePairs, joinRanges, takeRange, type CandidatePairs, type Range } from "./candidate-pairs.ts"
import { indexContacts } from "./index-contacts.ts"
import { linkPairs, type LinkOptions } from "./link-pairs.ts"
import type { MatchedPair } from "./matched-pair.ts"
import type { FittedModel } from "./model.ts"
import { createSetting, makeTables, type MatchTables } from "./comparison.ts"
import { HouseReader } from "./organizations.ts"
import { concatPeople } from "./parts.ts"
import type { People } from "./people.ts"
import { createComparer, type Comparer } from "./prepare.ts"
import { CandidateFinder } from "./block.ts"
import { selectRows } from "./select-rows.ts"
import { nameOrderOf, standardize } from "./standardize.ts"
import { findTouched } from "./touched-attendees.ts"
import { Weigher } from "./weigh.ts"
import { GrowingWords } from "./words.ts"

export interface ContactChange {
  /** Rows of the list before that are no more. */
  readonly gone: ReadonlySet<number>
  /** Records that stand behind the others from now on; a changed contact is one gone and one added. */
  readonly added: readonly PersonRecord[]
}

/** Settings of a kept match; `contactPerson` numbers the rows of the list as it is at each call. */
export type KeptOptions = Required<Pick<LinkOptions, "contactPerson">> & Pick<LinkOptions, "linkCut">

/** Two lists with all that was worked out of them under one model. */
export class KeptMatch {
  private readonly words = new GrowingWords()
  private readonly houses = new HouseReader()
  private readonly people: People
  private readonly order: ReturnType<typeof nameOrderOf>
  private contacts: People
  private records: readonly PersonRecord[]
  private tables: MatchTables
  private comparer: Comparer
  private candidates: CandidatePairs

  constructor(
    private readonly attendees: readonly PersonRecord[],
    contacts: readonly PersonRecord[],
    private readonly model: FittedModel,
  ) {
    this.order = nameOrderOf(contacts)
    this.records = contacts
    this.people = standardize(attendees, this.words)
    this.contacts = standardize(contacts, this.words, this.order)
    this.tables = makeTables(this.words, this.houses.read(this.words.organizations), model)
    const index = indexContacts(this.tables, this.contacts)
    this.comparer = createComparer({ tables: this.tables, attendees: this.people, index, model })
    this.candidates = comparePairs(this.comparer, { from: 0, to: attendees.length }, { joins: false })
  }

  /** Pairs of class link and possible of the lists as they are now; by attendee, best first. */
  pairs(options: KeptOptions): MatchedPair[] {
    const sides = {
      attendeeAt: (row: number) => this.attendees[row],
      contactAt: (row: number) => this.records[row],
    }
    return linkPairs(this.comparer, this.candidates, sides, options)
  }

  /** Takes contacts out and puts others behind the rest; only attendees whose candidates may change are compared again. */
  changeContacts({ gone, added }: ContactChange): void {
    const kept = Int32Array.from(this.records.keys()).filter((row) => !gone.has(row))
    const newcomers = standardize(added, this.words, this.order)
    const leavers = selectRows(this.contacts, Int32Array.from(gone))
    this.records = [...Array.from(kept, (row) => this.records[row] as PersonRecord), ...added]
    this.contacts = concatPeople([selectRows(this.contacts, kept), newcomers])
    const before = this.comparer
    this.tables = makeTables(this.words, this.houses.read(this.words.organizations), this.model, this.tables)
    const index = indexContacts(this.tables, this.contacts, before.finder.index)
    const setting = createSetting(this.tables, this.model, before.setting)
    const finder = new CandidateFinder(setting, index, this.people)
    this.comparer = { ...before, contacts: this.contacts, setting, finder, weigher: new Weigher(setting) }
    const touched = findTouched(setting, this.people, [leavers, newcomers])
    this.candidates = this.compareTouched(touched, rowNumbers(kept, gone))
  }

  private compareTouched(touched: Uint8Array, numbers: Int32Array): CandidatePairs {
    const ranges: CandidatePairs[] = []
    for (let from = 0; from < touched.length;) {
      let to = from + 1
      while (to < touched.length && touched[to] === touched[from]) to += 1
      const range = { from, to }
      ranges.push(
        touched[from] === 1 ? comparePairs(this.comparer, range, { joins: false }) : this.takeOver(range, numbers),
      )
      from = to
    }
    return joinRanges(ranges)
  }

  /** The candidates of a range of attendees as they were, under the new numbers of their rows. */
  private takeOver(range: Range, numbers: Int32Array): CandidatePairs {
    const pairs = takeRange(this.candidates, range)
    return { ...pairs, rows: pairs.rows.map((row) => numbers[row] ?? -1) }
  }
}

/** For each row of the list before its number now, -1 if it is gone. */
function rowNumbers(kept: Int32Array, gone: ReadonlySet<number>): Int32Array {
  const numbers = new Int32Array(kept.length + gone.size).fill(-1)
  for (const [at, row] of kept.entries()) numbers[row] = at
  return numbers
}
