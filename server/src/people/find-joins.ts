// Which contacts are surely one person: those who share a mark of the person and the given name, and those whom the match engine
// finds on one list against itself, looked at a second time. The rest of what the engine finds is worth asking about.
// Invariant: a name alone joins nobody, however rare it is.
import { findDuplicates } from "@vorab/shared/match/find-duplicates"
import type { FittedModel } from "@vorab/shared/match/model"
import { agree } from "@vorab/shared/people/identity"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import { fold } from "@vorab/shared/text/fold"

interface Pair {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/** Pairs of indexes into the records compared. */
export interface Joins {
  /** Surely one person; the persons are the connected ones. */
  readonly joins: readonly Pair[]
  /** Perhaps one person, heaviest first. */
  readonly possible: readonly Pair[]
  /** What the pairs can be explained by; null where there was nothing to compare. */
  readonly model: FittedModel | null
}

/** log2 odds of a pair that shares a mark: far above any doubt. */
const sure = 20
/** More bearers than this, and the mark is a team's or a placeholder. */
const mostBearers = 8

/** Looks through a list for persons who stand in it more than once. What `onProgress` throws ends the search. */
export function findJoins(
  records: readonly PersonRecord[],
  onProgress?: (step: string, done: number, total: number) => void,
): Joins {
  if (records.length < 2) return { joins: [], possible: [], model: null }
  const bearers = groupByMark(records)
  const own = withoutSharedMarks(records, bearers)
  const { pairs, person, model } = findDuplicates(own, onProgress ? { onProgress } : {})
  const joins: Pair[] = []
  const possible: Pair[] = []
  for (const { one, other, class: judged, weight } of pairs) {
    const [a, b] = [own[one], own[other]]
    const isJoined = judged === "link" && person[one] === person[other]
    const list = isJoined && a !== undefined && b !== undefined && hasEvidence(a, b) ? joins : possible
    list.push({ a: one, b: other, weight })
  }
  const joined = new Set(joins.map(({ a, b }) => `${a} ${b}`))
  joins.push(...findSameMarks(own, bearers).filter(({ a, b }) => !joined.has(`${a} ${b}`)))
  return { joins, possible, model }
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

/** Records by profile and e-mail address. */
function groupByMark(records: readonly PersonRecord[]): Map<string, number[]> {
  const bearers = new Map<string, number[]>()
  for (const [index, record] of records.entries()) {
    for (const mark of new Set([...record.profileUrls, ...record.emails].map((value) => value.toLowerCase()))) {
      const known = bearers.get(mark)
      if (known === undefined) bearers.set(mark, [index])
      else known.push(index)
    }
  }
  return bearers
}

function withoutSharedMarks(
  records: readonly PersonRecord[],
  bearers: ReadonlyMap<string, readonly number[]>,
): readonly PersonRecord[] {
  const isOwn = (mark: string) => (bearers.get(mark.toLowerCase())?.length ?? 0) <= mostBearers
  return records.map((record) =>
    record.emails.every(isOwn) && record.profileUrls.every(isOwn)
      ? record
      : { ...record, emails: record.emails.filter(isOwn), profileUrls: record.profileUrls.filter(isOwn) },
  )
}

/** The same profile or e-mail address, and the same given name: each record with the first bearer of the mark. */
function findSameMarks(records: readonly PersonRecord[], bearers: ReadonlyMap<string, readonly number[]>): Pair[] {
  return [...bearers.values()].flatMap(([first = 0, ...others]) =>
    others.length >= mostBearers
      ? []
      : others
          .filter((other) => sharesGivenName(records[first], records[other]))
          .map((b) => ({ a: first, b, weight: sure })),
  )
}

/** Couples share an address and a family name, so it is the given name that counts; an initial will do. */
function sharesGivenName(a: PersonRecord | undefined, b: PersonRecord | undefined): boolean {
  const one = fold(a?.givenName ?? "").split(" ")[0] ?? ""
  const other = fold(b?.givenName ?? "").split(" ")[0] ?? ""
  if (one === "" || other === "") return false
  return one.length === 1 || other.length === 1 ? one[0] === other[0] : one === other
}
