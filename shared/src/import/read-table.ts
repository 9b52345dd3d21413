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

/** Offsets of lines in a text, asked for in rising order: the text is walked but once. */
class LinePlace {
  #offset = 0

  constructor(
    readonly text: string,
    private line: number,
  ) {}

  find(line: number): number {
    while (this.line < line) {
      const found = this.text.indexOf("\n", this.#offset)
      if (found < 0) return this.text.length
      this.#offset = found + 1
      this.line++
    }
    return this.#offset
  }
}

class ChunkedTable implements TableReader {
  #held = ""
  #line = 1
  #columns = 0
  #rows = 0
  #broken = 0
  /** Held length from which to parse: a row that does not end is not tried anew at every piece. */
  #parseFrom = parsedAtOnce
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
    if (this.#held.length >= this.#parseFrom) this.#parse(false)
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
    this.#parseFrom = this.#held.length + parsedAtOnce
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
    const place = new LinePlace(this.#held, this.#line)
    for (const [index, cells] of rows.entries()) {
      const breaks = mayBreak ? breaksIn(cells) : 0
      if (doubtful.has(index)) {
        const start = place.find(this.#line)
        if (this.#isTorn(start, breaks)) {
          this.#takeBrokenLine(start)
          return true
        }
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
  #isTorn(start: number, breaks: number): boolean {
    if (breaks === 0) {
      const end = this.#held.indexOf("\n", start)
      const line = this.#held.slice(start, end < 0 ? undefined : end)
      return this.delimiter !== "" && this.#columns > 1 && line.split(this.delimiter).length === this.#columns
        ? this.#quotesAreOdd(line)
        : false
    }
    const next = this.#held.indexOf("\n", start) + 1
    const nextEnd = this.#held.indexOf("\n", next)
    const nextLine = this.#held.slice(next, nextEnd < 0 ? undefined : nextEnd)
    const delimiters = this.delimiter === "" ? 0 : nextLine.split(this.delimiter).length - 1
    return delimiters >= Math.max(0, this.#columns - 1)
  }

  #quotesAreOdd(line: string): boolean {
    return (line.split('"').length - 1) % 2 === 1
  }

  #takeBrokenLine(start: number): void {
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
