// All values of a query of one column of texts: in one message, since a row of its own for each of some ten thousand short texts
// costs more than finding them.
import { sql } from "kysely"
import type { Expression, Kysely } from "kysely"
import { engineOf } from "./engine.ts"

/** The values, in any order. None of them may hold a line break. */
export async function readTexts<T>(db: Kysely<T>, query: Expression<{ text: string }>): Promise<string[]> {
  const all = engineOf(db) === "sqlite" ? sql`group_concat(text, char(10))` : sql`string_agg(text, chr(10))`
  const { rows } = await sql<{ all: string | null }>`select ${all} as "all" from (${query}) as texts`.execute(db)
  const joined = rows[0]?.all ?? null
  return joined === null ? [] : joined.split("\n")
}
