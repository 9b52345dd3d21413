import * as fc from "fast-check"
import Papa from "papaparse"
import { expect, test } from "vitest"
import type { Reading } from "./batch.ts"
import { createTableCutter, type TablePiece } from "./cut-table.ts"
import { decodeAll } from "./decode.ts"
import type { Field } from "./fields.ts"
import type { RowOutcome } from "./map-row.ts"
import { createMappedReader, type OnOutcome } from "./read-people.ts"

const tools = { Decoder: TextDecoder, csv: Papa }

function readingOf(fields: readonly Field[], headerRow: number | null, delimiter: Reading["delimiter"] = ";"): Reading {
  return {
    kind: "attendees",
    source: "",
    format: "csv",
    encoding: "utf-8",
    delimiter,
    headerRow,
    nameOrder: "unknown",
    dateOrder: "day-first",
    mapping: fields.map((field, column) => ({ column, header: headerRow === null ? "" : field, field, confidence: 1 })),
  }
}

interface Read {
  outcome: RowOutcome
  row: number
  dataRow: number
  cells: readonly string[]
}

function readAll(reading: Reading, text: string, size: number): Read[] {
  const read: Read[] = []
  const sink = createMappedReader(reading, tools, (outcome, { row, dataRow }, cells) =>
    read.push({ outcome, row, dataRow, cells }),
  )
  for (let from = 0; from < text.length; from += size) sink.push(text.slice(from, from + size))
  sink.end()
  return read
}

function cut(reading: Reading, text: string, length: number, size: number): TablePiece[] {
  const pieces: TablePiece[] = []
  const cutter = createTableCutter(reading, length, (piece) => pieces.push(piece))
  for (let from = 0; from < text.length; from += size) cutter.push(text.slice(from, from + size))
  cutter.end()
  return pieces
}

function readApart(reading: Reading, pieces: readonly TablePiece[]): Read[] {
  return pieces.flatMap(({ text, from }) => {
    const read: Read[] = []
    const onOutcome: OnOutcome = (outcome, { row, dataRow }, cells) => read.push({ outcome, row, dataRow, cells })
    const sink = createMappedReader(reading, tools, onOutcome, from)
    sink.push(text)
    sink.end()
    return read
  })
}

const fields: Field[] = ["given_name", "family_name", "email", "notes"]
const cellText = fc.oneof(
  fc.constantFrom("", "", "Anna", "Weber", "N.N.", "anna@weber.example", "Müller", "-", "Total 3"),
  fc.string({ unit: fc.constantFrom("a", "Ü", '"', ";", "\n", " ", "\t", "x"), maxLength: 12 }),
)
const lineEnd = fc.constantFrom("\n", "\r\n", "\r")

/** What careful programs write, with rows too long and too short, blank lines, and the header repeated. */
const carefulTable = fc
  .record({
    rows: fc.array(fc.array(cellText, { maxLength: 6 }), { maxLength: 12 }),
    lineEnd,
    isClosed: fc.boolean(),
    start: fc.constantFrom("", "\ufeff", "sep=;\n", '"sep=;"\n', "List of guests\n\n"),
    quotesAll: fc.boolean(),
  })
  .map(({ rows, lineEnd, isClosed, start, quotesAll }) => {
    const write = (cell: string): string =>
      quotesAll || /[";\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
    const lines = [fields, ...rows].map((cells) => cells.map(write).join(";"))
    return start + lines.join(lineEnd) + (isClosed ? lineEnd : "")
  })

/** What careless people write: quotes anywhere. */
const carelessTable = fc.string({
  unit: fc.constantFrom("a", "Anna", "ü", '"', '"', ";", ";", "\n", "\n", "\r\n", " ", "\t", "x;y;z\n"),
  maxLength: 120,
})

function decoded(text: string): string {
  return decodeAll(new TextEncoder().encode(text), "utf-8", TextDecoder)
}

for (const [kind, table] of [
  ["a carefully written table", carefulTable],
  ["a table with quotes anywhere", carelessTable],
] as const)
  test(`the pieces of ${kind}, read apart, say what the whole says`, () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(null, 1, 2, 3),
        fc.constantFrom(1, 7, 30, 90, 500),
        fc.constantFrom(1, 5, 64, 10_000),
        (written, headerRow, length, size) => {
          const reading = readingOf(fields, headerRow)
          const text = decoded(written)
          const pieces = cut(reading, text, length, size)
          expect(pieces.map((piece) => piece.text).join("")).toBe(text)
          expect(readApart(reading, pieces)).toEqual(readAll(reading, text, size))
        },
      ),
      { numRuns: 1500 },
    )
  })

test("a table of one column, and one parted by tabs, are cut as well", () => {
  const names = Array.from({ length: 40 }, (_, at) => `"Anna ""A;${at}"" Weber"\t\n`).join("")
  for (const delimiter of ["", "\t"] as const) {
    const reading = readingOf(["full_name"], null, delimiter)
    const pieces = cut(reading, names, 100, 1000)
    expect(pieces.length).toBeGreaterThan(5)
    expect(readApart(reading, pieces)).toEqual(readAll(reading, names, 1000))
  }
})

const row = (at: number): string => `Anna;Weber;anna${at}@weber.example;"line\nline"\n`
const manyRows = (count: number): string => Array.from({ length: count }, (_, at) => row(at)).join("")

test("pieces are about as long as asked for, and each begins where a row begins", () => {
  const text = fields.join(";") + "\n" + manyRows(5000)
  const pieces = cut(readingOf(fields, 1), text, 10_000, 3000)
  expect(pieces.length).toBeGreaterThan(20)
  for (const piece of pieces.slice(0, -1)) expect(piece.text.length).toBeLessThan(10_100)
  expect(pieces.every(({ isRest }) => !isRest)).toBe(true)
  expect(pieces[1]?.from).toEqual({ line: 2 * (pieces[1]?.from.dataRow ?? 0), dataRow: pieces[1]?.from.dataRow })
})

test("from a quote that does not add up, the rest is one piece", () => {
  const reading = readingOf(fields, 1)
  const broken = 'Tom;"Quay "Labs" Inc.";x\n"Otto;Reed;;\n'
  const text = fields.join(";") + "\n" + manyRows(3000) + broken.repeat(60) + manyRows(3000)
  const pieces = cut(reading, text, 20_000, 64_000)
  expect(pieces.length).toBeGreaterThan(3)
  expect(pieces.map(({ isRest }) => isRest)).toEqual(pieces.map((_, at) => at === pieces.length - 1))
  expect(readApart(reading, pieces)).toEqual(readAll(reading, text, 64_000))
})

test("a row without end is left to the rest, and read the same however it arrives", () => {
  const reading = readingOf(fields, 1)
  for (const endless of ["x".repeat(3 << 20) + "\n", `Anna;"${`${"word ".repeat(2000)}\n`.repeat(150)}`]) {
    const text = fields.join(";") + "\n" + manyRows(2000) + endless + manyRows(2000)
    const pieces = cut(reading, text, 20_000, 1 << 18)
    expect(pieces.at(-1)?.isRest).toBe(true)
    expect(readAll(reading, text, 100_000).length).toBe(readAll(reading, text, 1 << 18).length)
    expect(readApart(reading, pieces)).toEqual(readAll(reading, text, 1 << 18))
  }
})
