// A list that comes packed (Excel workbook, zip of vCards, LinkedIn archive) or as pasted text, as the plain table in it; all else as it is.
import type { ReadingOverrides, Understanding } from "@vorab/shared/import/batch"
import { refuseFile } from "@vorab/shared/import/file-problem"
import { headLength, understandFile, type FileFacts } from "@vorab/shared/import/understand-file"
import { longestPaste, pastedTable } from "@vorab/shared/import/pasted-table"
import { nodeTools } from "./node-tools.ts"
import { pickList } from "./pick-list.ts"
import { readZip, type Spent } from "./unzip.ts"

/** Whether the first bytes are those of a zip archive, as workbooks are too. */
export function isPacked(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04
}

/**
 * The text of a packed list, as bytes.
 * @param spent counts what that cost
 * @throws Problem `archive-...`, `workbook-...`, `sheet-...`, `file-...`
 */
export function unpackList(archive: Uint8Array, spent: Spent = { unpacked: 0, written: 0 }): Uint8Array {
  return pickList(readZip(archive, spent), spent)
}

/** A packed list is unpacked in memory, so it may not be larger than this. */
const largestPacked = 100 * 1024 * 1024

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > largestPacked) throw refuseFile("packed-too-large", { most: largestPacked >> 20 })
    parts.push(piece)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/**
 * What is needed of a file to understand it: its head, or all of it if it is packed.
 * @throws Problem `packed-too-large`
 */
export async function readEnough(open: () => AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const piece of open()) {
    parts.push(piece)
    length += piece.length
    if (length >= headLength) break
  }
  const head = new Uint8Array(Buffer.concat(parts).subarray(0, headLength))
  return isPacked(head) ? collect(open()) : head
}

/** The list in a file, and who wrote it where the file itself does not tell: "pasted" for pasted text, else "". */
export interface PlainList {
  readonly bytes: Uint8Array
  readonly source: "" | "pasted"
}

/**
 * A whole file as the list it holds: unpacked where it is packed, a table where it is pasted text, else as it is.
 * @throws Problem
 */
export function plainList(file: Uint8Array): PlainList {
  if (isPacked(file)) return { bytes: unpackList(file), source: "" }
  const table = pastedTable(file, nodeTools)
  return table === null ? { bytes: file, source: "" } : { bytes: new TextEncoder().encode(table), source: "pasted" }
}

/**
 * What is to be understood of a file: the head of the list in it, with its size.
 * @param enough all of the file if it is packed, else at least its head
 */
export function plainHead(enough: Uint8Array, facts: FileFacts, told: ReadingOverrides) {
  const isWhole = isPacked(enough) || enough.length >= facts.size
  const { bytes, source }: PlainList = isWhole ? plainList(enough) : { bytes: enough, source: "" }
  return {
    head: bytes.subarray(0, headLength),
    facts: { ...facts, size: bytes === enough ? facts.size : bytes.length },
    told: source === "" ? told : { source, ...told },
  }
}

/** `understandFile`, of the list inside if the file is packed; then `enough` must be all of it. @throws Problem */
export function understandUnpacked(enough: Uint8Array, facts: FileFacts, told: ReadingOverrides): Understanding {
  const list = plainHead(enough, facts, told)
  return understandFile(list.head, list.facts, nodeTools, list.told)
}

/** The bytes of a list, as `plainList` has them. Only what may be pasted text waits for its end. @throws Problem */
export async function* unpackPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  let isEnd = false
  while (!isEnd && length <= longestPaste) {
    const next = await iterator.next()
    if (next.done === true) isEnd = true
    else {
      first.push(next.value)
      length += next.value.length
    }
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* first
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  }
  const head = new Uint8Array(Buffer.concat(first))
  if (isEnd) yield plainList(head).bytes
  else if (isPacked(head)) yield unpackList(await collect(all()))
  else yield* all()
}
