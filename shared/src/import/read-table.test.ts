import Papa from "papaparse"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { createTableReader, type RowTrouble } from "./read-table.ts"

interface Read {
  cells: string[]
  line: number
  trouble: RowTrouble
}

function read(text: string, delimiter: string, columns: number, size = text.length): Read[] {
  const rows: Read[] = []
  const reader = createTableReader(delimiter, Papa, (cells, line, trouble) => rows.push({ cells, line, trouble }))
  reader.setColumns(columns)
  for (let from = 0; from < text.length; from += Math.max(1, size)) reader.push(text.slice(from, from + size))
  reader.end()
  return rows
}

test("line numbers count physical lines, also behind cells with line breaks", () => {
  expect(read('a;"one\ntwo\nthree"\nb;x\n', ";", 2).map(({ line }) => line)).toEqual([1, 4])
})

test("blank lines are rows, but the end of the last line is not", () => {
  expect(read("a\n\nb\n", "", 1).map(({ cells }) => cells)).toEqual([["a"], [""], ["b"]])
})

test("what a writer quotes, the reader reads, however the text is cut", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "ü", '"', ";", "\n", " ", "x") })
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 40 }), (rows, size) => {
      const text = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(";")).join("\n")
      expect(read(`${text}\n`, ";", 3, size).map(({ cells }) => cells)).toEqual(rows)
    }),
  )
})

test("a quote left open costs its own line only", () => {
  const rows = read('a;b\n"c;d\ne;f\ng;h\n', ";", 2)
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["a", "b"],
    ["c", "d"],
    ["e", "f"],
    ["g", "h"],
  ])
  expect(rows.map(({ trouble }) => trouble)).toEqual(["", "open-quote", "", ""])
})

test("a quote left open is found out also where a later quote seems to close it", () => {
  const rows = read('"Weber;Anna\n"Reed";Tom\n', ";", 2)
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["Weber", "Anna"],
    ["Reed", "Tom"],
  ])
})

test("a quote that never closes costs its own line only, also as the last one and across a blank line", () => {
  const last = read('a;b;c\nd;"e;f\n', ";", 3)
  expect(last.map(({ cells, trouble }) => [...cells, trouble])).toEqual([
    ["a", "b", "c", ""],
    ["d", "e", "f", "open-quote"],
  ])
  const middle = read('a;"b;c\n\nd;e;f\ng;h;i\n', ";", 3)
  expect(middle.map(({ cells }) => cells.join())).toEqual(["a,b,c", "", "d,e,f", "g,h,i"])
})

test("a note cut off at the end of the file stays one cell", () => {
  const rows = read('a;b;c\nd;e;"first\nsecond', ";", 3)
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["a", "b", "c"],
    ["d", "e", "first\nsecond"],
  ])
})

test("quotes inside an unquoted or badly quoted cell stay", () => {
  expect(read('Tom "Tiger" Reed;"Quay "Labs" Inc."\n', ";", 2)[0]?.cells).toEqual([
    'Tom "Tiger" Reed',
    'Quay "Labs" Inc.',
  ])
})

test("a line beyond all measure is cut and told, and the next one is read", () => {
  const rows = read(`a;b\n${"x".repeat(3 << 20)}\nc;d\n`, ";", 2, 1 << 18)
  expect(rows.map(({ trouble }) => trouble)).toEqual(["", "cell-too-long", ""])
  expect(rows[2]?.cells).toEqual(["c", "d"])
  expect(rows[2]?.line).toBe(3)
})
