// Command: `npm run fuzz [-- --seed 1 --files 10000 --from 0 --children 2]`, or one file alone: `npm run fuzz -- --seed 1 --only 4711
// [--keep FILE]`. Prints what came of it; exit code 1 if a promise was broken.
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { fuzzFile, makeSpoiledFile } from "./fuzz-import.ts"
import { runInChildren } from "./run-in-children.ts"
import { addFile, describe, noFiles } from "./summary.ts"

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    files: { type: "string", default: "10000" },
    from: { type: "string", default: "0" },
    children: { type: "string", default: "2" },
    only: { type: "string" },
    keep: { type: "string" },
  },
})
const seed = Number(values.seed)
const count = Number(values.files)

let sum = noFiles
let peak = 0
if (values.only === undefined) {
  const order = { seed, from: Number(values.from), count, children: Number(values.children) }
  const onReport = (report: Parameters<typeof addFile>[1]) => {
    sum = addFile(sum, report)
    if (sum.files % 1000 === 0) process.stderr.write(`${sum.files} of ${count}\n`)
  }
  peak = await runInChildren({ ...order, onReport })
} else {
  const index = Number(values.only)
  if (values.keep !== undefined) writeFileSync(values.keep, makeSpoiledFile(seed, index))
  const report = await fuzzFile(seed, index)
  process.stdout.write(`${JSON.stringify(report.verdict)}\n`)
  sum = addFile(noFiles, report)
  peak = process.resourceUsage().maxRSS * 1024
}
process.stdout.write(describe(sum, seed, peak))
process.exitCode = sum.failures.length === 0 ? 0 : 1
