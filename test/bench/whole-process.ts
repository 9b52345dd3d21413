// The command as a user types it, from start to end, and papaparse alone over the same two files right before it.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { ensureBuild } from "../../server/bin/build.js"
import type { RankedPair } from "../support/score-matching.ts"
import { readPairs } from "./read-pairs.ts"
import { fileOfBench, runProcess, type Run } from "./run-process.ts"
import type { BenchSet } from "./sets.ts"

const launcher = fileURLToPath(new URL("../../server/bin/vorab.js", import.meta.url))

export interface WholeProcess {
  readonly run: Run
  readonly pairs: readonly RankedPair[]
  /** Seconds of papaparse with `header: true`, whole strings to objects. */
  readonly objects: number
  /** Seconds of papaparse over a stream, chunks of arrays that nobody keeps. */
  readonly arrays: number
}

/** Runs `vorab match` over the files of a set. What it needs is built before, as after a first run. */
export async function runWhole(set: BenchSet): Promise<WholeProcess> {
  await ensureBuild("program")
  const objects = await readAlone("objects", set)
  const arrays = await readAlone("arrays", set)
  const folder = mkdtempSync(join(tmpdir(), "vorab-bench-"))
  try {
    const out = join(folder, "pairs.csv")
    const words = [launcher, "match", "--contacts", set.contacts, "--attendees", set.attendees, "--out", out]
    const run = await runProcess(words)
    return { run, pairs: readPairs(out), objects, arrays }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readAlone(way: "objects" | "arrays", set: BenchSet): Promise<number> {
  const words = ["--import", "tsx", fileOfBench("read-alone.ts"), way, set.attendees, set.contacts]
  return (await runProcess(words)).message as number
}
