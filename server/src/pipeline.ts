// Which handler does which kind of job, and which job follows which: the only place where features meet on the work's side.
import {
  findProfile,
  putConference,
  putGoal,
  putProfile,
  removeGoal,
  setConferenceRemoved,
  weighGoal,
} from "./conferences/store.ts"
import { appendChoice } from "./contacts/store.ts"
import type { Database } from "./db/open.ts"
import type { DatabaseSettings } from "./db/settings.ts"
import { addFile } from "./import/add-file.ts"
import { makeImportJob, makeUndoJob } from "./import/job.ts"
import { changeBatch, findBatch } from "./import/store.ts"
import type { JobHandler } from "./jobs/handler.ts"
import { addJob, type JobKind } from "./jobs/store.ts"
import { forgetIndex, forgetList, placeOfIndex, type IndexPlace } from "./match/index-place.ts"
import { makeMatchJob } from "./match/job.ts"
import { orderMatchesAfter, orderOutdatedMatches } from "./match/order.ts"
import { makeDuplicatesJob, orderDuplicatesAfter } from "./people/duplicates-job.ts"
import { readContacts } from "./people/read-people.ts"
import { makeSampleJob, type SampleSteps } from "./sample/job.ts"

export interface HandlerParts {
  readonly clock: () => Date
  /** Makes a UUIDv7. */
  readonly ids: () => string
  /** The workspace, as far as something is kept beside it; without it nothing is. */
  readonly workspace?: { readonly settings: DatabaseSettings; readonly dataFolder: string }
}

/** As the jobs want them. */
interface KeepingParts extends Omit<HandlerParts, "workspace"> {
  readonly place?: IndexPlace
}

/** What each kind of job does, and which jobs follow it. */
export function makeHandlers({ workspace, ...own }: HandlerParts): Readonly<Partial<Record<JobKind, JobHandler>>> {
  const parts = { ...own, ...(workspace ? { place: placeOfIndex(workspace.settings, workspace.dataFolder) } : {}) }
  return {
    import: followed(makeImportJob(parts)),
    "undo-import": followed(undoing(parts)),
    duplicates: makeDuplicatesJob(parts),
    match: makeMatchJob(parts),
    sample: clearing(makeSampleJob(makeSampleSteps(parts)), parts),
  }
}

/** Orders what a new version of the program has to do once; called before the queue starts. */
export async function orderAtStart(database: Database, { clock, ids }: HandlerParts): Promise<void> {
  if ((await database.read(orderOutdatedMatches)).length === 0) return
  await database.write(async (db) => {
    for (const order of await orderOutdatedMatches(db)) {
      await addJob(db, order, { id: ids(), at: clock().toISOString() })
    }
  })
}

/** The sample walks the road by the features' own steps. */
function makeSampleSteps(parts: KeepingParts): SampleSteps {
  const undo = undoing(parts)
  return {
    ...parts,
    putConference,
    removeConference: (db, id, at) => setConferenceRemoved(db, id, at),
    putGoal,
    removeGoal,
    weighGoal,
    findProfile,
    putProfile,
    isImported: async (db, batchId) => (await findBatch(db, batchId))?.state === "done",
    addFile: (database, { name, ...file }, at, signal) => addFile(database, { ...file, fileName: name }, at, signal),
    async undoImport(context, batchId) {
      const batch = await context.database.read((db) => findBatch(db, batchId))
      if (batch === undefined) return
      const set = { state: "undone", undone_at: parts.clock().toISOString() } as const
      await context.database.write((db) => changeBatch(db, batchId, { from: ["done", "importing"], set }))
      await undo.run({ ...context, job: { ...context.job, subjectId: batchId } })
    },
    importing: makeImportJob(parts),
    matching: afterDuplicates(makeDuplicatesJob(parts), makeMatchJob(parts)),
    readContacts,
    choose: (database, made) => appendChoice(database, made),
  }
}

/** Names of contacts that were taken back do not wait for the next match to leave the disk. */
function undoing({ place }: KeepingParts): JobHandler {
  const undo = makeUndoJob()
  return {
    ...undo,
    async run(context) {
      await undo.run(context)
      const batch = await context.database.read((db) => findBatch(db, context.job.subjectId))
      if (place && batch?.kind === "contacts") await forgetIndex(place)
    },
  }
}

/** A sample that was stopped removes its conference, and what was kept of it goes too. */
function clearing(sample: JobHandler, { place }: KeepingParts): JobHandler {
  return {
    ...sample,
    async abandon(context) {
      await sample.abandon?.(context)
      if (place) await forgetList(place, context.job.subjectId)
    },
  }
}

/**
 * Whoever changes contacts or a list has the duplicates looked for and the conferences concerned matched anew. Contacts are shown
 * before that: the jobs wait in this order, and each can be stopped without the other.
 */
function followed(handler: JobHandler): JobHandler {
  return {
    ...handler,
    async finish(db, job) {
      const orders = (await handler.finish?.(db, job)) ?? []
      const { subjectId } = job
      return [...orders, ...(await orderDuplicatesAfter(db, subjectId)), ...(await orderMatchesAfter(db, subjectId))]
    },
  }
}

function afterDuplicates(duplicates: JobHandler, matching: JobHandler): JobHandler {
  return {
    ...matching,
    async run(context) {
      await duplicates.run(context)
      await matching.run(context)
    },
  }
}
