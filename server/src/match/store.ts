// The tables `match` and `match_run`. Invariant: readers see one whole run: a new one is written beside it under its own run id,
// and one short transaction changes which of the two counts; where little differs, that transaction changes the run itself.
import type { Kysely, Selectable } from "kysely"
import type { MatchSummary } from "@vorab/shared/match/api"
import { bulkInsert } from "../db/bulk-insert.ts"
import { isOneOf } from "../db/one-of.ts"
import type { Database, Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"
import { readLinkCut } from "./cut-store.ts"
import { bringIntoForce, findFit, type RunModel } from "./models.ts"

export type MatchRow = Selectable<Tables["match"]>

/** Column `match_run.summary`. */
type StoredSummary = Omit<MatchSummary, "stale" | "ranAt" | "conferenceId" | "model" | "linkCut">

/** What a run leaves besides its pairs. */
export interface MatchRun {
  readonly conferenceId: string
  readonly runId: string
  readonly model: RunModel
  /** Hundredths of a bit from which pairs became links. */
  readonly linkCut: number
  readonly summary: StoredSummary
  /** When the people were read: what was changed later is not in it. */
  readonly ranAt: string
}

/** Rows of one portion: with their reasons about 10 ms of writing. */
export const portion = 400

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

/** Makes a written run the one that counts, and its model the one in force. */
export async function publishRun(database: Database, run: MatchRun): Promise<void> {
  await database.write((db) => makeCount(db, run))
}

async function makeCount(db: Db, { conferenceId, runId, model, linkCut, summary, ranAt }: MatchRun): Promise<void> {
  const values = {
    conference_id: conferenceId,
    run_id: runId,
    model_id: await bringIntoForce(db, { conferenceId, model, at: ranAt }),
    link_cut: linkCut,
    summary: JSON.stringify(summary),
    ran_at: ranAt,
  }
  await db
    .insertInto("match_run")
    .values(values)
    .onConflict((conflict) => conflict.column("conference_id").doUpdateSet(values))
    .execute()
}

/** How the rows of a run differ from those of another. */
export interface RowChanges {
  /** Attendees of whom any row differs. */
  readonly attendeeIds: readonly string[]
  /** All rows of these as they are to be. */
  readonly rows: readonly MatchRow[]
}

/**
 * Changes rows of the run that counts, in the one transaction that says so.
 * @returns false, and nothing has changed, if another run counts by now
 */
export async function publishChanges(database: Database, run: MatchRun, changes: RowChanges): Promise<boolean> {
  const { conferenceId, runId } = run
  return database.write(async (db) => {
    const counting = await findRunId(db, conferenceId)
    if (counting !== runId) return false
    await db
      .deleteFrom("match")
      .where("run_id", "=", runId)
      .where((e) => isOneOf(db, e.ref("attendee_person_id"), changes.attendeeIds))
      .execute()
    await bulkInsert(
      db,
      "match",
      changes.rows.map((row) => ({ ...row, run_id: runId })),
    )
    await makeCount(db, run)
    return true
  })
}

/** Id of the run of a conference that counts, or "". */
async function findRunId(db: Kysely<Tables>, conferenceId: string): Promise<string> {
  const run = await db
    .selectFrom("match_run")
    .select("run_id")
    .where("conference_id", "=", conferenceId)
    .executeTakeFirst()
  return run?.run_id ?? ""
}

/** The pairs of the run that counts: who they are and what the machine thought of them. */
export async function readRunPairs(
  db: Kysely<Tables>,
  conferenceId: string,
): Promise<Pick<MatchRow, "attendee_person_id" | "contact_person_id" | "class">[]> {
  return db
    .selectFrom("match as m")
    .innerJoin("match_run as run", "run.run_id", "m.run_id")
    .select(["m.attendee_person_id", "m.contact_person_id", "m.class"])
    .where("m.conference_id", "=", conferenceId)
    .execute()
}

/** Deletes the pairs of all runs of a conference but the one that counts: the one before, and what killed runs left. */
export async function clearOldRuns(database: Database, conferenceId: string): Promise<void> {
  for (;;) {
    const deleted = await database.write(async (db) => {
      const counting = await findRunId(db, conferenceId)
      const old = await db
        .selectFrom("match")
        .select(["run_id", "attendee_person_id"])
        .distinct()
        .where("conference_id", "=", conferenceId)
        .where("run_id", "!=", counting)
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
  const { cut } = await readLinkCut(db)
  if (run === undefined) {
    const nothing = { attendees: 0, contacts: 0, links: 0, possible: 0, steps: [], model: null, linkCut: cut }
    return { conferenceId, ranAt: null, ...nothing, stale: (await newestChange(db, conferenceId)) !== "" }
  }
  const model = await findFit(db, run.model_id)
  const linkCut = run.link_cut / 100
  const stale = model?.isUsable === false || linkCut !== cut || (await newestChange(db, conferenceId)) > run.ran_at
  const summary = JSON.parse(run.summary) as StoredSummary
  return { conferenceId, ranAt: run.ran_at, ...summary, stale, linkCut, model: model?.fit ?? null }
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
