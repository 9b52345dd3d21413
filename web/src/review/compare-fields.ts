// What stands side by side in review: the fields that tell people apart, and whether they agree.
import { fold } from "@vorab/shared/text/fold"
import type { Person } from "@vorab/shared/people/person"

export type ComparedField =
  | "name"
  | "jobTitle"
  | "organization"
  | "city"
  | "emails"
  | "profileUrls"
  | "phones"
  | "birthday"

export interface ComparedLine {
  field: ComparedField
  attendee: string
  contact: string
  /** "open": at least one side says nothing. */
  agreement: "same" | "similar" | "different" | "open"
}

const fields: readonly ComparedField[] = [
  "name",
  "jobTitle",
  "organization",
  "city",
  "emails",
  "profileUrls",
  "phones",
  "birthday",
]

const valueOf = (person: Person, field: ComparedField): string => {
  if (field === "name")
    return person.record.formerFamilyName === "" ? person.name : `${person.name} (${person.record.formerFamilyName})`
  const value = person.record[field]
  return typeof value === "string" ? value : value.join(", ").replaceAll(/https?:\/\/(www\.)?/g, "")
}

function agreementOf(attendee: string, contact: string): ComparedLine["agreement"] {
  if (attendee === "" || contact === "") return "open"
  if (attendee === contact) return "same"
  const [one, other] = [words(attendee), words(contact)]
  if (one.join(" ") === other.join(" ")) return "similar"
  return one.some((word) => other.includes(word)) ? "similar" : "different"
}

const words = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}@]+/u)
    .filter((word) => word.length > 1)
    .sort()

/** Lines in fixed order; fields of which both sides are silent are left out. */
export function compareFields(attendee: Person, contact: Person): ComparedLine[] {
  return fields
    .map((field) => {
      const [ours, theirs] = [valueOf(attendee, field), valueOf(contact, field)]
      return { field, attendee: ours, contact: theirs, agreement: agreementOf(ours, theirs) }
    })
    .filter((line) => line.attendee !== "" || line.contact !== "")
}

/** `text` cut into parts, of which those not in `other` are marked: what the eye should go to. */
export function markDifferences(text: string, other: string): { part: string; differs: boolean }[] {
  const known = new Set(other.split(/[^\p{L}\p{N}@]+/u).map((word) => word.toLocaleLowerCase()))
  return text
    .split(/([\p{L}\p{N}@]+)/u)
    .filter((part) => part !== "")
    .map((part) => ({ part, differs: /[\p{L}\p{N}]/u.test(part) && !known.has(part.toLocaleLowerCase()) }))
}
