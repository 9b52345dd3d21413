// The matches, aside from the server's own thread: one after the other, over the handle that each brings along.
import { parentPort } from "node:worker_threads"
import { openLinked } from "../db/open.ts"
import type { ThreadAnswer } from "./warm-thread.ts"
import type { MatchProgress, MatchWork } from "./job.ts"
import { MatchMemory } from "./match-memory.ts"
import { MatchRun } from "./run-match.ts"

const memory = new MatchMemory()

async function match({ link, stop, ...work }: MatchWork): Promise<void> {
  const flag = new Int32Array(stop)
  const tell = (step: string, done: number, total: number): void => {
    if (Atomics.load(flag, 0) !== 0) throw new Error("stopped")
    parentPort?.postMessage({ step, done, total } satisfies MatchProgress)
  }
  const run = new MatchRun(work, tell, memory)
  const database = await openLinked(link)
  try {
    await run.match(database)
  } finally {
    await database.close()
  }
}

parentPort?.on("message", (work: MatchWork) => {
  match(work).then(
    () => parentPort?.postMessage({ result: null } satisfies ThreadAnswer<null>),
    (error: unknown) => parentPort?.postMessage({ failed: error } satisfies ThreadAnswer<null>),
  )
})
