// What a feature gives to have a job done, and what it is given for it.
import type { Job } from "@vorab/shared/api/job"
import type { Database, Db } from "../db/open.ts"
import type { JobOrder } from "./store.ts"

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
