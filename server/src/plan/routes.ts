// The plan over HTTP.
import type { FastifyInstance } from "fastify"
import { Problem } from "@vorab/shared/api/problem"
import { planEndpoints } from "@vorab/shared/plan/api"
import { cutPlan } from "@vorab/shared/plan/cut-plan"
import { noChoices, type PlanChoices, type PlanPerson } from "@vorab/shared/plan/plan"
import { indexPlan } from "@vorab/shared/plan/plan-index"
import type { Db } from "../db/open.ts"
import type { Parts } from "../http/parts.ts"
import { serve } from "../http/serve.ts"
import { readRoots } from "../people/read-people.ts"
import { readSettlement } from "../people/read-settlement.ts"
import { dayRoutes } from "./day-routes.ts"
import { keptListsOf } from "./kept-lists.ts"
import { organizationMapRoutes } from "./organization-map-routes.ts"
import { readPlan, type PlanNeeds, type PlannedConference } from "./read-plan.ts"
import { appendChoice, readPlanChoices } from "./store.ts"

/** Serves `planEndpoints`: the plan and the choices in it; and the days, and the map of organizations. */
export function planRoutes(app: FastifyInstance, parts: Parts, needs: PlanNeeds): void {
  const { database, clock } = parts
  const kept = keptListsOf(database)
  // The days and the map are made from the same lists.
  dayRoutes(app, parts, needs, kept)
  organizationMapRoutes(app, parts, needs, kept)
  serve(app, planEndpoints.get, ({ params, query, owner }) =>
    database.read(async (db) => {
      const { plan } = await readPlan(db, { ...params, ...query, owner, now: clock() }, needs, kept)
      return cutPlan(plan, { ...query, hidden: query.hidden === "true", people: splitIds(query.people) })
    }),
  )
  serve(app, planEndpoints.index, ({ params, query, owner }) =>
    database.read(async (db) => {
      const { conferenceId, part } = params
      const planned = await readPlan(db, { conferenceId, owner, now: clock(), parts: [part] }, needs, kept)
      const shown = cutPlan(planned.plan, { targets: Infinity, hidden: query.hidden === "true" })
      return indexPlan(shown, part, { goals: planned.goals, topics: topicsIn(planned) })
    }),
  )
  serve(app, planEndpoints.choose, ({ params, body, owner }) =>
    database.write(async (db) => {
      const { conferenceId, personId, choiceId } = params
      await needs.findConference(db, conferenceId)
      const made = { id: choiceId, owner, conferenceId, personId, choice: body }
      await appendChoice(db, made, clock().toISOString())
      return readOwnChoices(db, conferenceId, personId)
    }),
  )
}

/** What counts for a person now, whichever of their ids is asked for. */
async function readOwnChoices(db: Db, conferenceId: string, personId: string): Promise<PlanChoices> {
  const { links } = (await readSettlement(db, conferenceId)).settlement
  const contactOf = new Map(links.map((link) => [link.attendeeId, link.contactId]))
  const personOf = (rootId: string) => contactOf.get(rootId) ?? rootId
  const root = (await readRoots(db, [personId])).get(personId)
  if (root === undefined) throw new Problem("unknown-id", `There is no person ${personId}.`)
  const choices = await readPlanChoices(db, conferenceId, personOf)
  return choices.get(personOf(root)) ?? noChoices
}

function splitIds(people: string | undefined): ReadonlySet<string> | undefined {
  return people === undefined ? undefined : new Set(people.split(",").filter((id) => id !== ""))
}

/** Topics as the list names them, and as the contact's card does. */
function topicsIn({ attendees, contacts }: PlannedConference): (person: PlanPerson) => readonly string[] {
  const topics = new Map([...contacts, ...attendees].map(({ personId, record }) => [personId, record.topics]))
  return ({ attendeeId, contactId }) => [...(topics.get(attendeeId) ?? []), ...(topics.get(contactId) ?? [])]
}
