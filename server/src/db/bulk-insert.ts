// Many rows in one message: SQLite runs a prepared statement per row in the writer, PostgreSQL unpacks one JSON parameter.
import { CompiledQuery, sql } from "kysely"
import type { Insertable, Kysely } from "kysely"
import { engineOf } from "./engine.ts"
import { ManyRows } from "./sqlite-file.ts"
import type { Tables } from "./tables.ts"

/**
 * Inserts rows that all have the same columns (no blobs).
 * @param onConflict "fail", or "skip" rows whose key is there already
 * @returns how many rows were inserted
 */
export async function bulkInsert<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  onConflict: "fail" | "skip" = "fail",
): Promise<number> {
  const [first] = rows
  if (first === undefined) return 0
  const columns = Object.keys(first)
  const conflict = onConflict === "skip" ? "on conflict do nothing" : ""
  if (engineOf(db) === "sqlite") {
    const statement = `insert into "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) values (${columns.map(() => "?").join(", ")}) ${conflict}`
    const values = rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column]))
    const result = await db.executeQuery(CompiledQuery.raw(statement, [new ManyRows(values)]))
    return Number(result.numAffectedRows ?? 0)
  }
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const result = await sql`insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${toPostgresJson(rows)}::json)
    ${sql.raw(conflict)}`.execute(db)
  return Number(result.numAffectedRows ?? 0)
}

/** PostgreSQL's text cannot hold the character U+0000; files that carry it lose it here instead of failing whole. */
function toPostgresJson(rows: readonly unknown[]): string {
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "") : value,
  )
}
