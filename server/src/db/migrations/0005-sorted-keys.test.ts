import { sql, type Kysely } from "kysely"
import { expect, test } from "vitest"
import { onBothEngines } from "../../../../test/support/test-database.ts"
import { index, table } from "./declare-table.ts"
import { sortedKeys } from "./0005-sorted-keys.ts"

const list = { side: "text", conference_id: "text" } as const

/** The four tables as they were before. */
async function makeOld(db: Kysely<unknown>): Promise<void> {
  for (const name of ["record_print", "record_name", "card_order", "card_organization"]) {
    await db.schema.dropTable(name).execute()
  }
  for (const name of ["record", "batch_record", "person", "person_card"]) await db.schema.dropTable(name).execute()
  const record = { id: "text", ...list, fingerprint: "text", identity: "text", person_id: "text" } as const
  await table(db, "record", { ...record, data: "text", raw: "text", created_at: "text" }, ["id"])
    .addUniqueConstraint("record_once", ["side", "conference_id", "fingerprint"])
    .execute()
  await index(db, "record", ["person_id"])
  await index(db, "record", ["side", "conference_id", "identity"])
  const line = { batch_id: "text", row_number: "int", record_id: "text" } as const
  await table(db, "batch_record", line, ["batch_id", "row_number"]).execute()
  await index(db, "batch_record", ["record_id"])
  await table(db, "person", { id: "text", root_id: "text" }, ["id"]).execute()
  await index(db, "person", ["root_id"])
  const card = { person_id: "text", ...list, sort_key: "text", search_key: "text", organization_key: "text" } as const
  await table(db, "person_card", { ...card, data: "text" }, ["person_id", "side", "conference_id"]).execute()
  await index(db, "person_card", ["side", "conference_id", "organization_key"])
}

onBothEngines("the migration to sorted keys", (open) => {
  test("keeps every row, and writes the keys of those that have any", async () => {
    const database = await open()
    const told = await database.write(async (db) => {
      const old = db as unknown as Kysely<unknown>
      await makeOld(old)
      await sql`insert into record (id, side, conference_id, fingerprint, identity, person_id, data, raw, created_at)
        values ('r1', 'contact', '', 'f2', 'ada lovelace', 'p1', '{}', '[]', 't'), ('r2', 'attendee', 'c', 'f1', '', 'p2', '{"a":1}', '[]', 't')`.execute(
        db,
      )
      await sql`insert into batch_record (batch_id, row_number, record_id) values ('b', 2, 'r1')`.execute(db)
      await sql`insert into person (id, root_id) values ('p1', 'p1'), ('p2', 'p1')`.execute(db)
      await sql`insert into person_card (person_id, side, conference_id, sort_key, search_key, organization_key, data)
        values ('p1', 'contact', '', 'lovelace', ' ada', 'engines', '{}'), ('p2', 'attendee', 'c', 'x', '', '', '{}')`.execute(
        db,
      )
      await sortedKeys.up(old)
      return {
        record: await db.selectFrom("record").selectAll().orderBy("id").execute(),
        lines: await db.selectFrom("batch_record").selectAll().execute(),
        persons: await db.selectFrom("person").selectAll().orderBy("id").execute(),
        cards: await db.selectFrom("person_card").select(["person_id", "data"]).orderBy("person_id").execute(),
        prints: await db
          .selectFrom("record_print")
          .select(["fingerprint", "record_id"])
          .orderBy("fingerprint")
          .execute(),
        names: await db.selectFrom("record_name").selectAll().execute(),
        orders: await db.selectFrom("card_order").select(["sort_key", "person_id"]).orderBy("sort_key").execute(),
        organizations: await db.selectFrom("card_organization").selectAll().execute(),
      }
    })
    expect(told.record.map(({ id, data, created_at }) => [id, data, created_at])).toEqual([
      ["r1", "{}", "t"],
      ["r2", '{"a":1}', "t"],
    ])
    expect(told.lines).toEqual([{ batch_id: "b", row_number: 2, record_id: "r1" }])
    expect(told.persons.map((row) => row.root_id)).toEqual(["p1", "p1"])
    expect(told.cards.map((row) => row.person_id)).toEqual(["p1", "p2"])
    expect(told.prints.map((row) => Object.values(row).join())).toEqual(["f1,r2", "f2,r1"])
    expect(told.names).toEqual([{ side: "contact", conference_id: "", identity: "ada lovelace", record_id: "r1" }])
    expect(told.orders.map((row) => row.person_id)).toEqual(["p1", "p2"])
    expect(told.organizations.map((row) => row.person_id)).toEqual(["p1"])
  })
})
