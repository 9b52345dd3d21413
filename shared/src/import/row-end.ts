// Where a row of delimited text ends: a line break ends it only outside quotes. Says so where quotes do not add up.

const lineEnd = 10
const quoteSign = 34

/** In place of an offset: the text ends before the row does. */
export const unfinished = -1
/** In place of an offset: a quote closes where no cell ends, so nobody can say where the row does. */
export const unsound = -2

const noDelimiter = -3

/** @param delimiter one character, or "" for a file of one column */
export function codeOf(delimiter: string): number {
  return delimiter === "" ? noDelimiter : delimiter.charCodeAt(0)
}

/** From an opening quote to what stands behind the closing one: a delimiter or a line end. */
function endOfQuotedCell(text: string, from: number, delimiter: number): number {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && text.charCodeAt(at + 1) === quoteSign) at = text.indexOf('"', at + 2)
  if (at < 0) return unfinished
  for (at++; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === delimiter || code === lineEnd) return at
    if (code !== 32 && code !== 9) return unsound
  }
  return unfinished
}

/**
 * Offset behind the line end of a row that may hold quotes, or `unfinished`, or `unsound`.
 * @param delimiter as `codeOf` gives it
 */
export function endOfQuotedRow(text: string, from: number, delimiter: number): number {
  let at = from
  while (at < text.length) {
    if (text.charCodeAt(at) === quoteSign) {
      at = endOfQuotedCell(text, at, delimiter)
      if (at < 0) return at
    }
    let code = text.charCodeAt(at)
    while (at < text.length && code !== delimiter && code !== lineEnd) code = text.charCodeAt(++at)
    if (code === lineEnd) return at + 1
    at++
  }
  return unfinished
}

/**
 * Offset behind a row, its line end included.
 * @returns the length of the text for its last row; -1 where quotes do not add up
 */
export function endOfRow(text: string, from: number, delimiter: string): number {
  const found = text.indexOf("\n", from)
  const end = found < 0 ? text.length : found + 1
  const quote = text.indexOf('"', from)
  if (quote < 0 || quote >= end) return end
  const quoted = endOfQuotedRow(text, from, codeOf(delimiter))
  return quoted === unfinished && found < 0 ? text.length : Math.max(quoted, -1)
}

export function countLines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count++
  return count
}
