// Finding who stands among the contacts more than once, aside from the server's own thread.
import { parentPort, workerData } from "node:worker_threads"
import { openLinked, type DatabaseLink } from "../db/open.ts"
import { makeIdMaker } from "../make-ids.ts"
import { findDuplicateContacts } from "./find-duplicates.ts"
import { findJoins } from "./find-joins.ts"
import type { RefreshProgress } from "./refresh-people.thread.ts"

/** What the thread is given; it answers with `RefreshProgress` messages and `{ result: null }`. */
export interface FindThreadData {
  readonly link: DatabaseLink
  readonly runId: string
  readonly at: string
  /** One Int32; anything but 0 means stop. */
  readonly stop: SharedArrayBuffer
}

const { link, stop, runId, at } = workerData as FindThreadData
const flag = new Int32Array(stop)
const database = await openLinked(link)
try {
  await findDuplicateContacts(database, {
    findJoins,
    runId,
    at,
    ids: makeIdMaker(),
    progress(step, done, total) {
      if (Atomics.load(flag, 0) !== 0) throw new Error("stopped")
      parentPort?.postMessage({ step, done, total } satisfies RefreshProgress)
    },
  })
  parentPort?.postMessage({ result: null })
} finally {
  await database.close()
}
