// Looks through the contacts for persons who stand there more than once: who surely is one is joined, who may be is kept to be asked
// about. Invariants: run again it ends with the same; stopped, what was joined stays joined and the questions are those of before.
import { bulkInsert } from "../db/bulk-insert.ts"
import type { Database, Db } from "../db/open.ts"
import { contactList } from "./card.ts"
import { edgeKey, replaceEngineEdges, type EnginePair } from "./edges.ts"
import type { Joins } from "./find-joins.ts"
import { readLiveBatches } from "./live-batches.ts"
import { rebuildCards } from "./rebuild-cards.ts"
import { hashMembers, readMembers, type Member } from "./read-members.ts"

export interface Finding {
  readonly findJoins: (
    records: readonly Member["record"][],
    onProgress: (step: string, done: number, total: number) => void,
  ) => Joins
  /** Names the run; never used before. */
  readonly runId: string
  /** ISO time. */
  readonly at: string
  readonly ids: () => string
  /** May throw to stop. */
  readonly progress: (step: string, done: number, total: number) => void
}

/** The row of `duplicate_run` for the contacts. */
export const contactsRun = "contacts"
/** Rows per write. */
const portion = 500

/** Compares all contacts with each other, unless just these were compared already. */
export async function findDuplicateContacts(database: Database, finding: Finding): Promise<void> {
  const { runId, at, ids, progress } = finding
  progress("read", 0, 0)
  const { compared, before } = await database.read(async (db) => ({
    compared: await hashMembers(db),
    before: await readRun(db),
  }))
  if (before?.compared !== compared) {
    const members = await database.read((db) => readMembers(db))
    progress("duplicates", 0, members.length)
    const { joins, possible, model } = finding.findJoins(
      members.map(({ record }) => record),
      progress,
    )
    await replaceEngineEdges(database, toPairs(joins, members), {
      at,
      ids,
      onProgress: (done, total) => progress("joins", done, total),
    })
    await keepRun(database, toPairs(possible, members), { runId, at, compared, model: JSON.stringify(model), progress })
  }
  await mendDecided(database)
}

/** The run that counts. */
export async function readRun(db: Db) {
  return db.selectFrom("duplicate_run").selectAll().where("list", "=", contactsRun).executeTakeFirst()
}

function toPairs(pairs: Joins["joins"], members: readonly Member[]): EnginePair[] {
  return pairs.flatMap(({ a, b, weight }): EnginePair[] => {
    const one = members[a]?.personId ?? ""
    const other = members[b]?.personId ?? ""
    return one === "" || other === "" || one === other ? [] : [{ a: one, b: other, weight }]
  })
}

interface Run {
  readonly runId: string
  readonly at: string
  readonly compared: string
  readonly model: string
  readonly progress: Finding["progress"]
}

/** Readers see one whole run: the new one is written beside it, and one short transaction changes which of the two counts. */
async function keepRun(database: Database, pairs: readonly EnginePair[], run: Run): Promise<void> {
  const once = new Map(pairs.toReversed().map((pair) => [edgeKey(pair.a, pair.b), pair]))
  const rows = [...once.values()].map(({ a, b, weight }) => ({
    run_id: run.runId,
    person_a: a < b ? a : b,
    person_b: a < b ? b : a,
    weight,
  }))
  for (let from = 0; from < rows.length; from += portion) {
    await database.write((db) => bulkInsert(db, "duplicate", rows.slice(from, from + portion)), "bulk")
    run.progress("write", Math.min(from + portion, rows.length), rows.length)
  }
  await database.write(async (db) => {
    const { runId: run_id, model, compared, at: ran_at } = run
    await db.deleteFrom("duplicate_run").where("list", "=", contactsRun).execute()
    await bulkInsert(db, "duplicate_run", [{ list: contactsRun, run_id, model, compared, ran_at }])
  })
  await clearOldDuplicates(database)
}

/** Deletes the pairs of all runs but the one that counts: the one before, and what stopped runs left. */
export async function clearOldDuplicates(database: Database): Promise<void> {
  for (;;) {
    const deleted = await database.write(async (db) => {
      const run = await readRun(db)
      const old = await db
        .selectFrom("duplicate")
        .select(["run_id", "person_a"])
        .distinct()
        .where("run_id", "!=", run?.run_id ?? "")
        .limit(portion)
        .execute()
      for (const runId of new Set(old.map((row) => row.run_id))) {
        const persons = old.filter((row) => row.run_id === runId).map((row) => row.person_a)
        await db.deleteFrom("duplicate").where("run_id", "=", runId).where("person_a", "in", persons).execute()
      }
      return old.length
    }, "bulk")
    if (deleted < portion) return
  }
}

/** Who was joined or parted while an import was under way was composed without its rows. */
async function mendDecided(database: Database): Promise<void> {
  const { live, personIds } = await database.read(async (db) => {
    const edges = await db
      .selectFrom("person_edge")
      .select(["person_a", "person_b"])
      .where("origin", "=", "decision")
      .execute()
    return {
      live: await readLiveBatches(db, contactList),
      personIds: [...new Set(edges.flatMap((edge) => [edge.person_a, edge.person_b]))],
    }
  })
  await rebuildCards(database, { list: contactList, live, personIds })
}
