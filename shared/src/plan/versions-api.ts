// Endpoints of frozen plans, and of the plan as a file.
import { z } from "zod"
import { endpoint } from "../api/endpoint.ts"
import { language } from "../people/language.ts"
import { planVersionSchema, versionComparisonSchema } from "./plan-version.ts"
import { paperSize } from "./paper.ts"

const conferenceId = z.object({ conferenceId: z.string() })
const versionId = conferenceId.extend({ versionId: z.uuid() })

const fileQuery = z.object({
  /** A frozen version; without it today's plan. */
  version: z.uuid().optional(),
  language: language.optional(),
  /** Also what the user noted: "true" for oneself, never for others. */
  notes: z.enum(["true", "false"]).default("false"),
})

/** The plan as a file under one of these names; all of them without e-mail addresses and telephone numbers. */
function file(ending: "md" | "csv" | "json" | "pdf", mediaType: string, summary: string) {
  return endpoint({
    method: "GET",
    path: `/api/conferences/:conferenceId/plan.${ending}`,
    summary,
    params: conferenceId,
    query: fileQuery.extend({ paper: paperSize.default("a4") }),
    response: z.unknown(),
    answer: "file",
    mediaType,
  })
}

export const versionEndpoints = {
  list: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/plan/versions",
    summary: "Frozen versions of the plan, the newest first.",
    params: conferenceId,
    response: z.object({ items: z.array(planVersionSchema) }),
  }),
  freeze: endpoint({
    method: "PUT",
    path: "/api/conferences/:conferenceId/plan/versions/:versionId",
    summary:
      "Freezes the plan as it is, or brings back a version that was put away; the id (UUIDv7) is made by the caller.",
    params: versionId,
    body: z.object({ name: z.string().trim().min(1).max(200) }),
    response: planVersionSchema,
  }),
  remove: endpoint({
    method: "DELETE",
    path: "/api/conferences/:conferenceId/plan/versions/:versionId",
    summary: "Puts a version away; freezing it again brings it back as it was.",
    params: versionId,
    response: z.object({}),
  }),
  compare: endpoint({
    method: "GET",
    path: "/api/conferences/:conferenceId/plan/versions/:versionId/comparison",
    summary: "What today's plan has that the version had not: new on the list, cancelled, newly known, moved.",
    params: versionId,
    response: versionComparisonSchema,
  }),
  markdown: file("md", "text/markdown; charset=utf-8", "The plan to read, as Markdown."),
  csv: file("csv", "text/csv; charset=utf-8", "The plan as a table: semicolons, one line a person, formulas defused."),
  json: file("json", "application/json; charset=utf-8", "The plan as data: the shape of GET plan, with name and day."),
  pdf: file("pdf", "application/pdf", "The plan on paper: the talk-to list."),
}
