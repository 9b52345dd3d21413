// A list that comes packed (Excel workbook, zip of vCards, LinkedIn archive) or as pasted text, as the plain table in it; all else as it is.
import { Problem } from "@vorab/shared/api/problem"
import { nameFields } from "@vorab/shared/import/fields"
import type { ReadingOverrides, Understanding } from "@vorab/shared/import/batch"
import { headLength, understandFile, type FileFacts } from "@vorab/shared/import/understand-file"
import { longestPaste, pastedTable } from "@vorab/shared/import/pasted-table"
import { nodeTools } from "./node-tools.ts"
import { readZip, type ZipEntry } from "./unzip.ts"
import { readWorkbook, type Sheet } from "./workbook.ts"

/** Whether the first bytes are those of a zip archive, as workbooks are too. */
export function isPacked(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04
}

interface ReadSheet extends Sheet {
  readonly bytes: Uint8Array
  /** Rows below a header with names count a thousand times; 0 if it cannot be read as a list. */
  readonly worth: number
  /** Headers in one text, or "" without any. */
  readonly shape: string
}

function readSheet(sheet: Sheet): ReadSheet {
  const bytes = new TextEncoder().encode(sheet.text)
  try {
    const { mapping, rows } = understandFile(bytes, { fileName: "", size: bytes.length }, nodeTools)
    const worth = rows * (mapping.some(({ field }) => nameFields.includes(field)) ? namedRow : 1)
    return { ...sheet, bytes, worth, shape: mapping.map(({ header }) => header).join("\n") }
  } catch (error) {
    if (error instanceof Problem) return { ...sheet, bytes, worth: 0, shape: "" }
    throw error
  }
}

const namedRow = 1000

/**
 * The sheet with the most people, and behind it those with the same columns (a sheet for each day or letter). Of another
 * list in the workbook it says that it was not read: a line that is refused, so that nobody is lost in silence.
 */
function pickSheet(entries: readonly ZipEntry[]): Uint8Array {
  const sheets = readWorkbook(entries).map((sheet) => readSheet(sheet))
  const [first, ...others] = sheets.toSorted((a, b) => b.worth - a.worth)
  if (first === undefined) return new Uint8Array(0)
  const lists = first.worth < namedRow ? [] : others.filter(({ worth }) => worth >= namedRow)
  const parts = [first.bytes]
  const isSame = ({ shape }: ReadSheet): boolean => shape !== "" && shape === first.shape
  for (const { bytes } of lists.filter((sheet) => isSame(sheet))) parts.push(bytes)
  for (const { name } of lists.filter((sheet) => !isSame(sheet))) {
    const line = `Not read: the sheet ${name}, which has other columns. Save it as a file of its own.`
    parts.push(Buffer.from(`"${line.replace(/\s+/g, " ").replaceAll('"', '""')}"\n`))
  }
  return new Uint8Array(Buffer.concat(parts))
}

function pickLists(entries: readonly ZipEntry[]): Uint8Array {
  const files = entries.filter(({ name }) => !/(?:^|\/)(?:\.|__MACOSX)/.test(name))
  const connections = files.find(({ name }) => /(?:^|\/)connections\.csv$/i.test(name))
  if (connections !== undefined) return connections.read()
  const cards = files.filter(({ name }) => /\.vcf$/i.test(name))
  if (cards.length > 0)
    return new Uint8Array(Buffer.concat(cards.flatMap((card) => [card.read(), Buffer.from("\r\n")])))
  const lists = files.filter(({ name }) => /\.(?:csv|tsv|txt)$/i.test(name))
  const [only] = lists
  if (only !== undefined && lists.length === 1) return only.read()
  const found = lists.length === 0 ? "holds no list" : `holds ${lists.length} lists`
  throw new Problem("file-unreadable", `The archive ${found}. Unpack it and bring the files one by one.`)
}

/**
 * The text of a packed list, as bytes.
 * @throws Problem `file-unreadable` if there is no list in it, `upload-too-large` if it unpacks beyond measure
 */
export function unpackList(archive: Uint8Array): Uint8Array {
  const entries = readZip(archive)
  const has = (name: string): boolean => entries.some((entry) => entry.name.toLowerCase() === name)
  if (has("xl/workbook.xml")) return pickSheet(entries)
  if (has("content.xml") || has("word/document.xml"))
    throw new Problem(
      "file-unreadable",
      "This is a document, not a list. Save the table in it as CSV, and bring that file.",
    )
  return pickLists(entries)
}

/** A packed list is unpacked in memory, so it may not be larger than this. */
const largestPacked = 100 * 1024 * 1024

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > largestPacked)
      throw new Problem("upload-too-large", "A packed file may have 100 MB. Unpack it, and bring the list inside.")
    parts.push(piece)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/**
 * What is needed of a file to understand it: its head, or all of it if it is packed.
 * @throws Problem `upload-too-large`
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
