import { expect, test } from "vitest"
import { wordDays, wordMonth, wordMonthDay, wordWhen } from "./day-words.ts"

test("days are written as German and English write them", () => {
  expect(wordDays("2026-12-14", "2026-12-16", "de")).toBe("14.–16.12.2026")
  expect(wordDays("2026-12-14", "2026-12-16", "en")).toBe("14–16 Dec 2026")
  expect(wordDays("2026-12-30", "2027-01-02", "de")).toBe("30.12.2026 – 02.01.2027")
  expect(wordDays("2026-12-14", "2026-12-14", "en")).toBe("14 Dec 2026")
})

test("a month and a birthday are written as German and English write them", () => {
  expect([wordMonth("2026-09-12", "de"), wordMonth("2026-09-12", "en")]).toEqual(["September 2026", "Sep 2026"])
  expect([wordMonthDay("03-02", "de"), wordMonthDay("03-02", "en")]).toEqual(["02.03.", "2 Mar"])
})

test.each([
  ["2026-12-14", "2026-12-16", "vom 14. bis 16. Dezember", "from 14 to 16 December"],
  ["2026-12-30", "2027-01-02", "vom 30. Dezember bis 2. Januar", "from 30 December to 2 January"],
  ["2026-03-05", "2026-03-05", "am 5. März", "on 5 March"],
])("%s to %s is said as in a sentence", (from, to, german, english) => {
  expect([wordWhen(from, to, "de"), wordWhen(from, to, "en")]).toEqual([german, english])
})
