// Spreads numbers over processes and watches them. Keeps: each number gets exactly one report, also if the process that read it hung,
// died or grew beyond the bound; then another process goes on with the next one.
import { fork, type ChildProcess } from "node:child_process"
import { join } from "node:path"
import type { Order, Told } from "./child.ts"
import type { FileReport } from "./fuzz-import.ts"

export interface FuzzOrder {
  readonly seed: number
  readonly from: number
  readonly count: number
  readonly children: number
  /** The module with `fuzzFile`. */
  readonly reader?: string
  /** Without an answer for so long a file counts as hanging. A machine at work is slow: the report tells processor time. */
  readonly patienceMs?: number
  readonly mostBytes?: number
  readonly onReport: (report: FileReport) => void
}

/** What reading any one file may take, with the program and the sound files around it. */
export const mostBytes = 600 * 1024 * 1024
const ownReader = join(import.meta.dirname, "fuzz-import.ts")

interface Numbers {
  next: number
  readonly end: number
}

/** @returns the most memory that any process had */
export async function runInChildren(order: FuzzOrder): Promise<number> {
  const numbers: Numbers = { next: order.from, end: order.from + order.count }
  const peaks = await Promise.all(Array.from({ length: order.children }, () => runChildren(order, numbers)))
  return Math.max(...peaks)
}

/** One process after the other, until there is no number left. */
async function runChildren(order: FuzzOrder, numbers: Numbers): Promise<number> {
  let peak = 0
  while (numbers.next < numbers.end) peak = Math.max(peak, await runChild(order, numbers))
  return peak
}

function startChild({ reader = ownReader }: FuzzOrder): ChildProcess {
  const execArgv = ["--import", "tsx", "--max-old-space-size=512"]
  return fork(join(import.meta.dirname, "child.ts"), [reader], { execArgv, stdio: ["ignore", "ignore", "pipe", "ipc"] })
}

/** Feeds one process as long as it answers in time and within its memory. */
function runChild(order: FuzzOrder, numbers: Numbers): Promise<number> {
  const { seed, patienceMs = 60_000, onReport } = order
  const most = order.mostBytes ?? mostBytes
  const child = startChild(order)
  let [current, peak, said] = [-1, 0, ""]
  let patience: NodeJS.Timeout | undefined
  child.stderr?.on("data", (text: Buffer) => (said = (said + text.toString()).slice(-2000)))
  const giveUp = (why: string) => {
    if (current >= 0) onReport({ index: current, verdict: { kind: "crashed", broken: [why] }, ms: 0 })
    current = -1
    child.kill("SIGKILL")
  }
  const feed = () => {
    clearTimeout(patience)
    current = numbers.next < numbers.end ? numbers.next++ : -1
    if (current < 0) return child.kill("SIGKILL")
    patience = setTimeout(() => giveUp(`no answer within ${patienceMs} ms`), patienceMs)
    return child.send({ seed, index: current } satisfies Order)
  }
  child.on("message", (told: Told | "ready") => {
    if (told === "ready") return void feed()
    peak = Math.max(peak, told.peakBytes)
    if (told.peakBytes > most) return giveUp(`took ${Math.round(told.peakBytes / 1e6)} MB of memory`)
    onReport(told.report)
    current = -1
    feed()
  })
  return new Promise((resolve, reject) => {
    child.on("error", reject)
    child.on("exit", (code, signal) => {
      clearTimeout(patience)
      if (current >= 0) giveUp(`the process ended (${signal ?? code}): ${said.trim()}`)
      // One that never began would be started for ever.
      if (peak === 0 && numbers.next === order.from) reject(new Error(`the reading process did not start: ${said}`))
      else resolve(peak)
    })
  })
}
