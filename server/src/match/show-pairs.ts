// The last step of a match: who is settled with whom, and why. The records of those shown are read for it, but of pairs that were
// shown before: what is said of two records under one model does not change.
import { explainSettled, settleCandidates } from "@vorab/shared/match/link-pairs"
import type { MatchedPair } from "@vorab/shared/match/matched-pair"
import type { Comparer } from "@vorab/shared/match/prepare"
import type { CandidatePairs } from "@vorab/shared/match/candidate-pairs"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import type { Db } from "../db/open.ts"
import { eachRecord, type MatchSide, type MatchSides } from "./read-sides.ts"

/** A pair of rows of both sides. */
export interface ShownPair extends Omit<MatchedPair, "reasons"> {
  /** JSON of the reasons. */
  readonly reasons: string
}

export interface Showing {
  readonly sides: MatchSides
  readonly comparer: Comparer
  readonly candidates: CandidatePairs
  /** Hundredths of a bit from which a pair is a link without asking. */
  readonly linkCut: number
  /** Pairs shown under the same model before, by `pairKey`. */
  readonly before: ReadonlyMap<string, ShownPair>
  readonly onProgress: (step: string, done: number, total: number) => void
}

/** Pairs of class link and possible with their reasons; by attendee, best first. */
export async function showPairs(db: Db, showing: Showing): Promise<ShownPair[]> {
  const { sides, comparer, candidates, linkCut, before, onProgress } = showing
  onProgress("link", 0, 0)
  const settled = settleCandidates(comparer, candidates, { contactPerson: sides.contacts.personOf, linkCut })
  onProgress("explain", 0, 0)
  const isNew = (attendee: number, row: number): boolean => !before.has(pairKey(sides, attendee, row))
  const fresh = settled.flatMap((one) => {
    const rows = one.rows.filter((row) => isNew(one.attendee, row))
    return rows.length > 0 ? [{ ...one, rows }] : []
  })
  const explained = explainSettled(comparer, candidates, fresh, {
    attendeeAt: await readShown(db, sides.attendees, new Set(fresh.map(({ attendee }) => attendee))),
    contactAt: await readShown(db, sides.contacts, new Set(fresh.flatMap(({ rows }) => rows))),
  })
  const now = new Map(
    explained.map((pair) => [
      pairKey(sides, pair.attendee, pair.contact),
      { ...pair, reasons: JSON.stringify(pair.reasons) },
    ]),
  )
  return settled.flatMap(({ attendee, rows, class: as }) =>
    rows
      .map((contact): ShownPair => {
        const key = pairKey(sides, attendee, contact)
        const pair = now.get(key) ?? before.get(key)
        if (!pair) throw new Error("a settled pair was neither explained now nor before")
        return { ...pair, attendee, contact, class: as }
      })
      .sort((a, b) => b.weight - a.weight),
  )
}

/** The pairs by the ids of both records, for another time. */
export function byRecords(pairs: readonly ShownPair[], sides: MatchSides): Map<string, ShownPair> {
  return new Map(pairs.map((pair) => [pairKey(sides, pair.attendee, pair.contact), pair]))
}

function pairKey({ attendees, contacts }: MatchSides, attendee: number, contact: number): string {
  return `${attendees.recordIds[attendee]} ${contacts.recordIds[contact]}`
}

/** The records of those rows that are shown. */
async function readShown(
  db: Db,
  { recordIds }: MatchSide,
  shown: ReadonlySet<number>,
): Promise<(row: number) => PersonRecord | undefined> {
  const rows = [...shown]
  const ids = rows.map((row) => recordIds[row] ?? "")
  const records = new Map<number, PersonRecord>()
  await eachRecord(db, ids, (record, at) => records.set(rows[at] ?? -1, record))
  return (row) => records.get(row)
}
