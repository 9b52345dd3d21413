// Who a new row is among the people already there: the key that survives a re-import. When in doubt, someone new:
// the match can join two people later and take it back, but a wrong identity would hide it.
import { organizationKey } from "../text/organization.ts"
import { fold } from "../text/fold.ts"
import type { PersonRecord } from "./person-record.ts"

/** Folded words of the name in alphabetical order: the same in both name orders. "" for a nameless record. */
export function nameKey(record: PersonRecord): string {
  const name = record.givenName || record.familyName ? `${record.givenName} ${record.familyName}` : record.writtenName
  const words = fold(name)
  return words.includes(" ") ? words.split(" ").sort().join(" ") : words
}

/** How two records with the same `nameKey` hang together: by a mark of the person, by the organization, or not at all. */
export type Agreement = "person" | "organization" | "name" | "contradicts"

/** Compares marks of the person (profile, e-mail, birthday), then the organization. Both records bear the same name. */
export function agree(a: PersonRecord, b: PersonRecord): Agreement {
  if (shares(a.profileUrls, b.profileUrls) || shares(a.emails, b.emails)) return "person"
  if (differ(fullBirthday(a), fullBirthday(b)) || differ(network(a), network(b))) return "contradicts"
  // Two addresses may be work and home, or two namesakes of one house: the match weighs that, identity does not guess.
  if (a.emails.length > 0 && b.emails.length > 0) return "name"
  const organization = organizationKey(a.organization)
  return organization !== "" && organization === organizationKey(b.organization) ? "organization" : "name"
}

function differ(one: string, other: string): boolean {
  return one !== "" && other !== "" && one !== other
}

function shares(one: readonly string[], other: readonly string[]): boolean {
  return one.some((value) => other.some((word) => word.toLowerCase() === value.toLowerCase()))
}

function fullBirthday(record: PersonRecord): string {
  return /^\d{4}-/.test(record.birthday) ? record.birthday : ""
}

function network(record: PersonRecord): string {
  return record.profileUrls.find((url) => url.includes("linkedin.com/in/"))?.toLowerCase() ?? ""
}

export interface Namesake {
  readonly personId: string
  readonly record: PersonRecord
}

/**
 * The person among `namesakes` (same `nameKey`, same list) that `record` is, or "" for someone new.
 * @param nameIsEnough true where a list is re-imported: a name that stands only once in either version is that person,
 *   even if organization and title were changed.
 */
export function findSamePerson(record: PersonRecord, namesakes: readonly Namesake[], nameIsEnough: boolean): string {
  const agreements = namesakes.map((namesake) => ({ id: namesake.personId, how: agree(record, namesake.record) }))
  for (const wanted of ["person", "organization"] as const) {
    const ids = new Set(agreements.filter(({ how }) => how === wanted).map(({ id }) => id))
    if (ids.size === 1) return [...ids][0] ?? ""
    if (ids.size > 1) return ""
  }
  const rest = new Set(agreements.filter(({ how }) => how === "name").map(({ id }) => id))
  return nameIsEnough && rest.size === 1 && agreements.length > 0 ? ([...rest][0] ?? "") : ""
}
