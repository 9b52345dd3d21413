// Cuts the text of a delimited table between rows, so that several readers can each read a piece at the same time.
// Keeps: the pieces read apart by `createMappedReader`, put in order, say exactly what one reading of the whole says.
import type { Reading } from "./batch.ts"
import { isSepLine, startOf, type TablePlace } from "./table-place.ts"
import { codeOf, countLines, endOfQuotedRow, endOfRow, unfinished, unsound } from "./row-end.ts"
import { longestRow } from "./read-table.ts"

export interface TablePiece {
  /** Whole rows; together the pieces are the text. */
  readonly text: string
  /** Where the piece begins; for `createMappedReader`. */
  readonly from: TablePlace
  /**
   * True: from here on the table cannot be cut (its quotes do not add up, a row has no end in sight), or is a file of
   * vCards. This piece is the last, however long it is; whoever reads it reads the rest of the file in sequence.
   */
  readonly isRest: boolean
}

export interface TableCutter {
  /** @param text decoded text, line ends already "\n", in parts of any length */
  push(text: string): void
  end(): void
}

const scannedAtOnce = 1 << 16
class MeasuredCutter implements TableCutter {
  /** From the beginning of the piece that is being measured. */
  #held = ""
  /** Of what is held, so much is whole rows. */
  #measured = 0
  #line: number
  #dataRow: number
  #from: TablePlace
  #isRest: boolean
  #scanFrom: number
  readonly #delimiter: number
  readonly #headerRow: number

  constructor(
    readonly reading: Reading,
    readonly length: number,
    readonly onPiece: (piece: TablePiece) => void,
  ) {
    this.#delimiter = codeOf(reading.delimiter)
    this.#headerRow = reading.headerRow ?? 0
    this.#from = startOf(reading)
    this.#line = this.#from.line
    this.#dataRow = this.#from.dataRow
    this.#isRest = reading.format === "vcard"
    this.#scanFrom = length
  }

  push(text: string): void {
    this.#held += text
    if (this.#isRest || this.#held.length < this.#scanFrom) return
    this.#scan()
    this.#scanFrom = Math.max(this.length, this.#held.length + scannedAtOnce)
  }

  end(): void {
    if (!this.#isRest) this.#scan()
    if (endOfRow(this.#held, this.#measured, this.reading.delimiter) < 0) this.#isRest = true
    if (this.#held !== "") this.onPiece({ text: this.#held, from: this.#from, isRest: this.#isRest })
    this.#held = ""
  }

  #scan(): void {
    const text = this.#held
    let start = 0
    let at = this.#measured
    let quote = text.indexOf('"', at)
    for (let end = text.indexOf("\n", at) + 1; end > 0; end = text.indexOf("\n", at) + 1) {
      let lines = 1
      if (quote >= 0 && quote < end) {
        end = endOfQuotedRow(text, at, this.#delimiter)
        if (end === unfinished) break
        lines = countLines(text, at, end)
        quote = text.indexOf('"', end)
      }
      if (end === unsound || end - at > longestRow || !this.#count(text, at, end)) {
        this.#isRest = true
        break
      }
      this.#line += lines
      at = end
      if (at - start >= this.length) start = this.#give(text, start, at)
    }
    if (text.length - at > longestRow) this.#isRest = true
    this.#held = start === 0 ? text : text.slice(start)
    this.#measured = at - start
  }

  /** Counts the row if it is data; false: whether it is cannot be told. */
  #count(text: string, from: number, to: number): boolean {
    if (this.#line > this.#headerRow && this.#line > 1) this.#dataRow++
    else if (this.#line > this.#headerRow) {
      const row = text.slice(from, to - 1)
      if (row.includes('"') && /sep=/i.test(row)) return false
      if (!isSepLine(row)) this.#dataRow++
    }
    return true
  }

  #give(text: string, start: number, end: number): number {
    this.onPiece({ text: text.slice(start, end), from: this.#from, isRest: false })
    this.#from = { line: this.#line, dataRow: this.#dataRow }
    return end
  }
}

/**
 * A cutter of a table's text.
 * @param reading as understood; a file of vCards is given as one piece
 * @param length characters of a piece; it ends with the first row that ends beyond
 * @param onPiece called in order, as soon as a piece is whole; an empty text has no piece
 */
export function createTableCutter(reading: Reading, length: number, onPiece: (piece: TablePiece) => void): TableCutter {
  return new MeasuredCutter(reading, length, onPiece)
}
