// An answer read against the list of a conference: who was asked is left out, and so is who asked not to be named.
import type { Attendee } from "../attendees/attendee.ts"
import type { Profile } from "../conferences/profile.ts"
import type { Contact } from "../contacts/contact.ts"
import type { Understood } from "./answer.ts"
import { isMe, readAttendee, type AttendeeFacts } from "./facts.ts"
import { understandAnswer, type Listed } from "./match-mentions.ts"

export interface AnsweredList {
  readonly attendees: readonly Attendee[]
  readonly contacts: readonly Contact[]
  readonly links: readonly { readonly attendeeId: string; readonly contactId: string }[]
  readonly profile: Profile
}

/**
 * Who of the list may be meant by an answer.
 * @param askedId contact or attendee id of the one who answered
 */
export function understandOn(list: AnsweredList, askedId: string, text: string): Understood {
  const contacts = new Map(list.contacts.map((contact) => [contact.personId, contact]))
  const contactOf = new Map(
    list.links.map(({ attendeeId, contactId }) => [attendeeId, contacts.get(contactId) ?? null]),
  )
  const facts = list.attendees.map((attendee) => readAttendee(attendee, contactOf.get(attendee.personId) ?? null))
  const isAsked = ({ person }: AttendeeFacts) => person.attendeeId === askedId || person.contactId === askedId
  const asked = facts.find(isAsked)
  const organization = asked?.person.organization || (contacts.get(askedId)?.record.organization ?? "")
  const others = facts.filter((one) => !isAsked(one) && one.record.listConsent && !isMe(one.record, list.profile))
  const byId = new Map(others.map((one) => [one.attendee.personId, one]))
  const { says, mentions, unread } = understandAnswer(text, others.map(toListed), organization)
  return {
    says,
    unread: [...unread],
    mentions: mentions.map(({ mention, candidates }) => ({
      mention: { ...mention },
      candidates: candidates.flatMap(({ personId, ...found }) => {
        const one = byId.get(personId)
        return one ? [{ ...found, person: one.person, hasCancelled: one.record.status === "cancelled" }] : []
      }),
    })),
  }
}

function toListed({ attendee, person }: AttendeeFacts): Listed {
  const { personId, record } = attendee
  return { personId, record, organization: person.organization, jobTitle: person.jobTitle }
}
