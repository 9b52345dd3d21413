// An Excel workbook as CSV text, one per sheet. Values only: formulas, links and macros are never evaluated or followed.
import { Problem } from "@vorab/shared/api/problem"
import type { ZipEntry } from "./unzip.ts"

interface Styles {
  /** Whether the cell style of this number shows a date. */
  readonly isDate: readonly boolean[]
}

const longestCell = 100_000
/** Of a cell farther right nothing is kept; a sheet with many of them is refused as a whole. */
const mostColumns = 2000
const mostBeyond = 50

function textOf(entries: readonly ZipEntry[], name: string): string {
  const entry = entries.find((each) => each.name.toLowerCase() === name.toLowerCase())
  return entry === undefined ? "" : new TextDecoder().decode(entry.read()).replace(/<(\/?)\w+:(?=\w)/g, "<$1")
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

function decodeXml(text: string): string {
  if (!text.includes("&") && !text.includes("_x")) return text
  return text
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
    })
    .replace(/_x000[dDaA]_/g, "\n")
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? ""
}

interface Element {
  readonly tag: string
  readonly inner: string
}

/**
 * Elements of a name that do not nest, from the beginning. Walks the text once, whatever stands in it: a search by
 * pattern would walk it anew for each element that is never closed.
 */
function* elements(xml: string, name: string): Generator<Element> {
  const [open, close] = [`<${name}`, `</${name}>`]
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const tagEnd = xml.indexOf(">", at)
    if (tagEnd < 0) return
    const after = xml.charAt(at + open.length)
    const tag = xml.slice(at + open.length, tagEnd)
    at = tagEnd + 1
    if (!/[\s/>]/.test(after)) continue
    if (tag.endsWith("/")) {
      yield { tag, inner: "" }
      continue
    }
    const end = xml.indexOf(close, at)
    if (end < 0) return
    yield { tag, inner: xml.slice(at, end) }
    at = end + close.length
  }
}

/** What stands in the first element of a name, or "". */
function firstOf(xml: string, name: string): string {
  for (const { inner } of elements(xml, name)) return inner
  return ""
}

/** The text of `<t>` runs, readings of Japanese words left out. */
function runsOf(xml: string): string {
  let plain = xml
  for (const { inner } of xml.includes("<rPh") ? elements(xml, "rPh") : []) plain = plain.replace(inner, "")
  let text = ""
  for (const { inner } of elements(plain, "t")) text += inner
  return decodeXml(text)
}

function readStrings(entries: readonly ZipEntry[]): string[] {
  return Array.from(elements(textOf(entries, "xl/sharedStrings.xml"), "si"), ({ inner }) => runsOf(inner))
}

/** Number formats that show dates: the built-in ones (ECMA-376 18.8.30) and those whose code has a day, month or year. */
function readStyles(entries: readonly ZipEntry[]): Styles {
  const xml = textOf(entries, "xl/styles.xml")
  const custom = new Map<string, boolean>()
  for (const found of xml.matchAll(/<numFmt\s([^>]*)>/g)) {
    const code = decodeXml(attribute(found[1] ?? "", "formatCode")).replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")
    custom.set(attribute(found[1] ?? "", "numFmtId"), /[dy]/i.test(code))
  }
  const formats = firstOf(xml, "cellXfs")
  const isDate = Array.from(formats.matchAll(/<xf\s([^>]*)>/g), (found) => {
    const id = attribute(found[1] ?? "", "numFmtId")
    const number = Number(id)
    return (
      custom.get(id) ??
      ((number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 50 && number <= 58))
    )
  })
  return { isDate }
}

function dateOf(serial: number, is1904: boolean): string {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0)
  return days > 0 && days < 150_000 ? new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10) : String(serial)
}

function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "") column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

interface Book {
  readonly strings: readonly string[]
  readonly styles: Styles
  readonly is1904: boolean
}

function valueOf(tag: string, inner: string, book: Book): string {
  const type = attribute(tag, "t")
  if (type === "inlineStr") return runsOf(inner)
  const value = firstOf(inner, "v")
  if (type === "s") return book.strings[Number(value)] ?? ""
  if (type === "b") return value === "1" ? "TRUE" : "FALSE"
  if (type === "e") return ""
  if (type === "str" || type === "d") return decodeXml(value)
  const isDate = book.styles.isDate[Number(attribute(tag, "s"))] === true
  return isDate && value !== "" && !Number.isNaN(Number(value)) ? dateOf(Number(value), book.is1904) : value
}

/** One line of the sheet is one line of text, so that the numbers of rows stay those of Excel. */
function writeCell(value: string): string {
  const line = value.slice(0, longestCell).replace(/\s*[\r\n]+\s*/g, " ")
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line
}

function writeSheet(xml: string, book: Book): string {
  const lines: string[] = []
  let beyond = 0
  for (const { tag, inner } of elements(xml, "row")) {
    const number = Number(attribute(tag, "r")) || lines.length + 1
    while (lines.length < Math.min(number - 1, 1_048_576)) lines.push("")
    const cells: string[] = []
    for (const cell of elements(inner, "c")) {
      const reference = attribute(cell.tag, "r")
      const column = reference === "" ? cells.length : columnOf(reference)
      if (column < 0) continue
      if (column >= mostColumns) {
        if (valueOf(cell.tag, cell.inner, book) !== "" && ++beyond > mostBeyond)
          throw new Problem("file-too-many-columns", `The sheet has more than ${mostColumns} columns.`)
        continue
      }
      while (cells.length < column) cells.push("")
      cells[column] = writeCell(valueOf(cell.tag, cell.inner, book))
    }
    lines.push(cells.join(","))
  }
  return `${lines.join("\n")}\n`
}

export interface Sheet {
  readonly name: string
  /** CSV: comma, "\n". */
  readonly text: string
}

/**
 * The visible sheets of a workbook, in its order, each as CSV text (comma, "\n").
 * Cells keep their values; dates become "YYYY-MM-DD"; line breaks inside a cell become blanks.
 */
export function readWorkbook(entries: readonly ZipEntry[]): Sheet[] {
  const workbook = textOf(entries, "xl/workbook.xml")
  const relations = new Map<string, string>()
  for (const found of textOf(entries, "xl/_rels/workbook.xml.rels").matchAll(/<Relationship\s([^>]*)>/g))
    relations.set(attribute(found[1] ?? "", "Id"), attribute(found[1] ?? "", "Target"))
  const is1904 = /<workbookPr\b[^>]*date1904="(?:1|true)"/.test(workbook)
  const book: Book = { strings: readStrings(entries), styles: readStyles(entries), is1904 }
  const sheets: Sheet[] = []
  for (const found of workbook.matchAll(/<sheet\s([^>]*)>/g)) {
    const tag = found[1] ?? ""
    const target = relations.get(attribute(tag, "id")) ?? ""
    if (/hidden/i.test(attribute(tag, "state")) || target === "") continue
    const xml = textOf(entries, target.startsWith("/") ? target.slice(1) : `xl/${target}`)
    if (xml !== "") sheets.push({ name: decodeXml(attribute(tag, "name")), text: writeSheet(xml, book) })
  }
  return sheets
}
