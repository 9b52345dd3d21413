// What a thread remembers of the matches it has made, so that a change of a few contacts costs only those. Invariants: it never
// outlives its thread; what it says of a list under a model is what a match of everybody would say.
import type { KeptMatch } from "@vorab/shared/match/kept-match"
import type { ListIndex } from "./list-index.ts"
import type { ShownPair } from "./show-pairs.ts"
import type { MatchRow } from "./store.ts"

/** Of which match. */
export interface MemoryKey {
  /** Id of the workspace, as `IndexPlace` has it. */
  readonly workspace: string
  readonly conferenceId: string
  readonly modelId: string
}

/** A match as it is remembered. */
export interface RememberedMatch {
  readonly key: MemoryKey
  readonly match: KeptMatch
  /** Records in the order of the match. */
  readonly attendeeIds: readonly string[]
  readonly contactIds: readonly string[]
  /** How whole names of contacts were read, and which rows have one. */
  readonly order: ListIndex["order"]
  readonly isWhole: Uint8Array
  /** Contacts that came or went since everybody was read. */
  readonly changes: number
  /** What was shown, by the ids of both records (`pairKey`). */
  readonly shown: ReadonlyMap<string, ShownPair>
  /** The run that was published, with its rows; null until one is. */
  readonly published: { readonly runId: string; readonly rows: readonly MatchRow[] } | null
}

/** Rows of all lists together that a thread may remember: some 60 MB. */
const mostRows = 150_000

export class MatchMemory {
  private readonly remembered = new Map<string, RememberedMatch>()

  /** Gives what is remembered and forgets it: who fails with it must not leave it half changed. */
  take(key: MemoryKey): RememberedMatch | null {
    const name = nameOf(key)
    const found = this.remembered.get(name) ?? null
    this.remembered.delete(name)
    return found?.key.modelId === key.modelId ? found : null
  }

  /** Remembers a match, unless it is too large; the oldest make room for it. */
  keep(match: RememberedMatch): void {
    const name = nameOf(match.key)
    this.remembered.delete(name)
    if (sizeOf(match) > mostRows) return
    this.remembered.set(name, match)
    let rows = [...this.remembered.values()].reduce((sum, one) => sum + sizeOf(one), 0)
    for (const [oldest, one] of this.remembered) {
      if (rows <= mostRows) return
      this.remembered.delete(oldest)
      rows -= sizeOf(one)
    }
  }
}

function nameOf({ workspace, conferenceId }: MemoryKey): string {
  return JSON.stringify([workspace, conferenceId])
}

function sizeOf({ attendeeIds, contactIds }: RememberedMatch): number {
  return attendeeIds.length + contactIds.length
}
