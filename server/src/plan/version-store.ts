// The tables plan_version and plan_version_line. Invariant: a version is never changed but to be put away, brought back, or redacted.
import type { Selectable } from "kysely"
import { Problem } from "@vorab/shared/api/problem"
import { planSchema, type Plan, type PlanPerson } from "@vorab/shared/plan/plan"
import { planVersionSchema, redactPlan, type PlanVersion } from "@vorab/shared/plan/plan-version"
import { bulkInsert } from "../db/bulk-insert.ts"
import type { Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"

type Row = Selectable<Tables["plan_version"]>
type Section = Tables["plan_version_line"]["section"]

const sections: readonly Section[] = ["known", "colleagues", "targets"]

export interface NewVersion {
  /** UUIDv7 made by the caller. */
  readonly id: string
  readonly owner: string
  readonly conferenceId: string
  readonly name: string
}

interface AskedVersion {
  readonly owner: string
  readonly conferenceId: string
  readonly versionId: string
}

/** Those that are not put away, the newest first. */
export async function listVersions(db: Db, asked: Omit<AskedVersion, "versionId">): Promise<PlanVersion[]> {
  const rows = await db
    .selectFrom("plan_version")
    .selectAll()
    .where("conference_id", "=", asked.conferenceId)
    .where("owner_id", "=", asked.owner)
    .where("removed_at", "is", null)
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .execute()
  return rows.map(toVersion)
}

/**
 * Brings back or renames a version that is there already.
 * @returns null where there is none of this id
 * @throws Problem conflict if the id stands for a version of another conference
 */
export async function restoreVersion(db: Db, made: NewVersion): Promise<PlanVersion | null> {
  const row = await db.selectFrom("plan_version").selectAll().where("id", "=", made.id).executeTakeFirst()
  if (row === undefined) return null
  if (row.conference_id !== made.conferenceId || row.owner_id !== made.owner)
    throw new Problem("conflict", `The version ${made.id} belongs elsewhere.`)
  const set = { name: made.name, removed_at: null }
  await db.updateTable("plan_version").set(set).where("id", "=", made.id).execute()
  return toVersion({ ...row, ...set })
}

/** Keeps a frozen plan. */
export async function insertVersion(db: Db, made: NewVersion, frozen: Plan, at: string): Promise<PlanVersion> {
  const row: Row = {
    id: made.id,
    owner_id: made.owner,
    conference_id: made.conferenceId,
    name: made.name,
    counts: JSON.stringify(frozen.counts),
    made_at: at,
    removed_at: null,
  }
  await db.insertInto("plan_version").values(row).execute()
  await insertLines(db, made.id, frozen)
  return toVersion(row)
}

async function insertLines(db: Db, versionId: string, frozen: Plan): Promise<void> {
  for (const section of sections) {
    const lines = frozen[section].map((entry, place) => ({
      version_id: versionId,
      section,
      place,
      attendee_id: entry.person.attendeeId,
      contact_id: entry.person.contactId,
      data: JSON.stringify(entry),
    }))
    await bulkInsert(db, "plan_version_line", lines)
  }
}

/** Puts a version away. @throws Problem unknown-id */
export async function removeVersion(db: Db, asked: AskedVersion, at: string): Promise<void> {
  await findRow(db, asked)
  await db.updateTable("plan_version").set({ removed_at: at }).where("id", "=", asked.versionId).execute()
}

/** A version and its lines, people under the root ids of today. @throws Problem unknown-id */
export async function readVersion(db: Db, asked: AskedVersion): Promise<{ version: PlanVersion; plan: Plan }> {
  const version = toVersion(await findRow(db, asked))
  return { version, plan: await readLines(db, asked, version.counts) }
}

async function readLines(db: Db, asked: AskedVersion, counts: Plan["counts"]): Promise<Plan> {
  const rows = await db
    .selectFrom("plan_version_line as l")
    .leftJoin("person as a", "a.id", "l.attendee_id")
    .leftJoin("person as c", "c.id", "l.contact_id")
    .select(["l.section", "l.data", "a.root_id as attendee", "c.root_id as contact"])
    .where("l.version_id", "=", asked.versionId)
    .orderBy("l.place")
    .execute()
  const linesOf = (section: Section): unknown[] =>
    rows
      .filter((row) => row.section === section)
      .map(({ data, attendee, contact }) => {
        const entry = JSON.parse(data) as { person: PlanPerson }
        const { attendeeId, contactId } = entry.person
        const person = { ...entry.person, attendeeId: attendee ?? attendeeId, contactId: contact ?? contactId }
        return { ...entry, person }
      })
  const [known, colleagues, targets] = sections.map(linesOf)
  return planSchema.parse({ conferenceId: asked.conferenceId, known, colleagues, targets, answers: [], counts })
}

/** Takes people out of every version: their own lines, and where lines of others name them. @param personIds any of their ids */
export async function redactVersions(db: Db, personIds: readonly string[]): Promise<void> {
  const ids = new Set(personIds)
  const versions = await db.selectFrom("plan_version").selectAll().execute()
  for (const row of versions) {
    const asked = { owner: row.owner_id, conferenceId: row.conference_id, versionId: row.id }
    const before = await readLines(db, asked, toVersion(row).counts)
    const after = redactPlan(before, ids)
    if (JSON.stringify(after) === JSON.stringify(before)) continue
    await db.deleteFrom("plan_version_line").where("version_id", "=", row.id).execute()
    await insertLines(db, row.id, after)
  }
}

/** Attendee ids (roots) that no import of the conference held before a moment. */
export async function readListedSince(db: Db, conferenceId: string, at: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("batch_record as b")
    .innerJoin("import_batch as i", "i.id", "b.batch_id")
    .innerJoin("record as r", "r.id", "b.record_id")
    .innerJoin("person as p", "p.id", "r.person_id")
    .select("p.root_id")
    .where("i.conference_id", "=", conferenceId)
    .where("r.side", "=", "attendee")
    .groupBy("p.root_id")
    .having((e) => e.fn.min("i.created_at"), ">", at)
    .execute()
  return new Set(rows.map((row) => row.root_id))
}

async function findRow(db: Db, { owner, conferenceId, versionId }: AskedVersion): Promise<Row> {
  const row = await db
    .selectFrom("plan_version")
    .selectAll()
    .where("id", "=", versionId)
    .where("conference_id", "=", conferenceId)
    .where("owner_id", "=", owner)
    .executeTakeFirst()
  if (row === undefined || row.removed_at !== null) throw new Problem("unknown-id", `There is no version ${versionId}.`)
  return row
}

function toVersion(row: Row): PlanVersion {
  const { id, name, made_at: madeAt, counts } = row
  return planVersionSchema.parse({ id, name, madeAt, counts: JSON.parse(counts) as unknown })
}
