// A match of before with the contacts as they are now: only newcomers are read, only those compared whom the change concerns.
// Where more than a few have changed, or the change concerns everybody, a match of everybody is made instead.
import { nameOrderOf, orderSample, Standardizer } from "@vorab/shared/match/standardize"
import type { People } from "@vorab/shared/match/people"
import { packVocabularies } from "@vorab/shared/match/parts"
import { dropUnusedWords } from "@vorab/shared/match/select-rows"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { Db } from "../db/open.ts"
import { keepPairs } from "./kept-pairs.ts"
import type { IndexPlace } from "./index-place.ts"
import { writeIndex, type ListIndex } from "./list-index.ts"
import type { RememberedMatch } from "./match-memory.ts"
import { eachRecord, type MatchSides } from "./read-sides.ts"

/** Contacts that may come or go at once; looking for whom more of them concern takes as long as comparing everybody. */
const mostAtOnce = 100
/** Contacts that may come or go one after the other: the words of those who went stay in memory. */
const mostInAll = 2000

/** @returns what is remembered from now on; null where everybody has to be compared. `remembered` is of no more use then */
export async function rematch(
  db: Db,
  sides: MatchSides,
  remembered: RememberedMatch,
  onProgress: (step: string, done: number, total: number) => void,
): Promise<RememberedMatch | null> {
  onProgress("standardize", 0, 0)
  const { recordIds: contactIds } = sides.contacts
  if (!isSame(remembered.attendeeIds, sides.attendees.recordIds)) return null
  if (isSame(remembered.contactIds, contactIds)) return remembered
  const rows = findRows(contactIds, remembered.contactIds)
  const newcomers = contactIds.filter((_, at) => rows[at] === -1)
  const leaving = remembered.contactIds.length - (contactIds.length - newcomers.length)
  const changes = remembered.changes + newcomers.length + leaving
  if (newcomers.length + leaving > mostAtOnce || changes > mostInAll || contactIds.length === 0) return null
  const { match, order } = remembered
  const telling = contactIds.slice(0, orderSample).filter((_, at) => remembered.isWhole[rows[at] ?? -1] !== 0)
  if (nameOrderOf(await readRecords(db, telling)) !== order) return null
  const standardizer = new Standardizer(match.words, order)
  const wholes: number[] = []
  for (const record of await readRecords(db, newcomers)) {
    wholes.push(Number(record.givenName === "" && record.familyName === ""))
    standardizer.add(record)
  }
  onProgress("compare", 0, remembered.attendeeIds.length)
  const change = { rows, newcomers: standardizer.end() }
  const isTaken = match.changeContacts(change, (done) => onProgress("compare", done, remembered.attendeeIds.length))
  if (!isTaken) return null
  let next = 0
  const isWhole = Uint8Array.from(rows, (row) => (row < 0 ? wholes[next++] : remembered.isWhole[row]) ?? 0)
  return { ...remembered, contactIds, isWhole, changes }
}

/** Writes what a match by a thread without memory reads; the files may name people who are gone. */
export async function keepRematched(place: IndexPlace, remembered: RememberedMatch): Promise<void> {
  const { key, match, attendeeIds, contactIds: recordIds, order, isWhole } = remembered
  const { conferenceId, modelId } = key
  await writeIndex(place, "", { recordIds, order, isWhole, ...ownWords(match.comparer.contacts, remembered) })
  await keepPairs({ place, conferenceId, modelId, contactIds: recordIds }, { attendeeIds, pairs: match.candidates })
}

/** Contacts with the words that they bear, and no others. */
function ownWords(people: People, { match }: RememberedMatch): Pick<ListIndex, "people" | "vocabularies"> {
  return dropUnusedWords({ vocabularies: packVocabularies(match.words), people })
}

async function readRecords(db: Db, ids: readonly string[]): Promise<PersonRecord[]> {
  const records: PersonRecord[] = []
  await eachRecord(db, ids, (record) => records.push(record))
  return records
}

/** For each id its place among those of before, -1 for new ones. */
function findRows(ids: readonly string[], before: readonly string[]): Int32Array {
  const rows = new Int32Array(ids.length).fill(-1)
  // Most stand where they stood, but for the few that came or went before them; only where that ends they are looked up.
  let known: Map<string, number> | undefined
  for (let [at, row] = [0, 0]; at < ids.length; at++) {
    const id = ids[at] ?? ""
    if (id === before[row]) rows[at] = row++
    else if (id === before[row + 1]) rows[at] = (row += 2) - 1
    else {
      known ??= new Map(before.map((one, place) => [one, place]))
      rows[at] = known.get(id) ?? -1
      row = (rows[at] ?? -1) < 0 ? row : (rows[at] ?? -1) + 1
    }
  }
  return rows
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at])
}
