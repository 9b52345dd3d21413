// Which handler does which kind of job, and which job follows which: the only place where features meet on the work's side.
import { makeImportJob, makeUndoJob } from "./import/job.ts"
import type { JobHandler } from "./jobs/queue.ts"
import type { JobKind } from "./jobs/store.ts"
import { makeMatchJob } from "./match/job.ts"
import { orderMatchesAfter } from "./match/order.ts"

export interface HandlerParts {
  readonly clock: () => Date
}

export function makeHandlers(parts: HandlerParts): Readonly<Partial<Record<JobKind, JobHandler>>> {
  return {
    import: followedByMatch(makeImportJob(parts)),
    "undo-import": followedByMatch(makeUndoJob(parts)),
    match: makeMatchJob(parts),
  }
}

/** Whoever changes contacts or a list has the conferences concerned matched anew. */
function followedByMatch(handler: JobHandler): JobHandler {
  return {
    ...handler,
    async finish(db, job) {
      const orders = (await handler.finish?.(db, job)) ?? []
      return [...orders, ...(await orderMatchesAfter(db, job.subjectId))]
    },
  }
}
