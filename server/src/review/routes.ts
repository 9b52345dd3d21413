// Clerical review over HTTP.
import type { FastifyInstance } from "fastify"
import { reviewEndpoints } from "@vorab/shared/review/api"
import type { Conference } from "@vorab/shared/conferences/conference"
import type { Db } from "../db/open.ts"
import type { Parts } from "../http/parts.ts"
import { serve } from "../http/serve.ts"
import { readSettlement } from "../people/read-settlement.ts"
import { explainPeople } from "./explain-people.ts"
import { readHindsight } from "./read-hindsight.ts"
import { readNearest } from "./read-nearest.ts"
import { readItem, readQueue } from "./read-queue.ts"
import { readSuggestions } from "./read-suggestions.ts"
import { appendDecision, revokeDecision } from "./store.ts"

/** What review needs of other rooms; app.ts brings them together. */
export interface ReviewNeeds {
  /** @throws Problem unknown-id */
  readonly findConference: (db: Db, id: string) => Promise<Conference>
}

/** Serves `reviewEndpoints`. */
export function reviewRoutes(app: FastifyInstance, { database, clock }: Parts, { findConference }: ReviewNeeds): void {
  serve(app, reviewEndpoints.queue, ({ params, query }) =>
    database.read(async (db) => {
      await findConference(db, params.conferenceId)
      const queue = await readQueue(db, params.conferenceId, { decided: query.decided === "true", limit: query.limit })
      return { ...queue, items: [...queue.items] }
    }),
  )
  serve(app, reviewEndpoints.item, ({ params }) =>
    database.read((db) => readItem(db, params.conferenceId, params.attendeeId)),
  )
  serve(app, reviewEndpoints.pair, ({ params }) => database.read((db) => explainPeople(db, params)))
  serve(app, reviewEndpoints.suggestions, ({ params }) =>
    database.read(async (db) => ({ items: await readSuggestions(db, params.conferenceId, params.attendeeId) })),
  )
  serve(app, reviewEndpoints.nearest, ({ params }) =>
    database.read(async (db) => {
      await findConference(db, params.conferenceId)
      return readNearest(db, params.conferenceId, params.contactId)
    }),
  )
  serve(app, reviewEndpoints.hindsight, ({ params }) =>
    database.read(async (db) => {
      await findConference(db, params.conferenceId)
      const hindsight = await readHindsight(db, params.conferenceId)
      return { ...hindsight, bands: [...hindsight.bands] }
    }),
  )
  serve(app, reviewEndpoints.decide, ({ params, body, owner }) =>
    database.write(async (db) => {
      await findConference(db, params.conferenceId)
      const made = { id: params.decisionId, conferenceId: params.conferenceId, owner, ...body }
      return appendDecision(db, made, clock().toISOString())
    }),
  )
  serve(app, reviewEndpoints.revoke, ({ params }) =>
    database.write(async (db) => {
      await findConference(db, params.conferenceId)
      return revokeDecision(db, params.decisionId, clock().toISOString())
    }),
  )
  serve(app, reviewEndpoints.decisions, ({ params }) =>
    database.read(async (db) => {
      await findConference(db, params.conferenceId)
      return { items: (await readSettlement(db, params.conferenceId)).decisions.toReversed() }
    }),
  )
}
