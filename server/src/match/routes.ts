// The match over HTTP: run it anew, what the last run found, by which model, and from which cut on it links.
import type { FastifyInstance } from "fastify"
import { matchEndpoints } from "@vorab/shared/match/api"
import type { Job } from "@vorab/shared/api/job"
import { Problem } from "@vorab/shared/api/problem"
import type { Conference } from "@vorab/shared/conferences/conference"
import type { Db } from "../db/open.ts"
import type { Parts } from "../http/parts.ts"
import { serve } from "../http/serve.ts"
import { addJob, findJob, toJob } from "../jobs/store.ts"
import { matchWishSchema, type MatchWish } from "./choose-fit.ts"
import { appendCut, readLinkCut } from "./cut-store.ts"
import { listModels, readKnownModels } from "./models.ts"
import { findWaitingMatch, findWaitingWish, orderAllMatches } from "./order.ts"
import { readSummary } from "./store.ts"

/** What the match needs of other rooms; app.ts brings them together. */
export interface MatchNeeds {
  /** @throws Problem unknown-id */
  readonly findConference: (db: Db, id: string) => Promise<Conference>
}

/** Serves `matchEndpoints`. */
export function matchRoutes(app: FastifyInstance, parts: Parts, { findConference }: MatchNeeds): void {
  const { database, queue, clock } = parts

  const order = async (conferenceId: string, find: (db: Db, id: string) => Promise<Ordered>): Promise<Job> => {
    const job = await database.write(async (db) => {
      const { id } = await findConference(db, conferenceId)
      const { waitingId, wish } = await find(db, id)
      const waiting = await findJob(db, waitingId)
      return waiting === undefined ? add(db, parts, { subjectId: id, payload: wish }) : toJob(waiting)
    })
    queue.wake()
    return job
  }

  serve(app, matchEndpoints.run, ({ params }) =>
    order(params.conferenceId, async (db, id) => ({ waitingId: await findWaitingMatch(db, id), wish: nothing })),
  )
  serve(app, matchEndpoints.refit, ({ params }) =>
    order(params.conferenceId, (db, id) => wishFor(db, id, { ...nothing, refit: true })),
  )
  serve(app, matchEndpoints.bringBack, ({ params: { conferenceId, modelId } }) =>
    order(conferenceId, async (db, id) => {
      const model = (await readKnownModels(db, id)).find((one) => one.id === modelId)
      if (model === undefined) throw new Problem("unknown-id", `No model ${modelId} is kept for this conference.`)
      if (!model.isUsable) throw new Problem("conflict", "An older version of Vorab fitted this model.")
      return wishFor(db, id, { ...nothing, useModel: modelId })
    }),
  )
  serve(app, matchEndpoints.summary, ({ params }) =>
    database.read(async (db) => {
      const { id } = await findConference(db, params.conferenceId)
      return readSummary(db, id)
    }),
  )
  serve(app, matchEndpoints.models, ({ params }) =>
    database.read(async (db) => {
      const { id } = await findConference(db, params.conferenceId)
      return { items: await listModels(db, id) }
    }),
  )
  serve(app, matchEndpoints.cut, () => database.read((db) => readLinkCut(db)))
  serve(app, matchEndpoints.setCut, async ({ params, body, owner }) => {
    const answer = await database.write(async (db) => {
      const made = { id: params.cutId, owner, cut: body.cut }
      const isNew = await appendCut(db, made, clock().toISOString())
      const jobs: Job[] = []
      if (isNew) for (const { subjectId } of await orderAllMatches(db)) jobs.push(await add(db, parts, { subjectId }))
      return { ...(await readLinkCut(db)), jobs }
    })
    queue.wake()
    return answer
  })
}

const nothing: MatchWish = matchWishSchema.parse({})

/** What is wanted of a match, and the one that waits and will do it, or "". */
interface Ordered {
  readonly waitingId: Job["id"]
  readonly wish: MatchWish
}

async function wishFor(db: Db, conferenceId: string, wish: MatchWish): Promise<Ordered> {
  return { waitingId: await findWaitingWish(db, conferenceId, wish), wish }
}

function add(db: Db, { clock, ids }: Parts, order: { subjectId: string; payload?: MatchWish }): Promise<Job> {
  return addJob(db, { kind: "match", ...order }, { id: ids(), at: clock().toISOString() })
}
