// kysely over SQLite: reads on connections of this thread, writes through the one writer.
import { CompiledQuery, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely"
import type { DatabaseConnection, Dialect, Driver, Kysely, QueryResult } from "kysely"
import { ManyRows, mendBlobs, openSqliteFile, toSqliteValue } from "./sqlite-file.ts"
import type { SqliteAnswer, SqliteConnection } from "./sqlite-file.ts"
import type { WriterClient } from "./writer-client.ts"
import type { Urgency, WriterStep } from "./writer-protocol.ts"

/** SQLite does have transactional DDL; kysely's own adapter leaves it unused, and a migration could stay half done. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function dialectOf(createDriver: () => Driver): Dialect {
  return {
    createDriver,
    createAdapter: () => new TransactionalSqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  }
}

function toResult<R>(answer: SqliteAnswer): QueryResult<R> {
  return { rows: mendBlobs(answer.rows) as R[], numAffectedRows: BigInt(answer.changes) }
}

async function run(connection: DatabaseConnection, sql: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(sql))
}

const streamsNothing = (): never => {
  throw new Error("streaming is not offered: page by key instead")
}

/** Reads in this thread. Each transaction has a connection of its own, so it sees one state of the database throughout. */
export function sqliteReadDialect(file: string): Dialect {
  interface Reader extends DatabaseConnection {
    readonly sqlite: SqliteConnection
  }
  const idle: Reader[] = []
  const all = new Set<Reader>()

  const openReader = (): Reader => {
    const sqlite = openSqliteFile(file, "read")
    return {
      sqlite,
      executeQuery: async <R>(query: CompiledQuery) =>
        toResult<R>(sqlite.execute(query.sql, query.parameters.map(toSqliteValue))),
      streamQuery: streamsNothing,
    }
  }

  return dialectOf(() => ({
    init: async () => {},
    acquireConnection: async () => {
      const reader = idle.pop() ?? openReader()
      all.add(reader)
      return reader
    },
    beginTransaction: (connection) => run(connection, "begin"),
    commitTransaction: (connection) => run(connection, "commit"),
    rollbackTransaction: (connection) => run(connection, "rollback"),
    releaseConnection: async (connection) => {
      const reader = connection as Reader
      if (idle.length < 4) {
        idle.push(reader)
        return
      }
      all.delete(reader)
      reader.sqlite.close()
    },
    destroy: async () => {
      for (const reader of all) reader.sqlite.close()
    },
  }))
}

/** A query as the writer takes it. */
export function toWriterStep({ sql, parameters }: CompiledQuery, mustChange: boolean): WriterStep {
  const [first] = parameters
  if (first instanceof ManyRows) {
    return { sql, parameters: [], rows: first.rows.map((row) => row.map(toSqliteValue)), mustChange }
  }
  return { sql, parameters: parameters.map(toSqliteValue), rows: null, mustChange }
}

/** Writes through the writer; to have the connection is to hold the lease. */
export function sqliteWriteDialect(writer: WriterClient, urgency: Urgency): Dialect {
  const connection: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery) => {
      const { sql, parameters, rows } = toWriterStep(query, false)
      if (rows !== null) return toResult<R>(await writer.execute({ kind: "execute-many", sql, rows }))
      return toResult<R>(await writer.execute({ kind: "execute", sql, parameters }))
    },
    streamQuery: streamsNothing,
  }

  return dialectOf(() => ({
    init: async () => {},
    acquireConnection: async () => {
      await writer.acquire(urgency)
      return connection
    },
    beginTransaction: () => run(connection, "begin immediate"),
    commitTransaction: () => run(connection, "commit"),
    // After some failures (a full disk) SQLite has rolled back by itself; the failure is what counts then.
    rollbackTransaction: () => run(connection, "rollback").catch(() => {}),
    releaseConnection: async () => writer.release(),
    destroy: async () => {},
  }))
}
