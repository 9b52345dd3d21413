// Who sits in a slot, as the lists tell it now. Invariant: nobody whom the user put in is dropped; who cancelled or vanished is told so.
import type { Contact } from "../contacts/contact.ts"
import type { SlotPerson } from "./days.ts"
import type { AttendeeFacts } from "./facts.ts"
import { contactPerson } from "./facts.ts"

interface Lists {
  readonly facts: readonly AttendeeFacts[]
  readonly contacts: readonly Contact[]
  readonly links: readonly { readonly attendeeId: string; readonly contactId: string }[]
  /** Last known names of those who stand in no list any more. */
  readonly names: ReadonlyMap<string, string>
}

const nobody = { organization: "", jobTitle: "", seniority: "", city: "", tier: "" } as const

/** Looks people up by the ids that were said, each once even if said of both the attendee and the contact. */
export function createSlotPeople({ facts, contacts, links, names }: Lists): (ids: readonly string[]) => SlotPerson[] {
  const attending = new Map(facts.map((one) => [one.person.attendeeId, one]))
  const contactOf = new Map(links.map(({ attendeeId, contactId }) => [attendeeId, contactId]))
  const listed = new Map(facts.filter(({ contact }) => contact !== null).map((one) => [one.person.contactId, one]))
  const byId = new Map(contacts.map((contact) => [contact.personId, contact]))

  function find(id: string): SlotPerson {
    const there = attending.get(id) ?? listed.get(id)
    if (there !== undefined) {
      const { status } = there.record
      return { id, person: there.person, state: status === "attending" ? "coming" : status }
    }
    const contact = byId.get(id)
    if (contact !== undefined) return { id, person: contactPerson(contact), state: "unlisted" }
    return { id, person: { ...nobody, attendeeId: id, contactId: "", name: names.get(id) ?? "" }, state: "gone" }
  }
  return (ids) => [...new Set(ids.map((id) => contactOf.get(id) ?? id))].map(find)
}
