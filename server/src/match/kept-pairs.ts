// What comparing found for each attendee, kept from match to match: in a new version of a list only those who are new are
// compared. An attendee's candidates depend on what its record says, on all contacts and on the model, and on no other attendee.
// Holds numbers and ids only. Invariant: under any other contacts, model or program it counts for nothing.
import { createHash } from "node:crypto"
import { joinRanges, takeRange, type CandidatePairs, type Range } from "@vorab/shared/match/candidate-pairs"
import { readColumnFile, writeColumnFile } from "./column-file.ts"
import { program } from "./list-index.ts"
import { fileOfPairs, type IndexPlace } from "./index-place.ts"

/** Where pairs are kept, and under what they were found. */
export interface PairsPlace {
  readonly place: IndexPlace
  readonly conferenceId: string
  readonly modelId: string
  /** All contacts, in the order of the match. */
  readonly contactIds: readonly string[]
}

export interface KeptPairs {
  /** Record ids, in the order of the pairs. */
  readonly attendeeIds: readonly string[]
  readonly pairs: CandidatePairs
}

interface StoredPairs {
  readonly key: string
  /** The attendees in one text, parted by line breaks. */
  readonly ids: Uint8Array
  readonly pairs: CandidatePairs
}

function keyOf({ place, modelId, contactIds }: PairsPlace): string {
  const contacts = createHash("sha256").update(contactIds.join("\n")).digest("hex")
  return JSON.stringify([program, place.workspace, modelId, contacts])
}

/** The pairs as they were kept; null where there are none that hold for these contacts under this model. */
export async function readPairs(where: PairsPlace): Promise<KeptPairs | null> {
  const stored = (await readColumnFile(fileOfPairs(where.place, where.conferenceId))) as StoredPairs | undefined
  if (stored === undefined || stored.key !== keyOf(where)) return null
  return { attendeeIds: new TextDecoder().decode(stored.ids).split("\n"), pairs: stored.pairs }
}

/** Keeps the pairs. That they cannot be written only makes the next match slower: the file before has another key, or is right. */
export async function keepPairs(where: PairsPlace, { attendeeIds, pairs }: KeptPairs): Promise<void> {
  const ids = new TextEncoder().encode(attendeeIds.join("\n"))
  const stored: StoredPairs = { key: keyOf(where), ids, pairs }
  await writeColumnFile(fileOfPairs(where.place, where.conferenceId), stored).catch(() => undefined)
}

/** How many of these attendees are not among those kept. */
export function countNew(kept: KeptPairs, attendeeIds: readonly string[]): number {
  const known = new Set(kept.attendeeIds)
  return attendeeIds.reduce((count, id) => count + Number(!known.has(id)), 0)
}

/** True if these attendees are those kept, in their order. */
export function isSameList({ attendeeIds: before }: KeptPairs, attendeeIds: readonly string[]): boolean {
  return before.length === attendeeIds.length && before.every((id, at) => id === attendeeIds[at])
}

/** Pairs of these attendees: as kept, and for those who are new as `compare` finds them. */
export function takeOver(
  { attendeeIds: before, pairs }: KeptPairs,
  attendeeIds: readonly string[],
  compare: (range: Range) => CandidatePairs,
): CandidatePairs {
  const known = new Map(before.map((id, at) => [id, at]))
  const places = attendeeIds.map((id) => known.get(id) ?? -1)
  const ranges: CandidatePairs[] = []
  for (let from = 0; from < places.length;) {
    const first = places[from] ?? -1
    const step = first < 0 ? 0 : 1
    let to = from + 1
    while (to < places.length && places[to] === first + step * (to - from)) to += 1
    ranges.push(first < 0 ? compare({ from, to }) : takeRange(pairs, { from: first, to: first + to - from }))
    from = to
  }
  return joinRanges(ranges)
}
