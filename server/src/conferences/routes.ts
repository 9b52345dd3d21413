// Conferences, goals and the user's own profile over HTTP.
import type { FastifyInstance } from "fastify"
import { conferenceEndpoints, goalEndpoints, profileEndpoints } from "@vorab/shared/conferences/api"
import type { Db } from "../db/open.ts"
import type { Parts } from "../http/parts.ts"
import { serve } from "../http/serve.ts"
import { measureRoad } from "./measure-road.ts"
import type { RoadSources } from "./measure-road.ts"
import {
  findConference,
  findProfile,
  listConferences,
  listGoals,
  listWeighedGoals,
  putConference,
  putGoal,
  putProfile,
  removeGoal,
  setConferenceRemoved,
  weighGoal,
} from "./store.ts"

/** What the later stops of the road know of a conference; app.ts brings them together. */
export interface ConferenceNeeds {
  /** @throws Problem unknown-id */
  readonly readRoad: (db: Db, asked: { conferenceId: string; owner: string; now: Date }) => Promise<RoadSources>
  /** Clears away what is kept of a conference beside the database, and can be worked out again. */
  readonly forgetKept: (conferenceId: string) => Promise<void>
}

/** Serves `conferenceEndpoints`: conferences, standing goals and their weights, the profile, the road. */
export function conferenceRoutes(app: FastifyInstance, parts: Parts, needs: ConferenceNeeds): void {
  const { database, clock } = parts
  const { readRoad, forgetKept } = needs
  const now = () => clock().toISOString()

  serve(app, conferenceEndpoints.list, () =>
    database.read(async (db) => ({ items: await listConferences(db, now().slice(0, 10)) })),
  )
  serve(app, conferenceEndpoints.get, ({ params }) => database.read((db) => findConference(db, params.conferenceId)))
  serve(app, conferenceEndpoints.put, ({ params, body }) =>
    database.write((db) => putConference(db, { id: params.conferenceId, input: body }, now())),
  )
  serve(app, conferenceEndpoints.remove, async ({ params }) => {
    await database.write((db) => setConferenceRemoved(db, params.conferenceId, now()))
    await forgetKept(params.conferenceId)
    return {}
  })
  serve(app, conferenceEndpoints.restore, ({ params }) =>
    database.write(async (db) => {
      await setConferenceRemoved(db, params.conferenceId, null)
      return findConference(db, params.conferenceId)
    }),
  )
  serve(app, conferenceEndpoints.road, ({ params, owner }) =>
    database.read(async (db) => measureRoad(await readRoad(db, { ...params, owner, now: clock() }))),
  )
  goalRoutes(app, parts)
  profileRoutes(app, parts)
}

function goalRoutes(app: FastifyInstance, { database, clock }: Parts): void {
  const now = () => clock().toISOString()

  serve(app, goalEndpoints.list, ({ owner }) => database.read(async (db) => ({ items: await listGoals(db, owner) })))
  serve(app, goalEndpoints.put, ({ params, body, owner }) =>
    database.write((db) => putGoal(db, { id: params.goalId, owner, input: body }, now())),
  )
  serve(app, goalEndpoints.remove, async ({ params, owner }) => {
    await database.write((db) => removeGoal(db, { id: params.goalId, owner }, now()))
    return {}
  })
  serve(app, goalEndpoints.weighed, ({ params, owner }) =>
    database.read(async (db) => ({ items: await listWeighedGoals(db, owner, params.conferenceId) })),
  )
  serve(app, goalEndpoints.weigh, ({ params, body, owner }) =>
    database.write((db) => weighGoal(db, { ...params, owner, weight: body.weight }, now())),
  )
}

function profileRoutes(app: FastifyInstance, { database, clock }: Parts): void {
  serve(app, profileEndpoints.get, ({ owner }) => database.read((db) => findProfile(db, owner)))
  serve(app, profileEndpoints.put, async ({ body, owner }) => {
    await database.write((db) => putProfile(db, owner, body, clock().toISOString()))
    return body
  })
}
