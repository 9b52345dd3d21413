// Which of the two engines a query runs on: asked only inside server/src/db.
import { PostgresAdapter } from "kysely"
import type { Kysely } from "kysely"

export type Engine = "sqlite" | "postgres"

/** Which of the two engines is behind a handle or a transaction. */
export function engineOf<T>(db: Kysely<T>): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? "postgres" : "sqlite"
}
