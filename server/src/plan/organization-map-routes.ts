// The map of organizations over HTTP.
import type { FastifyInstance } from "fastify"
import { planEndpoints } from "@vorab/shared/plan/api"
import { buildOrganizationMap } from "@vorab/shared/plan/organization-map-build"
import type { Parts } from "../http/parts.ts"
import { serve } from "../http/serve.ts"
import { readPlan, type PlanNeeds } from "./read-plan.ts"

/** Serves `planEndpoints.organizationMap`. */
export function organizationMapRoutes(app: FastifyInstance, { database, clock }: Parts, needs: PlanNeeds): void {
  serve(app, planEndpoints.organizationMap, ({ params, owner }) =>
    database.read(async (db) => buildOrganizationMap(await readPlan(db, { ...params, owner, now: clock() }, needs))),
  )
}
