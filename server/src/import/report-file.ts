// The report of an import as one CSV file: who is new, changed or gone, and the rows that were refused or noted. Invariant: one line
// for each thing that happened; no cell can act as a formula.
import { importChange } from "@vorab/shared/import/api"
import type { Database } from "../db/open.ts"
import { toLines } from "./faults-file.ts"
import { eachChange } from "./read-changes.ts"
import { readFaults, readReading, type BatchRow } from "./store.ts"

const page = 1000

/** UTF-8 with a byte order mark, so that spreadsheets read the umlauts. */
export async function* writeReportFile(database: Database, batch: BatchRow): AsyncGenerator<string> {
  yield `\ufeff${toLines([["what", "line", "name", "field", "before", "after", "reason", "row"]])}`
  for (const what of importChange.options) {
    for await (const people of eachChange(database, batch, what)) {
      yield toLines(
        people.flatMap(({ name, row, cells }) =>
          cells.length === 0
            ? [[what, String(row), name, "", "", "", "", ""]]
            : cells.map(({ field, before, after }) => [what, String(row), name, field, before, after, "", ""]),
        ),
      )
    }
  }
  yield* writeFaults(database, batch)
}

async function* writeFaults(database: Database, batch: BatchRow): AsyncGenerator<string> {
  const headers = readReading(batch).mapping.map(({ header, column }) => header || `column ${column + 1}`)
  for (let after = -1; ;) {
    const from = after
    const faults = await database.read((db) => readFaults(db, batch.id, { after: from, limit: page }))
    const last = faults.at(-1)
    if (last === undefined) return
    yield toLines(
      faults.map(({ fault: { refused, row, column, reason, cells } }) => {
        const field = column < 0 ? "" : (headers[column] ?? String(column + 1))
        const said = cells.filter((cell) => cell.trim() !== "").join(" · ")
        return [refused ? "refused" : "noted", String(row), "", field, "", "", reason, said]
      }),
    )
    after = last.position
  }
}
