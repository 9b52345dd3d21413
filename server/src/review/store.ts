// The tables `decision` and `decision_revoked`. Invariant: rows are appended and never changed; the same line sent twice is one line.
import type { Selectable } from "kysely"
import { Problem } from "@vorab/shared/api/problem"
import type { Decision, Verdict } from "@vorab/shared/review/decision"
import type { Opinion } from "@vorab/shared/review/labels"
import type { Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"
import { readSomeAttendees, readSomeContacts } from "../people/read-people.ts"
import { decisionKey, type DecisionSnapshot } from "../people/read-settlement.ts"

export interface NewDecision {
  /** UUIDv7 made by the caller. */
  readonly id: string
  readonly owner: string
  readonly conferenceId: string
  readonly attendeeId: string
  /** "" with "different": none of my contacts; with "unsure": put off as a whole. */
  readonly contactId: string
  readonly verdict: Verdict
}

/**
 * Appends a verdict with how both looked at this moment. Sent twice it changes nothing, also after it was taken back.
 * @throws Problem malformed-request for "same" without a contact; unknown-id; conflict if the id stands for another verdict
 */
export async function appendDecision(db: Db, made: NewDecision, at: string): Promise<Decision> {
  const known = await findDecision(db, made.id)
  if (known !== undefined) {
    const same =
      known.conferenceId === made.conferenceId &&
      known.attendeeId === made.attendeeId &&
      known.contactId === made.contactId &&
      known.verdict === made.verdict
    if (!same) throw new Problem("conflict", `The decision ${made.id} was given before, and says something else.`)
    return known
  }
  if (made.contactId === "" && made.verdict === "same") {
    throw new Problem("malformed-request", undefined, [
      { path: "body.contactId", message: "Say which contact the attendee is." },
    ])
  }
  const snapshot = await takeSnapshot(db, made)
  const row: Selectable<Tables["decision"]> = {
    id: made.id,
    owner_id: made.owner,
    conference_id: made.conferenceId,
    attendee_person_id: made.attendeeId,
    contact_person_id: made.contactId,
    verdict: made.verdict,
    attendee_key: decisionKey(snapshot.attendee),
    contact_key: snapshot.contact === null ? "" : decisionKey(snapshot.contact),
    snapshot: JSON.stringify({ ...snapshot, ...(await readOpinion(db, made)) }),
    at,
  }
  await db.insertInto("decision").values(row).execute()
  return toDecision({ ...row, revoked_at: null })
}

/** Takes a verdict back by a line of its own; once is enough. @throws Problem unknown-id */
export async function revokeDecision(db: Db, id: string, at: string): Promise<Decision> {
  const known = await findDecision(db, id)
  if (known === undefined) throw new Problem("unknown-id", `There is no decision ${id}.`)
  if (known.revokedAt !== null) return known
  await db.insertInto("decision_revoked").values({ decision_id: id, at }).execute()
  return { ...known, revokedAt: at }
}

async function takeSnapshot(db: Db, made: NewDecision): Promise<DecisionSnapshot> {
  const [attendee] = (await readSomeAttendees(db, made.conferenceId, [made.attendeeId])).values()
  if (attendee === undefined) throw unknownAttendee(made.attendeeId)
  if (made.contactId === "") return { attendee: attendee.record, contact: null }
  const [contact] = (await readSomeContacts(db, [made.contactId])).values()
  if (contact === undefined) throw unknownContact(made.contactId)
  return { attendee: attendee.record, contact: contact.record }
}

/** What the machine thinks of the pair at this moment, so that the verdict can be held against it later. */
async function readOpinion(db: Db, made: NewDecision): Promise<{ opinion?: Opinion }> {
  const opinion = await db
    .selectFrom("match as m")
    .innerJoin("match_run as run", "run.run_id", "m.run_id")
    .innerJoin("person as a", "a.id", "m.attendee_person_id")
    .innerJoin("person as c", "c.id", "m.contact_person_id")
    .select(["m.weight", "m.class"])
    .where("m.conference_id", "=", made.conferenceId)
    .where("a.root_id", "=", made.attendeeId)
    .where("c.root_id", "=", made.contactId)
    .orderBy("m.weight", "desc")
    .limit(1)
    .executeTakeFirst()
  return opinion === undefined ? {} : { opinion }
}

/** The refusal of an attendee that is not on the list. */
export function unknownAttendee(id: string): Problem {
  return new Problem("unknown-id", `Nobody on this list has the id ${id}.`)
}

/** The refusal of a contact that is not in the address book. */
export function unknownContact(id: string): Problem {
  return new Problem("unknown-id", `There is no contact ${id}.`)
}

async function findDecision(db: Db, id: string): Promise<Decision | undefined> {
  const row = await db
    .selectFrom("decision as d")
    .leftJoin("decision_revoked as r", "r.decision_id", "d.id")
    .selectAll("d")
    .select("r.at as revoked_at")
    .where("d.id", "=", id)
    .executeTakeFirst()
  return row === undefined ? undefined : toDecision(row)
}

function toDecision(row: Selectable<Tables["decision"]> & { revoked_at: string | null }): Decision {
  return {
    id: row.id,
    conferenceId: row.conference_id,
    attendeeId: row.attendee_person_id,
    contactId: row.contact_person_id,
    verdict: row.verdict,
    at: row.at,
    revokedAt: row.revoked_at,
  }
}
