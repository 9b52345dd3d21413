import { readFileSync } from "node:fs"
import { join } from "node:path"
import { deflateRawSync } from "node:zlib"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { Problem } from "@vorab/shared/api/problem"
import { isPacked, unpackList } from "./unpack-list.ts"

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, "../../../fixtures", name)))
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** A zip archive of deflated entries. */
function zip(files: Record<string, string | Buffer>): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(30 + name.length)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt16LE(name.length, 26)
    head.write(name, 30)
    const entry = Buffer.alloc(46 + name.length)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    entry.write(name, 46)
    parts.push(head, packed)
    directory.push(entry)
    offset += head.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}

function refusalOf(archive: Uint8Array): string {
  try {
    unpackList(archive)
    return ""
  } catch (error) {
    if (error instanceof Problem) return error.message
    throw error
  }
}

test("the sheet with people is taken, hidden ones are not, and lines keep Excel's numbers", () => {
  const lines = text(unpackList(fixture("attendees/several-sheets.xlsx"))).split("\n")
  expect(lines.slice(0, 5)).toEqual([
    "Teilnehmerliste Mustertagung",
    "Stand: 12.03.2026",
    "",
    "Nachname,Vorname,Firma,Funktion,Geburtstag",
    "von der Heide,Hans,Nordwerk GmbH,Referent,1985-06-12",
  ])
})

test("cells of all kinds are values: dates as dates, breaks as blanks, formulas never evaluated", () => {
  const list = text(unpackList(fixture("attendees/hievents.xlsx")))
  expect(list).toContain("2024-03-12")
  expect(list).toContain('"first line second, line"')
  expect(list).toContain("never evaluated")
})

test("of a LinkedIn archive the connections are read, of a zip of cards all cards", () => {
  expect(text(unpackList(fixture("contacts/linkedin-archive.zip")))).toContain("Connected On")
  expect(text(unpackList(fixture("contacts/cards.zip"))).match(/BEGIN:VCARD/g)).toHaveLength(2)
})

test("what holds no list, or several, is refused with what to do", () => {
  expect(refusalOf(zip({ "picture.png": "x" }))).toMatch(/holds no list/)
  expect(refusalOf(zip({ "a.csv": "x", "b.csv": "y" }))).toMatch(/holds 2 lists/)
  expect(refusalOf(zip({ "word/document.xml": "<a/>" }))).toMatch(/document, not a list/)
})

test("an archive that unpacks beyond measure is stopped", () => {
  const bomb = zip({ "people.csv": Buffer.alloc(400 * 1024 * 1024) })
  expect(bomb.length).toBeLessThan(1 << 20)
  expect(refusalOf(bomb)).toMatch(/more than 300 MB/)
})

test("elements that are never closed do not hold up the reading", () => {
  const sheet = "<row><c>".repeat(200_000)
  const workbook = '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'
  const relations = '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>'
  const book = zip({
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": relations,
    "xl/worksheets/s.xml": sheet,
    "xl/sharedStrings.xml": "<si>".repeat(200_000),
  })
  expect(text(unpackList(book)).trim()).toBe("")
})

test("a spoiled archive is read or refused, never a crash", () => {
  const whole = fixture("attendees/several-sheets.xlsx")
  const spot = fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }))
  fc.assert(
    fc.property(
      fc.array(spot, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 30, max: whole.length }),
      (spots, length) => {
        const spoiled = whole.slice(0, length)
        for (const [at, byte] of spots) if (at >= 4 && at < length) spoiled[at] = byte
        expect(isPacked(spoiled)).toBe(true)
        expect(typeof refusalOf(spoiled)).toBe("string")
      },
    ),
    { seed: 20_260, numRuns: 200 },
  )
})
