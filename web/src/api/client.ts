// The door to the server: one typed call for every endpoint declared in shared/*/api.ts.
// Invariant: what comes back has passed the endpoint's own schema; what is refused is thrown as `Problem`, never returned.
//
// How to use this room:
//   reading     const contacts = useRead(contactEndpoints.list, { query: { limit: 100 } })          (api/use-read.ts)
//   long lists  const pages = useReadPages(contactEndpoints.list, { query: {} })                    (api/use-read.ts)
//   writing     const decide = useWrite(reviewEndpoints.decide, { changes: [reviewEndpoints.queue] }) (api/use-write.ts)
//   uploading   await upload(importEndpoints.upload, { query, files, onProgress })          (api/upload.ts)
//   long work   const job = useJob(jobId)                                                           (api/use-jobs.ts)
//   links       <a href={address(paperEndpoints.talkListPdf, { params, query })}>                    (files that the browser fetches itself)
import { z } from "zod"
import type { Endpoint } from "@vorab/shared/api/endpoint"
import { Problem, problemSchema } from "@vorab/shared/api/problem"

// The content security policy forbids compiling code at run time, which zod otherwise tries.
z.config({ jitless: true })

/** An endpoint of which only the shape is known. */
export type AnyEndpoint = Endpoint

// oxlint-disable-next-line typescript/no-generated-empty-object-type -- "may all be left out" is just what is asked here
type Nothing = Record<never, never>

type Part<Name extends string, Schema extends z.ZodType> =
  Nothing extends z.input<Schema> ? { [key in Name]?: z.input<Schema> } : { [key in Name]: z.input<Schema> }

/** What a call needs: `params`, `query` and `body`, each required only if the endpoint requires something in it. */
export type CallInput<E extends AnyEndpoint> = Part<"params", E["params"]> &
  Part<"query", E["query"]> &
  Part<"body", E["body"]>

export type CallOutput<E extends AnyEndpoint> = z.output<E["response"]>

/** The server did not answer: not running, or the line is down. Worth trying again. */
export class Unreachable extends Error {
  constructor() {
    super("The server does not answer.")
    this.name = "Unreachable"
  }
}

/** The server answered with something that is no answer to our question: a bug on one side. */
export class Unexpected extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
    this.name = "Unexpected"
  }
}

/** The parts of a call as the wire wants them, types set aside. */
export interface LooseInput {
  params?: unknown
  query?: unknown
  body?: unknown
}

/** The address of an endpoint with its placeholders and query filled in; absent query values are left out. */
export function address(endpoint: AnyEndpoint, input: LooseInput = {}): string {
  const params = (input.params ?? {}) as Record<string, string>
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""))
  const search = new URLSearchParams()
  const query = (input.query ?? {}) as Record<string, string | number | boolean | null | undefined>
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value))
  }
  const tail = search.toString()
  return tail === "" ? path : `${path}?${tail}`
}

/** Turns a refusal's body into the `Problem` it describes, anything else into `Unexpected`. */
export function readProblem(status: number, body: string): Error {
  const parsed = problemSchema.safeParse(parseJson(body))
  if (parsed.success) {
    const { code, detail, faults, about } = parsed.data
    return new Problem(code, detail, faults, about)
  }
  return new Unexpected(status, `HTTP ${status}`)
}

/** Checks an answer against its endpoint. Throws `Unexpected` if the two sides disagree. */
export function readAnswer<E extends AnyEndpoint>(endpoint: E, status: number, body: string): CallOutput<E> {
  const parsed = endpoint.response.safeParse(body === "" ? {} : parseJson(body))
  if (parsed.success) return parsed.data as CallOutput<E>
  throw new Unexpected(status, `${endpoint.method} ${endpoint.path}: ${z.prettifyError(parsed.error)}`)
}

/**
 * Calls an endpoint. In: the endpoint and its parts. Out: the checked response.
 * Throws `Problem` (refused), `Unreachable` (no server), `Unexpected` (a bug), or the abort of `signal`.
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  signal?: AbortSignal,
): Promise<CallOutput<E>> {
  const loose: LooseInput = input
  const request: RequestInit = { method: endpoint.method, headers: { accept: "application/json" } }
  if (signal !== undefined) request.signal = signal
  if (loose.body !== undefined) {
    request.headers = { accept: "application/json", "content-type": "application/json" }
    request.body = JSON.stringify(loose.body)
  }
  const response = await fetch(address(endpoint, loose), request).catch((error: unknown) => {
    if (signal?.aborted === true) throw error
    throw new Unreachable()
  })
  const body = await response.text()
  if (!response.ok) throw readProblem(response.status, body)
  return readAnswer(endpoint, response.status, body)
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
