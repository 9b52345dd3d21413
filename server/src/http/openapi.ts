// Publishes what is really served: OpenAPI 3.1 from the endpoints' own schemas, and a page to read it.
import type { FastifyInstance } from "fastify"
import type { z } from "zod"
import type { Endpoint } from "@vorab/shared/api/endpoint"
import { problemSchema } from "@vorab/shared/api/problem"
import { contentPolicy, makeNonce } from "./guard.ts"
import { drawApiPage } from "./openapi-page.ts"
import { toJsonSchema } from "./openapi-schema.ts"
import type { JsonSchema } from "./openapi-schema.ts"
import { version } from "../version.ts"

/** Collects every endpoint that is served after this call, and serves the description of them. */
export async function serveDescription(app: FastifyInstance): Promise<void> {
  const endpoints: Endpoint[] = []
  app.addHook("onRoute", (route) => {
    const endpoint = route.config?.endpoint
    if (endpoint !== undefined && route.method !== "HEAD") endpoints.push(endpoint)
  })
  app.get("/api/openapi.json", (_request, reply) => reply.send(describeApi(endpoints)))
  app.get("/api", (_request, reply) => {
    const nonce = makeNonce()
    return reply
      .headers({ "content-type": "text/html; charset=utf-8", "content-security-policy": contentPolicy(nonce) })
      .send(drawApiPage(endpoints, nonce))
  })
}

/** OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1). */
export function describeApi(endpoints: readonly Endpoint[]): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, "{$1}")
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describe(endpoint) }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Vorab",
      version,
      description: "Conference preparation. Refusals are problem+json (RFC 9457); long work answers 202 with a job.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths,
    components: { schemas: { Problem: toJsonSchema(problemSchema, "output") } },
  }
}

function describe(endpoint: Endpoint): JsonSchema {
  return {
    summary: endpoint.summary,
    operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replaceAll(/[^a-zA-Z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: [endpoint.path.split("/")[2] ?? ""],
    parameters: [...parametersOf(endpoint.params, "path"), ...parametersOf(endpoint.query, "query")],
    ...bodyOf(endpoint),
    responses: {
      [endpoint.status]: { description: "Done.", ...answerOf(endpoint) },
      default: {
        description: "Refused.",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  }
}

function parametersOf(schema: z.ZodType, place: "path" | "query"): JsonSchema[] {
  const { properties = {}, required = [] } = toJsonSchema(schema, "input") as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }))
}

function bodyOf(endpoint: Endpoint): JsonSchema {
  const schema = toJsonSchema(endpoint.body, "input") as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  if (endpoint.upload) {
    const file = { type: "string", contentMediaType: "application/octet-stream" }
    const form = {
      type: "object",
      properties: { ...schema.properties, file },
      required: [...(schema.required ?? []), "file"],
    }
    return { requestBody: { required: true, content: { "multipart/form-data": { schema: form } } } }
  }
  const isEmpty = Object.keys(schema.properties ?? {}).length === 0 && !("anyOf" in schema) && !("oneOf" in schema)
  if (isEmpty) return {}
  return { requestBody: { required: true, content: { "application/json": { schema } } } }
}

function answerOf(endpoint: Endpoint): JsonSchema {
  if (endpoint.status === 204) return {}
  if (endpoint.answer === "file") return { content: { [endpoint.mediaType]: {} } }
  const type = endpoint.answer === "events" ? "text/event-stream" : "application/json"
  return { content: { [type]: { schema: toJsonSchema(endpoint.response, "output") } } }
}
