// Who is new, changed or gone by an import: told anew from the stored rows, against the list as it counted when it was confirmed.
// Invariant: what is undone or imported later does not change what is told of an earlier import. Reading only.
import { changedCells } from "@vorab/shared/attendees/versions"
import type { ChangedPerson, ImportChange } from "@vorab/shared/import/api"
import { composePerson } from "@vorab/shared/people/compose-person"
import type { Person } from "@vorab/shared/people/person"
import { decodeKey, encodeKey } from "../db/keyset.ts"
import { isOneOf } from "../db/one-of.ts"
import type { Database, Db } from "../db/open.ts"
import type { LiveBatch } from "../people/live-batches.ts"
import { readSourcedRecords } from "../people/rebuild-cards.ts"
import type { BatchRow } from "./store.ts"

const portion = 500

/** The batches that made the list before an import, and with it. */
interface Versions {
  readonly before: readonly LiveBatch[]
  readonly after: readonly LiveBatch[]
}

interface Touched {
  readonly personId: string
  readonly row: number
}

export interface ChangePage {
  readonly what: ImportChange
  readonly after?: string | undefined
  readonly limit: number
}

/** One page of the people an import changed, in the order of the file. */
export async function readChanges(
  db: Db,
  batch: BatchRow,
  { what, after, limit }: ChangePage,
): Promise<{ items: ChangedPerson[]; next: string | null; total: number }> {
  const versions = await readVersions(db, batch)
  const touched = await findTouched(db, versions, what)
  const from = after === undefined ? 0 : Number(decodeKey(after, 1)[0])
  const page = touched.slice(from, from + limit)
  const items = await tellPeople(db, versions, page, what)
  const isMore = touched.length > from + limit
  return { items, next: isMore ? encodeKey([String(from + limit)]) : null, total: touched.length }
}

/** All people an import changed, in the order of the file, some hundred at a time. */
export async function* eachChange(
  database: Database,
  batch: BatchRow,
  what: ImportChange,
): AsyncGenerator<ChangedPerson[]> {
  const { versions, touched } = await database.read(async (db) => {
    const made = await readVersions(db, batch)
    return { versions: made, touched: await findTouched(db, made, what) }
  })
  for (let from = 0; from < touched.length; from += portion) {
    const some = touched.slice(from, from + portion)
    yield await database.read((db) => tellPeople(db, versions, some, what))
  }
}

async function readVersions(db: Db, batch: BatchRow): Promise<Versions> {
  const at = batch.confirmed_at ?? batch.created_at
  const rows = await db
    .selectFrom("import_batch")
    .select(["id", "mode", "state", "undone_at", "confirmed_at", "file_name"])
    .where("kind", "=", batch.kind)
    .where("conference_id", "=", batch.conference_id)
    .where("state", "in", ["done", "undone"])
    .where("confirmed_at", "<=", at)
    .where("id", "!=", batch.id)
    .orderBy("confirmed_at")
    .orderBy("id")
    .execute()
  const counted = rows.filter(({ state, undone_at }) => state === "done" || (undone_at ?? "") > at)
  const from = batch.kind === "contacts" ? 0 : counted.findLastIndex(({ mode }) => mode === "replace")
  const before = counted.slice(Math.max(0, from)).map(asLive)
  const isWhole = batch.kind === "attendees" && batch.mode === "replace"
  return { before, after: isWhole ? [asLive(batch)] : [...before, asLive(batch)] }
}

function asLive(row: Pick<BatchRow, "id" | "confirmed_at" | "file_name">): LiveBatch {
  return { id: row.id, importedAt: row.confirmed_at ?? "", source: "", fileName: row.file_name }
}

/** People of whom the two versions say different things, each with the first line that does. */
export async function findTouched(db: Db, { before, after }: Versions, what: ImportChange): Promise<Touched[]> {
  const [earlier, later] = what === "gone" ? [after, before] : [before, after]
  const said = await readRowsOnlyIn(db, later, earlier)
  const there = await readThere(
    db,
    said.map(({ personId }) => personId),
    earlier,
  )
  const wanted = said.filter(({ personId }) => there.has(personId) === (what === "changed"))
  const first = new Map<string, Touched>()
  for (const one of wanted) if (!first.has(one.personId)) first.set(one.personId, one)
  return [...first.values()]
}

/** Rows of these batches whose record stands in none of the others, by line. */
async function readRowsOnlyIn(db: Db, batches: readonly LiveBatch[], others: readonly LiveBatch[]): Promise<Touched[]> {
  const known = new Set(others.map(({ id }) => id))
  const fresh = batches.map(({ id }) => id).filter((id) => !known.has(id))
  const rows = await db
    .selectFrom("batch_record as b")
    .innerJoin("record as r", "r.id", "b.record_id")
    .innerJoin("person as p", "p.id", "r.person_id")
    .select(["p.root_id", "b.row_number"])
    .where((e) => isOneOf(db, e.ref("b.batch_id"), fresh))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("batch_record as o")
            .select("o.row_number")
            .whereRef("o.record_id", "=", "b.record_id")
            .where((w) => isOneOf(db, w.ref("o.batch_id"), [...known])),
        ),
      ),
    )
    .orderBy("b.row_number")
    .execute()
  return rows.map(({ root_id, row_number }) => ({ personId: root_id, row: row_number }))
}

/** Which of these persons have a record in these batches. */
async function readThere(
  db: Db,
  personIds: readonly string[],
  batches: readonly LiveBatch[],
): Promise<ReadonlySet<string>> {
  if (batches.length === 0) return new Set()
  const rows = await db
    .selectFrom("person as p")
    .innerJoin("record as r", "r.person_id", "p.id")
    .innerJoin("batch_record as b", "b.record_id", "r.id")
    .select("p.root_id")
    .distinct()
    .where((e) => isOneOf(db, e.ref("p.root_id"), [...new Set(personIds)]))
    .where((e) =>
      isOneOf(
        db,
        e.ref("b.batch_id"),
        batches.map(({ id }) => id),
      ),
    )
    .execute()
  return new Set(rows.map(({ root_id }) => root_id))
}

async function tellPeople(
  db: Db,
  { before, after }: Versions,
  touched: readonly Touched[],
  what: ImportChange,
): Promise<ChangedPerson[]> {
  const ids = touched.map(({ personId }) => personId)
  const were = what === "new" ? new Map<string, Person>() : await compose(db, before, ids)
  const are = what === "gone" ? were : await compose(db, after, ids)
  return touched.flatMap(({ personId, row }): ChangedPerson[] => {
    const person = are.get(personId)
    if (person === undefined) return []
    const was = were.get(personId)
    const { jobTitle, organization, city } = person.record
    const cells = what === "changed" && was !== undefined ? changedCells(was.record, person.record) : []
    return [{ personId, name: person.name, jobTitle, organization, city, row, cells }]
  })
}

async function compose(db: Db, batches: readonly LiveBatch[], ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0 || batches.length === 0) return new Map()
  const records = await readSourcedRecords(db, batches, ids)
  return new Map([...records].map(([id, said]) => [id, composePerson(id, said).person]))
}
