// PostgreSQL's trigram index as a matcher: the most similar line of each. Needs the server that the store tests use.
import { Client } from "pg"
import type { RankedPair } from "../support/score-matching.ts"

/**
 * Nearest line of `right` for each line of `left`. Uses the database of `VORAB_TEST_POSTGRES`.
 * @throws Error "VORAB_TEST_POSTGRES is not set" where there is none
 */
export async function matchByTrigrams(left: readonly string[], right: readonly string[]): Promise<RankedPair[]> {
  const connectionString = process.env["VORAB_TEST_POSTGRES"] ?? ""
  if (connectionString === "") throw new Error("VORAB_TEST_POSTGRES is not set")
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query("create extension if not exists pg_trgm")
    await client.query("create temp table l (id int, line text)")
    await client.query("create temp table r (id int, line text)")
    for (const [table, lines] of [
      ["l", left],
      ["r", right],
    ] as const) {
      await client.query(
        `insert into ${table} select ordinality - 1, line from unnest($1::text[]) with ordinality as t (line)`,
        [lines],
      )
    }
    await client.query("create index on r using gist (line gist_trgm_ops)")
    await client.query("analyze r")
    const { rows } = await client.query<{ attendee: number; contact: number; score: number }>(
      `select l.id as attendee, best.id as contact, best.score from l cross join lateral
        (select r.id, 1 - (r.line <-> l.line) as score from r order by r.line <-> l.line limit 1) best`,
    )
    return rows.map((row) => ({ ...row, sure: row.score >= 0.8 }))
  } finally {
    await client.end()
  }
}
