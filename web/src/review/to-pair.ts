// The address that asks review about one pair, proposed or not.
import { links } from "../paths.ts"

export function toPair(conferenceId: string, pair: { attendeeId: string; contactId: string }): string {
  const asked = new URLSearchParams({ attendee: pair.attendeeId, contact: pair.contactId })
  return `${links.review(conferenceId)}?${asked.toString()}`
}
