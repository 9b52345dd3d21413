// The table of matching: us beside the peers, each in a process of its own, on FEBRL4 where it is there and on invented people.
//
//   npm run bench [-- matching] [small|middle|large]... [usual|hard]... [fitting]      VORAB_FEBRL=folder  VORAB_TEST_POSTGRES=url
import { settingNames, type SettingName } from "../../fixtures/people.ts"
import { findPostgres } from "../support/postgres.ts"
import { scorePairs, type RankedPair, type Truth } from "../support/score-matching.ts"
import { contenders, type Contender } from "./contenders/contender.ts"
import type { Matched } from "./contenders/run-contender.ts"
import { febrlSet } from "./febrl.ts"
import { openTable, type Table } from "./print-table.ts"
import { fileOfBench, runProcess } from "./run-process.ts"
import { makeSet, readTruth, type BenchSet, type SetSize } from "./sets.ts"
import { runWhole, type WholeProcess } from "./whole-process.ts"

type Size = "small" | "middle" | "large"

/** Seeds from 900 on are for reporting; whoever turns a screw looks at the other ones, by the word "fitting". */
const sizes: Record<Size, SetSize & { fittingSeed: number }> = {
  small: { attendees: 1000, contacts: 2000, seed: 901, fittingSeed: 851 },
  middle: { attendees: 5000, contacts: 20_000, seed: 902, fittingSeed: 852 },
  large: { attendees: 20_000, contacts: 200_000, seed: 903, fittingSeed: 853 },
}

const quality = ["F1", "R@P99", "F1 at cut", "precision of links", "for review"]
const head = ["set", "matcher", ...quality, "seconds", "ratio", "peak MB"]
const widths = [38, 24, 6, 6, 6, 6, 6, 7, 6, 18]

/**
 * Prints the table.
 * @param words sizes (small and middle if none is named; large takes minutes); settings of the maker (both if none is named);
 *   "fitting" for the seeds of fitting
 */
export async function benchMatching(print: (line: string) => void, words: readonly string[]): Promise<void> {
  const isFitting = words.includes("fitting")
  const named = (Object.keys(sizes) as Size[]).filter((size) => words.includes(size))
  const settings = settingNames.filter((setting) => words.includes(setting))
  const febrl = febrlSet(process.env)
  if (typeof febrl === "string") print(`${febrl}\n`)
  const postgres = await findPostgres(process.env)
  const environment = { VORAB_TEST_POSTGRES: postgres.url, VORAB_NO_POSTGRES: postgres.reason }
  const wholes: string[] = []
  const table = openTable(print, head, widths)
  try {
    if (typeof febrl !== "string") wholes.push(await benchSet(table, febrl, environment))
    for (const setting of settings.length > 0 ? settings : settingNames) {
      for (const size of named.length > 0 ? named : (["small", "middle"] as const))
        wholes.push(await benchSet(table, setOf(size, setting, isFitting), environment))
    }
  } finally {
    await postgres.stop()
  }
  table.end()
  print("")
  for (const whole of wholes) print(whole)
}

function setOf(size: Size, setting: SettingName, isFitting: boolean): BenchSet {
  const { fittingSeed, seed, ...rest } = sizes[size]
  return makeSet({ ...rest, setting, seed: isFitting ? fittingSeed : seed })
}

/** All on one set; gives back a line that holds ours against the least that reading the files costs. */
async function benchSet(table: Table, set: BenchSet, environment: NodeJS.ProcessEnv): Promise<string> {
  const truth = readTruth(set)
  const whole = await runWhole(set)
  const { wall, peak } = whole.run
  // Ours is the command itself, the start of Node included; the peers are timed without it.
  table.row([set.name, "vorab", ...describe(whole.pairs, truth, set), wall.toFixed(2), "1.0", peak.toFixed(0)])
  for (const contender of contenders) {
    const before = [set.name, contender.name]
    if (set.attendeeCount * set.contactCount > contender.limit) {
      table.leaveOut(before, `left out, more than ${contender.limit / 1e6} million pairs take it too long`)
      continue
    }
    try {
      const { pairs, seconds, peak } = await runContender(contender, set, environment)
      const times = [seconds.toFixed(2), (seconds / wall).toFixed(1), `${peak.toFixed(0)}${contender.memoryNote}`]
      table.row([...before, ...describe(pairs, truth, set), ...times])
    } catch (error) {
      table.leaveOut(before, `not run, ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return describeWhole(set, whole)
}

async function runContender(
  contender: Contender,
  set: BenchSet,
  environment: NodeJS.ProcessEnv,
): Promise<Matched & { peak: number }> {
  const script = fileOfBench("contenders/run-contender.ts")
  const words = ["--import", "tsx", script, contender.module, set.attendees, set.contacts]
  const { peak, message } = await runProcess(words, environment)
  return { ...(message as Matched), peak }
}

/** The cells of quality. */
function describe(pairs: readonly RankedPair[], truth: Truth, set: BenchSet): string[] {
  const scores = scorePairs(pairs, truth, set.attendeeCount)
  const shares = [scores.bestF1, scores.recallAt99, scores.linkF1, scores.linkPrecision]
  return [...shares.map((share) => share.toFixed(4)), `${(scores.review * 100).toFixed(1)} %`]
}

function describeWhole(set: BenchSet, { run, objects, arrays }: WholeProcess): string {
  const against = (what: string, seconds: number) =>
    `papaparse alone, ${what}: ${seconds.toFixed(2)} s (ratio ${(run.wall / seconds).toFixed(1)})`
  const own = `vorab match from start to end: ${run.wall.toFixed(2)} s, processor ${run.processor.toFixed(2)} s`
  return `${set.name}: ${own}; ${against("header: true to objects", objects)}; ${against("arrays by chunk", arrays)}`
}
