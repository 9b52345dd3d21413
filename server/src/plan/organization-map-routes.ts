// The map of organizations over HTTP.
import type { FastifyInstance } from "fastify"
import { planEndpoints } from "@vorab/shared/plan/api"
import { buildOrganizationMap } from "@vorab/shared/plan/organization-map-build"
import type { Parts } from "../http/parts.ts"
import { serve } from "../http/serve.ts"
import type { KeptLists } from "./kept-lists.ts"
import { readPlan, type PlanNeeds } from "./read-plan.ts"

/** Serves `planEndpoints.organizationMap`. */
export function organizationMapRoutes(
  app: FastifyInstance,
  { database, clock }: Parts,
  needs: PlanNeeds,
  kept: KeptLists,
): void {
  serve(app, planEndpoints.organizationMap, ({ params, owner }) =>
    database.read(async (db) => {
      const asked = { ...params, owner, now: clock(), parts: ["known", "targets"] as const }
      return buildOrganizationMap(await readPlan(db, asked, needs, kept))
    }),
  )
}
