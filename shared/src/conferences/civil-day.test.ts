import { expect, test } from "vitest"
import { civilDay } from "./civil-day.ts"

test("midnight has passed in Berlin before it passes in New York", () => {
  const instant = new Date("2026-11-02T23:30:00Z")
  expect(civilDay(instant, "Europe/Berlin")).toBe("2026-11-03")
  expect(civilDay(instant, "America/New_York")).toBe("2026-11-02")
})

test("a zone that is not known counts as UTC", () => {
  expect(civilDay(new Date("2026-11-02T23:30:00Z"), "Nowhere/Land")).toBe("2026-11-02")
  expect(civilDay(new Date("2026-11-02T23:30:00Z"), "")).toBe("2026-11-02")
})
