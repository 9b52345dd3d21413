// All that a workspace holds, table by table, whatever the engine: to be hashed, copied, cleared. Invariant: the same content has
// the same hash on both engines.
import { createHash } from "node:crypto"
import { sql } from "kysely"
import type { Kysely, RawBuilder } from "kysely"
import { engineOf } from "./engine.ts"
import type { Tables } from "./tables.ts"

type Db = Kysely<Tables>
type Row = Record<string, unknown>

export interface TableShape {
  readonly name: string
  /** In alphabetical order. */
  readonly columns: readonly string[]
  /** Columns of the primary key, in its own order. */
  readonly key: readonly string[]
  readonly hasBlobs: boolean
}

/** Kept by the workspace about itself. */
const ownTables = /^(?:kysely_|list_change$)/

/** Every table of the workspace except its own, by name. */
export async function listTables(db: Db): Promise<TableShape[]> {
  const rows = engineOf(db) === "sqlite" ? await sqliteColumns(db) : await postgresColumns(db)
  const names = [...new Set(rows.map((row) => row.table))].filter((name) => !ownTables.test(name)).sort()
  return names.map((name) => {
    const own = rows.filter((row) => row.table === name)
    const key = own.filter((row) => row.key > 0).sort((a, b) => a.key - b.key)
    return {
      name,
      columns: own.map((row) => row.column).sort(),
      key: key.map((row) => row.column),
      hasBlobs: own.some((row) => ["blob", "bytea"].includes(row.type.toLowerCase())),
    }
  })
}

interface ColumnRow {
  table: string
  column: string
  type: string
  /** Place in the primary key from 1, or 0. */
  key: number
}

async function sqliteColumns(db: Db): Promise<ColumnRow[]> {
  const { rows } = await sql<ColumnRow>`
    select m.name as "table", c.name as "column", c.type as "type", c.pk as "key"
    from sqlite_master m join pragma_table_info(m.name) c
    where m.type = 'table' and m.name not like 'sqlite!_%' escape '!'`.execute(db)
  return rows
}

async function postgresColumns(db: Db): Promise<ColumnRow[]> {
  const { rows } = await sql<ColumnRow>`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as "type",
      coalesce(array_position(i.indkey::int[], a.attnum::int) + 1 - array_lower(i.indkey::int[], 1), 0) as "key"
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace`.execute(db)
  return rows
}

/** The rows of a table in the order of its key, in pages small enough to hold. */
export async function* readPages(db: Db, table: TableShape): AsyncGenerator<Row[]> {
  const size = table.hasBlobs ? 16 : 1_000
  const key = sql.join(table.key.map((column) => sql.ref(column)))
  let after: readonly unknown[] | null = null
  for (;;) {
    const condition: RawBuilder<unknown> = after === null ? sql`` : sql`where (${key}) > (${sql.join(after)})`
    const query = sql<Row>`select * from ${sql.table(table.name)} ${condition} order by ${key} limit ${size}`
    const rows: Row[] = (await query.execute(db)).rows
    if (rows.length > 0) yield rows
    if (rows.length < size) return
    after = table.key.map((column) => rows.at(-1)?.[column])
  }
}

export interface ContentHash {
  /** SHA-256 in hex over every value of every row. */
  readonly hash: string
  readonly rows: number
}

/** @param besides tables left out: those that describe a backup and are not part of it */
export async function hashContents(db: Db, besides: readonly string[] = []): Promise<ContentHash> {
  const hash = createHash("sha256")
  let count = 0
  for (const table of await listTables(db)) {
    if (besides.includes(table.name)) continue
    hash.update(`${JSON.stringify([table.name, table.columns])}\n`)
    for await (const rows of readPages(db, table)) {
      for (const row of rows) hash.update(`${JSON.stringify(table.columns.map((column) => toPlain(row[column])))}\n`)
      count += rows.length
    }
  }
  return { hash: hash.digest("hex"), rows: count }
}

function toPlain(value: unknown): unknown {
  return value instanceof Uint8Array ? createHash("sha256").update(value).digest("hex") : value
}

/** Copies all rows of the tables that both have. @returns the number of rows */
export async function copyContents(from: Db, to: Db): Promise<number> {
  const known = new Set((await listTables(to)).map((table) => table.name))
  const { bulkInsert } = await import("./bulk-insert.ts")
  let count = 0
  for (const table of await listTables(from)) {
    if (!known.has(table.name)) continue
    const name = table.name as keyof Tables
    for await (const rows of readPages(from, table)) {
      if (table.hasBlobs) await to.insertInto(name).values(rows).execute()
      else await bulkInsert(to, name, rows as never)
      count += rows.length
    }
  }
  return count
}

/** How many rows all tables hold together. */
export async function countRows(db: Db): Promise<number> {
  let count = 0
  for (const { name } of await listTables(db)) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(db)
    count += rows[0]?.n ?? 0
  }
  return count
}

/** Empties every table. */
export async function clearContents(db: Db): Promise<void> {
  for (const { name } of await listTables(db)) await sql`delete from ${sql.table(name)}`.execute(db)
}
