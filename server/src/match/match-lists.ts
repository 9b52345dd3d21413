// From the database to pairs with their reasons: contacts as they are kept, attendees read anew, and of the contacts only those
// records that are shown. Belongs in a thread, and inside one reading, so that all of it sees the same people.
import { explainSettled, settleCandidates, type SettledPerson } from "@vorab/shared/match/link-pairs"
import type { MatchedPair } from "@vorab/shared/match/matched-pair"
import type { FittedModel } from "@vorab/shared/match/model"
import type { People } from "@vorab/shared/match/people"
import { prepareMatch } from "@vorab/shared/match/prepare"
import { standardize } from "@vorab/shared/match/standardize"
import { GrowingWords } from "@vorab/shared/match/words"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { Db } from "../db/open.ts"
import { readIndex, writeIndex } from "./contact-index.ts"
import type { IndexPlace } from "./index-place.ts"
import { comparePrepared, threadsFor } from "./match-prepared.ts"
import { eachRecord, readRecords, readSides, type MatchSides } from "./read-sides.ts"
import { standardizeContacts } from "./standardize-contacts.ts"

/** Hears of each step when it begins, and how far it is; what it throws ends the work. */
export type OnProgress = (step: string, done: number, total: number) => void

/** Both sides, ready to be compared under any model. */
export interface ReadLists {
  readonly sides: MatchSides
  readonly records: readonly PersonRecord[]
  readonly attendees: People
  readonly contacts: People
  readonly words: GrowingWords
}

export interface ReadingLists {
  readonly conferenceId: string
  /** Where contacts are kept from match to match; null: nowhere. */
  readonly place: IndexPlace | null
  readonly onProgress: OnProgress
}

/** Reads everyone on the list, and those contacts that are not kept from the match before. */
export async function readLists(db: Db, { conferenceId, place, onProgress }: ReadingLists): Promise<ReadLists> {
  onProgress("read", 0, 0)
  const sides = await readSides(db, conferenceId)
  const records = await readRecords(db, sides.attendees.recordIds)
  const kept = place && (await readIndex(place))
  onProgress("standardize", 0, 0)
  const words = new GrowingWords()
  const eachContact: Parameters<typeof standardizeContacts>[2] = (ids, take) => eachRecord(db, ids, take)
  const { people: contacts, next } = await standardizeContacts(sides.contacts.recordIds, kept, eachContact, words)
  const attendees = standardize(records, words)
  if (place && next) {
    onProgress("keep", 0, 0)
    await writeIndex(place, next)
  }
  return { sides, records, attendees, contacts, words }
}

export interface MatchingLists {
  /** Fitted before; null: one is fitted to the two lists. */
  readonly model: FittedModel | null
  /** Hundredths of a bit from which a pair is a link without asking. */
  readonly linkCut: number
  readonly onProgress: OnProgress
}

export interface MatchedLists {
  /** Pairs of class link and possible, by attendee, best first; rows of both sides. */
  readonly pairs: readonly MatchedPair[]
  readonly model: FittedModel
}

/** Matches two lists that were read in the same reading. */
export async function matchLists(
  db: Db,
  { sides, records, attendees, contacts, words }: ReadLists,
  { model, linkCut, onProgress }: MatchingLists,
): Promise<MatchedLists> {
  onProgress("block", 0, 0)
  const prepared = prepareMatch(attendees, contacts, words, model ?? undefined)
  const options = { contactPerson: sides.contacts.personOf, linkCut }
  const threads = threadsFor(attendees.size, contacts.size)
  const comparing = { ...options, isFitted: model !== null, threads, onProgress }
  const { comparer, candidates } = await comparePrepared(prepared, comparing)
  onProgress("link", 0, 0)
  const settled = settleCandidates(comparer, candidates, options)
  onProgress("explain", 0, 0)
  const shown = await readShown(db, sides.contacts.recordIds, settled)
  const found = { attendeeAt: (row: number) => records[row], contactAt: (row: number) => shown.get(row) }
  return { pairs: explainSettled(comparer, candidates, settled, found), model: comparer.setting.model }
}

/** The records of the settled contacts by row. */
async function readShown(
  db: Db,
  recordIds: readonly string[],
  settled: readonly SettledPerson[],
): Promise<Map<number, PersonRecord>> {
  const rows = [...new Set(settled.flatMap((person) => person.rows))]
  const records = await readRecords(
    db,
    rows.map((row) => recordIds[row] ?? ""),
  )
  return new Map(rows.map((row, at) => [row, records[at] as PersonRecord]))
}
