// The server as a value for tests: requests are injected, no port is opened, time stands where the test puts it.
import type { FastifyInstance } from "fastify"
import { onTestFinished } from "vitest"
import { buildApp } from "../../server/src/app.ts"
import type { Database } from "../../server/src/db/open.ts"
import type { Parts } from "../../server/src/http/parts.ts"
import { makeQueue } from "../../server/src/jobs/queue.ts"
import type { JobHandler } from "../../server/src/jobs/handler.ts"
import type { Queue } from "../../server/src/jobs/queue.ts"
import type { JobKind } from "../../server/src/jobs/store.ts"
import { makeHandlers } from "../../server/src/pipeline.ts"

export interface TestServer {
  readonly app: FastifyInstance
  readonly database: Database
  readonly queue: Queue
  /** Bugs that were logged; a test that expects none looks at it. */
  readonly bugs: unknown[]
  /** Sends JSON; gives status and parsed answer. */
  readonly ask: (method: "GET" | "POST" | "PUT" | "DELETE", url: string, body?: unknown) => Promise<Answer>
  /** Sends a file as multipart, with the form's other fields. */
  readonly upload: (
    url: string,
    file: { name: string; bytes: Uint8Array | string },
    fields?: Record<string, string>,
  ) => Promise<Answer>
  /** Waits until no job is queued or running. */
  readonly settle: () => Promise<void>
}

export interface Answer {
  readonly status: number
  // What the server answers is what tests look at; its shape is the endpoint's.
  readonly body: ReturnType<typeof JSON.parse>
  readonly headers: Record<string, unknown>
}

export interface TestServerOptions {
  readonly today?: string
  /** Where files lie besides the database; without it nothing is kept in any. */
  readonly dataFolder?: string
  readonly webFolder?: string
  /** Served besides the house's own. */
  readonly routes?: readonly ((app: FastifyInstance, parts: Parts) => void)[]
  readonly handlers?: Readonly<Partial<Record<JobKind, JobHandler>>>
}

/** Starts a server on an open database; it is stopped with the test (the database is not: who opened it closes it). */
export async function startTestServer(database: Database, options: TestServerOptions = {}): Promise<TestServer> {
  const bugs: unknown[] = []
  const log = (error: unknown) => void bugs.push(error)
  const clock = makeClock(options.today ?? "2026-11-02")
  const ids = makeIds()
  const handlers = options.handlers ?? makeHandlers({ clock, ids })
  const queue = makeQueue({ database, handlers, clock, ids, runner: "test:1:a", isDead: () => false, log })
  const closing = new AbortController()
  const config = { port: 0, host: "localhost", dataFolder: options.dataFolder ?? "", databaseUrl: "" }
  const parts: Parts = {
    config,
    database,
    queue,
    clock,
    ids,
    webFolder: options.webFolder ?? "",
    log,
    closing: closing.signal,
    aside: null,
  }
  const app = await buildApp(parts, options.routes)
  await app.ready()
  await queue.start()
  onTestFinished(async () => {
    closing.abort()
    await queue.stop()
    await app.close()
  })
  return { app, database, queue, bugs, ...asking(app), settle: () => settle(database) }
}

function asking(app: FastifyInstance): Pick<TestServer, "ask" | "upload"> {
  return {
    async ask(method, url, body) {
      const answer = await app.inject({ method, url, ...(body === undefined ? {} : { payload: body as object }) })
      return {
        status: answer.statusCode,
        body: answer.body === "" ? null : parse(answer.body),
        headers: answer.headers,
      }
    },
    async upload(url, file, fields = {}) {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      form.append("file", new Blob([file.bytes as Uint8Array<ArrayBuffer>]), file.name)
      const request = new Request("http://localhost/", { method: "POST", body: form })
      const answer = await app.inject({
        method: "POST",
        url,
        headers: { "content-type": request.headers.get("content-type") ?? "" },
        payload: Buffer.from(await request.arrayBuffer()),
      })
      return { status: answer.statusCode, body: parse(answer.body), headers: answer.headers }
    },
  }
}

function parse(text: string): Answer["body"] {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

async function settle(database: Database): Promise<void> {
  for (;;) {
    const open = await database.read((db) =>
      db.selectFrom("job").select("id").where("state", "in", ["queued", "running"]).execute(),
    )
    if (open.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Stands at noon of `today` and goes on by a millisecond at each look, so that later is later. */
function makeClock(today: string): () => Date {
  let time = Date.parse(`${today}T12:00:00.000Z`)
  return () => new Date(time++)
}

/** UUIDv7 by shape, one after the other. */
export function makeIds(): () => string {
  let last = 0
  return () => `01900000-0000-7000-8000-${(++last).toString(16).padStart(12, "0")}`
}
