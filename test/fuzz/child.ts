// The process that reads spoiled files, one after the other, as its parent names them; it may hang, die, or take all memory.
import { pathToFileURL } from "node:url"
import type { FileReport } from "./fuzz-import.ts"

/** What the parent asks. */
export interface Order {
  readonly seed: number
  readonly index: number
}

/** What the parent is told. */
export interface Told {
  readonly report: FileReport
  /** Most memory that the process ever had, in bytes. */
  readonly peakBytes: number
}

const [, , reader = ""] = process.argv
const { fuzzFile } = (await import(pathToFileURL(reader).href)) as {
  fuzzFile: (seed: number, index: number) => Promise<FileReport>
}

async function work({ seed, index }: Order): Promise<void> {
  const report = await fuzzFile(seed, index)
  // The unit of maxRSS is a kilobyte.
  process.send?.({ report, peakBytes: process.resourceUsage().maxRSS * 1024 } satisfies Told)
}

process.on("message", (order: Order) => void work(order))
process.send?.("ready")
