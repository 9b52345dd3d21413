#!/usr/bin/env node
// The command `vorab`, in plain JavaScript and committed, so that `npx vorab` finds it right after `npm ci`: builds when stale, then runs.
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { ensureBuild } from "./build.js"

const [command] = process.argv.slice(2)
const stderr = (text) => process.stderr.write(text)
const ending = new AbortController()

if (command === "serve") {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    // The second time the system's own way applies: nobody has to wait for a server that hangs.
    process.once(signal, () => ending.abort())
  }
}

// Whoever reads the output has had enough (`vorab match ... | head`): no mistake of anybody's. A server goes on without it.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error
  if (command !== "serve") process.exit(0)
})

try {
  const program = await ensureBuild("program", (line) => stderr(`${line}\n`))
  const webFolder = command === "serve" ? await ensureBuild("web", (line) => stderr(`${line}\n`)) : ""
  const { runCli } = await import(pathToFileURL(join(program, "cli.js")).href)
  process.exitCode = await runCli(process.argv.slice(2), {
    stdout: (text) => process.stdout.write(text),
    stderr,
    environment: process.env,
    platform: process.platform,
    signal: ending.signal,
    webFolder,
  })
} catch (error) {
  stderr(`vorab: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 70
}
