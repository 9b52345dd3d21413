// The uploaded file in the database, in parts. Invariant: it comes back byte for byte; a part is 256 KB, only the last may be shorter.
import { setImmediate } from "node:timers/promises"
import type { Database } from "../db/open.ts"
import { addFilePart, countFileParts, readFilePart } from "./store.ts"

export const partLength = 1 << 18
/** Parts per write: each write waits for the disk once. */
const partsPerWrite = 4

/** In how many parts a file of so many bytes is kept. */
export function partsOf(byteSize: number): number {
  return Math.ceil(byteSize / partLength)
}

/** Puts a file away, from its beginning. @param signal stops between two writes */
export async function storeFile(
  database: Database,
  batchId: string,
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  let part = 0
  let waiting: { part: number; bytes: Uint8Array }[] = []
  const flush = async () => {
    const parts = waiting
    waiting = []
    signal.throwIfAborted()
    await database.write(async (db) => {
      for (const one of parts) await addFilePart(db, batchId, one)
    }, "bulk")
  }
  for await (const bytes of inParts(pieces)) {
    waiting.push({ part: part++, bytes })
    if (waiting.length === partsPerWrite) await flush()
  }
  if (waiting.length > 0) await flush()
}

/** The same bytes, cut anew. */
async function* inParts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = new Uint8Array(partLength)
  let length = 0
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length;) {
      const taken = piece.subarray(from, from + partLength - length)
      held.set(taken, length)
      length += taken.length
      from += taken.length
      if (length < partLength) continue
      yield held
      held = new Uint8Array(partLength)
      length = 0
    }
  }
  if (length > 0) yield held.slice(0, length)
}

/** The file from its beginning, part by part. */
export async function* readStoredFile(database: Database, batchId: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const bytes = await database.read((db) => readFilePart(db, batchId, part))
    if (bytes === undefined) return
    yield bytes
    // SQLite answers at once: without this, sending a large file would let nobody else have a turn.
    await setImmediate()
  }
}

/** The first `length` bytes, or all if there are fewer. */
export async function readStoredHead(database: Database, batchId: string, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let held = 0
  for await (const bytes of readStoredFile(database, batchId)) {
    parts.push(bytes)
    held += bytes.length
    if (held >= length) break
  }
  return new Uint8Array(Buffer.concat(parts).subarray(0, length))
}

/** True once all of the file is there. */
export async function isStored(database: Database, batch: { id: string; byte_size: number }): Promise<boolean> {
  return (await database.read((db) => countFileParts(db, batch.id))) === partsOf(batch.byte_size)
}
