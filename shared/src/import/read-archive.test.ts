import Papa from "papaparse"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { inventedStory, linkedInFiles, type ArchiveStory } from "../../../fixtures/formats/linkedin-archive.ts"
import { readExchange, writeExchange } from "../people/exchange.ts"
import { named, partOf, readInstant } from "./linkedin-parts.ts"
import { isArchive, readArchive } from "./read-archive.ts"

const tools = { Decoder: TextDecoder, csv: Papa }
const filesOf = (files: Record<string, string>) =>
  Object.entries(files).map(([name, text]) => ({ name, read: () => new TextEncoder().encode(text) }))
const cellsOf = (table: string) =>
  table
    .split("\n")
    .slice(4)
    .map((line) => line.split(",").slice(7).join(","))
    .filter((cell) => cell !== "")

test("whatever stands in a message, a note or a broken file, only days, directions and counts come out", () => {
  const words = fc
    .array(fc.constantFrom('"', ",", "\n", "secret", " ", "2026-01-01", "\u0000", "sent 1 until 2026-01-01"))
    .map((some) => some.join(""))
  const who = fc.constantFrom(...inventedStory.connections)
  const letter = fc.record({
    by: fc.constantFrom("me" as const, "them" as const),
    who,
    at: fc.constantFrom("2026-02-01 08:00:00", "2026-05-03 09:30:00", "yesterday"),
    words,
  })
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 8 }), words, fc.boolean(), (letters, junk, isSpoilt) => {
      const story: ArchiveStory = { ...inventedStory, letters }
      const files = linkedInFiles(story)
      const messages = `${files["messages.csv"] ?? ""}${isSpoilt ? junk : ""}`
      const { table, facts } = readArchive(filesOf({ ...files, "messages.csv": messages }), tools)
      for (const cell of cellsOf(table)) expect(writeExchange(readExchange(cell))).toBe(cell)
      expect(isSpoilt ? letters.length : facts.messages).toBe(letters.length)
    }),
    { numRuns: 150 },
  )
})

test("whatever stands in the connections, their lines stay where they are", () => {
  const text = fc
    .array(fc.constantFrom('"', '""', ",", "\n", "a", "Jan", "Pike", " ", ";"), { maxLength: 40 })
    .map((some) => some.join(""))
  fc.assert(
    fc.property(text, (junk) => {
      const files = linkedInFiles(inventedStory)
      const connections = `${files["Connections.csv"] ?? ""}${junk}`.replaceAll("\r\n", "\n")
      const { table } = readArchive(filesOf({ ...files, "Connections.csv": connections }), tools)
      const [before, after] = [connections.split("\n"), table.split("\n")]
      expect(after.length).toBe(before.length)
      for (const [at, line] of before.entries()) expect(after[at]?.startsWith(line)).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test("parts are told by their names, in any folder; coaches and guides are none", () => {
  expect(
    ["a/Connections.csv", "messages.csv", "Recommendations Given.csv", "guide_messages.csv", "Contacts.csv"].map(
      partOf,
    ),
  ).toEqual(["connections", "messages", "given", "", ""])
  expect(isArchive([{ name: "a/Connections.csv" }, { name: "b/Connections.csv" }])).toBe(false)
})

test("days are read as LinkedIn writes them, and so are people", () => {
  expect(
    ["2026-08-01 02:00:00 UTC", "1/29/26, 2:37 PM", "12/1/19, 12:05 AM", "06/01/25", "soon", ""].map(readInstant),
  ).toEqual(["2026-08-01 02:00:00", "2026-01-29 14:37:00", "2019-12-01 00:05:00", "2025-06-01 00:00:00", "", ""])
  expect(named("Jane Doe, Ph.D.", "https://de.linkedin.com/in/Jane-Doe/?x=1")).toEqual({
    url: "https://www.linkedin.com/in/jane-doe",
    name: "jane doe",
  })
})
