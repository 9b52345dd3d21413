// A file on disk as the import wants it: its head to understand, its bytes in pieces to read. Never the whole file in memory.
import { open, type FileHandle } from "node:fs/promises"
import { Problem } from "@vorab/shared/api/problem"
import { headLength } from "@vorab/shared/import/understand-file"

const pieceLength = 1 << 18

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, "r")
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : ""
    if (code === "ENOENT") throw new Problem("file-unreadable", "There is no such file.")
    throw new Problem("file-unreadable", `It cannot be opened (${code}).`)
  }
}

/** The first `length` bytes of a file, and how many it has in all. @throws Problem `file-unreadable` */
export async function readHead(file: string, length: number = headLength): Promise<{ head: Uint8Array; size: number }> {
  const handle = await openFile(file)
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) throw new Problem("file-unreadable", "This is not a file.")
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
