// What stands side by side: the fields that tell people apart, and whether they agree.
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
  one: string
  other: string
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

function agreementOf(left: string, right: string): ComparedLine["agreement"] {
  if (left === "" || right === "") return "open"
  if (left === right) return "same"
  const [one, other] = [words(left), words(right)]
  if (one.join(" ") === other.join(" ")) return "similar"
  return one.some((word) => other.includes(word)) ? "similar" : "different"
}

const words = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}@]+/u)
    .filter((word) => word.length > 1)
    .sort()

/** Lines in fixed order; fields of which both sides are silent are left out. */
export function compareFields(left: Person, right: Person): ComparedLine[] {
  return fields
    .map((field) => {
      const [one, other] = [valueOf(left, field), valueOf(right, field)]
      return { field, one, other, agreement: agreementOf(one, other) }
    })
    .filter((line) => line.one !== "" || line.other !== "")
}

/** `text` cut into parts, of which those not in `other` are marked: what the eye should go to. */
export function markDifferences(text: string, other: string): { part: string; differs: boolean }[] {
  const known = new Set(other.split(/[^\p{L}\p{N}@]+/u).map((word) => word.toLocaleLowerCase()))
  return text
    .split(/([\p{L}\p{N}@]+)/u)
    .filter((part) => part !== "")
    .map((part) => ({ part, differs: /[\p{L}\p{N}]/u.test(part) && !known.has(part.toLocaleLowerCase()) }))
}
