// Which model a match is to use. Invariant: the one in force, unless the user said otherwise or it no longer fits; never a new one
// without a reason that is told.
import { z } from "zod"
import type { FitReason, PeopleCounts } from "@vorab/shared/match/api"

/** The payload of a match: what is wanted besides matching. An ordinary match wants nothing. */
export const matchWishSchema = z.object({
  /** Fit anew. */
  refit: z.boolean().default(false),
  /** Bring this model into force; "" = leave it as it is. */
  useModel: z.string().default(""),
})
export type MatchWish = z.infer<typeof matchWishSchema>

/** A model that could be used, as far as the choice needs to know it. */
export interface KnownModel extends PeopleCounts {
  readonly id: string
  readonly pinned: boolean
  /** This matcher can read it. */
  readonly isUsable: boolean
}

export type ChosenFit =
  /** Fit on the fly and keep nothing: with an empty side there is nothing to learn. */
  | { readonly kind: "none" }
  | { readonly kind: "keep"; readonly modelId: string; readonly pinned: boolean }
  | { readonly kind: "fit"; readonly reason: FitReason; readonly before: KnownModel | null }

/** @param models the one in force first */
export function chooseFit(models: readonly KnownModel[], wish: MatchWish, people: PeopleCounts): ChosenFit {
  const [inForce = null] = models
  const wanted = models.find(({ id, isUsable }) => id === wish.useModel && isUsable)
  if (wanted !== undefined) return { kind: "keep", modelId: wanted.id, pinned: true }
  if (people.attendees === 0 || people.contacts === 0) {
    return inForce?.isUsable === true ? { kind: "keep", modelId: inForce.id, pinned: inForce.pinned } : { kind: "none" }
  }
  if (inForce === null) return { kind: "fit", reason: "first", before: null }
  if (wish.refit) return { kind: "fit", reason: "asked", before: inForce }
  if (!inForce.isUsable) return { kind: "fit", reason: "engine", before: inForce }
  const hasMoved = movedByHalf(inForce.attendees, people.attendees) || movedByHalf(inForce.contacts, people.contacts)
  if (hasMoved && !inForce.pinned) return { kind: "fit", reason: "grown", before: inForce }
  return { kind: "keep", modelId: inForce.id, pinned: inForce.pinned }
}

/** Grown or shrunk by more than half. */
function movedByHalf(before: number, now: number): boolean {
  return now > before * 1.5 || now < before * 0.5
}
