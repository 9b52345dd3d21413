// A server of its own for one test: the built program as a user starts it, on a free port, with an empty data folder.
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const launcher = fileURLToPath(new URL("../../server/bin/vorab.js", import.meta.url))

export interface RunningServer {
  readonly origin: string
  readonly dataFolder: string
  /** What it has written to the terminal so far. */
  said(): string
  /** Ends it as a terminal would, and removes its data. */
  stop(): Promise<void>
}

export async function startServer(): Promise<RunningServer> {
  const port = await freePort()
  const dataFolder = mkdtempSync(join(tmpdir(), "vorab-browser-"))
  const server = spawn(process.execPath, [launcher, "serve"], {
    env: { ...process.env, PORT: String(port), VORAB_DATA: dataFolder },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  server.stdout.on("data", (text) => (said += String(text)))
  server.stderr.on("data", (text) => (said += String(text)))
  const origin = `http://localhost:${port}`
  const ended = new Promise<void>((resolve) =>
    server.once("exit", (code, signal) => {
      said += `(ended: ${signal ?? `code ${code}`})\n`
      resolve()
    }),
  )
  const stop = async () => {
    server.kill("SIGTERM")
    await ended
    rmSync(dataFolder, { recursive: true, force: true })
  }
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${origin}/api/conferences`).catch(() => null)
    if (answer?.ok === true) return { origin, dataFolder, said: () => said, stop }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  server.kill("SIGKILL")
  throw new Error(`The server did not start:\n${said}`)
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
