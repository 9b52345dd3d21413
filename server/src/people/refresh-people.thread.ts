// Making cards aside from the server's own thread.
import { parentPort, workerData } from "node:worker_threads"
import { openLinked, type DatabaseLink } from "../db/open.ts"
import type { PeopleList } from "./card.ts"
import { refreshPeople } from "./refresh-people.ts"

/** What the thread is given; it answers with `RefreshProgress` messages and `{ result }`: what `refreshPeople` gives. */
export interface RefreshThreadData {
  readonly link: DatabaseLink
  readonly list: PeopleList
  readonly batchId: string
  readonly isEnding: boolean
  readonly touched: readonly string[] | null
  /** One Int32; anything but 0 means stop. */
  readonly stop: SharedArrayBuffer
}

export interface RefreshProgress {
  readonly step: string
  readonly done: number
  readonly total: number
}

const { link, stop, ...wanted } = workerData as RefreshThreadData
const flag = new Int32Array(stop)
const database = await openLinked(link)
try {
  const result = await refreshPeople(database, {
    ...wanted,
    progress(step, done, total) {
      if (Atomics.load(flag, 0) !== 0) throw new Error("stopped")
      parentPort?.postMessage({ step, done, total } satisfies RefreshProgress)
    },
  })
  parentPort?.postMessage({ result })
} finally {
  await database.close()
}
