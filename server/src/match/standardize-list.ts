// A list of people as columns: those that are kept as they were read before, the new ones read now. Invariant: columns and words are
// what reading all records anew would give, but for the numbers of the words, on which nothing depends.
import { absorbPart, concatPeople, packVocabularies } from "@vorab/shared/match/parts"
import type { People } from "@vorab/shared/match/people"
import { dropUnusedWords, selectRows } from "@vorab/shared/match/select-rows"
import { nameOrderOf, orderSample, Standardizer } from "@vorab/shared/match/standardize"
import { GrowingWords, keyFields, textFields } from "@vorab/shared/match/words"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { ListIndex } from "./list-index.ts"

/** Gives records one by one in the order of the ids asked for. */
export type EachRecord = (ids: readonly string[], take: (record: PersonRecord, at: number) => void) => Promise<void>

export interface StandardList extends Pick<ListIndex, "order" | "isWhole"> {
  readonly people: People
  /** What is to be kept from now on; null if it is what was kept before. */
  readonly next: ListIndex | null
}

/**
 * @param recordIds the records there are, in the order of the match
 * @param kept what was kept of the list of another time
 * @param words grow by those of the list; only those of the list are kept with it
 */
export async function standardizeList(
  recordIds: readonly string[],
  kept: ListIndex | null,
  eachRecord: EachRecord,
  words: GrowingWords,
): Promise<StandardList> {
  if (kept !== null && isSame(kept.recordIds, recordIds)) {
    return { people: absorb(kept, words), order: kept.order, isWhole: kept.isWhole, next: null }
  }
  const rows = findRows(recordIds, kept)
  const order = await findOrder(recordIds, rows, kept, eachRecord)
  if (kept !== null && order !== kept.order) {
    for (const [at, row] of rows.entries()) if (kept.isWhole[row] === 1) rows[at] = -1
  }
  // Words of another list among them would be kept with this one.
  const own = isEmpty(words) ? words : new GrowingWords()
  const fresh = recordIds.filter((_, at) => rows[at] === -1)
  const before = kept === null ? null : keepRows(kept, rows)
  const oldPeople = before && absorb(before, own)
  const added = await readFresh(fresh, eachRecord, new Standardizer(own, order))
  const wholes = [before?.isWhole ?? new Uint8Array(0), added.isWhole]
  const oldSize = oldPeople?.size ?? 0
  // Kept rows stand first and new ones behind them; from there each goes to its place.
  let [old, late] = [0, oldSize]
  const places = rows.map((row) => (row === -1 ? late++ : old++))
  const people = selectRows(concatPeople(oldPeople ? [oldPeople, added.people] : [added.people]), places)
  const isWhole = Uint8Array.from(
    places,
    (place) => wholes[place < oldSize ? 0 : 1]?.[place < oldSize ? place : place - oldSize] ?? 0,
  )
  const next = { recordIds, order, isWhole, people, vocabularies: packVocabularies(own) }
  return { people: own === words ? people : absorb(next, words), order, isWhole, next }
}

function isEmpty(words: GrowingWords): boolean {
  return [...textFields, ...keyFields].every((field) => words[field].size === 0)
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at])
}

/** For each record its row in what is kept, -1 for new ones. */
function findRows(recordIds: readonly string[], kept: ListIndex | null): Int32Array {
  const known = new Map(kept?.recordIds.map((id, row) => [id, row]))
  return Int32Array.from(recordIds, (id) => known.get(id) ?? -1)
}

/**
 * The order of names as all records would tell it. It is told from the first names that were given whole: where they say
 * something else than those of another time, whole names are read again, and only those.
 */
async function findOrder(
  recordIds: readonly string[],
  rows: Int32Array,
  kept: ListIndex | null,
  eachRecord: EachRecord,
): Promise<ListIndex["order"]> {
  const telling = recordIds.slice(0, orderSample).filter((_, at) => kept?.isWhole[rows[at] ?? -1] !== 0)
  const records: PersonRecord[] = []
  await eachRecord(telling, (record) => records.push(record))
  return nameOrderOf(records)
}

/** The kept rows that are still wanted, in the order wanted, without what only the others bore. */
function keepRows(
  { people, vocabularies, isWhole }: ListIndex,
  rows: Int32Array,
): Omit<ListIndex, "recordIds" | "order"> {
  const wanted = rows.filter((row) => row !== -1)
  const lean = dropUnusedWords({ vocabularies, people: selectRows(people, wanted) })
  return { ...lean, isWhole: Uint8Array.from(wanted, (row) => isWhole[row] ?? 0) }
}

function absorb({ people, vocabularies }: Pick<ListIndex, "people" | "vocabularies">, words: GrowingWords): People {
  const [absorbed] = absorbPart({ vocabularies, people: [people] }, words)
  if (!absorbed) throw new Error("one list was taken in, and none came out")
  return absorbed
}

async function readFresh(
  recordIds: readonly string[],
  eachRecord: EachRecord,
  standardizer: Standardizer,
): Promise<Pick<ListIndex, "people" | "isWhole">> {
  const isWhole = new Uint8Array(recordIds.length)
  await eachRecord(recordIds, (record, at) => {
    isWhole[at] = Number(record.givenName === "" && record.familyName === "")
    standardizer.add(record)
  })
  return { people: standardizer.end(), isWhole }
}
