// Whatever is brought by mistake or in malice gets a sentence that says where and why, and costs no more than it may.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { bombs } from "../../../fixtures/bad/bombs.ts"
import { foreignFiles } from "../../../fixtures/bad/foreign-files.ts"
import { openTestDatabase } from "../../../test/support/test-database.ts"
import { startTestServer } from "../../../test/support/test-server.ts"
import { textRow, workbookParts, zipOf } from "../../../test/support/make-zip.ts"
import { Problem } from "@vorab/shared/api/problem"
import { inspect } from "../cli/inspect.ts"
import { unpackList } from "./unpack-list.ts"
import { mostUnpacked } from "./unzip.ts"
import { mostWritten } from "./write-sheet.ts"

const folder = mkdtempSync(join(tmpdir(), "vorab-bad-"))
afterAll(() => rmSync(folder, { recursive: true }))

async function inspectBytes(name: string, bytes: Uint8Array) {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  let [out, err] = ["", ""]
  const code = await inspect([file, "--json"], { stdout: (text) => (out += text), stderr: (text) => (err += text) })
  return { code, err, out: out === "" ? null : (JSON.parse(out) as Inspected[])[0] }
}

interface Inspected {
  rows: number
  people: { row: number; given_name: string; family_name: string; organization: string }[]
  refused: { row: number; reason: string }[]
}

const sheet = (...rows: string[][]): string => rows.map((cells, at) => textRow(at + 1, cells)).join("")
const formula = (name: string, inner: string): string => `<c r="${name}" t="str">${inner}</c>`
const card = (name: string, more = "", end = "END:VCARD\n"): string =>
  `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\n${more}${end}`
const header = ["Vorname", "Nachname", "Firma"]
const anna = ["Anna", "Weber", "Nordwerk GmbH"]

test.each(foreignFiles)("$name is refused as $code", async ({ name, says, make }) => {
  const { code, err } = await inspectBytes(name, make())
  expect(code).toBe(2)
  expect(err).toMatch(new RegExp(`^vorab inspect: .*${name.replaceAll(".", "\\.")}: `))
  expect(err).toMatch(says)
})

test.each(bombs)(
  "$name is refused as $code, and no more is unpacked and written than may be",
  ({ make, code, says }) => {
    const spent = { unpacked: 0, written: 0 }
    const refusal = refusalOf(() => unpackList(make(), spent))
    expect(refusal.code).toBe(code)
    expect(refusal.message).toMatch(says)
    expect(spent.unpacked).toBeLessThanOrEqual(mostUnpacked)
    // A row and what is flushed with it may stand beyond the mark.
    expect(spent.written).toBeLessThanOrEqual(mostWritten + (1 << 21))
  },
)

test("strings without end cost as much as their places, not only as their letters", () => {
  const strings = Array.from({ length: 200_000 }, () => "")
  const book = zipOf(workbookParts({ sheets: { A: sheet(header) }, strings }))
  const length = Buffer.from(workbookParts({ sheets: {}, strings })["xl/sharedStrings.xml"] ?? "").length
  const refusal = refusalOf(() => unpackList(book, { unpacked: mostUnpacked - length - 1_000_000, written: 0 }))
  expect(refusal.message).toMatch(/grows beyond 300 MB at xl.sharedStrings\.xml/)
})

function refusalOf(act: () => unknown): Problem {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error("it was not refused")
}

test("over HTTP each is refused with its code and what its sentence names, and nothing is kept", async () => {
  const server = await startTestServer(await openTestDatabase("sqlite"))
  // Packed files are understood in a thread of their own: some of each kind will do.
  const packed = bombs.filter(({ name }) => ["riese.zip", "tief.zip", "breit.xlsx", "offene-zeile.xlsx"].includes(name))
  const foreign = foreignFiles.filter(({ name, make }) => name === "zwei.zip" || make()[0] !== 0x50)
  for (const { name, code, make } of [...foreign, ...packed]) {
    const { body, status } = await server.upload("/api/imports?kind=contacts", { name, bytes: make() })
    expect({ name, code: body.code }).toEqual({ name, code })
    expect([413, 422]).toContain(status)
    expect(body.about).toBeTypeOf("object")
  }
  expect((await server.ask("GET", "/api/imports")).body.items).toEqual([])
  expect(server.bugs).toEqual([])
}, 60_000)

test.each(["../../../liste.csv", "/etc/liste.csv", "C:\\Temp\\liste.csv", "..\\liste.csv", "a/../../liste.csv"])(
  "a list named %s in an archive is read, and nothing is written to where the name leads",
  async (name) => {
    const archive = zipOf({ [name]: "Vorname;Nachname\nAnna;Weber\n" })
    const { out } = await inspectBytes("pfad.zip", archive)
    expect(out?.people).toMatchObject([{ given_name: "Anna", family_name: "Weber" }])
    expect(existsSync(join(folder, name))).toBe(false)
    expect(existsSync("/etc/liste.csv")).toBe(false)
  },
)

test("a workbook in an archive is read as the list it is", async () => {
  const inside = zipOf(workbookParts({ sheets: { A: sheet(header, anna) } }))
  const { out } = await inspectBytes("mappe.zip", zipOf({ "Liste/teilnehmer.xlsx": inside, "Liste/readme.txt": "x" }))
  expect(out?.people).toMatchObject([{ row: 2, given_name: "Anna" }])
})

test("entities that a workbook defines are never expanded, whatever they would become", async () => {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("")
  const xml = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY l0 "ha"><!ENTITY x SYSTEM "file:///etc/hostname">${laughs}]>`
  const strings = `${xml}<sst><si><t>&l9;</t></si><si><t>&x;</t></si></sst>`
  const rows = `${sheet(header, anna)}<row r="3"><c t="inlineStr"><is><t>Ben</t></is></c><c t="inlineStr"><is><t>Lund</t></is></c><c t="s"><v>0</v></c></row><row r="4"><c t="inlineStr"><is><t>Kim</t></is></c><c t="inlineStr"><is><t>Reed</t></is></c><c t="s"><v>1</v></c></row>`
  const book = zipOf(workbookParts({ sheets: { A: rows }, parts: { "xl/sharedStrings.xml": strings } }))
  const spent = { unpacked: 0, written: 0 }
  expect(Buffer.from(unpackList(book, spent)).toString()).toContain("Ben,Lund,&l9;\nKim,Reed,&x;\n")
  expect(spent.written).toBeLessThan(200)
})

test("of formulas the stored result is taken, macros and links are left alone, and what was never computed is told", async () => {
  const cells = [
    formula("A3", "<f>HYPERLINK(&quot;http://a.example&quot;,&quot;Ben&quot;)</f><v>Ben</v>"),
    formula("B3", "<f>[1]Other!A1</f><v>Lund</v>"),
    formula("C3", "<f>WEBSERVICE(&quot;http://a.example&quot;)</f>"),
  ]
  const rows = `${sheet(header, anna)}<row r="3">${cells.join("")}</row>`
  const parts = {
    "xl/vbaProject.bin": "macro",
    "xl/externalLinks/externalLink1.xml": "<externalLink/>",
    "xl/externalLinks/_rels/externalLink1.xml.rels": '<Relationship Target="http://a.example/x.xlsx"/>',
  }
  const { out } = await inspectBytes("formeln.xlsm", zipOf(workbookParts({ sheets: { A: rows }, parts })))
  expect(out?.people).toMatchObject([
    { given_name: "Anna" },
    { given_name: "Ben", family_name: "Lund", organization: "" },
  ])
  expect(out?.refused).toMatchObject([{ row: 4, reason: "footer" }])
  const text = Buffer.from(unpackList(zipOf(workbookParts({ sheets: { A: rows }, parts })))).toString()
  expect(text).toContain("Not read: the sheet A in cell C3. Open the file in Excel, save it, and bring it again.")
})

test("a dimension that lies, and rows far below, cost nothing and keep their line", async () => {
  const far = textRow(1_048_576, ["Ben", "Lund"])
  const book = workbookParts({ sheets: { A: sheet(header, anna) + far } })
  const part = "xl/worksheets/sheet0.xml"
  const lying = String(book[part]).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
  const { out } = await inspectBytes("weit.xlsx", zipOf({ ...book, [part]: lying }))
  expect(out?.people).toMatchObject([
    { row: 2, given_name: "Anna" },
    { row: 1_048_576, given_name: "Ben" },
  ])
})

test("a cell of ten megabytes costs its row, which is told, in a workbook as in a table", async () => {
  const long = "x".repeat(10 * 1024 * 1024)
  const book = zipOf(workbookParts({ sheets: { A: sheet(header, ["Ben", "Lund", long], anna) } }))
  const table = `${header.join(";")}\nBen;Lund;${long}\n${anna.join(";")}\n`
  for (const [name, bytes] of [
    ["lang.xlsx", book],
    ["lang.csv", Buffer.from(table)],
  ] as const) {
    const { out } = await inspectBytes(name, bytes)
    expect(out?.people).toMatchObject([{ row: 3, given_name: "Anna" }])
    expect(out?.refused).toMatchObject([{ row: 2, reason: "cell-too-long" }])
  }
})

test("a single cell beyond column 2,000 is told, and costs nobody", async () => {
  const rows = sheet(header, anna).replace("</row>", '<c r="BYA1"><v>7</v></c></row>')
  const text = Buffer.from(unpackList(zipOf(workbookParts({ sheets: { A: rows } })))).toString()
  expect(text).toContain("Not read: the sheet A in cell BYA1.")
  const { out } = await inspectBytes("fern.xlsx", zipOf(workbookParts({ sheets: { A: rows } })))
  expect(out?.people).toMatchObject([{ row: 2, given_name: "Anna" }])
})

test("zeros between letters, half a character and a quote left open cost at most their row", async () => {
  const table = `Vorname;Nachname\nAn\0na;Weber\nBen;"Lund\nKim;Reed\n`
  const { out } = await inspectBytes("nullen.csv", Buffer.from(table))
  expect(out?.rows).toBe(3)
  expect(out?.people.map((person) => person.family_name)).toEqual(["Weber", "Lund", "Reed"])
  const wide = Buffer.from("\ufeffVorname;Nachname\nAnna;Weber\nBen;Lund", "utf16le")
  const half = await inspectBytes("halb.csv", wide.subarray(0, wide.length - 1))
  expect(half.out?.people.map((person) => person.given_name)).toEqual(["Anna", "Ben"])
})

test("a card that never ends is refused by itself, those around it are read", async () => {
  const endless = card("Ben Lund", "NOTE:x\n".repeat(100_000), "")
  const { out } = await inspectBytes("endlos.vcf", Buffer.from(card("Anna Weber") + endless + card("Kim Reed")))
  expect(out?.people.map((person) => person.given_name)).toEqual(["Anna", "Kim"])
  expect(out?.refused).toMatchObject([{ row: 5, reason: "broken-card" }])
})

test("a table of a million columns is refused before it is parsed", async () => {
  const { code, err } = await inspectBytes("spalten.csv", Buffer.from(`Name${";x".repeat(1_000_000)}\n`))
  expect(code).toBe(2)
  expect(err).toContain("a list of people may have 2,000")
})

test("a file whose columns are noise is refused with a sentence that can be read", async () => {
  const header = Array.from({ length: 30 }, (_, at) => `\x05\n${"Maß".repeat(500)}${at}`).map((name) => `"${name}"`)
  const row = header.map((_, at) => `${at}`)
  const { err } = await inspectBytes("rauschen.csv", Buffer.from(`${header.join(";")}\n${row.join(";")}\n`))
  expect(err).toContain("No column holds names, so there is nobody to read. The columns are: MaßMaß")
  expect(err.length).toBeLessThan(500)
  expect(err.trimEnd()).toMatch(/^\P{C}+$/u)
})
