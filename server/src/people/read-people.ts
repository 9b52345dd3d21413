// The people as every other room sees them: live, composed, under their root ids. Reading only.
import type { Attendee } from "@vorab/shared/attendees/attendee"
import type { Contact } from "@vorab/shared/contacts/contact"
import { lastExchangeOn, mergeExchanges, noExchange, readExchange, type Exchange } from "@vorab/shared/people/exchange"
import type { Db } from "../db/open.ts"
import { attendeeList, cardsInOrder, contactList, readCard, type Card, type PeopleList } from "./card.ts"
import { noContactChoices, readChoices, type ContactChoices } from "./read-choices.ts"
import { readMarked } from "./read-marked.ts"

/** All contacts with what the user said of them, in alphabetical order. */
export async function readContacts(db: Db): Promise<Contact[]> {
  const cards = await readCards(db, contactList)
  const choices = await readChoices(db)
  const marked = await readMarked(db)
  return cards.map((card) => {
    const { personId } = card.person
    return toContact(card, choices.get(personId), marked.get(personId))
  })
}

/** Some contacts by person id (root or former), by root id. Ids that are no live contact are left out. */
export async function readSomeContacts(db: Db, personIds: readonly string[]): Promise<Map<string, Contact>> {
  const cards = await readSomeCards(db, contactList, personIds)
  const choices = await readChoices(db, [...cards.keys()])
  const marked = await readMarked(db, [...cards.keys()])
  return new Map([...cards].map(([id, card]) => [id, toContact(card, choices.get(id), marked.get(id))]))
}

/** All attendees of a conference that are on the list now, cancelled ones too, in alphabetical order. */
export async function readAttendees(db: Db, conferenceId: string): Promise<Attendee[]> {
  const cards = await readCards(db, attendeeList(conferenceId))
  return cards.map(({ person }) => ({ ...person, conferenceId }))
}

/** Some attendees by person id (root or former), by root id. */
export async function readSomeAttendees(
  db: Db,
  conferenceId: string,
  personIds: readonly string[],
): Promise<Map<string, Attendee>> {
  const cards = await readSomeCards(db, attendeeList(conferenceId), personIds)
  return new Map([...cards].map(([id, { person }]) => [id, { ...person, conferenceId }]))
}

/** The root ids of person ids; ids that are not known are left out. */
export async function readRoots(db: Db, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db.selectFrom("person").select(["id", "root_id"]).where("id", "in", personIds).execute()
  return new Map(rows.map((row) => [row.id, row.root_id]))
}

/**
 * A contact as the card of the person and the own choices make it.
 * @param marked what the user marked as sent and as answered
 */
export function toContact(
  card: Card,
  choices: ContactChoices = noContactChoices,
  marked: Exchange = noExchange,
): Contact {
  const { person, ...rest } = card
  const exchange = mergeExchanges([readExchange(person.record.exchange), marked])
  const lastMarked = lastExchangeOn(marked)
  const lastContact = lastMarked > rest.lastContact ? lastMarked : rest.lastContact
  return { ...person, ...rest, lastContact, exchange, ...choices }
}

async function readCards(db: Db, list: PeopleList): Promise<Card[]> {
  const rows = await cardsInOrder(db, list).select(["k.person_id", "card.data"]).execute()
  return rows.map(readCard)
}

async function readSomeCards(db: Db, list: PeopleList, personIds: readonly string[]): Promise<Map<string, Card>> {
  const roots = [...new Set((await readRoots(db, personIds)).values())]
  if (roots.length === 0) return new Map()
  const rows = await db
    .selectFrom("person_card")
    .select(["person_id", "data"])
    .where("side", "=", list.side)
    .where("conference_id", "=", list.conferenceId)
    .where("person_id", "in", roots)
    .execute()
  return new Map(rows.map((row) => [row.person_id, readCard(row)]))
}
