// A person's card: composed from all live records, kept so that lists, search and the plan need not compose again.
// Invariant: a card can be thrown away and made anew from the records; of what the user said it knows only which record's values to show.
import { sql } from "kysely"
import type { Insertable, Selectable } from "kysely"
import { composePerson } from "@vorab/shared/people/compose-person"
import { sortKey } from "@vorab/shared/people/display-name"
import { lastExchangeOn, readExchange } from "@vorab/shared/people/exchange"
import { emptyPersonRecord, type PersonRecord } from "@vorab/shared/people/person-record"
import type { Person, SourcedRecord } from "@vorab/shared/people/person"
import { searchKey } from "@vorab/shared/text/fold"
import { organizationKey } from "@vorab/shared/text/organization"
import { remembering } from "./remember.ts"
import type { Db } from "../db/open.ts"
import { matchesWords, toSearchKey } from "../db/search.ts"
import type { Tables } from "../db/tables.ts"
import { knownOf } from "./stored-record.ts"

export type Side = "contact" | "attendee"

/** A list of people: all contacts (conference ""), or the attendees of one conference. */
export interface PeopleList {
  readonly side: Side
  readonly conferenceId: string
}

export const contactList: PeopleList = { side: "contact", conferenceId: "" }

/** The attendees of one conference. */
export function attendeeList(conferenceId: string): PeopleList {
  return { side: "attendee", conferenceId }
}

export type CardRow = Insertable<Tables["person_card"]>

/** organizationKey, quick where a list names an organization often. */
export const keyOfOrganization = remembering(organizationKey)
const wordsOf = remembering((text) => (text === "" ? [] : searchKey(text).split(" ")))

/** What a card says. */
export interface Card {
  readonly person: Person
  /** Sources of the records, each once. */
  readonly sources: string[]
  /** Newest day of connection or of what the files tell of an exchange, "YYYY-MM-DD" or "". */
  readonly lastContact: string
  /** Organizations that other records name, each once. */
  readonly otherOrganizations: string[]
}

interface StoredCard extends Omit<Card, "person"> {
  readonly name: string
  /** Only what is known: half the bytes, and half the time to parse. */
  readonly record: Partial<PersonRecord>
}

/**
 * Composes the card of one person.
 * @param personId root id
 * @param records all live records of the person in this list, at least one
 */
export function makeCard(list: PeopleList, personId: string, records: readonly SourcedRecord[]): CardRow {
  const { person, otherValues } = composePerson(personId, records)
  const { record } = person
  const shownKey = keyOfOrganization(record.organization)
  const others = new Map<string, string>()
  for (const { field, value } of otherValues) {
    if (field !== "organization") continue
    const key = keyOfOrganization(value)
    if (key !== shownKey && !others.has(key)) others.set(key, value)
  }
  const stored: StoredCard = {
    name: person.name,
    record: knownOf(record),
    sources: [...new Set(records.map(({ source }) => source))].sort(),
    lastContact: records.reduce(
      (newest, { record: { connectedOn } }) => (connectedOn > newest ? connectedOn : newest),
      record.exchange === "" ? "" : lastExchangeOn(readExchange(record.exchange)),
    ),
    otherOrganizations: [...others.values()],
  }
  return {
    person_id: personId,
    side: list.side,
    conference_id: list.conferenceId,
    sort_key: sortKey(record),
    search_key: searchWords(person),
    organization_key: shownKey,
    data: JSON.stringify(stored),
  }
}

/**
 * Where the cards of a list stand that match: `k` has their sort_key and person_id.
 * @param query folded words of a search, or ""
 */
export function placesOf(db: Db, list: PeopleList, query = "") {
  // A search looks at each card, one after the other; without one their order says all, in a tenth of the pages.
  const from = query === "" ? "card_order as k" : "person_card as k"
  return db
    .selectFrom(from as "card_order as k")
    .where("k.side", "=", list.side)
    .where("k.conference_id", "=", list.conferenceId)
    .where(matchesWords(sql.ref("k.search_key"), query))
}

/** The same with the cards, in alphabetical order. */
export function cardsInOrder(db: Db, list: PeopleList, query = "") {
  return placesOf(db, list, query)
    .innerJoin("person_card as card", (join) =>
      join
        .onRef("card.side", "=", "k.side")
        .onRef("card.conference_id", "=", "k.conference_id")
        .onRef("card.person_id", "=", "k.person_id")
        .onRef("card.sort_key", "=", "k.sort_key"),
    )
    .orderBy("k.sort_key")
    .orderBy("k.person_id")
}

/** Reads a stored card. */
export function readCard(row: Pick<Selectable<Tables["person_card"]>, "person_id" | "data">): Card {
  const { name, record, ...rest } = JSON.parse(row.data) as StoredCard
  return { person: { personId: row.person_id, name, record: { ...emptyPersonRecord, ...record } }, ...rest }
}

/** Words that the search box finds a person by. */
function searchWords({ name, record }: Person): string {
  const words = new Set(searchKey(name).split(" "))
  const add = (word: string) => void words.add(word)
  if (record.writtenName !== name) searchKey(record.writtenName).split(" ").forEach(add)
  searchKey(record.nickname).split(" ").forEach(add)
  for (const text of [record.organization, record.jobTitle, record.city]) wordsOf(text).forEach(add)
  for (const email of record.emails) searchKey(email).split(" ").forEach(add)
  return toSearchKey([...words])
}
