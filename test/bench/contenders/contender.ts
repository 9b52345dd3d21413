// What every peer in the matching bench is given (two CSV files, read by itself) and what it gives back.
import type { RankedPair } from "../../support/score-matching.ts"

/** The two files of a set. `ID` is the 1-based row; which other columns there are depends on the set. */
export interface SetFiles {
  readonly attendees: string
  readonly contacts: string
}

/** Reads both files and gives the best contact of each attendee; rows count from 0. */
export type Match = (files: SetFiles) => Promise<RankedPair[]>

export interface Contender {
  readonly name: string
  /** Module in this folder that exports `match`. It runs in a process of its own. */
  readonly module: string
  /** Most pairs of attendee and contact it is asked to look at, so that the whole table takes minutes, not hours. */
  readonly limit: number
  /** Said behind its memory where not all of it is the process's own. */
  readonly memoryNote: string
}

/** The peers, in the order of the table. */
export const contenders: readonly Contender[] = [
  { name: "Fellegi-Sunter in DuckDB", module: "duckdb.ts", limit: 5e9, memoryNote: "" },
  { name: "pg_trgm", module: "trigrams.ts", limit: 1e8, memoryNote: ", server apart" },
  { name: "fuzzball", module: "fuzzball.ts", limit: 3e6, memoryNote: "" },
  { name: "fuse.js", module: "fuse.ts", limit: 3e6, memoryNote: "" },
]
