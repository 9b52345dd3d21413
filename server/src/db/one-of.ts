// "One of these texts", however many: neither engine takes more than some ten thousand parameters, but one long JSON is no trouble.
import { sql } from "kysely"
import type { Expression, Kysely, RawBuilder, SqlBool } from "kysely"
import { engineOf } from "./engine.ts"

/** Condition for a WHERE clause; false for no values. */
export function isOneOf<T>(db: Kysely<T>, column: Expression<string>, values: readonly string[]): RawBuilder<SqlBool> {
  const json = JSON.stringify(values)
  return engineOf(db) === "sqlite"
    ? sql<SqlBool>`${column} in (select value from json_each(${json}))`
    : sql<SqlBool>`${column} in (select json_array_elements_text(${json}::json))`
}
