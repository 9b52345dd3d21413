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
import { Problem } from "@vorab/shared/api/problem"
import type { Job } from "@vorab/shared/api/job"
import { beginRun, Cancelled, reportEvery, runJob, Stopped, type JobRun, type RunParts } from "./run-job.ts"
import { claimJob, findJob, isJobQueued, requestCancel, requeueJobs, toJob, type JobRow } from "./store.ts"

export interface QueueParts extends RunParts {
  /** True if the process of that name is known to be dead. */
  readonly isDead: (runner: string) => boolean
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

const lookEvery = 1_000
const silentIsDead = 30_000

/** A queue that runs one job at a time in this process, claimed from the table that all processes share. */
export function makeQueue(parts: QueueParts): Queue {
  const { database, clock, runner } = parts
  const listeners = new Set<() => void>()
  let running: JobRun | null = null
  let loop: Promise<void> | null = null
  let again = false
  let stopping = true
  let timer: NodeJS.Timeout | undefined

  const now = () => clock().toISOString()
  const tell = () => {
    for (const listener of listeners) listener()
  }

  async function runOne(row: JobRow): Promise<void> {
    running = beginRun(row, tell)
    try {
      await runJob(parts, running, () => stopping)
    } finally {
      running = null
      tell()
    }
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
    return running?.row.id === id && job.state === "running" ? { ...job, ...running.progress } : job
  }

  return {
    wake,
    find,
    async cancel(id) {
      const row = await database.write((db) => requestCancel(db, id, now()))
      if (row === undefined) throw new Problem("unknown-id", `There is no job ${id}.`)
      if (row.state === "done" || row.state === "failed") throw new Problem("job-not-cancellable")
      if (running?.row.id === id) running.abort.abort(new Cancelled("cancelled"))
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
    const timer = setTimeout(end, reportEvery)
    listeners.add(end)
    signal.addEventListener("abort", end)
  })
}
