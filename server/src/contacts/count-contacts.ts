// How many contacts a page of the address book is a page of, by tier and by initial. Invariant: where nothing is searched for, what
// is read grows with what the user said of contacts, not with their number, but for one count.
import { sql, type SqlBool } from "kysely"
import { indexLetter } from "@vorab/shared/people/display-name"
import type { Circle, Tier } from "@vorab/shared/contacts/tier"
import { searchKey } from "@vorab/shared/text/fold"
import type { Db } from "../db/open.ts"
import { contactList, placesOf } from "../people/card.ts"
import { latestChoices } from "../people/read-choices.ts"

/** Whom to count; `tier` "" are those without one. */
export interface CountedContacts {
  readonly query?: string | undefined
  readonly circle?: Circle | undefined
  readonly tier?: Tier | undefined
}

export interface ContactCounts {
  /** Whatever tier is asked for. */
  readonly tiers: { A: number; B: number; C: number; none: number }
  /** Of the tier asked for: "A" to "Z" and "#", as they follow each other in the list. */
  readonly letters: string[]
}

/** The tier that counts, of a query's `t`. */
export const tierValue = sql<Tier>`coalesce(t.value, '')`

/** Where those stand who match, with what the user said of them as `t` and `c`; of every tier. */
export function chosenContacts(db: Db, { query, circle }: CountedContacts) {
  return placesOf(db, contactList, searchKey(query ?? ""))
    .leftJoin(latestChoices.as("t"), (join) => join.onRef("t.root_id", "=", "k.person_id").on("t.kind", "=", "tier"))
    .leftJoin(latestChoices.as("c"), (join) => join.onRef("c.root_id", "=", "k.person_id").on("c.kind", "=", "circle"))
    .$if(circle !== undefined, (q) => q.where(sql`coalesce(c.value, '')`, "=", circle ?? ""))
}

/** Counts all that match. */
export function countContacts(db: Db, wanted: CountedContacts): Promise<ContactCounts> {
  const isSearched = searchKey(wanted.query ?? "") !== "" || wanted.circle !== undefined
  return isSearched ? countFound(db, wanted) : countAll(db, wanted.tier)
}

/** A search has to look at every card; tiers and letters are counted in one go. */
async function countFound(db: Db, wanted: CountedContacts): Promise<ContactCounts> {
  const initial = sql<string>`substr(k.sort_key, 1, 1)`
  const counts = await chosenContacts(db, wanted)
    .select([tierValue.as("tier"), initial.as("initial"), (e) => e.fn.countAll<number>().as("people")])
    .groupBy([tierValue, initial])
    .execute()
  const count = (tier: Tier) => counts.reduce((sum, line) => (line.tier === tier ? sum + line.people : sum), 0)
  const ofTier = counts.filter(({ tier }) => wanted.tier === undefined || tier === wanted.tier)
  return {
    tiers: { A: count("A"), B: count("B"), C: count("C"), none: count("") },
    letters: lettersOf(ofTier.map((line) => line.initial)),
  }
}

async function countAll(db: Db, tier: Tier | undefined): Promise<ContactCounts> {
  const { people } = await placesOf(db, contactList)
    .select((e) => e.fn.countAll<number>().as("people"))
    .executeTakeFirstOrThrow()
  const initial = sql<string>`substr(card.sort_key, 1, 1)`
  const tiered = await db
    .selectFrom(latestChoices.as("t"))
    .innerJoin("person_card as card", "card.person_id", "t.root_id")
    .select(["t.value as tier", initial.as("initial"), (e) => e.fn.countAll<number>().as("people")])
    .where("t.kind", "=", "tier")
    .where("t.value", "<>", "")
    .where("card.side", "=", contactList.side)
    .where("card.conference_id", "=", contactList.conferenceId)
    .groupBy(["t.value", initial])
    .execute()
  const count = (one: Tier) => tiered.reduce((sum, line) => (line.tier === one ? sum + line.people : sum), 0)
  const [A, B, C] = [count("A"), count("B"), count("C")]
  const letters =
    tier === undefined || tier === ""
      ? await findLetters(db, tier === "")
      : lettersOf(tiered.filter((line) => line.tier === tier).map((line) => line.initial))
  return { tiers: { A, B, C, none: people - A - B - C }, letters }
}

function lettersOf(initials: string[]): string[] {
  return [...new Set(initials.sort().map(indexLetter))]
}

const alphabet = "abcdefghijklmnopqrstuvwxyz".split("")

/** One look for each letter, at the first who begins with it. */
async function findLetters(db: Db, withoutTier: boolean): Promise<string[]> {
  const inTier = sql<SqlBool>`k.person_id in (select root_id from ${latestChoices} t where kind = 'tier' and value <> '')`
  const stands = (from: string, before: string | null) =>
    placesOf(db, contactList)
      .select(sql<number>`1`.as("one"))
      .where("k.sort_key", ">=", from)
      .$if(before !== null, (q) => q.where("k.sort_key", "<", before ?? ""))
      .$if(withoutTier, (q) => q.where((e) => e.not(inTier)))
      .limit(1)
  const ends = [...alphabet.slice(1), "{"]
  const ranges: [string, string | null][] = [
    ["", "a"],
    ...alphabet.map((letter, at): [string, string | null] => [letter, ends[at] ?? null]),
    ["{", null],
  ]
  const found = await Promise.all(ranges.map(([from, before]) => stands(from, before).executeTakeFirst()))
  return lettersOf(ranges.flatMap(([from], at) => (found[at] === undefined ? [] : [from])))
}
