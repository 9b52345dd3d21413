// What undoing an import would do to the people shown now, or redoing it where it is undone. Reading only: nothing is tried out.
import type { ImportEffect } from "@vorab/shared/import/api"
import { isOneOf } from "../db/one-of.ts"
import type { Db } from "../db/open.ts"
import { attendeeList, contactList } from "../people/card.ts"
import { readLiveBatches } from "../people/live-batches.ts"
import type { BatchRow } from "./store.ts"

const nothing: ImportEffect = { only: 0, shared: 0, others: 0, isCovered: false }

/** Counts of people; all 0 for an import that neither counts nor is undone. */
export async function readEffect(db: Db, batch: BatchRow): Promise<ImportEffect> {
  if (batch.state !== "done" && batch.state !== "undone") return nothing
  const list = batch.kind === "contacts" ? contactList : attendeeList(batch.conference_id)
  const withIt = idsOf(await readLiveBatches(db, list, batch.id))
  if (!withIt.includes(batch.id)) return { ...nothing, isCovered: true }
  const without = idsOf(await readLiveBatches(db, list, "", batch.id))
  const inIt = await countPeople(db, { of: [batch.id] })
  const alsoWithout = await countPeople(db, { of: [batch.id], in: without })
  // Whom another whole list has, and this one together with what comes on top of it has not.
  const all = batch.kind === "contacts" ? 0 : await countPeople(db, { of: without })
  const others = all === 0 ? 0 : all - (await countPeople(db, { of: without, in: withIt }))
  return { only: inIt - alsoWithout, shared: alsoWithout, others, isCovered: false }
}

const idsOf = (batches: readonly { id: string }[]) => batches.map(({ id }) => id)

/** How many people the batches `of` hold; with `in` only those whom these hold too. */
async function countPeople(db: Db, { of, in: also }: { of: readonly string[]; in?: readonly string[] }) {
  if (of.length === 0 || also?.length === 0) return 0
  const row = await db
    .selectFrom("batch_record as b")
    .innerJoin("record as r", "r.id", "b.record_id")
    .innerJoin("person as p", "p.id", "r.person_id")
    .select((e) => e.fn.count<number>("p.root_id").distinct().as("people"))
    .where((e) => isOneOf(db, e.ref("b.batch_id"), of))
    .$if(also !== undefined, (query) =>
      query.where((e) =>
        e.exists(
          e
            .selectFrom("person as p2")
            .innerJoin("record as r2", "r2.person_id", "p2.id")
            .innerJoin("batch_record as b2", "b2.record_id", "r2.id")
            .select("b2.row_number")
            .whereRef("p2.root_id", "=", "p.root_id")
            .where((w) => isOneOf(db, w.ref("b2.batch_id"), also ?? [])),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return row.people
}
