// Endpoints of the match of one conference's list with the user's contacts, of the models it is made with, and of the cut.
import { z } from "zod"
import { endpoint } from "../api/endpoint.ts"
import { jobSchema } from "../api/job.ts"
import { matchClass } from "./matched-pair.ts"

const conferenceId = z.object({ conferenceId: z.string() })

/** How many people a model was fitted on. */
const peopleSchema = z.object({ attendees: z.number().int(), contacts: z.number().int() })
export type PeopleCounts = z.infer<typeof peopleSchema>

/** Why a model was fitted: there was none, the user asked, the matcher itself is newer, or a side grew or shrank by more than half. */
export const fitReason = z.enum(["first", "asked", "engine", "grown"])
export type FitReason = z.infer<typeof fitReason>

/** A model in a few words. */
export const fitSchema = peopleSchema.extend({
  id: z.string(),
  reason: fitReason,
  fittedAt: z.string(),
  /** The people of the model that was in force before; null where there was none. */
  before: peopleSchema.nullable(),
  /** The user brought it back: only the user, or a newer matcher, has another one fitted. */
  pinned: z.boolean(),
})
export type Fit = z.infer<typeof fitSchema>

/** What fitting anew changed, everything else being equal. */
const fitChangeSchema = z.object({
  /** Attendees with a link, and with a possible pair and no link. */
  before: z.object({ links: z.number().int(), possible: z.number().int() }),
  after: z.object({ links: z.number().int(), possible: z.number().int() }),
  /** Attendees whose class or link changed; `people` names the first of them. */
  changed: z.number().int(),
  people: z.array(z.object({ attendeeId: z.string(), name: z.string(), before: matchClass, after: matchClass })),
})

export const matchModelSchema = fitSchema.extend({
  state: z.enum(["inForce", "replaced", "takenBack"]),
  /** False: an older matcher fitted it, so that it cannot be used any more. */
  usable: z.boolean(),
  /** The model that was in force before it was fitted, as long as it is kept; else "". */
  beforeId: z.string(),
  /** Null for the first model, and where the model before could not be run any more. */
  change: fitChangeSchema.nullable(),
})
export type MatchModel = z.infer<typeof matchModelSchema>

export const matchSummarySchema = z.object({
  conferenceId: z.string(),
  ranAt: z.string().nullable(),
  attendees: z.number().int(),
  contacts: z.number().int(),
  links: z.number().int(),
  /** Attendees with at least one possible pair and no link. */
  possible: z.number().int(),
  /** True if contacts, list, decisions, the cut or the matcher itself changed after the match. */
  stale: z.boolean(),
  steps: z.array(z.object({ step: z.string(), milliseconds: z.number() })),
  /** The model the match was made with; null where nothing was fitted, since one side is empty. */
  model: fitSchema.nullable(),
  /** Bits from which pairs were linked without asking. */
  linkCut: z.number(),
})
export type MatchSummary = z.infer<typeof matchSummarySchema>

/** From how many bits on pairs are linked without asking. */
export const linkCutSchema = z.object({
  cut: z.number(),
  /** The cut the product comes with. */
  product: z.number(),
  /** When the user last said something about it; null = never. */
  at: z.string().nullable(),
})
export type LinkCut = z.infer<typeof linkCutSchema>

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
    summary: "What the last match found, and by which model.",
    params: conferenceId,
    response: matchSummarySchema,
  }),
  models: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/match/models",
    summary: "The last models that were fitted for this conference, newest first, each with what it changed.",
    params: conferenceId,
    response: z.object({ items: z.array(matchModelSchema) }),
  }),
  refit: endpoint({
    method: "POST",
    path: "/api/conferences/:conferenceId/match/refit",
    summary: "Fits a model anew and matches with it.",
    params: conferenceId,
    response: jobSchema,
    status: 202,
  }),
  bringBack: endpoint({
    method: "POST",
    path: "/api/conferences/:conferenceId/match/models/:modelId/use",
    summary: "Brings a model of before into force again and matches with it: so is fitting anew undone.",
    params: conferenceId.extend({ modelId: z.string() }),
    response: jobSchema,
    status: 202,
  }),
  cut: endpoint({
    method: "GET",
    path: "/api/match/cut",
    summary: "From which weight on pairs are linked without asking, at all conferences.",
    response: linkCutSchema,
  }),
  setCut: endpoint({
    method: "PUT",
    path: "/api/match/cuts/:cutId",
    summary:
      "Sets that weight, or with null goes back to the product's, and matches all lists anew; the id (UUIDv7) is made by the caller.",
    params: z.object({ cutId: z.uuid() }),
    body: z.object({ cut: z.number().min(0).max(40).nullable() }),
    response: linkCutSchema.extend({ jobs: z.array(jobSchema) }),
    status: 202,
  }),
}
