import * as fc from "fast-check"
import { expect, test } from "vitest"
import { compareOrders } from "./moves.ts"

test("who climbs over two stands two higher, who is new or gone moves nobody", () => {
  const { of, ...counts } = compareOrders(["a", "b", "c", "d"], ["new", "c", "a", "b"])
  expect(Object.fromEntries(of)).toEqual({
    new: { kind: "new" },
    c: { kind: "up", by: 2 },
    a: { kind: "down", by: 1 },
    b: { kind: "down", by: 1 },
  })
  expect(counts).toEqual({ up: 1, down: 2, fresh: 1, gone: 1 })
})

const ids = fc.shuffledSubarray("a b c d e f g h".split(" "))

test("whatever the two orders, everybody is accounted for, and an order beside itself moves nobody", () => {
  fc.assert(
    fc.property(ids, ids, (before, after) => {
      const { of, up, down, fresh, gone } = compareOrders(before, after)
      expect(up + down + fresh).toBe(of.size)
      expect(before.length - gone).toBe(after.length - fresh)
      const steps = [...of.values()].map((move) => (move.kind === "new" ? 0 : move.kind === "up" ? move.by : -move.by))
      expect(steps.reduce((sum, step) => sum + step, 0)).toBe(0)
      expect(compareOrders(after, after).of.size).toBe(0)
    }),
  )
})
