// One match from reading both sides to making its run count. Which model and which cut it uses was decided before (plan-run.ts);
// where it fits a model, it says what that changed.
import type { FittedModel } from "@vorab/shared/match/model"
import type { Database, Db } from "../db/open.ts"
import type { KnownModel } from "./choose-fit.ts"
import { compareRuns } from "./compare-runs.ts"
import type { MatchWork } from "./job.ts"
import { matchLists, readLists, type MatchingLists, type OnProgress, type ReadLists } from "./match-lists.ts"
import { readFittedModel, type RunModel } from "./models.ts"
import { rankPairs } from "./rank-pairs.ts"
import { publishRun, readRunPairs, writePairs, type MatchRow } from "./store.ts"
import { summarize } from "./summarize.ts"
import { createWatch } from "./watch.ts"

interface Found {
  readonly counts: ReturnType<typeof summarize>
  readonly before: Parameters<typeof compareRuns>[0] | null
  readonly rows: MatchRow[]
}

export class MatchRun {
  private readonly watch = createWatch()

  /** @param tell hears how far the match is; what it throws ends it */
  constructor(
    private readonly work: Omit<MatchWork, "link" | "stop">,
    private readonly tell: OnProgress,
  ) {}

  /** Matches everybody and publishes the run. */
  async match(database: Database): Promise<void> {
    const { conferenceId, runId, linkCut, at } = this.work
    this.onProgress("read", 0, 0)
    const { model, rows, ...found } = await database.read((db) => this.matchEverybody(db))
    this.onProgress("write", 0, rows.length)
    await writePairs(database, rows, (done) => this.tell("write", done, rows.length))
    this.watch.end()
    const summary = { ...found.counts, steps: this.watch.steps }
    const made = this.modelOf(model, { ...found, rows })
    await publishRun(database, { conferenceId, runId, model: made, linkCut, summary, ranAt: at })
  }

  private readonly onProgress: OnProgress = (step, done, total) => {
    this.watch.begin(step)
    this.tell(step, done, total)
  }

  /** One reading from beginning to end, so that all of it sees the same people. */
  private async matchEverybody(db: Db): Promise<Found & { readonly model: FittedModel }> {
    const { fit, conferenceId, place, newModelId } = this.work
    const { onProgress } = this
    const inForce = fit.kind === "keep" ? await readFittedModel(db, fit.modelId) : null
    const lists = await readLists(db, { conferenceId, place, onProgress })
    const modelId = fit.kind === "keep" ? fit.modelId : fit.kind === "fit" ? newModelId : ""
    const keeping = place && modelId !== "" ? { place, conferenceId, modelId } : null
    const { model, rows } = await this.matchUnder(db, lists, { model: inForce, keeping, onProgress })
    const counts = summarize(rows, lists.sides)
    if (fit.kind !== "fit" || fit.before === null) return { model, rows, counts, before: null }
    this.watch.begin("before")
    return { model, rows, counts, before: await this.pairsBefore(db, lists, fit.before) }
  }

  private async matchUnder(
    db: Db,
    lists: ReadLists,
    how: Omit<MatchingLists, "linkCut">,
  ): Promise<{ model: FittedModel; rows: MatchRow[] }> {
    const { linkCut, runId, conferenceId } = this.work
    const matched = await matchLists(db, lists, { ...how, linkCut })
    return { model: matched.model, rows: rankPairs(matched.pairs, lists.sides, { runId, conferenceId }) }
  }

  /** What the model before says of the very same people; where it cannot be run any more, what its last run said. */
  private async pairsBefore(db: Db, lists: ReadLists, before: KnownModel): Promise<Parameters<typeof compareRuns>[0]> {
    if (!before.isUsable) return readRunPairs(db, this.work.conferenceId)
    const model = await readFittedModel(db, before.id)
    return (await this.matchUnder(db, lists, { model, keeping: null, onProgress: this.tell })).rows
  }

  /** The model of this run, as it comes into force with it. */
  private modelOf(model: FittedModel, { counts, before, rows }: Found): RunModel {
    const { fit, newModelId } = this.work
    if (fit.kind !== "fit") return fit
    const { attendees, contacts } = counts
    const change = fit.before && {
      fittedBefore: { attendees: fit.before.attendees, contacts: fit.before.contacts },
      found: before && compareRuns(before, rows),
    }
    const said = { reason: fit.reason, beforeId: fit.before?.id ?? "", change }
    return { kind: "fit", made: { id: newModelId, data: JSON.stringify(model), attendees, contacts, ...said } }
  }
}
