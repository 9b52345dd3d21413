// What the plan knows of each attendee and contact before it judges: read once, then only looked at.
import type { Attendee } from "../attendees/attendee.ts"
import type { Profile } from "../conferences/profile.ts"
import type { Seniority } from "../conferences/goal.ts"
import type { Contact } from "../contacts/contact.ts"
import type { PersonRecord } from "../people/person-record.ts"
import { relateOrganizations } from "./organization-relation.ts"
import type { History, PlanChoices, PlanMessage, PlanPerson } from "./plan.ts"
import { noChoices } from "./plan.ts"
import { remember } from "./remember.ts"
import { readSeniority } from "./seniority.ts"
import { nameWords } from "./wanted.ts"

export interface AttendeeFacts {
  readonly attendee: Attendee
  readonly record: PersonRecord
  readonly name: string
  readonly seniority: Seniority | ""
  /** The contact this attendee is, or null for a stranger. */
  readonly contact: Contact | null
  readonly person: PlanPerson
}

const seniorityOf = remember(readSeniority)

/** Facts of an attendee; gaps of the list are filled from the contact it is. */
export function readAttendee(attendee: Attendee, contact: Contact | null): AttendeeFacts {
  const { record, name } = attendee
  const jobTitle = record.jobTitle || (contact?.record.jobTitle ?? "")
  const seniority = seniorityOf(jobTitle) || seniorityOf(record.namePrefix)
  const person: PlanPerson = {
    attendeeId: attendee.personId,
    contactId: contact?.personId ?? "",
    name,
    organization: record.organization || (contact?.record.organization ?? ""),
    jobTitle,
    seniority,
    city: record.city || (contact?.record.city ?? ""),
    tier: contact?.tier ?? "",
  }
  return { attendee, record, name, seniority, contact, person }
}

/** A contact who is not on the list, as a line of the plan. */
export function contactPerson(contact: Contact): PlanPerson {
  const { record } = contact
  return {
    attendeeId: "",
    contactId: contact.personId,
    name: contact.name,
    organization: record.organization,
    jobTitle: record.jobTitle,
    seniority: seniorityOf(record.jobTitle),
    city: record.city,
    tier: contact.tier,
  }
}

/** Is this attendee the user? The same e-mail, or the same name at no other organization. */
export function isMe(record: PersonRecord, profile: Profile): boolean {
  const email = profile.email.toLowerCase()
  if (email !== "" && record.emails.some((own) => own.toLowerCase() === email)) return true
  const mine = nameWords(`${profile.givenName} ${profile.familyName}`)
  if (profile.givenName === "" || profile.familyName === "" || mine.length < 2) return false
  const theirs = nameWords(record.familyName === "" ? record.writtenName : `${record.givenName} ${record.familyName}`)
  if (mine.toSorted().join(" ") !== theirs.toSorted().join(" ")) return false
  const known = record.organization !== "" && profile.organization !== ""
  return !known || relateOrganizations(record.organization, profile.organization) !== "different"
}

/** What the user decided about a line: kept under the attendee, else under the contact. */
export function choicesOf(choices: ReadonlyMap<string, PlanChoices>, person: PlanPerson): PlanChoices {
  return choices.get(person.attendeeId) ?? choices.get(person.contactId) ?? noChoices
}

/** All that was written to a person, also before it was clear that attendee and contact are one. */
export function messagesOf(history: History, person: PlanPerson): PlanMessage[] {
  return [...(history.get(person.contactId) ?? []), ...(history.get(person.attendeeId) ?? [])]
}
