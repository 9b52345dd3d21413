// What paper needs of people beyond their line of the plan: where they stand in the alphabet, and how to reach them at work.
import type { Attendee } from "../attendees/attendee.ts"
import type { Contact } from "../contacts/contact.ts"
import { sortKey } from "../people/display-name.ts"
import type { PersonRecord } from "../people/person-record.ts"
import { readMailbox } from "../text/email.ts"
import type { PlanPerson } from "./plan.ts"

export interface PaperPeople {
  /** Key to sort by, as an address book does. */
  readonly keyOf: (person: Pick<PlanPerson, "attendeeId" | "contactId">) => string
  /** "a.weber@nordwerk.example · +49 341 1234", or "". Addresses at public mail services are never among them. */
  readonly reach: (person: Pick<PlanPerson, "attendeeId" | "contactId">) => string
}

/** Looks people up among the attendees first, then among the contacts. */
export function readPaperPeople(attendees: readonly Attendee[], contacts: readonly Contact[]): PaperPeople {
  const records = new Map([...contacts, ...attendees].map(({ personId, record }) => [personId, record]))
  const recordsOf = ({ attendeeId, contactId }: Pick<PlanPerson, "attendeeId" | "contactId">): PersonRecord[] =>
    [attendeeId, contactId].flatMap((id) => records.get(id) ?? [])
  return {
    keyOf(person) {
      const [record] = recordsOf(person)
      return record === undefined ? "" : sortKey(record)
    },
    reach: (person) => wordReach(recordsOf(person)),
  }
}

function wordReach(records: readonly PersonRecord[]): string {
  const email = records.flatMap(({ emails }) => emails).find(isAtWork) ?? ""
  const phone = records.flatMap(({ phones }) => phones)[0] ?? ""
  return [email, phone].filter((part) => part !== "").join(" · ")
}

function isAtWork(email: string): boolean {
  const mailbox = readMailbox(email)
  return mailbox !== null && mailbox.owner !== "" && !mailbox.isRole
}
