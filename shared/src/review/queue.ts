// What to ask first: the question whose answer helps most. Doubt near one half, and more where more hangs on it.
import type { Tier } from "../contacts/tier.ts"

const importance: Record<Tier, number> = { A: 2, B: 1.5, C: 0.8, "": 1 }

/**
 * Usefulness of asking about an attendee, higher first: entropy (bits) of the best candidate's probability times the
 * importance of the contact. Zero candidates give 0.
 */
export function usefulness(candidates: readonly { probability: number; tier: Tier }[]): number {
  return candidates.reduce((most, { probability, tier }) => Math.max(most, entropy(probability) * importance[tier]), 0)
}

/** Binary entropy in bits (Shannon 1948): 1 at one half, 0 at certainty. */
function entropy(p: number): number {
  if (p <= 0 || p >= 1) return 0
  return -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p))
}
