// One of the threads that compare: opens a shared match, then takes ranges of attendees until it is told to end.
import { parentPort, workerData } from "node:worker_threads"
import { comparePairs } from "@vorab/shared/match/candidate-pairs"
import { takeSample } from "@vorab/shared/match/fit"
import { createComparer, underModel, type Comparer } from "@vorab/shared/match/prepare"
import { openMatch } from "@vorab/shared/match/share"
import type { CompareAnswer, CompareTask } from "./compare-threads.ts"

const { stop } = workerData as { stop: SharedArrayBuffer }
const flag = new Int32Array(stop)
let comparer: Comparer | null = null

function throwIfStopped(): void {
  if (Atomics.load(flag, 0) !== 0) throw new Error("stopped")
}

function answer(task: CompareTask): CompareAnswer {
  if (task.kind === "open") {
    comparer = createComparer(openMatch(task.match))
    return { kind: "opened" }
  }
  if (!comparer) throw new Error("a thread was asked to compare before it was given a match")
  if (task.kind === "sample") return { kind: "sample", sample: takeSample(comparer, task.range) }
  if (task.kind === "model") {
    comparer = underModel(comparer, task.model)
    return { kind: "opened" }
  }
  const pairs = comparePairs(comparer, task.range, { joins: task.joins, onStep: throwIfStopped })
  return { kind: "pairs", pairs }
}

parentPort?.on("message", (task: CompareTask) => parentPort?.postMessage(answer(task)))
