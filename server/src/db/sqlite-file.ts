// One SQLite connection as both ends use it: statements kept prepared, values made safe for libsql, blobs as Uint8Array.
import SqliteFile from "libsql"

/** A value that may travel to the database. */
export type SqliteValue = string | number | null | Uint8Array
export type SqliteRow = Record<string, SqliteValue>
export interface SqliteAnswer {
  readonly rows: SqliteRow[]
  readonly changes: number
}

/** Marks a query that is to be run once per row: the whole bulk travels as one message. */
export class ManyRows {
  constructor(readonly rows: readonly (readonly unknown[])[]) {}
}

export interface SqliteConnection {
  execute(sql: string, parameters: readonly SqliteValue[]): SqliteAnswer
  executeMany(sql: string, rows: readonly (readonly SqliteValue[])[]): SqliteAnswer
  close(): void
}

const keptStatements = 200

/**
 * Opens a file.
 * @param file path; made when it does not exist and `mode` is not "read"
 * @param mode "read" can not write, whatever SQL it is given; "write" lets others read meanwhile; "alone" leaves one single file behind
 */
export function openSqliteFile(file: string, mode: "read" | "write" | "alone"): SqliteConnection {
  const connection = new SqliteFile(file, { timeout: 10_000 })
  if (mode !== "read") connection.exec(`pragma journal_mode = ${mode === "write" ? "wal" : "delete"}`)
  connection.exec("pragma synchronous = full")
  // Indexes over hashes and names touch a page per row: carried into the file every 4 MB, an import writes each page many times.
  if (mode === "write") connection.exec("pragma wal_autocheckpoint = 16000")
  connection.exec("pragma foreign_keys = on")
  connection.exec("pragma cache_size = -32000")
  connection.exec("pragma temp_store = memory")
  if (mode === "read") connection.exec("pragma query_only = on")
  const statements = new Map<string, ReturnType<typeof connection.prepare<unknown[]>>>()

  const prepared = (sql: string) => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = connection.prepare(sql)
    if (statements.size >= keptStatements) statements.clear()
    statements.set(sql, statement)
    return statement
  }

  return {
    execute(sql, parameters) {
      // A changed schema would leave kept statements with the columns of yesterday.
      if (/^\s*(create|alter|drop)\b/i.test(sql)) statements.clear()
      const statement = prepared(sql)
      if (!statement.reader) return { rows: [], changes: statement.run(parameters).changes }
      return { rows: statement.all(parameters) as SqliteRow[], changes: 0 }
    },
    executeMany(sql, rows) {
      const statement = prepared(sql)
      let changes = 0
      for (const row of rows) changes += statement.run(row).changes
      return { rows: [], changes }
    },
    close() {
      connection.close()
    },
  }
}

/**
 * Makes a value fit for libsql, which ends the whole process when it is given a boolean. (It binds every number as a real:
 * in a column of text 1 would become "1.0", so numbers belong into columns of numbers.)
 * @throws TypeError for what no column can hold
 */
export function toSqliteValue(value: unknown): SqliteValue {
  if (typeof value === "string" || typeof value === "number" || value === null) return value
  if (typeof value === "boolean") return value ? 1 : 0
  if (typeof value === "bigint") return Number(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return value
  throw new TypeError(`a ${typeof value} cannot be stored`)
}

/** libsql hands blobs out as bare ArrayBuffers; everywhere else they are Uint8Array, as pg's are. Changes rows in place. */
export function mendBlobs(rows: SqliteRow[]): SqliteRow[] {
  for (const row of rows) {
    for (const key in row) {
      const value: unknown = row[key]
      if (value instanceof ArrayBuffer) row[key] = new Uint8Array(value)
    }
  }
  return rows
}
