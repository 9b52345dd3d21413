// Days are understood as people type them.
import { expect, test } from "vitest"
import { readTypedDay } from "./DayField.tsx"

test.each([
  ["3.4.2027", "de", "2027-04-03"],
  ["03.04.2027", "de", "2027-04-03"],
  ["3 Apr 2027", "en", "2027-04-03"],
  ["3/4/2027", "en", "2027-04-03"],
  ["2027-04-03", "en", "2027-04-03"],
])("%s in %s is %s", (typed, language, day) => {
  expect(readTypedDay(typed, language)).toBe(day)
})

test("a day that does not exist is nothing", () => {
  expect(readTypedDay("31.2.2027", "de")).toBeNull()
  expect(readTypedDay("soon", "en")).toBeNull()
})
