// The match itself, aside from the server's own thread: reads both sides, matches, writes the run, makes it count.
// Which model and which cut it uses was decided before (plan-run.ts); where it fits a model, it says what that changed.
import { parentPort, workerData } from "node:worker_threads"
import type { FittedModel } from "@vorab/shared/match/model"
import { openLinked, type Db } from "../db/open.ts"
import type { KnownModel } from "./choose-fit.ts"
import { compareRuns } from "./compare-runs.ts"
import type { MatchProgress, MatchWork } from "./job.ts"
import { matchLists, readLists, type MatchingLists, type OnProgress, type ReadLists } from "./match-lists.ts"
import { readFittedModel, type RunModel } from "./models.ts"
import { rankPairs } from "./rank-pairs.ts"
import { publishRun, readRunPairs, writePairs, type MatchRow } from "./store.ts"
import { summarize } from "./summarize.ts"
import { createWatch } from "./watch.ts"

const { link, stop, conferenceId, runId, fit, newModelId, linkCut, place, at } = workerData as MatchWork
const flag = new Int32Array(stop)
const watch = createWatch()

function tell(step: string, done: number, total: number): void {
  if (Atomics.load(flag, 0) !== 0) throw new Error("stopped")
  parentPort?.postMessage({ step, done, total } satisfies MatchProgress)
}

const onProgress: OnProgress = (step, done, total) => {
  watch.begin(step)
  tell(step, done, total)
}

const database = await openLinked(link)
try {
  onProgress("read", 0, 0)
  const { model, rows, ...found } = await database.read(matchEverybody)
  onProgress("write", 0, rows.length)
  await writePairs(database, rows, (done) => tell("write", done, rows.length))
  watch.end()
  const summary = { ...found.counts, steps: watch.steps }
  await publishRun(database, {
    conferenceId,
    runId,
    model: modelOf(model, { ...found, rows }),
    linkCut,
    summary,
    ranAt: at,
  })
  parentPort?.postMessage({ result: null })
} finally {
  await database.close()
}

/** One reading from beginning to end, so that all of it sees the same people. */
async function matchEverybody(db: Db): Promise<Found & { readonly model: FittedModel }> {
  const inForce = fit.kind === "keep" ? await readFittedModel(db, fit.modelId) : null
  const lists = await readLists(db, { conferenceId, place, onProgress })
  const modelId = fit.kind === "keep" ? fit.modelId : fit.kind === "fit" ? newModelId : ""
  const keeping = place && modelId !== "" ? { place, conferenceId, modelId } : null
  const { model, rows } = await matchUnder(db, lists, { model: inForce, keeping, onProgress })
  const counts = summarize(rows, lists.sides)
  if (fit.kind !== "fit" || fit.before === null) return { model, rows, counts, before: null }
  watch.begin("before")
  return { model, rows, counts, before: await pairsBefore(db, lists, fit.before) }
}

async function matchUnder(
  db: Db,
  lists: ReadLists,
  how: Omit<MatchingLists, "linkCut">,
): Promise<{ model: FittedModel; rows: MatchRow[] }> {
  const matched = await matchLists(db, lists, { ...how, linkCut })
  return { model: matched.model, rows: rankPairs(matched.pairs, lists.sides, { runId, conferenceId }) }
}

/** What the model before says of the very same people; where it cannot be run any more, what its last run said. */
async function pairsBefore(db: Db, lists: ReadLists, before: KnownModel): Promise<Parameters<typeof compareRuns>[0]> {
  if (!before.isUsable) return readRunPairs(db, conferenceId)
  const model = await readFittedModel(db, before.id)
  return (await matchUnder(db, lists, { model, keeping: null, onProgress: tell })).rows
}

interface Found {
  readonly counts: ReturnType<typeof summarize>
  readonly before: Parameters<typeof compareRuns>[0] | null
  readonly rows: MatchRow[]
}

/** The model of this run, as it comes into force with it. */
function modelOf(model: FittedModel, { counts, before, rows }: Found): RunModel {
  if (fit.kind !== "fit") return fit
  const { attendees, contacts } = counts
  const change = fit.before && {
    fittedBefore: { attendees: fit.before.attendees, contacts: fit.before.contacts },
    found: before && compareRuns(before, rows),
  }
  const said = { reason: fit.reason, beforeId: fit.before?.id ?? "", change }
  return { kind: "fit", made: { id: newModelId, data: JSON.stringify(model), attendees, contacts, ...said } }
}
