// Command: `npm run fuzz [-- --seed 1 --files 10000]`. Prints what came of it; exit code 1 if a promise was broken.
import { parseArgs } from "node:util"
import { fuzzImport } from "./fuzz-import.ts"

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, files: { type: "string", default: "10000" } },
})
const seed = Number(values.seed)
const files = Number(values.files)

let done = 0
let peak = 0
const report = await fuzzImport(seed, 0, files, () => {
  done++
  if (done % 100 === 0) peak = Math.max(peak, process.memoryUsage().rss)
  if (done % 1000 === 0) process.stderr.write(`${done} of ${files}\n`)
})

const refusals = Object.entries(report.refused).map(([code, count]) => `${code} ${count}`)
process.stdout.write(
  [
    `seed ${seed}: ${report.files} files, ${report.understood} understood (${report.people} people),`,
    `${report.files - report.understood - report.failures.length} refused (${refusals.join(", ")}),`,
    `${report.failures.length} failures; slowest ${Math.round(report.slowestMs)} ms (number ${report.slowestFile}), peak memory ${Math.round(peak / 1e6)} MB`,
    "",
  ].join("\n"),
)
for (const failure of report.failures.slice(0, 20)) process.stdout.write(`${failure}\n`)
process.exitCode = report.failures.length === 0 ? 0 : 1
