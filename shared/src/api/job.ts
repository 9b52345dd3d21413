// A job is long work the server does aside; its state is a row, so it survives a kill.
import { z } from "zod"
import { endpoint } from "./endpoint.ts"

export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(["import", "undo-import", "duplicates", "match", "sample"]),
  /** What the job is about: an import batch or a conference; "contacts" where it is all of them. */
  subjectId: z.string(),
  state: z.enum(["queued", "running", "done", "failed", "cancelled"]),
  /** Name of the step under way, e.g. "rows", "compare"; "" before the first. */
  step: z.string(),
  /** Units done and expected in this step; `total` is 0 while unknown. */
  done: z.number().int(),
  total: z.number().int(),
  /** Row faults met so far. */
  faults: z.number().int(),
  /** Sentence for the user if the job failed. */
  message: z.string(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
})
export type Job = z.infer<typeof jobSchema>

const byId = z.object({ jobId: z.string() })

export const jobEndpoints = {
  list: endpoint({
    method: "GET",
    path: "/api/jobs",
    summary: "Jobs that are queued or running, and those that ended in the last hour.",
    response: z.object({ items: z.array(jobSchema) }),
  }),
  get: endpoint({ method: "GET", path: "/api/jobs/:jobId", summary: "One job.", params: byId, response: jobSchema }),
  cancel: endpoint({
    method: "POST",
    path: "/api/jobs/:jobId/cancel",
    summary: "Stops a job; what it had done is undone or kept whole, never half.",
    params: byId,
    response: jobSchema,
    status: 202,
  }),
  events: endpoint({
    method: "GET",
    path: "/api/jobs/:jobId/events",
    summary: "Server-sent events, one `job` event per change, until the job ends.",
    params: byId,
    response: jobSchema,
    answer: "events",
  }),
}
