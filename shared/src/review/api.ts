// Endpoints of clerical review.
import { z } from "zod"
import { endpoint } from "../api/endpoint.ts"
import { personSchema } from "../people/person.ts"
import { tier } from "../contacts/tier.ts"
import { matchClass, reasonSchema } from "../match/matched-pair.ts"
import { decisionSchema, verdict } from "./decision.ts"
import { precisionSchema, seenSchema } from "./precision.ts"

const conferenceId = z.object({ conferenceId: z.string() })

export const candidateSchema = z.object({
  contact: personSchema.extend({ tier, sources: z.array(z.string()) }),
  class: matchClass,
  weight: z.number(),
  probability: z.number(),
  reasons: z.array(reasonSchema),
  /** What the user said of this very pair before, here or at another conference; "" = nothing. */
  earlier: z.union([verdict, z.literal("")]),
})
export type Candidate = z.infer<typeof candidateSchema>

export const reviewItemSchema = z.object({
  attendee: personSchema,
  /** Best first. */
  candidates: z.array(candidateSchema),
  /** How much an answer would help: probability near one half, and what hangs on it. Higher first. */
  usefulness: z.number(),
  /** The decision that stands on this attendee now, or null. */
  decision: decisionSchema.nullable(),
})
export type ReviewItem = z.infer<typeof reviewItemSchema>

/** The attendees who come nearest to a contact, found or not. */
export const nearestSchema = z.object({
  contact: personSchema,
  items: z.array(
    z.object({
      attendee: personSchema,
      weight: z.number(),
      probability: z.number(),
      /** "same": this attendee is this contact; "other": is another one; "open": neither machine nor user says so. */
      standing: z.enum(["same", "open", "other"]),
    }),
  ),
})
export type Nearest = z.infer<typeof nearestSchema>

/** What the user's own answers say of the machine, and a better cut if they bear one out. Weights and cuts are in bits. */
export const hindsightSchema = precisionSchema.extend({
  /** Answers that judge a pair, at all conferences. */
  answers: z.number().int(),
  /** The cut that the last match of this conference was made with. */
  cut: z.number(),
  productCut: z.number(),
  offer: z
    .object({
      cut: z.number(),
      /** The answers from this cut on. */
      seen: seenSchema,
      /** What it would change at this conference: people linked, and people left to review, more or fewer. */
      links: z.number().int(),
      toReview: z.number().int(),
    })
    .nullable(),
  /** The weakest link at this conference that nobody has judged; null = all are. */
  unchecked: z.object({ attendeeId: z.string(), contactId: z.string(), name: z.string() }).nullable(),
})
export type Hindsight = z.infer<typeof hindsightSchema>

export const reviewEndpoints = {
  queue: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/review",
    summary: "The doubtful pairs, most useful first; with `decided` also those already answered (newest first).",
    params: conferenceId,
    query: z.object({
      decided: z.enum(["true", "false"]).default("false"),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    response: z.object({
      items: z.array(reviewItemSchema),
      /** Still waiting, skipped ("unsure"), and answered. */
      left: z.number().int(),
      skipped: z.number().int(),
      answered: z.number().int(),
    }),
  }),
  item: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/review/:attendeeId",
    summary: "One attendee with the candidates there are, also one that nobody asked about.",
    params: conferenceId.extend({ attendeeId: z.string() }),
    response: reviewItemSchema,
  }),
  pair: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/review/:attendeeId/:contactId",
    summary: "The comparison of any attendee with any contact, also one the matcher never proposed.",
    params: conferenceId.extend({ attendeeId: z.string(), contactId: z.string() }),
    response: candidateSchema,
  }),
  suggestions: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/review/:attendeeId/suggestions",
    summary: "Contacts of the same or a related organization, for a look-up by hand.",
    params: conferenceId.extend({ attendeeId: z.string() }),
    response: z.object({ items: z.array(personSchema) }),
  }),
  nearest: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/nearest/:contactId",
    summary:
      "The attendees who come nearest to a contact, best first: why somebody is, or is not, found at a conference.",
    params: conferenceId.extend({ contactId: z.string() }),
    response: nearestSchema,
  }),
  hindsight: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/hindsight",
    summary: "How right the matches have been by the user's own answers, and a better cut where these bear one out.",
    params: conferenceId,
    response: hindsightSchema,
  }),
  decide: endpoint({
    method: "PUT",
    path: "/api/conferences/:conferenceId/decisions/:decisionId",
    summary: "Gives a verdict; the id (UUIDv7) is made by the caller, so sending it twice changes nothing.",
    params: conferenceId.extend({ decisionId: z.uuid() }),
    body: z.object({ attendeeId: z.string(), contactId: z.string(), verdict }),
    response: decisionSchema,
  }),
  revoke: endpoint({
    method: "DELETE",
    path: "/api/conferences/:conferenceId/decisions/:decisionId",
    summary: "Takes a verdict back, in any order; the candidates are as before.",
    params: conferenceId.extend({ decisionId: z.string() }),
    response: decisionSchema,
  }),
  decisions: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/decisions",
    summary: "All verdicts, newest first, revoked ones too.",
    params: conferenceId,
    response: z.object({ items: z.array(decisionSchema) }),
  }),
}
