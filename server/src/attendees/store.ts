// The attendee list of one conference, with how each stands to the user's contacts. Reads only: the import writes it.
import { sql } from "kysely"
import type { Expression, SqlBool } from "kysely"
import type { AttendeeRow, AttendeeStanding } from "@vorab/shared/attendees/attendee"
import { indexLetter } from "@vorab/shared/people/display-name"
import { searchKey } from "@vorab/shared/text/fold"
import { decodeKey, encodeKey } from "../db/keyset.ts"
import { isOneOf } from "../db/one-of.ts"
import type { Db } from "../db/open.ts"
import { attendeeList, cardsInOrder, placesOf, readCard } from "../people/card.ts"
import { readMe } from "../people/read-me.ts"
import { readSettlement } from "../people/read-settlement.ts"

export interface AttendeeFilter {
  readonly conferenceId: string
  readonly owner: string
  readonly query?: string | undefined
  readonly standing?: AttendeeStanding | undefined
  readonly after?: string | undefined
  readonly limit: number
}

interface Standings {
  readonly me: ReadonlySet<string>
  /** Contact id by attendee id. */
  readonly known: ReadonlyMap<string, string>
  readonly toReview: ReadonlySet<string>
}

/** One page of the list in alphabetical order. */
export async function listAttendees(
  db: Db,
  filter: AttendeeFilter,
): Promise<{ items: AttendeeRow[]; next: string | null; total: number }> {
  const standings = await readStandings(db, filter)
  const ids = idsOf(standings, filter.standing)
  const list = attendeeList(filter.conferenceId)
  const words = searchKey(filter.query ?? "")
  const isStanding = (id: Expression<string>) =>
    filter.standing === undefined
      ? sql<SqlBool>`1 = 1`
      : filter.standing === "new"
        ? sql<SqlBool>`not ${isOneOf(db, id, ids)}`
        : isOneOf(db, id, ids)
  const after = filter.after === undefined ? null : decodeKey(filter.after, 2)
  const rows = await cardsInOrder(db, list, words)
    .where((e) => isStanding(e.ref("k.person_id")))
    .select(["k.person_id", "card.data", "k.sort_key"])
    .$if(after !== null, (q) =>
      q.where(sql<boolean>`(k.sort_key, k.person_id) > (${after?.[0] ?? ""}, ${after?.[1] ?? ""})`),
    )
    .limit(filter.limit + 1)
    .execute()
  const { total } = await placesOf(db, list, words)
    .where((e) => isStanding(e.ref("k.person_id")))
    .select((e) => e.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow()
  const page = rows.slice(0, filter.limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => toRow(row, standings)),
    next: rows.length > filter.limit && last !== undefined ? encodeKey([last.sort_key, last.person_id]) : null,
    total,
  }
}

/** Whoever is known is not to be reviewed, and the user is neither. */
async function readStandings(db: Db, { conferenceId, owner }: AttendeeFilter): Promise<Standings> {
  const me = await readMe(db, owner, conferenceId)
  const { settlement } = await readSettlement(db, conferenceId)
  const known = new Map(
    settlement.links.filter(({ attendeeId }) => !me.has(attendeeId)).map((link) => [link.attendeeId, link.contactId]),
  )
  const toReview = [...settlement.toReview, ...settlement.skipped].filter((id) => !me.has(id) && !known.has(id))
  return { me, known, toReview: new Set(toReview) }
}

/** Ids of a standing; for "new" the ids of everybody else. */
function idsOf({ me, known, toReview }: Standings, standing: AttendeeStanding | undefined): string[] {
  switch (standing) {
    case "me":
      return [...me]
    case "known":
      return [...known.keys()]
    case "toReview":
      return [...toReview]
    case "new":
      return [...me, ...known.keys(), ...toReview]
    default:
      return []
  }
}

function standingOf(id: string, { me, known, toReview }: Standings): AttendeeStanding {
  if (me.has(id)) return "me"
  if (known.has(id)) return "known"
  return toReview.has(id) ? "toReview" : "new"
}

function toRow(row: { person_id: string; data: string; sort_key: string }, standings: Standings): AttendeeRow {
  const { person } = readCard(row)
  const { organization, jobTitle, city, status, listConsent } = person.record
  return {
    personId: person.personId,
    name: person.name,
    letter: indexLetter(row.sort_key),
    organization,
    jobTitle,
    city,
    status,
    listConsent,
    standing: standingOf(person.personId, standings),
    contactId: standings.known.get(person.personId) ?? "",
  }
}
