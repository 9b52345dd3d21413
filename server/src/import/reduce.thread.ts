// Reading an archive of many messages takes seconds of pure work: it is done here, so that the server goes on answering.
import { parentPort, workerData } from "node:worker_threads"
import { reduceInto, type ReduceThreadData } from "./reduce-archive.ts"

parentPort?.postMessage({ result: await reduceInto(workerData as ReduceThreadData) })
