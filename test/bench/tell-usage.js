// Loaded before the program (`node --import`): at its end, tells on channel 3 what it used. Plain JavaScript, since Node 20 loads it.
import { existsSync, readFileSync, writeSync } from "node:fs"
import { isMainThread } from "node:worker_threads"

if (isMainThread) {
  process.once("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : ""
    const own = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
    const usage = { peak: Number(own ?? maxRSS) / 1024, processor: (userCPUTime + systemCPUTime) / 1e6 }
    writeSync(3, JSON.stringify(usage))
  })
}
