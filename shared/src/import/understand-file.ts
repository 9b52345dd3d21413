// The answer to an upload: what the file is, how it will be read, and the first people as they will be stored. Looks at the beginning only.
import { readingOf, type Reading, type ReadingOverrides, type Understanding } from "./batch.ts"
import { createEmailCensus, dropBuyerEmails } from "./buyer-emails.ts"
import { cleanCell, repairDoubledUtf8 } from "./clean-cell.ts"
import { profileColumn, type ColumnProfile } from "./column-profile.ts"
import { decodeAll } from "./decode.ts"
import { describeFault } from "./describe-fault.ts"
import { refuseFile } from "./file-problem.ts"
import { findTable, usualWidth, type FoundTable, type Part } from "./find-table.ts"
import { guessMapping } from "./guess-mapping.ts"
import { isFooter } from "./foreign-rows.ts"
import type { RowOutcome } from "./map-row.ts"
import { createCardMapper } from "./map-card.ts"
import { createRowMapper } from "./map-row.ts"
import { partOfHeaders } from "./linkedin-parts.ts"
import { guessNameOrder } from "../text/name.ts"
import { guessDateOrder } from "./read-date.ts"
import { createCardReader, isVcardText } from "./read-vcard.ts"
import { recogniseCards, recogniseSource } from "./recognise-source.ts"
import { refuseForeignBytes, refuseForeignText } from "./refuse-file.ts"
import type { RowFault } from "./row-fault.ts"
import { cutAtLastLine, sniffEncoding } from "./sniff-encoding.ts"
import { startOf } from "./table-place.ts"
import type { ReadingTools } from "./tools.ts"

export interface FileFacts {
  /** Without folder; "" if there is none. */
  readonly fileName: string
  /** Bytes of the whole file. */
  readonly size: number
}

/** How much of a file is enough to understand it. */
export const headLength = 1 << 20
const profiledRows = 300
const sampleLength = 20
/** Rows of the beginning that are read for sample and faults; the others are only counted. */
const mappedRows = 2000
const mostFaults = 200

interface LookedAt {
  readonly outcome: RowOutcome
  readonly row: number
  readonly cells: readonly string[]
}

/** Not blank, not the header again, not a footer: a row that says what its columns hold. */
function isDataRow(cells: readonly string[], headers: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "").length
  if (filled === 0 || isFooter(cells, filled)) return false
  return headers.length < 2 || headers.some((header, column) => header !== (cells[column] ?? "").trim())
}

function cleanColumns(table: FoundTable, tools: ReadingTools): string[][] {
  const rows = table.rows.slice(0, profiledRows)
  const width = table.headers.length || usualWidth(rows)
  const filled = rows.filter(({ cells }) => isDataRow(cells, table.headers))
  return Array.from({ length: width }, (_, column) =>
    filled.map(({ cells }) => cleanCell((cells[column] ?? "").slice(0, 1000), tools.Decoder)),
  )
}

/** The user's columns over the guessed ones; a header that was told stays with its column. */
function override(guessed: Reading["mapping"], told: ReadingOverrides["mapping"]): Reading["mapping"] {
  if (told === undefined) return guessed
  return guessed.map((entry) => {
    const mine = told.find(({ column }) => column === entry.column)
    return mine === undefined ? entry : { ...entry, field: mine.field, confidence: mine.confidence }
  })
}

const notEnglish =
  /^(?:vor|nach|zu)name$|firma|unternehmen|^ort\b|prenom|prénom|nom\b|apellido|nombre|correo|straße|geburt|anrede|société|ville/i

/** The table with its lines as `startOf` counts them. */
function findNumbered(text: Part, tools: ReadingTools, told: ReadingOverrides): FoundTable {
  const above = 1 - startOf({ source: told.source ?? "" }).line
  if (above === 0) return findTable(text, tools.csv, told)
  const { headerRow } = told
  const found = findTable(text, tools.csv, headerRow == null ? told : { ...told, headerRow: headerRow + above })
  return {
    ...found,
    headerRow: found.headerRow === null ? null : found.headerRow - above,
    rows: found.rows.map((row) => ({ ...row, line: row.line - above })),
  }
}

function readTableFile(
  text: Part,
  context: Context,
): { reading: Reading; table: FoundTable; columns: string[][]; isEmpty: boolean } {
  const { tools, facts, told, encoding } = context
  const found = findNumbered(text, tools, told)
  const table = { ...found, headers: found.headers.map((header) => repairDoubledUtf8(header, tools.Decoder)) }
  const part = partOfHeaders(table.headers)
  if (part !== "") throw refuseFile("linkedin-part", { part })
  const columns = cleanColumns(table, tools)
  const profiles: ColumnProfile[] = columns.map((cells) =>
    profileColumn(cells.map((cell) => (cell === "-" ? "" : cell))),
  )
  const recognised = recogniseSource(table.headers, table.preamble, facts.fileName)
  const kind = told.kind ?? recognised.kind
  const mapping = override(guessMapping({ headers: table.headers, profiles, kind }), told.mapping)
  const cellsOf = (field: string): string[] =>
    mapping.filter((each) => each.field === field).flatMap(({ column }) => columns[column] ?? [])
  const order = guessNameOrder(cellsOf("full_name"))
  const isEnglish = !table.headers.some((header) => notEnglish.test(header))
  const reading: Reading = {
    kind,
    source: told.source ?? recognised.source,
    format: "csv",
    encoding,
    delimiter: table.delimiter,
    headerRow: table.headerRow,
    nameOrder: told.nameOrder ?? (order.confidence >= 0.6 ? order.order : "unknown"),
    dateOrder: told.dateOrder ?? guessDateOrder([...cellsOf("birthday"), ...cellsOf("connected_on")], isEnglish),
    mapping,
  }
  const isEmpty = !table.rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ""))
  return { reading, table, columns, isEmpty }
}

interface Context {
  readonly tools: ReadingTools
  readonly facts: FileFacts
  readonly told: ReadingOverrides
  readonly encoding: Reading["encoding"]
}

function understandTable({ text, isWhole }: Head, context: Context): Understanding {
  const { reading, table, columns, isEmpty } = readTableFile({ text, isWhole, mostRows: Infinity }, context)
  if (isEmpty && isWhole) throw refuseFile("file-only-header")
  const mapRow = createRowMapper(reading, context.tools.Decoder)
  const filled = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
  const outcomes = filled
    .slice(0, mappedRows)
    .map(({ cells, line, trouble }) => ({ outcome: mapRow(cells, line, trouble), row: line, cells }))
  return {
    ...reading,
    ...summarize(outcomes, reading),
    rows: estimate(filled.length, isWhole, context.facts.size),
    rowsAreExact: isWhole,
    columns: columns.map((cells, column) => ({
      column,
      header: table.headers[column] ?? "",
      values: [...new Set(cells.filter((cell) => cell !== ""))].slice(0, 3),
    })),
  }
}

function readCardFile(text: string, { told, encoding }: Context): Reading {
  return {
    kind: told.kind ?? "contacts",
    source: told.source ?? recogniseCards(text),
    format: "vcard",
    encoding,
    delimiter: "",
    headerRow: null,
    nameOrder: told.nameOrder ?? "unknown",
    dateOrder: told.dateOrder ?? "day-first",
    mapping: [],
  }
}

function understandCards({ text, isWhole }: Head, context: Context): Understanding {
  const { tools, facts } = context
  const reading = readCardFile(text, context)
  const mapCard = createCardMapper(tools.Decoder)
  const outcomes: LookedAt[] = []
  const reader = createCardReader((card) =>
    outcomes.push({ outcome: mapCard(card), row: card.line, cells: card.lines }),
  )
  reader.push(text)
  // A card cut off by the end of the part that is looked at is not broken.
  if (isWhole) reader.end()
  return {
    ...reading,
    ...summarize(outcomes, reading),
    rows: estimate(outcomes.length, isWhole, facts.size),
    rowsAreExact: isWhole,
    columns: [],
  }
}

function estimate(rows: number, isWhole: boolean, size: number): number {
  return isWhole ? rows : Math.round((rows * size) / headLength)
}

function summarize(looked: readonly LookedAt[], reading: Reading) {
  const census = createEmailCensus()
  if (reading.kind === "attendees")
    for (const { outcome } of looked) if (outcome.kind === "person") census.add(outcome.record)
  const shared = census.settle()
  const sample: Understanding["sample"] = []
  const faults: RowFault[] = []
  let refusedCount = 0
  for (const { outcome, row, cells } of looked) {
    if (outcome.kind === "blank") continue
    if (outcome.kind === "refused") {
      refusedCount++
      faults.push(outcome.fault)
      continue
    }
    const record = dropBuyerEmails(outcome.record, shared)
    if (record === null) {
      refusedCount++
      faults.push(describeFault("no-name", row, -1, cells))
      continue
    }
    if (record !== outcome.record) faults.push(describeFault("buyer-email", row, -1, cells))
    faults.push(...outcome.notes)
    if (sample.length < sampleLength) sample.push({ row, record })
  }
  return { sample, faults: faults.slice(0, mostFaults), refusedCount }
}

/** The beginning of a file as text. */
interface Head {
  readonly text: string
  readonly isWhole: boolean
  readonly isCards: boolean
}

function readHead(bytes: Uint8Array, told: ReadingOverrides, { size }: FileFacts, tools: ReadingTools) {
  refuseForeignBytes(bytes)
  const part = bytes.subarray(0, headLength)
  const isWhole = part.length >= size
  const encoding = told.encoding ?? sniffEncoding(part, isWhole, tools.Decoder)
  const isWide = encoding === "utf-16le" || encoding === "utf-16be"
  const text = decodeAll(isWhole || isWide ? part : cutAtLastLine(part), encoding, tools.Decoder)
  refuseForeignText(text)
  const isCards = told.format === undefined ? isVcardText(text) : told.format === "vcard"
  return { encoding, head: { text, isWhole, isCards } }
}

/**
 * Understands a file from its beginning.
 * @param bytes the first `headLength` bytes, or the whole file if it is shorter
 * @param told what the user set by hand; all else is found anew around it
 * @throws Problem `file-empty`, `file-only-header`, `file-not-text`, `file-unreadable`, `file-too-many-columns`
 */
export function understandFile(
  bytes: Uint8Array,
  facts: FileFacts,
  tools: ReadingTools,
  told: ReadingOverrides = {},
): Understanding {
  const { encoding, head } = readHead(bytes, told, facts, tools)
  const context: Context = { tools, facts, told, encoding }
  return head.isCards ? understandCards(head, context) : understandTable(head, context)
}

/** The reading of `understandFile` and nothing else, for who shows no sample: it looks at a few hundred rows only. */
export function guessReading(
  bytes: Uint8Array,
  facts: FileFacts,
  tools: ReadingTools,
  told: ReadingOverrides = {},
): Reading {
  const { encoding, head } = readHead(bytes, told, facts, tools)
  const context: Context = { tools, facts, told, encoding }
  if (head.isCards) return readCardFile(head.text, context)
  const { reading, isEmpty } = readTableFile({ ...head, mostRows: profiledRows }, context)
  return isEmpty ? readingOf(understandTable(head, context)) : reading
}
