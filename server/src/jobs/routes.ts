// What the pages may ask of jobs: list, one, cancel, and its progress as events.
import type { FastifyInstance } from "fastify"
import { jobEndpoints } from "@vorab/shared/api/job"
import type { Parts } from "../http/parts.ts"
import { serve, serveEvents } from "../http/serve.ts"
import { listJobs } from "./store.ts"

const recently = 3_600_000

/** Serves `jobEndpoints`. */
export function jobRoutes(app: FastifyInstance, { database, queue, clock }: Parts): void {
  serve(app, jobEndpoints.list, async () => {
    const since = new Date(clock().getTime() - recently).toISOString()
    return { items: await database.read((db) => listJobs(db, since)) }
  })
  serve(app, jobEndpoints.get, ({ params }) => queue.find(params.jobId))
  serve(app, jobEndpoints.cancel, ({ params }) => queue.cancel(params.jobId))
  serveEvents(app, jobEndpoints.events, {
    name: "job",
    handler: ({ params, signal }) => queue.watch(params.jobId, signal),
  })
}
