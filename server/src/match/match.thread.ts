// The match itself, aside from the server's own thread: reads both sides, matches, writes the run, makes it count.
import { parentPort, workerData } from "node:worker_threads"
import { matchPeople } from "@vorab/shared/match/match-people"
import { openLinked } from "../db/open.ts"
import type { MatchProgress, MatchWork } from "./job.ts"
import { rankPairs } from "./rank-pairs.ts"
import { readSides } from "./read-sides.ts"
import { publishRun, writePairs } from "./store.ts"
import { summarize } from "./summarize.ts"

const { link, stop, conferenceId, runId, at } = workerData as MatchWork
const flag = new Int32Array(stop)
const isCancelled = () => Atomics.load(flag, 0) !== 0

function tell(step: string, done: number, total: number): void {
  if (isCancelled()) throw new Error("stopped")
  parentPort?.postMessage({ step, done, total } satisfies MatchProgress)
}

const database = await openLinked(link)
try {
  const begun = performance.now()
  tell("read", 0, 0)
  const sides = await database.read((db) => readSides(db, conferenceId))
  const steps = [{ step: "read", milliseconds: Math.round(performance.now() - begun) }]
  const { pairs, model, ...matched } = matchPeople(sides.attendees.records, sides.contacts.records, {
    contactPerson: sides.contacts.personOf,
    onProgress: tell,
    isCancelled,
    clock: () => performance.now(),
  })
  for (const { step, ms = 0 } of matched.steps) steps.push({ step, milliseconds: Math.round(ms) })
  const writing = performance.now()
  const rows = rankPairs(pairs, sides, { runId, conferenceId })
  await writePairs(database, rows, (done) => tell("write", done, rows.length))
  steps.push({ step: "write", milliseconds: Math.round(performance.now() - writing) })
  const summary = { ...summarize(rows, sides), steps }
  await publishRun(database, { conferenceId, runId, model: JSON.stringify(model), summary, ranAt: at })
  parentPort?.postMessage({ result: null })
} finally {
  await database.close()
}
