// Pairs of contacts: those that may be one person, and those that were joined without asking. Reading only.
// Invariant: a pair is asked about once, and never one that the user has answered.
import { Problem } from "@vorab/shared/api/problem"
import type { DuplicatePair } from "@vorab/shared/contacts/duplicate"
import { decodeKey, encodeKey } from "../db/keyset.ts"
import type { Db } from "../db/open.ts"
import { edgeKey } from "../people/edges.ts"
import { explainJoins } from "../people/explain-joins.ts"
import { contactsRun } from "../people/find-duplicates.ts"
import { readParts } from "../people/read-parts.ts"
import { readSomeContacts } from "../people/read-people.ts"

interface Paging {
  readonly after?: string | undefined
  readonly limit: number
}

interface PairPage {
  items: DuplicatePair[]
  next: string | null
  total: number
}

interface Pair {
  readonly a: string
  readonly b: string
  readonly weight: number
}

interface PossiblePair extends Pair {
  readonly rootA: string
  readonly rootB: string
}

/** One page of the pairs that may be one person, heaviest first. */
export async function listPossible(db: Db, paging: Paging): Promise<PairPage> {
  const { page, ...rest } = cutPage(await readPossible(db), paging, (one, other) => other - one)
  const explained = await explainJoins(db, page)
  const contacts = await readSomeContacts(db, [...new Set(page.flatMap(({ rootA, rootB }) => [rootA, rootB]))])
  const items = page.flatMap(({ a, b, rootA, rootB }): DuplicatePair[] => {
    const why = explained.get(edgeKey(a, b))
    const [person, other] = [contacts.get(rootA), contacts.get(rootB)]
    if (why === undefined || person === undefined || other === undefined) return []
    return [{ personId: a, otherId: b, person, other, ...why }]
  })
  return { items, ...rest }
}

/** One page of the pairs that the engine joined, the least certain first; each part as its own records tell it. */
export async function listJoined(db: Db, paging: Paging): Promise<PairPage> {
  const { page, ...rest } = cutPage(await readJoined(db), paging, (one, other) => one - other)
  const explained = await explainJoins(db, page)
  const parts = await readParts(db, [...new Set(page.flatMap(({ a, b }) => [a, b]))])
  const shown = (id: string) => {
    const part = parts.get(id)
    return part && { ...part.person, tier: "" as const, sources: part.sources }
  }
  const items = page.flatMap(({ a, b }): DuplicatePair[] => {
    const [person, other, why] = [shown(a), shown(b), explained.get(edgeKey(a, b))]
    if (why === undefined || person === undefined || other === undefined) return []
    return [{ personId: a, otherId: b, person, other, ...why }]
  })
  return { items, ...rest }
}

/** How much there is of each; compares nothing. */
export async function countDuplicates(db: Db): Promise<{ possible: number; joined: number; decided: number }> {
  const { decided } = await db
    .selectFrom("person_edge")
    .select((e) => e.fn.count<number>("decision_id").distinct().as("decided"))
    .where("origin", "=", "decision")
    .where("revoked_at", "is", null)
    .executeTakeFirstOrThrow()
  const possible = (await readPossible(db)).length
  return { possible, joined: (await readJoined(db)).length, decided }
}

/** Each two people once, by their heaviest pair. */
async function readPossible(db: Db): Promise<PossiblePair[]> {
  const rows = await db
    .selectFrom("duplicate as d")
    .innerJoin("duplicate_run as run", "run.run_id", "d.run_id")
    .innerJoin("person as a", "a.id", "d.person_a")
    .innerJoin("person as b", "b.id", "d.person_b")
    .innerJoin("person_card as ac", (join) =>
      join.onRef("ac.person_id", "=", "a.root_id").on("ac.side", "=", "contact").on("ac.conference_id", "=", ""),
    )
    .innerJoin("person_card as bc", (join) =>
      join.onRef("bc.person_id", "=", "b.root_id").on("bc.side", "=", "contact").on("bc.conference_id", "=", ""),
    )
    .select(["d.person_a as a", "d.person_b as b", "d.weight", "a.root_id as rootA", "b.root_id as rootB"])
    .where("run.list", "=", contactsRun)
    .whereRef("a.root_id", "!=", "b.root_id")
    .orderBy("d.weight", "desc")
    .orderBy("d.person_a")
    .orderBy("d.person_b")
    .execute()
  const seen = await readApart(db)
  return rows.filter(({ rootA, rootB }) => {
    const key = edgeKey(rootA, rootB)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** Who is held apart by the user, by `edgeKey` of the roots. */
async function readApart(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom("person_edge as e")
    .innerJoin("person as a", "a.id", "e.person_a")
    .innerJoin("person as b", "b.id", "e.person_b")
    .select(["a.root_id as rootA", "b.root_id as rootB"])
    .where("e.origin", "=", "decision")
    .where("e.verdict", "=", "different")
    .where("e.revoked_at", "is", null)
    .execute()
  return new Set(rows.map(({ rootA, rootB }) => edgeKey(rootA, rootB)))
}

async function readJoined(db: Db): Promise<Pair[]> {
  return db
    .selectFrom("person_edge as e")
    .innerJoin("person as a", "a.id", "e.person_a")
    .innerJoin("person as b", "b.id", "e.person_b")
    .innerJoin("person_card as c", (join) =>
      join.onRef("c.person_id", "=", "a.root_id").on("c.side", "=", "contact").on("c.conference_id", "=", ""),
    )
    .select(["e.person_a as a", "e.person_b as b", "e.weight"])
    .where("e.origin", "=", "engine")
    .whereRef("a.root_id", "=", "b.root_id")
    .orderBy("e.weight")
    .orderBy("e.person_a")
    .orderBy("e.person_b")
    .execute()
}

/** @param compare of two weights: negative if the first comes first */
function cutPage<P extends Pair>(
  pairs: readonly P[],
  { after, limit }: Paging,
  compare: (one: number, other: number) => number,
): { page: P[]; next: string | null; total: number } {
  const from = after === undefined ? 0 : findAfter(pairs, after, compare)
  const page = pairs.slice(from, from + limit)
  const last = page.at(-1)
  const hasMore = last !== undefined && from + limit < pairs.length
  return { page, next: hasMore ? encodeKey([String(last.weight), last.a, last.b]) : null, total: pairs.length }
}

function findAfter(pairs: readonly Pair[], after: string, compare: (one: number, other: number) => number): number {
  const [weight = "", a = "", b = ""] = decodeKey(after, 3)
  const key = Number(weight)
  if (!Number.isFinite(key)) throw new Problem("malformed-request", "`after` is not the `next` of an earlier page.")
  const found = pairs.findIndex((pair) => {
    const order = compare(pair.weight, key)
    return order > 0 || (order === 0 && `${pair.a} ${pair.b}` > `${a} ${b}`)
  })
  return found === -1 ? pairs.length : found
}
