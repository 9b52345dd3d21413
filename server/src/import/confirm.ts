// The user's yes, and taking it back. Invariants: an import is confirmed once, however often it is asked for; undo is a mark on the
// batch and a job that brings the cards in line.
import { Problem } from "@vorab/shared/api/problem"
import type { Job } from "@vorab/shared/api/job"
import type { ImportBatch } from "@vorab/shared/import/api"
import { requireNames } from "@vorab/shared/import/read-people"
import type { Db } from "../db/open.ts"
import { addJob, findJob, toJob } from "../jobs/store.ts"
import { changeBatch, findBatch, noCounts, readReading, type BatchRow } from "./store.ts"

export interface Making {
  readonly at: string
  readonly ids: () => string
}

/** @throws Problem unknown-id */
export async function requireBatch(db: Db, id: string): Promise<BatchRow> {
  const batch = await findBatch(db, id)
  if (batch === undefined) throw new Problem("unknown-id", `There is no import ${id}.`)
  return batch
}

/** @throws Problem unknown-id, import-not-ready, mapping-without-name */
export async function confirmBatch(
  db: Db,
  order: { batchId: string; mode: ImportBatch["mode"] },
  making: Making,
): Promise<Job> {
  const batch = await requireBatch(db, order.batchId)
  const earlier = await findImportJob(db, batch.id)
  const isEnded = earlier?.state === "cancelled" || earlier?.state === "failed"
  if (earlier !== undefined && !isEnded) return toJob(earlier)
  if (batch.state === "undone") throw new Problem("import-not-ready", "This import was undone; redo brings it back.")
  requireNames(readReading(batch))
  await requireConference(db, batch)
  const set = {
    state: "importing",
    mode: batch.kind === "contacts" ? "add" : order.mode,
    confirmed_at: making.at,
    ended_at: null,
    counts: JSON.stringify(noCounts),
  } as const
  await changeBatch(db, batch.id, { from: ["uploaded", "cancelled", "failed", "importing"], set })
  return addJob(db, { kind: "import", subjectId: batch.id }, { id: making.ids(), at: making.at })
}

async function findImportJob(db: Db, batchId: string) {
  const row = await db
    .selectFrom("job")
    .select("id")
    .where("subject_id", "=", batchId)
    .where("kind", "=", "import")
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : findJob(db, row.id)
}

/** An attendee list belongs to a conference. @throws Problem malformed-request, unknown-id */
export async function requireConference(db: Db, batch: Pick<BatchRow, "kind" | "conference_id">): Promise<void> {
  if (batch.kind === "contacts") return
  if (batch.conference_id === "") throw new Problem("malformed-request", "Say which conference this list belongs to.")
  const row = await db
    .selectFrom("conference")
    .select("id")
    .where("id", "=", batch.conference_id)
    .where("removed_at", "is", null)
    .executeTakeFirst()
  if (row === undefined) throw new Problem("unknown-id", `There is no conference ${batch.conference_id}.`)
}

/** Marks a batch as undone, or brings it back. Asking for what is so already changes nothing. @throws Problem unknown-id, conflict */
export async function markUndone(db: Db, order: { batchId: string; isUndone: boolean }, making: Making): Promise<void> {
  const batch = await requireBatch(db, order.batchId)
  const [from, to] = order.isUndone ? (["done", "undone"] as const) : (["undone", "done"] as const)
  if (batch.state === to) return
  if (batch.state !== from)
    throw new Problem("conflict", `An import that is ${batch.state} cannot be undone or redone.`)
  const set = { state: to, undone_at: order.isUndone ? making.at : null }
  await changeBatch(db, batch.id, { from: [from], set })
  await addJob(db, { kind: "undo-import", subjectId: batch.id }, { id: making.ids(), at: making.at })
}
