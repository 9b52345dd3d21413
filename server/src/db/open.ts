// A workspace's database, one handle for both engines. How to use it:
//
//   await database.read((db) => db.selectFrom("goal").selectAll().execute())         one state of the database throughout
//   await database.write(async (db) => { ... })                                      one transaction, the only writer meanwhile
//   await database.write((db) => bulkInsert(db, "record", rows, "skip"), "bulk")     a job's batch: at most 20 ms of rows, then let go
//
// Invariants: inside `write` nobody else writes, so what was checked still holds; nothing slow (network, files, waiting for
// people) belongs inside; never open a `write` inside another (it would wait for itself). SQLite: the main thread reads and never
// writes; a thread gets its own handle by `openLinked(link)`.
import { mkdirSync } from "node:fs"
import { dirname } from "node:path"
import { MessageChannel } from "node:worker_threads"
import type { MessagePort } from "node:worker_threads"
import { Kysely } from "kysely"
import type { CompiledQuery, Transaction } from "kysely"
import { startThread } from "../threads.ts"
import type { Engine } from "./engine.ts"
import { migrate } from "./migrate.ts"
import type { DatabaseSettings } from "./settings.ts"
import type { Tables } from "./tables.ts"
import type { WriterClient } from "./writer-client.ts"
import type { Urgency } from "./writer-protocol.ts"

export type Db = Transaction<Tables>

/** A query of a transaction that is told as a whole. */
export interface BatchQuery {
  readonly query: CompiledQuery
  /** Changing nothing is a failure: nothing of the transaction is kept then. */
  readonly mustChange?: true
}

export interface Database {
  readonly engine: Engine
  /** Runs `work` on one unchanging state of the database. Writing in it fails. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** Runs `work` as one transaction: kept whole, or, if it throws, not at all. "interactive" goes ahead of "bulk". */
  write<T>(work: (db: Db) => Promise<T>, urgency?: Urgency): Promise<T>
  /**
   * A job's batch as one transaction that needs no answer in between: the lock is held no longer than the database works. Batches
   * are kept in the order in which they are told.
   * @param make builds the queries with what it is given, and runs none
   */
  writeBatch(make: (db: Kysely<Tables>) => readonly BatchQuery[]): Promise<void>
  /** What a thread needs to open its own handle: `data` into its message, `transfer` into the transfer list. */
  link(): { readonly data: DatabaseLink; readonly transfer: MessagePort[] }
  /** Ends this handle, and for the one that opened the workspace: the workspace. Waits for what is under way. */
  close(): Promise<void>
}

export type DatabaseLink =
  | { readonly engine: "sqlite"; readonly file: string; readonly port: MessagePort }
  | { readonly engine: "postgres"; readonly url: string; readonly schema: string }

/** Opens (and makes, where it does not exist) a workspace and brings its tables up to date. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.engine === "sqlite" ? openSqlite(settings.file) : openPostgres(settings.url, settings.schema, "owner")
}

/** Opens a handle on a workspace that another thread has opened. */
export async function openLinked(link: DatabaseLink): Promise<Database> {
  if (link.engine === "postgres") return openPostgres(link.url, link.schema, "guest")
  const { connectWriter } = await import("./writer-client.ts")
  const writer = connectWriter(link.port)
  return sqliteHandle(link.file, writer, async () => writer.leave())
}

async function openSqlite(file: string): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const { connectWriter } = await import("./writer-client.ts")
  const { port1, port2 } = new MessageChannel()
  const thread = startThread("writer", { file, port: port2 }, [port2])
  const writer = connectWriter(port1)
  const ended = new Promise<void>((resolve) => {
    thread.once("exit", () => resolve())
  })
  const failed = new Promise<never>((_resolve, reject) => {
    thread.once("error", (error) => {
      reject(error instanceof Error ? error : new Error(String(error)))
      writer.leave()
    })
  })
  // Only a failure while opening is awaited; later ones reach the callers as "the database is closed".
  failed.catch(() => {})
  const database = await sqliteHandle(file, writer, async () => {
    await writer.closeWriter()
    await ended
  })
  const { sqliteWriteDialect } = await import("./sqlite-dialect.ts")
  await Promise.race([migrate(new Kysely({ dialect: sqliteWriteDialect(writer, "interactive") }), ""), failed])
  return database
}

async function sqliteHandle(file: string, writer: WriterClient, end: () => Promise<void>): Promise<Database> {
  const { sqliteReadDialect, sqliteWriteDialect, toWriterStep } = await import("./sqlite-dialect.ts")
  const reading = new Kysely<Tables>({ dialect: sqliteReadDialect(file) })
  const writing: Record<Urgency, Kysely<Tables>> = {
    interactive: new Kysely<Tables>({ dialect: sqliteWriteDialect(writer, "interactive") }),
    bulk: new Kysely<Tables>({ dialect: sqliteWriteDialect(writer, "bulk") }),
  }
  return {
    engine: "sqlite",
    read: (work) => reading.transaction().execute(work),
    write: (work, urgency = "interactive") => writing[urgency].transaction().execute(work),
    async writeBatch(make) {
      const steps = make(writing.bulk).map(({ query, mustChange }) => toWriterStep(query, mustChange === true))
      await writer.execute({ kind: "transaction", urgency: "bulk", steps })
    },
    link() {
      const port = writer.invite()
      return { data: { engine: "sqlite", file, port }, transfer: [port] }
    },
    async close() {
      await reading.destroy()
      await end()
    },
  }
}

async function openPostgres(url: string, schema: string, role: "owner" | "guest"): Promise<Database> {
  const { openPostgresPool, postgresDialect } = await import("./postgres-dialect.ts")
  // Two pools: writers who wait for each other must not take the connections that reading needs.
  const readers = openPostgresPool(url, role === "owner" ? 8 : 2)
  const writers = openPostgresPool(url, 2)
  const reading = new Kysely<Tables>({ dialect: postgresDialect(readers, schema, "read") })
  const writing = new Kysely<Tables>({ dialect: postgresDialect(writers, schema, "write") })
  const close = async () => {
    await Promise.all([readers.end(), writers.end()])
  }
  if (role === "owner") {
    try {
      await migrate(writing, schema)
    } catch (error) {
      await close()
      throw error
    }
  }
  let turn: Promise<void> = Promise.resolve()
  return {
    engine: "postgres",
    read: (work) => reading.transaction().execute(work),
    write: (work) => writing.transaction().execute(work),
    writeBatch(make) {
      const queries = make(writing)
      turn = turn.catch(() => {}).then(() => runBatch(writing, queries))
      return turn
    },
    link: () => ({ data: { engine: "postgres", url, schema }, transfer: [] }),
    close,
  }
}

function runBatch(writing: Kysely<Tables>, queries: readonly BatchQuery[]): Promise<void> {
  return writing.transaction().execute(async (db) => {
    for (const { query, mustChange } of queries) {
      const { numAffectedRows } = await db.executeQuery(query)
      if (mustChange && !numAffectedRows) throw new Error(`nothing was there to be changed by: ${query.sql}`)
    }
  })
}
