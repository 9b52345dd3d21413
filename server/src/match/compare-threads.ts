// Threads that compare one prepared match in shared memory. Invariant: what comes out does not depend on how many they are.
import type { Worker } from "node:worker_threads"
import { joinRanges, type CandidatePairs, type CompareWishes, type Range } from "@vorab/shared/match/candidate-pairs"
import type { Sample } from "@vorab/shared/match/fit"
import type { FittedModel } from "@vorab/shared/match/model"
import type { PreparedMatch } from "@vorab/shared/match/prepare"
import { leanModel, shareMatch, type SharedMatch } from "@vorab/shared/match/share"
import { startThread } from "../threads.ts"

/** What a thread is asked for. */
export type CompareTask =
  | { readonly kind: "open"; readonly match: SharedMatch }
  | { readonly kind: "model"; readonly model: FittedModel }
  | { readonly kind: "sample"; readonly range: Range }
  | { readonly kind: "compare"; readonly range: Range; readonly joins: boolean }

export type CompareAnswer =
  | { readonly kind: "opened" }
  | { readonly kind: "sample"; readonly sample: Sample }
  | { readonly kind: "pairs"; readonly pairs: CandidatePairs }

/** Ranges a thread takes in the course of a match: enough that no thread waits long for the last. */
const rangesPerThread = 8

export interface CompareThreads {
  /** Hands the match to all threads. */
  open(match: PreparedMatch): Promise<void>
  /** Samples to fit a model to, in the order of attendees. */
  sample(attendees: number): Promise<Sample[]>
  /** From now on pairs are weighed under this model. */
  useModel(model: FittedModel): Promise<void>
  /** Compares all attendees. */
  compare(attendees: number, wishes: CompareWishes): Promise<CandidatePairs>
  /** Ends all threads, also in the midst of work. */
  end(): Promise<void>
}

/** Starts threads that wait for a match. */
export function startCompareThreads(count: number): CompareThreads {
  const stop = new SharedArrayBuffer(4)
  const threads = Array.from({ length: count }, () => new CompareThread(startThread("compare", { stop })))
  const all = (task: CompareTask): Promise<CompareAnswer[]> => Promise.all(threads.map((thread) => thread.ask(task)))

  return {
    async open(match) {
      await all({ kind: "open", match: shareMatch(match) })
    },
    async useModel(model) {
      await all({ kind: "model", model: leanModel(model) })
    },
    async sample(attendees) {
      const answers = await spread(threads, rangesOf(attendees, count), (range) => ({ kind: "sample", range }))
      return answers.flatMap((answer) => (answer.kind === "sample" ? [answer.sample] : []))
    },
    async compare(attendees, { joins, onStep }) {
      const ranges = rangesOf(attendees, count * rangesPerThread)
      let done = 0
      const answers = await spread(
        threads,
        ranges,
        (range) => ({ kind: "compare", range, joins }),
        ({ from, to }) => onStep?.((done += to - from)),
      )
      return joinRanges(answers.flatMap((answer) => (answer.kind === "pairs" ? [answer.pairs] : [])))
    },
    async end() {
      Atomics.store(new Int32Array(stop), 0, 1)
      await Promise.all(threads.map((thread) => thread.end()))
    },
  }
}

/** A thread that answers one task after the other. */
class CompareThread {
  private waiting: { resolve: (answer: CompareAnswer) => void; reject: (error: Error) => void } | null = null
  private failed: Error | null = null

  constructor(private readonly worker: Worker) {
    worker.on("message", (answer: CompareAnswer) => this.waiting?.resolve(answer))
    worker.on("error", (error) => this.fail(error))
    worker.on("exit", () => this.fail(new Error("a comparing thread ended before its work")))
  }

  ask(task: CompareTask): Promise<CompareAnswer> {
    return new Promise((resolve, reject) => {
      if (this.failed) return reject(this.failed)
      this.waiting = { resolve, reject }
      this.worker.postMessage(task)
    })
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }

  private fail(error: Error): void {
    this.failed ??= error
    this.waiting?.reject(this.failed)
  }
}

/** Gives each thread the next range as soon as it is free; answers come in the order of ranges. */
async function spread(
  threads: readonly CompareThread[],
  ranges: readonly Range[],
  taskOf: (range: Range) => CompareTask,
  onDone?: (range: Range) => void,
): Promise<CompareAnswer[]> {
  const answers: CompareAnswer[] = []
  const left = ranges.entries()
  const work = async (thread: CompareThread): Promise<void> => {
    for (const [at, range] of left) {
      answers[at] = await thread.ask(taskOf(range))
      onDone?.(range)
    }
  }
  await Promise.all(threads.map(work))
  return answers
}

function rangesOf(size: number, count: number): Range[] {
  const length = Math.max(1, Math.ceil(size / count))
  const ranges: Range[] = []
  for (let from = 0; from < size; from += length) ranges.push({ from, to: Math.min(size, from + length) })
  return ranges
}
