// Takes away what a cancelled or failed import had stored. Invariant: what another import holds stays, and so does its person.
import type { Database, Db } from "../db/open.ts"

/** Rows per write. */
const portion = 300

/**
 * Removes the rows and faults of a batch. The file stays, so that it can be imported after all.
 * @param deleteOrphans removes records that no batch holds any more, and persons without a record
 */
export async function sweepBatch(
  database: Database,
  batchId: string,
  deleteOrphans: (db: Db, recordIds: readonly string[]) => Promise<void>,
): Promise<void> {
  for (;;) {
    const rows = await database.read((db) =>
      db
        .selectFrom("batch_record")
        .select(["row_number", "record_id"])
        .where("batch_id", "=", batchId)
        .orderBy("row_number")
        .limit(portion)
        .execute(),
    )
    if (rows.length === 0) break
    await database.write(async (db) => {
      await db
        .deleteFrom("batch_record")
        .where("batch_id", "=", batchId)
        .where(
          "row_number",
          "in",
          rows.map((row) => row.row_number),
        )
        .execute()
      await deleteOrphans(
        db,
        rows.map((row) => row.record_id),
      )
    }, "bulk")
  }
  await sweepFaults(database, batchId)
}

async function sweepFaults(database: Database, batchId: string): Promise<void> {
  for (;;) {
    const rows = await database.read((db) =>
      db
        .selectFrom("row_fault")
        .select("position")
        .where("batch_id", "=", batchId)
        .orderBy("position")
        .limit(1000)
        .execute(),
    )
    if (rows.length === 0) return
    await database.write(
      (db) =>
        db
          .deleteFrom("row_fault")
          .where("batch_id", "=", batchId)
          .where(
            "position",
            "in",
            rows.map((row) => row.position),
          )
          .execute(),
      "bulk",
    )
  }
}
