// Both sides of a match: whose each live record is, without what the records say; that is read apart, for those who need it.
// Reading only.
import { sql } from "kysely"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { Db } from "../db/open.ts"
import { isOneOf } from "../db/one-of.ts"
import { readTexts } from "../db/texts.ts"
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

/** Between the ids of a pair; in no id, and before all that is in one. */
const between = " "

/** Four plain questions, put together here: one that joins them all takes three times as long for large lists. */
async function readSide(db: Db, list: PeopleList): Promise<MatchSide> {
  const batches = (await readLiveBatches(db, list)).map(({ id }) => id)
  // Most often the records come in the order of their persons, so that sorting has little to do.
  const rows = await readTexts(
    db,
    db
      .selectFrom("batch_record as b")
      .innerJoin("record as r", "r.id", "b.record_id")
      .select(sql<string>`r.person_id || ${between} || r.id`.as("text"))
      .where((e) => isOneOf(db, e.ref("b.batch_id"), batches)),
  )
  const joined = await db.selectFrom("person").select(["id", "root_id"]).whereRef("id", "<>", "root_id").execute()
  const cards = await readTexts(
    db,
    db
      .selectFrom("person_card")
      .select("person_id as text")
      .where("side", "=", list.side)
      .where("conference_id", "=", list.conferenceId),
  )
  const roots = new Map(joined.map(({ id, root_id }) => [id, root_id]))
  const rooted = rows.map((row) => {
    const [personId, id] = takeApart(row)
    const root = roots.get(personId)
    return root === undefined ? row : root + between + id
  })
  // Texts by themselves are sorted three times as fast as by a function. A record that several files hold is one.
  return toSide(rooted.sort(), new Set(cards))
}

/** @param rows root and record of each, sorted, some of them again and again @param shown roots of who is on the list */
function toSide(rows: readonly string[], shown: ReadonlySet<string>): MatchSide {
  const recordIds: string[] = []
  const personIds: string[] = []
  const personOf: number[] = []
  for (const [at, row] of rows.entries()) {
    if (row === rows[at - 1]) continue
    const [root, id] = takeApart(row)
    if (root !== personIds.at(-1)) {
      if (!shown.has(root)) continue
      personIds.push(root)
    }
    recordIds.push(id)
    personOf.push(personIds.length - 1)
  }
  return { recordIds, personOf: Int32Array.from(personOf), personIds }
}

function takeApart(row: string): [root: string, id: string] {
  const end = row.indexOf(between)
  return [row.slice(0, end), row.slice(end + 1)]
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
