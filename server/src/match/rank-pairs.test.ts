import { expect, test } from "vitest"
import { rankPairs } from "./rank-pairs.ts"
import type { MatchSide } from "./read-sides.ts"
import type { ShownPair } from "./show-pairs.ts"

function side(letter: string, personOf: number[]): MatchSide {
  const people = Math.max(...personOf) + 1
  return {
    recordIds: personOf.map((_, row) => `${letter} record ${row}`),
    personOf: Int32Array.from(personOf),
    personIds: Array.from({ length: people }, (_, number) => `${letter}${number}`),
  }
}

function pair(attendee: number, contact: number, weight: number): ShownPair {
  const kind = weight > 5 ? "link" : weight > -3 ? "possible" : "nonlink"
  return { attendee, contact, weight, class: kind, probability: 1 / (1 + 2 ** -weight), reasons: "[]" }
}

test("several rows and records of the same two people are one pair, the best", () => {
  // Rows 0 and 1 are attendee 0; records 0 and 2 are contact 0.
  const sides = { attendees: side("a", [0, 0, 1]), contacts: side("c", [0, 1, 0]) }
  const pairs = [pair(0, 0, 2), pair(1, 2, 8), pair(0, 1, 3), pair(2, 1, 1), pair(2, 0, -9)]
  const rows = rankPairs(pairs, sides, { runId: "r", conferenceId: "k" })
  expect(rows.map((row) => [row.attendee_person_id, row.contact_person_id, row.weight, row.rank])).toEqual([
    ["a0", "c0", 8, 0],
    ["a0", "c1", 3, 1],
    ["a1", "c1", 1, 0],
  ])
})

test("the order of the pairs does not matter", () => {
  const sides = { attendees: side("a", [0, 1]), contacts: side("c", [0, 1]) }
  const pairs = [pair(0, 0, 2), pair(0, 1, 2), pair(1, 0, 7), pair(1, 1, 2)]
  const run = { runId: "r", conferenceId: "k" }
  expect(rankPairs(pairs.toReversed(), sides, run)).toEqual(rankPairs(pairs, sides, run))
})
