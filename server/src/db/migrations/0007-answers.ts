// What people answered to "who else is coming?", as the user confirmed it, and what of it was taken back.
import type { Kysely } from "kysely"
import { index, table } from "./declare-table.ts"

export const answers = {
  async up(db: Kysely<unknown>): Promise<void> {
    const columns = {
      id: "text",
      owner_id: "text",
      conference_id: "text",
      kind: "text",
      value: "text",
      at: "text",
    } as const
    await table(db, "answer", columns, ["id"]).execute()
    await index(db, "answer", ["conference_id", "at"])
  },
}
