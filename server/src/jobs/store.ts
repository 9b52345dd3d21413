// The table `job`. Invariant: a job is claimed by one process at a time; who is silent for half a minute has lost it.
import type { Kysely, Selectable } from "kysely"
import type { Job } from "@vorab/shared/api/job"
import type { Tables } from "../db/tables.ts"

export type JobRow = Selectable<Tables["job"]>
export type JobKind = Job["kind"]

/** What is wanted: which work, about what. */
export interface JobOrder {
  readonly kind: JobKind
  /** An import batch or a conference. */
  readonly subjectId: string
  /** What the handler needs to know besides; must survive JSON. */
  readonly payload?: unknown
}

/** How far a job is. */
export interface Progress {
  readonly step: string
  readonly done: number
  readonly total: number
  readonly faults: number
}

/** A row of the table as the API has it. */
export function toJob(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind as JobKind,
    subjectId: row.subject_id,
    state: row.state,
    step: row.step,
    done: row.done,
    total: row.total,
    faults: row.faults,
    message: row.message,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  }
}

/** Puts a job into the queue; part of the caller's transaction, so that a job exists exactly if its reason does. */
export async function addJob(db: Kysely<Tables>, order: JobOrder, made: { id: string; at: string }): Promise<Job> {
  const row: JobRow = {
    id: made.id,
    kind: order.kind,
    subject_id: order.subjectId,
    state: "queued",
    step: "",
    done: 0,
    total: 0,
    faults: 0,
    message: "",
    payload: JSON.stringify(order.payload ?? {}),
    attempts: 0,
    claimed_by: "",
    seen_at: "",
    cancel_requested: 0,
    created_at: made.at,
    started_at: null,
    ended_at: null,
  }
  await db.insertInto("job").values(row).execute()
  return toJob(row)
}

/** @returns undefined if there is none */
export async function findJob(db: Kysely<Tables>, id: string): Promise<JobRow | undefined> {
  return db.selectFrom("job").selectAll().where("id", "=", id).executeTakeFirst()
}

/** Jobs not ended, and those that ended after `since`, oldest first. */
export async function listJobs(db: Kysely<Tables>, since: string): Promise<Job[]> {
  const rows = await db
    .selectFrom("job")
    .selectAll()
    .where((e) => e.or([e("state", "in", ["queued", "running"]), e("ended_at", ">=", since)]))
    .orderBy("created_at")
    .orderBy("id")
    .execute()
  return rows.map(toJob)
}

/** True if a job waits; asked before claiming, since asking needs no lock. */
export async function isJobQueued(db: Kysely<Tables>): Promise<boolean> {
  const row = await db.selectFrom("job").select("id").where("state", "=", "queued").limit(1).executeTakeFirst()
  return row !== undefined
}

/** Jobs that decide who is who: what one of them has read, another must not change meanwhile, in whichever process. */
const oneAtATime: readonly JobKind[] = ["import", "undo-import", "duplicates", "sample"]

/**
 * Takes the oldest waiting job that may run beside those that do; the transaction is the only writer, so no other process takes
 * the same.
 */
export async function claimJob(db: Kysely<Tables>, claim: { runner: string; at: string }): Promise<JobRow | undefined> {
  const running = await db
    .selectFrom("job")
    .select("id")
    .where("state", "=", "running")
    .where("kind", "in", oneAtATime)
    .limit(1)
    .executeTakeFirst()
  const next = await db
    .selectFrom("job")
    .selectAll()
    .where("state", "=", "queued")
    .$if(running !== undefined, (query) => query.where("kind", "not in", oneAtATime))
    .orderBy("created_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst()
  if (next === undefined) return undefined
  const change = {
    state: "running" as const,
    claimed_by: claim.runner,
    seen_at: claim.at,
    attempts: next.attempts + 1,
    started_at: next.started_at ?? claim.at,
  }
  await db.updateTable("job").set(change).where("id", "=", next.id).execute()
  return { ...next, ...change }
}

/** Says that the runner lives, writes how far it is, and tells whether somebody asked it to stop or took the job away. */
export async function reportProgress(
  db: Kysely<Tables>,
  report: { id: string; runner: string; at: string; progress: Progress },
): Promise<"go on" | "stop" | "lost"> {
  const row = await findJob(db, report.id)
  if (row === undefined || row.state !== "running" || row.claimed_by !== report.runner) return "lost"
  await db
    .updateTable("job")
    .set({ ...report.progress, seen_at: report.at })
    .where("id", "=", report.id)
    .execute()
  return row.cancel_requested === 1 ? "stop" : "go on"
}

export interface Ending {
  readonly id: string
  readonly runner: string
  readonly at: string
  readonly state: "done" | "failed" | "cancelled"
  /** Sentence for the user, "" unless failed. */
  readonly message: string
  readonly progress: Progress
}

/** Ends a job that `runner` still holds. @returns false if it was taken away meanwhile: nothing is changed then */
export async function endJob(db: Kysely<Tables>, ending: Ending): Promise<boolean> {
  const result = await db
    .updateTable("job")
    .set({ ...ending.progress, state: ending.state, message: ending.message, ended_at: ending.at })
    .where("id", "=", ending.id)
    .where("state", "=", "running")
    .where("claimed_by", "=", ending.runner)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Puts jobs back whose runner is dead. */
export async function requeueJobs(
  db: Kysely<Tables>,
  isDead: (runner: string, seenAt: string) => boolean,
): Promise<number> {
  const running = await db.selectFrom("job").selectAll().where("state", "=", "running").execute()
  const dead = running.filter((row) => isDead(row.claimed_by, row.seen_at)).map((row) => row.id)
  if (dead.length > 0) await db.updateTable("job").set({ state: "queued" }).where("id", "in", dead).execute()
  return dead.length
}

/** Cancels a waiting job at once, asks a running one to stop. @returns the job as it is then; undefined if unknown */
export async function requestCancel(db: Kysely<Tables>, id: string, at: string): Promise<JobRow | undefined> {
  const row = await findJob(db, id)
  if (row === undefined) return undefined
  // A job that was begun before (its server was killed) has to clear up behind itself, so it is run once more to do that.
  const change =
    row.state === "queued" && row.attempts === 0
      ? { state: "cancelled" as const, ended_at: at, cancel_requested: 1 }
      : { cancel_requested: 1 }
  if (row.state === "queued" || row.state === "running") {
    await db.updateTable("job").set(change).where("id", "=", id).execute()
    return { ...row, ...change }
  }
  return row
}
