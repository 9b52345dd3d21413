import { expect, test } from "vitest"
import { dayOfFile } from "./file-day.ts"

const today = "2026-11-02"
const named = (fileName: string, told = "") => dayOfFile(fileName, told, today)

test("a day in the name counts, however it is written", () => {
  expect(named("Teilnehmer 2026-10-12.csv", "2026-11-01")).toBe("2026-10-12")
  expect(named("guests_20261012_final.xlsx")).toBe("2026-10-12")
  expect(named("Teilnehmerliste Stand 2.10.2026.csv")).toBe("2026-10-02")
  expect(named("Basic_LinkedInDataExport_03-12-2026.zip")).toBe("2026-03-12")
})

test("without one the day that the sender says counts", () => {
  expect(named("Connections.csv", "2026-11-01")).toBe("2026-11-01")
  expect(named("order-20269912.csv", "2026-11-01")).toBe("2026-11-01")
})

test("what is no day, or lies ahead, is not taken for one", () => {
  expect(named("Konferenz 2026-12-14.csv")).toBe("")
  expect(named("Connections.csv", "2027-01-01")).toBe("")
  expect(named("liste 31.02.2026.csv")).toBe("")
  expect(named("03-12-2026.csv")).toBe("")
})
