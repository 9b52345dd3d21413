// Which of the files in an archive is the list, and what else an archive may be. Keeps: a list that is not read is named, never passed over.
import { Problem } from "@vorab/shared/api/problem"
import { nameFields } from "@vorab/shared/import/fields"
import { refuseFile, type FileProblemCode } from "@vorab/shared/import/file-problem"
import { partOf } from "@vorab/shared/import/linkedin-parts"
import { isArchive, readArchive } from "@vorab/shared/import/read-archive"
import { headLength, understandFile } from "@vorab/shared/import/understand-file"
import { nodeTools } from "./node-tools.ts"
import { readZip, type Spent, type ZipEntry } from "./unzip.ts"
import { readWorkbook, type Sheet } from "./workbook.ts"

interface ReadSheet extends Sheet {
  /** Rows below a header with names count a thousand times; 0 if it cannot be read as a list. */
  readonly worth: number
  /** Headers in one text, or "" without any. */
  readonly shape: string
}

const namedRow = 1000

function readSheet(sheet: Sheet): ReadSheet {
  const { bytes } = sheet
  try {
    const facts = { fileName: "", size: bytes.length }
    const { mapping, rows } = understandFile(bytes.subarray(0, headLength), facts, nodeTools)
    const worth = rows * (mapping.some(({ field }) => nameFields.includes(field)) ? namedRow : 1)
    return { ...sheet, worth, shape: mapping.map(({ header }) => header).join("\n") }
  } catch (error) {
    if (error instanceof Problem) return { ...sheet, worth: 0, shape: "" }
    throw error
  }
}

/**
 * The sheet with the most people, and behind it those with the same columns (a sheet for each day or letter). Of another
 * list in the workbook it says that it was not read: a line that is refused, so that nobody is lost in silence.
 */
function pickSheet(entries: readonly ZipEntry[], spent: Spent): Uint8Array {
  const filled = readWorkbook(entries, spent).filter(({ bytes }) => bytes.some((byte) => byte !== 0x0a))
  const [first, ...others] = filled.map((sheet) => readSheet(sheet)).toSorted((a, b) => b.worth - a.worth)
  if (first === undefined) throw refuseFile("workbook-empty")
  const lists = first.worth < namedRow ? [] : others.filter(({ worth }) => worth >= namedRow)
  if (lists.length === 0) return first.bytes
  const parts = [first.bytes]
  const isSame = ({ shape }: ReadSheet): boolean => shape !== "" && shape === first.shape
  for (const { bytes } of lists.filter((sheet) => isSame(sheet))) parts.push(bytes)
  for (const { name } of lists.filter((sheet) => !isSame(sheet))) {
    const line = `Not read: the sheet ${name}, which has other columns. Save it as a file of its own.`
    parts.push(Buffer.from(`"${line.replace(/\s+/g, " ").replaceAll('"', '""')}"\n`))
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** Other documents that are zip archives, by a file that stands in them. */
const documents: readonly { part: RegExp; code: FileProblemCode }[] = [
  { part: /^xl\/workbook\.bin$/i, code: "file-binary-excel" },
  { part: /^(?:word|ppt|visio)\//i, code: "file-document" },
  { part: /^index(?:\.zip$|\/.*\.iwa$)/i, code: "file-apple-numbers" },
]

function refuseDocument(entries: readonly ZipEntry[]): void {
  if (entries.some(({ name }) => name === "content.xml")) {
    const type = entries.find(({ name }) => name === "mimetype")
    const isSheet = type === undefined || /spreadsheet/.test(Buffer.from(type.read()).toString("latin1", 0, 200))
    throw refuseFile(isSheet ? "file-open-document" : "file-document")
  }
  for (const { part, code } of documents) if (entries.some(({ name }) => part.test(name))) throw refuseFile(code)
}

const mostNamed = 5

/** The last parts of some names. */
function namesOf(files: readonly ZipEntry[]): string {
  const names = files.slice(0, mostNamed).map(({ name }) => (name.split("/").at(-1) ?? "").slice(0, 40))
  return names.join(", ") + (files.length > mostNamed ? ", ..." : "")
}

const isTable = ({ name }: ZipEntry): boolean => /\.(?:csv|tsv|txt)$/i.test(name)
const isWorkbook = ({ name }: ZipEntry): boolean => /\.xlsx$/i.test(name)
const isCard = ({ name }: ZipEntry): boolean => /\.(?:vcf|vcard)$/i.test(name)
const isReadMe = ({ name }: ZipEntry): boolean => /(?:^|\/)(?:read.?me|lies.?mich|license)[^/]*\.txt$/i.test(name)

/** Without what a system puts beside them. */
export function visibleFiles(entries: readonly ZipEntry[]): ZipEntry[] {
  return entries.filter(({ name }) => !/(?:^|\/)(?:\.(?!\.\/)|__MACOSX)/.test(name))
}

function pickFile(entries: readonly ZipEntry[], spent: Spent): Uint8Array {
  const files = visibleFiles(entries)
  if (isArchive(files)) return new TextEncoder().encode(readArchive(files, nodeTools).table)
  const parts = files.filter(({ name }) => /^(?:messages|invitations|given|received)$/.test(partOf(name)))
  const connections = files.filter(({ name }) => partOf(name) === "connections")
  if (parts.length > 0 && connections.length === 0)
    throw refuseFile("archive-without-connections", { names: namesOf(parts) })
  const cards = files.filter((file) => isCard(file))
  const lists = files.filter((file) => (isTable(file) || isWorkbook(file)) && !isReadMe(file))
  if (cards.length > 0 && lists.length === 0)
    return new Uint8Array(Buffer.concat(cards.flatMap((card) => [card.read(), Buffer.from("\r\n")])))
  const [only] = lists
  if (lists.length + cards.length > 1) throw refuseFile("archive-with-lists", { names: namesOf([...lists, ...cards]) })
  if (only === undefined) throw refuseFile("archive-without-list", { names: namesOf(files) })
  const bytes = only.read()
  if (!isWorkbook(only)) return bytes
  const inside = readZip(bytes, spent)
  // One archive in another, and no deeper.
  if (!isExcel(inside)) throw refuseFile("archive-without-list", { names: namesOf([only]) })
  return pickSheet(inside, spent)
}

function isExcel(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name.toLowerCase() === "xl/workbook.xml")
}

/**
 * The text of the list in an archive.
 * @param spent counts what is unpacked and written
 * @throws Problem where there is none, or more than one
 */
export function pickList(entries: readonly ZipEntry[], spent: Spent): Uint8Array {
  if (isExcel(entries)) return pickSheet(entries, spent)
  refuseDocument(entries)
  return pickFile(entries, spent)
}
