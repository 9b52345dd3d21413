// The tables `match` and `match_run`. Invariant: readers see one whole run: a new one is written beside it under its own run id,
// and one short transaction changes which of the two counts.
import type { Kysely, Selectable } from "kysely"
import type { MatchSummary } from "@vorab/shared/match/api"
import { bulkInsert } from "../db/bulk-insert.ts"
import type { Database } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"

export type MatchRow = Selectable<Tables["match"]>

/** What a run leaves besides its pairs. */
export interface MatchRun {
  readonly conferenceId: string
  readonly runId: string
  /** JSON of the fitted model. */
  readonly model: string
  readonly summary: Omit<MatchSummary, "stale" | "ranAt" | "conferenceId">
  /** When the people were read: what was changed later is not in it. */
  readonly ranAt: string
}

/** Rows of one portion: with their reasons about 10 ms of writing. */
const portion = 400

/** Writes the pairs of a run that nobody reads yet, in portions that let other writers in between. */
export async function writePairs(
  database: Database,
  rows: readonly MatchRow[],
  onProgress: (done: number) => void,
): Promise<void> {
  for (let start = 0; start < rows.length; start += portion) {
    const part = rows.slice(start, start + portion)
    await database.write((db) => bulkInsert(db, "match", part), "bulk")
    onProgress(start + part.length)
  }
}

/** Makes a written run the one that counts. */
export async function publishRun(database: Database, run: MatchRun): Promise<void> {
  const { conferenceId, runId, model, ranAt } = run
  const values = {
    conference_id: conferenceId,
    run_id: runId,
    model,
    summary: JSON.stringify(run.summary),
    ran_at: ranAt,
  }
  await database.write((db) =>
    db
      .insertInto("match_run")
      .values(values)
      .onConflict((conflict) => conflict.column("conference_id").doUpdateSet(values))
      .execute(),
  )
}

/** Deletes the pairs of all runs of a conference but the one that counts: the one before, and what killed runs left. */
export async function clearOldRuns(database: Database, conferenceId: string): Promise<void> {
  for (;;) {
    const deleted = await database.write(async (db) => {
      const run = await db
        .selectFrom("match_run")
        .select("run_id")
        .where("conference_id", "=", conferenceId)
        .executeTakeFirst()
      const old = await db
        .selectFrom("match")
        .select(["run_id", "attendee_person_id"])
        .distinct()
        .where("conference_id", "=", conferenceId)
        .where("run_id", "!=", run?.run_id ?? "")
        .limit(portion)
        .execute()
      for (const runId of new Set(old.map((row) => row.run_id))) {
        const attendees = old.filter((row) => row.run_id === runId).map((row) => row.attendee_person_id)
        await db.deleteFrom("match").where("run_id", "=", runId).where("attendee_person_id", "in", attendees).execute()
      }
      return old.length
    }, "bulk")
    if (deleted < portion) return
  }
}

/** What the last run of a conference found, and whether something came after it; all zero where none has run. */
export async function readSummary(db: Kysely<Tables>, conferenceId: string): Promise<MatchSummary> {
  const run = await db.selectFrom("match_run").selectAll().where("conference_id", "=", conferenceId).executeTakeFirst()
  if (run === undefined) {
    const nothing = { attendees: 0, contacts: 0, links: 0, possible: 0, steps: [] }
    return { conferenceId, ranAt: null, ...nothing, stale: (await newestChange(db, conferenceId)) !== "" }
  }
  const summary = JSON.parse(run.summary) as MatchRun["summary"]
  return { conferenceId, ranAt: run.ran_at, ...summary, stale: (await newestChange(db, conferenceId)) > run.ran_at }
}

/** When contacts, list or decisions last changed; "" for never. */
async function newestChange(db: Kysely<Tables>, conferenceId: string): Promise<string> {
  const batch = await db
    .selectFrom("import_batch")
    .select(({ fn }) => [fn.max("ended_at").as("ended"), fn.max("undone_at").as("undone")])
    .where("conference_id", "in", ["", conferenceId])
    .where("state", "in", ["done", "undone"])
    .executeTakeFirst()
  const decision = await db
    .selectFrom("decision")
    .leftJoin("decision_revoked", "decision_revoked.decision_id", "decision.id")
    .select(({ fn }) => [fn.max("decision.at").as("made"), fn.max("decision_revoked.at").as("revoked")])
    .where("conference_id", "=", conferenceId)
    .executeTakeFirst()
  const edge = await db
    .selectFrom("person_edge")
    .select(({ fn }) => [fn.max("made_at").as("made"), fn.max("revoked_at").as("revoked")])
    .executeTakeFirst()
  const times = [batch?.ended, batch?.undone, decision?.made, decision?.revoked, edge?.made, edge?.revoked]
  return times.reduce<string>((newest, time) => (time != null && time > newest ? time : newest), "")
}
