// Both sides of a match as the matcher wants them: every live record, and whose it is. Reading only; belongs in a thread, since
// a large address book takes a second to parse.
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { Db } from "../db/open.ts"
import { attendeeList, contactList, type PeopleList } from "../people/card.ts"
import { readLiveBatches } from "../people/live-batches.ts"
import { readSourcedRecords } from "../people/rebuild-cards.ts"

export interface MatchSide {
  /** Records of one person stand together. */
  readonly records: readonly PersonRecord[]
  /** Number of the person of each record, from 0. */
  readonly personOf: Int32Array
  /** Root id by number. */
  readonly personIds: readonly string[]
}

export interface MatchSides {
  readonly attendees: MatchSide
  readonly contacts: MatchSide
}

/** Everyone on the list, and all contacts, as the matcher takes them. */
export async function readSides(db: Db, conferenceId: string): Promise<MatchSides> {
  return {
    attendees: await readSide(db, attendeeList(conferenceId)),
    contacts: await readSide(db, contactList),
  }
}

/** Roots per query: below what either engine takes as parameters. */
const portion = 5000

async function readSide(db: Db, list: PeopleList): Promise<MatchSide> {
  const live = await readLiveBatches(db, list)
  const cards = await db
    .selectFrom("person_card")
    .select("person_id")
    .where("side", "=", list.side)
    .where("conference_id", "=", list.conferenceId)
    .orderBy("person_id")
    .execute()
  const personIds = cards.map((card) => card.person_id)
  const records: PersonRecord[] = []
  const persons: number[] = []
  for (let from = 0; from < personIds.length; from += portion) {
    const ids = personIds.slice(from, from + portion)
    const said = await readSourcedRecords(db, live, ids)
    for (const [offset, id] of ids.entries()) {
      const own = (said.get(id) ?? []).toSorted((a, b) => (a.recordId < b.recordId ? -1 : 1))
      for (const { record } of own) {
        records.push(record)
        persons.push(from + offset)
      }
    }
  }
  return { records, personOf: Int32Array.from(persons), personIds }
}
