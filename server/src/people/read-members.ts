// Contacts as the engine compares them: one record per person id, composed where there are several. Reading only.
import { createHash } from "node:crypto"
import { composePerson } from "@vorab/shared/people/compose-person"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import { isOneOf } from "../db/one-of.ts"
import type { Db } from "../db/open.ts"
import { version } from "../version.ts"
import { contactList } from "./card.ts"
import { readLiveBatches } from "./live-batches.ts"
import { readRecord } from "./stored-record.ts"

export interface Member {
  readonly personId: string
  readonly record: PersonRecord
}

/** All live contacts, what was joined still apart, in the order of their ids. @param personIds left out = everybody */
export async function readMembers(db: Db, personIds?: readonly string[]): Promise<Member[]> {
  const rows = await liveRecords(db, await readBatchIds(db))
    .select(["r.id", "r.person_id", "r.data", "r.created_at"])
    .$if(personIds !== undefined, (query) => query.where((e) => isOneOf(db, e.ref("r.person_id"), personIds ?? [])))
    .orderBy("r.person_id")
    .orderBy("r.id")
    .execute()
  const byPerson = new Map<string, typeof rows>()
  for (const row of rows) {
    const known = byPerson.get(row.person_id)
    if (known === undefined) byPerson.set(row.person_id, [row])
    else known.push(row)
  }
  return [...byPerson].map(([personId, said]) => ({ personId, record: compose(personId, said) }))
}

/** Hash of whom `readMembers` would give, and by which version of the engine they would be compared. */
export async function hashMembers(db: Db): Promise<string> {
  const rows = await liveRecords(db, await readBatchIds(db))
    .select(["r.id", "r.person_id"])
    .orderBy("r.person_id")
    .orderBy("r.id")
    .execute()
  const hash = createHash("sha256").update(version)
  for (const { id, person_id } of rows) hash.update(` ${id} ${person_id}`)
  return hash.digest("base64url")
}

async function readBatchIds(db: Db): Promise<string[]> {
  return (await readLiveBatches(db, contactList)).map(({ id }) => id)
}

function liveRecords(db: Db, batches: readonly string[]) {
  return db
    .selectFrom("record as r")
    .where("r.side", "=", contactList.side)
    .where("r.conference_id", "=", contactList.conferenceId)
    .where((e) =>
      e.exists(
        e
          .selectFrom("batch_record as b")
          .select("b.row_number")
          .whereRef("b.record_id", "=", "r.id")
          .where((w) => isOneOf(db, w.ref("b.batch_id"), batches)),
      ),
    )
}

function compose(personId: string, rows: readonly { id: string; data: string; created_at: string }[]): PersonRecord {
  const records = rows.map((row) => ({
    recordId: row.id,
    batchId: "",
    source: "",
    fileName: "",
    row: 0,
    importedAt: row.created_at,
    record: readRecord(row.data),
  }))
  const [only] = records
  return records.length === 1 && only !== undefined ? only.record : composePerson(personId, records).person.record
}
