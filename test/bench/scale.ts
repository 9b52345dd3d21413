// How matching grows: whole processes over files of 1,000 to 1,000,000 contacts with a tenth as many attendees.
//
//   npm run bench scale [contacts]...      without numbers 1000 10000 100000 1000000
import { scorePairs } from "../support/score-matching.ts"
import { ensureThreads } from "../../server/bin/build.js"
import type { TimedStep } from "../../server/src/match/watch.ts"
import { openTable } from "./print-table.ts"
import { fileOfBench, runProcess } from "./run-process.ts"
import { makeSet, readTruth, type BenchSet } from "./sets.ts"
import { runWhole } from "./whole-process.ts"

const seed = 904
const head = [
  "attendees x contacts",
  "wall s",
  "processor s",
  "papaparse objects s",
  "ratio",
  "papaparse arrays s",
  "ratio",
  "peak MB",
  "F1",
  "F1 at cut",
  "precision of links",
  "seconds per step",
]

/** Prints one row a size. The steps are timed in a run of their own, since the command does not tell them. */
export async function benchScale(print: (line: string) => void, words: readonly string[]): Promise<void> {
  const numbers = words.length > 0 ? words.map(Number) : [1000, 10_000, 100_000, 1_000_000]
  const table = openTable(print, head, [20])
  for (const contacts of numbers) {
    if (!Number.isSafeInteger(contacts) || contacts < 10)
      throw new Error(`${contacts} is no number of contacts from 10 on`)
    const set = makeSet({ attendees: Math.round(contacts / 10), contacts, seed })
    const size = `${set.attendeeCount} x ${contacts}`
    try {
      table.row([size, ...(await measure(set))])
    } catch (error) {
      table.leaveOut([size], `not run, ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  table.end()
}

async function measure(set: BenchSet): Promise<string[]> {
  const { run, pairs, objects, arrays } = await runWhole(set)
  const scores = scorePairs(pairs, readTruth(set), set.attendeeCount)
  return [
    run.wall.toFixed(2),
    run.processor.toFixed(2),
    objects.toFixed(2),
    (run.wall / objects).toFixed(1),
    arrays.toFixed(2),
    (run.wall / arrays).toFixed(1),
    run.peak.toFixed(0),
    ...[scores.bestF1, scores.linkF1, scores.linkPrecision].map((share) => share.toFixed(4)),
    await timeSteps(set),
  ]
}

async function timeSteps(set: BenchSet): Promise<string> {
  await ensureThreads()
  const words = ["--import", "tsx", fileOfBench("time-steps.ts"), set.attendees, set.contacts]
  const steps = (await runProcess(words)).message as readonly TimedStep[]
  return steps.map(({ step, milliseconds }) => `${step} ${(milliseconds / 1000).toFixed(2)}`).join(", ")
}
