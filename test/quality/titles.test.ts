// How well titles are read may only rise: floors for the list that the tables were written by and for the one kept aside.
import { describe, expect, test } from "vitest"
import { planReader } from "../bench/titles.ts"
import { readTitles, scoreTitles } from "../support/score-titles.ts"

describe.each([
  { file: "open", levelExact: 0.99, levelNear: 0.99, fieldsMet: 0.98, fieldsPrecision: 0.96, fieldsRecall: 0.95 },
  {
    file: "kept-aside",
    levelExact: 0.96,
    levelNear: 0.965,
    fieldsMet: 0.855,
    fieldsPrecision: 0.93,
    fieldsRecall: 0.82,
  },
] as const)("the titles of $file", ({ file, ...floors }) => {
  const score = scoreTitles(readTitles(file), planReader)

  test.each(Object.keys(floors) as (keyof typeof floors)[])("are read no worse than before: %s", (measure) => {
    expect(score[measure]).toBeGreaterThanOrEqual(floors[measure])
  })
})

test("a reader that says nothing is right about titles that say nothing, and about no others", () => {
  const rows = [
    { title: "Guest", level: "", fields: "" },
    { title: "Head of Sales", level: "head", fields: "sales" },
  ]
  const score = scoreTitles(rows, { level: () => "", fields: () => [] })
  expect(score).toMatchObject({ titles: 2, levelExact: 0.5, levelNear: 0.5, fieldsMet: 0.5, fieldsRecall: 0 })
})

test("a level beside the right one is near, and is counted where it was read", () => {
  const rows = [{ title: "Head of Sales", level: "head", fields: "sales|marketing" }]
  const score = scoreTitles(rows, { level: () => "lead", fields: () => ["sales", "it"] })
  expect(score).toMatchObject({ levelExact: 0, levelNear: 1, fieldsMet: 1, fieldsPrecision: 0.5, fieldsRecall: 0.5 })
  expect(score.confusion.get("head")).toEqual(new Map([["lead", 1]]))
})
