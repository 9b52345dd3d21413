// Many rows in one message and one statement: both engines unpack one JSON parameter; PostgreSQL copies where there are many.
import { CompiledQuery, sql } from "kysely"
import type { Insertable, Kysely } from "kysely"
import { CopyRows } from "./copy-rows.ts"
import { engineOf } from "./engine.ts"
import { ManyRows } from "./sqlite-file.ts"
import type { Tables } from "./tables.ts"

/** For fewer rows COPY's own messages cost more than they save. */
const worthCopying = 50

type Cells = readonly (readonly unknown[])[]

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
  if (rows.length === 0) return 0
  const result = await db.executeQuery(bulkInsertQuery(db, table, rows, onConflict))
  return Number(result.numAffectedRows ?? 0)
}

/** The same as a query for `Database.writeBatch`. @param rows at least one */
export function bulkInsertQuery<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  onConflict: "fail" | "skip" = "fail",
): CompiledQuery {
  const columns = Object.keys(rows[0] ?? {})
  const conflict = onConflict === "skip" ? "on conflict do nothing" : ""
  if (engineOf(db) === "sqlite") return sqliteInsert(table, columns, { rows, conflict })
  const names = sql.join(columns.map((column) => sql.ref(column)))
  if (onConflict === "fail" && rows.length >= worthCopying) {
    const quoted = columns.map((column) => `"${column}"`).join(", ")
    return CompiledQuery.raw(`copy "${table}" (${quoted}) from stdin`, [new CopyRows(toCells(rows, columns))])
  }
  return sql`insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${toPostgresJson(rows)}::json)
    ${sql.raw(conflict)}`.compile(db)
}

/** What is the same in all rows, such as their list, is told once. */
function sqliteInsert(
  table: string,
  columns: readonly string[],
  { rows, conflict }: { rows: readonly object[]; conflict: string },
): CompiledQuery {
  const told = rows as readonly Record<string, unknown>[]
  const isConstant = (column: string) => told.every((row) => row[column] === told[0]?.[column])
  const constant = columns.filter(isConstant)
  const varying = columns.filter((column) => !constant.includes(column))
  const ordered = [...constant, ...varying]
  const into = `insert into "${table}" (${ordered.map((column) => `"${column}"`).join(", ")})`
  const cells = toCells(rows, varying)
  const json = varying.length === 0 ? null : toSqliteJson(cells)
  if (json === null) {
    const marks = ordered.map(() => "?").join(", ")
    return CompiledQuery.raw(`${into} values (${marks}) ${conflict}`, [new ManyRows(toCells(rows, ordered))])
  }
  const values = [...constant.map(() => "?"), unpack(varying)].join(", ")
  const parameters = [...constant.map((column) => told[0]?.[column]), json]
  return CompiledQuery.raw(`${into} select ${values} from json_each(?) where true ${conflict}`, parameters)
}

/** Deletes the rows that have just these values. @param rows all with the same columns, those of a key or more */
export async function bulkDelete<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Partial<Tables[T]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const values =
    engineOf(db) === "sqlite"
      ? sql`select ${sql.raw(unpack(columns))} from json_each(${JSON.stringify(toCells(rows, columns))})`
      : sql`select ${names} from json_populate_recordset(null::${sql.table(table)}, ${toPostgresJson(rows)}::json)`
  await sql`delete from ${sql.table(table)} where (${names}) in (${values})`.execute(db)
}

function unpack(columns: readonly string[]): string {
  return columns.map((_column, place) => `value ->> ${place}`).join(", ")
}

function toCells(rows: readonly object[], columns: readonly string[]): Cells {
  return rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column]))
}

/**
 * One text travels to the writer, and through it, at a third of what as many values cost. Null where it would not come out as it
 * went in: SQLite reads the last digit of some fractions otherwise, ends texts at U+0000, and keeps halves of characters.
 */
function toSqliteJson(cells: Cells): string | null {
  for (const row of cells) {
    for (const value of row) {
      if (typeof value === "string" || value === null) continue
      if (typeof value !== "number" || !Number.isSafeInteger(value)) return null
    }
  }
  const json = JSON.stringify(cells)
  return /\\u(?:0000|d[89a-f])/.test(json) ? null : json
}

/** PostgreSQL's text cannot hold the character U+0000; files that carry it lose it here instead of failing whole. */
function toPostgresJson(rows: readonly unknown[]): string {
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "") : value,
  )
}
