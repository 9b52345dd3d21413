// Makes the cards of some persons anew from their live records. Invariant: afterwards exactly the live ones of them have a card,
// under their root id, and it says what their records say.
import { bulkInsert } from "../db/bulk-insert.ts"
import type { Database, Db } from "../db/open.ts"
import type { SourcedRecord } from "@vorab/shared/people/person"
import { makeCard, type CardRow, type PeopleList } from "./card.ts"
import { addCardKeys, dropCardKeys, type CardKeys } from "./key-tables.ts"
import type { LiveBatch } from "./live-batches.ts"
import { markChosen } from "./read-shown.ts"
import { readRecord } from "./stored-record.ts"

/** Persons per write: a few milliseconds of the writer's time. */
const portion = 500

export interface Rebuilding {
  readonly list: PeopleList
  readonly live: readonly LiveBatch[]
  /** Any ids of the persons meant. */
  readonly personIds: readonly string[]
  /** Called after each portion; may throw to stop. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Composes the cards of these persons anew, and writes those that changed, portion by portion. */
export async function rebuildCards(
  database: Database,
  { list, live, personIds, onProgress }: Rebuilding,
): Promise<void> {
  // Persons who are one stand in one portion: the next is composed while one is written, and must not meet the same card.
  const roots = await readRootsOf(database, personIds)
  let writing: Promise<void> = Promise.resolve()
  for (let from = 0; from < roots.length; from += portion) {
    const ids = roots.slice(from, from + portion)
    const { change, family } = await database.read(async (db) => ({
      change: await compareCards(db, { list, live }, ids),
      family: await readFamily(db, ids),
    }))
    await writing
    writing = writeCards(database, { list, live }, { ...change, roots: ids, family })
    // It is awaited in the next round; without this a failure in between would end the process.
    writing.catch(() => {})
    onProgress?.(Math.min(from + portion, roots.length), roots.length)
  }
  await writing
}

/** The same inside a transaction, for a few persons whose roots have changed in it. */
export async function rebuildCardsWithin(
  db: Db,
  { list, live, personIds }: Omit<Rebuilding, "onProgress">,
): Promise<void> {
  await keepCards(db, list, await compareCards(db, { list, live }, personIds))
}

async function readRootsOf(database: Database, personIds: readonly string[]): Promise<string[]> {
  const roots = new Set<string>()
  for (let from = 0; from < personIds.length; from += 5000) {
    const ids = personIds.slice(from, from + 5000)
    const rows = await database.read((db) =>
      db.selectFrom("person").select("root_id").distinct().where("id", "in", ids).execute(),
    )
    for (const { root_id } of rows) roots.add(root_id)
  }
  return [...roots]
}

interface CardChange {
  /** Cards that are to be taken away. */
  readonly stale: readonly CardKeys[]
  readonly fresh: readonly CardRow[]
}

interface PlannedChange extends CardChange {
  readonly roots: readonly string[]
  /** Who was one with whom when this was planned. */
  readonly family: string
}

async function writeCards(database: Database, of: Pick<Rebuilding, "list" | "live">, change: PlannedChange) {
  if (change.stale.length + change.fresh.length === 0) return
  await database.write(async (db) => {
    // The user may have joined or parted some of them since they were read.
    const isSame = (await readFamily(db, change.roots)) === change.family
    await keepCards(db, of.list, isSame ? change : await compareCards(db, of, change.roots))
  }, "bulk")
}

async function keepCards(db: Db, list: PeopleList, { stale, fresh }: CardChange): Promise<void> {
  if (stale.length > 0) {
    await dropCardKeys(db, stale)
    await db
      .deleteFrom("person_card")
      .where("side", "=", list.side)
      .where("conference_id", "=", list.conferenceId)
      .where(
        "person_id",
        "in",
        stale.map((card) => card.person_id),
      )
      .execute()
  }
  await bulkInsert(db, "person_card", fresh)
  await addCardKeys(db, fresh)
}

/** All ids under these roots, as one text that changes when anybody joins or leaves. */
async function readFamily(db: Db, roots: readonly string[]): Promise<string> {
  const rows = await db
    .selectFrom("person")
    .select(["id", "root_id"])
    .where("root_id", "in", roots)
    .orderBy("id")
    .execute()
  return rows.map(({ id, root_id }) => (id === root_id ? id : `${id} ${root_id}`)).join()
}

async function compareCards(
  db: Db,
  { list, live }: { list: PeopleList; live: readonly LiveBatch[] },
  personIds: readonly string[],
): Promise<CardChange> {
  const { records, members } = await readFamilies(db, live, personIds)
  const fresh = new Map([...records].map(([root, said]) => [root, makeCard(list, root, said)]))
  const there = await db
    .selectFrom("person_card")
    .selectAll()
    .where("side", "=", list.side)
    .where("conference_id", "=", list.conferenceId)
    .where("person_id", "in", members)
    .execute()
  const stale: CardKeys[] = []
  for (const card of there) {
    const now = fresh.get(card.person_id)
    if (now?.data === card.data && now.search_key === card.search_key && now.sort_key === card.sort_key) {
      fresh.delete(card.person_id)
    } else {
      stale.push(card)
    }
  }
  return { stale, fresh: [...fresh.values()] }
}

/** The live records of persons by root id; persons without any are left out. @param personIds any ids of the persons */
export async function readSourcedRecords(
  db: Db,
  live: readonly LiveBatch[],
  personIds: readonly string[],
): Promise<Map<string, SourcedRecord[]>> {
  return (await readFamilies(db, live, personIds)).records
}

/** The live records of persons and of all who are one with them, and the ids of all these. */
async function readFamilies(
  db: Db,
  live: readonly LiveBatch[],
  personIds: readonly string[],
): Promise<{ records: Map<string, SourcedRecord[]>; members: string[] }> {
  const rows = await db
    .selectFrom("person as asked")
    .innerJoin("person as p", "p.root_id", "asked.root_id")
    .innerJoin("record as r", "r.person_id", "p.id")
    .innerJoin("batch_record as b", "b.record_id", "r.id")
    .select(["p.id as member", "p.root_id", "r.id", "r.data", "b.batch_id", "b.row_number"])
    .where("asked.id", "in", personIds)
    .execute()
  const batches = new Map(live.map((batch, place) => [batch.id, { ...batch, place }]))
  // A record that several files hold stands as the newest of them has it.
  const newest = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const place = batches.get(row.batch_id)?.place
    if (place === undefined) continue
    const other = newest.get(row.id)
    const otherPlace = other === undefined ? -1 : (batches.get(other.batch_id)?.place ?? -1)
    const isFirstRow = other?.batch_id === row.batch_id && row.row_number < other.row_number
    if (place > otherPlace || isFirstRow) newest.set(row.id, row)
  }
  const records = new Map<string, SourcedRecord[]>()
  for (const row of newest.values()) {
    const batch = batches.get(row.batch_id)
    if (batch === undefined) continue
    const record: SourcedRecord = {
      recordId: row.id,
      batchId: row.batch_id,
      source: batch.source,
      fileName: batch.fileName,
      row: row.row_number,
      importedAt: batch.importedAt,
      record: readRecord(row.data),
    }
    const said = records.get(row.root_id)
    if (said === undefined) records.set(row.root_id, [record])
    else said.push(record)
  }
  await markChosen(db, records)
  return { records, members: [...new Set([...personIds, ...rows.map((row) => row.member)])] }
}
