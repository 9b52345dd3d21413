import * as fc from "fast-check"
import { expect, test } from "vitest"
import { assign } from "./assign.ts"
import type { CandidatePairs } from "./candidate-pairs.ts"
import { fieldCount } from "./levels.ts"
import { settlePairs, type Persons } from "./link.ts"

/** Greatest total weight by trying everything. */
function tryAll(weights: readonly (readonly number[])[], taken: ReadonlySet<number> = new Set()): number {
  const [row, ...others] = weights
  if (!row) return 0
  return row.reduce(
    (most, weight, person) =>
      weight === -Infinity || taken.has(person)
        ? most
        : Math.max(most, weight + tryAll(others, new Set([...taken, person]))),
    tryAll(others, taken),
  )
}

const weight = fc.oneof(fc.constant(-Infinity), fc.integer({ min: 1, max: 2000 }))
const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })).chain(([attendees, persons]) =>
  fc.array(fc.array(weight, { minLength: persons, maxLength: persons }), {
    minLength: attendees,
    maxLength: attendees,
  }),
)

test("no assignment weighs more than the one found, and nobody stands in it twice", () => {
  fc.assert(
    fc.property(table, (weights) => {
      const pairs = assign(weights)
      const total = pairs.reduce((sum, { attendee, person }) => sum + (weights[attendee]?.[person] ?? 0), 0)
      expect(total).toBe(tryAll(weights))
      expect(new Set(pairs.map(({ person }) => person)).size).toBe(pairs.length)
    }),
  )
})

test("the margin of a pair is what the best assignment without it weighs less", () => {
  fc.assert(
    fc.property(table, (weights) => {
      const best = tryAll(weights)
      for (const { attendee, person, margin } of assign(weights)) {
        const without = weights.map((row, at) =>
          row.map((value, to) => (at === attendee && to === person ? -Infinity : value)),
        )
        expect(margin).toBe(best - tryAll(without))
      }
    }),
  )
})

function candidatesOf(rows: readonly (readonly [row: number, weight: number][])[]): CandidatePairs {
  const pairs = rows.flat()
  const start = Int32Array.from([0, ...rows].map((_, at) => rows.slice(0, at).flat().length))
  return {
    start,
    rows: Int32Array.from(pairs, ([row]) => row),
    weights: Int32Array.from(pairs, ([, own]) => own),
    levels: new Uint8Array(pairs.length * fieldCount),
    chances: new Float64Array(pairs.length * fieldCount),
    guarded: new Uint8Array(rows.length),
    joined: new Int32Array(0),
  }
}

const strangers: Persons = {
  ofContact: (row) => row,
  rowsOf: (person) => [person],
  sameContact: () => false,
  sameAttendee: () => false,
}

test("who can only be one contact leaves the other to a rival who could be both", () => {
  const candidates = candidatesOf([
    [
      [0, 1000],
      [1, 950],
    ],
    [[0, 980]],
  ])
  const settled = settlePairs(candidates, strangers, 500)
  expect(settled.toSorted((a, b) => a.attendee - b.attendee)).toEqual([
    { attendee: 0, persons: [1], class: "link" },
    { attendee: 1, persons: [0], class: "link" },
  ])
})

test("where two assignments weigh nearly the same, both attendees are asked about with all their candidates", () => {
  const candidates = candidatesOf([
    [
      [0, 1000],
      [1, 950],
    ],
    [
      [0, 980],
      [1, 960],
    ],
  ])
  const settled = settlePairs(candidates, strangers, 500)
  expect(settled.map(({ class: opinion, persons }) => [opinion, persons])).toEqual([
    ["possible", [0, 1]],
    ["possible", [0, 1]],
  ])
})
