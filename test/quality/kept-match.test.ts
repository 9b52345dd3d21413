import * as fc from "fast-check"
import { expect, test } from "vitest"
import { makePeople } from "../../fixtures/people.ts"
import { comparePairs } from "../../shared/src/match/candidate-pairs.ts"
import { KeptMatch } from "../../shared/src/match/kept-match.ts"
import { linkPairs } from "../../shared/src/match/link-pairs.ts"
import { matchPeople } from "../../shared/src/match/match-people.ts"
import type { MatchedPair } from "../../shared/src/match/matched-pair.ts"
import { createComparer, prepareMatch } from "../../shared/src/match/prepare.ts"
import { nameOrderOf, standardize } from "../../shared/src/match/standardize.ts"
import { GrowingWords } from "../../shared/src/match/words.ts"
import { emptyPersonRecord, type PersonRecord } from "../../shared/src/people/person-record.ts"

const { attendees, contacts } = makePeople({ seed: 51, attendees: 150, contacts: 420 })
const first = contacts.slice(0, 300)
const { model } = matchPeople(attendees, first)
const order = nameOrderOf(first)

function keep(records: readonly PersonRecord[]): KeptMatch {
  const words = new GrowingWords()
  const left = standardize(attendees, words)
  const prepared = prepareMatch(left, standardize(records, words, order), words, model)
  const comparer = createComparer(prepared)
  const candidates = comparePairs(comparer, { from: 0, to: left.size }, { joins: false })
  return new KeptMatch(words, { tables: prepared.tables, comparer, candidates })
}

function pairsOf({ comparer, candidates }: KeptMatch, records: readonly PersonRecord[]): MatchedPair[] {
  const sides = { attendeeAt: (row: number) => attendees[row], contactAt: (row: number) => records[row] }
  return linkPairs(comparer, candidates, sides, { contactPerson: Int32Array.from(records.keys()) })
}

/** A list in which some records have left, some have come, and everybody may stand elsewhere. */
function changed(
  records: readonly PersonRecord[],
  { gone, added, turn }: { gone: readonly number[]; added: readonly number[]; turn: number },
): { rows: Int32Array; records: PersonRecord[]; newcomers: PersonRecord[] } {
  const leaving = new Set(gone)
  const staying = [...records.keys()].filter((row) => !leaving.has(row))
  const rows = [...staying.slice(turn), ...added.map(() => -1), ...staying.slice(0, turn)]
  const newcomers = added.flatMap((row) => contacts[row] ?? [])
  let next = 0
  const all = rows.flatMap((row) => (row < 0 ? newcomers[next++] : records[row]) ?? [])
  return { rows: Int32Array.from(rows), records: all, newcomers }
}

const change = fc.record({
  gone: fc.uniqueArray(fc.nat({ max: 250 }), { maxLength: 4 }),
  added: fc.array(fc.nat({ max: contacts.length - 1 }), { maxLength: 4 }),
  turn: fc.nat({ max: 200 }),
})

test("after any changes of contacts a kept match says what a match of the whole list under the same model says", () => {
  let differs = 0
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const kept = keep(first)
      let records = first
      for (const one of changes) {
        const { rows, records: next, newcomers } = changed(records, one)
        expect(kept.changeContacts({ rows, newcomers: standardize(newcomers, kept.words, order) })).toBe(true)
        records = next
      }
      const pairs = pairsOf(kept, records)
      expect(pairs).toEqual(matchPeople(attendees, records, { model, contactPerson: [...records.keys()] }).pairs)
      differs += Number(pairs.length !== matchPeople(attendees, first, { model }).pairs.length)
    }),
    { numRuns: 25 },
  )
  expect(differs).toBeGreaterThan(5)
})

test("a change by which everybody is looked for otherwise is not taken over", () => {
  const kept = keep(first)
  const newcomers = [{ ...emptyPersonRecord, writtenName: "محمد حداد", givenName: "محمد", familyName: "حداد" }]
  const rows = Int32Array.from([...first.keys(), -1])
  expect(kept.changeContacts({ rows, newcomers: standardize(newcomers, kept.words, order) })).toBe(false)
})
