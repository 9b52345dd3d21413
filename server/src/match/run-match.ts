// One match from reading both sides to making its run count. Which model and which cut it uses was decided before (plan-run.ts);
// where it fits a model, it says what that changed.
import { KeptMatch, type Compared } from "@vorab/shared/match/kept-match"
import type { FittedModel } from "@vorab/shared/match/model"
import type { Database, Db } from "../db/open.ts"
import type { KnownModel } from "./choose-fit.ts"
import { compareRuns } from "./compare-runs.ts"
import type { MatchWork } from "./job.ts"
import { compareLists, readLists, type ComparingLists, type OnProgress, type ReadLists } from "./match-lists.ts"
import type { MatchMemory, MemoryKey, RememberedMatch } from "./match-memory.ts"
import { readFittedModel, type RunModel } from "./models.ts"
import { rankPairs } from "./rank-pairs.ts"
import { readSides, type MatchSides } from "./read-sides.ts"
import { keepRematched, rematch } from "./rematch.ts"
import { byRecords, showPairs, type Showing, type ShownPair } from "./show-pairs.ts"
import { changedRows } from "./row-changes.ts"
import { portion, publishChanges, publishRun, readRunPairs, writePairs, type MatchRow } from "./store.ts"
import { summarize } from "./summarize.ts"
import { createWatch } from "./watch.ts"

interface Found {
  readonly model: FittedModel
  readonly counts: ReturnType<typeof summarize>
  readonly before: Parameters<typeof compareRuns>[0] | null
  readonly rows: MatchRow[]
  /** As it is from now on; null where nothing can be remembered. */
  readonly remembered: RememberedMatch | null
  /** What is kept in files is of contacts of before. */
  readonly isRematched: boolean
}

export class MatchRun {
  private readonly watch = createWatch()

  /** @param tell hears how far the match is; what it throws ends it @param memory of the thread */
  constructor(
    private readonly work: Omit<MatchWork, "link" | "stop">,
    private readonly tell: OnProgress,
    private readonly memory: MatchMemory,
  ) {}

  /** Matches everybody and publishes the run. */
  async match(database: Database): Promise<void> {
    this.onProgress("read", 0, 0)
    const found = await database.read((db) => this.matchEverybody(db))
    const { remembered, isRematched, rows } = found
    const runId = await this.publish(database, found)
    if (!remembered) return
    this.memory.keep({ ...remembered, published: { runId, rows } })
    if (isRematched && this.work.place) await keepRematched(this.work.place, remembered)
  }

  private readonly onProgress: OnProgress = (step, done, total) => {
    this.watch.begin(step)
    this.tell(step, done, total)
  }

  /** One reading from beginning to end, so that all of it sees the same people. */
  private async matchEverybody(db: Db): Promise<Found> {
    const { fit, conferenceId, place, newModelId } = this.work
    const sides = await readSides(db, conferenceId)
    const modelId = fit.kind === "keep" ? fit.modelId : fit.kind === "fit" ? newModelId : ""
    const key = place && modelId !== "" ? { workspace: place.workspace, conferenceId, modelId } : null
    return (key && (await this.matchChanged(db, sides, key))) ?? this.matchAnew(db, sides, key)
  }

  /** Goes on from what the thread remembers; null where it remembers nothing that is of use. */
  private async matchChanged(db: Db, sides: MatchSides, key: MemoryKey): Promise<Found | null> {
    const remembered = this.memory.take(key)
    const changed = remembered && (await rematch(db, sides, remembered, this.onProgress))
    if (!changed) return null
    const { comparer, candidates } = changed.match
    const { onProgress } = this
    const shown = await this.show(db, sides, { comparer, candidates, before: changed.shown, onProgress })
    return {
      ...this.rank(shown, sides),
      model: comparer.setting.model,
      before: null,
      remembered: { ...changed, shown: byRecords(shown, sides) },
      isRematched: changed.contactIds !== remembered.contactIds,
    }
  }

  private async matchAnew(db: Db, sides: MatchSides, key: MemoryKey | null): Promise<Found> {
    const { fit, conferenceId, place } = this.work
    const { onProgress } = this
    const inForce = fit.kind === "keep" ? await readFittedModel(db, fit.modelId) : null
    const lists = await readLists(db, { sides, conferenceId, place, onProgress })
    const keeping = place && key ? { place, ...key } : null
    const { compared, shown } = await this.matchUnder(db, lists, { model: inForce, keeping, onProgress })
    const { model } = compared.comparer.setting
    const found = { model, ...this.rank(shown, sides), isRematched: false }
    const remembered = key && rememberLists(key, lists, compared, shown)
    if (fit.kind !== "fit" || fit.before === null) return { ...found, remembered, before: null }
    this.watch.begin("before")
    return { ...found, remembered, before: await this.pairsBefore(db, lists, fit.before) }
  }

  private async matchUnder(
    db: Db,
    lists: ReadLists,
    how: ComparingLists,
  ): Promise<{ compared: Compared; shown: ShownPair[] }> {
    const compared = await compareLists(lists, how)
    const { comparer, candidates } = compared
    const { onProgress } = how
    const shown = await this.show(db, lists.sides, { comparer, candidates, before: new Map(), onProgress })
    return { compared, shown }
  }

  private show(db: Db, sides: MatchSides, compared: Omit<Showing, "sides" | "linkCut">): Promise<ShownPair[]> {
    return showPairs(db, { ...compared, sides, linkCut: this.work.linkCut })
  }

  private rank(shown: readonly ShownPair[], sides: MatchSides): Pick<Found, "rows" | "counts"> {
    const { runId, conferenceId } = this.work
    const rows = rankPairs(shown, sides, { runId, conferenceId })
    return { rows, counts: summarize(rows, sides) }
  }

  /** What the model before says of the very same people; where it cannot be run any more, what its last run said. */
  private async pairsBefore(db: Db, lists: ReadLists, before: KnownModel): Promise<Parameters<typeof compareRuns>[0]> {
    if (!before.isUsable) return readRunPairs(db, this.work.conferenceId)
    const model = await readFittedModel(db, before.id)
    const { shown } = await this.matchUnder(db, lists, { model, keeping: null, onProgress: this.tell })
    return this.rank(shown, lists.sides).rows
  }

  /** Writes what differs from the run this thread published last; where that is much, everything. @returns the run that counts */
  private async publish(database: Database, found: Found): Promise<string> {
    const { conferenceId, runId, linkCut, at } = this.work
    const { rows, remembered } = found
    this.onProgress("write", 0, rows.length)
    const run = () => {
      this.watch.end()
      const summary = { ...found.counts, steps: this.watch.steps }
      return { conferenceId, runId, model: this.modelOf(found), linkCut, summary, ranAt: at }
    }
    if (remembered?.published) {
      const { published } = remembered
      const changes = changedRows(published.rows, rows)
      const isLittle = Math.max(changes.attendeeIds.length, changes.rows.length) <= portion
      if (isLittle && (await publishChanges(database, { ...run(), runId: published.runId }, changes)))
        return published.runId
    }
    await writePairs(database, rows, (done) => this.tell("write", done, rows.length))
    await publishRun(database, run())
    return runId
  }

  /** The model of this run, as it comes into force with it. */
  private modelOf({ model, counts, before, rows }: Found): RunModel {
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

function rememberLists(
  key: MemoryKey,
  { sides, words, contactNames: { order, isWhole } }: ReadLists,
  compared: Compared,
  shown: readonly ShownPair[],
): RememberedMatch {
  return {
    key,
    match: new KeptMatch(words, compared),
    attendeeIds: sides.attendees.recordIds,
    contactIds: sides.contacts.recordIds,
    order,
    isWhole,
    changes: 0,
    shown: byRecords(shown, sides),
    published: null,
  }
}
