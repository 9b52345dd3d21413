// Plain objects whose leaves are columns of numbers, kept in one file: a digest, a head of JSON that says where each column lies,
// the columns. Invariant: a file is there whole or not at all, and what is read from it is byte for byte what was written.
import { createHash } from "node:crypto"
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { dirname } from "node:path"

const columnTypes = { Int32Array, Uint8Array, Uint16Array, Float64Array } as const
type ColumnType = keyof typeof columnTypes
type Column = InstanceType<(typeof columnTypes)[ColumnType]>

/** A column in the head: its type, where it begins behind the head (bytes), how many numbers it has. */
type Place = readonly [type: ColumnType, start: number, length: number]

const digestBytes = 32
/** Any column may begin here. */
const alignment = 8
/** Behind the digest and the length of the head. */
const headStart = digestBytes + alignment

/** The bytes of a file that holds `value`: strings, numbers, columns, and plain objects of these. */
export function packColumns(value: object): Uint8Array {
  const columns: { column: Column; start: number }[] = []
  let end = 0
  const head = JSON.stringify(value, (_key, part: unknown) => {
    if (!isColumn(part)) return part
    const start = end
    columns.push({ column: part, start })
    end = aligned(start + part.byteLength)
    return { column: [typeOf(part), start, part.length] satisfies Place }
  })
  const headBytes = new TextEncoder().encode(head)
  const base = aligned(headStart + headBytes.length)
  const bytes = new Uint8Array(base + end)
  new DataView(bytes.buffer).setUint32(digestBytes, headBytes.length, true)
  bytes.set(headBytes, headStart)
  for (const { column, start } of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), base + start)
  }
  bytes.set(digestOf(bytes))
  return bytes
}

/** What the bytes hold, its columns being views of them; undefined if they are not as `packColumns` made them. */
export function openColumns(file: Uint8Array): unknown {
  if (file.length < headStart || Buffer.compare(digestOf(file), file.subarray(0, digestBytes)) !== 0) return undefined
  // Views must begin at a multiple of what their numbers take, which bytes in the midst of a larger buffer may not.
  const bytes = file.byteOffset % alignment === 0 ? file : file.slice()
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(digestBytes, true)
  const base = bytes.byteOffset + aligned(headStart + length)
  const head = new TextDecoder().decode(bytes.subarray(headStart, headStart + length))
  return JSON.parse(head, (_key, part: unknown) => {
    if (typeof part !== "object" || part === null || !("column" in part)) return part
    const [type, start, count] = part.column as Place
    return new columnTypes[type](bytes.buffer as ArrayBuffer, base + start, count)
  })
}

/** Reads a file of columns; undefined if it is missing, cannot be read, or is damaged. */
export async function readColumnFile(file: string): Promise<unknown> {
  const bytes = await readFile(file).catch(() => null)
  return bytes === null ? undefined : openColumns(bytes)
}

/** Puts a file in the place of the one before, for the eyes of its owner only. Its folder is made where it is missing. */
export async function writeColumnFile(file: string, value: object): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  // Always the same name: what a kill leaves here is written over by the next, which has the same to write.
  const half = `${file}.half`
  try {
    await rm(half, { force: true })
    await writeFile(half, packColumns(value), { mode: 0o600 })
    await rename(half, file)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes.subarray(digestBytes)).digest()
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment
}

function isColumn(value: unknown): value is Column {
  return Object.values(columnTypes).some((type) => value instanceof type)
}

function typeOf(column: Column): ColumnType {
  return column.constructor.name as ColumnType
}
