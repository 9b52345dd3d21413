// Turns an endpoint and a handler into a route. How to use it:
//
//   export function goalRoutes(app: FastifyInstance, { database, clock }: Parts): void {
//     serve(app, goalEndpoints.list, ({ owner }) => database.read(async (db) => ({ items: await listGoals(db, owner) })))
//     serve(app, goalEndpoints.put, ({ params, body, owner }) => database.write((db) => putGoal(db, ...)))
//   }
//
//   serve         JSON in, JSON out           serveFile    a file to look at or to keep
//   serveUpload   multipart in, JSON out      serveEvents  server-sent events from an async iterable
//
// Params, query and body arrive parsed; what the handler gives back is parsed too, so a wrong answer is a bug (500), never sent.
// Refuse the user by throwing a Problem. `owner` owns what the user enters; take it from here, never from elsewhere.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { z } from "zod"
import type { Endpoint } from "@vorab/shared/api/endpoint"
import { Problem } from "@vorab/shared/api/problem"
import { receiveUpload } from "./upload.ts"
import type { ReceivedFile } from "./upload.ts"

/** Local mode has one user. Team mode will take it from the session. */
const localOwner = "local"

export interface Call<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly owner: string
  /** Aborted when the caller has gone away. */
  readonly signal: AbortSignal
}

/** A file as an answer. */
export interface FileAnswer {
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array | string>
  /** Name under which it is kept. */
  readonly fileName: string
  /** "inline": the browser shows it if it can. */
  readonly disposition: "inline" | "attachment"
}

type CallOf<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Call<z.output<P>, z.output<Q>, z.output<B>>

/** Serves an endpoint that takes JSON and answers JSON. */
export function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: FastifyInstance,
  endpoint: Endpoint<P, Q, B, R>,
  handler: (call: CallOf<P, Q, B>) => Promise<z.input<R>>,
): void {
  route(app, endpoint, async (request, reply) => {
    const call = parseCall(endpoint, request, reply)
    return answerJson(endpoint, reply, await handler(call))
  })
}

/** The files lie in a temporary place while the handler runs, and are removed after it. */
export function serveUpload<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: FastifyInstance,
  endpoint: Endpoint<P, Q, B, R>,
  handler: (call: CallOf<P, Q, B>, files: readonly ReceivedFile[]) => Promise<z.input<R>>,
): void {
  route(app, endpoint, async (request, reply) => {
    // Refused before a byte is read: who sent a wrong form does not wait for 300 MB.
    const rest = parseAddress(endpoint, request)
    const upload = await receiveUpload(request)
    let value: z.input<R>
    try {
      const body = parsePart("body", endpoint.body, upload.fields)
      value = await handler({ ...rest, body, owner: localOwner, signal: signalOf(request, reply) }, upload.files)
    } finally {
      await upload.remove()
    }
    return answerJson(endpoint, reply, value)
  })
}

/** Serves an endpoint that answers a file. */
export function serveFile<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: FastifyInstance,
  endpoint: Endpoint<P, Q, B, R>,
  handler: (call: CallOf<P, Q, B>) => Promise<FileAnswer>,
): void {
  route(app, endpoint, async (request, reply) => {
    const answer = await handler(parseCall(endpoint, request, reply))
    const { Readable } = await import("node:stream")
    return reply
      .code(endpoint.status)
      .header("content-type", endpoint.mediaType)
      .header("content-disposition", dispositionOf(answer))
      .send(answer.bytes instanceof Uint8Array ? Buffer.from(answer.bytes) : Readable.from(answer.bytes))
  })
}

/** One event of the given name per value; ends with the iterable, with the caller, or with the server. */
export function serveEvents<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: FastifyInstance,
  endpoint: Endpoint<P, Q, B, R>,
  events: { name: string; handler: (call: CallOf<P, Q, B>) => AsyncIterable<z.input<R>> },
): void {
  route(app, endpoint, async (request, reply) => {
    const values = events.handler(parseCall(endpoint, request, reply))[Symbol.asyncIterator]()
    // The first value is awaited before the answer begins, so that a refusal is still a proper problem.
    const first = await values.next()
    const { streamEvents } = await import("./events.ts")
    const parse = (value: unknown) => endpoint.response.parse(value)
    return streamEvents(reply, { name: events.name, first, values, parse })
  })
}

type AnyEndpoint = Endpoint

function route(
  app: FastifyInstance,
  endpoint: AnyEndpoint,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  app.route({ method: endpoint.method, url: endpoint.path, config: { endpoint }, handler })
}

function parseCall<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  request: FastifyRequest,
  reply: FastifyReply,
): CallOf<P, Q, B> {
  const parts = [
    { where: "params", ...endpoint.params.safeParse(request.params) },
    { where: "query", ...endpoint.query.safeParse(request.query) },
    { where: "body", ...endpoint.body.safeParse(request.body ?? {}) },
  ] as const
  const faults = parts.flatMap((part) => (part.error === undefined ? [] : faultsOf(part.where, part.error)))
  if (faults.length > 0) throw new Problem("malformed-request", undefined, faults)
  const [params, query, body] = parts.map((part) => part.data) as [z.output<P>, z.output<Q>, z.output<B>]
  return { params, query, body, owner: localOwner, signal: signalOf(request, reply) }
}

function parseAddress<P extends z.ZodType, Q extends z.ZodType>(
  endpoint: Endpoint<P, Q>,
  request: FastifyRequest,
): { params: z.output<P>; query: z.output<Q> } {
  return {
    params: parsePart("params", endpoint.params, request.params),
    query: parsePart("query", endpoint.query, request.query),
  }
}

function parsePart<T extends z.ZodType>(where: string, schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Problem("malformed-request", undefined, faultsOf(where, parsed.error))
  return parsed.data
}

function faultsOf(where: string, error: z.ZodError): { path: string; message: string }[] {
  return error.issues.map((issue) => ({ path: [where, ...issue.path.map(String)].join("."), message: issue.message }))
}

function signalOf(request: FastifyRequest, reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  request.raw.once("close", () => {
    if (!reply.raw.writableEnded && request.raw.destroyed) gone.abort()
  })
  reply.raw.once("close", () => gone.abort())
  return gone.signal
}

function answerJson(endpoint: AnyEndpoint, reply: FastifyReply, value: unknown): FastifyReply {
  const answer = endpoint.response.parse(value)
  if (endpoint.status === 204) return reply.code(204).send()
  return reply.code(endpoint.status).type("application/json; charset=utf-8").send(JSON.stringify(answer))
}

/** RFC 6266: the plain name for old clients, the exact one for all others. */
function dispositionOf({ disposition, fileName }: FileAnswer): string {
  const plain = fileName.replaceAll(/[^\w.() -]/g, "_")
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** What the route serves; the API page is made from it. */
    endpoint?: Endpoint
  }
}
