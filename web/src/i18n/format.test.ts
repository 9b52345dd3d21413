// Days and numbers as people here write them.
import { expect, test } from "vitest"
import { civilDay, formatDay, formatDayRange, formatDaysFromNow, formatNumber } from "./format.ts"

test("numbers follow the language", () => {
  expect(formatNumber(1204, "de")).toBe("1.204")
  expect(formatNumber(1204, "en")).toBe("1,204")
})

test("a civil day is the same day everywhere", () => {
  expect(formatDay("2026-12-14", "de", "numeric")).toBe("14.12.2026")
  expect(formatDay("2026-12-14", "en")).toBe("14 Dec 2026")
  expect(formatDay("", "de")).toBe("")
})

test("a range says the month once", () => {
  expect(formatDayRange("2027-03-12", "2027-03-14", "en")).toMatch(/^12\s?–\s?14 March 2027$/)
  expect(formatDayRange("2027-03-12", "2027-03-14", "de")).toMatch(/^12\.\s?–\s?14\. März 2027$/)
})

test("near days have names", () => {
  expect(formatDaysFromNow(1, "de")).toBe("morgen")
  expect(formatDaysFromNow(-3, "en")).toBe("3 days ago")
})

test("the day is that of the time zone asked for", () => {
  const lateInBerlin = new Date("2026-12-14T23:30:00Z")
  expect(civilDay(lateInBerlin, "Europe/Berlin")).toBe("2026-12-15")
  expect(civilDay(lateInBerlin, "America/New_York")).toBe("2026-12-14")
})
