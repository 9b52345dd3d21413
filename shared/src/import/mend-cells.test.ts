import Papa from "papaparse"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { cleanCell } from "./clean-cell.ts"
import { mendCells } from "./mend-cells.ts"
import { understandFile } from "./understand-file.ts"

const split = (line: string) => Papa.parse<string[]>(line, { delimiter: ",", quoteChar: '"' }).data[0] ?? []
const write = (cell: string) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const letters = (...more: string[]) =>
  fc.array(fc.constantFrom("a", "b", "Ä", " ", ...more), { maxLength: 8 }).map((some) => some.join("").trim())

test("what was written with a blank before the quote is read as it was meant", () => {
  // Behind a comma at the end of a cell its closing quote is taken for an opening one.
  const cell = letters(",").filter((text) => !text.endsWith(","))
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
      const line = cells.map((cell) => write(cell)).join(", ")
      // A first cell in quotes has no blank before it, and is the parser's.
      const read = mendCells(split(line), ",", cells.length).map((cell) => cleanCell(cell, TextDecoder))
      expect(read).toEqual(cells.map((cell) => cleanCell(cell, TextDecoder)))
    }),
  )
})

test("a row without a quote behind a blank is left as it is", () => {
  fc.assert(
    fc.property(fc.array(letters(",", '"'), { minLength: 1, maxLength: 6 }), fc.nat(8), (cells, columns) => {
      expect(mendCells(cells, ",", columns)).toBe(cells)
    }),
  )
})

test("no more cells are put together than the header wants", () => {
  const cell = fc
    .tuple(fc.constantFrom("", " ", ' "'), letters('"'), fc.constantFrom("", '"'))
    .map((all) => all.join(""))
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), fc.nat(8), (cells, columns) => {
      expect([cells.length, Math.min(cells.length, columns)]).toContain(mendCells(cells, ",", columns).length)
    }),
  )
})

test("a list with blanks before its quotes keeps its columns", () => {
  const list =
    'First name, Last name, Company, City\nAnna, Weber, "Nordwerk, Sons & Co", "Jena"\nTom, Hartley, Foundry, Leeds\n'
  const bytes = new TextEncoder().encode(list)
  const { sample } = understandFile(
    bytes,
    { fileName: "list.csv", size: bytes.length },
    { Decoder: TextDecoder, csv: Papa },
  )
  expect(sample.map(({ record }) => [record.familyName, record.organization, record.city])).toEqual([
    ["Weber", "Nordwerk, Sons & Co", "Jena"],
    ["Hartley", "Foundry", "Leeds"],
  ])
})
