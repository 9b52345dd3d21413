import Papa from "papaparse"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { createTableCutter } from "./cut-table.ts"
import { pastedTable } from "./pasted-table.ts"
import { createMappedReader, type OnOutcome } from "./read-people.ts"
import type { ReadingTools } from "./tools.ts"
import { understandFile } from "./understand-file.ts"

const tools: ReadingTools = { Decoder: TextDecoder, csv: Papa }

function tableOf(text: string): string[][] | null {
  const table = pastedTable(new TextEncoder().encode(text), tools)
  return table === null ? null : Papa.parse<string[]>(table, { skipEmptyLines: true }).data
}

const cases: [string, string, string[][]][] = [
  [
    "a name, an employer and a role on each line, whatever their order",
    "- Jörg Müller, Siebenwerke AG, CTO\n- Anna Weber, Leiterin Vertrieb, Nordwerk GmbH",
    [
      ["Name", "Job title", "Organization"],
      ["Jörg Müller", "CTO", "Siebenwerke AG"],
      ["Anna Weber", "Leiterin Vertrieb", "Nordwerk GmbH"],
    ],
  ],
  [
    "a role at an employer, in English and German",
    "Anna Weber, CTO at Nordwerk\nTom Hartley, Referent beim Bundesamt für Beispiele",
    [
      ["Name", "Job title", "Organization"],
      ["Anna Weber", "CTO", "Nordwerk"],
      ["Tom Hartley", "Referent", "Bundesamt für Beispiele"],
    ],
  ],
  [
    "name line, role line, organization line, with no blank line between people",
    "Anna Weber\nHead of Sales\nNordwerk\nZhivka Unbekannt\nEngineer\nQuay\nTom Hartley\nResearcher\nFoundry",
    [
      ["Name", "Job title", "Organization"],
      ["Anna Weber", "Head of Sales", "Nordwerk"],
      ["Zhivka Unbekannt", "Engineer", "Quay"],
      ["Tom Hartley", "Researcher", "Foundry"],
    ],
  ],
  [
    "organization line above the role line, where roles tell",
    "Anna Weber\nNordwerk\nHead of Sales\n\nTom Hartley\nFoundry\nResearcher",
    [
      ["Name", "Job title", "Organization"],
      ["Anna Weber", "Head of Sales", "Nordwerk"],
      ["Tom Hartley", "Researcher", "Foundry"],
    ],
  ],
  [
    "addresses in angle brackets",
    'Anna Weber <anna@nordwerk.example>; "Müller, Jörg" <joerg@groesse.example>',
    [
      ["Name", "E-mail"],
      ["Anna Weber", "anna@nordwerk.example"],
      ["Müller, Jörg", "joerg@groesse.example"],
    ],
  ],
]

test.each(cases)("%s", (_, text, table) => {
  expect(tableOf(text)).toEqual(table)
})

test("a name that a page shows twice, or by its first letters, is one person; the day of the connection is kept", () => {
  const text =
    "AW\nAnna Weber\nCTO at Nordwerk\nConnected on March 12, 2026\nTH\nTom Hartley\nTom Hartley\nCEO at Foundry"
  expect(tableOf(text)).toEqual([
    ["Name", "Job title", "Organization", "Connected On"],
    ["Anna Weber", "CTO", "Nordwerk", "March 12, 2026"],
    ["Tom Hartley", "CEO", "Foundry", ""],
  ])
})

test("people stand on their own lines below a title", () => {
  const table = pastedTable(
    new TextEncoder().encode("Speakers\n\n1. Anna Weber, Nordwerk GmbH, CTO\n2. Tom Hartley, Quay"),
    tools,
  )
  expect(table?.split("\n")).toEqual([
    "Speakers",
    "",
    "Name,Job title,Organization",
    "Anna Weber,CTO,Nordwerk GmbH",
    "Tom Hartley,,Quay",
    "",
  ])
})

const linesOf = (text: string): [string, number][] => {
  const table = new TextEncoder().encode(pastedTable(new TextEncoder().encode(text), tools) ?? "")
  const facts = { fileName: "", size: table.length }
  const reading = understandFile(table, facts, tools, { source: "pasted", kind: "contacts" })
  expect(understandFile(table, facts, tools, { source: "pasted", headerRow: reading.headerRow }).sample).toEqual(
    reading.sample,
  )
  const read: [string, number][] = []
  const onOutcome: OnOutcome = (outcome, { row }) => {
    if (outcome.kind === "person") read.push([outcome.record.writtenName, row])
  }
  const sink = createMappedReader(reading, tools, onOutcome)
  const cut: [string, number][] = []
  const cutter = createTableCutter(reading, 40, (piece) => {
    const from = read.length
    const reader = createMappedReader(reading, tools, onOutcome, piece.from)
    reader.push(piece.text)
    reader.end()
    cut.push(...read.splice(from))
  })
  for (const each of [cutter, sink]) {
    each.push(new TextDecoder().decode(table))
    each.end()
  }
  expect(cut).toEqual(read)
  expect(reading.sample.map(({ record, row }) => [record.writtenName, row])).toEqual(read)
  return read
}

test("everybody is told by the line on which the name stands, also on the first, and right below a title", () => {
  expect(linesOf("Anna Weber\nHead of Sales\nNordwerk\n\nTom Hartley\nResearcher\nFoundry")).toEqual([
    ["Anna Weber", 1],
    ["Tom Hartley", 5],
  ])
  expect(linesOf("Speakers\n- Anna Weber, Nordwerk GmbH, CTO\n- Tom Hartley, Quay Ltd, CEO")).toEqual([
    ["Anna Weber", 2],
    ["Tom Hartley", 3],
  ])
})

test.each([
  ["a table with a header", "Name,Company\nAnna Weber,Nordwerk\nTom Hartley,Foundry"],
  ["a table without one", "Anna Weber;Nordwerk;CTO\nTom Hartley;Foundry;CEO"],
  ["tabs", "Anna Weber\tNordwerk\nTom Hartley\tFoundry"],
  ["cards", "BEGIN:VCARD\nFN:Anna Weber\nORG:Nordwerk\nEND:VCARD"],
  ["a letter", "Dear Anna,\n\nI met Tom Hartley and Mia Reed.\nSee you soon,\n\nJörg Müller"],
  ["a page", "<html><body>Anna Weber</body></html>"],
  ["nothing", ""],
])("%s is left to the table reader", (_, text) => {
  expect(tableOf(text)).toBeNull()
})

const count = (text: string): number => text.match(/\b(?:Weber|Müller|Hartley|Reed|Nordwerk|CTO|Quay)\b/g)?.length ?? 0

test("no word of a line is lost, whatever stands around the people", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "Nordwerk GmbH",
      "CTO",
      "Köln",
      "Head of Sales at Quay Labs",
      "anna@post.example",
      "",
      "",
      "•",
      "???",
    ),
    fc.string({ maxLength: 30 }).map((text) => text.replace(/[\n\r]/g, "")),
  )
  const person = fc.tuple(
    fc.constantFrom("Anna Weber", "Jörg Müller", "Tom Hartley", "Mia Reed"),
    fc.array(line, { maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.uniqueArray(person, { minLength: 1, maxLength: 4, selector: ([name]) => name }), (people) => {
      const text = people.flatMap(([name, lines]) => [name, ...lines]).join("\n")
      const table = pastedTable(new TextEncoder().encode(text), tools)
      if (table === null) return
      expect(count(table)).toBe(count(text))
    }),
    { numRuns: 150 },
  )
})
