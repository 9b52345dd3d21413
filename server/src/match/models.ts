// The table `match_model`. Invariant: the model that came into force last is in force, and is the one of the run that counts; the
// last few of a conference are kept, so that fitting anew can be undone.
import type { Kysely, Selectable } from "kysely"
import type { Fit, MatchModel } from "@vorab/shared/match/api"
import type { FittedModel } from "@vorab/shared/match/model"
import type { Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"
import { readCard } from "../people/card.ts"
import type { KnownModel } from "./choose-fit.ts"
import { storedChangeSchema, type StoredChange } from "./compare-runs.ts"
import { engine } from "./engine.ts"

/** Models of a large address book are large. */
const mostKept = 4

/** All but the model itself. */
type ModelRow = Omit<Selectable<Tables["match_model"]>, "data">

const columns = [
  "id",
  "conference_id",
  "engine",
  "attendees",
  "contacts",
  "reason",
  "before_id",
  "change",
  "fitted_at",
  "used_at",
  "pinned",
  "taken_back_at",
] as const

/** How the model of a run comes into force. */
export type RunModel =
  | { readonly kind: "none" }
  | { readonly kind: "keep"; readonly modelId: string; readonly pinned: boolean }
  | { readonly kind: "fit"; readonly made: FittedNow }

/** A model that was just fitted. */
export interface FittedNow {
  readonly id: string
  /** JSON of a FittedModel. */
  readonly data: string
  readonly attendees: number
  readonly contacts: number
  readonly reason: Fit["reason"]
  readonly beforeId: string
  readonly change: StoredChange | null
}

/** The models of a conference, the one in force first. */
async function readRows(db: Kysely<Tables>, conferenceId: string): Promise<ModelRow[]> {
  return db
    .selectFrom("match_model")
    .select(columns)
    .where("conference_id", "=", conferenceId)
    .orderBy("used_at", "desc")
    .orderBy("id", "desc")
    .execute()
}

/** What there is to choose from, the one in force first. */
export async function readKnownModels(db: Kysely<Tables>, conferenceId: string): Promise<KnownModel[]> {
  return (await readRows(db, conferenceId)).map(({ id, attendees, contacts, pinned, ...row }) => ({
    id,
    attendees,
    contacts,
    pinned: pinned === 1,
    isUsable: row.engine === engine,
  }))
}

/** @throws Error if it is not kept any more */
export async function readFittedModel(db: Kysely<Tables>, id: string): Promise<FittedModel> {
  const row = await db.selectFrom("match_model").select("data").where("id", "=", id).executeTakeFirst()
  if (row === undefined) throw new Error(`the model ${id} is not kept`)
  return JSON.parse(row.data) as FittedModel
}

/** Makes the model of a run the one in force, and lets go of the oldest; part of publishing the run. @returns its id, or "" */
export async function bringIntoForce(
  db: Kysely<Tables>,
  { conferenceId, model, at }: { conferenceId: string; model: RunModel; at: string },
): Promise<string> {
  if (model.kind === "none") return ""
  const [inForce] = await readRows(db, conferenceId)
  if (model.kind === "keep") {
    const pinned = model.pinned ? 1 : 0
    await db
      .updateTable("match_model")
      .set({ used_at: at, pinned, taken_back_at: null })
      .where("id", "=", model.modelId)
      .execute()
    if (inForce !== undefined && inForce.id !== model.modelId) {
      await db.updateTable("match_model").set({ taken_back_at: at, pinned: 0 }).where("id", "=", inForce.id).execute()
    }
    return model.modelId
  }
  await db
    .updateTable("match_model")
    .set({ pinned: 0 })
    .where("id", "=", inForce?.id ?? "")
    .execute()
  const { id, data, attendees, contacts, reason, beforeId, change } = model.made
  const said = { reason, before_id: beforeId, change: change === null ? "" : JSON.stringify(change) }
  const times = { fitted_at: at, used_at: at, pinned: 0, taken_back_at: null }
  const row = { id, conference_id: conferenceId, data, engine, attendees, contacts, ...said, ...times }
  await db.insertInto("match_model").values(row).execute()
  const old = (await readRows(db, conferenceId)).slice(mostKept).map((kept) => kept.id)
  if (old.length > 0) await db.deleteFrom("match_model").where("id", "in", old).execute()
  return id
}

/** The model a run was made with, in a few words; null if it is not there. */
export async function findFit(db: Kysely<Tables>, id: string): Promise<{ fit: Fit; isUsable: boolean } | null> {
  const row = await db.selectFrom("match_model").select(columns).where("id", "=", id).executeTakeFirst()
  return row === undefined ? null : { fit: toFit(row, changeOf(row)), isUsable: row.engine === engine }
}

/** The models that are kept, newest first, with what each changed and the names of the people concerned. */
export async function listModels(db: Db, conferenceId: string): Promise<MatchModel[]> {
  const rows = await readRows(db, conferenceId)
  const changes = new Map(rows.map((row) => [row.id, changeOf(row)]))
  const ids = [...changes.values()].flatMap((change) => change?.found?.people.map((one) => one.attendeeId) ?? [])
  const names = await readNames(db, conferenceId, [...new Set(ids)])
  const kept = new Set(rows.map(({ id }) => id))
  const models = rows.map((row, index): MatchModel => {
    const change = changes.get(row.id) ?? null
    const people = (change?.found?.people ?? []).flatMap((one) => {
      const name = names.get(one.attendeeId)
      return name === undefined ? [] : [{ ...one, name }]
    })
    return {
      ...toFit(row, change),
      state: index === 0 ? "inForce" : row.taken_back_at === null ? "replaced" : "takenBack",
      usable: row.engine === engine,
      beforeId: kept.has(row.before_id) ? row.before_id : "",
      change: change?.found == null ? null : { ...change.found, people },
    }
  })
  return models.toSorted((a, b) => (a.fittedAt < b.fittedAt ? 1 : a.fittedAt > b.fittedAt ? -1 : 0))
}

function toFit(row: ModelRow, change: StoredChange | null): Fit {
  const { id, reason, attendees, contacts } = row
  const said = { id, reason, attendees, contacts, fittedAt: row.fitted_at, pinned: row.pinned === 1 }
  return { ...said, before: change?.fittedBefore ?? null }
}

function changeOf(row: ModelRow): StoredChange | null {
  return row.change === "" ? null : storedChangeSchema.parse(JSON.parse(row.change))
}

/** Names of those who are still on the list, by the ids they had. */
async function readNames(db: Db, conferenceId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom("person as p")
    .innerJoin("person_card as card", "card.person_id", "p.root_id")
    .select(["p.id", "card.person_id", "card.data"])
    .where("p.id", "in", ids)
    .where("card.side", "=", "attendee")
    .where("card.conference_id", "=", conferenceId)
    .execute()
  return new Map(rows.map((row) => [row.id, readCard(row).person.name]))
}
