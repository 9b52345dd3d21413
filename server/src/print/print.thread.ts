// Sets a list aside from the server's own thread, since setting takes tenths of a second.
import { parentPort, workerData } from "node:worker_threads"
import type { PrintWork } from "./print.ts"
import { setTalkList } from "./set-talk-list.ts"

const { talkList, paper } = workerData as PrintWork
parentPort?.postMessage({ result: await setTalkList(talkList, paper) })
