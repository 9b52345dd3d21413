// Writes the tables conference, goal, goal_weight and profile. Nothing is deleted: what is put away keeps its row.
import type { Kysely, Selectable } from "kysely"
import { z } from "zod"
import { conferenceSchema } from "@vorab/shared/conferences/conference"
import type { Conference, ConferenceInput } from "@vorab/shared/conferences/conference"
import { defaultGoalWeight, goalSchema } from "@vorab/shared/conferences/goal"
import type { Goal, GoalInput, WeighedGoal } from "@vorab/shared/conferences/goal"
import { emptyProfile, profileSchema } from "@vorab/shared/conferences/profile"
import type { Profile } from "@vorab/shared/conferences/profile"
import { Problem } from "@vorab/shared/api/problem"
import type { Tables } from "../db/tables.ts"

type Db = Kysely<Tables>

const goalDetail = goalSchema.pick({ organizations: true, roles: true, seniorities: true, topics: true, people: true })

function toConference(row: Selectable<Tables["conference"]>): Conference {
  return conferenceSchema.parse({
    id: row.id,
    name: row.name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    city: row.city,
    country: row.country,
    timeZone: row.time_zone,
    language: row.language,
    sample: row.sample === 1,
  } satisfies Record<keyof Conference, unknown>)
}

/** The next one first, running ones included; past ones last, the latest of them first. `today` is "YYYY-MM-DD". */
export async function listConferences(db: Db, today: string): Promise<Conference[]> {
  const rows = await db.selectFrom("conference").selectAll().where("removed_at", "is", null).orderBy("id").execute()
  const isOver = (conference: Conference) => conference.endsOn < today
  return rows.map(toConference).sort((a, b) => {
    if (isOver(a) !== isOver(b)) return isOver(a) ? 1 : -1
    const order = a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0
    return isOver(a) ? -order : order
  })
}

/** @throws Problem unknown-id, also for one that was put away */
export async function findConference(db: Db, id: string): Promise<Conference> {
  const row = await db.selectFrom("conference").selectAll().where("id", "=", id).executeTakeFirst()
  if (row === undefined || row.removed_at !== null) throw unknownConference(id)
  return toConference(row)
}

/** Makes or changes a conference; one that was put away comes back. */
export async function putConference(
  db: Db,
  conference: { id: string; input: ConferenceInput; sample?: boolean },
  at: string,
): Promise<Conference> {
  const { id, input, sample = false } = conference
  const values = {
    name: input.name,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    city: input.city,
    country: input.country,
    time_zone: input.timeZone,
    language: input.language,
    updated_at: at,
    removed_at: null,
  }
  await db
    .insertInto("conference")
    .values({ ...values, id, sample: sample ? 1 : 0, created_at: at })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
    .execute()
  return findConference(db, id)
}

/** Puts a conference away, or brings it back. @throws Problem unknown-id */
export async function setConferenceRemoved(db: Db, id: string, removedAt: string | null): Promise<void> {
  const result = await db
    .updateTable("conference")
    .set({ removed_at: removedAt })
    .where("id", "=", id)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw unknownConference(id)
}

function unknownConference(id: string): Problem {
  return new Problem("unknown-id", `There is no conference ${id}.`)
}

function toGoal(row: Selectable<Tables["goal"]>): Goal {
  const detail = goalDetail.parse(JSON.parse(row.detail))
  return goalSchema.parse({ id: row.id, kind: row.kind, label: row.label, position: row.position, ...detail })
}

/** In the owner's own order. */
export async function listGoals(db: Db, owner: string): Promise<Goal[]> {
  const rows = await db
    .selectFrom("goal")
    .selectAll()
    .where("owner_id", "=", owner)
    .where("removed_at", "is", null)
    .orderBy("position")
    .orderBy("id")
    .execute()
  return rows.map(toGoal)
}

/** @throws Problem conflict if the id is another owner's */
export async function putGoal(
  db: Db,
  goal: { id: string; owner: string; input: GoalInput },
  at: string,
): Promise<Goal> {
  const { kind, label, position, ...detail } = goal.input
  const values = { kind, label, position, detail: JSON.stringify(detail), updated_at: at, removed_at: null }
  await db
    .insertInto("goal")
    .values({ ...values, id: goal.id, owner_id: goal.owner, created_at: at })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(values).where("goal.owner_id", "=", goal.owner))
    .execute()
  const row = await db.selectFrom("goal").selectAll().where("id", "=", goal.id).executeTakeFirstOrThrow()
  if (row.owner_id !== goal.owner) throw new Problem("conflict")
  return toGoal(row)
}

/** @throws Problem unknown-id */
export async function removeGoal(db: Db, goal: { id: string; owner: string }, at: string): Promise<void> {
  const result = await db
    .updateTable("goal")
    .set({ removed_at: at })
    .where("id", "=", goal.id)
    .where("owner_id", "=", goal.owner)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) throw new Problem("unknown-id", `There is no goal ${goal.id}.`)
}

/** The owner's goals as this conference weighs them; what it says nothing of has the usual weight. */
export async function listWeighedGoals(db: Db, owner: string, conferenceId: string): Promise<WeighedGoal[]> {
  await findConference(db, conferenceId)
  const goals = await listGoals(db, owner)
  const rows = await db.selectFrom("goal_weight").selectAll().where("conference_id", "=", conferenceId).execute()
  const weights = new Map(rows.map((row) => [row.goal_id, row.weight]))
  return goals.map((goal) => ({ ...goal, weight: weights.get(goal.id) ?? defaultGoalWeight }))
}

/** @throws Problem unknown-id for the conference or the goal */
export async function weighGoal(
  db: Db,
  weighing: { owner: string; conferenceId: string; goalId: string; weight: number },
  at: string,
): Promise<WeighedGoal> {
  const { owner, conferenceId, goalId, weight } = weighing
  const goal = (await listWeighedGoals(db, owner, conferenceId)).find(({ id }) => id === goalId)
  if (goal === undefined) throw new Problem("unknown-id", `There is no goal ${goalId}.`)
  await db
    .insertInto("goal_weight")
    .values({ conference_id: conferenceId, goal_id: goalId, weight, updated_at: at })
    .onConflict((conflict) => conflict.columns(["conference_id", "goal_id"]).doUpdateSet({ weight, updated_at: at }))
    .execute()
  return { ...goal, weight }
}

/** The owner's profile; a field that a later version added has its empty value. */
export async function findProfile(db: Db, owner: string): Promise<Profile> {
  const row = await db.selectFrom("profile").select("data").where("owner_id", "=", owner).executeTakeFirst()
  const stored = z.record(z.string(), z.unknown()).parse(JSON.parse(row?.data ?? "{}"))
  return profileSchema.parse({ ...emptyProfile, ...stored })
}

/** Replaces the whole profile of the owner. @param at instant */
export async function putProfile(db: Db, owner: string, profile: Profile, at: string): Promise<void> {
  const values = { data: JSON.stringify(profile), updated_at: at }
  await db
    .insertInto("profile")
    .values({ ...values, owner_id: owner })
    .onConflict((conflict) => conflict.column("owner_id").doUpdateSet(values))
    .execute()
}
