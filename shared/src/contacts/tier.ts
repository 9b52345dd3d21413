// A, B, C: how important a contact is to the user, and so how much care it gets.
import { z } from "zod"

/** "" = not sorted yet. */
export const tier = z.enum(["A", "B", "C", ""])
export type Tier = z.infer<typeof tier>

export const circle = z.enum(["work", "private", ""])
export type Circle = z.infer<typeof circle>

const order: readonly Tier[] = ["A", "B", "C", ""]

/** A before B before C before those not sorted yet; for `sort`. */
export function compareTiers(a: Tier, b: Tier): number {
  return order.indexOf(a) - order.indexOf(b)
}
