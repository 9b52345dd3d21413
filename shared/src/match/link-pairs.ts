// Step 5, around `settlePairs`: says which rows are one person before, and gives every settled pair its reasons after.
import type { PersonRecord } from "../people/person-record.ts"
import { placeOfPair, type CandidatePairs } from "./candidate-pairs.ts"
import { invertLists, singleValues } from "./columns.ts"
import { joinCut, joinPeople, linkCut } from "./classify.ts"
import { createReasons, pairOf } from "./explain.ts"
import { fieldCount } from "./levels.ts"
import { settlePairs, type Persons } from "./link.ts"
import type { MatchClass, MatchedPair } from "./matched-pair.ts"
import type { People } from "./people.ts"
import type { Comparer } from "./prepare.ts"
import { hundredths, type Weigher } from "./weigh.ts"

export interface LinkOptions {
  /** Which contact records are one person already: records with one number are. */
  readonly contactPerson?: Int32Array | readonly number[]
  /** Hundredths of a bit from which a pair is a link without asking; `linkCut` of the product without it. */
  readonly linkCut?: number
}

/** The records behind the rows, for the values that reasons show. */
export interface MatchedSides {
  readonly attendeeAt: (row: number) => PersonRecord | undefined
  readonly contactAt: (row: number) => PersonRecord | undefined
}

/** The rows of a contact person that an attendee was settled with. */
export interface SettledPerson {
  readonly attendee: number
  readonly rows: readonly number[]
  readonly class: MatchClass
}

/** Pairs of class link and possible with their reasons; by attendee, best first. */
export function linkPairs(
  comparer: Comparer,
  candidates: CandidatePairs,
  sides: MatchedSides,
  options: LinkOptions,
): MatchedPair[] {
  return explainSettled(comparer, candidates, settleCandidates(comparer, candidates, options), sides)
}

/** Who is settled with whom; by attendee, best first. Tells whose records explaining will ask for. */
export function settleCandidates(
  comparer: Comparer,
  candidates: CandidatePairs,
  options: LinkOptions,
): SettledPerson[] {
  const persons = personsOf(comparer, candidates, options.contactPerson)
  const settled = settlePairs(candidates, persons, options.linkCut ?? linkCut)
  settled.sort((a, b) => a.attendee - b.attendee)
  return settled.flatMap(({ attendee, persons: found, class: as }) =>
    found.map((person) => ({ attendee, rows: persons.rowsOf(person), class: as })),
  )
}

/** The settled pairs of rows with their reasons, in the order given. */
export function explainSettled(
  comparer: Comparer,
  candidates: CandidatePairs,
  settled: readonly SettledPerson[],
  sides: MatchedSides,
): MatchedPair[] {
  const explain = createExplainer(comparer, candidates, sides)
  return settled.flatMap(({ attendee, rows, class: as }) =>
    rows.map((row) => explain(attendee, row, as)).sort((a, b) => b.weight - a.weight),
  )
}

/** Rows that were no candidates are compared now: other records of a person who was settled. */
function createExplainer(
  { attendees, contacts, setting, weigher }: Comparer,
  candidates: CandidatePairs,
  sides: MatchedSides,
): (at: number, row: number, as: MatchClass) => MatchedPair {
  const reasonsOf = createReasons(setting.model)
  const { levels, chances } = candidates
  return (at, row, as) => {
    const attendee = sides.attendeeAt(at)
    const contact = sides.contactAt(row)
    if (!attendee || !contact) throw new Error("A settled pair names a row that is not there.")
    const place = placeOfPair(candidates, at, row)
    if (place < 0) {
      weigher.weigh(attendees, at, contacts, row)
      return pairOf(at, row, as, reasonsOf(weigher.comparison, attendee, contact))
    }
    const [from, to] = [place * fieldCount, (place + 1) * fieldCount]
    const found = { levels: levels.subarray(from, to), chances: chances.subarray(from, to) }
    return pairOf(at, row, as, reasonsOf(found, attendee, contact))
  }
}

/** Who is one person: contacts as said, else those of one attendee's candidates that match each other; attendees likewise. */
function personsOf(
  { weigher, attendees: left, contacts: right }: Comparer,
  candidates: CandidatePairs,
  known: LinkOptions["contactPerson"],
): Persons {
  const person = Int32Array.from({ length: right.size }, (_, row) => known?.[row] ?? row)
  if (!known) joinCandidates(weigher, right, candidates, person)
  const members = invertLists(singleValues(person), person.reduce((most, number) => Math.max(most, number), 0) + 1)
  return {
    ofContact: (row) => person[row] ?? row,
    rowsOf: (number) => [...members.values.subarray(members.start[number] ?? 0, members.start[number + 1] ?? 0)],
    sameAttendee: (one, other) => weigher.weigh(left, one, left, other) >= linkCut && !weigher.isGuarded,
  }
}

/** Sure enough that two contact rows are one person, by the rule of `findDuplicates`. */
function isOne(weigher: Weigher, right: People, one: number, other: number): boolean {
  const caution = hundredths(Math.log2(Math.max(1, joinPeople / Math.max(1, right.size))))
  return weigher.weigh(right, one, right, other) - caution >= joinCut && !weigher.isGuarded
}

/** Candidates of one attendee that are held against each other. */
const mostJoined = 8

function joinCandidates(weigher: Weigher, right: People, candidates: CandidatePairs, person: Int32Array): void {
  const root = (row: number): number => {
    let at = row
    while (person[at] !== at) at = person[at] ?? at
    return at
  }
  const { start, rows } = candidates
  for (let attendee = 0; attendee + 1 < start.length; attendee++) {
    const from = start[attendee] ?? 0
    const end = Math.min(start[attendee + 1] ?? 0, from + mostJoined)
    for (let x = from; x < end; x++) {
      for (let y = x + 1; y < end; y++) {
        const one = rows[x] ?? 0
        const other = rows[y] ?? 0
        if (root(one) === root(other) || !isOne(weigher, right, one, other)) continue
        const [low, high] = [root(one), root(other)].sort((a, b) => a - b)
        person[high ?? 0] = low ?? 0
      }
    }
  }
  for (let row = 0; row < person.length; row++) person[row] = root(row)
}
