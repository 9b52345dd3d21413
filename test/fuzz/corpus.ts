// The sound files that are spoiled: all fixtures, all formats in some of their dresses, as tables, as workbooks and in archives.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { foreignFiles } from "../../fixtures/bad/foreign-files.ts"
import { attendeeFormats } from "../../fixtures/formats/attendee-formats.ts"
import { contactFormats } from "../../fixtures/formats/contact-formats.ts"
import type { FixtureFormat } from "../../fixtures/formats/format.ts"
import { writeVariant, type Dress } from "../../fixtures/formats/write-variant.ts"
import { textRow, workbookParts, zipOf } from "../support/make-zip.ts"

const folders = ["contacts", "attendees"]

function readFixtures(): Uint8Array[] {
  const root = join(import.meta.dirname, "../../fixtures")
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => !name.endsWith(".json"))
      .sort()
      .map((name) => new Uint8Array(readFileSync(join(root, folder, name)))),
  )
}

const dresses: readonly Omit<Dress, "above">[] = [
  {
    encoding: "utf-8",
    delimiter: ",",
    filling: "full",
    below: "",
    lineEnd: "\r\n",
    quotes: "needed",
    repeatsHeader: false,
  },
  {
    encoding: "windows-1252",
    delimiter: ";",
    filling: "full",
    below: "total",
    lineEnd: "\n",
    quotes: "all",
    repeatsHeader: true,
  },
  {
    encoding: "utf-16le",
    delimiter: "\t",
    filling: "full",
    below: "salesforce",
    lineEnd: "\r\n",
    quotes: "needed",
    repeatsHeader: false,
  },
]

function variantsOf(format: FixtureFormat): Uint8Array[] {
  return dresses.map(
    (dress, at) => writeVariant(format, { ...dress, above: at === 1 ? "titles" : format.before }).bytes,
  )
}

/** A table as a workbook: with its texts in the cells, or shared. */
function workbookOf(format: FixtureFormat, at: number): Uint8Array {
  const plain = { ...dresses[0], delimiter: "\t", quotes: "needed", lineEnd: "\n", above: "" } as Dress
  const text = Buffer.from(writeVariant(format, plain).bytes).toString("utf8")
  const rows = text.split("\n").map((line) => line.replace(/[<>&"]/g, "").split("\t"))
  if (at % 2 === 0) {
    const sheet = rows.map((cells, row) => textRow(row + 1, cells)).join("")
    return zipOf(workbookParts({ sheets: { Gäste: sheet, Leer: "" } }))
  }
  const strings = [...new Set(rows.flat())]
  const cell = (value: string): string => `<c t="s"><v>${strings.indexOf(value)}</v></c>`
  const sheet = rows.map((cells) => `<row>${cells.map(cell).join("")}</row>`).join("")
  return zipOf(workbookParts({ sheets: { A: sheet }, strings }))
}

/** The files, always in the same order. */
export function readCorpus(): Uint8Array[] {
  const fixtures = readFixtures()
  const formats = [...contactFormats, ...attendeeFormats]
  const variants = formats.flatMap((format) => variantsOf(format))
  const workbooks = formats.map((format, at) => workbookOf(format, at))
  const archives = [
    zipOf({ "Contacts/liste.csv": variants[0] ?? "", "readme.txt": "x" }),
    zipOf({ "liste.xlsx": workbooks[0] ?? "" }),
    zipOf({ "Basic/Connections.csv": variants[3] ?? "", "Basic/messages.csv": variants[6] ?? "" }),
  ]
  // Workbooks and archives have more inside to spoil than their number would give them.
  const packed = [...workbooks, ...fixtures.filter((bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b)]
  return [...fixtures, ...variants, ...packed, ...packed, ...archives, ...foreignFiles.map(({ make }) => make())]
}
