// A file on disk as the import wants it: its head to understand, its bytes in pieces to read. Never the whole file in memory.
import { open, readFile, type FileHandle } from "node:fs/promises"
import { Problem } from "@vorab/shared/api/problem"
import { headLength } from "@vorab/shared/import/understand-file"
import { isPacked, unpackList } from "./unpack-list.ts"

const pieceLength = 1 << 18

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, "r")
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : ""
    if (code === "ENOENT") throw new Problem("file-unreadable", `There is no file ${file}.`)
    throw new Problem("file-unreadable", `The file ${file} cannot be opened (${code}).`)
  }
}

/** The first `length` bytes of a file, and how many it has in all. @throws Problem `file-unreadable` */
export async function readHead(file: string, length: number = headLength): Promise<{ head: Uint8Array; size: number }> {
  const handle = await openFile(file)
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) throw new Problem("file-unreadable", `${file} is not a file.`)
    const head = new Uint8Array(Math.min(length, stat.size))
    const { bytesRead } = await handle.read(head, 0, head.length, 0)
    return { head: head.subarray(0, bytesRead), size: stat.size }
  } finally {
    await handle.close()
  }
}

/** The bytes of a file in pieces of 256 KB. */
export async function* readPieces(file: string): AsyncGenerator<Uint8Array> {
  const handle = await openFile(file)
  try {
    for (;;) {
      const piece = new Uint8Array(pieceLength)
      const { bytesRead } = await handle.read(piece, 0, pieceLength, null)
      if (bytesRead === 0) return
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

export interface OpenedList {
  readonly head: Uint8Array
  readonly size: number
  /** The bytes of the list, anew at each call. */
  readonly open: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** A packed list is unpacked in memory, so it may not be larger than this. */
const largestPacked = 100 * 1024 * 1024

/** Opens a list on disk; a workbook or an archive is opened as the text inside. @throws Problem */
export async function openList(file: string): Promise<OpenedList> {
  const { head, size } = await readHead(file)
  if (!isPacked(head)) return { head, size, open: () => readPieces(file) }
  if (size > largestPacked)
    throw new Problem("upload-too-large", "A packed file may have 100 MB. Unpack it, and bring the list inside.")
  const list = unpackList(await readFile(file))
  return { head: list.subarray(0, headLength), size: list.length, open: () => [list] }
}
