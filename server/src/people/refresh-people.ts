// After an import, an undo or a redo: who is one person is found anew, and the cards follow. Invariant: it can be run again at any
// time and ends with the same; what it shows depends on the live records and the edges alone.
import type { PersonRecord } from "@vorab/shared/people/person-record"
import { composePerson } from "@vorab/shared/people/compose-person"
import type { Database, Db } from "../db/open.ts"
import type { PeopleList } from "./card.ts"
import { replaceEngineEdges, type EnginePair } from "./edges.ts"
import { readLiveBatches, type LiveBatch } from "./live-batches.ts"
import { rebuildCards } from "./rebuild-cards.ts"
import { readRecord } from "./stored-record.ts"

/** Finds pairs that are surely one person; indexes into `records`. Ends when `onProgress` throws. */
export type FindDuplicates = (
  records: readonly PersonRecord[],
  onProgress: (step: string, done: number, total: number) => void,
) => readonly { a: number; b: number; weight: number }[]

export interface Refreshing {
  readonly list: PeopleList
  /** The batch that came or went. */
  readonly batchId: string
  /** True while the batch is not marked as done yet but shall count. */
  readonly isEnding: boolean
  readonly findDuplicates: FindDuplicates
  readonly at: string
  readonly ids: () => string
  readonly progress: (step: string, done: number, total: number) => void
}

/** @returns how many attendees were on the list before and are not now (0 for contacts) */
export async function refreshPeople(database: Database, refreshing: Refreshing): Promise<{ gone: number }> {
  const { list, batchId, isEnding, progress } = refreshing
  const live = await database.read((db) => readLiveBatches(db, list, isEnding ? batchId : ""))
  const joined = list.side === "contact" ? await joinDuplicates(database, live, refreshing) : []
  const touched = await database.read((db) => readTouched(db, list, batchId))
  const personIds = [...new Set([...touched, ...joined])]
  await rebuildCards(database, {
    list,
    live,
    personIds,
    onProgress: (done, total) => progress("cards", done, total),
  })
  const gone = list.side === "attendee" ? await database.read((db) => countGone(db, { list, live, batchId })) : 0
  return { gone }
}

/** One record per person id, composed where there are several, so that what was found before is compared only once. */
async function joinDuplicates(
  database: Database,
  live: readonly LiveBatch[],
  { list, findDuplicates, at, ids, progress }: Refreshing,
): Promise<string[]> {
  const people = await database.read((db) => readMembers(db, { list, live }))
  progress("duplicates", 0, people.length)
  const found = findDuplicates(
    people.map(({ record }) => record),
    progress,
  )
  progress("duplicates", people.length, people.length)
  const pairs = found.flatMap(({ a, b, weight }): EnginePair[] => {
    const one = people[a]?.personId ?? ""
    const other = people[b]?.personId ?? ""
    return one === "" || other === "" || one === other ? [] : [{ a: one, b: other, weight }]
  })
  return replaceEngineEdges(database, pairs, { at, ids })
}

async function readMembers(
  db: Db,
  { list, live }: { list: PeopleList; live: readonly LiveBatch[] },
): Promise<{ personId: string; record: PersonRecord }[]> {
  const batches = live.map(({ id }) => id)
  if (batches.length === 0) return []
  const rows = await db
    .selectFrom("record as r")
    .select(["r.id", "r.person_id", "r.data", "r.created_at"])
    .where("r.side", "=", list.side)
    .where("r.conference_id", "=", list.conferenceId)
    .where((e) =>
      e.exists(
        e
          .selectFrom("batch_record as b")
          .select("b.row_number")
          .whereRef("b.record_id", "=", "r.id")
          .where("b.batch_id", "in", batches),
      ),
    )
    .orderBy("r.person_id")
    .orderBy("r.id")
    .execute()
  const byPerson = new Map<string, typeof rows>()
  for (const row of rows) byPerson.set(row.person_id, [...(byPerson.get(row.person_id) ?? []), row])
  return [...byPerson].map(([personId, said]) => {
    const records = said.map((row) => ({
      recordId: row.id,
      batchId: "",
      source: "",
      fileName: "",
      row: 0,
      importedAt: row.created_at,
      record: readRecord(row.data),
    }))
    const [only] = records
    const record =
      records.length === 1 && only !== undefined ? only.record : composePerson(personId, records).person.record
    return { personId, record }
  })
}

/** Whose card may change: of contacts those in the batch; of an attendee list all, since another list may count now. */
async function readTouched(db: Db, list: PeopleList, batchId: string): Promise<string[]> {
  if (list.side === "attendee") {
    const rows = await db
      .selectFrom("record")
      .select("person_id")
      .distinct()
      .where("side", "=", list.side)
      .where("conference_id", "=", list.conferenceId)
      .execute()
    return rows.map((row) => row.person_id)
  }
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
