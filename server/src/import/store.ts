// The tables of imports: batch, file, which record stands in which row, faults. Invariants: a file comes back byte for byte; a batch
// changes its state only as the road goes: uploaded > importing > done | failed | cancelled, done <> undone.
import type { Insertable, Selectable } from "kysely"
import { z } from "zod"
import type { ImportBatch } from "@vorab/shared/import/api"
import { importCountsSchema } from "@vorab/shared/import/api"
import { readingOf, readingSchema, type Reading } from "@vorab/shared/import/batch"
import { exchangeHeader } from "@vorab/shared/import/linkedin-parts"
import type { RowFault } from "@vorab/shared/import/row-fault"
import type { Db } from "../db/open.ts"
import type { Tables } from "../db/tables.ts"

export type BatchRow = Selectable<Tables["import_batch"]>

export const noCounts = { rows: 0, refused: 0, new: 0, changed: 0, unchanged: 0, gone: 0 }

/** Column `counts`: besides the counts, how many faults are stored. */
export const storedCountsSchema = importCountsSchema.extend({
  faults: z.number().int().default(0),
})
export type StoredCounts = z.infer<typeof storedCountsSchema>

/** The counts of a batch; what was not counted yet is 0. */
export function readCounts(row: Pick<BatchRow, "counts">): StoredCounts {
  return storedCountsSchema.parse({ ...noCounts, ...(JSON.parse(row.counts) as object) })
}

/** How the user confirmed, or Vorab guessed, that the file is read. */
export function readReading(row: Pick<BatchRow, "reading">): Reading {
  return readingSchema.parse(JSON.parse(row.reading))
}

/** A file that has been understood, and of which nothing is stored yet. */
export interface NewBatch {
  readonly id: string
  /** Of no meaning for contacts. */
  readonly conferenceId: string
  readonly fileName: string
  readonly byteSize: number
  /** SHA-256 in hex. */
  readonly contentHash: string
  readonly understanding: Reading
  /** Instant. */
  readonly at: string
  /** Columns of the same names, as their table describes them. */
  readonly shape?: string
  readonly told?: string
  readonly rememberedFrom?: string
  readonly writtenOn?: string
}

/** Adds a batch that waits for the user, or with `isConfirmed` one that is to be imported at once. */
export async function addBatch(db: Db, batch: NewBatch, isConfirmed = false): Promise<void> {
  const { kind } = batch.understanding
  const row: Insertable<Tables["import_batch"]> = {
    id: batch.id,
    kind,
    conference_id: kind === "contacts" ? "" : batch.conferenceId,
    file_name: batch.fileName,
    byte_size: batch.byteSize,
    content_hash: batch.contentHash,
    reading: JSON.stringify(readingOf(batch.understanding)),
    state: isConfirmed ? "importing" : "uploaded",
    mode: kind === "contacts" ? "add" : "replace",
    counts: JSON.stringify(noCounts),
    created_at: batch.at,
    confirmed_at: isConfirmed ? batch.at : null,
    ended_at: null,
    undone_at: null,
    shape: batch.shape ?? "",
    told: batch.told ?? "",
    remembered_from: batch.rememberedFrom ?? "",
    written_on: batch.writtenOn ?? "",
  }
  await db.insertInto("import_batch").values(row).execute()
}

/** @returns undefined if there is none */
export async function findBatch(db: Db, id: string): Promise<BatchRow | undefined> {
  return db.selectFrom("import_batch").selectAll().where("id", "=", id).executeTakeFirst()
}

/** Changes a batch that is in one of the states `from`. @returns false if it is in none of them */
export async function changeBatch(
  db: Db,
  id: string,
  change: { from: readonly BatchRow["state"][]; set: Partial<BatchRow> },
): Promise<boolean> {
  const result = await db
    .updateTable("import_batch")
    .set(change.set)
    .where("id", "=", id)
    .where("state", "in", change.from)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Removes an upload that was never confirmed, or what is left of one. */
export async function removeBatch(db: Db, id: string): Promise<void> {
  await db.deleteFrom("import_file").where("batch_id", "=", id).execute()
  await db.deleteFrom("import_batch").where("id", "=", id).execute()
}

/** Batches as the user sees them, newest first. */
export async function listBatches(
  db: Db,
  filter: { conferenceId?: string | undefined; id?: string } = {},
): Promise<ImportBatch[]> {
  const rows = await db
    .selectFrom("import_batch")
    .selectAll()
    .$if(filter.conferenceId !== undefined, (q) => q.where("conference_id", "=", filter.conferenceId ?? ""))
    .$if(filter.id !== undefined, (q) => q.where("id", "=", filter.id ?? ""))
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute()
  if (rows.length === 0) return []
  const jobs = await db
    .selectFrom("job")
    .select(["id", "subject_id", "kind", "state", "ended_at"])
    .where(
      "subject_id",
      "in",
      rows.map((row) => row.id),
    )
    .orderBy("created_at")
    .orderBy("id")
    .execute()
  const newestJob = new Map(jobs.map((job) => [job.subject_id, job]))
  const twins = await readTwins(db, rows)
  return rows.map((row) => toBatch(row, newestJob.get(row.id), twins))
}

type JobOfBatch = Pick<Selectable<Tables["job"]>, "id" | "kind" | "state" | "ended_at">
type Twin = Pick<BatchRow, "id" | "kind" | "conference_id" | "content_hash">

function toBatch(row: BatchRow, job: JobOfBatch | undefined, twins: readonly Twin[]): ImportBatch {
  const { faults: _faults, ...counts } = readCounts(row)
  // A job that is cancelled before it began has nobody who could say so of its batch.
  const isCancelled = row.state === "importing" && job?.kind === "import" && job.state === "cancelled"
  const twin = twins.find(
    (other) =>
      other.id < row.id &&
      other.kind === row.kind &&
      other.conference_id === row.conference_id &&
      other.content_hash === row.content_hash,
  )
  const { source, mapping } = JSON.parse(row.reading) as Pick<Reading, "source" | "mapping">
  return {
    id: row.id,
    kind: row.kind as ImportBatch["kind"],
    conferenceId: row.conference_id,
    fileName: row.file_name,
    byteSize: row.byte_size,
    contentHash: row.content_hash,
    source,
    state: isCancelled ? "cancelled" : row.state,
    mode: row.mode,
    counts,
    jobId: job?.id ?? "",
    createdAt: row.created_at,
    endedAt: row.ended_at ?? (isCancelled ? (job?.ended_at ?? "") : ""),
    writtenOn: row.written_on,
    sameAs: twin?.id ?? "",
    isExtract: mapping.some(({ header }) => header === exchangeHeader),
  }
}

/** Uploads of the same bytes that count, are under way, or wait for the user. */
async function readTwins(db: Db, rows: readonly BatchRow[]): Promise<Twin[]> {
  return db
    .selectFrom("import_batch")
    .select(["id", "kind", "conference_id", "content_hash"])
    .where("content_hash", "in", [...new Set(rows.map((row) => row.content_hash))])
    .where("state", "in", ["uploaded", "importing", "done"])
    .orderBy("id")
    .execute()
}

/** One part of the file; parts count from 0. */
export async function addFilePart(db: Db, batchId: string, part: { part: number; bytes: Uint8Array }): Promise<void> {
  await db
    .insertInto("import_file")
    .values({ batch_id: batchId, ...part })
    .execute()
}

/** The bytes of one part; undefined past the end. */
export async function readFilePart(db: Db, batchId: string, part: number): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom("import_file")
    .select("bytes")
    .where("batch_id", "=", batchId)
    .where("part", "=", part)
    .executeTakeFirst()
  return row?.bytes
}

/** How many parts of the uploaded file are put away so far. */
export async function countFileParts(db: Db, batchId: string): Promise<number> {
  const row = await db
    .selectFrom("import_file")
    .select((e) => e.fn.countAll<number>().as("parts"))
    .where("batch_id", "=", batchId)
    .executeTakeFirstOrThrow()
  return row.parts
}

export type FaultRow = Insertable<Tables["row_fault"]>

/** A fault as its table has it. @param position its place among the faults of the batch, from 0 */
export function toFaultRow(batchId: string, position: number, fault: RowFault): FaultRow {
  return {
    batch_id: batchId,
    position,
    row_number: fault.row,
    column_number: fault.column,
    reason: fault.reason,
    detail: fault.sentence,
    refused: fault.refused ? 1 : 0,
    raw: JSON.stringify(fault.cells),
  }
}

/** Faults in the order of the file, after the given position. */
export async function readFaults(
  db: Db,
  batchId: string,
  page: { after: number; limit: number; refused?: boolean | undefined },
): Promise<{ position: number; fault: RowFault }[]> {
  const rows = await db
    .selectFrom("row_fault")
    .selectAll()
    .where("batch_id", "=", batchId)
    .where("position", ">", page.after)
    .$if(page.refused !== undefined, (q) => q.where("refused", "=", page.refused === true ? 1 : 0))
    .orderBy("position")
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({
    position: row.position,
    fault: {
      row: row.row_number,
      column: row.column_number,
      reason: row.reason as RowFault["reason"],
      sentence: row.detail,
      cells: JSON.parse(row.raw) as string[],
      refused: row.refused === 1,
    },
  }))
}

/** How many faults of a batch are stored. @param refused only those that did, or did not, cost the row */
export async function countFaults(db: Db, batchId: string, refused?: boolean): Promise<number> {
  const row = await db
    .selectFrom("row_fault")
    .select((e) => e.fn.countAll<number>().as("faults"))
    .where("batch_id", "=", batchId)
    .$if(refused !== undefined, (q) => q.where("refused", "=", refused === true ? 1 : 0))
    .executeTakeFirstOrThrow()
  return row.faults
}
