// Step 5: the product's cuts. They are the same for every list; what differs between lists is in the model.
import type { MatchClass } from "./matched-pair.ts"

/** Hundredths of a bit: sure enough to link without asking. */
export const linkCut = 475
/** Worth a look: rather one person than not. */
export const possibleCut = 0
/** A rival this close makes a pair doubtful, however heavy both are. */
export const rivalMargin = 300
/** Candidates that fall this far behind the best of their attendee are not shown. */
export const shownBehind = 700
/** Two records are joined as one contact only from here: more than a link, since nobody is asked. */
export const joinCut = 700
/** In a short address book a name seems rarer than it is; joining reckons with at least so many people. */
const joinPeople = 1000
/** Most candidates shown of one attendee. */
export const shownMost = 5

/** Class of a weight by itself, in hundredths of a bit. */
export function classify(weight: number): MatchClass {
  if (weight >= linkCut) return "link"
  return weight >= possibleCut ? "possible" : "nonlink"
}

/** Probability of a weight in bits. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}

/** Hundredths of a bit that two records of an address book of so many must weigh beyond a cut to be one contact. */
export function cautionFor(records: number): number {
  return Math.round(100 * Math.log2(Math.max(1, joinPeople / Math.max(1, records))))
}
