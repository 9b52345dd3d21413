// From the database to what comparing everybody gives: both lists as they are kept, only those attendees compared who are new, and
// only those records read that are new. Belongs in a thread, and inside one reading, so that all of it sees the same people.
import { comparePairs } from "@vorab/shared/match/candidate-pairs"
import type { Compared } from "@vorab/shared/match/kept-match"
import type { FittedModel } from "@vorab/shared/match/model"
import type { People } from "@vorab/shared/match/people"
import { createComparer, prepareMatch, type PreparedMatch } from "@vorab/shared/match/prepare"
import { GrowingWords } from "@vorab/shared/match/words"
import type { Db } from "../db/open.ts"
import { readIndex, writeIndex } from "./list-index.ts"
import type { IndexPlace } from "./index-place.ts"
import { countNew, isSameList, readPairs, takeOver, keepPairs, type KeptPairs, type PairsPlace } from "./kept-pairs.ts"
import { comparePrepared, threadsFor } from "./match-prepared.ts"
import { eachRecord, type MatchSide, type MatchSides } from "./read-sides.ts"
import { standardizeList, type StandardList } from "./standardize-list.ts"

/** Hears of each step when it begins, and how far it is; what it throws ends the work. */
export type OnProgress = (step: string, done: number, total: number) => void

/** Both sides, ready to be compared under any model. */
export interface ReadLists {
  readonly sides: MatchSides
  readonly attendees: People
  readonly contacts: People
  readonly words: GrowingWords
  /** How whole names of contacts were read, and which rows have one. */
  readonly contactNames: Pick<StandardList, "order" | "isWhole">
}

export interface ReadingLists {
  readonly sides: MatchSides
  readonly conferenceId: string
  /** Where lists are kept from match to match; null: nowhere. */
  readonly place: IndexPlace | null
  readonly onProgress: OnProgress
}

/** Reads all contacts and everyone on the list, as far as they are not kept from the match before. */
export async function readLists(db: Db, { sides, conferenceId, place, onProgress }: ReadingLists): Promise<ReadLists> {
  onProgress("standardize", 0, 0)
  const words = new GrowingWords()
  const read = async (listOf: string, { recordIds }: MatchSide): Promise<StandardList> => {
    const kept = place && (await readIndex(place, listOf))
    return standardizeList(recordIds, kept, (ids, take) => eachRecord(db, ids, take), words)
  }
  const contacts = await read("", sides.contacts)
  const attendees = await read(conferenceId, sides.attendees)
  if (place && (contacts.next || attendees.next)) {
    onProgress("keep", 0, 0)
    if (contacts.next) await writeIndex(place, "", contacts.next)
    if (attendees.next) await writeIndex(place, conferenceId, attendees.next)
  }
  return { sides, attendees: attendees.people, contacts: contacts.people, words, contactNames: contacts }
}

export interface ComparingLists {
  /** Fitted before; null: one is fitted to the two lists. */
  readonly model: FittedModel | null
  /** Where pairs are kept, and under which model; null: nowhere. */
  readonly keeping: Pick<PairsPlace, "place" | "conferenceId" | "modelId"> | null
  readonly onProgress: OnProgress
}

/** Compares everybody, or where the match before left its pairs, those who are new. */
export async function compareLists(
  lists: ReadLists,
  { model, keeping, onProgress }: ComparingLists,
): Promise<Compared> {
  const { sides, attendees, contacts, words } = lists
  const attendeeIds = sides.attendees.recordIds
  const where = keeping && { ...keeping, contactIds: sides.contacts.recordIds }
  onProgress("block", 0, 0)
  const kept = where && model && (await readPairs(where))
  const prepared = prepareMatch(attendees, contacts, words, model ?? undefined)
  const isFew = kept !== null && threadsFor(countNew(kept, attendeeIds), contacts.size) === 1
  const threads = threadsFor(attendees.size, contacts.size)
  const options = { contactPerson: sides.contacts.personOf, isFitted: model !== null, threads, onProgress }
  const compared = isFew
    ? compareNew(prepared, kept, attendeeIds, onProgress)
    : await comparePrepared(prepared, options)
  if (where && !(isFew && isSameList(kept, attendeeIds)))
    await keepPairs(where, { attendeeIds, pairs: compared.candidates })
  return { ...compared, tables: prepared.tables }
}

function compareNew(
  prepared: PreparedMatch,
  kept: KeptPairs,
  attendeeIds: readonly string[],
  onProgress: OnProgress,
): Omit<Compared, "tables"> {
  const comparer = createComparer(prepared)
  onProgress("compare", 0, attendeeIds.length)
  const candidates = takeOver(kept, attendeeIds, (range) => {
    const onStep = (done: number): void => onProgress("compare", range.from + done, attendeeIds.length)
    return comparePairs(comparer, range, { joins: false, onStep })
  })
  return { comparer, candidates }
}
