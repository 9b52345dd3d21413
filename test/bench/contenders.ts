// Us and the peers, each as its users would use it. All see the same records and give their best contact per attendee.
import Fuse from "fuse.js"
import { token_sort_ratio as tokenSortRatio } from "fuzzball"
import { findDuplicates } from "../../shared/src/match/find-duplicates.ts"
import { matchPeople } from "../../shared/src/match/match-people.ts"
import type { PersonRecord } from "../../shared/src/people/person-record.ts"
import type { RankedPair } from "../support/score-matching.ts"
import type { BenchSet, Contender } from "./bench-set.ts"
import { matchByTrigrams } from "./trigrams.ts"

/** The product as the command line uses it: contacts joined by person, then matched. */
function matchOurs({ attendees, contacts }: BenchSet): RankedPair[] {
  const contactPerson = findDuplicates(contacts).person
  const { pairs } = matchPeople(attendees, contacts, { contactPerson })
  return pairs.map((pair) => ({
    attendee: pair.attendee,
    contact: pair.contact,
    score: pair.weight,
    sure: pair.class === "link",
  }))
}

function nameOf(record: PersonRecord): string {
  return `${record.givenName} ${record.familyName}`.trim() || record.writtenName
}

/** All that identifies a person, in one line, as one feeds a fuzzy string matcher. */
function lineOf(record: PersonRecord): string {
  return [nameOf(record), record.organization, record.city, record.postalCode, record.birthday]
    .filter(Boolean)
    .join(" ")
}

/** Name and organization as keys, raw strings, best hit; its users link below a score of 0.3. */
function matchFuse({ attendees, contacts }: BenchSet): RankedPair[] {
  const rows = contacts.map((record, contact) => ({ contact, name: nameOf(record), organization: record.organization }))
  const fuse = new Fuse(rows, {
    keys: [{ name: "name", weight: 3 }, "organization"],
    includeScore: true,
    threshold: 0.5,
  })
  return attendees.flatMap((record, attendee) => {
    const [hit] = fuse.search(nameOf(record), { limit: 1 })
    return hit
      ? [{ attendee, contact: hit.item.contact, score: 1 - (hit.score ?? 1), sure: (hit.score ?? 1) < 0.3 }]
      : []
  })
}

/** Every pair by token_sort_ratio of the whole line; its users link from 90. */
function matchFuzzball({ attendees, contacts }: BenchSet): RankedPair[] {
  const lines = contacts.map(lineOf)
  return attendees.map((record, attendee) => {
    const line = lineOf(record)
    let best = { contact: 0, score: -1 }
    for (const [contact, other] of lines.entries()) {
      const score = tokenSortRatio(line, other)
      if (score > best.score) best = { contact, score }
    }
    return { attendee, ...best, sure: best.score >= 90 }
  })
}

export const contenders: readonly Contender[] = [
  { name: "vorab", limit: Infinity, match: matchOurs },
  { name: "fuse.js", limit: 2.1e6, match: matchFuse },
  { name: "fuzzball", limit: 3e6, match: matchFuzzball },
  {
    name: "pg_trgm",
    limit: 1e7,
    match: ({ attendees, contacts }) => matchByTrigrams(attendees.map(lineOf), contacts.map(lineOf)),
  },
]
