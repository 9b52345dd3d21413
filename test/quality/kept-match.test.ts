import * as fc from "fast-check"
import { expect, test } from "vitest"
import { makePeople } from "../../fixtures/people.ts"
import { KeptMatch } from "../../shared/src/match/kept-match.ts"
import { matchPeople } from "../../shared/src/match/match-people.ts"
import type { MatchedPair } from "../../shared/src/match/matched-pair.ts"
import type { PersonRecord } from "../../shared/src/people/person-record.ts"

const { attendees, contacts } = makePeople({ seed: 51, attendees: 150, contacts: 420 })
const first = contacts.slice(0, 300)
const { model } = matchPeople(attendees, first)

/** Each record a person of its own. */
function rowsOf(records: readonly PersonRecord[]): Int32Array {
  return Int32Array.from(records.keys())
}

/** Without the order of candidates that weigh the same. */
function sorted(pairs: readonly MatchedPair[]): MatchedPair[] {
  return pairs.toSorted((a, b) => a.attendee - b.attendee || b.weight - a.weight || a.contact - b.contact)
}

const change = fc.record({
  gone: fc.uniqueArray(fc.nat({ max: 250 }), { maxLength: 4 }),
  added: fc.array(fc.nat({ max: contacts.length - 1 }), { maxLength: 4 }),
})

test("after any changes of contacts a kept match says what a match of the whole list under the same model says", () => {
  let changed = 0
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const kept = new KeptMatch(attendees, first, model)
      let records = first
      for (const { gone, added } of changes) {
        const leaving = new Set(gone.filter((row) => row < records.length))
        const newcomers = added.flatMap((row) => contacts[row] ?? [])
        kept.changeContacts({ gone: leaving, added: newcomers })
        records = [...records.filter((_, row) => !leaving.has(row)), ...newcomers]
      }
      const contactPerson = rowsOf(records)
      const whole = matchPeople(attendees, records, { model, contactPerson })
      expect(sorted(kept.pairs({ contactPerson }))).toEqual(sorted(whole.pairs))
      changed += Number(whole.pairs.length !== matchPeople(attendees, first, { model }).pairs.length)
    }),
    { numRuns: 25 },
  )
  expect(changed).toBeGreaterThan(5)
})
