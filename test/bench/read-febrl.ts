// FEBRL 4 as the bench uses it: only what the product has (name, place, postal code, state, birthday). Not in the project.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { emptyPersonRecord, type PersonRecord } from "../../shared/src/people/person-record.ts"
import { truthOf } from "../support/score-matching.ts"
import type { BenchSet } from "./bench-set.ts"

/** Reads `febrl4a.csv` and `febrl4b.csv` from a folder; null if they are not there. */
export function readFebrl(folder: string): BenchSet | null {
  const files = ["febrl4a.csv", "febrl4b.csv"].map((name) => join(folder, name))
  if (folder === "" || !files.every((file) => existsSync(file))) return null
  const [left = [], right = []] = files.map(readRows)
  const numbers = new Map(right.map(({ number }, at) => [number, at]))
  const truth = left.flatMap(({ number }, attendee) => {
    const contact = numbers.get(number)
    return contact === undefined ? [] : [{ attendee, contact }]
  })
  return {
    name: `FEBRL4 ${left.length} x ${right.length}`,
    attendees: left.map(({ record }) => record),
    contacts: right.map(({ record }) => record),
    truth: truthOf(truth),
  }
}

function readRows(file: string): { number: string; record: PersonRecord }[] {
  const [, ...lines] = readFileSync(file, "utf8").trim().split("\n")
  return lines.map((line) => {
    const cells = line.split(",").map((cell) => cell.trim())
    const [id = "", givenName = "", familyName = "", , , , city = "", postalCode = "", region = "", day = ""] = cells
    const birthday = /^\d{8}$/.test(day) ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` : ""
    const writtenName = `${givenName} ${familyName}`.trim()
    const record = { ...emptyPersonRecord, writtenName, givenName, familyName, city, postalCode, region, birthday }
    return { number: id.split("-")[1] ?? "", record }
  })
}
