// The words of a match: class, reason, pair. Steps, server, review and command line all speak them.
import { z } from "zod"

/** The fields that are compared; "prior" carries the odds that any two namesakes here are one person. */
export const comparisonField = z.enum([
  "prior",
  "given_name",
  "middle_name",
  "family_name",
  "name",
  "generation",
  "organization",
  "job_title",
  "email",
  "profile_url",
  "phone",
  "city",
  "postal_code",
  "region",
  "street",
  "birthday",
])
export type ComparisonField = z.infer<typeof comparisonField>

/** One bar of the waterfall: how far this field moved the weight, and the two values it looked at. */
export const reasonSchema = z.object({
  field: comparisonField,
  /** Name of the level that held, e.g. "exact", "nickname", "umlaut", "similar", "swapped", "different". */
  level: z.string(),
  /** Evidence in bits (log2), rounded to 2 decimals; all reasons of a pair sum exactly to its `weight`. */
  points: z.number(),
  attendeeValue: z.string(),
  contactValue: z.string(),
})
export type Reason = z.infer<typeof reasonSchema>

/** The machine's opinion: sure, worth a look, not the same. */
export const matchClass = z.enum(["link", "possible", "nonlink"])
export type MatchClass = z.infer<typeof matchClass>

/** A pair as the matcher returns it; `attendee` and `contact` are indexes into the two inputs. */
export interface MatchedPair {
  readonly attendee: number
  readonly contact: number
  readonly class: MatchClass
  /** log2 odds, the sum of the reasons' points. */
  readonly weight: number
  /** 2^weight / (1 + 2^weight). */
  readonly probability: number
  readonly reasons: readonly Reason[]
}
