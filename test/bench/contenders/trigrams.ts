// PostgreSQL's trigram index as a matcher: the most similar line of each. Its own threshold says what is worth a look.
import { Client } from "pg"
import type { RankedPair } from "../../support/score-matching.ts"
import type { Match } from "./contender.ts"
import { readPersons, type Person } from "./read-lines.ts"

const nearest = `
  select l.row as attendee, best.row as contact, best.score from l cross join lateral
    (select r.row, 1 - (r.line <-> l.line) as score from r order by r.line <-> l.line limit 1) best
  where best.score >= 0.3`

/**
 * Uses the database that `VORAB_TEST_POSTGRES` names; the bench sets it to a server of its own where it can start one.
 * @throws Error where there is none, or none with pg_trgm
 */
export const match: Match = async (files) => {
  const connectionString = process.env["VORAB_TEST_POSTGRES"] ?? ""
  if (connectionString === "") throw new Error(process.env["VORAB_NO_POSTGRES"] || "VORAB_TEST_POSTGRES is not set")
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query("create extension if not exists pg_trgm")
    await stage(client, "l", readPersons(files.attendees))
    await stage(client, "r", readPersons(files.contacts))
    await client.query("create index on r using gist (line gist_trgm_ops)")
    await client.query("analyze r")
    const { rows } = await client.query<Omit<RankedPair, "sure">>(nearest)
    return rows.map((row) => ({ ...row, sure: row.score >= 0.8 }))
  } finally {
    await client.end()
  }
}

async function stage(client: Client, table: "l" | "r", people: readonly Person[]): Promise<void> {
  await client.query(`create temp table ${table} (row int, line text)`)
  await client.query(`insert into ${table} select * from unnest($1::int[], $2::text[])`, [
    people.map(({ row }) => row),
    people.map(({ line }) => line),
  ])
}
