// Receives multipart uploads: streamed to a temporary file, hashed on the way. Invariant: at most 300 MB reach the disk, and nothing stays there.
import { createHash } from "node:crypto"
import { createWriteStream } from "node:fs"
import { mkdtemp, readdir, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MultipartFile } from "@fastify/multipart"
import type { FastifyRequest } from "fastify"
import { Problem } from "@vorab/shared/api/problem"
import { largestUpload } from "@vorab/shared/api/upload-limit"

/** What boundaries and headers of the parts may add. */
const envelope = 1024 * 1024
export const mostFiles = 2_000
const folderName = "vorab-upload-"
const oneDay = 86_400_000

export interface ReceivedFile {
  /** Where the bytes lie until the handler has ended. */
  readonly path: string
  /** Its last part only, as the sender named it. */
  readonly fileName: string
  readonly byteSize: number
  /** SHA-256 in hex. */
  readonly contentHash: string
}

export interface Upload {
  readonly files: readonly ReceivedFile[]
  /** The form's other fields; a repeated one keeps its last value. */
  readonly fields: Readonly<Record<string, string>>
  remove(): Promise<void>
}

/**
 * Reads the whole request.
 * @throws Problem upload-missing, upload-too-large, upload-cut-off
 */
export async function receiveUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Problem("upload-missing", "Send the file as multipart/form-data, part `file`.")
  if (Number(request.headers["content-length"] ?? 0) > largestUpload + envelope) throw new Problem("upload-too-large")
  const folder = await mkdtemp(join(tmpdir(), folderName))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const { files, fields } = await receiveParts(request, folder)
    if (files.length === 0) throw new Problem("upload-missing")
    return { files, fields, remove }
  } catch (error) {
    await remove()
    throw refusalOf(error, request)
  }
}

async function receiveParts(request: FastifyRequest, folder: string) {
  const files: ReceivedFile[] = []
  const fields: Record<string, string> = Object.create(null) as Record<string, string>
  let left = largestUpload
  // The size is measured here, over all files together; the parser's own limit would cut a file off and go on.
  const limits = { fileSize: Infinity, files: mostFiles, fields: 50, fieldSize: 64 * 1024 }
  for await (const part of request.parts({ limits })) {
    if (part.type === "field") {
      fields[part.fieldname] = String(part.value)
      continue
    }
    const file = await receiveFile(part, { path: join(folder, String(files.length)), left })
    left -= file.byteSize
    files.push(file)
  }
  return { files, fields }
}

async function receiveFile(part: MultipartFile, { path, left }: { path: string; left: number }): Promise<ReceivedFile> {
  const hash = createHash("sha256")
  let byteSize = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      byteSize += chunk.length
      hash.update(chunk)
      done(byteSize > left ? new Problem("upload-too-large") : null, chunk)
    },
  })
  await pipeline(part.file, measure, createWriteStream(path, { mode: 0o600 }))
  return { path, fileName: lastPartOf(part.filename), byteSize, contentHash: hash.digest("hex") }
}

/**
 * Removes what a killed server left behind: uploads that are older than a day, of any process on this machine.
 * @param now milliseconds since 1970
 */
export async function sweepUploads(now: number): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(folderName)) continue
    const folder = join(tmpdir(), name)
    // Another process may be faster, or the folder somebody else's: then it is not ours to remove.
    const age = await stat(folder).then(
      ({ mtimeMs }) => now - mtimeMs,
      () => 0,
    )
    if (age > oneDay) await rm(folder, { recursive: true, force: true }).catch(() => {})
  }
}

/** Browsers that send folders put a path into the name. */
function lastPartOf(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? ""
}

/** Everything but our own refusals and a full disk means that the body was not what its headers promised. */
function refusalOf(error: unknown, request: FastifyRequest): unknown {
  if (error instanceof Problem) return error
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  if (code === "FST_FILES_LIMIT") return new Problem("upload-too-large")
  if (request.raw.destroyed || request.raw.errored !== null || !request.raw.complete)
    return new Problem("upload-cut-off")
  if (["ENOSPC", "EACCES", "EROFS", "EIO", "EMFILE"].includes(code)) return error
  return new Problem("upload-cut-off", error instanceof Error ? error.message : undefined)
}
