// The colours can be read.
import { expect, test } from "vitest"
import { contrast, dark, light, readablePairs } from "./palette.ts"

test("black on white has the contrast that WCAG says", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5)
  expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.478, 2)
})

test.each([
  ["light", light],
  ["dark", dark],
])("every pair of the %s palette has AA contrast", (_, palette) => {
  const tooFaint = readablePairs
    .map(([front, back, least]) => ({ front, back, least, has: contrast(palette[front], palette[back]) }))
    .filter((pair) => pair.has < pair.least)
  expect(tooFaint).toEqual([])
})
