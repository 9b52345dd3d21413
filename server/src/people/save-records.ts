// Rows of a file become records of persons. Invariants: a row that is known is not stored again; a row of a known person goes to
// that person; when in doubt it is someone new. What is decided here is read outside the write lease: one import of a list runs at a
// time (see import/save-import.ts).
import { findSamePerson, agree, type Namesake } from "@vorab/shared/people/identity"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { Insertable } from "kysely"
import { bulkInsert } from "../db/bulk-insert.ts"
import type { Database, Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"
import type { PeopleList } from "./card.ts"
import { addRecordKeys, dropRecordKeys } from "./key-tables.ts"
import { keysOf, readOwnRows, type OwnRow, type OwnRows, type RowKeys } from "./own-rows.ts"
import { readRecord, writeRecord } from "./stored-record.ts"

export interface IncomingRow {
  /** 1-based physical line in the file. */
  readonly row: number
  readonly record: PersonRecord
  /** Hash of recordText(record). */
  readonly fingerprint: string
  /** nameKey of the record. */
  readonly identity: string
}

export interface Saving {
  readonly list: PeopleList
  readonly batchId: string
  /** Ids of the batches that count before this one. */
  readonly liveBatches: readonly string[]
  /** ISO time. */
  readonly at: string
  /** Makes a UUIDv7. */
  readonly ids: () => string
  /** How many rows of the file bear this nameKey; 0 while that is not known yet. */
  readonly bearersOf: (identity: string) => number
  /** What was planned of this file so far. */
  readonly own: OwnRows
  /** Nobody was ever on the list before: nothing is looked up. */
  readonly isFirst: boolean
}

/** new: a person not there before; changed: other words of a person who is there; unchanged: nothing said anew. */
export type Outcome = "new" | "changed" | "unchanged"

export interface PlannedRow {
  readonly row: number
  readonly recordId: string
  readonly personId: string
  readonly outcome: Outcome
}

export interface SavePlan {
  readonly rows: readonly PlannedRow[]
  /** Rows that only a name ties to somebody: to be planned again when the whole file is known. */
  readonly deferred: readonly IncomingRow[]
  readonly records: readonly Insertable<Tables["record"]>[]
  readonly persons: readonly Insertable<Tables["person"]>[]
  /** The rows of those persons, one each. */
  readonly minted: readonly OwnRow[]
}

interface KnownRecord {
  readonly id: string
  readonly personId: string
  readonly isLive: boolean
  readonly personIsLive: boolean
}

interface KnownNamesake extends Namesake {
  /** Stands in a batch that counts already. */
  readonly isLive: boolean
}

interface KeyedRow {
  readonly line: IncomingRow
  readonly keys: RowKeys
}

/** What the database knows that bears on a few rows. */
interface Looked {
  readonly known: Map<string, KnownRecord>
  readonly namesakes: ReadonlyMap<string, readonly KnownNamesake[]>
  /** Rows of the same file, by number. */
  readonly own: ReadonlyMap<number, OwnRow>
}

/** Decides what becomes of rows, and has `saving.own` remember it. Reads only, and only where something may be found. */
export async function planSave(
  database: Database,
  saving: Saving,
  incoming: readonly IncomingRow[],
): Promise<SavePlan> {
  const keyed = incoming.map((line): KeyedRow => ({ line, keys: keysOf(line) }))
  const looked = await lookUp(database, saving, keyed)
  const plan = { rows: [] as PlannedRow[], deferred: [] as IncomingRow[], minted: [] as OwnRow[] }
  const records: Insertable<Tables["record"]>[] = []
  for (const each of keyed) {
    const { line, keys } = each
    const there = findRecord(each, saving.own, looked)
    if (there !== undefined) {
      const outcome = there.isLive ? "unchanged" : there.personIsLive ? "changed" : "new"
      plan.rows.push({ row: line.row, recordId: there.id, personId: there.personId, outcome })
      looked.known.set(line.fingerprint, { ...there, isLive: true, personIsLive: true })
      saving.own.claimed.add(there.personId)
      continue
    }
    const kin = findKin(each, saving.own, looked)
    const found = findPerson(each, saving, { kin, sharers: looked.namesakes.get(line.identity) ?? [] })
    if (found === "later") {
      plan.deferred.push(line)
      continue
    }
    const own: OwnRow = {
      row: line.row,
      recordId: saving.ids(),
      personId: found === "" ? saving.ids() : found,
      fingerprint: line.fingerprint,
      identity: line.identity,
      record: line.record,
    }
    if (found === "") plan.minted.push(own)
    else saving.own.claimed.add(found)
    saving.own.add(own, keys, found === "" ? null : kin)
    records.push(toRow(own, saving))
    const outcome = found === "" ? "new" : "changed"
    plan.rows.push({ row: own.row, recordId: own.recordId, personId: own.personId, outcome })
  }
  const persons = plan.minted.map(({ personId }) => ({ id: personId, root_id: personId }))
  return { ...plan, records, persons }
}

/** Keeps what was planned, and has it found from now on. */
export async function keepPlan(db: Db, plan: SavePlan): Promise<void> {
  await bulkInsert(db, "person", plan.persons)
  await bulkInsert(db, "record", plan.records)
  await addRecordKeys(db, plan.records)
}

function toRow(own: OwnRow, saving: Saving): Insertable<Tables["record"]> {
  return {
    id: own.recordId,
    side: saving.list.side,
    conference_id: saving.list.conferenceId,
    fingerprint: own.fingerprint,
    identity: own.identity,
    person_id: own.personId,
    created_at: saving.at,
    data: writeRecord(own.record),
  }
}

/** The record that says just the same, in this file or from before. */
function findRecord({ line, keys }: KeyedRow, own: OwnRows, looked: Looked): KnownRecord | undefined {
  const earlier = looked.known.get(line.fingerprint)
  if (earlier !== undefined) return earlier
  for (const row of own.suspects(keys).same) {
    const other = own.nearby(row) ?? looked.own.get(row)
    if (other?.fingerprint !== line.fingerprint) continue
    return { id: other.recordId, personId: other.personId, isLive: true, personIsLive: true }
  }
  return undefined
}

/** Rows of this file that may be of the same person, by number. */
function findKin({ line, keys }: KeyedRow, own: OwnRows, looked: Looked): Map<number, OwnRow> {
  const kin = new Map<number, OwnRow>()
  for (const row of own.suspects(keys).similar) {
    const other = own.nearby(row) ?? looked.own.get(row)
    if (other?.identity === line.identity) kin.set(row, other)
  }
  return kin
}

/** A person id, "" for someone new, "later" where that hangs on rows not read yet. */
function findPerson(
  { line: { record, identity } }: KeyedRow,
  { own, list, bearersOf }: Saving,
  { kin, sharers }: { kin: ReadonlyMap<number, OwnRow>; sharers: readonly KnownNamesake[] },
): string {
  if (kin.size + sharers.length === 0) return ""
  const claimed = sharers.filter(({ personId }) => own.claimed.has(personId))
  const earlier = sharers.filter(({ personId, isLive }) => isLive && !own.claimed.has(personId))
  // Two rows of one file are two people unless they say the same of the person: the organiser may list namesakes of one house.
  const similar = [...kin.values(), ...claimed].filter((other) => isRepeated(record, other.record))
  const repeated = findSamePerson(record, similar, false)
  if (repeated !== "") return repeated
  const found = findSamePerson(record, earlier, false)
  if (found !== "" || list.side === "contact" || claimed.length > 0 || own.hasName(identity)) return found
  const byName = findSamePerson(record, earlier, true)
  const bearers = bearersOf(identity)
  if (byName !== "" && bearers === 0) return "later"
  return bearers === 1 ? byName : ""
}

/** Whatever makes two rows repeat each other stands among the keys of both (see `keysOf`). */
function isRepeated(record: PersonRecord, other: PersonRecord): boolean {
  const how = agree(record, other)
  return how === "person" || (how === "organization" && record.jobTitle === other.jobTitle)
}

async function lookUp(database: Database, saving: Saving, keyed: readonly KeyedRow[]): Promise<Looked> {
  const { own, isFirst, batchId } = saving
  const far = new Set<number>()
  for (const { keys } of keyed) {
    const { same, similar } = own.suspects(keys)
    for (const row of same) if (own.nearby(row) === undefined) far.add(row)
    for (const row of similar) if (own.nearby(row) === undefined) far.add(row)
  }
  if (isFirst && far.size === 0) return { known: new Map(), namesakes: new Map(), own: new Map() }
  return database.read(async (db) => {
    const rows = far.size === 0 ? [] : await readOwnRows(db, batchId, [...far])
    const byNumber = new Map(rows.map((row) => [row.row, row]))
    if (isFirst) return { known: new Map(), namesakes: new Map(), own: byNumber }
    const known = await readKnown(db, saving, keyed)
    const unknown = keyed.filter(({ line }) => !known.has(line.fingerprint))
    return { known, namesakes: await readNamesakes(db, saving, unknown), own: byNumber }
  })
}

async function readKnown(
  db: Db,
  { list, batchId, liveBatches }: Saving,
  keyed: readonly KeyedRow[],
): Promise<Map<string, KnownRecord>> {
  const prints = [...new Set(keyed.map(({ line }) => line.fingerprint))]
  if (prints.length === 0) return new Map()
  const rows = await db
    .selectFrom("record_print as k")
    .innerJoin("record as r", "r.id", "k.record_id")
    .select(["r.id", "k.fingerprint", "r.person_id"])
    .where("k.side", "=", list.side)
    .where("k.conference_id", "=", list.conferenceId)
    .where("k.fingerprint", "in", prints)
    .execute()
  if (rows.length === 0) return new Map()
  const counting = new Set([...liveBatches, batchId])
  const people = rows.map((row) => row.person_id)
  // Which batches count is told apart here: a database without statistics would rather read whole batches.
  const held = await db
    .selectFrom("record as r")
    .innerJoin("batch_record as b", "b.record_id", "r.id")
    .select(["r.id", "r.person_id", "b.batch_id"])
    .where("r.person_id", "in", people)
    .execute()
  const live = held.filter((row) => counting.has(row.batch_id))
  const liveRecords = new Set(live.map((row) => row.id))
  const livePersons = new Set(live.map((row) => row.person_id))
  return new Map(
    rows.map((row) => [
      row.fingerprint,
      {
        id: row.id,
        personId: row.person_id,
        isLive: liveRecords.has(row.id),
        personIsLive: livePersons.has(row.person_id),
      },
    ]),
  )
}

/** Who bears the names of these rows in batches that count, or was named by this file already. */
async function readNamesakes(
  db: Db,
  { list, batchId, liveBatches }: Saving,
  keyed: readonly KeyedRow[],
): Promise<Map<string, KnownNamesake[]>> {
  const identities = new Set(keyed.map(({ line }) => line.identity))
  identities.delete("")
  const namesakes = new Map<string, KnownNamesake[]>()
  if (identities.size === 0) return namesakes
  const rows = await db
    .selectFrom("record_name as k")
    .innerJoin("record as r", "r.id", "k.record_id")
    .innerJoin("batch_record as b", "b.record_id", "r.id")
    .select(["k.identity", "r.person_id", "r.data", "b.batch_id"])
    .where("k.side", "=", list.side)
    .where("k.conference_id", "=", list.conferenceId)
    .where("k.identity", "in", [...identities])
    .execute()
  const live = new Set(liveBatches)
  for (const row of rows) {
    const isLive = live.has(row.batch_id)
    if (!isLive && row.batch_id !== batchId) continue
    const namesake = { personId: row.person_id, record: readRecord(row.data), isLive }
    const others = namesakes.get(row.identity)
    if (others === undefined) namesakes.set(row.identity, [namesake])
    else others.push(namesake)
  }
  return namesakes
}

/** Deletes those of the records that no batch holds, and their persons if they have no other record and no edge. */
export async function deleteOrphans(db: Db, recordIds: readonly string[]): Promise<void> {
  const orphans = await db
    .selectFrom("record as r")
    .select(["r.id", "r.person_id", "r.side", "r.conference_id", "r.fingerprint", "r.identity"])
    .where("r.id", "in", recordIds)
    .where((e) =>
      e.not(e.exists(e.selectFrom("batch_record as b").select("b.row_number").whereRef("b.record_id", "=", "r.id"))),
    )
    .execute()
  if (orphans.length === 0) return
  await dropRecordKeys(db, orphans)
  await db
    .deleteFrom("record")
    .where(
      "id",
      "in",
      orphans.map((row) => row.id),
    )
    .execute()
  await db
    .deleteFrom("person")
    .where(
      "id",
      "in",
      orphans.map((row) => row.person_id),
    )
    .whereRef("root_id", "=", "id")
    .where((e) => e.not(e.exists(e.selectFrom("record as r").select("r.id").whereRef("r.person_id", "=", "person.id"))))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("person_edge as g")
            .select("g.id")
            .where((w) => w.or([w("g.person_a", "=", w.ref("person.id")), w("g.person_b", "=", w.ref("person.id"))])),
        ),
      ),
    )
    .execute()
}
