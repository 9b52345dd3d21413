// Reads zip archives in memory, within bounds: no entry is unpacked before its size is allowed, and none is ever written to disk.
import { inflateRawSync } from "node:zlib"
import { Problem } from "@vorab/shared/api/problem"

export interface ZipEntry {
  readonly name: string
  /** Unpacks the entry. @throws Problem if it is broken, encrypted, or larger than the archive may be in all */
  read(): Uint8Array
}

const mostEntries = 20_000
const mostUnpacked = 300 * 1024 * 1024

function broken(): Problem {
  return new Problem(
    "file-unreadable",
    "The archive is broken. Unpack it by hand, or save the list as CSV, and bring that file.",
  )
}

function findDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (bytes.readUInt32LE(at) === 0x06054b50) return at
  throw broken()
}

/**
 * The entries of a zip archive (APPNOTE.TXT 6.3: central directory, stored and deflated entries).
 * @throws Problem `file-unreadable`
 */
export function readZip(archive: Uint8Array): ZipEntry[] {
  try {
    return readDirectory(archive)
  } catch (error) {
    // Numbers in the directory that point outside of the file.
    throw error instanceof RangeError ? broken() : error
  }
}

function readDirectory(archive: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = findDirectory(bytes)
  const budget = { left: mostUnpacked }
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0 && entries.length < mostEntries; count--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw broken()
    const nameLength = bytes.readUInt16LE(at + 28)
    const start = at
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength)
    entries.push({ name, read: () => unpack(bytes, start, budget) })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(bytes: Buffer, directory: number, budget: { left: number }): Uint8Array {
  const method = bytes.readUInt16LE(directory + 10)
  const length = bytes.readUInt32LE(directory + 20)
  const local = bytes.readUInt32LE(directory + 42)
  if ((bytes.readUInt16LE(directory + 8) & 1) === 1)
    throw new Problem(
      "file-unreadable",
      "The file is protected by a password. Save it without one, and bring that file.",
    )
  if (local + 30 > bytes.length) throw broken()
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(start, start + length)
  if (method === 0) return packed
  if (method !== 8) throw broken()
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: budget.left })
    budget.left -= unpacked.length
    return unpacked
  } catch (error) {
    if (error instanceof RangeError)
      throw new Problem("upload-too-large", "The archive unpacks to more than 300 MB; that is no list of people.")
    throw broken()
  }
}
