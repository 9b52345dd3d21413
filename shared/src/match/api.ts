// Endpoints of the match of one conference's list with the user's contacts.
import { z } from "zod"
import { endpoint } from "../api/endpoint.ts"
import { jobSchema } from "../api/job.ts"

const conferenceId = z.object({ conferenceId: z.string() })

export const matchSummarySchema = z.object({
  conferenceId: z.string(),
  ranAt: z.string().nullable(),
  attendees: z.number().int(),
  contacts: z.number().int(),
  links: z.number().int(),
  /** Attendees with at least one possible pair and no link. */
  possible: z.number().int(),
  /** True if contacts, list or decisions came after the match. */
  stale: z.boolean(),
  steps: z.array(z.object({ step: z.string(), milliseconds: z.number() })),
})
export type MatchSummary = z.infer<typeof matchSummarySchema>

export const matchEndpoints = {
  run: endpoint({
    method: "POST",
    path: "/api/conferences/:conferenceId/match",
    summary: "Matches the list with the contacts anew; runs by itself after each import.",
    params: conferenceId,
    response: jobSchema,
    status: 202,
  }),
  summary: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/match",
    summary: "What the last match found.",
    params: conferenceId,
    response: matchSummarySchema,
  }),
}
