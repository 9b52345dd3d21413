// What every contender of the matching bench is given, and what it gives back.
import type { PersonRecord } from "../../shared/src/people/person-record.ts"
import type { RankedPair, Truth } from "../support/score-matching.ts"

export interface BenchSet {
  readonly name: string
  readonly attendees: readonly PersonRecord[]
  readonly contacts: readonly PersonRecord[]
  readonly truth: Truth
}

export interface Contender {
  readonly name: string
  /** Most pairs of attendee and contact it is asked to look at, so that the whole table takes minutes, not hours. */
  readonly limit: number
  readonly match: (set: BenchSet) => readonly RankedPair[] | Promise<readonly RankedPair[]>
}
