// The two files as the string matchers read them: papaparse, then one line of words per person.
import { readFileSync } from "node:fs"
import Papa from "papaparse"

type Row = Readonly<Record<string, string>>

export interface Person {
  /** From 0. */
  readonly row: number
  readonly name: string
  readonly organization: string
  /** All that identifies a person, in one line, as one feeds a fuzzy string matcher. */
  readonly line: string
}

/** Reads one file of a set. */
export function readPersons(file: string): Person[] {
  const { data } = Papa.parse<Row>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true })
  return data.map((row) => {
    const name = join([row["First Name"], row["Last Name"]])
    const organization = row["Company"] ?? ""
    const line = join([name, organization, row["City"], row["Postal Code"], row["Birthday"]])
    return { row: Number(row["ID"]) - 1, name, organization, line }
  })
}

function join(words: readonly (string | undefined)[]): string {
  return words.filter(Boolean).join(" ")
}
