// The refused and noted rows as a CSV file for the people who made the list. Invariant: no cell can act as a formula.
import Papa from "papaparse"
import type { Database } from "../db/open.ts"
import { readFaults, readReading, type BatchRow } from "./store.ts"

const page = 1000
/** Cells of the row beside the five columns of the fault. */
const mostCells = 200

/** UTF-8 with a byte order mark, so that spreadsheets read the umlauts. */
export async function* writeFaultsFile(database: Database, batch: BatchRow): AsyncGenerator<string> {
  const headers = readReading(batch).mapping.map(({ header, column }) => header || `column ${column + 1}`)
  yield `\ufeff${toLines([["line", "column", "reason", "stored", "sentence", ...headers.slice(0, mostCells)]])}`
  for (let after = -1; ;) {
    const from = after
    const faults = await database.read((db) => readFaults(db, batch.id, { after: from, limit: page }))
    const last = faults.at(-1)
    if (last === undefined) return
    yield toLines(
      faults.map(({ fault }) => [
        String(fault.row),
        fault.column < 0 ? "" : (headers[fault.column] ?? String(fault.column + 1)),
        fault.reason,
        fault.refused ? "no" : "yes",
        fault.sentence,
        ...fault.cells,
      ]),
    )
    after = last.position
  }
}

/** Rows of a CSV file, formulas defused. */
export function toLines(rows: string[][]): string {
  return `${Papa.unparse(rows, { escapeFormulae: true, newline: "\r\n" })}\r\n`
}
