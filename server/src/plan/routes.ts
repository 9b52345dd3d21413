// The plan over HTTP.
import type { FastifyInstance } from "fastify"
import { Problem } from "@vorab/shared/api/problem"
import { planEndpoints } from "@vorab/shared/plan/api"
import { cutPlan } from "@vorab/shared/plan/cut-plan"
import { noChoices, type PlanChoices } from "@vorab/shared/plan/plan"
import type { Db } from "../db/open.ts"
import type { Parts } from "../http/parts.ts"
import { serve } from "../http/serve.ts"
import { readRoots } from "../people/read-people.ts"
import { readSettlement } from "../people/read-settlement.ts"
import { readPlan, type PlanNeeds } from "./read-plan.ts"
import { appendChoice, readPlanChoices } from "./store.ts"

/** Serves `planEndpoints`: the plan and the choices in it. */
export function planRoutes(app: FastifyInstance, { database, clock }: Parts, needs: PlanNeeds): void {
  serve(app, planEndpoints.get, ({ params, query, owner }) =>
    database.read(async (db) => {
      const { plan } = await readPlan(db, { ...params, owner, now: clock() }, needs)
      return cutPlan(plan, { targets: query.targets, hidden: query.hidden === "true" })
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
