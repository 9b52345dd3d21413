// A server as a process of its own, which can be killed and started again on the same data. How to use it:
//
//   const server = await spawnServer(settings)     settings of makeTestWorkspace's kind, or a data folder
//   await server.end("SIGKILL")
import { spawn } from "node:child_process"
import { createServer } from "node:net"
import { fileURLToPath } from "node:url"

const entry = fileURLToPath(new URL("serve-without-pages.js", import.meta.url))

export interface SpawnedServer {
  readonly origin: string
  readonly pid: number
  /** All it printed to both outputs so far. */
  readonly said: () => string
  /** Sends JSON; gives status and parsed answer. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: Answer }>
  readonly upload: (path: string, name: string, bytes: Uint8Array | string) => Promise<{ status: number; body: Answer }>
  readonly signal: (name: NodeJS.Signals) => void
  /** Sends the signal and waits for the end. */
  readonly end: (name: NodeJS.Signals) => Promise<void>
}

// What the server answers is what tests look at; its shape is the endpoint's.
type Answer = ReturnType<typeof JSON.parse>

export async function spawnServer(environment: Record<string, string>): Promise<SpawnedServer> {
  const port = await freePort()
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, DATABASE_URL: "", ...environment, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  child.stdout.on("data", (text) => (said += String(text)))
  child.stderr.on("data", (text) => (said += String(text)))
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const origin = `http://localhost:${port}`
  const server: SpawnedServer = {
    origin,
    pid: child.pid ?? 0,
    said: () => said,
    async ask(method, path, body) {
      const json =
        body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }
      return answerOf(await fetch(`${origin}${path}`, { method, ...json }))
    },
    async upload(path, name, bytes) {
      const form = new FormData()
      form.append("file", new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
      return answerOf(await fetch(`${origin}${path}`, { method: "POST", body: form }))
    },
    signal: (name) => void child.kill(name),
    async end(name) {
      child.kill(name)
      await ended
    },
  }
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`${origin}/api/jobs`).catch(() => null)
    if (answer?.ok === true) return server
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await server.end("SIGKILL")
  throw new Error(`The server did not start:\n${said}`)
}

async function answerOf(response: Response): Promise<{ status: number; body: Answer }> {
  return { status: response.status, body: parse(await response.text()) }
}

function parse(text: string): Answer {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port")),
      )
    })
  })
}
