import { expect, test } from "vitest"
import { guessDateOrder, readDate } from "./read-date.ts"

test.each([
  ["1985-06-12", "1985-06-12"],
  ["19850612", "1985-06-12"],
  ["2026-04-09T20:18:25.760Z", "2026-04-09"],
  ["2024-03-12 09:14", "2024-03-12"],
  ["12.6.1985", "1985-06-12"],
  ["12.06.85", "1985-06-12"],
  ["12.6.", "--06-12"],
  ["12 Mar 2024", "2024-03-12"],
  ["7-Feb-22", "2022-02-07"],
  ["12. März 2024", "2024-03-12"],
  ["12 mars 2024", "2024-03-12"],
  ["12 de marzo de 2024", "2024-03-12"],
  ["March 12, 2024", "2024-03-12"],
  ["--0301", "--03-01"],
  ["--03-01", "--03-01"],
  ["1604-06-12", "--06-12"],
  ["45363", "2024-03-12"],
  ["2024-02-30", ""],
  ["31.4.2024", ""],
  ["soon", ""],
  ["", ""],
])("%s is read as %s", (written, read) => {
  expect(readDate(written, "day-first")).toBe(read)
})

test("06/12/1985 follows the order of its column", () => {
  expect(readDate("06/12/1985", "day-first")).toBe("1985-12-06")
  expect(readDate("06/12/1985", "month-first")).toBe("1985-06-12")
})

test("the order of a column is told by its numbers above twelve, else by the language", () => {
  expect(guessDateOrder(["06/12/1985", "25/12/1985"], true)).toBe("day-first")
  expect(guessDateOrder(["06/12/1985", "12/25/1985"], false)).toBe("month-first")
  expect(guessDateOrder(["06/12/1985"], true)).toBe("month-first")
  expect(guessDateOrder(["06/12/1985"], false)).toBe("day-first")
})
