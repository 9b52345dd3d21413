// From a prepared match to its pairs: in this thread where the lists are short, else in several over shared memory.
import { availableParallelism } from "node:os"
import { comparePairs, type CompareWishes } from "@vorab/shared/match/candidate-pairs"
import { fitComparer, fitModel } from "@vorab/shared/match/fit"
import type { Compared } from "@vorab/shared/match/kept-match"
import { linkPairs, type LinkOptions, type MatchedSides } from "@vorab/shared/match/link-pairs"
import type { MatchedPair } from "@vorab/shared/match/matched-pair"
import type { FittedModel } from "@vorab/shared/match/model"
import { createComparer, underModel, type PreparedMatch } from "@vorab/shared/match/prepare"
import { startCompareThreads } from "./compare-threads.ts"

export interface PreparedOptions extends LinkOptions {
  /** Whether the prepared model is one fitted before, or the one to begin fitting with. */
  readonly isFitted: boolean
  /** Threads to compare in; 0 or 1: this one. */
  readonly threads: number
  /** Hears the steps "fit" and "compare"; what it throws ends the work. */
  readonly onProgress: (step: string, done: number, total: number) => void
}

export interface PreparedResult {
  readonly pairs: MatchedPair[]
  readonly model: FittedModel
}

/** Settling and explaining go on with it. */
type ComparedHere = Omit<Compared, "tables">

/** Compares and links; the result does not depend on the number of threads. */
export async function matchPrepared(
  prepared: PreparedMatch,
  sides: MatchedSides,
  options: PreparedOptions,
): Promise<PreparedResult> {
  const { comparer, candidates } = await comparePrepared(prepared, options)
  options.onProgress("link", 0, 0)
  return { pairs: linkPairs(comparer, candidates, sides, options), model: comparer.setting.model }
}

/** Fits where it is asked for, and compares. */
export function comparePrepared(prepared: PreparedMatch, options: PreparedOptions): Promise<ComparedHere> {
  return (options.threads > 1 ? compareInThreads : compareHere)(prepared, options)
}

/** Pairs from which on threads are sooner done with comparing than this one alone. */
const manyPairs = 5e9

/** How many threads two lists are worth. */
export function threadsFor(attendees: number, contacts: number): number {
  return attendees * contacts > manyPairs ? availableParallelism() : 1
}

async function compareHere(prepared: PreparedMatch, options: PreparedOptions): Promise<ComparedHere> {
  const everyone = { from: 0, to: prepared.attendees.size }
  options.onProgress("fit", 0, 0)
  const comparer = fitComparer(prepared, options.isFitted)
  return { comparer, candidates: comparePairs(comparer, everyone, wishesOf(prepared, options)) }
}

function wishesOf({ attendees }: PreparedMatch, { contactPerson, onProgress }: PreparedOptions): CompareWishes {
  return {
    joins: contactPerson === undefined,
    onStep: (done) => onProgress("compare", done, attendees.size),
  }
}

async function compareInThreads(prepared: PreparedMatch, options: PreparedOptions): Promise<ComparedHere> {
  const { isFitted, onProgress } = options
  const threads = startCompareThreads(options.threads)
  try {
    const { size } = prepared.attendees
    onProgress("fit", 0, 0)
    await threads.open(prepared)
    const model = isFitted ? prepared.model : fitModel(prepared.model, await threads.sample(size))
    await threads.useModel(model)
    const candidates = await threads.compare(size, wishesOf(prepared, options))
    return { comparer: underModel(createComparer(prepared), model), candidates }
  } finally {
    await threads.end()
  }
}
