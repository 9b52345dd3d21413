// Both sides of a match: whose each live record is, without what the records say; that is read apart, for those who need it.
// Reading only.
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { Db } from "../db/open.ts"
import { isOneOf } from "../db/one-of.ts"
import { attendeeList, contactList, type PeopleList } from "../people/card.ts"
import { readLiveBatches } from "../people/live-batches.ts"
import { readRecord } from "../people/stored-record.ts"

export interface MatchSide {
  /** Ids of the live records, each once; those of one person stand together. */
  readonly recordIds: readonly string[]
  /** Number of the person of each record, from 0. */
  readonly personOf: Int32Array
  /** Root id by number. */
  readonly personIds: readonly string[]
}

export interface MatchSides {
  readonly attendees: MatchSide
  readonly contacts: MatchSide
}

/** Everyone on the list, and all contacts, in an order that depends on nothing but their ids. */
export async function readSides(db: Db, conferenceId: string): Promise<MatchSides> {
  return {
    attendees: await readSide(db, attendeeList(conferenceId)),
    contacts: await readSide(db, contactList),
  }
}

async function readSide(db: Db, list: PeopleList): Promise<MatchSide> {
  const batches = (await readLiveBatches(db, list)).map(({ id }) => id)
  const rows = await db
    .selectFrom("record as r")
    .innerJoin("person as p", "p.id", "r.person_id")
    .innerJoin("person_card as c", (join) =>
      join
        .onRef("c.person_id", "=", "p.root_id")
        .on("c.side", "=", list.side)
        .on("c.conference_id", "=", list.conferenceId),
    )
    .select(["r.id", "p.root_id"])
    .where("r.side", "=", list.side)
    .where("r.conference_id", "=", list.conferenceId)
    .where((e) =>
      e.exists(
        e
          .selectFrom("batch_record as b")
          .select("b.row_number")
          .whereRef("b.record_id", "=", "r.id")
          .where((w) => isOneOf(db, w.ref("b.batch_id"), batches)),
      ),
    )
    .orderBy("p.root_id")
    .orderBy("r.id")
    .execute()
  const personIds: string[] = []
  const personOf = new Int32Array(rows.length)
  for (const [at, { root_id: root }] of rows.entries()) {
    if (personIds.at(-1) !== root) personIds.push(root)
    personOf[at] = personIds.length - 1
  }
  return { recordIds: rows.map(({ id }) => id), personOf, personIds }
}

/** Records per query: enough that a query costs little, and few enough that their texts take little memory. */
const portion = 5000

/** Gives records one by one in the order of their ids as asked. @throws Error if one of them is not there */
export async function eachRecord(
  db: Db,
  recordIds: readonly string[],
  take: (record: PersonRecord, at: number) => void,
): Promise<void> {
  for (let from = 0; from < recordIds.length; from += portion) {
    const ids = recordIds.slice(from, from + portion)
    const rows = await db
      .selectFrom("record as r")
      .select(["r.id", "r.data"])
      .where((e) => isOneOf(db, e.ref("r.id"), ids))
      .execute()
    const texts = new Map(rows.map(({ id, data }) => [id, data]))
    for (const [at, id] of ids.entries()) {
      const text = texts.get(id)
      if (text === undefined) throw new Error(`the record ${id} is not there`)
      take(readRecord(text), from + at)
    }
  }
}

/** The records of these ids, in their order. @throws Error if one of them is not there */
export async function readRecords(db: Db, recordIds: readonly string[]): Promise<PersonRecord[]> {
  const records: PersonRecord[] = []
  await eachRecord(db, recordIds, (record) => records.push(record))
  return records
}
