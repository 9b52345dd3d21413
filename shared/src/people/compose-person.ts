// One person out of several records: what the user chose and typed first, then the newest; what the others said is kept beside it.
import { displayName } from "./display-name.ts"
import { mergeExchanges, readExchange, writeExchange } from "./exchange.ts"
import { emptyPersonRecord, type PersonRecord } from "./person-record.ts"
import type { Person, SourcedRecord, SourcedValue, ValueGroup } from "./person.ts"

type TextField = { [K in keyof PersonRecord]: string extends PersonRecord[K] ? K : never }[keyof PersonRecord]
type ListField = { [K in keyof PersonRecord]: PersonRecord[K] extends string[] ? K : never }[keyof PersonRecord]

const nameFields: readonly TextField[] = [
  "writtenName",
  "givenName",
  "middleName",
  "familyName",
  "namePrefix",
  "nameSuffix",
]
/** Fields of one job belong together: a new organization must not keep the old title. */
const workFields: readonly TextField[] = ["organization", "department", "jobTitle", "industry"]
const placeFields: readonly TextField[] = ["street", "postalCode", "city", "region", "country"]
const singleFields: readonly TextField[] = [
  "salutation",
  "nickname",
  "formerFamilyName",
  "website",
  "birthday",
  "notes",
  "ticket",
  "connectedOn",
  "sourceId",
]
const chosenAlone = ["birthday", "website"] as const
const listFields: readonly ListField[] = ["emails", "phones", "profileUrls", "topics", "tags"]

/** Typed records first, then the newest import, then the earlier row of the file; a total order. */
function bySay(a: SourcedRecord, b: SourcedRecord): number {
  const typed = Number(b.source === "typed") - Number(a.source === "typed")
  return typed || b.importedAt.localeCompare(a.importedAt) || a.row - b.row || a.recordId.localeCompare(b.recordId)
}

/**
 * Computes the person behind `records` (at least one, any order).
 * `otherValues` lists what a source says differently from what is shown, so that nothing is overwritten silently.
 */
export function composePerson(
  personId: string,
  records: readonly SourcedRecord[],
): { person: Person; otherValues: SourcedValue[] } {
  const [only] = records
  if (records.length === 1 && only !== undefined) return composeOne(personId, only.record)
  const ordered = [...records].sort(bySay)
  const shown: PersonRecord = { ...emptyPersonRecord }
  takeTogether(shown, chosenFirst(ordered.toSorted(byInitials), "name"), nameFields, hasWholeName)
  takeTogether(shown, chosenFirst(ordered, "work"), workFields, (record) => record.organization !== "")
  takeTogether(shown, chosenFirst(ordered, "place"), placeFields, (record) => record.city !== "")
  for (const field of singleFields) shown[field] = firstSaid(ordered, field)
  for (const field of chosenAlone) shown[field] = firstSaid(chosenFirst(ordered, field), field)
  for (const field of listFields) shown[field] = union(ordered, field)
  shown.exchange = allExchange(ordered)
  const newest = ordered[0]
  shown.status = newest?.record.status ?? "attending"
  shown.listConsent = ordered.every(({ record }) => record.listConsent)
  return {
    person: { personId, name: displayName(shown), record: shown },
    otherValues: differing(shown, ordered),
  }
}

/** No record has the last word: each file knows of what had passed when it was written. */
function allExchange(records: readonly SourcedRecord[]): string {
  const told = records.flatMap(({ record }) => (record.exchange === "" ? [] : [record.exchange]))
  return told.length < 2 ? (told[0] ?? "") : writeExchange(mergeExchanges(told.map((one) => readExchange(one))))
}

/** For some values the user may have chosen another record than the order would. */
function chosenFirst(ordered: readonly SourcedRecord[], group: ValueGroup): readonly SourcedRecord[] {
  const chosen = ordered.filter(({ chosenFor }) => chosenFor?.includes(group) === true)
  return chosen.length === 0 ? ordered : [...chosen, ...ordered.filter((one) => !chosen.includes(one))]
}

function hasWholeName({ givenName, familyName }: PersonRecord): boolean {
  return givenName !== "" && familyName !== ""
}

/** What most persons are: one record, shown as it is. */
function composeOne(personId: string, record: PersonRecord): { person: Person; otherValues: SourcedValue[] } {
  const isRepeating = listFields.some((field) => record[field].length > 1)
  const shown = isRepeating ? { ...record } : record
  if (isRepeating) for (const field of listFields) shown[field] = dropRepeated(record[field])
  return { person: { personId, name: displayName(shown), record: shown }, otherValues: [] }
}

/** Of values that differ in case only, the first. */
function dropRepeated(values: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const value of values) seen.set(value.toLowerCase(), seen.get(value.toLowerCase()) ?? value)
  return [...seen.values()]
}

/** A name spelt out says more than initials, however new they are; what the user typed stands as it is. */
function byInitials(a: SourcedRecord, b: SourcedRecord): number {
  return Number(hasInitials(a)) - Number(hasInitials(b))
}

function hasInitials({ source, record }: SourcedRecord): boolean {
  return source !== "typed" && /^\p{Lu}(?:[.\s-]+\p{Lu})*\.?$/u.test(record.givenName)
}

/** Takes a group of fields from one record, the first that is complete; without one, each field by itself. */
function takeTogether(
  shown: PersonRecord,
  ordered: readonly SourcedRecord[],
  fields: readonly TextField[],
  isComplete: (record: PersonRecord) => boolean,
): void {
  const whole = ordered.find(({ record }) => isComplete(record))
  for (const field of fields) shown[field] = whole ? whole.record[field] : firstSaid(ordered, field)
}

function firstSaid(ordered: readonly SourcedRecord[], field: TextField): string {
  return ordered.find(({ record }) => record[field] !== "")?.record[field] ?? ""
}

function union(ordered: readonly SourcedRecord[], field: ListField): string[] {
  return dropRepeated(ordered.flatMap(({ record }) => record[field]))
}

function differing(shown: PersonRecord, ordered: readonly SourcedRecord[]): SourcedValue[] {
  const compared: readonly TextField[] = [...nameFields.slice(1), ...workFields, ...placeFields, "birthday", "website"]
  return ordered.flatMap(({ record, source, recordId, importedAt }) =>
    compared
      .filter((field) => record[field] !== "" && record[field] !== shown[field])
      .map((field) => ({ field, value: record[field], source, recordId, importedAt })),
  )
}
