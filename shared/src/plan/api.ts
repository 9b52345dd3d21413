// Endpoints of the plan.
import { z } from "zod"
import { endpoint } from "../api/endpoint.ts"
import { organizationMapSchema } from "./organization-map.ts"
import { everyPart } from "./build-plan.ts"
import { planChoicesSchema, planSchema } from "./plan.ts"
import { planIndexSchema, planPart } from "./plan-index.ts"

const conferenceId = z.object({ conferenceId: z.string() })

/** What the user may decide about a line of the plan; appended, the latest of a kind counts. */
export const planChoice = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("pin"), value: z.boolean() }),
  z.object({ kind: z.literal("hide"), value: z.boolean() }),
  z.object({ kind: z.literal("note"), value: z.string().max(10_000) }),
  z.object({ kind: z.literal("position"), value: z.number().nullable() }),
  z.object({ kind: z.literal("activeOnline"), value: z.boolean() }),
])
export type PlanChoice = z.infer<typeof planChoice>

export const planEndpoints = {
  get: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/plan",
    summary: "The plan: people you know, colleagues to ask about, new targets.",
    params: conferenceId,
    query: z.object({
      /** Cuts the targets after so many; the counts stay whole. */
      targets: z.coerce.number().int().min(0).max(100_000).default(500),
      hidden: z.enum(["true", "false"]).default("false"),
      /** Only these parts, between commas; the others are empty. */
      parts: z
        .string()
        .default(everyPart.join(","))
        .transform((text) => everyPart.filter((part) => text.split(",").includes(part))),
      /** Leaves out so many lines of each part, ... */
      from: z.coerce.number().int().min(0).default(0),
      /** ... and cuts each after so many. */
      first: z.coerce.number().int().min(0).max(100_000).optional(),
      /** Only the lines of these people, whichever of their ids is said, between commas. */
      people: z.string().max(20_000).optional(),
      /** So many colleagues of each line at most. */
      colleagues: z.coerce.number().int().min(0).default(20),
    }),
    response: planSchema,
  }),
  index: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/plan/index/:part",
    summary: "Who stands in a part of the plan, in its order, with the words to find them by.",
    params: conferenceId.extend({ part: planPart }),
    query: z.object({ hidden: z.enum(["true", "false"]).default("false") }),
    response: planIndexSchema,
  }),
  choose: endpoint({
    method: "PUT",
    path: "/api/conferences/:conferenceId/plan/:personId/choices/:choiceId",
    summary: "Pins, hides, notes or places a person of the plan; the id (UUIDv7) is made by the caller.",
    params: conferenceId.extend({ personId: z.string(), choiceId: z.uuid() }),
    body: planChoice,
    response: planChoicesSchema,
  }),
  organizationMap: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/plan/organizations",
    summary:
      "The organizations of the list: how many of each come, whom of them the user knows and wants, who leads in.",
    params: conferenceId,
    response: organizationMapSchema,
  }),
}
