// The server as a value: every route plugin in one list, nothing listens yet. Tests inject requests; main.ts lends it a port.
import multipart from "@fastify/multipart"
import fastify from "fastify"
import type { FastifyInstance } from "fastify"
import { conferenceRoutes } from "./conferences/routes.ts"
import { answerErrors } from "./http/errors.ts"
import { guard } from "./http/guard.ts"
import { serveDescription } from "./http/openapi.ts"
import type { Parts } from "./http/parts.ts"
import { servePages } from "./http/static.ts"
import { jobRoutes } from "./jobs/routes.ts"

/** Each feature's routes, along the road. */
const routes: readonly ((app: FastifyInstance, parts: Parts) => void)[] = [conferenceRoutes, jobRoutes]

/** Bodies other than uploads: the longest is a note of 10,000 characters, or a mapping of some hundred columns. */
const largestBody = 2 * 1024 * 1024

export async function buildApp(parts: Parts): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: largestBody,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  })
  answerErrors(app, parts.log)
  guard(app)
  await app.register(multipart)
  await serveDescription(app)
  for (const plugin of routes) plugin(app, parts)
  await servePages(app, parts.webFolder)
  return app
}
