// The job "match": hands the work to a thread and clears up behind it. Invariant: stopped or failed, the run before still counts.
import type { JobHandler } from "../jobs/handler.ts"
import type { DatabaseLink } from "../db/open.ts"
import { runStoppable } from "../stoppable-thread.ts"
import { clearOldRuns } from "./store.ts"

/** What the thread is given. */
export interface MatchWork {
  readonly link: DatabaseLink
  readonly conferenceId: string
  readonly runId: string
  /** ISO time at which the work begins. */
  readonly at: string
  /** One Int32; anything but 0 means stop. */
  readonly stop: SharedArrayBuffer
}

/** What the thread tells on its way. */
export interface MatchProgress {
  readonly step: string
  readonly done: number
  readonly total: number
}

/** The job that matches the list of one conference with all contacts and replaces its matches. */
export function makeMatchJob({ clock }: { clock: () => Date }): JobHandler {
  return {
    async run({ job, database, progress, signal }) {
      const { data: link, transfer } = database.link()
      const at = clock().toISOString()
      // Begun again after a kill, the same job must not meet the rows it left.
      const runId = `${job.id} ${at}`
      const work: Omit<MatchWork, "stop"> = { link, conferenceId: job.subjectId, runId, at }
      await runStoppable<null, MatchProgress>("match", work, {
        signal,
        transfer,
        onProgress: ({ step, done, total }) => progress(step, done, total),
      })
      await clearOldRuns(database, job.subjectId)
    },
    abandon: ({ job, database }) => clearOldRuns(database, job.subjectId),
  }
}
