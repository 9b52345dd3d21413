// What the user taught by mending an earlier file of the same header row. Invariants: only what was set by hand is taken over, never a
// guess; the last import that counts decides, so reading a file as guessed ends the memory; it is used only where its columns are there.
import { createHash } from "node:crypto"
import { Problem } from "@vorab/shared/api/problem"
import {
  readingOverridesSchema,
  type Reading,
  type ReadingOverrides,
  type Understanding,
} from "@vorab/shared/import/batch"
import type { ReadingMemory } from "@vorab/shared/import/api"
import { foldHeader } from "@vorab/shared/import/fold-header"
import type { Db } from "../db/open.ts"
import { readReading, type BatchRow } from "./store.ts"

/** The same for files with the same header row, however it is cased; "" where there is none: pasted text is given one like any other. */
export function shapeOf({ headerRow, mapping, source }: Pick<Reading, "headerRow" | "mapping" | "source">): string {
  if (headerRow === null || mapping.length === 0 || source === "pasted") return ""
  const words = mapping.map(({ header }) => foldHeader(header)).join("\n")
  return createHash("sha256").update(words).digest("base64url")
}

/** What of a reading is the user's own. */
export function readTold(row: Pick<BatchRow, "told">): ReadingOverrides {
  return row.told === "" ? {} : readingOverridesSchema.parse(JSON.parse(row.told))
}

/** What is kept of the user's words; whom the file is about is asked each time. */
export function writeTold({ kind: _kind, ...told }: ReadingOverrides): string {
  return Object.keys(told).length === 0 ? "" : JSON.stringify(told)
}

export interface Taught {
  readonly understanding: Understanding
  readonly told: ReadingOverrides
  /** Id of the import that taught it, or "". */
  readonly from: string
}

/**
 * Reads a file once more as its like was mended before.
 * @param first as Vorab guesses it
 * @param look reads the file with these words
 */
export async function readAsTaught(
  teacher: BatchRow | undefined,
  first: Understanding,
  look: (told: ReadingOverrides) => Promise<Understanding>,
): Promise<Taught> {
  const asGuessed: Taught = { understanding: first, told: {}, from: "" }
  if (teacher === undefined || teacher.told === "") return asGuessed
  // An encoding belongs to one file, not to a shape.
  const { encoding: _encoding, ...told } = readTold(teacher)
  try {
    const understanding = await look({ kind: first.kind, ...told })
    const hasItsColumns = shapeOf(understanding) === shapeOf(readReading(teacher))
    return hasItsColumns ? { understanding, told, from: teacher.id } : asGuessed
  } catch (error) {
    if (error instanceof Problem) return asGuessed
    throw error
  }
}

/** The last import of this shape that counts, of the same conference if there is one. */
export async function findTeacher(
  db: Db,
  { kind, shape, conferenceId }: { kind: string; shape: string; conferenceId: string },
): Promise<BatchRow | undefined> {
  if (shape === "") return undefined
  const likes = await db
    .selectFrom("import_batch")
    .selectAll()
    .where("kind", "=", kind)
    .where("shape", "=", shape)
    .where("state", "in", ["importing", "done"])
    .orderBy("confirmed_at", "desc")
    .orderBy("id", "desc")
    .limit(50)
    .execute()
  return likes.find((like) => like.conference_id === conferenceId) ?? likes[0]
}

/** How far the reading of a batch is the user's own, and where that comes from. */
export async function readMemory(db: Db, row: BatchRow): Promise<ReadingMemory> {
  const told = readTold(row)
  if (row.remembered_from === "") return { told, from: null }
  const teacher = await db
    .selectFrom("import_batch")
    .select(["id", "file_name", "confirmed_at", "created_at"])
    .where("id", "=", row.remembered_from)
    .executeTakeFirst()
  if (teacher === undefined) return { told, from: null }
  const { id: batchId, file_name: fileName, confirmed_at, created_at } = teacher
  return { told, from: { batchId, fileName, at: confirmed_at ?? created_at } }
}
