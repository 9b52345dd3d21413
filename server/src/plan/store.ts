// The table `plan_choice`. Invariant: rows are appended and never changed; the latest of a person and kind counts.
import type { Selectable } from "kysely"
import { Problem } from "@vorab/shared/api/problem"
import type { PlanChoice } from "@vorab/shared/plan/api"
import { noChoices, type PlanChoices } from "@vorab/shared/plan/plan"
import type { Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"

type Row = Selectable<Tables["plan_choice"]>

export interface NewPlanChoice {
  /** UUIDv7 made by the caller. */
  readonly id: string
  readonly owner: string
  readonly conferenceId: string
  readonly personId: string
  readonly choice: PlanChoice
}

/**
 * Appends a choice. Sent twice it changes nothing.
 * @throws Problem conflict if the id stands for another choice; unknown-id if there is no such person
 */
export async function appendChoice(db: Db, made: NewPlanChoice, at: string): Promise<void> {
  const row: Row = {
    id: made.id,
    owner_id: made.owner,
    conference_id: made.conferenceId,
    person_id: made.personId,
    kind: made.choice.kind === "activeOnline" ? "active_online" : made.choice.kind,
    value: JSON.stringify(made.choice.value),
    at,
  }
  const known = await db.selectFrom("plan_choice").selectAll().where("id", "=", made.id).executeTakeFirst()
  if (known !== undefined) {
    const told = (choice: Row) => JSON.stringify([choice.conference_id, choice.person_id, choice.kind, choice.value])
    if (told(known) !== told(row)) {
      throw new Problem("conflict", `The choice ${made.id} was made before, and says something else.`)
    }
    return
  }
  const person = await db.selectFrom("person").select("id").where("id", "=", made.personId).executeTakeFirst()
  if (person === undefined) throw new Problem("unknown-id", `There is no person ${made.personId}.`)
  await db.insertInto("plan_choice").values(row).execute()
}

/**
 * The choices that count at a conference, by the id that `personOf` gives a person: two ids of one person share theirs, and
 * the latest choice of a kind wins. People without any are left out.
 * @param personOf takes a root id
 */
export async function readPlanChoices(
  db: Db,
  conferenceId: string,
  personOf: (rootId: string) => string,
): Promise<Map<string, PlanChoices>> {
  const rows = await db
    .selectFrom("plan_choice as c")
    .innerJoin("person as p", "p.id", "c.person_id")
    .select(["p.root_id", "c.kind", "c.value"])
    .where("c.conference_id", "=", conferenceId)
    .orderBy("c.at")
    .orderBy("c.id")
    .execute()
  const choices = new Map<string, PlanChoices>()
  for (const { root_id, kind, value } of rows) {
    const id = personOf(root_id)
    choices.set(id, { ...(choices.get(id) ?? noChoices), ...readChoice(kind, JSON.parse(value)) })
  }
  return choices
}

function readChoice(kind: Row["kind"], value: unknown): Partial<PlanChoices> {
  if (kind === "pin") return { pinned: value === true }
  if (kind === "hide") return { hidden: value === true }
  if (kind === "active_online") return { activeOnline: value === true }
  if (kind === "note") return { note: typeof value === "string" ? value : "" }
  return { position: typeof value === "number" ? value : null }
}
