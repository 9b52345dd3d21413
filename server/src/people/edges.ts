// Which persons are one. Invariants: an edge is never rewritten into the records, so it can always be taken back; a person's root
// is the smallest id among those it is joined with; what the user revoked the engine does not join again.
import { bulkInsert } from "../db/bulk-insert.ts"
import type { Database } from "../db/open.ts"

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
}

/** Rows per write, so that nobody waits long. */
const portion = 500

/**
 * Puts the engine's pairs in the place of its earlier ones; decisions stay.
 * @returns ids of all persons whose root changed
 */
export async function replaceEngineEdges(
  database: Database,
  pairs: readonly EnginePair[],
  making: Making,
): Promise<string[]> {
  const wanted = new Map(pairs.map((pair) => [edgeKey(pair.a, pair.b), pair]))
  const there = await database.read((db) =>
    db.selectFrom("person_edge").selectAll().where("origin", "=", "engine").execute(),
  )
  const gone: string[] = []
  for (const edge of there) {
    const key = edgeKey(edge.person_a, edge.person_b)
    const isKept = edge.revoked_at !== null || wanted.get(key)?.weight === edge.weight
    if (isKept) wanted.delete(key)
    else gone.push(edge.id)
  }
  await inPortions(gone, (ids) =>
    database.write((db) => db.deleteFrom("person_edge").where("id", "in", ids).execute(), "bulk"),
  )
  const rows = [...wanted.values()].map(({ a, b, weight }) => ({
    id: making.ids(),
    person_a: a < b ? a : b,
    person_b: a < b ? b : a,
    origin: "engine" as const,
    weight,
    made_at: making.at,
    revoked_at: null,
  }))
  await inPortions(rows, (some) => database.write((db) => bulkInsert(db, "person_edge", some), "bulk"))
  return refreshRoots(database)
}

/** Brings `root_id` in line with the edges that count. @returns ids of all persons whose root changed */
export async function refreshRoots(database: Database): Promise<string[]> {
  const { edges, joined } = await database.read(async (db) => ({
    edges: await db
      .selectFrom("person_edge")
      .select(["person_a", "person_b"])
      .where("revoked_at", "is", null)
      .execute(),
    joined: await db.selectFrom("person").select(["id", "root_id"]).whereRef("root_id", "!=", "id").execute(),
  }))
  const rootOf = findRoots(edges.map((edge) => [edge.person_a, edge.person_b]))
  const now = new Map(joined.map((row) => [row.id, row.root_id]))
  const changed = [...new Set([...now.keys(), ...rootOf.keys()])].filter(
    (id) => (now.get(id) ?? id) !== (rootOf.get(id) ?? id),
  )
  await inPortions(changed, (ids) =>
    database.write(async (db) => {
      await db.deleteFrom("person").where("id", "in", ids).execute()
      await bulkInsert(
        db,
        "person",
        ids.map((id) => ({ id, root_id: rootOf.get(id) ?? id })),
      )
    }, "bulk"),
  )
  return [...new Set(changed.flatMap((id) => [id, now.get(id) ?? id, rootOf.get(id) ?? id]))]
}

async function inPortions<T>(items: readonly T[], keep: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += portion) await keep(items.slice(from, from + portion))
}

/** Smallest id of each component; ids without an edge are left out. */
export function findRoots(edges: readonly (readonly [string, string])[]): Map<string, string> {
  const parent = new Map<string, string>()
  const find = (id: string): string => {
    let at = id
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const [a, b] of edges) {
    const [one, other] = [find(a), find(b)].sort() as [string, string]
    parent.set(one, one)
    parent.set(other, one)
  }
  return new Map([...parent.keys()].map((id) => [id, find(id)]))
}

function edgeKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}
