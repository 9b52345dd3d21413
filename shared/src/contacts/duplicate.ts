// Contacts who may be one person, who were joined, and what the user said of them.
import { z } from "zod"
import { personSchema } from "../people/person.ts"
import { tier } from "./tier.ts"

/** One of the two of a pair. */
const duplicatePersonSchema = personSchema.extend({ tier, sources: z.array(z.string()) })

/** One bar of the waterfall: what this field said for or against, in bits. */
const joinReasonSchema = z.object({
  /** A field of the comparison, or "prior" for the odds before looking. */
  field: z.string(),
  /** Name of the level that held, e.g. "exact", "nickname", "different". */
  level: z.string(),
  /** All reasons of a pair sum exactly to its weight. */
  points: z.number(),
  value: z.string(),
  otherValue: z.string(),
})
export type JoinReason = z.infer<typeof joinReasonSchema>

export const duplicatePairSchema = z.object({
  /** The ids that were compared; each may be one of several that the person has. Decide about these. */
  personId: z.string(),
  otherId: z.string(),
  /** The people as they are shown now. */
  person: duplicatePersonSchema,
  other: duplicatePersonSchema,
  /** log2 odds that both are one person. */
  weight: z.number(),
  probability: z.number(),
  reasons: z.array(joinReasonSchema),
})
export type DuplicatePair = z.infer<typeof duplicatePairSchema>

export const duplicateVerdict = z.enum(["same", "different"])

export const duplicateDecisionSchema = z.object({
  id: z.string(),
  verdict: duplicateVerdict,
  personId: z.string(),
  otherId: z.string(),
  at: z.string(),
  revokedAt: z.string().nullable(),
})
export type DuplicateDecision = z.infer<typeof duplicateDecisionSchema>

/** A decision that stands, with the two as their records name them. */
export const toldDecisionSchema = duplicateDecisionSchema.extend({
  name: z.string(),
  otherName: z.string(),
  organization: z.string(),
  otherOrganization: z.string(),
})
export type ToldDecision = z.infer<typeof toldDecisionSchema>

/** Why two parts of a contact are one person. */
export const contactJoinSchema = z.object({
  /** Parts: `partId` of records. */
  partId: z.string(),
  otherId: z.string(),
  /** engine: found by comparing; decision: said by the user; import: the same rows of a file. */
  origin: z.enum(["engine", "decision", "import"]),
  /** The decision that can be taken back, or "". */
  decisionId: z.string(),
  weight: z.number(),
  probability: z.number(),
  reasons: z.array(joinReasonSchema),
})
export type ContactJoin = z.infer<typeof contactJoinSchema>
