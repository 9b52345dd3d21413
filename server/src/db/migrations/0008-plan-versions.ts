// Plans as they were when they were frozen: one row a version, one a line, so that who is erased is erased there too.
import type { Kysely } from "kysely"
import { index, table } from "./declare-table.ts"

export const planVersions = {
  async up(db: Kysely<unknown>): Promise<void> {
    const version = {
      id: "text",
      owner_id: "text",
      conference_id: "text",
      name: "text",
      counts: "text",
      made_at: "text",
      removed_at: "text?",
    } as const
    await table(db, "plan_version", version, ["id"]).execute()
    await index(db, "plan_version", ["conference_id", "made_at"])
    const line = {
      version_id: "text",
      section: "text",
      place: "int",
      attendee_id: "text",
      contact_id: "text",
      data: "text",
    } as const
    await table(db, "plan_version_line", line, ["version_id", "section", "place"]).execute()
    await index(db, "plan_version_line", ["attendee_id"])
    await index(db, "plan_version_line", ["contact_id"])
  },
}
