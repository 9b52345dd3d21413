// The files of a LinkedIn archive that tell of people, and how one of them is read. Invariant: of messages, invitations and
// recommendations who, to whom and when is read; what they say is passed over here and goes no further.
import { cleanCell } from "./clean-cell.ts"
import { createTextStream } from "./decode.ts"
import { foldHeader } from "./fold-header.ts"
import { readDate } from "./read-date.ts"
import { readProfileUrl } from "./read-reach.ts"
import { createTableReader } from "./read-table.ts"
import { sniffEncoding } from "./sniff-encoding.ts"
import type { ReadingTools } from "./tools.ts"
import { fold } from "../text/fold.ts"

export type LinkedInPart = "connections" | "messages" | "invitations" | "given" | "received" | "profile" | ""

const names: readonly [Exclude<LinkedInPart, "">, RegExp][] = [
  ["connections", /^connections\.csv$/i],
  ["messages", /^messages\.csv$/i],
  ["invitations", /^invitations\.csv$/i],
  ["given", /^recommendations[ _]given\.csv$/i],
  ["received", /^recommendations[ _]received\.csv$/i],
  ["profile", /^profile\.csv$/i],
]

/** The header of the column that Vorab adds to the connections of an archive. */
export const exchangeHeader = "Exchange (Vorab)"

/** Which part of an archive a file is. @param name with its folders */
export function partOf(name: string): LinkedInPart {
  const last = name.split("/").at(-1) ?? ""
  return names.find(([, pattern]) => pattern.test(last))?.[0] ?? ""
}

/** Headers of parts that name nobody as a contact, by which they are told however the file is called. */
const marks: readonly { part: string; all: readonly string[] }[] = [
  { part: "messages.csv", all: ["conversation id", "from", "to", "content"] },
  { part: "messages.csv", all: ["from", "to", "date", "subject", "content", "direction"] },
  { part: "Invitations.csv", all: ["from", "to", "sent at", "direction"] },
  { part: "Recommendations_Given.csv", all: ["first name", "last name", "text", "creation date", "status"] },
]

/** The part of an archive that these columns are of, "" if of none: it is of use only together with the connections. */
export function partOfHeaders(headers: readonly string[]): string {
  const keys = new Set(headers.map((header) => foldHeader(header)))
  return marks.find(({ all }) => all.every((key) => keys.has(key)))?.part ?? ""
}

/** The cell of a row under a column, by its folded header; "" where there is none. */
export type CellOf = (column: string) => string

const headLength = 1 << 16
const pieceLength = 1 << 18

/**
 * The rows of one part, in order.
 * @param mark a column that the header row has
 * @returns the folded headers, [] where there is no such row
 */
export function readPart(
  bytes: Uint8Array,
  mark: string,
  tools: ReadingTools,
  onRow: (cell: CellOf) => void,
): string[] {
  let headers: string[] = []
  const table = createTableReader(",", tools.csv, (cells, _line, trouble) => {
    if (headers.length > 0) {
      const at = (column: string) => cells[headers.indexOf(column)] ?? ""
      if (trouble === "") onRow((column) => cleanCell(at(column).slice(0, 1000), tools.Decoder))
      return
    }
    const found = cells.map((cell) => foldHeader(cell))
    if (!found.includes(mark)) return
    headers = found
    table.setColumns(found.length)
  })
  const head = bytes.subarray(0, headLength)
  const text = createTextStream(sniffEncoding(head, head.length === bytes.length, tools.Decoder), tools.Decoder)
  for (let from = 0; from < bytes.length; from += pieceLength)
    table.push(text.push(bytes.subarray(from, from + pieceLength)))
  table.push(text.end())
  table.end()
  return headers
}

/** Somebody as a part names them. */
export interface Named {
  /** Profile address in one form, or "". */
  readonly url: string
  /** Folded, as the network shows it; what stands behind a comma is left out. */
  readonly name: string
}

/** @param name as the network shows it: "Anna Weber, PhD" */
export function named(name: string, url: string): Named {
  return { url: readProfileUrl(url, "linkedin"), name: fold(name.split(",")[0] ?? "") }
}

/** An address that LinkedIn made up: it says nothing of who it is, and is not the one among the connections. */
export function isOpaque(url: string): boolean {
  return /\/in\/acoaa[\w-]{20,}$/.test(url)
}

/** "2026-08-01 02:00:00 UTC", "1/29/26, 2:37 PM" -> "2026-08-01 02:00:00", which can be compared; "" if it is no date. */
export function readInstant(text: string): string {
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?/.exec(text)
  if (iso !== null) {
    const day = readDate(`${iso[1]}-${iso[2]}-${iso[3]}`, "month-first")
    return day === "" ? "" : `${day} ${(iso[4] ?? "00:00").padEnd(8, ":00")}`
  }
  const day = readDate(text.replace(/[,\s]+\d{1,2}:\d{2}.*$/, ""), "month-first")
  if (!/^\d{4}-/.test(day)) return ""
  const time = /(\d{1,2}):(\d{2})(?::\d{2})?\s*([AP]M)?/i.exec(text)
  if (time === null) return `${day} 00:00:00`
  const half = time[3]?.toUpperCase()
  const hour = (Number(time[1]) % (half === undefined ? 24 : 12)) + (half === "PM" ? 12 : 0)
  return `${day} ${String(hour).padStart(2, "0")}:${time[2]}:00`
}
