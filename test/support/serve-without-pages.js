// The built program as a process of its own, without the pages: for tests that kill it and benches that watch it.
// With VORAB_PROBE set, SIGUSR2 prints the longest pause of the event loop (ms) and the peak memory (MB), and begins anew.
import { monitorEventLoopDelay } from "node:perf_hooks"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { ensureBuild } from "../../server/bin/build.js"

const program = await ensureBuild("program")
const { runCli } = await import(pathToFileURL(join(program, "cli.js")).href)
const ending = new AbortController()
process.once("SIGTERM", () => ending.abort())

if (process.env["VORAB_PROBE"]) {
  const pauses = monitorEventLoopDelay({ resolution: 1 })
  pauses.enable()
  process.on("SIGUSR2", () => {
    const longest = Math.round(pauses.max / 1e4) / 100
    const p99 = Math.round(pauses.percentile(99) / 1e4) / 100
    const memory = Math.round(process.resourceUsage().maxRSS / 1024)
    process.stderr.write(`probe ${JSON.stringify({ longest, p99, memory })}\n`)
    pauses.reset()
  })
}

process.exitCode = await runCli(["serve"], {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  environment: process.env,
  platform: process.platform,
  signal: ending.signal,
  webFolder: "",
})
