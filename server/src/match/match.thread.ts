// The match itself, aside from the server's own thread: reads both sides, matches, writes the run, makes it count.
// Which model and which cut it uses was decided before (plan-run.ts); where it fits a model, it says what that changed.
import { parentPort, workerData } from "node:worker_threads"
import { matchPeople, type MatchResult } from "@vorab/shared/match/match-people"
import type { FittedModel } from "@vorab/shared/match/model"
import { openLinked } from "../db/open.ts"
import type { KnownModel } from "./choose-fit.ts"
import { compareRuns } from "./compare-runs.ts"
import type { MatchProgress, MatchWork } from "./job.ts"
import { readFittedModel, type RunModel } from "./models.ts"
import { rankPairs } from "./rank-pairs.ts"
import { readSides } from "./read-sides.ts"
import { publishRun, readRunPairs, writePairs, type MatchRow } from "./store.ts"
import { summarize } from "./summarize.ts"

const { link, stop, conferenceId, runId, fit, newModelId, linkCut, at } = workerData as MatchWork
const flag = new Int32Array(stop)
const isCancelled = () => Atomics.load(flag, 0) !== 0

function tell(step: string, done: number, total: number): void {
  if (isCancelled()) throw new Error("stopped")
  parentPort?.postMessage({ step, done, total } satisfies MatchProgress)
}

const database = await openLinked(link)
try {
  const steps: { step: string; milliseconds: number }[] = []
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now()
    const done = await work()
    steps.push({ step, milliseconds: Math.round(performance.now() - begun) })
    return done
  }
  tell("read", 0, 0)
  const sides = await timed("read", () => database.read((db) => readSides(db, conferenceId)))
  const match = (model: FittedModel | null): MatchResult =>
    matchPeople(sides.attendees.records, sides.contacts.records, {
      contactPerson: sides.contacts.personOf,
      onProgress: tell,
      isCancelled,
      clock: () => performance.now(),
      linkCut,
      ...(model === null ? {} : { model }),
    })
  const rank = ({ pairs }: MatchResult) => rankPairs(pairs, sides, { runId, conferenceId })

  const matched = match(fit.kind === "keep" ? await readModel(fit.modelId) : null)
  for (const { step, ms = 0 } of matched.steps) steps.push({ step, milliseconds: Math.round(ms) })
  const rows = rank(matched)
  const replaced = fit.kind === "fit" ? fit.before : null
  const before = replaced && (await timed("before", () => pairsBefore(replaced, (model) => rank(match(model)))))
  await timed("write", () => writePairs(database, rows, (done) => tell("write", done, rows.length)))
  const counts = summarize(rows, sides)
  const model = modelOf(matched.model, { counts, before, rows })
  await publishRun(database, { conferenceId, runId, model, linkCut, summary: { ...counts, steps }, ranAt: at })
  parentPort?.postMessage({ result: null })
} finally {
  await database.close()
}

function readModel(id: string): Promise<FittedModel> {
  return database.read((db) => readFittedModel(db, id))
}

/** What the model before says of the very same people; where it cannot be run any more, what its last run said. */
async function pairsBefore(
  before: KnownModel,
  matchWith: (model: FittedModel) => MatchRow[],
): Promise<Parameters<typeof compareRuns>[0]> {
  if (!before.isUsable) return database.read((db) => readRunPairs(db, conferenceId))
  return matchWith(await readModel(before.id))
}

interface Found {
  readonly counts: ReturnType<typeof summarize>
  readonly before: Parameters<typeof compareRuns>[0] | null
  readonly rows: readonly MatchRow[]
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
