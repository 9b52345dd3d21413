// Which contacts are surely one person: the match engine on one list against itself, and a second look at each pair it would join.
// Invariant: a name alone joins nobody, however rare it is.
import { findDuplicates } from "@vorab/shared/match/find-duplicates"
import { agree } from "@vorab/shared/people/identity"
import type { PersonRecord } from "@vorab/shared/people/person-record"

/** Pairs of indexes into `records`; the persons are the connected ones. */
export function findJoins(records: readonly PersonRecord[]): { a: number; b: number; weight: number }[] {
  if (records.length < 2) return []
  const { pairs, person } = findDuplicates(records)
  return pairs.flatMap(({ one, other, class: judged, weight }) => {
    const [a, b] = [records[one], records[other]]
    const isJoined = judged === "link" && person[one] === person[other]
    return isJoined && a !== undefined && b !== undefined && hasEvidence(a, b) ? [{ a: one, b: other, weight }] : []
  })
}

/** Something beside the name speaks for it, and nothing that is one's own speaks against it. */
function hasEvidence(a: PersonRecord, b: PersonRecord): boolean {
  const how = agree(a, b)
  if (how === "person" || how === "organization") return true
  if (how === "contradicts") return false
  const sharesPhone = a.phones.some((phone) => b.phones.some((other) => digits(phone) === digits(other)))
  return sharesPhone || isSame(a.birthday, b.birthday) || (isSame(a.city, b.city) && isSame(a.jobTitle, b.jobTitle))
}

function isSame(one: string, other: string): boolean {
  return one !== "" && one.toLowerCase() === other.toLowerCase()
}

/** The last digits of a phone number: with and without country code they are the same. */
function digits(phone: string): string {
  return phone.replaceAll(/\D/g, "").slice(-8)
}
