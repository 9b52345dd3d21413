// Runs jobs, one after the other. How to use it:
//
//   pipeline.ts   handlers: { import: { run, abandon } }       run(context) does the work; abandon(context) leaves things whole after a stop
//   a route       const job = await database.write((db) => addJob(db, { kind: "import", subjectId }, { id: ids(), at }))
//                 queue.wake(); return job                       (answers 202)
//   a handler     context.progress("rows", done, total) often: it costs nothing, the row is written twice a second
//                 pass context.signal to runThread; between batches `context.signal.throwIfAborted()`
//
// Invariants: a handler may be run again on the same job after a kill, so it resumes or begins anew and never doubles what it did;
// a job ends in the same transaction in which the jobs that follow it are added; when it is cancelled or fails, `abandon` has run.
import { problemCatalogue, Problem } from "@vorab/shared/api/problem"
import type { Job } from "@vorab/shared/api/job"
import type { Database, Db } from "../db/open.ts"
import {
  addJob,
  claimJob,
  endJob,
  findJob,
  isJobQueued,
  reportProgress,
  requestCancel,
  requeueJobs,
  toJob,
} from "./store.ts"
import type { Ending, JobKind, JobOrder, JobRow, Progress } from "./store.ts"

export interface JobContext {
  readonly job: Job
  /** As given to addJob; parse it with zod. */
  readonly payload: unknown
  readonly database: Database
  /** Tells how far the work is; `faults` counts row faults met so far. */
  readonly progress: (step: string, done: number, total: number, faults?: number) => void
  /** Aborted when the user cancels, the server stops, or another server has taken the job over. */
  readonly signal: AbortSignal
}

export interface JobHandler {
  run(context: JobContext): Promise<void>
  /** Leaves everything as if the job had never been, or whole: called after a failure or a cancel, before the job ends. */
  abandon?(context: JobContext): Promise<void>
  /**
   * Jobs to be done after this one ended well; and a last change to be kept together with the end.
   * Part of the transaction that ends the job.
   */
  finish?(db: Db, job: Job): Promise<readonly JobOrder[]>
}

export interface QueueParts {
  readonly database: Database
  readonly handlers: Readonly<Partial<Record<JobKind, JobHandler>>>
  readonly clock: () => Date
  readonly ids: () => string
  /** Names this server process: "host:process:start". */
  readonly runner: string
  /** True if the process of that name is known to be dead. */
  readonly isDead: (runner: string) => boolean
  /** Told of every bug, whole. */
  readonly log: (error: unknown, note: string) => void
}

export interface Queue {
  /** Looks for work now; call it after the transaction that added a job. */
  wake(): void
  /** Stops a job. @throws Problem unknown-id, job-not-cancellable */
  cancel(id: string): Promise<Job>
  /** Every change of a job from now on, until it ends or `signal` aborts. @throws Problem unknown-id */
  watch(id: string, signal: AbortSignal): AsyncGenerator<Job>
  /** The job with its freshest progress. @throws Problem unknown-id */
  find(id: string): Promise<Job>
  start(): Promise<void>
  /** Puts down the work under way, so that the next start takes it up again. */
  stop(): Promise<void>
}

const writeEvery = 500
const lookEvery = 1_000
const silentIsDead = 30_000
const mostAttempts = 3

interface Running {
  readonly id: string
  progress: Progress
  readonly abort: AbortController
}

class Stopped extends Error {}
class Cancelled extends Error {}

/** A queue that runs one job at a time in this process, claimed from the table that all processes share. */
export function makeQueue(parts: QueueParts): Queue {
  const { database, clock, runner } = parts
  const listeners = new Set<() => void>()
  let running: Running | null = null
  let loop: Promise<void> | null = null
  let again = false
  let stopping = true
  let timer: NodeJS.Timeout | undefined

  const now = () => clock().toISOString()
  const tell = () => {
    for (const listener of listeners) listener()
  }

  async function runOne(row: JobRow): Promise<void> {
    const current: Running = {
      id: row.id,
      progress: { step: row.step, done: row.done, total: row.total, faults: row.faults },
      abort: new AbortController(),
    }
    running = current
    const context: JobContext = {
      job: toJob(row),
      payload: JSON.parse(row.payload),
      database,
      signal: current.abort.signal,
      progress(step, done, total, faults = current.progress.faults) {
        current.progress = { step, done, total, faults }
        tell()
      },
    }
    const heart = setInterval(() => void beat(current), writeEvery)
    try {
      await finishRow(row, context, current)
    } finally {
      clearInterval(heart)
      running = null
      tell()
    }
  }

  async function beat(current: Running): Promise<void> {
    try {
      const report = { id: current.id, runner, at: now(), progress: current.progress }
      const answer = await database.write((db) => reportProgress(db, report))
      if (answer === "stop") current.abort.abort(new Cancelled("cancelled"))
      if (answer === "lost") current.abort.abort(new Stopped("taken over"))
    } catch (error) {
      parts.log(error, `progress of job ${current.id}`)
    }
  }

  async function finishRow(row: JobRow, context: JobContext, current: Running): Promise<void> {
    const handler = parts.handlers[row.kind as JobKind]
    let failure: unknown = null
    try {
      if (handler === undefined) throw new Error(`no handler for jobs of kind ${row.kind}`)
      if (row.cancel_requested === 1) current.abort.abort(new Cancelled("cancelled"))
      if (row.attempts > mostAttempts) throw new Error(`job ${row.id} ended its server ${mostAttempts} times`)
      context.signal.throwIfAborted()
      await handler.run(context)
    } catch (error) {
      failure = error
    }
    // Put down, not ended: the next start, or the server that took it over, goes on with it.
    if (failure !== null && current.abort.signal.reason instanceof Stopped) {
      if (stopping) await database.write((db) => requeueJobs(db, (name) => name === runner))
      return
    }
    if (failure === null) {
      await endWell(handler, context, current)
      return
    }
    await endBadly(handler, { context, current, failure })
  }

  async function endWell(handler: JobHandler | undefined, context: JobContext, current: Running): Promise<void> {
    await database.write(async (db) => {
      const orders = (await handler?.finish?.(db, context.job)) ?? []
      const ended = await endJob(db, endingOf(current, "done", ""))
      if (!ended) throw new Error(`job ${current.id} was taken over while it ended`)
      for (const order of orders) await addJob(db, order, { id: parts.ids(), at: now() })
    })
  }

  async function endBadly(
    handler: JobHandler | undefined,
    { context, current, failure }: { context: JobContext; current: Running; failure: unknown },
  ): Promise<void> {
    const cancelled = current.abort.signal.reason instanceof Cancelled
    if (!cancelled && !(failure instanceof Problem)) parts.log(failure, `job ${current.id}`)
    try {
      await handler?.abandon?.({ ...context, signal: new AbortController().signal })
    } catch (error) {
      parts.log(error, `clearing up after job ${current.id}`)
    }
    const message = cancelled ? "" : sentenceOf(failure)
    await database.write((db) => endJob(db, endingOf(current, cancelled ? "cancelled" : "failed", message)))
  }

  function endingOf(current: Running, state: Ending["state"], message: string): Ending {
    return { id: current.id, runner, at: now(), state, message, progress: current.progress }
  }

  async function work(): Promise<void> {
    for (;;) {
      if (stopping) return
      again = false
      const waits = await database.read(isJobQueued)
      if (waits) {
        const row = await database.write((db) => claimJob(db, { runner, at: now() }))
        if (row !== undefined) {
          await runOne(row)
          continue
        }
      }
      if (!again) return
    }
  }

  function wake(): void {
    again = true
    if (stopping || loop !== null) return
    loop = work()
      .catch((error: unknown) => parts.log(error, "the queue"))
      .finally(() => {
        loop = null
      })
  }

  async function look(): Promise<void> {
    try {
      const silentSince = new Date(clock().getTime() - silentIsDead).toISOString()
      const isRunning = await database.read((db) =>
        db.selectFrom("job").select("id").where("state", "=", "running").where("claimed_by", "!=", runner).execute(),
      )
      if (isRunning.length > 0) {
        await database.write((db) =>
          requeueJobs(db, (name, seenAt) => name !== runner && (parts.isDead(name) || seenAt < silentSince)),
        )
      }
      wake()
    } catch (error) {
      parts.log(error, "looking for work")
    }
  }

  async function find(id: string): Promise<Job> {
    const row = await database.read((db) => findJob(db, id))
    if (row === undefined) throw new Problem("unknown-id", `There is no job ${id}.`)
    const job = toJob(row)
    return running?.id === id && job.state === "running" ? { ...job, ...running.progress } : job
  }

  return {
    wake,
    find,
    async cancel(id) {
      const row = await database.write((db) => requestCancel(db, id, now()))
      if (row === undefined) throw new Problem("unknown-id", `There is no job ${id}.`)
      if (row.state === "done" || row.state === "failed") throw new Problem("job-not-cancellable")
      if (running?.id === id) running.abort.abort(new Cancelled("cancelled"))
      tell()
      return toJob(row)
    },
    async *watch(id, signal) {
      let last = ""
      while (!signal.aborted) {
        const changed = nextChange(listeners, signal)
        const job = await find(id)
        const text = JSON.stringify(job)
        if (text !== last) yield job
        last = text
        if (job.endedAt !== null) return
        await changed
      }
    },
    async start() {
      stopping = false
      await look()
      timer = setInterval(() => void look(), lookEvery)
      timer.unref()
    },
    async stop() {
      stopping = true
      clearInterval(timer)
      running?.abort.abort(new Stopped("the server stops"))
      await loop
    },
  }
}

/** Resolves at the next change in this process, at the latest after half a second: the job may run in another. */
function nextChange(listeners: Set<() => void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      listeners.delete(end)
      signal.removeEventListener("abort", end)
      resolve()
    }
    const timer = setTimeout(end, writeEvery)
    listeners.add(end)
    signal.addEventListener("abort", end)
  })
}

function sentenceOf(failure: unknown): string {
  if (!(failure instanceof Problem)) return "Something went wrong inside Vorab. What was begun has been taken back."
  return failure.detail ?? problemCatalogue[failure.code].title
}
