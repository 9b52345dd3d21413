// The import's own thread: it decodes, parses and stores, so that the server goes on answering.
import { parentPort, workerData } from "node:worker_threads"
import { makeIdMaker } from "../make-ids.ts"
import { openLinked, type DatabaseLink } from "../db/open.ts"
import { saveImport } from "./save-import.ts"

/** What the thread is given; it answers with `ImportProgress` messages and `{ result: SavedImport }`. */
export interface ImportThreadData {
  readonly link: DatabaseLink
  readonly batchId: string
  readonly at: string
  /** One Int32; anything but 0 means stop. */
  readonly stop: SharedArrayBuffer
}

const { link, batchId, at, stop } = workerData as ImportThreadData
const flag = new Int32Array(stop)
const database = await openLinked(link)
try {
  const result = await saveImport(database, {
    batchId,
    at,
    ids: makeIdMaker(),
    isCancelled: () => Atomics.load(flag, 0) !== 0,
    progress: (progress) => parentPort?.postMessage(progress),
  })
  parentPort?.postMessage({ result })
} finally {
  await database.close()
}
