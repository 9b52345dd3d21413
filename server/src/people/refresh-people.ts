// After an import, an undo or a redo: the cards follow. Invariant: it can be run again at any time and ends with the same; what it
// shows depends on the live records and the edges alone.
import type { Database, Db } from "../db/open.ts"
import type { PeopleList } from "./card.ts"
import { readLiveBatches, type LiveBatch } from "./live-batches.ts"
import { rebuildCards } from "./rebuild-cards.ts"

export interface Refreshing {
  readonly list: PeopleList
  /** The batch that came or went. */
  readonly batchId: string
  /** True while the batch is not marked as done yet but shall count. */
  readonly isEnding: boolean
  /** Persons whose cards may change; null = whoever stands in the batch, and of attendees everybody. */
  readonly touched: readonly string[] | null
  readonly progress: (step: string, done: number, total: number) => void
}

/** @returns how many attendees were on the list before and are not now (0 for contacts) */
export async function refreshPeople(database: Database, refreshing: Refreshing): Promise<{ gone: number }> {
  const { list, batchId, isEnding, progress } = refreshing
  const live = await database.read((db) => readLiveBatches(db, list, isEnding ? batchId : ""))
  const personIds = refreshing.touched ?? (await database.read((db) => readTouched(db, list, batchId)))
  await rebuildCards(database, {
    list,
    live,
    personIds,
    onProgress: (done, total) => progress("cards", done, total),
  })
  const gone = list.side === "attendee" ? await database.read((db) => countGone(db, { list, live, batchId })) : 0
  return { gone }
}

/** Everybody who ever stood on a list; whom a stopped import brought may be missing. */
export async function readEverybody(db: Db, list: PeopleList): Promise<string[]> {
  const rows = await db
    .selectFrom("record_print as k")
    .innerJoin("record as r", "r.id", "k.record_id")
    .select("r.person_id")
    .distinct()
    .where("k.side", "=", list.side)
    .where("k.conference_id", "=", list.conferenceId)
    .execute()
  return rows.map((row) => row.person_id)
}

/** Whose card may change: of contacts those in the batch; of an attendee list all, since another list may count now. */
async function readTouched(db: Db, list: PeopleList, batchId: string): Promise<string[]> {
  const own = await readPersonsIn(db, batchId)
  return list.side === "contact" ? own : [...new Set([...own, ...(await readEverybody(db, list))])]
}

async function readPersonsIn(db: Db, batchId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("batch_record as b")
    .innerJoin("record as r", "r.id", "b.record_id")
    .select("r.person_id")
    .distinct()
    .where("b.batch_id", "=", batchId)
    .execute()
  return rows.map((row) => row.person_id)
}

/** Persons who would be on the list without the batch, and are not with it. */
async function countGone(
  db: Db,
  { list, live, batchId }: { list: PeopleList; live: readonly LiveBatch[]; batchId: string },
): Promise<number> {
  const without = (await readLiveBatches(db, list)).filter(({ id }) => id !== batchId)
  const before = await readPersonsOf(db, without)
  const after = await readPersonsOf(db, live)
  return [...before].filter((id) => !after.has(id)).length
}

async function readPersonsOf(db: Db, batches: readonly LiveBatch[]): Promise<Set<string>> {
  if (batches.length === 0) return new Set()
  const rows = await db
    .selectFrom("batch_record as b")
    .innerJoin("record as r", "r.id", "b.record_id")
    .innerJoin("person as p", "p.id", "r.person_id")
    .select("p.root_id")
    .distinct()
    .where(
      "b.batch_id",
      "in",
      batches.map(({ id }) => id),
    )
    .execute()
  return new Set(rows.map((row) => row.root_id))
}
