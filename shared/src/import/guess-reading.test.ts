import Papa from "papaparse"
import { expect, test } from "vitest"
import { readingOf } from "./batch.ts"
import { guessReading, understandFile } from "./understand-file.ts"

const tools = { Decoder: TextDecoder, csv: Papa }

function bothOf(text: string, fileName = "list.csv") {
  const bytes = new TextEncoder().encode(text)
  const facts = { fileName, size: bytes.length }
  return [guessReading(bytes, facts, tools), readingOf(understandFile(bytes, facts, tools))] as const
}

const rows = (count: number, row: string): string => `${row}\n`.repeat(count)

test.each([
  ["a list under its header", `Vorname;Nachname;Firma\n${rows(2000, "Anna;Weber;Siemens AG")}`],
  ["a list without header", rows(2000, "Anna,Weber,anna@weber.example")],
  ["a list below title lines", `Gästeliste\n\nStand: 1.2.2026\n\nName;E-Mail\n${rows(900, "Weber, Anna;a@b.example")}`],
  [
    "a list that begins after many blank lines",
    `Name;E-Mail\n${rows(1500, ";")}${rows(500, "Anna Weber;a@b.example")}`,
  ],
  ["a list with two delimiters in its cells", `Name,Firma,Ort\n${rows(900, 'Anna Weber,"Weber; Sohn | Co",Ulm')}`],
  ["one column", `Name\n${rows(3000, "Anna Weber")}`],
  ["cards", rows(200, "BEGIN:VCARD\nVERSION:3.0\nN:Weber;Anna;;;\nFN:Anna Weber\nEND:VCARD")],
])("the reading of %s is guessed as it is understood", (_, text) => {
  const [guessed, understood] = bothOf(text)
  expect(guessed).toEqual(understood)
})

test("a header with nothing below is refused by a guess too", () => {
  expect(() => bothOf("Name;E-Mail\n")).toThrow("not a single row")
})
