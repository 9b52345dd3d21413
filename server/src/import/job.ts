// The jobs of the import: bringing a file in, and making the people anew after an undo. Invariants: until a batch is marked as done
// nothing of it counts; a cancelled or failed import leaves nothing; run again after a kill, it goes on where it was.
import type { JobContext, JobHandler } from "../jobs/handler.ts"
import type { Database, Db } from "../db/open.ts"
import { refreshInThread, type RefreshOrder } from "../people/refresh-in-thread.ts"
import { deleteOrphans } from "../people/save-records.ts"
import { runStoppable } from "../stoppable-thread.ts"
import type { ImportThreadData } from "./import.thread.ts"
import type { ImportProgress } from "./row-store.ts"
import { listOf, type SavedImport } from "./save-import.ts"
import { changeBatch, findBatch, noCounts, readCounts, type BatchRow } from "./store.ts"
import { sweepBatch } from "./sweep.ts"

export interface ImportJobParts {
  readonly clock: () => Date
}

/** The job that stores the people of a confirmed batch, resumes after a crash, and takes back what a cancelled one stored. */
export function makeImportJob({ clock }: ImportJobParts): JobHandler {
  return {
    async run(context) {
      const { database, signal, progress } = context
      const batch = await requireBatch(database, context)
      const at = clock().toISOString()
      const { data: link, transfer } = database.link()
      const data: Omit<ImportThreadData, "stop"> = { link, batchId: batch.id, at }
      const onProgress = ({ step, done, total, faults }: ImportProgress) => progress(step, done, total, faults)
      progress("rows", 0, 0, 0)
      const saved = await runStoppable<SavedImport, ImportProgress>("import", data, { signal, onProgress, transfer })
      const { gone } = await refresh(context, batch, { isEnding: true, touched: saved.touched })
      const counts = JSON.stringify({ ...readCounts(await requireBatch(database, context)), gone })
      await database.write((db) => changeBatch(db, batch.id, { from: ["importing"], set: { counts } }))
    },
    async abandon(context) {
      const { database, job } = context
      const batch = await requireBatch(database, context)
      if (batch.state !== "importing") return
      const at = clock().toISOString()
      // Before the rows go, while it is known whom they touched.
      await refresh(context, batch, { isEnding: false, touched: null })
      await sweepBatch(database, batch.id, deleteOrphans)
      await database.write(async (db) => {
        const state = (await isCancelled(db, job.id)) ? "cancelled" : "failed"
        const set = { state, ended_at: at, counts: JSON.stringify(noCounts) } as const
        await changeBatch(db, batch.id, { from: ["importing"], set })
      })
    },
    async finish(db, job) {
      const set = { state: "done", ended_at: clock().toISOString() } as const
      const isMine = await changeBatch(db, job.subjectId, { from: ["importing"], set })
      if (!isMine) throw new Error(`import ${job.subjectId} was ended while it ran`)
      return []
    },
  }
}

/** After an undo or a redo, which are a mark on the batch: the cards follow it. */
export function makeUndoJob(): JobHandler {
  return {
    async run(context) {
      const batch = await requireBatch(context.database, context)
      await refresh(context, batch, { isEnding: false, touched: null })
    },
  }
}

async function requireBatch(database: Database, { job }: JobContext): Promise<BatchRow> {
  const batch = await database.read((db) => findBatch(db, job.subjectId))
  if (batch === undefined) throw new Error(`import ${job.subjectId} is gone`)
  return batch
}

function refresh(
  { database, signal, progress }: JobContext,
  batch: BatchRow,
  how: Pick<RefreshOrder, "isEnding" | "touched">,
): Promise<{ gone: number }> {
  const order = { list: listOf(batch), batchId: batch.id, ...how }
  return refreshInThread(database, order, {
    signal,
    onProgress: ({ step, done, total }) => progress(step, done, total),
  })
}

async function isCancelled(db: Db, jobId: string): Promise<boolean> {
  const job = await db.selectFrom("job").select("cancel_requested").where("id", "=", jobId).executeTakeFirst()
  return job?.cancel_requested === 1
}
