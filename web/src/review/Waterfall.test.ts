import * as fc from "fast-check"
import { expect, test } from "vitest"
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
