// Step 3: text to rows of cells, chunk by chunk, by papaparse. Keeps: every physical line ends up in exactly one row, and a
// broken quote costs its own line only.
import type { CsvParser } from "./tools.ts"

/** "" a sound row; "open-quote": a line whose quote never closes, taken literally; "cell-too-long": cut. */
export type RowTrouble = "" | "open-quote" | "cell-too-long"

/** @param line 1-based physical line on which the row begins */
export type OnRow = (cells: string[], line: number, trouble: RowTrouble) => void

export interface TableReader {
  push(text: string): void
  /** Gives out all rows that are complete; for a text that is only the beginning of a file. */
  flush(): void
  end(): void
  /** Tells how many columns the header has; used to tell a line break inside a cell from a quote left open. */
  setColumns(columns: number): void
}

/** A cell, and with it a row that has not ended, may hold this many characters. */
const longestRow = 1 << 20
const parsedAtOnce = 1 << 16
/** A character no text holds: as a quote it means "no quotes", as a delimiter "one column". */
const never = "\uffff"

function countBreaks(text: string): number {
  let count = 0
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++
  return count
}

function breaksIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) if (cell.includes("\n")) count += countBreaks(cell)
  return count
}

/** Offset at which the line begins that lies `lines` line breaks after the start. */
function offsetOfLine(text: string, lines: number): number {
  let at = 0
  for (let passed = 0; passed < lines; passed++) {
    const found = text.indexOf("\n", at)
    if (found < 0) return text.length
    at = found + 1
  }
  return at
}

class ChunkedTable implements TableReader {
  #held = ""
  #line = 1
  #columns = 0
  #rows = 0
  #broken = 0
  /** Inside a line too long to keep: what follows is dropped up to its end. */
  #isSkipping = false
  #quote = '"'

  constructor(
    readonly delimiter: string,
    readonly csv: CsvParser,
    readonly onRow: OnRow,
  ) {}

  setColumns(columns: number): void {
    this.#columns = columns
  }

  push(text: string): void {
    this.#held += text
    if (this.#held.length >= parsedAtOnce) this.#parse(false)
  }

  flush(): void {
    this.#parse(false)
  }

  end(): void {
    this.#parse(true)
  }

  #parse(isEnd: boolean): void {
    if (this.#isSkipping) this.#skip()
    while (this.#held !== "" && this.#parseOnce(isEnd)) {
      // Each turn ends either a broken line or all that is held.
    }
  }

  #skip(): void {
    const end = this.#held.indexOf("\n")
    this.#isSkipping = end < 0
    if (end >= 0) this.#line++
    this.#held = end < 0 ? "" : this.#held.slice(end + 1)
  }

  /** Gives out the rows that are held; true: a broken line was taken out, and there is more to parse. */
  #parseOnce(isEnd: boolean): boolean {
    const parser = new this.csv.Parser({
      delimiter: this.delimiter === "" ? never : this.delimiter,
      newline: "\n",
      quoteChar: this.#quote,
      escapeChar: this.#quote,
    })
    const result = parser.parse(this.#held, 0, !isEnd)
    const rows = result.data as string[][]
    const doubtful = new Set<number>()
    for (const error of result.errors) if (error.type === "Quotes") doubtful.add(error.row ?? -1)
    const mayBreak = this.#held.includes('"')
    const firstLine = this.#line
    for (const [index, cells] of rows.entries()) {
      const breaks = mayBreak ? breaksIn(cells) : 0
      if (doubtful.has(index) && this.#isTorn(this.#line - firstLine, breaks)) {
        this.#takeBrokenLine(this.#line - firstLine)
        return true
      }
      // The empty text after the last line break is not a row.
      const isPastEnd = isEnd && index === rows.length - 1 && cells.length === 1 && cells[0] === ""
      if (!isPastEnd || !this.#held.endsWith("\n")) this.#give(cells, "")
      this.#line += 1 + breaks
    }
    this.#held = isEnd ? "" : this.#held.slice(result.meta.cursor)
    if (this.#held.length <= longestRow) return false
    this.#takeEndlessRow()
    return true
  }

  /** Whether the quote on this line was left open, rather than spanning lines on purpose. */
  #isTorn(lineOffset: number, breaks: number): boolean {
    const start = offsetOfLine(this.#held, lineOffset)
    if (breaks === 0) {
      const end = this.#held.indexOf("\n", start)
      const line = this.#held.slice(start, end < 0 ? undefined : end)
      return this.delimiter !== "" && this.#columns > 1 && line.split(this.delimiter).length === this.#columns
        ? this.#quotesAreOdd(line)
        : false
    }
    const next = offsetOfLine(this.#held, lineOffset + 1)
    const nextEnd = this.#held.indexOf("\n", next)
    const nextLine = this.#held.slice(next, nextEnd < 0 ? undefined : nextEnd)
    const delimiters = this.delimiter === "" ? 0 : nextLine.split(this.delimiter).length - 1
    return delimiters >= Math.max(0, this.#columns - 1)
  }

  #quotesAreOdd(line: string): boolean {
    return (line.split('"').length - 1) % 2 === 1
  }

  #takeBrokenLine(lineOffset: number): void {
    const start = offsetOfLine(this.#held, lineOffset)
    const end = this.#held.indexOf("\n", start)
    const line = this.#held.slice(start, end < 0 ? undefined : end)
    const cells = this.delimiter === "" ? [line] : line.split(this.delimiter)
    this.#give(
      cells.map((cell) => cell.replace(/^"|"$/g, "").replaceAll('""', '"')),
      "open-quote",
    )
    this.#line++
    this.#held = end < 0 ? "" : this.#held.slice(end + 1)
    this.#broken++
    // So many broken quotes mean that quotes are ordinary characters in this file.
    if (this.#broken > 50 + this.#rows / 1000) this.#quote = never
  }

  /** What is held has no end in sight: its first line is taken as broken, or, if it is one line, cut. */
  #takeEndlessRow(): void {
    if (this.#held.includes("\n")) {
      this.#takeBrokenLine(0)
      return
    }
    this.#give([this.#held.slice(0, 1000)], "cell-too-long")
    this.#held = ""
    this.#isSkipping = true
  }

  #give(cells: string[], trouble: RowTrouble): void {
    this.#rows++
    this.onRow(cells, this.#line, trouble)
  }
}

/**
 * A reader of delimited text that is fed piece by piece (line ends already "\n") and gives out rows with their line numbers.
 * @param delimiter one character, or "" for a file of one column
 */
export function createTableReader(delimiter: string, csv: CsvParser, onRow: OnRow): TableReader {
  return new ChunkedTable(delimiter, csv, onRow)
}
