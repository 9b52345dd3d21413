// The benches by name: `npm run bench` runs the matching table, `npm run bench plan`, `npm run bench import` the others.
import { benchMatching } from "./matching.ts"

const [name = "matching", ...rest] = process.argv.slice(2)
const print = (line: string): void => void process.stdout.write(`${line}\n`)

if (name === "matching") await benchMatching(print, rest)
else if (name === "plan") await (await import("./plan.ts")).benchPlan(print)
else if (name === "import") await (await import("./import-100k.ts")).benchImports(print, rest)
else {
  process.stderr.write(`There is no bench "${name}": matching, plan, import.\n`)
  process.exitCode = 2
}
