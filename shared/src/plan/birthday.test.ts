import { expect, test } from "vitest"
import { birthdayNear } from "./birthday.ts"

const december = { startsOn: "2026-12-28", endsOn: "2026-12-30" }
const march = { startsOn: "2027-03-10", endsOn: "2027-03-12" }

test.each([
  ["1980-12-14", december, "12-14"],
  ["1980-12-13", december, ""],
  ["--01-13", december, "01-13"],
  ["--01-14", december, ""],
  ["1988-02-29", march, "02-29"],
  ["", march, ""],
  ["1980", march, ""],
])("a birthday on %s near %o is %s", (birthday, conference, near) => {
  expect(birthdayNear(birthday, conference)).toBe(near)
})
