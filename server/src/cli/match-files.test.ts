import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Papa from "papaparse"
import { afterAll, beforeAll, expect, test } from "vitest"
import { matchFiles, matchIds } from "./match-files.ts"

const folder = mkdtempSync(join(tmpdir(), "vorab-match-files-"))
const files = ["contacts.csv", "attendees.csv"].map((name) => join(folder, name))
const [contactsFile = "", attendeesFile = ""] = files
const given = "Anneliese Bertram Cosima Dorothea Eckart Friederike Gundolf Hedwig Ingeborg Jörg".split(" ")
const family = "Wolkenstein Kovácsházi Quandt Zumthor Brückner Ångström O'Hara Łukaszewicz García-Ruiz Nguyen".split(
  " ",
)

/** Rows as a tool exports them: all in quotes, some with line breaks, some without a name. */
function rowOf(number: number): string[] {
  const first = given[number % given.length] ?? ""
  const last = `${family[Math.floor(number / given.length) % family.length] ?? ""}${number % 7 === 0 ? "-Süd" : ""}`
  const note = number % 50 === 0 ? 'called "twice",\nthen wrote' : "x".repeat(700)
  return number % 97 === 0
    ? ["", "", "Nordlicht GmbH", "", note]
    : [first, last, `Haus ${number % 3000} GmbH`, `${number}@haus.example`, note]
}

beforeAll(() => {
  const fields = ["First Name", "Last Name", "Company", "Email", "Notes"]
  const rows = Array.from({ length: 6000 }, (_, number) => rowOf(number))
  writeFileSync(contactsFile, Papa.unparse({ fields, data: rows }))
  writeFileSync(attendeesFile, Papa.unparse({ fields, data: rows.filter((_, number) => number % 30 === 3) }))
})
afterAll(() => rmSync(folder, { recursive: true }))

test("a large file read in pieces by threads says what one reading of the whole says", async () => {
  const whole = await matchFiles([contactsFile], attendeesFile)
  const inPieces = await matchIds([contactsFile], attendeesFile)
  expect(whole.pairs.length).toBeGreaterThan(100)
  const plain = ({ attendee, contact, class: opinion, weight }: (typeof whole.pairs)[number]) => ({
    attendee: whole.attendees[attendee]?.id,
    contact: whole.contacts[contact]?.id,
    opinion,
    weight,
  })
  expect(
    inPieces.pairs.map(({ attendee, contact, class: opinion, weight }) => ({
      attendee: inPieces.attendeeId(attendee),
      contact: inPieces.contactId(contact),
      opinion,
      weight,
    })),
  ).toEqual(whole.pairs.map(plain))
  expect(inPieces.faults).toEqual(whole.faults)
  expect(whole.faults.length).toBeGreaterThan(20)
})
