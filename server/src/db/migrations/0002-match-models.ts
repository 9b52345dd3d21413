// The fitted model gets a table of its own: kept from run to run, with what it changed. And the user's own cut for links.
import { sql } from "kysely"
import type { Kysely } from "kysely"
import { index, table, textType } from "./declare-table.ts"

export const matchModels = {
  async up(db: Kysely<unknown>): Promise<void> {
    await table(
      db,
      "match_model",
      {
        id: "text",
        conference_id: "text",
        engine: "text",
        attendees: "int",
        contacts: "int",
        reason: "text",
        before_id: "text",
        change: "text",
        fitted_at: "text",
        used_at: "text",
        pinned: "int",
        taken_back_at: "text?",
        // Last: what stands behind a large value takes SQLite a walk through all of its pages.
        data: "text",
      },
      ["id"],
    ).execute()
    await index(db, "match_model", ["conference_id", "used_at"])
    await table(db, "match_cut", { id: "text", owner_id: "text", cut: "int?", at: "text" }, ["id"]).execute()
    await db.schema
      .alterTable("match_run")
      .addColumn("model_id", textType(db), (column) => column.notNull().defaultTo(""))
      .execute()
    await db.schema
      .alterTable("match_run")
      .addColumn("link_cut", sql`integer`, (column) => column.notNull().defaultTo(400))
      .execute()
    await moveModels(db)
    await db.schema.alterTable("match_run").dropColumn("model").execute()
  },
}

/** The models of earlier runs explain their pairs until the next run, which fits anew: their engine is not known. */
async function moveModels(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into match_model (id, conference_id, data, engine, attendees, contacts, reason, before_id, change, fitted_at, used_at, pinned)
    select run_id, conference_id, model, '', 0, 0, 'first', '', '', ran_at, ran_at, 0 from match_run`.execute(db)
  await sql`update match_run set model_id = run_id`.execute(db)
}
