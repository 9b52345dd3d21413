// Throws spoiled files at the import. Each must be understood or refused with a sentence, in time, and lose no row silently.
import { createRandomFor, pick, pickIndex } from "../../fixtures/people/random.ts"
import { mutate } from "./mutate.ts"
import { readCorpus } from "./corpus.ts"
import { readSpoiled, type Verdict } from "./read-spoiled.ts"

/** What came of one file. */
export interface FileReport {
  readonly index: number
  readonly verdict: Verdict | { readonly kind: "crashed"; readonly broken: readonly string[] }
  /** Processor time. */
  readonly ms: number
}

/** Processor time that no file may take. */
export const longestMs = 5000

let corpus: Uint8Array[] | null = null

/** The spoiled file of a seed and number. */
export function makeSpoiledFile(seed: number, index: number): Uint8Array {
  corpus ??= readCorpus()
  const random = createRandomFor(seed, 1, index)
  return mutate(pick(random, corpus), random, pick(random, corpus))
}

/** Reads the file of a seed and number. Never throws: what was thrown is in the report. */
export async function fuzzFile(seed: number, index: number): Promise<FileReport> {
  const bytes = makeSpoiledFile(seed, index)
  // Small pieces of a large file would measure the joining of pieces.
  const pieceLength = (bytes.length >> 8) + 1 + pickIndex(createRandomFor(seed, 2, index), 70_000)
  const before = process.cpuUsage()
  const verdict = await readSpoiled(bytes, pieceLength).catch((error: unknown) => ({
    kind: "crashed" as const,
    broken: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
  }))
  const { user, system } = process.cpuUsage(before)
  return { index, verdict, ms: (user + system) / 1000 }
}
