// The table of matching: us beside the peers, each in a process of its own, on FEBRL4 where it is there and on invented people.
//
//   npm run bench [-- matching] [small|middle|large]... [fitting]      VORAB_FEBRL=folder  VORAB_TEST_POSTGRES=url
import { findPostgres } from "../support/postgres.ts"
import { scorePairs, type Truth } from "../support/score-matching.ts"
import { contenders, type Contender } from "./contenders/contender.ts"
import type { Matched } from "./contenders/run-contender.ts"
import { febrlSet } from "./febrl.ts"
import { openTable, type Table } from "./print-table.ts"
import { fileOfBench, runProcess } from "./run-process.ts"
import { makeSet, readTruth, type BenchSet, type SetSize } from "./sets.ts"
import { runWhole } from "./whole-process.ts"

type Size = "small" | "middle" | "large"

/** Seeds from 900 on are for reporting; whoever turns a screw looks at the other ones, by the word "fitting". */
const sizes: Record<Size, SetSize & { fittingSeed: number }> = {
  small: { attendees: 1000, contacts: 2000, seed: 901, fittingSeed: 31 },
  middle: { attendees: 5000, contacts: 20_000, seed: 902, fittingSeed: 32 },
  large: { attendees: 20_000, contacts: 200_000, seed: 903, fittingSeed: 33 },
}

const quality = ["F1", "R@P99", "F1 at cut", "precision of links", "for review"]
const head = ["set", "matcher", ...quality, "seconds", "ratio", "peak MB"]
const widths = [38, 24, 6, 6, 6, 6, 6, 7, 6, 18]

/**
 * Prints the table.
 * @param words sizes (small and middle if none is named; large takes minutes); "fitting" for the seeds of fitting
 */
export async function benchMatching(print: (line: string) => void, words: readonly string[]): Promise<void> {
  const isFitting = words.includes("fitting")
  const named = (Object.keys(sizes) as Size[]).filter((size) => words.includes(size))
  const febrl = febrlSet(process.env)
  if (typeof febrl === "string") print(`${febrl}\n`)
  const postgres = await findPostgres(process.env)
  const environment = { VORAB_TEST_POSTGRES: postgres.url, VORAB_NO_POSTGRES: postgres.reason }
  const wholes: string[] = []
  const table = openTable(print, head, widths)
  try {
    if (typeof febrl !== "string") wholes.push(await benchSet(table, febrl, environment))
    for (const size of named.length > 0 ? named : (["small", "middle"] as const)) {
      const { fittingSeed, seed, ...rest } = sizes[size]
      wholes.push(await benchSet(table, makeSet({ ...rest, seed: isFitting ? fittingSeed : seed }), environment))
    }
  } finally {
    await postgres.stop()
  }
  table.end()
  print("")
  for (const whole of wholes) print(whole)
}

/** All contenders on one set; gives back a line on the whole process. */
async function benchSet(table: Table, set: BenchSet, environment: NodeJS.ProcessEnv): Promise<string> {
  const truth = readTruth(set)
  let ours = 0
  for (const contender of contenders) {
    const before = [set.name, contender.name]
    if (set.attendeeCount * set.contactCount > contender.limit) {
      table.leaveOut(before, `left out, more than ${contender.limit / 1e6} million pairs take it too long`)
      continue
    }
    try {
      const { seconds, cells, peak } = await runContender(contender, set, truth, environment)
      ours ||= seconds
      const memory = `${peak.toFixed(0)}${contender.memoryNote}`
      table.row([...before, ...cells, seconds.toFixed(2), (seconds / ours).toFixed(1), memory])
    } catch (error) {
      table.leaveOut(before, `not run, ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return describeWhole(set)
}

interface Ran {
  readonly seconds: number
  readonly peak: number
  /** The cells of quality. */
  readonly cells: readonly string[]
}

async function runContender(
  contender: Contender,
  set: BenchSet,
  truth: Truth,
  environment: NodeJS.ProcessEnv,
): Promise<Ran> {
  const script = fileOfBench("contenders/run-contender.ts")
  const words = ["--import", "tsx", script, contender.module, set.attendees, set.contacts]
  const { peak, message } = await runProcess(words, environment)
  const { pairs, seconds } = message as Matched
  const scores = scorePairs(pairs, truth, set.attendeeCount)
  const shares = [scores.bestF1, scores.recallAt99, scores.linkF1, scores.linkPrecision]
  return { seconds, peak, cells: [...shares.map((share) => share.toFixed(4)), `${(scores.review * 100).toFixed(1)} %`] }
}

/** Ours as a user runs it, held against the least that reading the two files costs. */
async function describeWhole(set: BenchSet): Promise<string> {
  const { run, objects, arrays } = await runWhole(set)
  const against = (what: string, seconds: number) =>
    `papaparse alone, ${what}: ${seconds.toFixed(2)} s (ratio ${(run.wall / seconds).toFixed(1)})`
  const own = `vorab match as a whole process: ${run.wall.toFixed(2)} s, processor ${run.processor.toFixed(2)} s, peak ${run.peak.toFixed(0)} MB`
  return `${set.name}: ${own}; ${against("header: true to objects", objects)}; ${against("arrays by chunk", arrays)}`
}
