// How right the machine has been, by the user's own answers: shares with their uncertainty, never a bare percentage.
import { z } from "zod"
import type { Label } from "./labels.ts"

/** So many of so many, and the 95 % interval of the share. */
export const seenSchema = z.object({
  right: z.number().int(),
  of: z.number().int(),
  low: z.number(),
  high: z.number(),
})
export type Seen = z.infer<typeof seenSchema>

/** Bounds of the bands in bits: at odds of 1:1, 2:1, 4:1, 16:1, 128:1. */
const bandBounds = [0, 1, 2, 4, 7] as const

export const bandSchema = seenSchema.extend({
  /** Bits; null = no bound on this side. */
  from: z.number().nullable(),
  to: z.number().nullable(),
})

export const precisionSchema = z.object({
  /** Pairs with a label. */
  judged: z.number().int(),
  /** Of the pairs that the machine links without asking. */
  links: seenSchema,
  /** Heaviest first, those without a label left out. */
  bands: z.array(bandSchema),
})
export type Precision = z.infer<typeof precisionSchema>

/** What the labels say of links, and of each band of weight. */
export function seePrecision(labels: readonly Label[]): Precision {
  const edges = [null, ...bandBounds, null]
  const bands = edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? null
    const within = labels.filter(({ weight }) => weight >= (from ?? -Infinity) && weight < (to ?? Infinity))
    return { from, to, ...see(within) }
  })
  return {
    judged: labels.length,
    links: see(labels.filter((label) => label.class === "link")),
    bands: bands.filter((band) => band.of > 0).toReversed(),
  }
}

/** How many of the labels are right, with the interval. */
export function see(labels: readonly Label[]): Seen {
  const right = labels.filter(({ isRight }) => isRight).length
  return { right, of: labels.length, ...wilson(right, labels.length) }
}

/** Two-sided 95 %. */
const z95 = 1.96

/** Interval of a share (Wilson 1927): sensible for few trials and for shares near 0 and 1. */
function wilson(right: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 }
  const share = right / of
  const square = z95 ** 2
  const middle = share + square / (2 * of)
  const spread = z95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2))
  const low = (middle - spread) / (1 + square / of)
  const high = (middle + spread) / (1 + square / of)
  // Rounding must not take the end of the scale away from a clean record.
  return { low: right === 0 ? 0 : Math.max(0, low), high: right === of ? 1 : Math.min(1, high) }
}
