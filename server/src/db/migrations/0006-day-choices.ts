// What the user says of the days of a conference: who sits in which slot, and how many conversations a day are realistic.
import type { Kysely } from "kysely"
import { index, table } from "./declare-table.ts"

export const dayChoices = {
  async up(db: Kysely<unknown>): Promise<void> {
    const columns = {
      id: "text",
      owner_id: "text",
      conference_id: "text",
      kind: "text",
      value: "text",
      at: "text",
    } as const
    await table(db, "day_choice", columns, ["id"]).execute()
    await index(db, "day_choice", ["conference_id", "at"])
  },
}
