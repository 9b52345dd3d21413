// Reads zip archives in memory, within bounds: no entry is unpacked before its size is allowed, and none is ever written to disk.
import { crc32, inflateRawSync } from "node:zlib"
import { refuseFile } from "@vorab/shared/import/file-problem"

export interface ZipEntry {
  /** As written in the archive, with "/" between folders; it is compared and shown, never opened. */
  readonly name: string
  /**
   * Unpacks the entry.
   * @throws Problem if it is broken, encrypted, or takes the archive beyond its bound
   */
  read(): Uint8Array
}

/** What reading a packed file cost so far: bytes unpacked, bytes of text made of them. */
export interface Spent {
  unpacked: number
  written: number
}

const mostEntries = 20_000
/** Bytes that all entries together may unpack to; an entry that is read twice counts twice. */
export const mostUnpacked = 300 * 1024 * 1024

/**
 * The entries of a zip archive (APPNOTE.TXT 6.3: central directory, stored and deflated entries). Folders and links are
 * left out.
 * @param spent counts what is unpacked
 * @throws Problem `archive-broken`, `archive-too-many-files`
 */
export function readZip(archive: Uint8Array, spent: Spent): ZipEntry[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  try {
    return readDirectory(bytes)
      .filter((part) => !part.name.endsWith("/") && !part.isLink)
      .map((part) => ({ name: part.name, read: () => unpack(bytes, part, spent) }))
  } catch (error) {
    // Numbers in the directory that point outside of the file.
    throw error instanceof RangeError ? refuseFile("archive-broken") : error
  }
}

interface Part {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly isLink: boolean
  readonly check: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const directoryEntry = 0x02014b50
const localEntry = 0x04034b50

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (bytes.readUInt32LE(at) === 0x06054b50) return at
  throw refuseFile("archive-broken")
}

/** The number of entries is not believed: it wraps at 65,536, and what it leaves out would be lost in silence. */
function readDirectory(bytes: Buffer): Part[] {
  const end = findEnd(bytes)
  const parts: Part[] = []
  let at = bytes.readUInt32LE(end + 16)
  while (at + 46 <= end && bytes.readUInt32LE(at) === directoryEntry) {
    if (parts.length === mostEntries) throw refuseFile("archive-too-many-files", { most: mostEntries })
    const nameLength = bytes.readUInt16LE(at + 28)
    parts.push(readPart(bytes, at, nameLength))
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  if (parts.length < bytes.readUInt16LE(end + 10)) throw refuseFile("archive-broken")
  return parts
}

function readPart(bytes: Buffer, at: number, nameLength: number): Part {
  const isUnix = bytes.readUInt8(at + 5) === 3
  return {
    name: bytes.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/"),
    method: bytes.readUInt16LE(at + 10),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    isLink: isUnix && bytes.readUInt32LE(at + 38) >>> 28 === 0xa,
    check: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  }
}

function unpack(bytes: Buffer, part: Part, spent: Spent): Uint8Array {
  const { name, offset, size } = part
  const broken = () => refuseFile("archive-part-broken", { part: name })
  if (part.isEncrypted) throw refuseFile("file-protected")
  if (size > mostUnpacked - spent.unpacked) throw tooLarge(name)
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localEntry) throw broken()
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const packed = bytes.subarray(start, start + part.packed)
  if (part.method !== 0 && part.method !== 8) throw broken()
  try {
    // Whatever comes out beyond the size that was told is a lie, and is not taken.
    const unpacked = part.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
    spent.unpacked += unpacked.length
    if (unpacked.length !== size || crc32(unpacked) !== part.check) throw broken()
    return unpacked
  } catch (error) {
    if (error instanceof RangeError) spent.unpacked += size
    throw broken()
  }
}

function tooLarge(part: string) {
  return refuseFile("archive-too-large", { most: mostUnpacked >> 20, part })
}
