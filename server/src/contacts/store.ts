// The address book: lists are read from the cards, choices are appended. Only writer of contact_choice.
// Invariant: a choice is never rewritten; sending it twice changes nothing; the latest of a kind counts.
import { sql } from "kysely"
import { indexLetter } from "@vorab/shared/people/display-name"
import type { ContactChoice } from "@vorab/shared/contacts/api"
import type { ContactRow } from "@vorab/shared/contacts/contact"
import type { Circle, Tier } from "@vorab/shared/contacts/tier"
import type { Exchange } from "@vorab/shared/people/exchange"
import { isUniqueViolation } from "../db/database-error.ts"
import { decodeKey, encodeKey } from "../db/keyset.ts"
import type { Database, Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"
import { cardsInOrder, contactList, readCard } from "../people/card.ts"
import { readLiveBatches } from "../people/live-batches.ts"
import { readMarked } from "../people/read-marked.ts"
import { toContact } from "../people/read-people.ts"
import { rebuildCardsWithin } from "../people/rebuild-cards.ts"
import { chosenContacts, countContacts, tierValue } from "./count-contacts.ts"

export interface ContactFilter {
  readonly query?: string | undefined
  readonly tier?: Tier | "none" | undefined
  readonly circle?: Circle | undefined
  /** Index letter, "A" to "Z" or "#", at which the page starts. */
  readonly letter?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

export interface ContactPage {
  items: ContactRow[]
  next: string | null
  total: number
  tiers: { A: number; B: number; C: number; none: number }
  letters: string[]
}

/** One page of the address book, and the counts of all that match. */
export async function listContacts(db: Db, filter: ContactFilter): Promise<ContactPage> {
  const wanted = filter.tier === "none" ? "" : filter.tier
  const ofTier = chosenContacts(db, { query: filter.query, circle: filter.circle }).$if(wanted !== undefined, (q) =>
    q.where(tierValue, "=", wanted ?? ""),
  )
  const after = filter.after === undefined ? null : decodeKey(filter.after, 2)
  const letter = filter.letter?.toLowerCase() ?? ""
  const rows = await ofTier
    .innerJoin("person_card as card", (join) =>
      join
        .onRef("card.side", "=", "k.side")
        .onRef("card.conference_id", "=", "k.conference_id")
        .onRef("card.person_id", "=", "k.person_id")
        .onRef("card.sort_key", "=", "k.sort_key"),
    )
    .select(["k.person_id", "card.data", "k.sort_key"])
    .select([tierValue.as("tier"), sql<Circle>`coalesce(c.value, '')`.as("circle")])
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(k.sort_key, k.person_id) > (${after?.[0] ?? ""}, ${after?.[1] ?? ""})`),
    )
    .$if(/^[a-z]$/.test(letter), (q) => q.where("k.sort_key", ">=", letter))
    .orderBy("k.sort_key")
    .orderBy("k.person_id")
    .limit(filter.limit + 1)
    .execute()
  const { tiers, letters } = await countContacts(db, { query: filter.query, circle: filter.circle, tier: wanted })
  const page = rows.slice(0, filter.limit)
  const last = page.at(-1)
  const marked = await readMarked(
    db,
    page.map((row) => row.person_id),
  )
  return {
    items: page.map((row) => toRow(row, marked.get(row.person_id))),
    next: rows.length > filter.limit && last !== undefined ? encodeKey([last.sort_key, last.person_id]) : null,
    total: filter.tier === undefined ? tiers.A + tiers.B + tiers.C + tiers.none : tiers[filter.tier || "none"],
    tiers,
    letters,
  }
}

function toRow(
  row: { person_id: string; data: string; sort_key: string; tier: Tier; circle: Circle },
  marked?: Exchange,
): ContactRow {
  const { personId, name, record, sources, lastContact } = toContact(readCard(row), undefined, marked)
  const { organization, jobTitle, city } = record
  const { tier, circle } = row
  return {
    personId,
    name,
    letter: indexLetter(row.sort_key),
    organization,
    jobTitle,
    city,
    tier,
    circle,
    sources,
    lastContact,
  }
}

/** All contacts as [root id, name, organization, city], in alphabetical order. */
export async function readDirectory(db: Db): Promise<[string, string, string, string][]> {
  const rows = await cardsInOrder(db, contactList).select(["k.person_id", "card.data"]).execute()
  return rows.map((row) => {
    const { person } = readCard(row)
    return [person.personId, person.name, person.record.organization, person.record.city]
  })
}

export interface NewChoice {
  readonly id: string
  readonly owner: string
  readonly personId: string
  readonly choice: ContactChoice
  /** ISO time. */
  readonly at: string
}

const columnKinds = {
  tier: "tier",
  circle: "circle",
  form: "form",
  note: "note",
  activeOnline: "active_online",
} as const satisfies Record<Exclude<ContactChoice["kind"], "shown">, string>

function kindOf(choice: ContactChoice): Tables["contact_choice"]["kind"] {
  return choice.kind === "shown" ? `shown_${choice.group}` : columnKinds[choice.kind]
}

/** Appends a choice; the same id again is the same choice. */
export async function appendChoice(database: Database, { id, owner, personId, choice, at }: NewChoice): Promise<void> {
  const kind = kindOf(choice)
  try {
    await database.write(async (db) => {
      const latest = await db
        .selectFrom("contact_choice")
        .select((e) => e.fn.max("at").as("at"))
        .where("person_id", "=", personId)
        .where("kind", "=", kind)
        .executeTakeFirst()
      // Two choices in one millisecond, or a clock set back: the one that came later stays the later one.
      const time = (latest?.at ?? "") >= at ? oneLater(latest?.at ?? at) : at
      const row = { id, owner_id: owner, person_id: personId, kind, value: String(choice.value), at: time }
      await db.insertInto("contact_choice").values(row).execute()
      if (choice.kind !== "shown") return
      const live = await readLiveBatches(db, contactList)
      await rebuildCardsWithin(db, { list: contactList, live, personIds: [personId] })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
}

function oneLater(at: string): string {
  return new Date(Date.parse(at) + 1).toISOString()
}
