// The table `day_choice`. Invariant: rows are appended and never changed; of each slot the latest words count.
import type { Selectable } from "kysely"
import { Problem } from "@vorab/shared/api/problem"
import { dayChoice, settleDays, type DayChoice, type SaidDays } from "@vorab/shared/plan/day-choice"
import type { Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"
import { readRoots } from "../people/read-people.ts"

type Row = Selectable<Tables["day_choice"]>

export interface NewDayChoice {
  /** UUIDv7 made by the caller. */
  readonly id: string
  readonly owner: string
  readonly conferenceId: string
  readonly choice: DayChoice
}

/**
 * Appends a choice. Sent twice it changes nothing.
 * @throws Problem conflict if the id stands for another choice; unknown-id if it names a person whom nobody knows
 */
export async function appendDayChoice(db: Db, made: NewDayChoice, at: string): Promise<void> {
  const { kind } = made.choice
  const value = JSON.stringify(made.choice.kind === "slots" ? made.choice.slots : made.choice.value)
  const row: Row = { id: made.id, owner_id: made.owner, conference_id: made.conferenceId, kind, value, at }
  const known = await db.selectFrom("day_choice").selectAll().where("id", "=", made.id).executeTakeFirst()
  if (known !== undefined) {
    const told = (choice: Row) => JSON.stringify([choice.conference_id, choice.kind, choice.value])
    if (told(known) === told(row)) return
    throw new Problem("conflict", `The choice ${made.id} was made before, and says something else.`)
  }
  const people = peopleOf([made.choice])
  const roots = await readRoots(db, people)
  const missing = people.find((id) => !roots.has(id))
  if (missing !== undefined) throw new Problem("unknown-id", `There is no person ${missing}.`)
  await db.insertInto("day_choice").values(row).execute()
}

/** What counts of the days of a conference, people under their root ids. */
export async function readSaidDays(db: Db, asked: { owner: string; conferenceId: string }): Promise<SaidDays> {
  const rows = await db
    .selectFrom("day_choice")
    .select(["kind", "value", "at"])
    .where("conference_id", "=", asked.conferenceId)
    .where("owner_id", "=", asked.owner)
    .orderBy("at")
    .orderBy("id")
    .execute()
  const choices = rows.map(({ kind, value, at }) => ({ choice: readChoice(kind, JSON.parse(value)), at }))
  const roots = await readRoots(db, peopleOf(choices.map(({ choice }) => choice)))
  return settleDays(choices.map(({ choice, at }) => ({ choice: underRoots(choice, roots), at })))
}

function readChoice(kind: Row["kind"], value: unknown): DayChoice {
  return dayChoice.parse(kind === "slots" ? { kind, slots: value } : { kind, value })
}

function peopleOf(choices: readonly DayChoice[]): string[] {
  const slots = choices.flatMap((choice) => (choice.kind === "slots" ? choice.slots : []))
  return [...new Set(slots.flatMap(({ words }) => words.people))]
}

/** Two ids that have become one person since are one person in the slot too. */
function underRoots(choice: DayChoice, roots: ReadonlyMap<string, string>): DayChoice {
  if (choice.kind !== "slots") return choice
  const slots = choice.slots.map(({ key, words }) => ({
    key,
    words: { ...words, people: [...new Set(words.people.map((id) => roots.get(id) ?? id))] },
  }))
  return { kind: "slots", slots }
}
