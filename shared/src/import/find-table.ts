// Step 4: delimiter and header row together. Each delimiter is tried on the first rows; the one whose header speaks and whose rows agree wins.
import type { Delimiter } from "./batch.ts"
import { guessByContent } from "./guess-by-content.ts"
import { profileColumn } from "./column-profile.ts"
import { nameFields } from "./fields.ts"
import { refuseFile } from "./file-problem.ts"
import { guessHeader } from "./guess-header.ts"
import { givenNameScore } from "../text/name-order.ts"
import { createTableReader, type RowTrouble } from "./read-table.ts"
import type { CsvParser } from "./tools.ts"

export interface TableRow {
  readonly cells: readonly string[]
  /** 1-based physical line. */
  readonly line: number
  readonly trouble: RowTrouble
}

export interface FoundTable {
  readonly delimiter: Delimiter
  /** 1-based physical line, or null. */
  readonly headerRow: number | null
  /** [] if there is no header row. */
  readonly headers: readonly string[]
  /** Lines above the header. */
  readonly preamble: readonly string[]
  /** Rows below the header, as far as the text goes; blank ones too. */
  readonly rows: readonly TableRow[]
}

/** What is not to be found but was told: by the user, or by a `sep=` line. */
export interface Told {
  readonly delimiter?: Delimiter | undefined
  readonly headerRow?: number | null | undefined
}

/** Salesforce and Outlook write some hundreds, with the fields of one's own. */
export const mostColumns = 2000
const headerCandidates = 40
const bodyLooked = 60
const trialLength = 1 << 16

/** A text and whether it is the whole file; else its last row may be cut and is left out. */
export interface Part {
  readonly text: string
  readonly isWhole: boolean
  /** Rows below the header that are enough; those behind them may be left unread. */
  readonly mostRows: number
}

interface KnownHeader {
  readonly columns: number
  readonly line: number
}

const noHeader: KnownHeader = { columns: 0, line: 1 }
const pushedAtOnce = 1 << 14

function parseRows(part: Part, delimiter: Delimiter, csv: CsvParser, header: KnownHeader = noHeader) {
  const rows: TableRow[] = []
  const reader = createTableReader(delimiter, csv, (cells, line, trouble) => rows.push({ cells, line, trouble }))
  reader.setColumns(header.columns)
  for (let from = 0; from < part.text.length; from += pushedAtOnce) {
    reader.push(part.text.slice(from, from + pushedAtOnce))
    if (Number.isFinite(part.mostRows)) reader.flush()
    if (rows.length >= part.mostRows + header.line) return rows
  }
  if (part.isWhole) reader.end()
  else reader.flush()
  return rows
}

const tidyHeader = (cell: string): string =>
  cell
    .replace(/[\ufeff\u00ad\u200b\u200e\u200f\u2060]/g, "")
    .replace(/\u00a0/g, " ")
    .trim()

function isBlank(row: TableRow): boolean {
  return row.cells.every((cell) => cell.trim() === "")
}

function looksLikeData(cell: string): boolean {
  return /^[^\s@]+@[^\s@]+\.\w+$|^https?:\/\/|^\+?\d[\d\s()./-]{3,}$|^\d+$/.test(cell)
}

interface HeaderScore {
  readonly score: number
  readonly hasName: boolean
  /** Of the filled cells those whose words are known. */
  readonly share: number
}

/** Somebody's name, in a row that may yet hold a word for a header: "Hans von der Heide", "Referent". */
function looksLikeName(cell: string): boolean {
  const space = cell.indexOf(" ")
  return space > 1 && cell.length < 60 && givenNameScore(cell.slice(0, space)) >= 1
}

/** No row that has so many cells filled can score more. */
function bestScoreOf(cells: readonly string[]): number {
  let filled = 0
  for (const cell of cells) if (cell !== "") filled++
  return filled + 1.5
}

/** How much a row speaks like a header: known words for it, cells that look like data against it. */
export function scoreHeader(cells: readonly string[]): HeaderScore {
  let filled = 0
  let hits = 0
  let hasName = false
  const seen = new Set<string>()
  for (const raw of cells.slice(0, mostColumns)) {
    const cell = tidyHeader(raw)
    if (cell === "") continue
    filled++
    if (looksLikeData(cell)) hits -= 1
    if (seen.has(cell)) continue
    seen.add(cell)
    const guess = guessHeader(cell)
    if (guess === null) {
      if (looksLikeName(cell)) hits -= 1
      continue
    }
    hits += guess.means === "ignore" ? 0.6 : guess.rank >= 900 ? 0.4 : guess.confidence
    if (guess.means === "name" || nameFields.some((field) => field === guess.means)) hasName = true
  }
  if (filled === 0 || hits <= 0) return { score: 0, hasName: false, share: 0 }
  const share = hits / filled
  const isHeader = share >= 0.3 && (hasName || hits >= 1.9)
  return { score: isHeader ? hits * (0.5 + share / 2) + (hasName ? 1.5 : 0) : 0, hasName, share }
}

function firstFilled(rows: readonly TableRow[], most: number): TableRow[] {
  const filled: TableRow[] = []
  for (const row of rows) {
    if (filled.length === most) break
    if (!isBlank(row)) filled.push(row)
  }
  return filled
}

/** Share of rows below that have as many cells as the header; trailing empty cells do not matter. */
function agreement(width: number, rows: readonly TableRow[]): number {
  const body = firstFilled(rows, bodyLooked)
  if (body.length === 0) return 1
  const fits = body.filter(
    (row) => row.cells.length === width || (row.cells.length < width && row.cells.length > 1),
  ).length
  return fits / body.length
}

interface Trial {
  readonly delimiter: Delimiter
  readonly rows: TableRow[]
  /** Index of the header among `rows`, or -1. */
  readonly header: number
  readonly score: number
}

/** Scores within this of each other are the same. */
const tolerance = 0.001

/** Rows as wide stand above it already: it is one of them, unless its words are a header's beyond doubt. */
function standsAmongAlike(rows: readonly TableRow[], index: number): boolean {
  const filledOf = (row: TableRow | undefined): number => row?.cells.filter((cell) => cell.trim() !== "").length ?? 0
  const filled = filledOf(rows[index])
  return filled > 1 && rows.slice(0, index).some((row) => filledOf(row) >= filled)
}

/** @param toBeat the best score of another delimiter: rows that stay below it are not looked at */
function tryDelimiter(delimiter: Delimiter, part: Part, csv: CsvParser, toBeat: number): Trial {
  const rows = parseRows(part, delimiter, csv)
  let best: Trial = { delimiter, rows, header: -1, score: 0 }
  for (const [index, row] of rows.slice(0, headerCandidates).entries()) {
    if (bestScoreOf(row.cells) < Math.max(best.score, toBeat) - tolerance) continue
    const { score, share } = scoreHeader(row.cells)
    if (score === 0 || (share < 0.7 && standsAmongAlike(rows, index))) continue
    const total = score * (0.3 + 0.7 * agreement(row.cells.length, rows.slice(index + 1)))
    if (total > best.score + tolerance) best = { delimiter, rows, header: index, score: total }
  }
  return best
}

/** The delimiters in their order, the likeliest tried first: it spares the others most of their rows. */
function tryDelimiters(candidates: readonly Delimiter[], part: Part, csv: CsvParser): Trial[] {
  const start = part.text.slice(0, 4096)
  const count = (delimiter: Delimiter): number => (delimiter === "" ? 0 : start.split(delimiter).length)
  const trials = new Map<Delimiter, Trial>()
  let toBeat = 0
  for (const delimiter of candidates.toSorted((a, b) => count(b) - count(a))) {
    const trial = tryDelimiter(delimiter, part, csv, toBeat)
    trials.set(delimiter, trial)
    toBeat = Math.max(toBeat, trial.score)
  }
  return candidates.flatMap((delimiter) => trials.get(delimiter) ?? [])
}

const tellingFields = new Set([
  "email",
  "given_name",
  "family_name",
  "full_name",
  "linkedin_url",
  "phone",
  "organization",
  "job_title",
])

/** Without a header: do the columns hold people all the same? Sum of the confidences, weighed by how even the rows are. */
function scoreBareTable(rows: readonly TableRow[]): number {
  const body = rows.filter((row) => !isBlank(row)).slice(0, 200)
  const width = usualWidth(body)
  if (body.length === 0 || width === 0) return 0
  const profiles = Array.from({ length: width }, (_, column) =>
    profileColumn(body.map((row) => (row.cells[column] ?? "").trim())),
  )
  const mapping = guessByContent(profiles)
  if (!mapping.some(({ field }) => nameFields.includes(field))) return 0
  const found = mapping.filter(({ field }) => tellingFields.has(field))
  return found.reduce((sum, { confidence }) => sum + confidence, 0) * agreement(width, body)
}

/** The number of cells most rows have. */
export function usualWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) {
    const bestCount = counts.get(best) ?? 0
    if (count > bestCount || (count === bestCount && width > best)) best = width
  }
  return best
}

const delimiters: readonly Delimiter[] = [";", ",", "\t", "|", ""]

/** The first row, if it holds words where the rows below hold addresses, numbers or dates; else -1. */
function findStrangeHeader(rows: readonly TableRow[]): number {
  const start = rows.findIndex((row) => !isBlank(row) && !isSepLine(row))
  const first = rows[start]?.cells ?? []
  const body = rows
    .slice(start + 1)
    .filter((row) => !isBlank(row))
    .slice(0, bodyLooked)
  if (body.length === 0) return -1
  let strange = 0
  let same = 0
  for (const [column, cell] of first.entries()) {
    const values = body.map((row) => (row.cells[column] ?? "").trim()).filter((value) => value !== "")
    const share = values.filter(looksLikeData).length / Math.max(1, values.length)
    if (cell.trim() === "" || values.length === 0 || share < 0.7) continue
    if (looksLikeData(cell.trim())) same++
    else strange++
  }
  return strange > same ? start : -1
}

/** No known word anywhere: either there is no header at all, or it speaks words we do not know. */
function findWithoutWords(trials: readonly Trial[]): { trial: Trial; header: number } | null {
  let best: { trial: Trial; score: number } | null = null
  for (const trial of trials) {
    const score = scoreBareTable(trial.rows)
    if (score > (best?.score ?? 0.5)) best = { trial, score }
  }
  if (best !== null) return { trial: best.trial, header: findStrangeHeader(best.trial.rows) }
  const widest = trials.reduce((a, b) => (evenness(b) > evenness(a) ? b : a))
  const width = usualWidth(widest.rows.filter((row) => !isBlank(row)))
  const header = widest.rows.findIndex((row) => !isBlank(row) && row.cells.length === width)
  const isData = widest.rows[header]?.cells.some((cell) => looksLikeData(cell.trim())) === true
  return { trial: widest, header: isData ? -1 : header }
}

/** How table-like the rows are: many columns, the same number in each. */
function evenness(trial: Trial): number {
  const body = trial.rows.filter((row) => !isBlank(row)).slice(0, bodyLooked)
  const width = usualWidth(body)
  return width <= 1 ? 0.1 : agreement(width, body) * Math.min(width, 8)
}

/** `sep=;` in the first line is a message of Excel to itself. */
function readSepLine(text: string): Delimiter | undefined {
  const found = /^"?sep=([,;|\t])"?\s*(?:\n|$)/i.exec(text)
  return found?.[1] as Delimiter | undefined
}

function finishTable(trial: Trial, header: number, whole: Part, csv: CsvParser): FoundTable {
  const headerCells = trial.rows[header]?.cells ?? []
  const rows = parseRows(whole, trial.delimiter, csv, {
    columns: headerCells.length,
    line: trial.rows[header]?.line ?? 1,
  })
  const width = header >= 0 ? trimmedWidth(headerCells) : usualWidth(rows.slice(0, 200))
  const widest = Math.max(width, usualWidth(rows.slice(0, 200)))
  if (width > mostColumns || widest > mostColumns * 2)
    throw refuseFile("file-too-many-columns", { columns: widest, most: mostColumns })
  const headerRow = header < 0 ? null : (trial.rows[header]?.line ?? null)
  const isOneColumn = trial.rows.every((row) => row.cells.length === 1)
  const isPreamble = (row: TableRow): boolean => headerRow !== null && row.line < headerRow
  return {
    delimiter: isOneColumn ? "" : trial.delimiter,
    headerRow,
    headers: headerCells.slice(0, width).map(tidyHeader),
    preamble: rows.filter(isPreamble).map((row) => row.cells.join(" ").trim()),
    rows: headerRow === null ? rows.filter((row) => !isSepLine(row)) : rows.filter((row) => row.line > headerRow),
  }
}

function isSepLine(row: TableRow): boolean {
  return row.line === 1 && /^"?sep=/i.test(row.cells[0] ?? "")
}

/** Columns up to the last header that says something, or to the width as it is if it ends in one. */
function trimmedWidth(cells: readonly string[]): number {
  let width = cells.length
  while (width > 1 && tidyHeader(cells[width - 1] ?? "") === "") width--
  return width
}

/** A first line with so many delimiters is no title: it is refused before anything is parsed. */
function refuseEndlessLine(text: string): void {
  const end = text.indexOf("\n")
  const line = end < 0 ? text : text.slice(0, end)
  if (line.length < mostColumns * 4) return
  for (const delimiter of [",", ";", "\t", "|"]) {
    const columns = line.split(delimiter).length
    if (columns > mostColumns * 4) throw refuseFile("file-too-many-columns", { columns, most: mostColumns })
  }
}

/**
 * Finds the table in the beginning of a file.
 * @param whole the text looked at, line ends "\n"
 * @param told what the user set by hand
 * @throws Problem `file-too-many-columns`
 */
export function findTable(whole: Part, csv: CsvParser, told: Told): FoundTable {
  const { text } = whole
  refuseEndlessLine(text)
  const end = text.lastIndexOf("\n", trialLength) + 1
  const isLong = text.length > trialLength && end > 0
  const part = { text: isLong ? text.slice(0, end) : text, isWhole: !isLong && whole.isWhole, mostRows: Infinity }
  const delimiter = told.delimiter ?? readSepLine(part.text)
  const trials = tryDelimiters(delimiter === undefined ? delimiters : [delimiter], part, csv)
  if (told.headerRow === null || told.headerRow !== undefined) return findTold(trials, told.headerRow, whole, csv)
  const best = trials.reduce((a, b) => (b.score > a.score + tolerance ? b : a))
  if (best.header >= 0) return finishTable(best, best.header, whole, csv)
  const found = findWithoutWords(trials)
  return found === null ? finishTable(best, -1, whole, csv) : finishTable(found.trial, found.header, whole, csv)
}

/** The user said where the header is: only the delimiter is open. */
function findTold(trials: readonly Trial[], headerRow: number | null, whole: Part, csv: CsvParser): FoundTable {
  if (headerRow === null) {
    const best = trials.reduce((a, b) =>
      scoreBareTable(b.rows) + evenness(b) / 10 > scoreBareTable(a.rows) + evenness(a) / 10 ? b : a,
    )
    return finishTable(best, -1, whole, csv)
  }
  const at = (trial: Trial): number => trial.rows.findIndex((row) => row.line === headerRow)
  const score = (trial: Trial): number => scoreHeader(trial.rows[at(trial)]?.cells ?? []).score + evenness(trial) / 10
  const best = trials.reduce((a, b) => (score(b) > score(a) ? b : a))
  return finishTable(best, at(best), whole, csv)
}
