// Starts gently and stops gently: database, queue, routes, port; and the same way back.
import { randomBytes } from "node:crypto"
import { hostname } from "node:os"
import { v7 } from "uuid"
import { buildApp } from "./app.ts"
import { ConfigError } from "./config.ts"
import type { Config } from "./config.ts"
import { openDatabase } from "./db/open.ts"
import type { Database } from "./db/open.ts"
import { workspaceSettings } from "./db/settings.ts"
import { openAside } from "./http/aside.ts"
import { sweepUploads } from "./http/upload.ts"
import { makeQueue } from "./jobs/queue.ts"
import { isDeadRunner, nameRunner } from "./jobs/runner.ts"
import { makeHandlers, orderAtStart } from "./pipeline.ts"
import type { ReadingThreadData } from "./reading.thread.ts"
import { startThread } from "./threads.ts"

export interface RunningServer {
  /** "http://localhost:4747" */
  readonly address: string
  /** Answers what was asked, puts work down, closes the database. */
  stop(): Promise<void>
}

/** @throws ConfigError with one sentence if the port is taken or the database cannot be opened */
export async function startServer(config: Config, { webFolder }: { webFolder: string }): Promise<RunningServer> {
  await sweepUploads(clock().getTime())
  const database = await openWorkspace(config)
  const me = { host: hostname(), process: process.pid, start: randomBytes(4).toString("hex") }
  const queue = makeQueue({
    database,
    handlers: makeHandlers({
      clock,
      ids,
      workspace: { settings: workspaceSettings(config), dataFolder: config.dataFolder },
    }),
    clock,
    ids,
    runner: nameRunner(me),
    isDead: (runner) => isDeadRunner(runner, { me, isAlive }),
    log,
  })
  const closing = new AbortController()
  const aside = openAside(() => {
    const { data: link, transfer } = database.link()
    return startThread("reading", { link, config } satisfies ReadingThreadData, transfer)
  })
  const app = await buildApp({ config, database, queue, clock, ids, webFolder, log, closing: closing.signal, aside })
  const stop = async () => {
    closing.abort()
    await queue.stop()
    await app.close()
    await aside.close()
    await database.close()
  }
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    await stop()
    throw refusalOf(error, config)
  }
  await orderAtStart(database, { clock, ids })
  await queue.start()
  // The first reading should not wait for the thread to wake up.
  aside.answer("/api/profile").catch((error: unknown) => log(error, "waking the reading thread"))
  const bound = app.server.address()
  const port = typeof bound === "object" && bound !== null ? bound.port : config.port
  const name = config.host.includes(":") ? `[${config.host}]` : config.host
  return { address: `http://${name}:${port}`, stop }
}

const clock = () => new Date()
const ids = () => v7()
const log = (error: unknown, note: string) => console.error(`${clock().toISOString()} ${note}:`, error)

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}

/** What lies in the surroundings is told in a sentence; anything else is a bug and stays as it is. */
function refusalOf(error: unknown, config: Config): unknown {
  const code = error instanceof Error && "code" in error ? error.code : ""
  const another = "Choose another one, for example PORT=4800."
  if (code === "EADDRINUSE")
    return new ConfigError([`Port ${config.port} is taken, perhaps by another Vorab. ${another}`])
  if (code === "EACCES") return new ConfigError([`Port ${config.port} may not be used. ${another}`])
  return error
}

async function openWorkspace(config: Config): Promise<Database> {
  const settings = workspaceSettings(config)
  try {
    return await openDatabase(settings)
  } catch (error) {
    const reason = error instanceof Error ? error.message || String(error) : String(error)
    const place = settings.engine === "sqlite" ? settings.file : "at DATABASE_URL"
    throw new ConfigError([`The database ${place} cannot be opened: ${reason}`])
  }
}
