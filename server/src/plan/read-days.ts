// The days of a conference as planned: the plan, and what the user said of slots. Computed anew at every reading.
import { displayName } from "@vorab/shared/people/display-name"
import { buildDays } from "@vorab/shared/plan/build-days"
import type { SaidDays } from "@vorab/shared/plan/day-choice"
import type { Days, Room } from "@vorab/shared/plan/days"
import { measureRoom } from "@vorab/shared/plan/room"
import type { Db } from "../db/open.ts"
import { readRecord } from "../people/stored-record.ts"
import { readSaidDays } from "./day-store.ts"
import type { KeptLists } from "./kept-lists.ts"
import { readPlan, type PlannedConference, type PlanNeeds } from "./read-plan.ts"

export interface PlannedDays extends PlannedConference {
  readonly days: Days
  readonly said: SaidDays
  /** Last known names of those in slots who stand in no list any more. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * Computes the days of a conference for its owner.
 * @param kept lists of earlier readings; never inside a transaction that writes
 * @throws Problem unknown-id
 */
export async function readDays(
  db: Db,
  asked: { conferenceId: string; owner: string; now: Date },
  needs: PlanNeeds,
  kept: KeptLists | null = null,
): Promise<PlannedDays> {
  const planned = await readPlan(db, asked, needs, kept)
  const said = await readSaidDays(db, asked)
  const present = new Set([...planned.attendees, ...planned.contacts].map(({ personId }) => personId))
  const seated = [...said.slots.values()].flatMap(({ words, lastPeople, left }) => [
    ...words.people,
    ...lastPeople,
    ...left,
  ])
  const names = await readLastNames(
    db,
    [...new Set(seated)].filter((id) => !present.has(id)),
  )
  return { ...planned, said, names, days: buildDays({ ...planned, said, names }) }
}

/** What a conference has room for. @throws Problem unknown-id */
export async function readRoom(
  db: Db,
  asked: { conferenceId: string; owner: string },
  needs: Pick<PlanNeeds, "findConference">,
): Promise<Room> {
  const conference = await needs.findConference(db, asked.conferenceId)
  return measureRoom(conference, (await readSaidDays(db, asked)).conversations)
}

/** Names of people who stand in no list any more, as the last row of them said; by root id. */
async function readLastNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom("record as r")
    .innerJoin("person as p", "p.id", "r.person_id")
    .select(["p.root_id", "r.data"])
    .where("p.root_id", "in", ids)
    .orderBy("r.created_at")
    .orderBy("r.id")
    .execute()
  return new Map(rows.map(({ root_id, data }) => [root_id, displayName(readRecord(data))]))
}
