// The job "sample": walks the whole road with invented files, by the same steps as a user's own. Invariant: run again after a
// kill it makes nothing twice, since every id was chosen when it was ordered.
import { z } from "zod"
import { language } from "@vorab/shared/people/language"
import type { Conference, ConferenceInput } from "@vorab/shared/conferences/conference"
import type { GoalInput, WeighedGoal } from "@vorab/shared/conferences/goal"
import type { Profile } from "@vorab/shared/conferences/profile"
import type { ContactChoice } from "@vorab/shared/contacts/api"
import type { Contact } from "@vorab/shared/contacts/contact"
import type { Database, Db } from "../db/open.ts"
import type { JobContext, JobHandler } from "../jobs/handler.ts"
import { makeSample, type Sample, type SampleFile } from "./make-sample.ts"

/** What is decided when the sample is ordered. */
export const sampleOrder = z.object({
  owner: z.string(),
  language,
  goalIds: z.array(z.string()),
  batchIds: z.array(z.string()),
})
export type SampleOrder = z.infer<typeof sampleOrder>

/** The steps of the road, lent by the features that own them. */
export interface SampleSteps {
  readonly clock: () => Date
  readonly ids: () => string
  putConference(db: Db, made: { id: string; input: ConferenceInput; sample: boolean }, at: string): Promise<Conference>
  removeConference(db: Db, id: string, at: string): Promise<void>
  putGoal(db: Db, made: { id: string; owner: string; input: GoalInput }, at: string): Promise<unknown>
  removeGoal(db: Db, goal: { id: string; owner: string }, at: string): Promise<void>
  weighGoal(
    db: Db,
    weighing: { owner: string; conferenceId: string; goalId: string; weight: number },
    at: string,
  ): Promise<WeighedGoal>
  findProfile(db: Db, owner: string): Promise<Profile>
  putProfile(db: Db, owner: string, profile: Profile, at: string): Promise<void>
  /** True once the batch is done. */
  isImported(db: Db, batchId: string): Promise<boolean>
  addFile(
    database: Database,
    file: SampleFile & { batchId: string; conferenceId: string },
    at: string,
    signal: AbortSignal,
  ): Promise<void>
  undoImport(context: JobContext, batchId: string): Promise<void>
  readonly importing: JobHandler
  readonly matching: JobHandler
  readContacts(db: Db): Promise<Contact[]>
  choose(
    database: Database,
    made: { id: string; owner: string; personId: string; choice: ContactChoice; at: string },
  ): Promise<void>
}

/** The job that makes the sample conference: goals, three books of contacts and a list, imported, matched and partly reviewed. */
export function makeSampleJob(steps: SampleSteps): JobHandler {
  return {
    async run(context) {
      const order = sampleOrder.parse(context.payload)
      const at = steps.clock().toISOString()
      const sample = makeSample(at.slice(0, 10), order.language)
      context.progress("conference", 0, 1)
      await putConferenceAndGoals(context, steps, { order, sample, at })
      for (const [index, file] of sample.files.entries()) {
        const batchId = order.batchIds[index] ?? ""
        await importFile(context, steps, { file, batchId, at })
      }
      await as(context, context.job.subjectId, steps.matching)
      await chooseContacts(context, steps, { order, sample, at })
    },
    async abandon(context) {
      const order = sampleOrder.parse(context.payload)
      const at = steps.clock().toISOString()
      for (const batchId of order.batchIds) await steps.undoImport(context, batchId)
      await context.database.write(async (db) => {
        await ignoreUnknown(() => steps.removeConference(db, context.job.subjectId, at))
        for (const id of order.goalIds) await ignoreUnknown(() => steps.removeGoal(db, { id, owner: order.owner }, at))
      })
    },
  }
}

interface Making {
  readonly order: SampleOrder
  readonly sample: Sample
  readonly at: string
}

async function putConferenceAndGoals(
  { job, database }: JobContext,
  steps: SampleSteps,
  { order, sample, at }: Making,
): Promise<void> {
  const { owner } = order
  await database.write(async (db) => {
    await steps.putConference(db, { id: job.subjectId, input: sample.conference, sample: true }, at)
    const profile = await steps.findProfile(db, owner)
    // Somebody who has said who they are keeps it.
    if (profile.familyName === "") await steps.putProfile(db, owner, sample.profile, at)
    for (const [index, { goal, weight }] of sample.goals.entries()) {
      const goalId = order.goalIds[index] ?? ""
      await steps.putGoal(db, { id: goalId, owner, input: goal }, at)
      await steps.weighGoal(db, { owner, conferenceId: job.subjectId, goalId, weight }, at)
    }
  })
}

async function importFile(
  context: JobContext,
  steps: SampleSteps,
  { file, batchId, at }: { file: SampleFile; batchId: string; at: string },
): Promise<void> {
  const { database, job, signal } = context
  signal.throwIfAborted()
  if (await database.read((db) => steps.isImported(db, batchId))) return
  const conferenceId = file.kind === "attendees" ? job.subjectId : ""
  await steps.addFile(database, { ...file, batchId, conferenceId }, at, signal)
  await as(context, batchId, steps.importing)
}

/** Does a step as if it were a job of its own, and keeps its end. */
async function as(context: JobContext, subjectId: string, handler: JobHandler): Promise<void> {
  const job = { ...context.job, subjectId }
  await handler.run({ ...context, job })
  await context.database.write(async (db) => {
    await handler.finish?.(db, job)
  })
}

async function chooseContacts(
  { database, signal }: JobContext,
  steps: SampleSteps,
  { order, sample, at }: Making,
): Promise<void> {
  const contacts = await database.read((db) => steps.readContacts(db))
  const byAddress = new Map(
    contacts.flatMap((contact) =>
      [...contact.record.emails, ...contact.record.profileUrls].map(
        (address) => [bare(address), contact.personId] as const,
      ),
    ),
  )
  for (const { address, choices } of sample.choices) {
    signal.throwIfAborted()
    const personId = byAddress.get(bare(address))
    if (personId === undefined) continue
    for (const choice of choices) {
      await steps.choose(database, { id: steps.ids(), owner: order.owner, personId, choice, at })
    }
  }
}

function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, "")
    .replace(/\/$/, "")
}

/** What was not made yet need not be removed. */
async function ignoreUnknown(act: () => Promise<void>): Promise<void> {
  await act().catch(() => {})
}
