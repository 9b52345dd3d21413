// The same app over a handle of its own, for readings that take long to compute; it listens on no port (see http/aside.ts).
import { parentPort, workerData } from "node:worker_threads"
import { v7 } from "uuid"
import { buildApp } from "./app.ts"
import type { Config } from "./config.ts"
import { openLinked, type DatabaseLink } from "./db/open.ts"
import type { AsideAnswer, AsideQuestion, AsideWithdrawal } from "./http/aside.ts"
import { makeQueue } from "./jobs/queue.ts"

export interface ReadingThreadData {
  readonly link: DatabaseLink
  readonly config: Config
}

const { link, config } = workerData as ReadingThreadData
const clock = () => new Date()
const ids = () => v7()
const log = (error: unknown, note: string) => console.error(`${clock().toISOString()} ${note}:`, error)
const closing = new AbortController()
const database = await openLinked(link)
// Never started: jobs are the server's own.
const queue = makeQueue({ database, handlers: {}, clock, ids, runner: "reading", isDead: () => false, log })
const app = await buildApp({
  config,
  database,
  queue,
  clock,
  ids,
  webFolder: "",
  log,
  closing: closing.signal,
  aside: null,
})

/** By id of the question; aborted when its caller has gone. */
const asked = new Map<number, AbortController>()

async function answer({ id, url }: AsideQuestion): Promise<void> {
  const gone = new AbortController()
  asked.set(id, gone)
  try {
    const request = { method: "GET", url, headers: { host: "localhost" }, signal: gone.signal } as const
    send(id, await app.inject(request))
  } catch (error) {
    // What was withdrawn ends with this; everything else would be a bug, and ends the thread.
    if (!gone.signal.aborted) throw error
  } finally {
    asked.delete(id)
  }
}

function send(id: number, { statusCode, headers, rawPayload }: Awaited<ReturnType<typeof app.inject>>): void {
  const body = new Uint8Array(rawPayload)
  const told = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  const { connection: _connection, date: _date, ...kept } = told
  parentPort?.postMessage({ id, status: statusCode, headers: kept, body } satisfies AsideAnswer, [body.buffer])
}

async function end(): Promise<void> {
  closing.abort()
  await app.close()
  await database.close()
  parentPort?.close()
}

parentPort?.on("message", (message: AsideQuestion | AsideWithdrawal | "end") => {
  if (message === "end") void end()
  else if ("withdraw" in message) asked.get(message.withdraw)?.abort()
  else void answer(message)
})
