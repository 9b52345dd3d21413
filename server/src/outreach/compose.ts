// Fills the template of a purpose for one person, from the plan. Refuses what should not be written at all.
import { Problem } from "@vorab/shared/api/problem"
import type { FormOfAddress, Language } from "@vorab/shared/people/language"
import { draftMessage } from "@vorab/shared/outreach/draft-message"
import { guessLanguage } from "@vorab/shared/outreach/guess-language"
import type { Channel } from "@vorab/shared/outreach/message"
import type { MessagePurpose } from "@vorab/shared/plan/history"
import type { Person } from "@vorab/shared/people/person"
import type { Approach } from "@vorab/shared/plan/plan"
import { fold } from "@vorab/shared/text/fold"
import { emailsOf, findLine, type Preparation, type Recipient } from "./read-recipient.ts"
import type { MessageText } from "./store.ts"

export interface Wanted {
  readonly purpose: MessagePurpose
  /** Attendee id of the one the message is about, or "". */
  readonly aboutId: string
  readonly channel: Channel
  /** Left out = as the person and the conference suggest. */
  readonly language?: Language | undefined
  readonly form?: FormOfAddress | undefined
}

/** @throws Problem message-refused for a note to a stranger over a network that conduct forbids */
export function composeMessage(prepared: Preparation, recipient: Recipient, wanted: Wanted): MessageText {
  const { conference, profile } = prepared
  const person = spellPerson(recipient)
  const line = findLine(prepared, recipient.personId)
  mustBeFit(wanted, line?.approach)
  const about = wanted.aboutId === "" ? undefined : findLine(prepared, wanted.aboutId)
  const language = wanted.language ?? guessLanguage(person.record, conference.language, profile.languages)
  const form = wanted.form ?? (recipient.contact?.form || profile.defaultForm)
  const { subject, body } = draftMessage({
    purpose: wanted.purpose,
    language,
    form,
    channel: wanted.channel,
    conference,
    profile,
    person,
    organization: line?.person.organization ?? "",
    about: about === undefined ? null : about.person,
    topic: topicOf((about ?? line)?.approach),
    attends: recipient.attendee !== null,
    stranger: recipient.contact === null,
  })
  return { language, form, channel: wanted.channel, to: emailsOf(recipient)[0] ?? "", subject, body }
}

/** A note is for the user's eyes, and the name of a house, present or past, is no subject to write about. */
function topicOf(approach: Approach | undefined): string {
  return approach?.subjectFrom === "topic" || approach?.subjectFrom === "goal" ? approach.subject : ""
}

/** The contact as the user has it; but nobody likes to be greeted as "Mueller" whom the list knows as "Müller". */
function spellPerson({ contact, attendee }: Recipient): Person {
  const person = contact ?? attendee
  if (person === null) throw new Error("a message without a recipient")
  if (contact === null || attendee === null) return person
  const givenName = betterSpelled(contact.record.givenName, attendee.record.givenName)
  const familyName = betterSpelled(contact.record.familyName, attendee.record.familyName)
  return { ...person, record: { ...contact.record, givenName, familyName } }
}

/** `other` if it is the same word in letters that `own` lacks. */
function betterSpelled(own: string, other: string): string {
  const isPlain = /^[\x20-\x7E]*$/.test(own)
  return isPlain && /[\u00C0-\u017F]/.test(other) && fold(own) === fold(other) ? other : own
}

function mustBeFit(wanted: Wanted, approach: Approach | undefined): void {
  const cautions = approach?.cautions ?? []
  if (wanted.channel !== "mail" && cautions.includes("executive-not-by-network")) {
    throw new Problem(
      "message-refused",
      "Someone at executive level is not written to over a network: meet them in person, or ask for an introduction.",
    )
  }
}
