import Papa from "papaparse"
import { expect, test } from "vitest"
import { Problem } from "../api/problem.ts"
import { understandingSchema, type ReadingOverrides } from "./batch.ts"
import { readPeople } from "./read-people.ts"
import { headLength, understandFile } from "./understand-file.ts"

const tools = { Decoder: TextDecoder, csv: Papa }
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function understand(text: string | Uint8Array, told: ReadingOverrides = {}, size?: number) {
  const bytes = typeof text === "string" ? bytesOf(text) : text
  return understandFile(bytes, { fileName: "list.csv", size: size ?? bytes.length }, tools, told)
}

function problemOf(text: string | Uint8Array): string {
  try {
    understand(text)
    return ""
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

const list = "Liste\n\nNachname;Vorname;Firma\nMüller;Bärbel;Nordwerk\nReed;Tom;Quay\n"

test("an understanding keeps its own contract", () => {
  expect(() => understandingSchema.parse(understand(list))).not.toThrow()
})

test("an understanding says header, mapping, sample, faults and three values a column", () => {
  const { headerRow, delimiter, mapping, sample, rows, rowsAreExact, columns } = understand(list)
  expect({ headerRow, delimiter, rows, rowsAreExact }).toEqual({
    headerRow: 3,
    delimiter: ";",
    rows: 2,
    rowsAreExact: true,
  })
  expect(mapping.map(({ field }) => field)).toEqual(["family_name", "given_name", "organization"])
  expect(sample.map(({ row, record }) => `${row} ${record.givenName} ${record.familyName}`)).toEqual([
    "4 Bärbel Müller",
    "5 Tom Reed",
  ])
  expect(columns[0]).toEqual({ column: 0, header: "Nachname", values: ["Müller", "Reed"] })
})

test("each part can be told by hand, and the rest follows", () => {
  const swapped = understand(list, {
    mapping: [
      { column: 0, header: "", field: "given_name", confidence: 1 },
      { column: 1, header: "", field: "family_name", confidence: 1 },
    ],
  })
  expect(swapped.sample[0]?.record.givenName).toBe("Müller")
  expect(understand(list, { headerRow: null }).mapping.every(({ header }) => header === "")).toBe(true)
  expect(understand(list, { delimiter: "," }).delimiter).not.toBe(";")
  expect(understand(list, { kind: "contacts" }).kind).toBe("contacts")
  expect(
    understand(bytesOf("Vorname;Name\nJörg;Weiß\n"), { encoding: "windows-1252" }).sample[0]?.record.givenName,
  ).toBe("Jörg")
})

test("a file larger than the part looked at is estimated, and its cut last row is no fault", () => {
  const row = 'Müller;Bärbel;"Nordwerk\nGmbH"\n'
  const whole = bytesOf(`Nachname;Vorname;Firma\n${row.repeat(40_000)}`)
  const { rows, rowsAreExact, faults } = understand(whole.subarray(0, headLength), {}, whole.length)
  expect(rowsAreExact).toBe(false)
  expect(Math.abs(rows - 40_000)).toBeLessThan(400)
  expect(faults).toEqual([])
})

test.each([
  ["file-empty", ""],
  ["file-empty", "  \n \n"],
  ["file-only-header", "Vorname;Nachname\n\n"],
  ["archive-foreign", "PK\u0003\u0004....xl/workbook.xml"],
  ["file-web-page", "<!DOCTYPE html><table>"],
  ["file-json", '{"people": []}'],
  ["file-not-text", "\u0000\u0001\u0002abc\u0003\u0004\u0005\u0006\u0007\u0008"],
  ["file-too-many-columns", `${Array.from({ length: 2500 }, (_, at) => `c${at}`).join(";")}\n${"1;".repeat(2499)}1\n`],
])("%s is said of a file that cannot be used", (code, text) => {
  expect(problemOf(text)).toBe(code)
})

test("an old Excel file is refused with the advice what to do", () => {
  const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
  expect(() => understand(bytes)).toThrow(/save it as .xlsx or as CSV/)
})

test("a file without a name column is understood for the screen, and refused when it is read", async () => {
  const text = "Firma;Ort\nNordwerk;Köln\n"
  const understanding = understand(text)
  const reading = readPeople(understanding, () => [bytesOf(text)], tools, { onPerson: () => {}, onFault: () => {} })
  await expect(reading).rejects.toThrow(/No column holds names/)
})

test("reading stops when it is cancelled, and says so", async () => {
  const bytes = bytesOf(`Vorname;Nachname\n${"Anna;Weber\n".repeat(200_000)}`)
  let people = 0
  const understanding = understand(bytes.subarray(0, headLength), {}, bytes.length)
  const report = await readPeople({ ...understanding, kind: "contacts" }, () => [bytes], tools, {
    onPerson: () => people++,
    onFault: () => {},
    isCancelled: () => people > 1000,
  })
  expect(report.cancelled).toBe(true)
  expect(people).toBeLessThan(100_000)
})

test("a remark that fits every row is told a thousand times, not once a row", async () => {
  const bytes = bytesOf(`Vorname;Nachname;Status\n${"Anna;Weber;frobnicated\n".repeat(1500)}`)
  let remarks = 0
  const report = await readPeople(understand(bytes), () => [bytes], tools, {
    onPerson: () => {},
    onFault: () => remarks++,
  })
  expect({ people: report.people, remarks }).toEqual({ people: 1500, remarks: 1000 })
})
