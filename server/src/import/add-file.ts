// Puts a file into the import that did not come over HTTP: the sample's, the command line's.
import { createHash } from "node:crypto"
import type { ImportKind } from "@vorab/shared/import/batch"
import { headLength, understandFile } from "@vorab/shared/import/understand-file"
import type { Database } from "../db/open.ts"
import { nodeTools } from "./node-tools.ts"
import { addBatch } from "./store.ts"
import { storeFile } from "./stored-file.ts"

export interface AddedFile {
  readonly batchId: string
  readonly fileName: string
  readonly kind: ImportKind
  /** "" for contacts. */
  readonly conferenceId: string
  readonly bytes: Uint8Array
}

/** Understands and stores the file as an upload that is confirmed already. @throws Problem if it cannot be read */
export async function addFile(database: Database, file: AddedFile, at: string, signal: AbortSignal): Promise<void> {
  const { batchId, fileName, kind, conferenceId, bytes } = file
  const size = bytes.length
  const understanding = understandFile(bytes.subarray(0, headLength), { fileName, size }, nodeTools, { kind })
  const contentHash = createHash("sha256").update(bytes).digest("hex")
  const batch = { id: batchId, conferenceId, fileName, byteSize: size, contentHash, understanding, at }
  await database.write((db) => addBatch(db, batch, true))
  await storeFile(database, batchId, one(bytes), signal)
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
