// What a match found, in numbers of people.
import type { MatchSides } from "./read-sides.ts"
import type { MatchRow } from "./store.ts"

/** Attendees with a link, and those with a possible pair and no link. */
export function summarize(
  rows: readonly MatchRow[],
  { attendees, contacts }: MatchSides,
): { attendees: number; contacts: number; links: number; possible: number } {
  const linked = new Set(rows.filter((row) => row.class === "link").map((row) => row.attendee_person_id))
  const doubtful = new Set(rows.map((row) => row.attendee_person_id).filter((id) => !linked.has(id)))
  return {
    attendees: attendees.personIds.length,
    contacts: contacts.personIds.length,
    links: linked.size,
    possible: doubtful.size,
  }
}
