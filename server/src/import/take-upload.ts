// From received files to an import that waits for the user. Invariant: the answer does not wait for a large file to be put away; until
// it is away, the import cannot be confirmed.
import { createHash } from "node:crypto"
import { mkdtemp, rename, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { Problem } from "@vorab/shared/api/problem"
import type { ImportKind, ReadingOverrides, Understanding } from "@vorab/shared/import/batch"
import { refuseFile } from "@vorab/shared/import/file-problem"
import type { ReceivedFile } from "../http/upload.ts"
import type { Database } from "../db/open.ts"
import { dayOfFile } from "./file-day.ts"
import { readHead, readPieces } from "./read-file.ts"
import { keepOfUpload } from "./reduce-archive.ts"
import { findTeacher, readAsTaught, shapeOf, writeTold, type Taught } from "./reading-memory.ts"
import { storeFile } from "./stored-file.ts"
import { addBatch, countFileParts } from "./store.ts"
import { readEnough } from "./unpack-list.ts"
import { understandAside } from "./understand-aside.ts"

/** Files up to this size are put away before the answer. */
const storedAtOnce = 8 * 1024 * 1024

export interface UploadParts {
  readonly database: Database
  readonly ids: () => string
  readonly clock: () => Date
  readonly log: (error: unknown, note: string) => void
  readonly closing: AbortSignal
}

export interface UploadOrder {
  readonly kind?: ImportKind | undefined
  readonly conferenceId: string
  /** Day of the file's last change, if the sender knows it. */
  readonly writtenOn?: string | undefined
}

/** Files that are being put away in this process, by batch. */
export type Arriving = Map<string, Promise<void>>

/**
 * Understands the files and adds an import that waits to be confirmed.
 * @throws Problem for what cannot be read; then nothing is kept
 */
export async function takeUpload(
  parts: UploadParts & { arriving: Arriving },
  files: readonly ReceivedFile[],
  order: UploadOrder,
): Promise<{ batchId: string; understanding: Understanding }> {
  const file = await joinCards(files)
  const { understanding, shape, told, from } = await understandFirst(parts.database, file, order)
  const batchId = parts.ids()
  const at = parts.clock().toISOString()
  const { fileName, contentHash, byteSize } = file
  const batch = {
    id: batchId,
    conferenceId: order.conferenceId,
    fileName,
    byteSize,
    contentHash,
    understanding,
    at,
    shape,
    told: writeTold(told),
    rememberedFrom: from,
    writtenOn: dayOfFile(fileName, order.writtenOn ?? "", at.slice(0, 10)),
  }
  await parts.database.write((db) => addBatch(db, batch))
  if (byteSize <= storedAtOnce) await storeFile(parts.database, batchId, piecesOf(file), parts.closing)
  else await putAwayLater(parts, batchId, file)
  return { batchId, understanding }
}

/** As Vorab guesses it, or as the user mended the last file with the same header row. */
async function understandFirst(
  database: Database,
  file: JoinedFile,
  { kind, conferenceId }: UploadOrder,
): Promise<Taught & { shape: string }> {
  const { head, size } = await readHeadOf(file)
  const look = (told: ReadingOverrides) => understandAside(head, { fileName: file.fileName, size }, told)
  const first = await look(kind === undefined ? {} : { kind })
  const shape = shapeOf(first)
  const organiser = first.kind === "contacts" ? "" : conferenceId
  const teacher = await database.read((db) => findTeacher(db, { kind: first.kind, shape, conferenceId: organiser }))
  return { ...(await readAsTaught(teacher, first, look)), shape }
}

interface JoinedFile {
  readonly paths: readonly string[]
  readonly fileName: string
  readonly byteSize: number
  readonly contentHash: string
}

/** Many vCards dropped at once are one list; anything else comes one by one. Of an archive with messages they are left behind. */
async function joinCards(files: readonly ReceivedFile[]): Promise<JoinedFile> {
  const [first] = files
  if (first === undefined) throw new Problem("upload-missing")
  if (files.length === 1) {
    const kept = await keepOfUpload(first)
    return { ...kept, paths: [kept.path] }
  }
  for (const file of files) {
    const { head } = await readHead(file.path, 64)
    if (!/^\ufeff?\s*BEGIN:VCARD/i.test(new TextDecoder().decode(head))) {
      throw refuseFile("files-not-cards", { file: file.fileName })
    }
  }
  const paths = files.map(({ path }) => path)
  const hash = createHash("sha256")
  let byteSize = 0
  for await (const piece of piecesOf({ paths })) {
    hash.update(piece)
    byteSize += piece.length
  }
  return { paths, fileName: `${files.length} vCards.vcf`, byteSize, contentHash: hash.digest("hex") }
}

/** The files one after the other, each beginning on a line of its own. */
async function* piecesOf({ paths }: { paths: readonly string[] }): AsyncGenerator<Uint8Array> {
  for (const [index, path] of paths.entries()) {
    if (index > 0) yield new Uint8Array([0x0d, 0x0a])
    yield* readPieces(path)
  }
}

async function readHeadOf(file: JoinedFile): Promise<{ head: Uint8Array; size: number }> {
  return { head: await readEnough(() => piecesOf(file)), size: file.byteSize }
}

/** Takes the file out of the request's folder, which is removed with the answer. */
async function putAwayLater(
  { database, log, closing, arriving }: UploadParts & { arriving: Arriving },
  batchId: string,
  file: JoinedFile,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "vorab-arriving-"))
  const paths = file.paths.map((_, index) => join(folder, String(index)))
  for (const [index, path] of file.paths.entries()) await rename(path, paths[index] ?? "")
  const work = async () => {
    try {
      await storeFile(database, batchId, piecesOf({ paths }), closing)
    } catch (error) {
      if (!closing.aborted) log(error, `putting the file of import ${batchId} away`)
    } finally {
      arriving.delete(batchId)
      await rm(folder, { recursive: true, force: true })
    }
  }
  arriving.set(batchId, work())
  // The head is put away before the answer, so that the user can look again at once.
  while (arriving.has(batchId) && (await database.read((db) => countFileParts(db, batchId))) === 0) await wait(5)
}
