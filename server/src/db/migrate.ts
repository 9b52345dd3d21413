// Brings a workspace to the newest tables. Invariant: all or nothing, also when two processes start at once.
import { Migrator } from "kysely"
import type { Kysely } from "kysely"
import { firstTables } from "./migrations/0001-first-tables.ts"
import { matchModels } from "./migrations/0002-match-models.ts"
import { duplicates } from "./migrations/0003-duplicates.ts"
import { importMemory } from "./migrations/0004-import-memory.ts"
import { sortedKeys } from "./migrations/0005-sorted-keys.ts"
import { dayChoices } from "./migrations/0006-day-choices.ts"
import { answers } from "./migrations/0007-answers.ts"
import { planVersions } from "./migrations/0008-plan-versions.ts"
import { listChanges } from "./migrations/0009-list-changes.ts"
import { messageConduct } from "./migrations/0010-message-conduct.ts"
import type { Tables } from "./tables.ts"

/** In the order of their names; each runs once per workspace. */
export const migrations = {
  "0001-first-tables": firstTables,
  "0002-match-models": matchModels,
  "0003-duplicates": duplicates,
  "0004-import-memory": importMemory,
  "0005-sorted-keys": sortedKeys,
  "0006-day-choices": dayChoices,
  "0007-answers": answers,
  "0008-plan-versions": planVersions,
  "0009-list-changes": listChanges,
  "0010-message-conduct": messageConduct,
}

/**
 * @param db a handle that may write (its driver takes the workspace's lock)
 * @param schema PostgreSQL: where the migration tables lie; "" for SQLite
 * @throws what the failing migration threw; nothing of the run is kept then
 */
export async function migrate(db: Kysely<Tables>, schema: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    ...(schema === "" ? {} : { migrationTableSchema: schema }),
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
