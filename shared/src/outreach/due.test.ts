import { expect, test } from "vitest"
import { findDue } from "./due.ts"

// 14 December 2026 is a Monday.
const start = "2026-12-14"

test.each([
  ["i-will-be-there", "2026-11-01", "2026-11-30", 29, "later"],
  ["i-will-be-there", "2026-11-28", "2026-11-30", 2, "soon"],
  ["i-will-be-there", "2026-11-30", "2026-11-30", 0, "due"],
  ["i-will-be-there", "2026-12-09", "2026-11-30", -9, "due"],
  ["i-will-be-there", "2026-12-13", "2026-11-30", -13, "overdue"],
  ["introduce-me", "2026-11-01", "2026-11-26", 25, "later"],
  ["subject-note", "2026-11-01", "2026-12-04", 33, "later"],
] as const)("%s on %s best goes on %s", (purpose, today, dueOn, daysUntilDue, urgency) => {
  expect(findDue(purpose, start, today)).toEqual({ dueOn, daysUntilDue, urgency })
})

test("no message is due on a Saturday or Sunday", () => {
  for (let day = 1; day <= 28; day++) {
    const due = findDue("i-will-be-there", `2027-02-${String(day).padStart(2, "0")}`, "2026-12-01")
    expect([0, 6]).not.toContain(new Date(`${due?.dueOn}T00:00:00Z`).getUTCDay())
  }
})

test("waiting moves the day on to the next weekday, and nothing is due once the conference runs", () => {
  expect(findDue("i-will-be-there", start, "2026-11-20", "2026-12-05")?.dueOn).toBe("2026-12-07")
  expect(findDue("i-will-be-there", start, "2026-12-10", "2026-12-14")).toBeNull()
  expect(findDue("i-will-be-there", start, start)).toBeNull()
})
