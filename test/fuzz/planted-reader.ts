// A reader that breaks every promise at a number of its own; it shows that the watching sees it.
import type { FileReport } from "./fuzz-import.ts"

const kept: Buffer[] = []

/** Number 2 never answers, 4 dies, 6 takes a lot of memory; the others are well. */
export async function fuzzFile(_seed: number, index: number): Promise<FileReport> {
  if (index === 2) await new Promise(() => {})
  if (index === 4) process.exit(7)
  if (index === 6) kept.push(Buffer.alloc(400 * 1024 * 1024, 1))
  return { index, verdict: { kind: "refused", code: "file-empty", broken: [] }, ms: index === 8 ? 5001 : 1 }
}
