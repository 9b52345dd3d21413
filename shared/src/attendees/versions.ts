// What a new version of a list says differently of a person. Invariant: the same words in another order, or another case of blanks, are
// no change; each cell stands once.
import type { PersonRecord } from "../people/person-record.ts"

export interface ChangedCell {
  readonly field: keyof PersonRecord
  /** "" = was not said. */
  readonly before: string
  /** "" = is not said any more. */
  readonly after: string
}

/** In the order in which a person is told: name, work, place, reach, the rest. */
const told: readonly (keyof PersonRecord)[] = [
  "namePrefix",
  "givenName",
  "middleName",
  "familyName",
  "nameSuffix",
  "writtenName",
  "salutation",
  "nickname",
  "formerFamilyName",
  "organization",
  "department",
  "jobTitle",
  "industry",
  "street",
  "postalCode",
  "city",
  "region",
  "country",
  "emails",
  "phones",
  "profileUrls",
  "website",
  "status",
  "listConsent",
  "ticket",
  "birthday",
  "connectedOn",
  "exchange",
  "topics",
  "tags",
  "notes",
  "sourceId",
]
const nameParts = new Set<keyof PersonRecord>(["namePrefix", "givenName", "middleName", "familyName", "nameSuffix"])

/** The cells that differ. The name as written is told only where its parts do not tell it already. */
export function changedCells(before: PersonRecord, after: PersonRecord): ChangedCell[] {
  const cells = told.flatMap((field): ChangedCell[] => {
    const [was, is] = [wordsOf(before[field]), wordsOf(after[field])]
    return was.key === is.key ? [] : [{ field, before: was.shown, after: is.shown }]
  })
  const hasParts = cells.some(({ field }) => nameParts.has(field))
  return hasParts ? cells.filter(({ field }) => field !== "writtenName") : cells
}

function wordsOf(value: PersonRecord[keyof PersonRecord]): { shown: string; key: string } {
  if (typeof value === "boolean") return { shown: value ? "yes" : "no", key: String(value) }
  const words = typeof value === "string" ? [value] : value
  return { shown: words.join(", "), key: words.map(plain).toSorted().join("\n") }
}

function plain(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/g, " ").trim()
}
