// Duplicates among the contacts: what the user says of two persons stands beside the engine's edges, and pairs that may be one
// person are kept as a cache.
import type { Kysely } from "kysely"
import { index, table, textType } from "./declare-table.ts"

export const duplicates = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [column, standard] of [
      ["verdict", "same"],
      ["decision_id", ""],
      ["owner_id", ""],
    ] as const) {
      const edges = db.schema.alterTable("person_edge")
      await edges.addColumn(column, textType(db), (definition) => definition.notNull().defaultTo(standard)).execute()
    }
    await index(db, "person_edge", ["origin", "made_at"])
    await index(db, "person_edge", ["decision_id"])
    const pair = { run_id: "text", person_a: "text", person_b: "text", weight: "number" } as const
    await table(db, "duplicate", pair, ["run_id", "person_a", "person_b"]).execute()
    const run = { list: "text", run_id: "text", model: "text", compared: "text", ran_at: "text" } as const
    await table(db, "duplicate_run", run, ["list"]).execute()
  },
}
