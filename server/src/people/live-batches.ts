// Which imports count. Invariant: a record is live if a live batch holds it; everything shown is made of live records.
import type { Db } from "../db/open.ts"
import type { PeopleList } from "./card.ts"

export interface LiveBatch {
  readonly id: string
  /** ISO time; bytes that were imported before say nothing new, so they keep the time at which they first came. */
  readonly importedAt: string
  readonly source: string
  readonly fileName: string
}

/**
 * The batches of a list that count, oldest first: done and not undone; of an attendee list only from the newest whole list on.
 * @param alsoLive a batch that is to count although it does not yet, or ""
 * @param notLive a batch that is not to count, or ""
 */
export async function readLiveBatches(db: Db, list: PeopleList, alsoLive = "", notLive = ""): Promise<LiveBatch[]> {
  const rows = await db
    .selectFrom("import_batch")
    .select(["id", "mode", "content_hash", "confirmed_at", "reading", "file_name"])
    .where("kind", "=", list.side === "contact" ? "contacts" : "attendees")
    .where("conference_id", "=", list.conferenceId)
    .where((e) => e.or([e("state", "=", "done"), e("id", "=", alsoLive)]))
    .where("id", "!=", notLive)
    .orderBy("confirmed_at")
    .orderBy("id")
    .execute()
  const from = list.side === "contact" ? 0 : rows.findLastIndex((row) => row.mode === "replace")
  const firstTime = new Map<string, string>()
  return rows.slice(Math.max(0, from)).map((row) => {
    const importedAt = firstTime.get(row.content_hash) ?? row.confirmed_at ?? ""
    firstTime.set(row.content_hash, importedAt)
    const { source } = JSON.parse(row.reading) as { source: string }
    return { id: row.id, importedAt, source: source || "csv", fileName: row.file_name }
  })
}
