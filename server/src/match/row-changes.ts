// How the rows of one run differ from those of another of the same conference: so much, and no more, has to be written.
import type { MatchRow, RowChanges } from "./store.ts"

/** What is to be written so that one run becomes the other. */
export function changedRows(before: readonly MatchRow[], after: readonly MatchRow[]): RowChanges {
  const [old, now] = [byAttendee(before), byAttendee(after)]
  const attendeeIds = [...new Set([...old.keys(), ...now.keys()])].filter(
    (id) => !areSame(old.get(id) ?? [], now.get(id) ?? []),
  )
  return { attendeeIds, rows: attendeeIds.flatMap((id) => now.get(id) ?? []) }
}

function byAttendee(rows: readonly MatchRow[]): Map<string, MatchRow[]> {
  const groups = new Map<string, MatchRow[]>()
  for (const row of rows) {
    const group = groups.get(row.attendee_person_id)
    if (group) group.push(row)
    else groups.set(row.attendee_person_id, [row])
  }
  return groups
}

/** Rows of one attendee, but for the run they are of. */
function areSame(one: readonly MatchRow[], other: readonly MatchRow[]): boolean {
  return one.length === other.length && one.every((row, at) => isSame(row, other[at]))
}

function isSame(one: MatchRow, other: MatchRow | undefined): boolean {
  return (
    one.contact_person_id === other?.contact_person_id &&
    one.class === other.class &&
    one.weight === other.weight &&
    one.probability === other.probability &&
    one.rank === other.rank &&
    one.reasons === other.reasons
  )
}
