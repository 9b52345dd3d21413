// What undoing an import would do to the people shown now, or redoing it where it is undone. Reading only: nothing is tried out.
import type { ImportEffect } from "@vorab/shared/import/api"
import type { Db } from "../db/open.ts"
import { attendeeList, contactList } from "../people/card.ts"
import { readLiveBatches } from "../people/live-batches.ts"
import { findTouched } from "./read-changes.ts"
import type { BatchRow } from "./store.ts"

const nothing: ImportEffect = { only: 0, shared: 0, others: 0, isCovered: false }

/** Counts of people; all 0 for an import that neither counts nor is undone. */
export async function readEffect(db: Db, batch: BatchRow): Promise<ImportEffect> {
  if (batch.state !== "done" && batch.state !== "undone") return nothing
  const isContacts = batch.kind === "contacts"
  const list = isContacts ? contactList : attendeeList(batch.conference_id)
  const after = await readLiveBatches(db, list, batch.id)
  if (!after.some(({ id }) => id === batch.id)) return { ...nothing, isCovered: true }
  const before = await readLiveBatches(db, list, "", batch.id)
  const all = await countPeople(db, batch.id)
  const only = before.length === 0 ? all : (await findTouched(db, { before, after }, "new")).length
  const others = isContacts ? 0 : (await findTouched(db, { before, after }, "gone")).length
  return { only, shared: all - only, others, isCovered: false }
}

async function countPeople(db: Db, batchId: string): Promise<number> {
  const row = await db
    .selectFrom("batch_record as b")
    .innerJoin("record as r", "r.id", "b.record_id")
    .innerJoin("person as p", "p.id", "r.person_id")
    .select((e) => e.fn.count<number>("p.root_id").distinct().as("people"))
    .where("b.batch_id", "=", batchId)
    .executeTakeFirstOrThrow()
  return row.people
}
