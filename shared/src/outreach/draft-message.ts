// Drafts a message: the template of its purpose, filled for one person. The user reads and edits it before anything leaves.
import type { Conference } from "../conferences/conference.ts"
import { wordWhen } from "../conferences/day-words.ts"
import type { Profile } from "../conferences/profile.ts"
import type { FormOfAddress, Language } from "../people/language.ts"
import type { Person } from "../people/person.ts"
import type { MessagePurpose } from "../plan/history.ts"
import { oneLine, upperFirst } from "../text/line.ts"
import { fillTemplate } from "./fill-template.ts"
import { greet } from "./greeting.ts"
import type { Channel } from "./message.ts"
import { findTemplate } from "./templates.ts"
import type { Placeholder } from "./templates.ts"

export interface DraftInput {
  readonly purpose: MessagePurpose
  readonly language: Language
  readonly form: FormOfAddress
  readonly channel: Channel
  readonly conference: Pick<Conference, "name" | "startsOn" | "endsOn" | "city">
  readonly profile: Profile
  readonly person: Pick<Person, "name" | "record">
  /** Organization to ask about; the person's own if "". */
  readonly organization: string
  /** Whom an introduction is wanted to; null for other purposes. */
  readonly about: { readonly name: string; readonly organization: string } | null
  /** Subject to open with, or "". */
  readonly topic: string
  /** The person is on the list of this conference. */
  readonly attends: boolean
  /** The person is no contact of the user: says where the name comes from. */
  readonly stranger: boolean
}

export interface Draft {
  /** "" for networks. */
  readonly subject: string
  readonly body: string
  /** Placeholders that could not be filled and stand in the text as "{name}", each once. */
  readonly missing: readonly string[]
}

/** Subject and body in the language, form and channel asked for; values are data and can bring no line breaks along. */
export function draftMessage(input: DraftInput): Draft {
  const template = findTemplate(input.purpose, input.language, input.form)
  const values = valuesOf(input)
  const short = input.channel === "linkedin-note" && template.note !== ""
  const body = fillTemplate(short ? template.note : template.body, values)
  const subject = input.channel === "mail" ? fillTemplate(template.subject, values) : { text: "", missing: [] }
  const missing = [...new Set([...subject.missing, ...body.missing])]
  return { subject: upperFirst(subject.text), body: body.text, missing }
}

function valuesOf(input: DraftInput): Record<Placeholder, string> {
  const { conference, profile, person, about, language } = input
  const me = oneLine(`${profile.givenName} ${profile.familyName}`)
  return {
    greeting: greet(person.record, language, input.form),
    conference: oneLine(conference.name),
    when: wordWhen(conference.startsOn, conference.endsOn, language),
    city: oneLine(conference.city),
    organization: oneLine(input.organization || person.record.organization),
    about: oneLine(about?.name ?? ""),
    aboutOrganization: oneLine(about?.organization ?? ""),
    topic: oneLine(input.topic),
    me,
    signature: profile.signature.trim() || [me, oneLine(profile.organization)].filter((line) => line !== "").join("\n"),
    attends: input.attends ? "yes" : "",
    stranger: input.stranger ? "yes" : "",
  }
}
