// The table `answer`. Invariant: rows are appended and never changed; an answer counts until a later row takes it back.
import type { Selectable } from "kysely"
import { Problem } from "@vorab/shared/api/problem"
import { answerFact, type AnswerFact } from "@vorab/shared/plan/answer"
import type { ToldAnswer } from "@vorab/shared/plan/told-answer"
import type { Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"
import { readRoots } from "../people/read-people.ts"

type Row = Selectable<Tables["answer"]>

export interface NewAnswerFact {
  /** UUIDv7 made by the caller. */
  readonly id: string
  readonly owner: string
  readonly conferenceId: string
  readonly fact: AnswerFact
}

/**
 * Appends an answer or its taking back. Sent twice it changes nothing.
 * @throws Problem conflict if the id stands for something else; unknown-id if it names a person or an answer that is not there
 */
export async function appendAnswer(db: Db, made: NewAnswerFact, at: string): Promise<void> {
  const { kind, ...said } = made.fact
  const row: Row = {
    id: made.id,
    owner_id: made.owner,
    conference_id: made.conferenceId,
    kind,
    value: JSON.stringify(said),
    at,
  }
  const known = await db.selectFrom("answer").selectAll().where("id", "=", made.id).executeTakeFirst()
  if (known !== undefined) {
    const told = (one: Row) => JSON.stringify([one.owner_id, one.conference_id, one.kind, one.value])
    if (told(known) === told(row)) return
    throw new Problem("conflict", `The answer ${made.id} was kept before, and says something else.`)
  }
  if (made.fact.kind === "answer") await refuseUnknownPeople(db, peopleOf(made.fact))
  else await refuseUnknownAnswer(db, made, made.fact.answerId)
  await db.insertInto("answer").values(row).execute()
}

function peopleOf({ personId, named }: Extract<AnswerFact, { kind: "answer" }>): string[] {
  return [...new Set([personId, ...named.map(({ attendeeId }) => attendeeId)])].filter((id) => id !== "")
}

async function refuseUnknownPeople(db: Db, ids: readonly string[]): Promise<void> {
  const roots = await readRoots(db, ids)
  const missing = ids.find((id) => !roots.has(id))
  if (missing !== undefined) throw new Problem("unknown-id", `There is no person ${missing}.`)
}

async function refuseUnknownAnswer(db: Db, { owner, conferenceId }: NewAnswerFact, id: string): Promise<void> {
  const found = await db
    .selectFrom("answer")
    .select("id")
    .where("id", "=", id)
    .where("owner_id", "=", owner)
    .where("conference_id", "=", conferenceId)
    .where("kind", "=", "answer")
    .executeTakeFirst()
  if (found === undefined) throw new Problem("unknown-id", `There is no answer ${id}.`)
}

/**
 * The answers that count at a conference, in the order in which they were kept; those named under their root ids.
 * @param personOf takes a root id
 */
export async function readAnswers(
  db: Db,
  { owner, conferenceId }: { owner: string; conferenceId: string },
  personOf: (rootId: string) => string,
): Promise<ToldAnswer[]> {
  const rows = await db
    .selectFrom("answer")
    .select(["id", "kind", "value"])
    .where("conference_id", "=", conferenceId)
    .where("owner_id", "=", owner)
    .orderBy("at")
    .orderBy("id")
    .execute()
  const facts = rows.map(({ id, kind, value }) => ({ id, fact: answerFact.parse({ kind, ...JSON.parse(value) }) }))
  const withdrawn = new Set(facts.flatMap(({ fact }) => (fact.kind === "withdrawal" ? [fact.answerId] : [])))
  const kept = facts.flatMap(({ id, fact }) => (fact.kind === "answer" && !withdrawn.has(id) ? [{ id, ...fact }] : []))
  if (kept.length === 0) return []
  const roots = await readRoots(db, [...new Set(kept.flatMap(peopleOf))])
  const rootOf = (id: string) => roots.get(id) ?? id
  return kept.map(({ id, personId, day, text, named }) => ({
    id,
    personId: personOf(rootOf(personId)),
    day,
    text,
    named: named.map((one) => ({ ...one, attendeeId: rootOf(one.attendeeId), name: "", contactId: "" })),
  }))
}
