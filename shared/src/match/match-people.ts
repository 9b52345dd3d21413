// The matcher: standardize, block, compare, weigh, classify, link. Pure; two lists in, settled pairs with reasons out.
import type { PersonRecord } from "../people/person-record.ts"
import { comparePairs } from "./candidate-pairs.ts"
import { fitComparer } from "./fit.ts"
import { linkPairs, type LinkOptions } from "./link-pairs.ts"
import type { MatchedPair } from "./matched-pair.ts"
import type { FittedModel } from "./model.ts"
import { prepareMatch } from "./prepare.ts"
import { standardize } from "./standardize.ts"
import { GrowingWords } from "./words.ts"

export interface MatchOptions extends LinkOptions {
  /** Told now and then: step ("standardize", "fit", "compare", "link"), units done, units in all. */
  readonly onProgress?: (step: string, done: number, total: number) => void
  /** Asked now and then; true stops the work with a `MatchCancelled`. */
  readonly isCancelled?: () => boolean
  /** A model fitted before; without it, one is fitted to the two lists. */
  readonly model?: FittedModel
  /** Milliseconds of some clock, to time the steps. */
  readonly clock?: () => number
}

export interface MatchResult {
  /** Pairs of class link and possible; by attendee, best first. */
  readonly pairs: MatchedPair[]
  readonly model: FittedModel
  readonly steps: { step: string; ms?: number }[]
}

/** Thrown when `isCancelled` said so. */
export class MatchCancelled extends Error {
  constructor() {
    super("The match was cancelled.")
    this.name = "MatchCancelled"
  }
}

/** Matches attendees with contacts. The result does not depend on the order of rows, but for ties, which stay open. */
export function matchPeople(
  attendees: readonly PersonRecord[],
  contacts: readonly PersonRecord[],
  options: MatchOptions = {},
): MatchResult {
  const steps = createSteps(options)
  const words = new GrowingWords()
  const left = standardize(attendees, words)
  const right = standardize(contacts, words)
  steps.end("standardize")
  const prepared = prepareMatch(left, right, words, options.model)
  steps.end("block")
  const comparer = fitComparer(prepared, options.model !== undefined)
  steps.end("fit")
  const candidates = comparePairs(
    comparer,
    { from: 0, to: left.size },
    {
      joins: options.contactPerson === undefined,
      onStep: (done) => {
        options.onProgress?.("compare", done, left.size)
        if (options.isCancelled?.()) throw new MatchCancelled()
      },
    },
  )
  steps.end("compare")
  const sides = { attendeeAt: (row: number) => attendees[row], contactAt: (row: number) => contacts[row] }
  const pairs = linkPairs(comparer, candidates, sides, options)
  steps.end("link")
  return { pairs, model: comparer.setting.model, steps: steps.list }
}

function createSteps(options: MatchOptions): { list: { step: string; ms?: number }[]; end: (step: string) => void } {
  const list: { step: string; ms?: number }[] = []
  let since = options.clock?.() ?? 0
  return {
    list,
    end: (step) => {
      const now = options.clock?.()
      list.push(now === undefined ? { step } : { step, ms: now - since })
      since = now ?? 0
      options.onProgress?.(step, 1, 1)
      if (options.isCancelled?.()) throw new MatchCancelled()
    },
  }
}
