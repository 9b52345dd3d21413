// The table of matching: us beside the peers, on FEBRL4 where it is there and on invented people.
//
//   node --import tsx test/bench/matching.ts [small|middle|large]      VORAB_FEBRL=folder  VORAB_TEST_POSTGRES=url
import { fileURLToPath } from "node:url"
import { makePeople } from "../../fixtures/people.ts"
import { scorePairs, truthOf } from "../support/score-matching.ts"
import type { BenchSet, Contender } from "./bench-set.ts"
import { contenders } from "./contenders.ts"
import { readFebrl } from "./read-febrl.ts"

/** Seeds for reporting; those of test/quality and of all tuning are below 100. */
const sizes: Record<string, { attendees: number; contacts: number; seed: number }> = {
  small: { attendees: 1000, contacts: 2000, seed: 901 },
  middle: { attendees: 5000, contacts: 20_000, seed: 902 },
  large: { attendees: 20_000, contacts: 200_000, seed: 903 },
}

const head = "| set | matcher | F1 | R@P99 | F1 at cut | precision of links | for review | seconds | ratio | peak MB |"

/** Prints the table; sizes beyond "small" only where asked for by name. */
export async function benchMatching(print: (line: string) => void, wanted: readonly string[]): Promise<void> {
  const febrl = readFebrl(process.env["VORAB_FEBRL"] ?? "")
  if (!febrl) print("FEBRL4 is missing: set VORAB_FEBRL to the folder of febrl4a.csv and febrl4b.csv.")
  print(head)
  print(head.replace(/[^|]+/g, " --- "))
  if (febrl) await benchSet(print, febrl)
  for (const name of wanted.length > 0 ? wanted : ["small", "middle"]) {
    const size = sizes[name]
    if (size) await benchSet(print, makeSet(size))
  }
}

function makeSet(size: { attendees: number; contacts: number; seed: number }): BenchSet {
  const { attendees, contacts, truth } = makePeople(size)
  return { name: `invented ${size.attendees} x ${size.contacts}`, attendees, contacts, truth: truthOf(truth) }
}

async function benchSet(print: (line: string) => void, set: BenchSet): Promise<void> {
  let ours = 0
  for (const contender of contenders) {
    const seconds = await benchOne(print, set, contender, ours)
    if (ours === 0) ours = seconds
  }
}

/** One line of the table; gives back the seconds. */
async function benchOne(
  print: (line: string) => void,
  set: BenchSet,
  contender: Contender,
  ours: number,
): Promise<number> {
  const before = `| ${set.name} | ${contender.name} |`
  if (set.attendees.length * set.contacts.length > contender.limit) {
    print(`${before} left out: more than ${contender.limit / 1e6} million pairs |`)
    return 0
  }
  const watch = watchMemory()
  const start = performance.now()
  try {
    const pairs = await contender.match(set)
    const seconds = (performance.now() - start) / 1000
    const scores = scorePairs(pairs, set.truth, set.attendees.length)
    const ratio = ours > 0 ? seconds / ours : 1
    const cells = [scores.bestF1, scores.recallAt99, scores.linkF1, scores.linkPrecision].map((value) =>
      value.toFixed(4),
    )
    const review = `${(scores.review * 100).toFixed(1)} %`
    print(`${before} ${cells.join(" | ")} | ${review} | ${seconds.toFixed(2)} | ${ratio.toFixed(1)} | ${watch()} |`)
    return seconds
  } catch (error) {
    print(`${before} not run: ${error instanceof Error ? error.message : String(error)} |`)
    return 0
  }
}

/** Resident memory of the process, the larger of now and then, in MB. */
function watchMemory(): () => string {
  const before = process.memoryUsage().rss
  return () => (Math.max(before, process.memoryUsage().rss) / 1e6).toFixed(0)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await benchMatching((line) => process.stdout.write(`${line}\n`), process.argv.slice(2))
}
