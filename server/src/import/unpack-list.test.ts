import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { Problem } from "@vorab/shared/api/problem"
import { isPacked, unpackList } from "./unpack-list.ts"

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, "../../../fixtures", name)))
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

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
