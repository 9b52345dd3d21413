// Which persons are one. Invariants: an edge is never rewritten into the records, so it can always be taken back; a person's root
// is the smallest id among those it is one with; roots and cards change together, in the transaction that changed the edges.
import type { Insertable } from "kysely"
import { joinPersons, type PersonEdge } from "@vorab/shared/people/join-persons"
import { bulkInsert } from "../db/bulk-insert.ts"
import { isOneOf } from "../db/one-of.ts"
import type { Database, Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"
import { contactList } from "./card.ts"
import { readLiveBatches } from "./live-batches.ts"
import { rebuildCardsWithin } from "./rebuild-cards.ts"

/** Two persons whom the engine takes for one. */
export interface EnginePair {
  readonly a: string
  readonly b: string
  /** log2 odds. */
  readonly weight: number
}

interface Making {
  readonly at: string
  readonly ids: () => string
  /** Called after each portion; may throw to stop: what was joined by then stays joined. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Changed edges per write, with the cards that follow them: so that nobody waits long. */
const portion = 100
/** Every run weighs a little differently; an edge is written anew only if it is another opinion. */
const sameWeight = 1

/** Puts the engine's pairs in the place of its earlier ones, and has roots and cards follow; what the user said stays. */
export async function replaceEngineEdges(
  database: Database,
  pairs: readonly EnginePair[],
  { at, ids, onProgress }: Making,
): Promise<void> {
  const wanted = new Map(pairs.map((pair) => [edgeKey(pair.a, pair.b), pair]))
  const there = await database.read((db) =>
    db.selectFrom("person_edge").selectAll().where("origin", "=", "engine").execute(),
  )
  const gone = there.filter((edge) => {
    const key = edgeKey(edge.person_a, edge.person_b)
    const weight = wanted.get(key)?.weight
    const isKept = weight !== undefined && Math.abs(weight - edge.weight) < sameWeight
    if (isKept) wanted.delete(key)
    return !isKept
  })
  const made = [...wanted.values()].map(({ a, b, weight }) => newEdge(ids(), { a, b, origin: "engine", weight, at }))
  const total = gone.length + made.length
  for (let from = 0; from < total; from += portion) {
    const less = gone.slice(from, from + portion)
    const more = made.slice(Math.max(0, from - gone.length), Math.max(0, from + portion - gone.length))
    await database.write(async (db) => {
      const lessIds = less.map(({ id }) => id)
      if (lessIds.length > 0) await db.deleteFrom("person_edge").where("id", "in", lessIds).execute()
      await bulkInsert(db, "person_edge", more)
      await refreshPersons(
        db,
        [...less, ...more].flatMap((edge) => [edge.person_a, edge.person_b]),
      )
    }, "bulk")
    onProgress?.(Math.min(from + portion, total), total)
  }
}

interface NewEdge {
  readonly a: string
  readonly b: string
  readonly origin: PersonEdge["origin"]
  readonly at: string
  readonly verdict?: PersonEdge["verdict"]
  readonly weight?: number
  readonly decisionId?: string
  readonly owner?: string
}

/** A row of `person_edge`. */
export function newEdge(id: string, edge: NewEdge): Insertable<Tables["person_edge"]> {
  return {
    id,
    person_a: edge.a < edge.b ? edge.a : edge.b,
    person_b: edge.a < edge.b ? edge.b : edge.a,
    origin: edge.origin,
    weight: edge.weight ?? 0,
    made_at: edge.at,
    revoked_at: null,
    verdict: edge.verdict ?? "same",
    decision_id: edge.decisionId ?? "",
    owner_id: edge.owner ?? "",
  }
}

/**
 * Brings roots and cards of contacts in line with the edges. Part of the transaction that changed the edges.
 * @param personIds both ends of every edge that came, went or was taken back
 * @param moved persons whose records have changed hands besides
 */
export async function refreshPersons(
  db: Db,
  personIds: readonly string[],
  moved: readonly string[] = [],
): Promise<void> {
  const { ids, edges } = await readConnected(db, personIds)
  const rootOf = joinPersons(edges)
  const rows = await db
    .selectFrom("person as p")
    .selectAll()
    .where((e) => isOneOf(db, e.ref("p.id"), ids))
    .execute()
  const changed = rows.filter((row) => row.root_id !== (rootOf.get(row.id) ?? row.id))
  if (changed.length + moved.length === 0) return
  await db
    .deleteFrom("person")
    .where((e) =>
      isOneOf(
        db,
        e.ref("person.id"),
        changed.map(({ id }) => id),
      ),
    )
    .execute()
  const fresh = changed.map(({ id }) => ({ id, root_id: rootOf.get(id) ?? id }))
  await bulkInsert(db, "person", fresh)
  const touched = new Set([...moved, ...changed.flatMap((row) => [row.id, row.root_id, rootOf.get(row.id) ?? row.id])])
  const live = await readLiveBatches(db, contactList)
  await rebuildCardsWithin(db, { list: contactList, live, personIds: [...touched] })
}

/** All persons that edges lead to from these, and the standing edges among them. Who is one is told by these alone. */
export async function readConnected(
  db: Db,
  personIds: readonly string[],
): Promise<{ ids: string[]; edges: PersonEdge[] }> {
  const ids = new Set(personIds)
  const edges = new Map<string, PersonEdge>()
  for (let rim = [...ids]; rim.length > 0;) {
    const found = await readEdgesOf(db, rim)
    rim = []
    for (const edge of found) {
      edges.set(edge.id, edge)
      if (edge.verdict === "different") continue
      for (const id of [edge.a, edge.b]) {
        if (ids.has(id)) continue
        ids.add(id)
        rim.push(id)
      }
    }
  }
  return { ids: [...ids], edges: [...edges.values()].filter(({ a, b }) => ids.has(a) && ids.has(b)) }
}

async function readEdgesOf(db: Db, personIds: readonly string[]): Promise<PersonEdge[]> {
  const edgesBy = (column: "person_a" | "person_b") =>
    db
      .selectFrom("person_edge as e")
      .select(["e.id", "e.person_a as a", "e.person_b as b", "e.origin", "e.verdict", "e.weight"])
      .select("e.made_at as madeAt")
      .where("e.revoked_at", "is", null)
      .where((e) => isOneOf(db, e.ref(`e.${column}`), personIds))
  // One after the other: neither engine uses both indexes for an "or".
  return [...(await edgesBy("person_a").execute()), ...(await edgesBy("person_b").execute())]
}

/** Names a pair whichever way round. */
export function edgeKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
