// A better cut for links, offered from the user's own answers and never imposed. Invariant: an offer stands on enough answers near
// the cut, nearly all of them right; one more wrong answer never makes it bolder.
import { linkCut as productCut, possibleCut } from "../match/classify.ts"
import type { Decision } from "./decision.ts"
import { findLonePairs, type Label } from "./labels.ts"
import { see, type Seen } from "./precision.ts"
import { settle, type OpinedPair } from "./settle.ts"

/** So many right answers have to lie just above a cut. */
export const answersNeeded = 30
/** Bits above the cut that count as near. */
const near = 2
/** Right answers in the very half bit above a cut, so that an offer never runs ahead of what was answered. */
const answersAtCut = 5
const shareWanted = 0.995
/** What the share may be at worst, all answers from the cut on taken together. */
const lowWanted = 0.9
/** Cuts are looked for in half bits: finer ones would follow single answers. */
const step = 0.5
const highest = productCut / 100 + 8

export interface CutOffer {
  /** Bits. */
  readonly cut: number
  /** The answers from this cut on. */
  readonly seen: Seen
}

/**
 * The lowest cut that the answers bear out, if it is another than `cut`: lower, or higher where they show that too many links
 * from `cut` on are wrong.
 */
export function offerCut(labels: readonly Label[], cut: number): CutOffer | null {
  const judged = labels.filter(({ hangsOnCut }) => hangsOnCut)
  const hasFailed = see(from(judged, cut)).high < shareWanted
  for (let offered = possibleCut / 100 + step; offered <= highest; offered += step) {
    if (offered >= cut && !hasFailed) return null
    if (offered !== cut && isBorneOut(judged, offered)) return { cut: offered, seen: see(from(judged, offered)) }
  }
  return null
}

function isBorneOut(judged: readonly Label[], cut: number): boolean {
  const above = from(judged, cut)
  const rightWithin = (bits: number) => above.filter(({ isRight, weight }) => isRight && weight < cut + bits).length
  const { right, of, low } = see(above)
  const isEnough = rightWithin(near) >= answersNeeded && rightWithin(step) >= answersAtCut
  return isEnough && right / of >= shareWanted && low >= lowWanted
}

function from(labels: readonly Label[], cut: number): Label[] {
  return labels.filter(({ weight }) => weight >= cut)
}

/** What another cut would change at a conference: people linked, and people left to review, more or fewer. */
export function weighCut(
  { pairs, decisions }: { pairs: readonly OpinedPair[]; decisions: readonly Decision[] },
  { before, after }: { before: number; after: number },
): { links: number; toReview: number } {
  const was = settle(pairs, decisions)
  const would = settle(moveCut(pairs, before, after), decisions)
  return {
    links: would.links.length - was.links.length,
    toReview: would.toReview.length - was.toReview.length,
  }
}

/**
 * The pairs as another cut would class them. What lies above the cut and is no link was kept from it by a guard or a rival, and
 * stays so. A guard of a pair below the cut is not known here, so that a few more may be promised than a match then links.
 */
function moveCut(pairs: readonly OpinedPair[], before: number, after: number): OpinedPair[] {
  const alone = findLonePairs(pairs)
  return pairs.map((pair) => {
    if (pair.class === "link" && pair.weight < after) return { ...pair, class: "possible" }
    const isNew = pair.class === "possible" && pair.weight < before && pair.weight >= after && alone.has(pair)
    return isNew ? { ...pair, class: "link" } : pair
  })
}
