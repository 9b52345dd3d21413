// Why a contact is not found at a conference: the attendees who come nearest, and how they stand. Reading only.
import { sql } from "kysely"
import { probabilityOf } from "@vorab/shared/match/classify"
import type { Nearest } from "@vorab/shared/review/api"
import { searchKey } from "@vorab/shared/text/fold"
import type { Db } from "../db/open.ts"
import { matchesWords } from "../db/search.ts"
import { readSomeAttendees, readSomeContacts } from "../people/read-people.ts"
import { readSettlement } from "../people/read-settlement.ts"
import { readExplainer } from "./explain-people.ts"
import { unknownContact } from "./store.ts"

/** With a large address book explaining one pair takes some 50 ms. */
const mostCompared = 24
const mostShown = 5
/** So many letters of a word have to agree, so that other endings and most slips are still found. */
const letters = 4

/**
 * At most five attendees, best first: those whom the match proposed for this contact, and those with similar words in their name.
 * @throws Problem unknown-id
 */
export async function readNearest(db: Db, conferenceId: string, contactId: string): Promise<Nearest> {
  const [contact] = (await readSomeContacts(db, [contactId])).values()
  if (contact === undefined) throw unknownContact(contactId)
  const { settlement, pairs } = await readSettlement(db, conferenceId)
  const proposed = new Map(
    pairs.filter((pair) => pair.contactId === contact.personId).map((pair) => [pair.attendeeId, pair.weight]),
  )
  const links = new Map(settlement.links.map((link) => [link.attendeeId, link.contactId]))
  const linked = settlement.links.find((link) => link.contactId === contact.personId)?.attendeeId
  const similar = await findSimilarNames(db, conferenceId, contact.name)
  const ids = new Set([...(linked === undefined ? [] : [linked]), ...proposed.keys(), ...similar])
  const attendees = await readSomeAttendees(db, conferenceId, [...ids])
  const explain = await readExplainer(db, conferenceId)
  const items = [...attendees.values()].map((attendee) => {
    const id = attendee.personId
    const weight = proposed.get(id) ?? explain(attendee.record, contact.record).weight
    const other = links.get(id)
    const standing = other === undefined ? "open" : other === contact.personId ? "same" : "other"
    return { attendee, weight, probability: probabilityOf(weight), standing } as const
  })
  const best = items.toSorted(
    (a, b) =>
      Number(b.standing === "same") - Number(a.standing === "same") ||
      b.weight - a.weight ||
      (a.attendee.personId < b.attendee.personId ? -1 : 1),
  )
  return { contact, items: best.slice(0, mostShown) }
}

/** Attendees with words that begin like those of the name, most words first. */
async function findSimilarNames(db: Db, conferenceId: string, name: string): Promise<string[]> {
  const beginnings = [...new Set(searchKey(name).split(/\s+/))]
    .filter((word) => word.length > 1)
    .map((word) => word.slice(0, letters))
  if (beginnings.length === 0) return []
  const hits = beginnings.map(
    (word) => sql<number>`case when ${matchesWords(sql.ref("search_key"), word)} then 1 else 0 end`,
  )
  const count = sql<number>`(${sql.join(hits, sql` + `)})`
  const rows = await db
    .selectFrom("person_card")
    .select("person_id")
    .where("side", "=", "attendee")
    .where("conference_id", "=", conferenceId)
    .where(count, ">", 0)
    .orderBy(count, "desc")
    .orderBy("person_id")
    .limit(mostCompared)
    .execute()
  return rows.map((row) => row.person_id)
}
