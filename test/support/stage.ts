// Sets the stage for tests of what comes after the import: a conference, contacts and a list, as an import would have stored them.
import { createHash } from "node:crypto"
import { emptyPersonRecord, type PersonRecord } from "@vorab/shared/people/person-record"
import { nameKey } from "@vorab/shared/people/identity"
import { recordText } from "@vorab/shared/people/record-text"
import type { Reason } from "@vorab/shared/match/matched-pair"
import { bulkInsert } from "../../server/src/db/bulk-insert.ts"
import type { Database } from "../../server/src/db/open.ts"
import { attendeeList, contactList, type PeopleList } from "../../server/src/people/card.ts"
import { readLiveBatches } from "../../server/src/people/live-batches.ts"
import { OwnRows } from "../../server/src/people/own-rows.ts"
import { rebuildCards } from "../../server/src/people/rebuild-cards.ts"
import { keepPlan, planSave } from "../../server/src/people/save-records.ts"

let last = 0
let second = 0

/** UUIDv7 by shape, one after the other; never one of the test server's. */
function ids(): string {
  return `01900000-0000-7000-a000-${(++last).toString(16).padStart(12, "0")}`
}

/** A record of an invented person: "Anna Weber" and whatever else is said. */
export function personCalled(name: string, more: Partial<PersonRecord> = {}): PersonRecord {
  const words = name.split(" ")
  const familyName = words.at(-1) ?? ""
  return { ...emptyPersonRecord, writtenName: name, givenName: words.slice(0, -1).join(" "), familyName, ...more }
}

/** A conference in December 2026 in Leipzig. @returns its id */
export async function stageConference(database: Database, name = "Datentage"): Promise<string> {
  const id = ids()
  const at = nextTime()
  const dates = { starts_on: "2026-12-14", ends_on: "2026-12-16", created_at: at, updated_at: at, removed_at: null }
  const place = { city: "Leipzig", country: "DE", time_zone: "Europe/Berlin", language: "de" }
  await database.write((db) => bulkInsert(db, "conference", [{ id, name, ...dates, ...place, sample: 0 }]))
  return id
}

/** Imports contacts. @returns the root person id of each record */
export function stageContacts(database: Database, records: readonly PersonRecord[]): Promise<string[]> {
  return stagePeople(database, contactList, records)
}

/** Imports a whole list; the one before does not count any more. @returns the root person id of each record */
export function stageAttendees(
  database: Database,
  conferenceId: string,
  records: readonly PersonRecord[],
): Promise<string[]> {
  return stagePeople(database, attendeeList(conferenceId), records)
}

/** Imports one contact, and takes back the import of another. @returns the id of the import */
export async function stageSwap(database: Database, record: PersonRecord, goneBatch: string): Promise<string> {
  const set = { state: "undone", undone_at: nextTime() } as const
  await database.write((db) => db.updateTable("import_batch").set(set).where("id", "=", goneBatch).execute())
  const batchId = await stageBatch(database, contactList, [record])
  const { live, people } = await database.read(async (db) => ({
    live: await readLiveBatches(db, contactList),
    people: await db
      .selectFrom("batch_record as b")
      .innerJoin("record as r", "r.id", "b.record_id")
      .select("r.person_id")
      .where("b.batch_id", "in", [batchId, goneBatch])
      .execute(),
  }))
  await rebuildCards(database, { list: contactList, live, personIds: people.map((row) => row.person_id) })
  return batchId
}

/** Takes back every import of a list. */
export async function unstagePeople(database: Database, list: PeopleList): Promise<void> {
  await database.write((db) =>
    db
      .updateTable("import_batch")
      .set({ state: "undone", undone_at: nextTime() })
      .where("conference_id", "=", list.conferenceId)
      .execute(),
  )
  await rebuildAll(database, list)
}

/** Stores pairs as a match would have. */
export async function stageMatches(
  database: Database,
  conferenceId: string,
  pairs: readonly { attendeeId: string; contactId: string; weight: number }[],
): Promise<void> {
  const runId = ids()
  const rows = pairs.map(({ attendeeId, contactId, weight }) => ({
    run_id: runId,
    conference_id: conferenceId,
    attendee_person_id: attendeeId,
    contact_person_id: contactId,
    class: weight > 5 ? ("link" as const) : ("possible" as const),
    weight,
    probability: 1 / (1 + 2 ** -weight),
    reasons: JSON.stringify([reason(weight)]),
    rank: 0,
  }))
  const run = {
    conference_id: conferenceId,
    run_id: runId,
    model_id: "",
    link_cut: 500,
    summary: "{}",
    ran_at: nextTime(),
  }
  await database.write(async (db) => {
    await db.deleteFrom("match_run").where("conference_id", "=", conferenceId).execute()
    await bulkInsert(db, "match", rows)
    await bulkInsert(db, "match_run", [run])
  })
}

/** Nobody on a stage has a namesake of whom only the name is known. */
function bearersOf(identity: string): number {
  return identity === "" ? 0 : 1
}

function reason(points: number): Reason {
  return { field: "name", level: "exact", points, attendeeValue: "", contactValue: "" }
}

async function stagePeople(database: Database, list: PeopleList, records: readonly PersonRecord[]): Promise<string[]> {
  const batchId = await stageBatch(database, list, records)
  await rebuildAll(database, list)
  const people = await database.read((db) =>
    db
      .selectFrom("batch_record as b")
      .innerJoin("record as r", "r.id", "b.record_id")
      .innerJoin("person as p", "p.id", "r.person_id")
      .select("p.root_id")
      .where("b.batch_id", "=", batchId)
      .orderBy("b.row_number")
      .execute(),
  )
  return people.map((row) => row.root_id)
}

/** An import as it is stored, but for the cards that follow. */
async function stageBatch(database: Database, list: PeopleList, records: readonly PersonRecord[]): Promise<string> {
  const batchId = ids()
  const at = nextTime()
  const live = (await database.read((db) => readLiveBatches(db, list))).map(({ id }) => id)
  const incoming = records.map((record, index) => ({
    row: index + 2,
    record,
    fingerprint: createHash("sha256").update(recordText(record)).digest("hex"),
    identity: nameKey(record),
  }))
  const own = new OwnRows(list.side === "attendee")
  const saving = { list, batchId, liveBatches: live, at, ids, bearersOf, own, isFirst: false }
  const plan = await planSave(database, saving, incoming)
  await database.write(async (db) => {
    await keepPlan(db, plan)
    const lines = plan.rows.map(({ row, recordId }) => ({ batch_id: batchId, row_number: row, record_id: recordId }))
    await bulkInsert(db, "batch_record", lines)
    await bulkInsert(db, "import_batch", [batchRow(list, batchId, at)])
  })
  return batchId
}

function batchRow(list: PeopleList, id: string, at: string) {
  return {
    id,
    kind: list.side === "contact" ? "contacts" : "attendees",
    conference_id: list.conferenceId,
    file_name: "stage.csv",
    byte_size: 0,
    content_hash: id,
    reading: JSON.stringify({ source: "csv" }),
    state: "done" as const,
    mode: list.side === "contact" ? ("add" as const) : ("replace" as const),
    counts: "{}",
    created_at: at,
    confirmed_at: at,
    ended_at: at,
    undone_at: null,
  }
}

async function rebuildAll(database: Database, list: PeopleList): Promise<void> {
  const { live, people } = await database.read(async (db) => ({
    live: await readLiveBatches(db, list),
    people: await db
      .selectFrom("record")
      .select("person_id")
      .distinct()
      .where("side", "=", list.side)
      .where("conference_id", "=", list.conferenceId)
      .execute(),
  }))
  await rebuildCards(database, { list, live, personIds: people.map((row) => row.person_id) })
}

/** A time of October 2026, later at each call, before the clock of the test server begins. */
function nextTime(): string {
  return new Date(Date.parse("2026-10-01T08:00:00.000Z") + ++second * 1000).toISOString()
}
