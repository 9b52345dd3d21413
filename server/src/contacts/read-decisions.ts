// What the user said of pairs of contacts, and why the parts of one contact are one person. Reading only.
import { Problem } from "@vorab/shared/api/problem"
import type { ContactJoin, ToldDecision } from "@vorab/shared/contacts/duplicate"
import { decodeKey, encodeKey } from "../db/keyset.ts"
import type { Db } from "../db/open.ts"
import { toDecision } from "../people/decide-persons.ts"
import { edgeKey } from "../people/edges.ts"
import { explainJoins } from "../people/explain-joins.ts"
import { readParts } from "../people/read-parts.ts"
import { readRoots } from "../people/read-people.ts"

interface DecisionPage {
  items: ToldDecision[]
  next: string | null
  total: number
}

/** One page of the decisions that stand, newest first. */
export async function listDecisions(
  db: Db,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<DecisionPage> {
  const rows = await db
    .selectFrom("person_edge")
    .selectAll()
    .where("origin", "=", "decision")
    .where("revoked_at", "is", null)
    .orderBy("made_at", "desc")
    .orderBy("decision_id")
    .orderBy("id")
    .execute()
  const linesOf = new Map<string, typeof rows>()
  for (const row of rows) linesOf.set(row.decision_id, [...(linesOf.get(row.decision_id) ?? []), row])
  const all = [...linesOf.values()].map(toDecision)
  const [last = ""] = after === undefined ? [] : decodeKey(after, 1)
  const from = after === undefined ? 0 : all.findIndex(({ id }) => id === last) + 1
  const page = all.slice(from, from + limit)
  const parts = await readParts(db, [...new Set(page.flatMap(({ personId, otherId }) => [personId, otherId]))])
  const items = page.map((decision): ToldDecision => {
    const [person, other] = [parts.get(decision.personId)?.person, parts.get(decision.otherId)?.person]
    return {
      ...decision,
      name: person?.name ?? "",
      otherName: other?.name ?? "",
      organization: person?.record.organization ?? "",
      otherOrganization: other?.record.organization ?? "",
    }
  })
  const next = from + limit < all.length ? encodeKey([page.at(-1)?.id ?? ""]) : null
  return { items, next, total: all.length }
}

/** Why the parts of a contact are one person; what joins parts that are joined otherwise already is left out. @throws Problem unknown-id */
export async function listJoins(db: Db, personId: string): Promise<ContactJoin[]> {
  const root = (await readRoots(db, [personId])).get(personId)
  if (root === undefined) throw new Problem("unknown-id", `There is no contact ${personId}.`)
  const edges = await db
    .selectFrom("person_edge as e")
    .innerJoin("person as a", "a.id", "e.person_a")
    .innerJoin("person as b", "b.id", "e.person_b")
    .selectAll("e")
    .where("a.root_id", "=", root)
    .where("b.root_id", "=", root)
    .where("e.revoked_at", "is", null)
    .where("e.verdict", "=", "same")
    .execute()
  const live = await readParts(db, [...new Set(edges.flatMap((edge) => [edge.person_a, edge.person_b]))])
  const partings = await readPartings(
    db,
    edges.map((edge) => edge.decision_id),
  )
  const tree = spanTree(
    edges
      .filter((edge) => live.has(edge.person_a) && live.has(edge.person_b) && !partings.has(edge.decision_id))
      .toSorted((one, other) => rank[one.origin] - rank[other.origin] || other.weight - one.weight),
  )
  const explained = await explainJoins(
    db,
    tree.map((edge) => ({ a: edge.person_a, b: edge.person_b })),
  )
  return tree.flatMap((edge): ContactJoin[] => {
    const why = explained.get(edgeKey(edge.person_a, edge.person_b))
    if (why === undefined) return []
    const { origin, person_a: partId, person_b: otherId, decision_id: decisionId } = edge
    return [{ partId, otherId, origin, decisionId, ...why }]
  })
}

const rank = { decision: 0, import: 1, engine: 2 } as const

/** Decisions that took something apart: that the rest stays together is no word of its own. */
async function readPartings(db: Db, decisionIds: readonly string[]): Promise<Set<string>> {
  if (decisionIds.length === 0) return new Set()
  const rows = await db
    .selectFrom("person_edge")
    .select("decision_id")
    .distinct()
    .where("decision_id", "in", decisionIds)
    .where("origin", "=", "decision")
    .where("verdict", "=", "different")
    .execute()
  return new Set(rows.map((row) => row.decision_id))
}

function spanTree<Edge extends { person_a: string; person_b: string }>(edges: readonly Edge[]): Edge[] {
  const groupOf = new Map<string, Set<string>>()
  return edges.filter(({ person_a, person_b }) => {
    const one = groupOf.get(person_a) ?? new Set([person_a])
    const other = groupOf.get(person_b) ?? new Set([person_b])
    if (one.has(person_b)) return false
    const both = new Set([...one, ...other])
    for (const id of both) groupOf.set(id, both)
    return true
  })
}
