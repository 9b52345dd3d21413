// The benches by name: `npm run bench` prints the table of matching; see `benches` for the others.
import { printLine as print } from "./print-table.ts"

/** Loaded when asked for: a bench needs no more than its own. */
const benches: Record<string, (words: readonly string[]) => Promise<unknown>> = {
  matching: async (words) => (await import("./matching.ts")).benchMatching(print, words),
  scale: async (words) => (await import("./scale.ts")).benchScale(print, words),
  febrl: async () => {
    if (!(await (await import("./febrl.ts")).fetchFebrl(print))) process.exitCode = 1
  },
  rematch: async (words) => (await import("./rematch.ts")).benchRematch(print, words),
  formats: async () => (await import("./formats.ts")).benchFormats(print),
  plan: async () => (await import("./plan.ts")).benchPlan(print),
  titles: async () => (await import("./titles.ts")).benchTitles(print),
  import: async (words) => (await import("./import-100k.ts")).benchImports(print, words),
}

const [name = "matching", ...words] = process.argv.slice(2)
const bench = benches[name]
if (bench) await bench(words)
else {
  process.stderr.write(`There is no bench "${name}": ${Object.keys(benches).join(", ")}.\n`)
  process.exitCode = 2
}
