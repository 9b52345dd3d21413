// One import from the stored file to stored rows, with a card for everybody who is new. Invariants: it can be begun again after a
// kill and goes on where it was; rows and faults are stored in portions, each whole; one import of a list runs at a time; memory
// grows by some twenty bytes a row.
import { createHash } from "node:crypto"
import { readPeople } from "@vorab/shared/import/read-people"
import type { Database } from "../db/open.ts"
import { nameKey } from "@vorab/shared/people/identity"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import { recordText } from "@vorab/shared/people/record-text"
import { attendeeList, contactList, type PeopleList } from "../people/card.ts"
import { nodeTools } from "./node-tools.ts"
import { RowStore, type ImportWork } from "./row-store.ts"
import { readStoredFile } from "./stored-file.ts"
import { unpackPieces } from "./unpack-list.ts"
import { findBatch, readReading, type BatchRow } from "./store.ts"

/** What is left to do after the rows are stored. */
export interface SavedImport {
  /** Persons whose cards are to be made anew; null = all whom the batch may concern. */
  readonly touched: readonly string[] | null
}

/**
 * Reads the file of a batch in state "importing" and stores what is in it.
 * @returns nobody touched if it was stopped before the end
 */
export async function saveImport(database: Database, work: ImportWork): Promise<SavedImport> {
  const batch = await database.read((db) => findBatch(db, work.batchId))
  if (batch?.state !== "importing") throw new Error(`import ${work.batchId} is not under way`)
  const list = listOf(batch)
  const names = new Map<string, number>()
  let isRead = false
  const bearersOf = (identity: string) => (isRead ? (names.get(identity) ?? 0) : 0)
  const store = new RowStore(database, { batch, list, work, bearersOf })
  await store.begin()
  const report = await readPeople(
    readReading(batch),
    () => unpackPieces(readStoredFile(database, batch.id)),
    nodeTools,
    {
      onPerson: ({ row, record }) => {
        const identity = nameKey(record)
        if (list.side === "attendee") names.set(identity, (names.get(identity) ?? 0) + 1)
        if (!store.isStored(row)) store.add({ row, record, identity, fingerprint: printOf(record) })
      },
      onFault: (fault) => store.addFault(fault),
      onProgress: async ({ bytes, rows, faults }) => {
        await store.flush(rows)
        const total = Math.max(rows, Math.round((rows * batch.byte_size) / bytes))
        work.progress({ step: "rows", done: rows, total, faults })
      },
      isCancelled: work.isCancelled,
    },
  )
  if (!report.cancelled) {
    await store.flush(report.rows)
    isRead = true
    await store.finish(report)
  }
  await store.settle()
  return { touched: report.cancelled ? [] : store.touched }
}

/** The list of people that a batch adds to. */
export function listOf(batch: Pick<BatchRow, "kind" | "conference_id">): PeopleList {
  return batch.kind === "contacts" ? contactList : attendeeList(batch.conference_id)
}

function printOf(record: PersonRecord): string {
  return createHash("sha256").update(recordText(record)).digest("base64url")
}
