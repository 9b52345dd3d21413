// Step 3: text to rows of cells, chunk by chunk; lines without quotes are split, all others are papaparse's. Keeps: every physical line ends up in exactly one row, and a
// broken quote costs its own line only.
import { codeOf, endOfQuotedRow } from "./row-end.ts"
import type { CsvParser, ParsedRows } from "./tools.ts"

/** "" a sound row; "open-quote": a line whose quote never closes, taken literally; "cell-too-long": cut. */
export type RowTrouble = "" | "open-quote" | "cell-too-long"

/**
 * @param line 1-based physical line on which the row begins
 */
export type OnRow = (cells: string[], line: number, trouble: RowTrouble) => void

export interface TableReader {
  push(text: string): void
  /** Gives out all rows that are complete; for a text that is only the beginning of a file. */
  flush(): void
  end(): void
  /** Tells how many columns the header has; used to tell a line break inside a cell from a quote left open. */
  setColumns(columns: number): void
}

/** A row, and with it a cell, may have this many characters. */
export const longestRow = 1 << 20
const parsedAtOnce = 1 << 16
/** A character no text holds: as a quote it means "no quotes", as a delimiter "one column". */
const never = "\uffff"

function breaksIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++
  return count
}

/** Offset behind so many lines more, or the length of the text. */
function skipLines(text: string, from: number, lines: number): number {
  let at = from
  for (let left = lines; left > 0; left--) {
    const found = text.indexOf("\n", at)
    if (found < 0) return text.length
    at = found + 1
  }
  return at
}

function rowsWithQuoteErrors(errors: ParsedRows["errors"]): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const error of errors) if (error.type === "Quotes") rows.add(error.row ?? -1)
  return rows
}

class ChunkedTable implements TableReader {
  #held = ""
  /** Characters before what is held. */
  #line: number
  #columns = 0
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
    firstLine: number,
  ) {
    this.#line = firstLine
  }

  setColumns(columns: number): void {
    this.#columns = columns
  }

  push(text: string): void {
    // A long text is parsed in parts too: its rows die young, instead of all standing in memory at once.
    for (let from = 0; from < text.length; from += parsedAtOnce) {
      this.#held += text.length <= parsedAtOnce ? text : text.slice(from, from + parsedAtOnce)
      if (this.#held.length >= this.#parseFrom) this.#parse(false)
    }
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

  #parserOf(quote: string) {
    const delimiter = this.delimiter === "" ? never : this.delimiter
    return new this.csv.Parser({ delimiter, newline: "\n", quoteChar: quote, escapeChar: quote })
  }

  /** Gives out rows as long as their quotes add up, in runs of rows without quotes and rows with. */
  #takeSoundRows(): void {
    const held = this.#held
    let start = 0
    let quote = this.#quote === never ? -1 : held.indexOf('"')
    for (let end = held.indexOf("\n") + 1; end > 0; end = held.indexOf("\n", start) + 1) {
      if (end - start > longestRow) break
      if (quote >= 0 && quote < end) {
        end = this.#endOfQuotedRows(start)
        if (end === start) break
        this.#giveQuotedRows(start, end)
        quote = held.indexOf('"', end)
      } else {
        this.onRow(this.#split(held.slice(start, end - 1)), this.#line, "")
        this.#line++
      }
      start = end
    }
    this.#drop(start)
  }

  #split(line: string): string[] {
    return this.delimiter === "" ? [line] : line.split(this.delimiter)
  }

  /** Offset behind the rows with quotes that follow each other from there. */
  #endOfQuotedRows(from: number): number {
    const held = this.#held
    const delimiter = codeOf(this.delimiter)
    let start = from
    for (;;) {
      const line = held.indexOf("\n", start)
      const quote = held.indexOf('"', start)
      if (line < 0 || quote < 0 || quote > line) return start
      const end = endOfQuotedRow(held, start, delimiter)
      if (end < 0 || end - start > longestRow) return start
      start = end
    }
  }

  #giveQuotedRows(from: number, to: number): void {
    const { data } = this.#parserOf(this.#quote).parse(this.#held.slice(from, to), 0, false)
    let start = from
    for (const cells of data as string[][]) {
      // The empty text after the last line break is not a row.
      if (start === to) return
      const breaks = breaksIn(cells)
      this.onRow(cells, this.#line, "")
      this.#line += 1 + breaks
      start = skipLines(this.#held, start, 1 + breaks)
    }
  }

  #skip(): void {
    const end = this.#held.indexOf("\n")
    this.#isSkipping = end < 0
    if (end >= 0) this.#line++
    this.#drop(end < 0 ? this.#held.length : end + 1)
  }

  #drop(length: number): void {
    this.#held = this.#held.slice(length)
  }

  /** Gives out the rows that are held; true: a broken line was taken out, and there is more to parse. */
  #parseOnce(isEnd: boolean): boolean {
    this.#takeSoundRows()
    const held = this.#held
    if (held === "") return false
    const result = this.#parserOf(this.#quote).parse(held, 0, !isEnd)
    const rows = result.data as string[][]
    const doubtful = rowsWithQuoteErrors(result.errors)
    let start = 0
    let quote = held.indexOf('"')
    for (const [index, cells] of rows.entries()) {
      // The empty text after the last line break is not a row.
      if (start === held.length) break
      let end = skipLines(held, start, 1)
      let breaks = 0
      if (quote >= 0 && quote < end) {
        breaks = breaksIn(cells)
        end = skipLines(held, end, breaks)
        quote = held.indexOf('"', end)
      }
      if (end - start > longestRow) return this.#takeEndlessRow(start)
      if (doubtful.has(index) && this.#isTorn(start, breaks)) return this.#takeBrokenLine(start)
      this.onRow(cells, this.#line, "")
      this.#line += 1 + breaks
      start = end
    }
    this.#drop(isEnd ? held.length : start)
    return this.#held.length > longestRow && this.#takeEndlessRow(0)
  }

  /** Whether the quote on this line was left open, rather than spanning lines on purpose. */
  #isTorn(start: number, breaks: number): boolean {
    const end = this.#held.indexOf("\n", start)
    // At the end of the file an open quote takes the last line end with it, which is no line of its own.
    if (breaks === 0 || end + 1 === this.#held.length) {
      const line = this.#held.slice(start, end < 0 ? undefined : end)
      return this.delimiter !== "" && this.#columns > 1 && line.split(this.delimiter).length === this.#columns
        ? this.#quotesAreOdd(line)
        : false
    }
    // The row's last line is looked at only if it is the next one: behind a closing quote it may have all the other cells.
    let from = end + 1
    for (let line = 1; line <= Math.max(1, breaks - 1); line++) {
      const lineEnd = this.#held.indexOf("\n", from)
      if (this.#holdsRow(this.#held.slice(from, lineEnd < 0 ? undefined : lineEnd))) return true
      from = lineEnd + 1
    }
    return false
  }

  #holdsRow(line: string): boolean {
    const delimiters = this.delimiter === "" ? 0 : line.split(this.delimiter).length - 1
    return delimiters >= Math.max(0, this.#columns - 1)
  }

  #quotesAreOdd(line: string): boolean {
    return (line.split('"').length - 1) % 2 === 1
  }

  #takeBrokenLine(start: number): true {
    const end = skipLines(this.#held, start, 1)
    const line = this.#held.slice(start, this.#held[end - 1] === "\n" ? end - 1 : end)
    this.onRow(
      this.#split(line).map((cell) => cell.replace(/^"|"$/g, "").replaceAll('""', '"')),
      this.#line,
      "open-quote",
    )
    this.#line++
    this.#drop(end)
    this.#broken++
    // So many broken quotes mean that quotes are ordinary characters in this file.
    if (this.#broken > 50 + this.#line / 1000) this.#quote = never
    return true
  }

  /** A row has no end in sight: its first line is taken as broken, or, if that is endless itself, cut. */
  #takeEndlessRow(start: number): true {
    const end = this.#held.indexOf("\n", start)
    if (end >= 0 && end - start < longestRow) return this.#takeBrokenLine(start)
    this.onRow([this.#held.slice(start, start + 1000)], this.#line, "cell-too-long")
    this.#drop(start)
    this.#isSkipping = true
    this.#skip()
    return true
  }
}

/**
 * A reader of delimited text that is fed piece by piece (line ends already "\n") and gives out rows with their line numbers.
 * @param delimiter one character, or "" for a file of one column
 * @param firstLine 1-based physical line of the first character, which begins a row
 */
export function createTableReader(delimiter: string, csv: CsvParser, onRow: OnRow, firstLine = 1): TableReader {
  return new ChunkedTable(delimiter, csv, onRow, firstLine)
}
