// What a match is made with: the model and the cut, read the moment it begins.
import type { Kysely } from "kysely"
import type { Tables } from "../db/tables.ts"
import { chooseFit, type ChosenFit, type MatchWish } from "./choose-fit.ts"
import { readLinkCut } from "./cut-store.ts"
import { readKnownModels } from "./models.ts"

/** The model to use and the cut, in hundredths of a bit. */
export async function planRun(
  db: Kysely<Tables>,
  conferenceId: string,
  wish: MatchWish,
): Promise<{ fit: ChosenFit; linkCut: number }> {
  const people = {
    attendees: await countPeople(db, "attendee", conferenceId),
    contacts: await countPeople(db, "contact", ""),
  }
  const { cut } = await readLinkCut(db)
  const fit = chooseFit(await readKnownModels(db, conferenceId), wish, people)
  return { fit, linkCut: Math.round(cut * 100) }
}

async function countPeople(db: Kysely<Tables>, side: "attendee" | "contact", conferenceId: string): Promise<number> {
  const { people } = await db
    .selectFrom("person_card")
    .select((e) => e.fn.countAll<number>().as("people"))
    .where("side", "=", side)
    .where("conference_id", "=", conferenceId)
    .executeTakeFirstOrThrow()
  return people
}
