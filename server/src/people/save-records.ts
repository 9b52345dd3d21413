// Rows of a file become records of persons. Invariants: a row that is known is not stored again; a row of a known person goes to
// that person; when in doubt it is someone new. What is decided here is read outside the write lease; should another writer have
// stored the same row meanwhile, the write fails on the record's key and is decided anew.
import { findSamePerson, nameKey, agree, type Namesake } from "@vorab/shared/people/identity"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { Insertable } from "kysely"
import { bulkInsert } from "../db/bulk-insert.ts"
import type { Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"
import type { PeopleList } from "./card.ts"
import { readRecord, writeRecord } from "./stored-record.ts"

export interface IncomingRow {
  /** 1-based physical line in the file. */
  readonly row: number
  readonly record: PersonRecord
  /** Hash of recordText(record). */
  readonly fingerprint: string
  /** JSON of the cells as they came. */
  readonly raw: string
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

/**
 * Decides what becomes of rows. Reads only.
 * @param recent the plan before this one, which may be on its way into the database still
 */
export async function planSave(
  db: Db,
  saving: Saving,
  incoming: readonly IncomingRow[],
  recent: SavePlan | null = null,
): Promise<SavePlan> {
  const known = await readKnown(db, saving, incoming)
  for (const record of recent?.records ?? []) {
    known.set(record.fingerprint, { id: record.id, personId: record.person_id, isLive: true, personIsLive: true })
  }
  const unknown = incoming.filter(({ fingerprint }) => !known.has(fingerprint))
  const keys = new Map(unknown.map((line) => [line, nameKey(line.record)]))
  const { namesakes, claimed } = await readNamesakes(db, saving, new Set(keys.values()), recent)
  const rows: PlannedRow[] = []
  const deferred: IncomingRow[] = []
  const records: Insertable<Tables["record"]>[] = []
  const persons: Insertable<Tables["person"]>[] = []
  const take = (line: IncomingRow, there: KnownRecord, outcome: Outcome) => {
    rows.push({ row: line.row, recordId: there.id, personId: there.personId, outcome })
    known.set(line.fingerprint, { ...there, isLive: true, personIsLive: true })
    claimed.add(there.personId)
  }
  for (const line of incoming) {
    const there = known.get(line.fingerprint)
    if (there !== undefined) {
      take(line, there, there.isLive ? "unchanged" : there.personIsLive ? "changed" : "new")
      continue
    }
    const identity = keys.get(line) ?? nameKey(line.record)
    const sharers = identity === "" ? [] : (namesakes.get(identity) ?? [])
    const found = findPerson(line.record, sharers, { saving, identity, claimed })
    if (found === "later") {
      deferred.push(line)
      continue
    }
    const personId = found === "" ? saving.ids() : found
    if (found === "") persons.push({ id: personId, root_id: personId })
    const id = saving.ids()
    records.push(toRow(line, saving, { id, identity, personId }))
    const isLive = sharers.some((sharer) => sharer.personId === personId && sharer.isLive)
    take(line, { id, personId, isLive, personIsLive: isLive }, isLive || claimed.has(personId) ? "changed" : "new")
    namesakes.set(identity, [...sharers, { personId, record: line.record, isLive }])
  }
  return { rows, deferred, records, persons }
}

/** Keeps what was planned. @throws a unique violation if another writer was faster */
export async function keepPlan(db: Db, plan: SavePlan): Promise<void> {
  await bulkInsert(db, "person", plan.persons)
  await bulkInsert(db, "record", plan.records)
}

function toRow(
  line: IncomingRow,
  saving: Saving,
  { id, identity, personId }: { id: string; identity: string; personId: string },
): Insertable<Tables["record"]> {
  return {
    id,
    side: saving.list.side,
    conference_id: saving.list.conferenceId,
    fingerprint: line.fingerprint,
    identity,
    person_id: personId,
    data: writeRecord(line.record),
    raw: line.raw,
    created_at: saving.at,
  }
}

/** A person id, "" for someone new, "later" where that hangs on rows not read yet. */
function findPerson(
  record: PersonRecord,
  sharers: readonly KnownNamesake[],
  { saving, identity, claimed }: { saving: Saving; identity: string; claimed: ReadonlySet<string> },
): string {
  if (sharers.length === 0) return ""
  const own = sharers.filter((sharer) => claimed.has(sharer.personId))
  const earlier = sharers.filter((sharer) => sharer.isLive && !claimed.has(sharer.personId))
  // Two rows of one file are two people unless they say the same of the person: the organiser may list namesakes of one house.
  const similar = own.filter((sharer) => isRepeated(record, sharer.record))
  const repeated = findSamePerson(record, similar, false)
  if (repeated !== "") return repeated
  const found = findSamePerson(record, earlier, false)
  if (found !== "" || saving.list.side === "contact" || own.length > 0) return found
  const byName = findSamePerson(record, earlier, true)
  const bearers = saving.bearersOf(identity)
  if (byName !== "" && bearers === 0) return "later"
  return bearers === 1 ? byName : ""
}

function isRepeated(record: PersonRecord, other: PersonRecord): boolean {
  const how = agree(record, other)
  return how === "person" || (how === "organization" && record.jobTitle === other.jobTitle)
}

async function readKnown(
  db: Db,
  { list, batchId, liveBatches }: Saving,
  incoming: readonly IncomingRow[],
): Promise<Map<string, KnownRecord>> {
  const prints = [...new Set(incoming.map(({ fingerprint }) => fingerprint))]
  if (prints.length === 0) return new Map()
  const rows = await db
    .selectFrom("record")
    .select(["id", "fingerprint", "person_id"])
    .where("side", "=", list.side)
    .where("conference_id", "=", list.conferenceId)
    .where("fingerprint", "in", prints)
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

/** Who bears the names of these rows, and which of them stand in this file already. */
async function readNamesakes(
  db: Db,
  { list, batchId, liveBatches }: Saving,
  identities: Set<string>,
  recent: SavePlan | null,
): Promise<{ namesakes: Map<string, KnownNamesake[]>; claimed: Set<string> }> {
  const claimed = new Set(recent?.rows.map(({ personId }) => personId))
  const namesakes = new Map<string, KnownNamesake[]>()
  identities.delete("")
  if (identities.size === 0) return { namesakes, claimed }
  const add = (identity: string, namesake: KnownNamesake) => {
    const others = namesakes.get(identity)
    if (others === undefined) namesakes.set(identity, [namesake])
    else others.push(namesake)
  }
  const rows = await db
    .selectFrom("record as r")
    .innerJoin("batch_record as b", "b.record_id", "r.id")
    .select(["r.identity", "r.person_id", "r.data", "b.batch_id"])
    .where("r.side", "=", list.side)
    .where("r.conference_id", "=", list.conferenceId)
    .where("r.identity", "in", [...identities])
    .execute()
  const live = new Set(liveBatches)
  for (const row of rows) {
    const isLive = live.has(row.batch_id)
    if (row.batch_id === batchId) claimed.add(row.person_id)
    else if (!isLive) continue
    add(row.identity, { personId: row.person_id, record: readRecord(row.data), isLive })
  }
  for (const row of recent?.records ?? []) {
    if (!identities.has(row.identity)) continue
    add(row.identity, { personId: row.person_id, record: readRecord(row.data), isLive: false })
  }
  return { namesakes, claimed }
}

/** Deletes those of the records that no batch holds, and their persons if they have no other record and no edge. */
export async function deleteOrphans(db: Db, recordIds: readonly string[]): Promise<void> {
  const orphans = await db
    .selectFrom("record as r")
    .select(["r.id", "r.person_id"])
    .where("r.id", "in", recordIds)
    .where((e) =>
      e.not(e.exists(e.selectFrom("batch_record as b").select("b.row_number").whereRef("b.record_id", "=", "r.id"))),
    )
    .execute()
  if (orphans.length === 0) return
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
