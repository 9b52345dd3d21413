// An import remembers the shape of its header and what the user set by hand, so that the next file of that shape is read alike; and
// the day the file was written.
import type { Kysely } from "kysely"
import { index, textType } from "./declare-table.ts"

export const importMemory = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const column of ["shape", "told", "remembered_from", "written_on"]) {
      const batches = db.schema.alterTable("import_batch")
      await batches.addColumn(column, textType(db), (definition) => definition.notNull().defaultTo("")).execute()
    }
    await index(db, "import_batch", ["kind", "shape", "confirmed_at"])
  },
}
