// What every route needs of the world, handed in as arguments: tests hand in their own.
import type { Config } from "../config.ts"
import type { Database } from "../db/open.ts"
import type { Queue } from "../jobs/queue.ts"
import type { Aside } from "./aside.ts"

export interface Parts {
  readonly config: Config
  readonly database: Database
  readonly queue: Queue
  readonly clock: () => Date
  /** Makes a UUIDv7. */
  readonly ids: () => string
  /** Folder of the built pages, or "" where they are not built. */
  readonly webFolder: string
  /** Told of every bug, whole, with a note on what was being done. */
  readonly log: (error: unknown, note: string) => void
  /** Aborted when the server ends, so that open streams end too. */
  readonly closing: AbortSignal
  /** Where heavy readings are answered; null: in this thread. */
  readonly aside: Aside | null
}
