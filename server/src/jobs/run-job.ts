// One job from claimed to ended. Invariants: it ends in the same transaction in which the jobs that follow it are added; when it is
// cancelled or fails, `abandon` has run; when the server stops, it is put down and not ended.
import { problemCatalogue, Problem } from "@vorab/shared/api/problem"
import type { Database } from "../db/open.ts"
import type { JobContext, JobHandler } from "./handler.ts"
import { addJob, endJob, reportProgress, requeueJobs, toJob } from "./store.ts"
import type { Ending, JobKind, JobRow, Progress } from "./store.ts"

export interface RunParts {
  readonly database: Database
  readonly handlers: Readonly<Partial<Record<JobKind, JobHandler>>>
  readonly clock: () => Date
  readonly ids: () => string
  /** Names this server process: "host:process:start". */
  readonly runner: string
  /** Told of every bug, whole. */
  readonly log: (error: unknown, note: string) => void
}

/** A job that runs in this process. */
export interface JobRun {
  readonly row: JobRow
  /** Fresher than the row, which is written twice a second. */
  progress: Progress
  readonly abort: AbortController
  /** Told of every progress. */
  readonly tell: () => void
}

/** Reasons to abort a run. Stopped: the job is put down, and the next start, or who has taken it over, goes on with it. */
export class Stopped extends Error {}
export class Cancelled extends Error {}

/** Milliseconds between two writes of the progress. */
export const reportEvery = 500
const mostAttempts = 3

/** A run as it begins, with the progress of the attempt before it. */
export function beginRun(row: JobRow, tell: () => void): JobRun {
  const { step, done, total, faults } = row
  return { row, progress: { step, done, total, faults }, abort: new AbortController(), tell }
}

/** Runs a claimed job to its end, or puts it down. @throws only what the database throws */
export async function runJob(parts: RunParts, run: JobRun, isStopping: () => boolean): Promise<void> {
  const handler = parts.handlers[run.row.kind as JobKind]
  const heart = setInterval(() => void beat(parts, run), reportEvery)
  try {
    const failure = await attempt(parts, run, handler)
    if (failure === null) await endWell(parts, run, handler)
    else if (!(run.abort.signal.reason instanceof Stopped)) await endBadly(parts, run, { handler, failure })
    else if (isStopping()) await parts.database.write((db) => requeueJobs(db, (name) => name === parts.runner))
  } finally {
    clearInterval(heart)
  }
}

function contextOf({ database }: RunParts, run: JobRun): JobContext {
  return {
    job: toJob(run.row),
    payload: JSON.parse(run.row.payload),
    database,
    signal: run.abort.signal,
    progress(step, done, total, faults = run.progress.faults) {
      run.progress = { step, done, total, faults }
      run.tell()
    },
  }
}

/** @returns what went wrong, or null */
async function attempt(parts: RunParts, run: JobRun, handler: JobHandler | undefined): Promise<unknown> {
  const { row, abort } = run
  try {
    if (handler === undefined) throw new Error(`no handler for jobs of kind ${row.kind}`)
    if (row.cancel_requested === 1) abort.abort(new Cancelled("cancelled"))
    if (row.attempts > mostAttempts) throw new Error(`job ${row.id} ended its server ${mostAttempts} times`)
    abort.signal.throwIfAborted()
    await handler.run(contextOf(parts, run))
    return null
  } catch (error) {
    return error
  }
}

async function beat(parts: RunParts, run: JobRun): Promise<void> {
  const { id } = run.row
  try {
    const report = { id, runner: parts.runner, at: parts.clock().toISOString(), progress: run.progress }
    const answer = await parts.database.write((db) => reportProgress(db, report))
    if (answer === "stop") run.abort.abort(new Cancelled("cancelled"))
    if (answer === "lost") run.abort.abort(new Stopped("taken over"))
  } catch (error) {
    parts.log(error, `progress of job ${id}`)
  }
}

async function endWell(parts: RunParts, run: JobRun, handler: JobHandler | undefined): Promise<void> {
  await parts.database.write(async (db) => {
    const orders = (await handler?.finish?.(db, toJob(run.row))) ?? []
    const ending = endingOf(parts, run, { state: "done", message: "" })
    if (!(await endJob(db, ending))) throw new Error(`job ${run.row.id} was taken over while it ended`)
    for (const order of orders) await addJob(db, order, { id: parts.ids(), at: ending.at })
  })
}

async function endBadly(
  parts: RunParts,
  run: JobRun,
  { handler, failure }: { handler: JobHandler | undefined; failure: unknown },
): Promise<void> {
  const isCancelled = run.abort.signal.reason instanceof Cancelled
  if (!isCancelled && !(failure instanceof Problem)) parts.log(failure, `job ${run.row.id}`)
  try {
    await handler?.abandon?.({ ...contextOf(parts, run), signal: new AbortController().signal })
  } catch (error) {
    parts.log(error, `clearing up after job ${run.row.id}`)
  }
  const end = isCancelled
    ? ({ state: "cancelled", message: "" } as const)
    : ({ state: "failed", message: sentenceOf(failure) } as const)
  await parts.database.write((db) => endJob(db, endingOf(parts, run, end)))
}

function endingOf(parts: RunParts, run: JobRun, end: Pick<Ending, "state" | "message">): Ending {
  return { id: run.row.id, runner: parts.runner, at: parts.clock().toISOString(), progress: run.progress, ...end }
}

function sentenceOf(failure: unknown): string {
  if (!(failure instanceof Problem)) return "Something went wrong inside Vorab. What was begun has been taken back."
  return failure.detail ?? problemCatalogue[failure.code].title
}
