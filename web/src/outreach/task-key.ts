// What makes a task one: person, purpose, and whom it is about.
import type { MessageTask } from "@vorab/shared/outreach/message"

/** Tells tasks apart: person, purpose and whom it is about. */
export function taskKey({ person, purpose, about }: MessageTask): string {
  return [person.contactId || person.attendeeId, purpose, about?.attendeeId ?? ""].join(" ")
}

/** Does the task go to this person, or is it about them? */
export function isAbout({ person, about }: MessageTask, personId: string): boolean {
  return [person.contactId, person.attendeeId, about?.attendeeId, about?.contactId].includes(personId)
}
