// The job "match": hands the work to a thread and clears up behind it. Invariant: stopped or failed, the run before still counts.
import type { JobHandler } from "../jobs/handler.ts"
import type { DatabaseLink } from "../db/open.ts"
import { createWarmThread } from "./warm-thread.ts"
import { matchWishSchema, type ChosenFit } from "./choose-fit.ts"
import { forgetList, type IndexPlace } from "./index-place.ts"
import { isConferenceRemoved } from "./order.ts"
import { planRun } from "./plan-run.ts"
import { clearOldRuns } from "./store.ts"

/** What the thread is given. */
export interface MatchWork {
  readonly link: DatabaseLink
  readonly conferenceId: string
  readonly runId: string
  /** Which model to match with, and the id that a new one gets. */
  readonly fit: ChosenFit
  readonly newModelId: string
  /** Hundredths of a bit from which a pair is a link without asking. */
  readonly linkCut: number
  /** Where contacts are kept from match to match; null: nowhere. */
  readonly place: IndexPlace | null
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

interface MatchJobParts {
  readonly clock: () => Date
  readonly ids: () => string
  /** Where contacts are kept from match to match; without it each match reads all of them. */
  readonly place?: IndexPlace
}

/** Milliseconds a thread waits for the next match: as long as somebody who mends lists and answers takes. */
const warmFor = 5 * 60_000

/** The job that matches the list of one conference with all contacts and replaces its matches. */
export function makeMatchJob({ clock, ids, place }: MatchJobParts): JobHandler {
  const thread = createWarmThread("match", warmFor)
  return {
    async run({ job, payload, database, progress, signal }) {
      const wish = matchWishSchema.parse(payload)
      const planned = await database.read((db) => planRun(db, job.subjectId, wish))
      const { data: link, transfer } = database.link()
      const at = clock().toISOString()
      // Begun again after a kill, the same job must not meet the rows it left.
      const runId = `${job.id} ${at}`
      const run = { conferenceId: job.subjectId, runId, newModelId: ids(), place: place ?? null, at }
      const work: Omit<MatchWork, "stop"> = { link, ...run, ...planned }
      await thread.run<null, MatchProgress>(work, {
        signal,
        transfer,
        onProgress: ({ step, done, total }) => progress(step, done, total),
      })
      await clearOldRuns(database, job.subjectId)
      const isRemoved = await database.read((db) => isConferenceRemoved(db, job.subjectId))
      if (place && isRemoved) await forgetList(place, job.subjectId)
    },
    abandon: ({ job, database }) => clearOldRuns(database, job.subjectId),
  }
}
