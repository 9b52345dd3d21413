// The process of one contender: `run-contender.ts MODULE ATTENDEES CONTACTS`. Its seconds begin before the files are read.
import type { RankedPair } from "../../support/score-matching.ts"
import type { Match } from "./contender.ts"

/** What the process sends to its parent. */
export interface Matched {
  readonly seconds: number
  readonly pairs: readonly RankedPair[]
}

const [module = "", attendees = "", contacts = ""] = process.argv.slice(2)
const { match } = (await import(`./${module}`)) as { match: Match }
const start = performance.now()
const pairs = await match({ attendees, contacts })
const matched: Matched = { seconds: (performance.now() - start) / 1000, pairs }
process.send?.(matched, () => process.disconnect())
