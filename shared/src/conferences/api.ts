// Endpoints of conferences, goals and the user's own profile.
import { z } from "zod"
import { endpoint } from "../api/endpoint.ts"
import { jobSchema } from "../api/job.ts"
import { conferenceInput, conferenceSchema } from "./conference.ts"
import { language } from "../people/language.ts"
import { goalInput, goalSchema, goalWeight, weighedGoalSchema } from "./goal.ts"
import { profileSchema } from "./profile.ts"

const conferenceId = z.object({ conferenceId: z.string() })
const goalId = z.object({ goalId: z.string() })

/** How far each stop of the road is, for the home page. */
export const roadSchema = z.object({
  goals: z.number().int(),
  /** Own contacts, counted as persons, over all conferences. */
  contacts: z.number().int(),
  attendees: z.number().int(),
  /** Pairs that wait for a verdict. */
  toReview: z.number().int(),
  /** Attendees known to the user, settled. */
  known: z.number().int(),
  /** On the talk-to list, and how many of them the user has noted or written something for. */
  planned: z.number().int(),
  prepared: z.number().int(),
  messagesDue: z.number().int(),
  messagesSent: z.number().int(),
  /** False until a first match has run on the present list. */
  matched: z.boolean(),
})
export type Road = z.infer<typeof roadSchema>

export const conferenceEndpoints = {
  list: endpoint({
    method: "GET",
    path: "/api/conferences",
    summary: "All conferences, the next one first, past ones last.",
    response: z.object({ items: z.array(conferenceSchema) }),
  }),
  get: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId",
    summary: "One conference.",
    params: conferenceId,
    response: conferenceSchema,
  }),
  put: endpoint({
    method: "PUT",
    path: "/api/conferences/:conferenceId",
    summary: "Makes or changes a conference; the id (UUIDv7) is made by the caller, so repeating is harmless.",
    params: z.object({ conferenceId: z.uuid() }),
    body: conferenceInput,
    response: conferenceSchema,
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/api/conferences/:conferenceId",
    summary: "Puts a conference away; `restore` brings it back.",
    params: conferenceId,
    response: z.object({}),
  }),
  restore: endpoint({
    method: "POST",
    path: "/api/conferences/:conferenceId/restore",
    summary: "Brings back a conference that was put away.",
    params: conferenceId,
    response: conferenceSchema,
  }),
  road: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/road",
    summary: "How far each stop of the road is.",
    params: conferenceId,
    response: roadSchema,
  }),
  makeSample: endpoint({
    method: "POST",
    path: "/api/sample",
    summary:
      "Makes the sample conference with its contacts, list, goals, matches and plan. The job's subject is the conference.",
    query: z.object({ language: language.default("en") }),
    response: jobSchema,
    status: 202,
  }),
}

export const goalEndpoints = {
  list: endpoint({
    method: "GET",
    path: "/api/goals",
    summary: "The user's standing goals in their own order.",
    response: z.object({ items: z.array(goalSchema) }),
  }),
  put: endpoint({
    method: "PUT",
    path: "/api/goals/:goalId",
    summary: "Makes or changes a goal; the id (UUIDv7) is made by the caller.",
    params: z.object({ goalId: z.uuid() }),
    body: goalInput,
    response: goalSchema,
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/api/goals/:goalId",
    summary: "Puts a goal away; putting the same id again brings it back.",
    params: goalId,
    response: z.object({}),
  }),
  weighed: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/goals",
    summary: "The standing goals as this conference weighs them.",
    params: conferenceId,
    response: z.object({ items: z.array(weighedGoalSchema) }),
  }),
  weigh: endpoint({
    method: "PUT",
    path: "/api/conferences/:conferenceId/goals/:goalId",
    summary: "Sets how much a goal counts at this conference (0 to 3).",
    params: conferenceId.extend({ goalId: z.string() }),
    body: z.object({ weight: goalWeight }),
    response: weighedGoalSchema,
  }),
}

export const profileEndpoints = {
  get: endpoint({ method: "GET", path: "/api/profile", summary: "Who the user is.", response: profileSchema }),
  put: endpoint({
    method: "PUT",
    path: "/api/profile",
    summary: "Sets who the user is.",
    body: profileSchema,
    response: profileSchema,
  }),
}
