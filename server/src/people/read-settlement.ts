// Who is who at a conference, as machine and user have it by now: matches, verdicts, and verdicts carried over. Reading only.
// Invariant: only people who are live stand in a settlement, under their root ids.
import { z } from "zod"
import { nameKey } from "@vorab/shared/people/identity"
import { personRecordSchema, type PersonRecord } from "@vorab/shared/people/person-record"

import { carriesOver } from "@vorab/shared/review/carry-over"
import type { Decision, Verdict } from "@vorab/shared/review/decision"
import { settle, type OpinedPair, type Settlement } from "@vorab/shared/review/settle"
import type { Db } from "../db/open.ts"
import { readSomeAttendees } from "./read-people.ts"

/** Column `decision.snapshot`: how both looked when it was decided; `contact` is null for "nobody". */
export const decisionSnapshotSchema = z.object({
  attendee: personRecordSchema,
  contact: personRecordSchema.nullable(),
})
export type DecisionSnapshot = z.infer<typeof decisionSnapshotSchema>

/** Columns `decision.attendee_key` and `contact_key`: what finds a decision again when the person has a new id. */
export function decisionKey(record: PersonRecord): string {
  return nameKey(record)
}

/** A verdict given before, on another list: it may hold for a pair of today. */
export interface EarlierVerdict {
  readonly attendeeId: string
  readonly contactId: string
  readonly verdict: Verdict
  /** True: it counts by itself. False: a namesake's; shown in review as evidence. */
  readonly applies: boolean
  readonly decision: Decision
}

export interface ReadSettlement {
  readonly settlement: Settlement
  /** Pairs of class link and possible between live people. */
  readonly pairs: readonly OpinedPair[]
  /** All verdicts of this conference, revoked ones too, oldest first. */
  readonly decisions: readonly Decision[]
  readonly earlier: readonly EarlierVerdict[]
}

/** Settles a conference from what is stored. Fast: a plan is computed from it at each reading. */
export async function readSettlement(db: Db, conferenceId: string): Promise<ReadSettlement> {
  const pairs = await readPairs(db, conferenceId)
  const told = await readDecisions(db, conferenceId)
  const earlier = await readEarlier(db, conferenceId, told)
  const decided = new Set(
    told.filter(({ decision }) => decision.revokedAt === null).map(({ decision }) => decision.attendeeId),
  )
  const carried = earlier.filter(({ applies, attendeeId }) => applies && !decided.has(attendeeId))
  const counting = [
    ...told.filter(({ isLive }) => isLive).map(({ decision }) => decision),
    ...carried.map(({ decision, attendeeId, contactId }) => ({ ...decision, attendeeId, contactId })),
  ]
  return { settlement: settle(pairs, counting), pairs, decisions: told.map(({ decision }) => decision), earlier }
}

async function readPairs(db: Db, conferenceId: string): Promise<OpinedPair[]> {
  const rows = await db
    .selectFrom("match as m")
    .innerJoin("match_run as run", "run.run_id", "m.run_id")
    .innerJoin("person as a", "a.id", "m.attendee_person_id")
    .innerJoin("person as c", "c.id", "m.contact_person_id")
    .innerJoin("person_card as ac", (join) =>
      join
        .onRef("ac.person_id", "=", "a.root_id")
        .on("ac.side", "=", "attendee")
        .on("ac.conference_id", "=", conferenceId),
    )
    .innerJoin("person_card as cc", (join) =>
      join.onRef("cc.person_id", "=", "c.root_id").on("cc.side", "=", "contact").on("cc.conference_id", "=", ""),
    )
    .select(["a.root_id as attendeeId", "c.root_id as contactId", "m.class", "m.weight"])
    .where("m.conference_id", "=", conferenceId)
    .where("m.class", "!=", "nonlink")
    .execute()
  // Two contacts that became one since the match was made leave two lines for one pair: the better counts.
  const best = new Map<string, OpinedPair>()
  for (const row of rows) {
    const key = `${row.attendeeId} ${row.contactId}`
    if ((best.get(key)?.weight ?? -Infinity) < row.weight) best.set(key, { ...row })
  }
  return [...best.values()]
}

interface ToldDecision {
  readonly decision: Decision
  readonly isLive: boolean
}

async function readDecisions(db: Db, conferenceId: string): Promise<ToldDecision[]> {
  const rows = await db
    .selectFrom("decision as d")
    .leftJoin("decision_revoked as r", "r.decision_id", "d.id")
    .leftJoin("person as a", "a.id", "d.attendee_person_id")
    .leftJoin("person as c", "c.id", "d.contact_person_id")
    .leftJoin("person_card as ac", (join) =>
      join
        .onRef("ac.person_id", "=", "a.root_id")
        .on("ac.side", "=", "attendee")
        .on("ac.conference_id", "=", conferenceId),
    )
    .leftJoin("person_card as cc", (join) =>
      join.onRef("cc.person_id", "=", "c.root_id").on("cc.side", "=", "contact").on("cc.conference_id", "=", ""),
    )
    .selectAll("d")
    .select(["r.at as revoked_at", "a.root_id as a_root", "c.root_id as c_root"])
    .select(["ac.person_id as a_live", "cc.person_id as c_live"])
    .where("d.conference_id", "=", conferenceId)
    .orderBy("d.at")
    .orderBy("d.id")
    .execute()
  return rows.map((row) => ({
    isLive: row.a_live !== null && (row.contact_person_id === "" || row.c_live !== null),
    decision: {
      id: row.id,
      conferenceId: row.conference_id,
      attendeeId: row.a_root ?? row.attendee_person_id,
      contactId: row.c_root ?? row.contact_person_id,
      verdict: row.verdict,
      at: row.at,
      revokedAt: row.revoked_at,
    },
  }))
}

/** Verdicts on pairs that were given of other attendee ids: at other conferences, or on a list that was taken back. */
async function readEarlier(db: Db, conferenceId: string, told: readonly ToldDecision[]): Promise<EarlierVerdict[]> {
  const rows = await db
    .selectFrom("decision as d")
    .innerJoin("record_name as name", (join) =>
      join
        .onRef("name.identity", "=", "d.attendee_key")
        .on("name.side", "=", "attendee")
        .on("name.conference_id", "=", conferenceId),
    )
    .innerJoin("record as rec", "rec.id", "name.record_id")
    .innerJoin("person as a", "a.id", "rec.person_id")
    .innerJoin("person as c", "c.id", "d.contact_person_id")
    .innerJoin("person_card as cc", (join) =>
      join.onRef("cc.person_id", "=", "c.root_id").on("cc.side", "=", "contact").on("cc.conference_id", "=", ""),
    )
    .leftJoin("decision_revoked as r", "r.decision_id", "d.id")
    .selectAll("d")
    .select(["a.root_id as a_root", "c.root_id as c_root"])
    .distinct()
    .where("d.attendee_key", "!=", "")
    .where("d.verdict", "in", ["same", "different"])
    .where("r.decision_id", "is", null)
    .orderBy("d.at")
    .orderBy("d.id")
    .execute()
  const direct = new Set(told.filter(({ isLive }) => isLive).map(({ decision }) => decision.id))
  const open = rows.filter((row) => !direct.has(row.id))
  const attendees = await readSomeAttendees(db, conferenceId, [...new Set(open.map((row) => row.a_root))])
  const earlier = open.flatMap((row): EarlierVerdict[] => {
    const now = attendees.get(row.a_root)
    if (now === undefined) return []
    const before = decisionSnapshotSchema.safeParse(JSON.parse(row.snapshot))
    const carried = before.success ? carriesOver(before.data.attendee, now.record) : "evidence"
    if (carried === "no") return []
    const pair = { attendeeId: row.a_root, contactId: row.c_root, verdict: row.verdict }
    const told = { id: row.id, conferenceId: row.conference_id, at: row.at, revokedAt: null }
    return [{ ...pair, applies: carried === "applies", decision: { ...told, ...pair } }]
  })
  // Two namesakes of one house fit the same verdict: which of them was meant, only the user knows.
  const fitting = new Map<string, number>()
  for (const { applies, decision } of earlier)
    if (applies) fitting.set(decision.id, (fitting.get(decision.id) ?? 0) + 1)
  return earlier.map((one) => ({ ...one, applies: one.applies && fitting.get(one.decision.id) === 1 }))
}
