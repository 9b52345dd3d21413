// Measures pairs against the truth the way MATCHING counts: by attendee, best pair each. Knows nothing of how they were made.

/** A ranked pair; `sure` says that it would be linked without asking. */
export interface RankedPair {
  readonly attendee: number
  readonly contact: number
  readonly score: number
  readonly sure: boolean
}

export interface Scores {
  /** Best F1 over all cuts of the score. */
  readonly bestF1: number
  /** Largest share of known attendees found while at least 99 % of the pairs are right. */
  readonly recallAt99: number
  /** F1, precision and recall of what is linked without asking. */
  readonly linkF1: number
  readonly linkPrecision: number
  readonly linkRecall: number
  /** Share of all attendees who have pairs and no link. */
  readonly review: number
}

/** Truth by attendee: the contact rows that are this person. Attendees without any are strangers. */
export type Truth = ReadonlyMap<number, ReadonlySet<number>>

/** Groups pairs of attendee and contact rows. */
export function truthOf(pairs: Iterable<{ attendee: number; contact: number }>): Truth {
  const truth = new Map<number, Set<number>>()
  for (const { attendee, contact } of pairs) truth.set(attendee, (truth.get(attendee) ?? new Set()).add(contact))
  return truth
}

/** Scores pairs, of which the first of each attendee counts. `attendees`: how many there are in all. */
export function scorePairs(pairs: readonly RankedPair[], truth: Truth, attendees: number): Scores {
  const best = new Map<number, RankedPair>()
  for (const pair of pairs) if (!best.has(pair.attendee)) best.set(pair.attendee, pair)
  const ranked = [...best.values()].sort((a, b) => b.score - a.score)
  const isRight = (pair: RankedPair): boolean => truth.get(pair.attendee)?.has(pair.contact) === true
  let right = 0
  let bestF1 = 0
  let recallAt99 = 0
  for (const [at, pair] of ranked.entries()) {
    if (isRight(pair)) right += 1
    // Equal scores stand or fall together.
    if (ranked[at + 1]?.score === pair.score) continue
    bestF1 = Math.max(bestF1, f1(right, at + 1, truth.size))
    if (right / (at + 1) >= 0.99) recallAt99 = Math.max(recallAt99, right / truth.size)
  }
  const links = ranked.filter((pair) => pair.sure)
  const rightLinks = links.filter(isRight).length
  return {
    bestF1,
    recallAt99,
    linkF1: f1(rightLinks, links.length, truth.size),
    linkPrecision: links.length === 0 ? 1 : rightLinks / links.length,
    linkRecall: rightLinks / Math.max(1, truth.size),
    review: (ranked.length - links.length) / Math.max(1, attendees),
  }
}

function f1(right: number, said: number, known: number): number {
  return right === 0 ? 0 : (2 * right) / (said + known)
}
