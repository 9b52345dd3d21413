// Sets a paper aside from the server's own thread, since setting takes tenths of a second, and seconds for thousands of people.
import { parentPort, workerData } from "node:worker_threads"
import type { PrintWork } from "./print.ts"
import { setCards } from "./set-cards.ts"
import { setLongList } from "./set-long-list.ts"
import { setTalkList } from "./set-talk-list.ts"

const work = workerData as PrintWork
const set =
  work.kind === "long-list"
    ? setLongList(work.list, work.look, work.wanted)
    : (work.kind === "cards" ? setCards : setTalkList)(work.list, work.look, work.wanted)
parentPort?.postMessage({ result: await set })
