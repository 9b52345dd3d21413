// A blank before a quote hides it from every parser: `Anna, "Nordwerk, Jena"` falls into three cells. Puts such cells together again.
// Keeps: no row loses or joins cells that is not wider than its header, nor one that would not get the header's width.

/** Cells from one that opens behind a blank to the next that closes are one. */
function join(cells: readonly string[], delimiter: string): string[] {
  const joined: string[] = []
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? ""
    const close = /^[ \t]+"/.test(cell)
      ? cells.findIndex((each, index) => index >= at && closes(each, index === at))
      : -1
    if (close > at) joined.push(cells.slice(at, close + 1).join(delimiter))
    else joined.push(cell)
    at = Math.max(at, close)
  }
  return joined
}

/** An odd number of quotes at its end; where it opens as well, a quote more. */
function closes(cell: string, opens: boolean): boolean {
  const quotes = /"+[ \t]*$/.exec(cell)?.[0].trim().length ?? 0
  const isAlone = opens && cell.trim().length === quotes
  return (quotes - (isAlone ? 1 : 0)) % 2 === 1
}

/** Asked of every row of every file. */
function opensLate(cells: readonly string[]): boolean {
  for (const cell of cells) {
    const code = cell.charCodeAt(0)
    if ((code === 32 || code === 9) && /^[ \t]+"/.test(cell)) return true
  }
  return false
}

/** What stands in quotes behind a blank, as it was meant. */
function unquote(cell: string): string {
  const found = /^[ \t]+"((?:[^"]|"")*)"[ \t]*$/.exec(cell)
  return found === null ? cell : (found[1] ?? "").replaceAll('""', '"')
}

/** @param columns of the header */
export function mendCells(cells: readonly string[], delimiter: string, columns: number): readonly string[] {
  if (!opensLate(cells)) return cells
  const joined = delimiter === "" || cells.length <= columns ? cells : join(cells, delimiter)
  return (joined.length === columns ? joined : cells).map((cell) => unquote(cell))
}
