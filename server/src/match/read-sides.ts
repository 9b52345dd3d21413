// Both sides of a match: whose each live record is, without what the records say; that is read apart, for those who need it.
// Reading only.
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { Db } from "../db/open.ts"
import { readColumns } from "../db/columns.ts"
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

/** Four plain questions, put together here: one that joins them all takes three times as long for large lists. */
async function readSide(db: Db, list: PeopleList): Promise<MatchSide> {
  const batches = (await readLiveBatches(db, list)).map(({ id }) => id)
  const records = db
    .selectFrom("batch_record as b")
    .innerJoin("record as r", "r.id", "b.record_id")
    .select(["r.id", "r.person_id"])
    .where((e) => isOneOf(db, e.ref("b.batch_id"), batches))
  const { id: ids, person_id: personIds } = await readColumns(db, records, ["id", "person_id"])
  const joined = await db.selectFrom("person").select(["id", "root_id"]).whereRef("id", "<>", "root_id").execute()
  const cards = db
    .selectFrom("person_card")
    .select("person_id")
    .where("side", "=", list.side)
    .where("conference_id", "=", list.conferenceId)
  const { person_id: shown } = await readColumns(db, cards, ["person_id"])
  const roots = new Map(joined.map(({ id, root_id }) => [id, root_id]))
  return toSide(ids, roots.size === 0 ? personIds : personIds.map((id) => roots.get(id) ?? id), new Set(shown))
}

/** @param rootOf root of each record @param shown roots of who is on the list */
function toSide(ids: readonly string[], rootOf: readonly string[], shown: ReadonlySet<string>): MatchSide {
  const recordIds: string[] = []
  const personIds: string[] = []
  const personOf = new Int32Array(ids.length)
  let [id, root] = ["", ""]
  for (const at of sortRows(ids, rootOf)) {
    // A record that several files hold is one.
    if (ids[at] === id) continue
    id = ids[at] ?? ""
    const own = rootOf[at] ?? ""
    if (own !== root) {
      if (!shown.has(own)) continue
      root = own
      personIds.push(own)
    }
    personOf[recordIds.length] = personIds.length - 1
    recordIds.push(id)
  }
  return { recordIds, personOf: personOf.slice(0, recordIds.length), personIds }
}

/** Rows by root and by id. Most often they stand so already, file by file, and there is little to do. */
function sortRows(ids: readonly string[], rootOf: readonly string[]): number[] {
  const rows = Array.from(ids.keys())
  return rows.sort((a, b) => compareText(rootOf[a] ?? "", rootOf[b] ?? "") || compareText(ids[a] ?? "", ids[b] ?? ""))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
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
