// The job "duplicates": the contacts against themselves, after they are shown. Invariant: at most one waits; one that runs may be
// followed by another, since it has read the contacts already.
import type { Db } from "../db/open.ts"
import type { JobHandler } from "../jobs/handler.ts"
import type { JobOrder } from "../jobs/store.ts"
import { runStoppable } from "../stoppable-thread.ts"
import { clearOldDuplicates, contactsRun } from "./find-duplicates.ts"
import type { FindThreadData } from "./find-duplicates.thread.ts"
import type { RefreshProgress } from "./refresh-people.thread.ts"

/** The job that joins contacts who surely are one person, and keeps the pairs that may be. */
export function makeDuplicatesJob({ clock }: { clock: () => Date }): JobHandler {
  return {
    async run({ job, database, progress, signal }) {
      const { data: link, transfer } = database.link()
      const at = clock().toISOString()
      // Begun again after a kill, the same job must not meet the rows it left.
      const data: Omit<FindThreadData, "stop"> = { link, runId: `${job.id} ${at}`, at }
      await runStoppable<null, RefreshProgress>("find-duplicates", data, {
        signal,
        transfer,
        onProgress: ({ step, done, total }) => progress(step, done, total),
      })
    },
    abandon: ({ database }) => clearOldDuplicates(database),
  }
}

/** The order for the job after contacts came or went; none where one waits already. */
export async function orderDuplicates(db: Db): Promise<JobOrder[]> {
  const waiting = await db
    .selectFrom("job")
    .select("id")
    .where("kind", "=", "duplicates")
    .where("state", "=", "queued")
    .where("cancel_requested", "=", 0)
    .executeTakeFirst()
  return waiting === undefined ? [{ kind: "duplicates", subjectId: contactsRun }] : []
}

/** The same after an import, or its undoing: only contacts are compared with each other. */
export async function orderDuplicatesAfter(db: Db, batchId: string): Promise<JobOrder[]> {
  const batch = await db.selectFrom("import_batch").select("kind").where("id", "=", batchId).executeTakeFirst()
  return batch?.kind === "contacts" ? orderDuplicates(db) : []
}
