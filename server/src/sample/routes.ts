// Orders the sample conference. Invariant: one at a time; a second order answers the job that is under way.
import type { FastifyInstance } from "fastify"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import type { Parts } from "../http/parts.ts"
import { serve } from "../http/serve.ts"
import { addJob, findJob, toJob } from "../jobs/store.ts"
import { makeSample } from "./make-sample.ts"
import type { SampleOrder } from "./job.ts"

/** Lets the sample conference be ordered. */
export function sampleRoutes(app: FastifyInstance, { database, queue, clock, ids }: Parts): void {
  serve(app, conferenceEndpoints.makeSample, async ({ query, owner }) => {
    const job = await database.write(async (db) => {
      const open = await db
        .selectFrom("job")
        .select("id")
        .where("kind", "=", "sample")
        .where("state", "in", ["queued", "running"])
        .executeTakeFirst()
      const under = open === undefined ? undefined : await findJob(db, open.id)
      if (under !== undefined) return toJob(under)
      const at = clock().toISOString()
      const sample = makeSample(at.slice(0, 10), query.language)
      const payload: SampleOrder = {
        owner,
        language: query.language,
        goalIds: sample.goals.map(() => ids()),
        batchIds: sample.files.map(() => ids()),
      }
      return addJob(db, { kind: "sample", subjectId: ids(), payload }, { id: ids(), at })
    })
    queue.wake()
    return job
  })
}
