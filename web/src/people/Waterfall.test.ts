import * as fc from "fast-check"
import { expect, test } from "vitest"
import { fieldTables } from "@vorab/shared/match/levels"
import { people as german } from "../i18n/de/people.ts"
import { people as english } from "../i18n/en/people.ts"
import { stack } from "./Waterfall.tsx"

test("each bar begins where the one before ended, and the last ends at the sum", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2000, max: 2000 }), { minLength: 1 }), (hundredths) => {
      const bars = stack(hundredths)
      expect(bars[0]?.from).toBe(0)
      for (const [index, bar] of bars.entries()) expect(bar.from).toBe(index === 0 ? 0 : bars[index - 1]?.to)
      expect(bars.at(-1)?.to).toBe(hundredths.reduce((sum, one) => sum + one, 0))
    }),
  )
})

test.each([
  ["English", english],
  ["German", german],
])("every field and level that the match can name has words in %s", (_, words) => {
  const levels = new Set(fieldTables.flatMap((table) => table.levels.map(({ name }) => name)))
  expect([...levels].filter((name) => !Object.hasOwn(words.levels, name))).toEqual([])
  expect(Object.keys(words.reasons)).toEqual(expect.arrayContaining(fieldTables.map(({ field }) => field)))
})
