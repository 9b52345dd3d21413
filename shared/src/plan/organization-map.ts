// The map of organizations: who is there, whom the user knows, whom the user wants. Invariant: every attendee of the plan
// is counted once, in one organization or among those who name none.
import { z } from "zod"
import { tier } from "../contacts/tier.ts"
import { introductionSchema } from "./plan.ts"

/** How an organization stands to the user, in the order of the map. */
export const standings = ["known", "warm", "gap", "new"] as const
/**
 * known: somebody the user knows is there. warm: a goal points there, and there is a way in. gap: a goal points there,
 * and nobody leads in. new: nobody known, no goal.
 */
export const standing = z.enum(standings)
export type Standing = z.infer<typeof standing>

/** So many targets stand in front, as on the talk-to list. */
export const firstTargets = 24

/** A way from one organization to another, through somebody. */
export const mapWaySchema = z.object({
  introducer: z.string(),
  introducerId: z.string(),
  tier,
  /** Will be there too. */
  attends: z.boolean(),
  /** The organization where the introducer sits, "" for those who do not come or sit in the same one. */
  from: z.string(),
  evidence: introductionSchema.shape.evidence,
  found: z.string(),
  /** To whom. */
  target: z.string(),
})
export type MapWay = z.infer<typeof mapWaySchema>

export const mapHouseSchema = z.object({
  /** The key under which the organization is compared. */
  id: z.string(),
  /** As it is written most often. */
  name: z.string(),
  /** Words that every spelling of it has, for the filter of a list. */
  find: z.string(),
  standing,
  people: z.number().int(),
  /** People known, by tier. */
  known: z.object({ A: z.number().int(), B: z.number().int(), C: z.number().int(), unsorted: z.number().int() }),
  /** Targets, those of them that stand in front, and the best rank (0 = no target). */
  wanted: z.number().int(),
  first: z.number().int(),
  best: z.number().int(),
  /** Id of the largest organization that this one belongs with, its own if that is itself, "" for none. */
  family: z.string(),
  /** Some of them, the most important first. */
  knownPeople: z.array(z.object({ personId: z.string(), name: z.string(), tier })),
  wantedPeople: z.array(z.object({ personId: z.string(), name: z.string(), rank: z.number().int() })),
  ways: z.array(mapWaySchema),
})
export type MapHouse = z.infer<typeof mapHouseSchema>

export const organizationMapSchema = z.object({
  conferenceId: z.string(),
  /** The one with most people first. */
  houses: z.array(mapHouseSchema),
  /** People who name no organization. */
  without: z.object({ people: z.number().int(), known: z.number().int(), wanted: z.number().int() }),
  people: z.number().int(),
})
export type OrganizationMap = z.infer<typeof organizationMapSchema>

/** How many people of an organization the user knows. */
export function countKnown({ known }: Pick<MapHouse, "known">): number {
  return known.A + known.B + known.C + known.unsorted
}

/** The best tier among those known there; "" if they are not sorted, or if nobody is. */
export function bestTier({ known }: Pick<MapHouse, "known">): "A" | "B" | "C" | "" {
  return known.A > 0 ? "A" : known.B > 0 ? "B" : known.C > 0 ? "C" : ""
}

export const mapFilters = ["known", "wanted", "gap", "new"] as const
export type MapFilter = (typeof mapFilters)[number]

/** Does an organization belong to what is asked for? Known and wanted ones may be both. */
export function passesFilter(house: MapHouse, filter: MapFilter): boolean {
  if (filter === "known") return countKnown(house) > 0
  if (filter === "wanted") return house.wanted > 0
  return house.standing === filter
}
