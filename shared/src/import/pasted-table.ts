// Pasted text as the table the import reads: from there on mapping, preview, faults and undo are those of any file.
// Keeps: a person stands on the line of the text on which their name stands.
import { decodeAll } from "./decode.ts"
import { findTable, scoreHeader } from "./find-table.ts"
import { Problem } from "../api/problem.ts"
import { isVcardText } from "./read-vcard.ts"
import { readPasted, type Pasted, type PastedField } from "./read-pasted.ts"
import { sniffEncoding } from "./sniff-encoding.ts"
import type { ReadingTools } from "./tools.ts"

/** Nobody pastes more; and a larger file is not looked at whole. */
export const longestPaste = 1 << 18
const mostLines = 20_000

const headers: readonly (readonly [PastedField, string])[] = [
  ["name", "Name"],
  ["jobTitle", "Job title"],
  ["organization", "Organization"],
  ["email", "E-mail"],
  ["phone", "Phone"],
  ["city", "City"],
  ["country", "Country"],
  ["url", "URL"],
  ["connectedOn", "Connected On"],
  ["notes", "Notes"],
]

function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * The first line of the table is number 0 (see `startOf`), so that a header fits above whoever stands on line 1. What stands
 * above the first person is a title row, and moves up by one.
 */
function writeTable({ people, left }: Pasted): string {
  const used = headers.filter(([field]) => people.some(({ values }) => values[field] !== undefined))
  const rows = [
    ...people.map(({ line, values }) => ({ line, row: used.map(([field]) => quote(values[field] ?? "")).join(",") })),
    ...left.map(({ line, text }) => ({ line, row: quote(text) })),
  ].sort((a, b) => a.line - b.line)
  const first = people[0]?.line ?? 1
  const above = rows.filter(({ line }) => line < first)
  const lines: string[] = []
  const put = (line: number, row: string): void => {
    while (lines.length < line) lines.push("")
    lines.push(row)
  }
  for (const { line, row } of above) put(line - 1, row)
  put(first - 1, used.map(([, header]) => header).join(","))
  for (const { line, row } of rows.slice(above.length)) put(line, row)
  return `${lines.join("\n")}\n`
}

/** "Anna Weber <a@x.example>; Tom Hartley <t@y.example>": semicolons between people, not between cells. */
function areRecipients(lines: readonly string[]): boolean {
  const pieces = lines.flatMap((line) => line.split(";"))
  return pieces.filter((piece) => /<[^<>\s]+@[^<>\s]+>/.test(piece)).length >= pieces.length * 0.7
}

/** Rows with the same number of tabs, semicolons or bars are a table already; commas stand in any line of words. */
function isDelimited(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "").slice(0, 40)
  if (filled.length < 2 || areRecipients(filled)) return false
  return ["\t", ";", "|"].some((delimiter) => {
    const counts = filled.map((line) => line.split(delimiter).length - 1)
    const usual = counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0
    return usual > 0 && counts.filter((count) => count === usual).length >= counts.length * 0.7
  })
}

const marked = /^\s*(?:[-–•*·▪●‣✓]|\d{1,4}[.)])\s|<[^<>\s]+@[^<>\s]+>|\s(?:at|bei|@)\s/iu

/** Without marks of a text, lines with the same number of commas are a table without a header. */
function isPlainTable(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "").slice(0, 40)
  const [first = 0, ...others] = filled.map((line) => line.split(",").length)
  return first > 1 && others.every((count) => count === first) && !filled.some((line) => marked.test(line))
}

/** One word of three may be known by chance: "Angestellt, Referent, Stadtwerke Elbtal". */
function speaksAsHeader(cells: readonly string[]): boolean {
  const { score, share } = scoreHeader(cells)
  return score > 0 && share >= 0.5
}

/** The usual file, told at its first lines: a row of known words parted by commas. */
function startsWithHeader(lines: readonly string[]): boolean {
  return lines
    .slice(0, 8)
    .map((line) => line.split(",").map((cell) => cell.trim().replace(/^"|"$/g, "")))
    .some((cells) => cells.length > 1 && speaksAsHeader(cells))
}

function hasHeader(text: string, tools: ReadingTools): boolean {
  try {
    const { headers: found } = findTable({ text, isWhole: true, mostRows: 20 }, tools.csv, {})
    return found.filter((header) => header !== "").length > 1 && speaksAsHeader(found)
  } catch (error) {
    if (error instanceof Problem) return true
    throw error
  }
}

/** A name on each line and nothing else is a table of one column. */
function isBareNames({ people }: Pasted, lines: readonly string[]): boolean {
  return people.every(({ values }) => Object.keys(values).length === 1) && !lines.some((line) => marked.test(line))
}

/**
 * The table a pasted text makes, as bytes in UTF-8; null if it is a table or vCards already, or no list of people.
 * @param bytes the whole of a file
 */
export function pastedTable(bytes: Uint8Array, tools: ReadingTools): string | null {
  if (bytes.length === 0 || bytes.length > longestPaste) return null
  const text = decodeAll(bytes, sniffEncoding(bytes, true, tools.Decoder), tools.Decoder)
  if (/^\s*[<{[]/.test(text) || /^"?sep=/i.test(text) || text.includes("\u0000") || isVcardText(text)) return null
  const lines = text.split("\n", mostLines + 1)
  if (lines.length > mostLines || isDelimited(lines) || isPlainTable(lines)) return null
  if (startsWithHeader(lines)) return null
  const pasted = readPasted(text)
  if (pasted === null || isBareNames(pasted, lines) || hasHeader(text, tools)) return null
  return writeTable(pasted)
}
