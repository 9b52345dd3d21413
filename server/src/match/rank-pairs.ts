// From pairs of records to rows of pairs of people: several rows of one attendee and several records of one contact are one pair.
import type { MatchSides } from "./read-sides.ts"
import type { ShownPair } from "./show-pairs.ts"
import type { MatchRow } from "./store.ts"

const order = { link: 0, possible: 1, nonlink: 2 } as const

/**
 * The best pair of records stands for its two people; an attendee's candidates are ranked from 0, best first.
 * @param pairs of class link and possible; indexes into the records of both sides
 */
export function rankPairs(
  pairs: readonly ShownPair[],
  { attendees, contacts }: MatchSides,
  run: { runId: string; conferenceId: string },
): MatchRow[] {
  const best = new Map<string, MatchRow>()
  for (const pair of pairs) {
    if (pair.class === "nonlink") continue
    const attendeeId = attendees.personIds[attendees.personOf[pair.attendee] ?? -1]
    const contactId = contacts.personIds[contacts.personOf[pair.contact] ?? -1]
    if (attendeeId === undefined || contactId === undefined) throw new Error("a pair outside of the two lists")
    const key = `${attendeeId} ${contactId}`
    const row: MatchRow = {
      run_id: run.runId,
      conference_id: run.conferenceId,
      attendee_person_id: attendeeId,
      contact_person_id: contactId,
      class: pair.class,
      weight: pair.weight,
      probability: pair.probability,
      reasons: pair.reasons,
      rank: 0,
    }
    const other = best.get(key)
    if (other === undefined || compareRows(row, other) < 0) best.set(key, row)
  }
  const rows = [...best.values()].sort(
    (a, b) => compareText(a.attendee_person_id, b.attendee_person_id) || compareRows(a, b),
  )
  let before: MatchRow | undefined
  for (const row of rows) {
    row.rank = before?.attendee_person_id === row.attendee_person_id ? before.rank + 1 : 0
    before = row
  }
  return rows
}

/** Better first. */
function compareRows(a: MatchRow, b: MatchRow): number {
  return order[a.class] - order[b.class] || b.weight - a.weight || compareText(a.contact_person_id, b.contact_person_id)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
