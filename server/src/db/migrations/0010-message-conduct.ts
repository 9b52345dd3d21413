// What the user stated of a message by which its conduct is judged: that it offers something, and why it goes though the light is amber.
import type { Kysely } from "kysely"
import { index, table } from "./declare-table.ts"

export const messageConduct = {
  async up(db: Kysely<unknown>): Promise<void> {
    const columns = {
      id: "text",
      message_id: "text",
      kind: "text",
      note: "text",
      rules: "text",
      at: "text",
    } as const
    await table(db, "message_conduct", columns, ["id"]).execute()
    await index(db, "message_conduct", ["message_id", "at"])
  },
}
