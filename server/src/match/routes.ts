// The match over HTTP: run it anew, and what the last run found.
import type { FastifyInstance } from "fastify"
import { matchEndpoints } from "@vorab/shared/match/api"
import type { Conference } from "@vorab/shared/conferences/conference"
import type { Db } from "../db/open.ts"
import type { Parts } from "../http/parts.ts"
import { serve } from "../http/serve.ts"
import { addJob, findJob, toJob } from "../jobs/store.ts"
import { findWaitingMatch } from "./order.ts"
import { readSummary } from "./store.ts"

/** What the match needs of other rooms; app.ts brings them together. */
export interface MatchNeeds {
  /** @throws Problem unknown-id */
  readonly findConference: (db: Db, id: string) => Promise<Conference>
}

/** Serves `matchEndpoints`. */
export function matchRoutes(app: FastifyInstance, parts: Parts, { findConference }: MatchNeeds): void {
  const { database, queue, clock, ids } = parts

  serve(app, matchEndpoints.run, async ({ params }) => {
    const job = await database.write(async (db) => {
      const { id: subjectId } = await findConference(db, params.conferenceId)
      const waiting = await findJob(db, await findWaitingMatch(db, subjectId))
      if (waiting !== undefined) return toJob(waiting)
      return addJob(db, { kind: "match", subjectId }, { id: ids(), at: clock().toISOString() })
    })
    queue.wake()
    return job
  })
  serve(app, matchEndpoints.summary, ({ params }) =>
    database.read(async (db) => {
      const { id } = await findConference(db, params.conferenceId)
      return readSummary(db, id)
    }),
  )
}
