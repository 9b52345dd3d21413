// The server as a value: every route plugin in one list, nothing listens yet. Tests inject requests; main.ts lends it a port.
import multipart from "@fastify/multipart"
import fastify from "fastify"
import type { FastifyInstance } from "fastify"
import type { Endpoint } from "@vorab/shared/api/endpoint"
import { attendeeEndpoints } from "@vorab/shared/attendees/api"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import { contactEndpoints, duplicateEndpoints } from "@vorab/shared/contacts/api"
import { importEndpoints } from "@vorab/shared/import/api"
import { outreachEndpoints } from "@vorab/shared/outreach/api"
import { answersEndpoints } from "@vorab/shared/plan/answers-api"
import { planEndpoints } from "@vorab/shared/plan/api"
import { versionEndpoints } from "@vorab/shared/plan/versions-api"
import { paperEndpoints } from "@vorab/shared/plan/paper-api"
import { daysEndpoints } from "@vorab/shared/plan/days-api"
import { usualTalkers } from "@vorab/shared/plan/room"
import { reviewEndpoints } from "@vorab/shared/review/api"
import { attendeeRoutes } from "./attendees/routes.ts"
import { buildTalkList } from "@vorab/shared/plan/build-talk-list"
import type { RoadSources } from "./conferences/measure-road.ts"
import { conferenceRoutes } from "./conferences/routes.ts"
import { findConference, findProfile, listWeighedGoals } from "./conferences/store.ts"
import { contactRoutes, duplicateRoutes } from "./contacts/routes.ts"
import { answerAside } from "./http/aside.ts"
import { answerErrors, answerUnreadable } from "./http/errors.ts"
import { guard } from "./http/guard.ts"
import { serveDescription } from "./http/openapi.ts"
import type { Parts } from "./http/parts.ts"
import { servePages } from "./http/static.ts"
import { importRoutes } from "./import/routes.ts"
import { jobRoutes } from "./jobs/routes.ts"
import type { Db } from "./db/open.ts"
import { workspaceSettings } from "./db/settings.ts"
import { forgetList, placeOfIndex, type IndexPlace } from "./match/index-place.ts"
import { orderAllMatches } from "./match/order.ts"
import { matchRoutes } from "./match/routes.ts"
import { readSummary } from "./match/store.ts"
import { readTasks } from "./outreach/read-tasks.ts"
import { outreachRoutes } from "./outreach/routes.ts"
import { listAllMessages } from "./outreach/store.ts"
import { answerRoutes } from "./plan/answer-routes.ts"
import { paperRoutes } from "./plan/paper-routes.ts"
import { readRoom } from "./plan/read-days.ts"
import { readPlan } from "./plan/read-plan.ts"
import { planRoutes } from "./plan/routes.ts"
import { keptListsOf, type KeptLists } from "./plan/kept-lists.ts"
import { versionRoutes } from "./plan/version-routes.ts"
import { reviewRoutes } from "./review/routes.ts"
import { sampleRoutes } from "./sample/routes.ts"

const planNeeds = { findConference, findProfile, listWeighedGoals }
const readWholePlan = (db: Db, asked: { conferenceId: string; owner: string; now: Date }) =>
  readPlan(db, asked, planNeeds)

/** What the stops of the road have worked out of one conference, for the home page. */
interface AskedRoad {
  readonly conferenceId: string
  readonly owner: string
  readonly now: Date
}

async function readRoad(db: Db, asked: AskedRoad, kept: KeptLists): Promise<RoadSources> {
  const prepared = await readPlan(db, asked, planNeeds, kept)
  const { plan, conference, goals, contacts } = prepared
  const people = usualTalkers(await readRoom(db, asked, planNeeds))
  const talkList = buildTalkList(plan, { conference, owner: "", language: conference.language, people })
  const tasks = readTasks(prepared, await listAllMessages(db, asked.owner)).items
  const { ranAt } = await readSummary(db, asked.conferenceId)
  return { plan, talkList, tasks, goals, contacts: contacts.length, matched: ranAt !== null }
}

function placeOf({ config }: Parts): IndexPlace {
  return placeOfIndex(workspaceSettings(config), config.dataFolder)
}

/** Each feature's routes, along the road. */
const routes: readonly ((app: FastifyInstance, parts: Parts) => void)[] = [
  (app, parts) =>
    conferenceRoutes(app, parts, {
      readRoad: (db, asked) => readRoad(db, asked, keptListsOf(parts.database)),
      forgetKept: (id) => forgetList(placeOf(parts), id),
    }),
  sampleRoutes,
  importRoutes,
  contactRoutes,
  (app, parts) => duplicateRoutes(app, parts, { orderAfterAnswer: orderAllMatches }),
  attendeeRoutes,
  (app, parts) => matchRoutes(app, parts, { findConference }),
  (app, parts) => reviewRoutes(app, parts, { findConference }),
  (app, parts) => planRoutes(app, parts, planNeeds),
  (app, parts) => paperRoutes(app, parts, planNeeds),
  (app, parts) => versionRoutes(app, parts, planNeeds),
  (app, parts) => answerRoutes(app, parts, planNeeds),
  (app, parts) => outreachRoutes(app, parts, { findProfile, readPlan: readWholePlan }),
  jobRoutes,
]

/** Their cost grows with the lists; none of them changes anything. */
const heavyReadings: readonly Endpoint[] = [
  answersEndpoints.read,
  attendeeEndpoints.list,
  conferenceEndpoints.road,
  contactEndpoints.directory,
  contactEndpoints.list,
  daysEndpoints.calendar,
  daysEndpoints.get,
  daysEndpoints.invitation,
  duplicateEndpoints.counts,
  duplicateEndpoints.joined,
  duplicateEndpoints.list,
  duplicateEndpoints.parts,
  importEndpoints.changes,
  importEndpoints.effect,
  importEndpoints.reportFile,
  outreachEndpoints.tasks,
  ...Object.values(paperEndpoints),
  planEndpoints.get,
  planEndpoints.index,
  versionEndpoints.compare,
  versionEndpoints.csv,
  versionEndpoints.json,
  versionEndpoints.markdown,
  versionEndpoints.pdf,
  planEndpoints.organizationMap,
  reviewEndpoints.hindsight,
  // Explaining reads the whole model.
  reviewEndpoints.nearest,
  reviewEndpoints.pair,
  reviewEndpoints.queue,
]

/** Bodies other than uploads: the longest is a note of 10,000 characters, or a mapping of some hundred columns. */
const largestBody = 2 * 1024 * 1024

/** @param more routes besides the house's own: tests bring some */
export async function buildApp(parts: Parts, more: typeof routes = []): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: largestBody,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => void answerUnreadable(error, request, reply),
  })
  answerErrors(app, parts.log)
  guard(app)
  if (parts.aside !== null) answerAside(app, parts.aside, heavyReadings)
  await app.register(multipart)
  await serveDescription(app)
  for (const plugin of [...routes, ...more]) plugin(app, parts)
  await servePages(app, parts.webFolder)
  return app
}
