// PostgreSQL plans by what it last knew of a table; one that was just filled still counts as empty, and would be read whole each time.
import { sql } from "kysely"
import type { Database } from "./open.ts"

/** The tables an import fills. */
const importedTables = ["record", "person", "batch_record", "person_card", "record_print", "record_name", "card_order"]

/** Lets PostgreSQL look at the tables anew: some hundred milliseconds at most. SQLite needs none of it. */
export async function refreshStatistics(database: Database): Promise<void> {
  if (database.engine === "sqlite") return
  const tables = sql.join(importedTables.map((table) => sql.table(table)))
  await database.write((db) => sql`analyze ${tables}`.execute(db), "bulk")
}
