// kysely over PostgreSQL: every transaction is bound to its workspace's schema, so that no query can stray into another.
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from "kysely"
import type { DatabaseConnection, Dialect, Kysely, TableMetadata, TransactionSettings } from "kysely"
import { Pool, types } from "pg"
import type { CustomTypesConfig } from "pg"
import { copyingPool } from "./postgres-copy.ts"

/** Counts and sums come as numbers, as they do from SQLite; pg would hand them out as strings. */
const numbersAsNumbers: CustomTypesConfig = {
  getTypeParser(oid: Parameters<typeof types.getTypeParser>[0], format?: "text" | "binary") {
    const isLarge = oid === types.builtins.INT8 || oid === types.builtins.NUMERIC
    return isLarge ? Number : types.getTypeParser(oid, format ?? "text")
  },
}

/** A pool for one thread. */
export function openPostgresPool(url: string, size: number): Pool {
  const pool = new Pool({ connectionString: url, max: size, types: numbersAsNumbers })
  // An idle connection that breaks (server restart) is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => {})
  return pool
}

/** A lock number for the workspace: the same in every process. */
function lockSql(schema: string): string {
  return `select pg_advisory_xact_lock(hashtext('vorab writer'), hashtext('${schema}'))`
}

class WorkspaceDriver extends PostgresDriver {
  constructor(
    pool: Pool,
    private readonly schema: string,
    private readonly mode: "read" | "write",
  ) {
    super({ pool: copyingPool(pool) })
  }

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const run = (sql: string) => connection.executeQuery(CompiledQuery.raw(sql))
    if (this.mode === "read") await run("start transaction isolation level repeatable read read only")
    else await super.beginTransaction(connection, settings)
    // The catalogue comes last: the table "record" bears the name of one of its types.
    await run(`set local search_path to "${this.schema}", pg_catalog`)
    // One writer at a time per workspace, as on SQLite: what a store checks before it writes still holds when it writes.
    if (this.mode === "write") await run(lockSql(this.schema))
  }

  /** The pool is shared between reading and writing; its owner ends it. */
  override async destroy(): Promise<void> {}
}

/** Sees the workspace's own tables only; kysely's own looks at every schema, and stumbles when one of them vanishes meanwhile. */
class WorkspaceIntrospector extends PostgresIntrospector {
  constructor(
    private readonly db: Kysely<unknown>,
    private readonly schema: string,
  ) {
    super(db)
  }

  override async getTables(): Promise<TableMetadata[]> {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname = ${this.schema}`.execute(this.db)
    return rows.map(({ name }) => ({ name, schema: this.schema, isView: false, columns: [] }))
  }
}

/** @param schema the workspace's namespace; letters, digits, "_" only (see workspaceSettings) */
export function postgresDialect(pool: Pool, schema: string, mode: "read" | "write"): Dialect {
  return {
    createDriver: () => new WorkspaceDriver(pool, schema, mode),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db: Kysely<unknown>) => new WorkspaceIntrospector(db, schema),
  }
}
