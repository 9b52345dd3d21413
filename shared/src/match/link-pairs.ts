// Step 5, around `settlePairs`: says which rows are one person before, and gives every settled pair its reasons after.
import type { PersonRecord } from "../people/person-record.ts"
import { isOne, placeOfPair, type CandidatePairs } from "./candidate-pairs.ts"
import { invertLists, singleValues } from "./columns.ts"
import { linkCut } from "./classify.ts"
import { createReasons, pairOf } from "./explain.ts"
import { fieldCount } from "./levels.ts"
import { settlePairs, type Persons } from "./link.ts"
import type { MatchClass, MatchedPair } from "./matched-pair.ts"
import type { Comparer } from "./prepare.ts"

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
function personsOf(comparer: Comparer, candidates: CandidatePairs, known: LinkOptions["contactPerson"]): Persons {
  const { weigher, attendees: left, contacts } = comparer
  const person = Int32Array.from({ length: contacts.size }, (_, row) => known?.[row] ?? row)
  if (!known) joinRows(candidates.joined, person)
  const members = invertLists(singleValues(person), person.reduce((most, number) => Math.max(most, number), 0) + 1)
  const rowsOf = (number: number): number[] => [
    ...members.values.subarray(members.start[number] ?? 0, members.start[number + 1] ?? 0),
  ]
  return {
    ofContact: (row) => person[row] ?? row,
    rowsOf,
    sameContact: (one, other) => rowsOf(one).every((a) => rowsOf(other).every((b) => isOne(comparer, a, b, linkCut))),
    sameAttendee: (one, other) => weigher.weigh(left, one, left, other) >= linkCut && !weigher.isGuarded,
  }
}

/** Gives rows that are joined, also through others, the lowest of their numbers. */
function joinRows(joined: Int32Array, person: Int32Array): void {
  const root = (row: number): number => {
    let at = row
    while (person[at] !== at) at = person[at] ?? at
    return at
  }
  for (let at = 0; at < joined.length; at += 2) {
    const [one, other] = [root(joined[at] ?? 0), root(joined[at + 1] ?? 0)]
    person[Math.max(one, other)] = Math.min(one, other)
  }
  for (let row = 0; row < person.length; row++) person[row] = root(row)
}
