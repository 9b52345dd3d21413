// Declares tables and indexes the same way on both engines; what migrations are written with.
import { sql } from "kysely"
import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely, RawBuilder } from "kysely"
import { engineOf } from "../engine.ts"

export type Columns = Record<string, "text" | "text?" | "int" | "int?" | "number" | "blob">

/**
 * Text compares byte by byte on both engines (PostgreSQL would use the language of its installation), so that pages by key come
 * in the same order.
 */
export function textType(db: Kysely<unknown>): RawBuilder<unknown> {
  return engineOf(db) === "postgres" ? sql`text collate "C"` : sql`text`
}

/** Declares a table the same way on both engines. */
export function table(
  db: Kysely<unknown>,
  name: string,
  columns: Columns,
  keys: string[],
): CreateTableBuilder<string, string> {
  const postgres = engineOf(db) === "postgres"
  const text = textType(db)
  const types = {
    text,
    "text?": text,
    int: sql`integer`,
    "int?": sql`integer`,
    number: sql`double precision`,
    blob: postgres ? sql`bytea` : sql`blob`,
  }
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(name)
  for (const [column, type] of Object.entries(columns)) {
    const constrain = (definition: ColumnDefinitionBuilder) => (type.endsWith("?") ? definition : definition.notNull())
    builder = builder.addColumn(column, types[type], constrain)
  }
  return builder.addPrimaryKeyConstraint(`${name}_key`, keys)
}

/** An index named by its table and columns. */
export async function index(db: Kysely<unknown>, name: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${name}_by_${columns.join("_and_")}`)
    .on(name)
    .columns(columns)
    .execute()
}
