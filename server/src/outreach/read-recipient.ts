// Who a message goes to: contact and attendee as one person, with all ids they ever had, so that nobody is written to twice.
import { Problem } from "@vorab/shared/api/problem"
import type { Attendee } from "@vorab/shared/attendees/attendee"
import type { Conference } from "@vorab/shared/conferences/conference"
import type { Profile } from "@vorab/shared/conferences/profile"
import type { Contact } from "@vorab/shared/contacts/contact"
import type { Approach, Plan, PlanPerson } from "@vorab/shared/plan/plan"
import type { Settlement } from "@vorab/shared/review/settle"
import type { Db } from "../db/open.ts"
import { readRoots } from "../people/read-people.ts"

/** A plan and what it was made of, as the plan's room reads it. */
export interface Preparation {
  readonly plan: Plan
  readonly conference: Conference
  readonly profile: Profile
  readonly attendees: readonly Attendee[]
  readonly contacts: readonly Contact[]
  readonly links: Settlement["links"]
  /** Civil day at the conference's place. */
  readonly today: string
}

export interface Recipient {
  readonly contact: Contact | null
  readonly attendee: Attendee | null
  /** The contact's id if known, else the attendee's: the one that is kept. */
  readonly personId: string
  /** All ids of the person, former ones too. */
  readonly personIds: readonly string[]
}

/** @throws Problem unknown-id if `personId` is neither a contact nor on the list */
export async function readRecipient(db: Db, prepared: Preparation, personId: string): Promise<Recipient> {
  const root = (await readRoots(db, [personId])).get(personId) ?? personId
  const link = prepared.links.find(({ attendeeId, contactId }) => attendeeId === root || contactId === root)
  const contact = prepared.contacts.find((one) => one.personId === (link?.contactId ?? root)) ?? null
  const attendee = prepared.attendees.find((one) => one.personId === (link?.attendeeId ?? root)) ?? null
  const found = contact ?? attendee
  if (found === null)
    throw new Problem("unknown-id", `Neither a contact nor anybody on the list has the id ${personId}.`)
  const roots = [contact, attendee].flatMap((person) => (person === null ? [] : [person.personId]))
  const members = await db.selectFrom("person").select("id").where("root_id", "in", roots).execute()
  return { contact, attendee, personId: found.personId, personIds: members.map(({ id }) => id) }
}

/** E-mail addresses of a person, the contact's first. */
export function emailsOf({ contact, attendee }: Recipient): string[] {
  return [...new Set([...(contact?.record.emails ?? []), ...(attendee?.record.emails ?? [])])]
}

interface Line {
  readonly person: PlanPerson
  readonly approach?: Approach
}

/** The line of the plan on which somebody stands, by either id. */
export function findLine({ plan }: Preparation, id: string): Line | undefined {
  const lines: readonly Line[] = [...plan.known, ...plan.targets, ...plan.colleagues]
  return lines.find(({ person }) => person.contactId === id || person.attendeeId === id)
}
