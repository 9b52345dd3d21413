// The built program as a process of its own, without the pages: for tests that kill it and benches that watch it.
// With VORAB_PROBE set, SIGUSR2 prints the longest pause of the event loop (ms), the peak memory (MB)
// and the processor time of all threads (s), and begins anew.
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
  let before = process.cpuUsage()
  process.on("SIGUSR2", () => {
    const longest = Math.round(pauses.max / 1e4) / 100
    const p99 = Math.round(pauses.percentile(99) / 1e4) / 100
    const memory = Math.round(process.resourceUsage().maxRSS / 1024)
    const { user, system } = process.cpuUsage(before)
    const processor = Math.round((user + system) / 1e5) / 10
    process.stderr.write(`probe ${JSON.stringify({ longest, p99, memory, processor })}\n`)
    pauses.reset()
    before = process.cpuUsage()
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
