// What the user says of two contacts: the same person, or not; and records taken out of a person. Invariants: a decision is appended
// under the caller's id, sent twice it is one, and taken back it leaves everything as if it had never been; roots and cards follow
// in the same transaction.
import type { Insertable, Selectable } from "kysely"
import { Problem } from "@vorab/shared/api/problem"
import type { DuplicateDecision } from "@vorab/shared/contacts/duplicate"
import { bulkInsert } from "../db/bulk-insert.ts"
import type { Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"
import { edgeKey, newEdge, readConnected, refreshPersons } from "./edges.ts"
import { readRoots, readSomeContacts } from "./read-people.ts"

type EdgeRow = Selectable<Tables["person_edge"]>
type Verdict = EdgeRow["verdict"]

export interface Deciding {
  /** UUIDv7 made by the caller. */
  readonly id: string
  readonly owner: string
  /** ISO time. */
  readonly at: string
  readonly ids: () => string
}

/** A word on two persons. */
export interface Word {
  readonly a: string
  readonly b: string
  readonly verdict: Verdict
}

/**
 * Says of two contacts (any of their ids) that they are one person, or are not.
 * @throws Problem unknown-id; malformed-request for a person and itself; conflict if the id stands for another decision
 */
export async function decidePair(db: Db, word: Word, deciding: Deciding): Promise<DuplicateDecision> {
  const known = await readEdges(db, deciding.id)
  if (known.length > 0) {
    const isSame = known.some((edge) => saysSame(edge, word))
    if (!isSame) throw new Problem("conflict", `The decision ${deciding.id} was given before, and says something else.`)
    return toDecision(known)
  }
  if (word.a === word.b) throw new Problem("malformed-request", "These are the same contact already.")
  for (const id of [word.a, word.b]) await requireContact(db, id)
  const words = word.verdict === "same" ? [word, ...(await readContradicted(db, word))] : [word]
  return append(db, words, deciding)
}

/**
 * Says of some records of a contact that they are another person than the rest; the rest stays together, and so do they.
 * @param asked any id of the contact, and records of it
 * @throws Problem unknown-id; malformed-request if these are no records of it, or all of them
 */
export async function takeApart(
  db: Db,
  { personId, recordIds }: { personId: string; recordIds: readonly string[] },
  deciding: Deciding,
): Promise<DuplicateDecision> {
  const known = await readEdges(db, deciding.id)
  if (known.length > 0) return toDecision(known)
  const { personId: root } = await requireContact(db, personId)
  const records = await db
    .selectFrom("record as r")
    .innerJoin("person as p", "p.id", "r.person_id")
    .select(["r.id", "r.person_id"])
    .where("p.root_id", "=", root)
    .orderBy("r.id")
    .execute()
  const chosen = new Set(recordIds)
  const out = records.filter(({ id }) => chosen.has(id))
  const rest = records.filter(({ id }) => !chosen.has(id))
  if (out.length !== chosen.size || out.length === 0 || rest.length === 0) {
    throw new Problem("malformed-request", "Name some records of this contact, and not all of them.")
  }
  const parted = await partPersons(db, { out, rest }, deciding)
  const words = parted.flatMap((a) => unique(rest).map((b): Word => ({ a, b, verdict: "different" })))
  return append(db, [...words, ...chain(parted), ...chain(unique(rest))], { ...deciding, moved: parted })
}

/** Takes a decision back; once is enough. @throws Problem unknown-id */
export async function revokeDecision(db: Db, id: string, at: string): Promise<DuplicateDecision> {
  const known = await readEdges(db, id)
  if (known.length === 0) throw new Problem("unknown-id", `There is no decision ${id}.`)
  const isStanding = known.some((edge) => edge.revoked_at === null)
  if (!isStanding) return toDecision(known)
  await db
    .updateTable("person_edge")
    .set({ revoked_at: at })
    .where("decision_id", "=", id)
    .where("origin", "=", "decision")
    .where("revoked_at", "is", null)
    .execute()
  await refreshPersons(db, endsOf(known))
  return toDecision(known.map((edge) => ({ ...edge, revoked_at: at })))
}

async function append(
  db: Db,
  words: readonly Word[],
  { id, owner, at, ids, moved = [] }: Deciding & { moved?: readonly string[] },
): Promise<DuplicateDecision> {
  const { last } = await db
    .selectFrom("person_edge")
    .select((e) => e.fn.max("made_at").as("last"))
    .where("origin", "=", "decision")
    .executeTakeFirstOrThrow()
  // Two decisions in one millisecond, or a clock set back: the one that came later stays the later one.
  const time = (last ?? "") >= at ? new Date(Date.parse(last ?? at) + 1).toISOString() : at
  const rows = words.map((word) => newEdge(ids(), { ...word, origin: "decision", at: time, decisionId: id, owner }))
  await bulkInsert(db, "person_edge", rows)
  await refreshPersons(db, endsOf(rows), moved)
  return toDecision(await readEdges(db, id))
}

/** "Same" of two persons answers anew whatever was held apart between any of their parts. */
async function readContradicted(db: Db, { a, b }: Word): Promise<Word[]> {
  const { edges } = await readConnected(db, [a, b])
  const apart = edges.filter(({ verdict }) => verdict === "different")
  const roots = await readRoots(db, [a, b, ...apart.flatMap((edge) => [edge.a, edge.b])])
  const wanted = edgeKey(roots.get(a) ?? a, roots.get(b) ?? b)
  const between = apart.filter((edge) => edgeKey(roots.get(edge.a) ?? "", roots.get(edge.b) ?? "") === wanted)
  return between.map((edge) => ({ a: edge.a, b: edge.b, verdict: "same" }))
}

interface Line {
  readonly id: string
  readonly person_id: string
}

/**
 * Persons of which some records go and some stay become two, joined by what the import saw: the decision holds them apart, and
 * without it they are one again.
 * @returns ids of the persons who have the records that go
 */
async function partPersons(
  db: Db,
  { out, rest }: { out: readonly Line[]; rest: readonly Line[] },
  { at, ids }: Deciding,
): Promise<string[]> {
  const staying = new Set(unique(rest))
  const parted: string[] = []
  for (const personId of unique(out)) {
    if (!staying.has(personId)) {
      parted.push(personId)
      continue
    }
    const fresh = ids()
    const moved = out.filter((line) => line.person_id === personId).map(({ id }) => id)
    await bulkInsert(db, "person", [{ id: fresh, root_id: fresh }])
    await db.updateTable("record").set({ person_id: fresh }).where("id", "in", moved).execute()
    await bulkInsert(db, "person_edge", [newEdge(ids(), { a: personId, b: fresh, origin: "import", at })])
    parted.push(fresh)
  }
  return parted
}

function unique(lines: readonly Line[]): string[] {
  return [...new Set(lines.map((line) => line.person_id))]
}

function chain(personIds: readonly string[]): Word[] {
  return personIds.slice(1).map((b, index) => ({ a: personIds[index] ?? "", b, verdict: "same" }))
}

async function requireContact(db: Db, id: string) {
  const [contact] = (await readSomeContacts(db, [id])).values()
  if (contact === undefined) throw new Problem("unknown-id", `There is no contact ${id}.`)
  return contact
}

/** The lines of a decision, the one it was made for first. */
async function readEdges(db: Db, decisionId: string): Promise<EdgeRow[]> {
  return db
    .selectFrom("person_edge")
    .selectAll()
    .where("decision_id", "=", decisionId)
    .where("origin", "=", "decision")
    .orderBy("id")
    .execute()
}

function saysSame(edge: EdgeRow, word: Word): boolean {
  return edgeKey(edge.person_a, edge.person_b) === edgeKey(word.a, word.b) && edge.verdict === word.verdict
}

function endsOf(edges: readonly Pick<Insertable<Tables["person_edge"]>, "person_a" | "person_b">[]): string[] {
  return edges.flatMap((edge) => [edge.person_a, edge.person_b])
}

/** A decision as the API has it: its first line names the pair it was about. */
export function toDecision(edges: readonly EdgeRow[]): DuplicateDecision {
  const [first] = edges
  if (first === undefined) throw new Error("a decision without a line")
  return {
    id: first.decision_id,
    verdict: first.verdict,
    personId: first.person_a,
    otherId: first.person_b,
    at: first.made_at,
    revokedAt: first.revoked_at,
  }
}
