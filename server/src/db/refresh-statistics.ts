// PostgreSQL plans by what it last knew of a table; one that was just filled still counts as empty, and would be read whole each time.
import { sql } from "kysely"
import type { Database } from "./open.ts"

/** The tables an import fills. */
export type ImportedTable = "record" | "person" | "batch_record"

/** Lets PostgreSQL look at the tables anew: some hundred milliseconds at most. SQLite needs none of it. */
export async function refreshStatistics(database: Database, tables: readonly ImportedTable[]): Promise<void> {
  if (database.engine === "sqlite") return
  await database.write((db) => sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db), "bulk")
}
