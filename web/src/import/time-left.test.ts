import { expect, test } from "vitest"
import { secondsLeft } from "./time-left.ts"

const glance = (done: number, at: number) => ({ step: "rows", done, at })

test("what is left takes as long as what was seen to be done", () => {
  expect(secondsLeft(glance(1000, 0), glance(3000, 4000), 23_000)).toBe(40)
})

test("nothing is said of the first moments, nor while nothing moves", () => {
  expect(secondsLeft(glance(0, 0), glance(500, 1000), 10_000)).toBe(0)
  expect(secondsLeft(glance(500, 0), glance(500, 9000), 10_000)).toBe(0)
})
