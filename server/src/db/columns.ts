// Columns of ids of a query in one message: a row of its own for each of some ten thousand ids costs more than finding them.
import { sql } from "kysely"
import type { Expression, Kysely } from "kysely"
import { engineOf } from "./engine.ts"

/** The values of these columns of a query, all in the same order of rows, whatever that is; none may be null. */
export async function readColumns<T, Name extends string>(
  db: Kysely<T>,
  query: Expression<Record<Name, string>>,
  names: readonly Name[],
): Promise<Record<Name, string[]>> {
  const gather = engineOf(db) === "sqlite" ? sql`json_group_array` : sql`json_agg`
  const columns = sql.join(names.map((name) => sql`cast(${gather}(${sql.ref(name)}) as text) as ${sql.ref(name)}`))
  const { rows } = await sql<Record<Name, string | null>>`select ${columns} from (${query}) as gathered`.execute(db)
  const entries = names.map((name) => [name, JSON.parse(rows[0]?.[name] ?? "[]")])
  return Object.fromEntries(entries) as Record<Name, string[]>
}
