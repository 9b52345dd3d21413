// Suggests A, B or C for a contact the user has not sorted yet. A suggestion only: the user's own word always stands.
import type { Tier } from "../contacts/tier.ts"
import { dayNumber } from "../conferences/conference.ts"
import type { KnownEntry } from "./plan.ts"
import { pointsFor } from "./rank.ts"

const warmDays = 540

export interface TierSuggestion {
  readonly suggestedTier: Tier
  readonly suggestedBecause: KnownEntry["suggestedBecause"]
}

/**
 * A: matters for the goals and there was an exchange within 18 months; B: one of the two; C: neither.
 * @param contact the user's own tier and the day of the last exchange ("" = not known)
 * @param points what the person counts for the goals, see rank.ts; a topic of a normal goal is enough
 */
export function suggestTier(
  contact: { tier: Tier; lastContact: string },
  points: number,
  today: string,
): TierSuggestion {
  if (contact.tier !== "") return { suggestedTier: "", suggestedBecause: "" }
  const goals = points >= pointsFor.topic * 2
  const exchange = contact.lastContact !== "" && dayNumber(today) - dayNumber(contact.lastContact) <= warmDays
  if (goals && exchange) return { suggestedTier: "A", suggestedBecause: "goals-and-exchange" }
  if (goals) return { suggestedTier: "B", suggestedBecause: "goals" }
  return exchange
    ? { suggestedTier: "B", suggestedBecause: "exchange" }
    : { suggestedTier: "C", suggestedBecause: "neither" }
}
