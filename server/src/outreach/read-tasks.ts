// The messages worth writing for a conference, what is due first, with what was drafted and sent already.
import { daysLeft } from "@vorab/shared/conferences/conference"
import { buildTasks } from "@vorab/shared/outreach/tasks"
import type { Preparation } from "./read-recipient.ts"
import type { StoredMessage } from "./store.ts"

/** The messages worth writing, with what was written. */
export function readTasks(prepared: Preparation, stored: readonly StoredMessage[]) {
  const { plan, conference, today } = prepared
  const contactOf = new Map(prepared.links.map(({ attendeeId, contactId }) => [attendeeId, contactId]))
  const messages = stored.map((message) => ({
    ...message,
    personId: contactOf.get(message.personId) ?? message.personId,
  }))
  const everybody = [...prepared.contacts, ...prepared.attendees]
  const emailsOf = new Map(everybody.map(({ personId, record }) => [personId, record.emails]))
  const targets = new Map(plan.targets.map(({ person }) => [person.attendeeId, person]))
  const aboutOf = new Map(messages.map(({ id, aboutId }) => [id, targets.get(aboutId)]))
  const items = buildTasks({ plan, conference, messages, emailsOf, today }).map((task) => ({
    ...task,
    about: (task.message === null ? undefined : aboutOf.get(task.message.id)) ?? task.about,
  }))
  return { items, today, daysLeft: daysLeft(conference, today) }
}
