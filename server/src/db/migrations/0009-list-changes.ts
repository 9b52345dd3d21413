// Counts the changes of the tables that people and who-is-who are read from, so that a reader can tell whether what it keeps still
// holds. Triggers do it: no writer can forget to. SQLite has one writer, so one number a table grows by one; PostgreSQL has many,
// who must not wait for each other there, so each transaction leaves a row of its own.
import { sql } from "kysely"
import type { Kysely } from "kysely"
import { engineOf } from "../engine.ts"
import { table } from "./declare-table.ts"

/** Of `person` and `record` only what can change who is who: rows that are added belong to nobody yet. */
const counted: Readonly<Record<string, readonly string[]>> = {
  person_card: ["insert", "update", "delete"],
  person: ["update", "delete"],
  record: ["update", "delete"],
  record_name: ["insert", "update", "delete"],
  match: ["insert", "update", "delete"],
  match_run: ["insert", "update", "delete"],
  contact_choice: ["insert", "update", "delete"],
  decision: ["insert", "update", "delete"],
  decision_revoked: ["insert", "update", "delete"],
  message: ["insert", "update", "delete"],
  message_event: ["insert", "update", "delete"],
}

async function countInSqlite(db: Kysely<unknown>, name: string, acts: readonly string[]): Promise<void> {
  for (const act of acts)
    await sql
      .raw(
        `create trigger "${name}_${act}_counted" after ${act} on "${name}" begin
          insert into list_change (name, n) values ('${name}', 1) on conflict (name) do update set n = n + 1;
        end`,
      )
      .execute(db)
}

async function countInPostgres(db: Kysely<unknown>, name: string, acts: readonly string[]): Promise<void> {
  await sql
    .raw(
      `create trigger "${name}_counted" after ${acts.join(" or ")} or truncate on "${name}"
        for each statement execute function count_list_change()`,
    )
    .execute(db)
}

export const listChanges = {
  async up(db: Kysely<unknown>): Promise<void> {
    const isPostgres = engineOf(db) === "postgres"
    await table(db, "list_change", { name: "text", n: "number" }, isPostgres ? ["name", "n"] : ["name"]).execute()
    if (isPostgres)
      await sql`create function count_list_change() returns trigger language plpgsql as $$ begin
        insert into list_change (name, n) values (tg_table_name, pg_current_xact_id()::text::double precision)
          on conflict do nothing;
        return null;
      end $$`.execute(db)
    for (const [name, acts] of Object.entries(counted))
      await (isPostgres ? countInPostgres(db, name, acts) : countInSqlite(db, name, acts))
  },
}
