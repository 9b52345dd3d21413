// When a match is due. Invariant: at most one waits per conference; one that runs may be followed by another, since it has read
// its people already.
import type { Job } from "@vorab/shared/api/job"
import type { Db } from "../db/open.ts"
import type { JobOrder } from "../jobs/store.ts"
import type { MatchWish } from "./choose-fit.ts"
import { engine } from "./engine.ts"

/** Orders for those of the conferences that have none waiting; for `finish` of the job before, or for `addJob`. */
async function orderMatches(db: Db, conferenceIds: readonly string[]): Promise<JobOrder[]> {
  const orders: JobOrder[] = []
  for (const subjectId of new Set(conferenceIds)) {
    if ((await findWaitingMatch(db, subjectId)) === "") orders.push({ kind: "match", subjectId })
  }
  return orders
}

/** Orders for the conferences that an import, or its undoing, concerns: its own, or for contacts all that have a list. */
export async function orderMatchesAfter(db: Db, batchId: string): Promise<JobOrder[]> {
  const batch = await db
    .selectFrom("import_batch")
    .select(["kind", "conference_id"])
    .where("id", "=", batchId)
    .executeTakeFirst()
  if (batch === undefined) return []
  return orderMatches(db, batch.kind === "attendees" ? [batch.conference_id] : await conferencesToMatch(db))
}

/** Orders for all conferences that have a list and none waiting. */
export async function orderAllMatches(db: Db): Promise<JobOrder[]> {
  return orderMatches(db, await conferencesToMatch(db))
}

/** Orders for those whose model an older matcher fitted: nothing can be explained by it any more. */
export async function orderOutdatedMatches(db: Db): Promise<JobOrder[]> {
  const outdated = await db
    .selectFrom("match_run as run")
    .innerJoin("match_model as model", "model.id", "run.model_id")
    .select("run.conference_id")
    .where("model.engine", "!=", engine)
    .execute()
  const ids = new Set(outdated.map((row) => row.conference_id))
  return orderMatches(
    db,
    (await conferencesToMatch(db)).filter((id) => ids.has(id)),
  )
}

/** Conferences that have a list, so that a change of the contacts concerns them. */
async function conferencesToMatch(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("conference as c")
    .select("c.id")
    .where("c.removed_at", "is", null)
    .where((e) =>
      e.exists(
        e
          .selectFrom("person_card as a")
          .select("a.person_id")
          .whereRef("a.conference_id", "=", "c.id")
          .where("a.side", "=", "attendee"),
      ),
    )
    .orderBy("c.starts_on", "desc")
    .orderBy("c.id")
    .execute()
  return rows.map((row) => row.id)
}

/** True for a conference that was removed while its match waited or ran: nothing may be kept of it. */
export async function isConferenceRemoved(db: Db, id: string): Promise<boolean> {
  const conference = await db.selectFrom("conference").select("removed_at").where("id", "=", id).executeTakeFirst()
  return typeof conference?.removed_at === "string"
}

/** Id of the match that waits, or "". Whatever else it is to do, it reads everybody as they are when it begins. */
export async function findWaitingMatch(db: Db, conferenceId: string): Promise<Job["id"]> {
  return (await listWaiting(db, conferenceId))[0]?.id ?? ""
}

/** Id of the waiting match that is to do just this, or "". */
export async function findWaitingWish(db: Db, conferenceId: string, wish: MatchWish): Promise<Job["id"]> {
  const said = JSON.stringify(wish)
  return (await listWaiting(db, conferenceId)).find(({ payload }) => payload === said)?.id ?? ""
}

async function listWaiting(db: Db, conferenceId: string): Promise<{ id: string; payload: string }[]> {
  return db
    .selectFrom("job")
    .select(["id", "payload"])
    .where("kind", "=", "match")
    .where("subject_id", "=", conferenceId)
    .where("state", "=", "queued")
    .where("cancel_requested", "=", 0)
    .orderBy("created_at")
    .orderBy("id")
    .execute()
}
