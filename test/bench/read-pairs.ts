// What `vorab match` wrote, as pairs to be scored. The `ID` of a row is its number from 1.
import { readFileSync } from "node:fs"
import Papa from "papaparse"
import type { RankedPair } from "../support/score-matching.ts"

/** Reads the answer in CSV; in its order, which is the best first for each attendee. */
export function readPairs(file: string): RankedPair[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
  })
  return data.map((row) => ({
    attendee: Number(row["attendee_id"]) - 1,
    contact: Number(row["contact_id"]) - 1,
    score: Number(row["weight"]),
    sure: row["class"] === "link",
  }))
}
