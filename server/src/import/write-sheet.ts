// One sheet of a workbook as CSV text (comma, "\n"), row by row. Keeps: line n is row n of Excel; of what is not read it says so in a
// line that is refused, so that nothing is lost in silence.
import { refuseFile } from "@vorab/shared/import/file-problem"
import type { Spent } from "./unzip.ts"
import { attribute, BrokenXml, decodeXml, elements, firstOf, spans, withoutPrefixes } from "./xml.ts"

/** One character more than a row may have in a cell: the row is refused for it, and not cut in silence. */
export const longestCell = 100_001
/** Of a cell farther right nothing is kept; a sheet with many of them is refused as a whole. */
const mostColumns = 2000
const mostBeyond = 50
/** Excel has no more rows. */
const mostRows = 1_048_576
/** Characters of text after which the cells of a row do not matter any more: the row is refused as too long. */
const longestText = (1 << 20) + 1
/** Bytes of a row as it stands in the workbook. */
const longestRow = 16 * 1024 * 1024
/** Bytes of text that all sheets together may become. */
export const mostWritten = 150 * 1024 * 1024
const flushedAt = 1 << 16

/** What the cells of all sheets share. */
export interface Book {
  /** @throws Problem if there is none of this number */
  readonly stringAt: (index: number) => string
  /** Whether the cell style of this number shows a date. */
  readonly isDate: readonly boolean[]
  readonly is1904: boolean
}

/** The text of `<t>` runs, readings of Japanese words left out. @throws BrokenXml */
export function runsOf(xml: string): string {
  let plain = ""
  let at = 0
  for (let from = xml.indexOf("<rPh "); from >= 0; from = xml.indexOf("<rPh ", at)) {
    const end = xml.indexOf("</rPh>", from)
    if (end < 0) break
    plain += xml.slice(at, from)
    at = end + 6
  }
  let text = ""
  for (const { inner } of elements(plain + xml.slice(at), "t")) text += inner
  return decodeXml(text)
}

function dateOf(serial: number, is1904: boolean): string {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0)
  return days > 0 && days < 150_000 ? new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10) : String(serial)
}

/** 0-based, or -1 where the reference says nothing. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}(?=\d)/i.exec(reference)?.[0].toUpperCase() ?? ""
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function valueOf(tag: string, inner: string, book: Book): string {
  if (inner === "") return ""
  const type = attribute(tag, "t")
  if (type === "inlineStr") return runsOf(inner)
  const value = firstOf(inner, "v")
  if (value === "" || type === "e") return ""
  if (type === "s") return book.stringAt(Number(value))
  if (type === "b") return value.trim() === "1" ? "TRUE" : "FALSE"
  if (type === "str" || type === "d") return decodeXml(value)
  const isDate = book.isDate[Number(attribute(tag, "s"))] === true
  return isDate && !Number.isNaN(Number(value)) ? dateOf(Number(value), book.is1904) : decodeXml(value)
}

/** One line of the sheet is one line of text, so that the numbers of rows stay those of Excel. */
function writeCell(value: string): string {
  const cut = value.length > longestCell ? value.slice(0, longestCell) : value
  const line = /[\r\n]/.test(cut) ? cut.replace(/[\r\n]+/g, " ") : cut
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line
}

/** Cells that were left out, and where the first of them stands. */
interface LeftOut {
  count: number
  first: string
}

class SheetWriter {
  #text = ""
  #pieces: Buffer[] = []
  #row = 0
  #beyond: LeftOut = { count: 0, first: "" }
  #uncomputed: LeftOut = { count: 0, first: "" }

  constructor(
    readonly sheet: string,
    readonly book: Book,
    readonly spent: Spent,
  ) {}

  /** @param inner the content of the row's element */
  addRow(tag: string, inner: string): void {
    const number = Math.min(Number(attribute(tag, "r")) || this.#row + 1, mostRows)
    if (number - 1 > this.#row) this.#write("\n".repeat(number - 1 - this.#row))
    this.#row = Math.max(this.#row + 1, number)
    const cells: string[] = []
    let next = 0
    let length = 0
    for (const cell of elements(inner, "c")) {
      const reference = attribute(cell.tag, "r")
      const found = columnOf(reference)
      const column = found < 0 ? next : found
      next = column + 1
      const value = valueOf(cell.tag, cell.inner, this.book)
      if (value === "") this.#noteFormula(cell.inner, reference)
      else if (column >= mostColumns) this.#noteBeyond(reference)
      else if (length < longestText) length += (cells[column] = writeCell(value)).length
    }
    this.#write(`${cells.join(",")}\n`)
  }

  end(): Uint8Array {
    if (this.#beyond.count > 0)
      this.#tell(this.#beyond, `beyond column ${mostColumns}`, "Move them nearer, if they say something of people.")
    if (this.#uncomputed.count > 0)
      this.#tell(this.#uncomputed, "that were never computed", "Open the file in Excel, save it, and bring it again.")
    this.#flush()
    return Buffer.concat(this.#pieces)
  }

  #noteFormula(inner: string, reference: string): void {
    if (inner === "" || !/<f[\s>/]/.test(inner) || /<v[\s>]/.test(inner)) return
    if (this.#uncomputed.count++ === 0) this.#uncomputed.first = reference
  }

  #noteBeyond(reference: string): void {
    if (this.#beyond.count++ === 0) this.#beyond.first = reference
    if (this.#beyond.count > mostBeyond)
      throw refuseFile("sheet-too-wide", { sheet: this.sheet, most: mostColumns, row: this.#row })
  }

  #tell({ count, first }: LeftOut, which: string, advice: string): void {
    const cells = count === 1 ? `cell ${first}` : `${count} cells ${which}, the first ${first}`
    const line = `Not read: the sheet ${this.sheet} in ${cells}. ${advice}`
    this.#write(`"${line.replace(/\s+/g, " ").replaceAll('"', '""')}"\n`)
  }

  #write(text: string): void {
    this.#text += text
    if (this.#text.length >= flushedAt) this.#flush()
  }

  #flush(): void {
    const piece = Buffer.from(this.#text)
    this.spent.written += piece.length
    if (this.spent.written > mostWritten)
      throw refuseFile("sheet-too-large", { sheet: this.sheet, most: mostWritten >> 20, row: this.#row })
    this.#pieces.push(piece)
    this.#text = ""
  }
}

/**
 * The rows of a sheet as CSV text in UTF-8.
 * @param xml the sheet's part of the workbook
 * @param spent counts what is written
 * @throws Problem `sheet-too-wide`, `sheet-too-large`; BrokenXml
 */
export function writeSheet(xml: Buffer, sheet: string, book: Book, spent: Spent): Uint8Array {
  const writer = new SheetWriter(sheet, book, spent)
  const root = /<(\w{1,32}:)?worksheet\b[^<>]{0,4096}>/.exec(xml.toString("latin1", 0, 8192))
  const prefix = root?.[1] ?? ""
  const isCut = root !== null && !root[0].endsWith("/>") && xml.lastIndexOf(`</${prefix}worksheet>`) < 0
  if (isCut) throw new BrokenXml()
  let row = 0
  for (const { tag, from, to } of spans(xml, `${prefix}row`)) {
    row++
    if (to - from > longestRow) throw refuseFile("sheet-too-large", { sheet, most: longestRow >> 20, row })
    const inner = xml.toString("utf8", from, to)
    writer.addRow(tag, prefix === "" ? inner : withoutPrefixes(inner))
  }
  return writer.end()
}
