// What people are looked up and listed by moves out of indexes into tables of its own: an import fills them in the order of their
// keys, where an index would be torn open at another place for every row. Rows of people lie in the order of their ids.
import { sql } from "kysely"
import type { Kysely } from "kysely"
import { engineOf } from "../engine.ts"
import { index, table, type Columns } from "./declare-table.ts"

const list = { side: "text", conference_id: "text" } as const

interface Moved {
  readonly columns: Columns
  readonly keys: string[]
  /** Columns of single indexes. */
  readonly indexes: readonly string[]
}

/** A record no longer keeps the cells it came from: the uploaded file has them, under the row that batch_record names. */
const moved: Readonly<Record<string, Moved>> = {
  record: {
    columns: {
      id: "text",
      ...list,
      fingerprint: "text",
      identity: "text",
      person_id: "text",
      created_at: "text",
      data: "text",
    },
    keys: ["id"],
    indexes: ["person_id"],
  },
  batch_record: {
    columns: { batch_id: "text", row_number: "int", record_id: "text" },
    keys: ["batch_id", "row_number"],
    indexes: ["record_id"],
  },
  person: { columns: { id: "text", root_id: "text" }, keys: ["id"], indexes: ["root_id"] },
  person_card: {
    columns: {
      ...list,
      person_id: "text",
      sort_key: "text",
      organization_key: "text",
      search_key: "text",
      data: "text",
    },
    keys: ["side", "conference_id", "person_id"],
    indexes: [],
  },
}

/** By what, of whom: the table's own column, and what it is taken from. */
const keyTables = [
  { name: "record_print", key: "fingerprint", of: "record", id: "record_id", from: "id" },
  { name: "record_name", key: "identity", of: "record", id: "record_id", from: "id" },
  { name: "card_order", key: "sort_key", of: "person_card", id: "person_id", from: "person_id" },
  { name: "card_organization", key: "organization_key", of: "person_card", id: "person_id", from: "person_id" },
] as const

export const sortedKeys = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [name, shape] of Object.entries(moved)) await moveRows(db, name, shape)
    for (const { name, key, of, id, from } of keyTables) {
      const columns = { ...list, [key]: "text", [id]: "text" } as const
      await ordered(db, name, { columns, keys: Object.keys(columns), indexes: [] })
      await sql`
        insert into ${sql.table(name)} (side, conference_id, ${sql.ref(key)}, ${sql.ref(id)})
        select side, conference_id, ${sql.ref(key)}, ${sql.ref(from)} from ${sql.table(of)}
        where ${sql.ref(key)} <> '' order by 1, 2, 3, 4`.execute(db)
    }
  },
}

async function ordered(db: Kysely<unknown>, name: string, { columns, keys }: Moved): Promise<void> {
  const made = table(db, name, columns, keys)
  await (engineOf(db) === "sqlite" ? made.modifyEnd(sql`without rowid`) : made).execute()
}

async function moveRows(db: Kysely<unknown>, name: string, shape: Moved): Promise<void> {
  const old = `${name}_old`
  await db.schema.alterTable(name).renameTo(old).execute()
  if (engineOf(db) === "postgres")
    await sql`alter index ${sql.ref(`${name}_key`)} rename to ${sql.ref(`${old}_key`)}`.execute(db)
  await ordered(db, name, shape)
  const columns = sql.join(Object.keys(shape.columns).map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(name)} (${columns}) select ${columns} from ${sql.table(old)}`.execute(db)
  await db.schema.dropTable(old).execute()
  for (const column of shape.indexes) await index(db, name, [column])
}
