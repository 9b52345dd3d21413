// A Markdown table that is printed row by row as the rows are measured, so that a long bench shows where it is.

export interface Table {
  /** Prints a row; cells that are missing at the end are empty. */
  readonly row: (cells: readonly string[]) => void
  /** Prints a row of dashes, and the reason below the table when `end` is called. */
  readonly leaveOut: (cells: readonly string[], reason: string) => void
  readonly end: () => void
}

/** Prints the head. The widths are those of the head or of `widths`, whichever is more. */
export function openTable(
  print: (line: string) => void,
  head: readonly string[],
  widths: readonly number[] = [],
): Table {
  const notes: string[] = []
  const widthOf = (at: number) => Math.max(head[at]?.length ?? 0, widths[at] ?? 0)
  const line = (cells: readonly string[]) =>
    print(`| ${head.map((_, at) => (cells[at] ?? "").padEnd(widthOf(at))).join(" | ")} |`)
  line(head)
  line(head.map((_, at) => "-".repeat(widthOf(at))))
  return {
    row: line,
    leaveOut: (cells, reason) => {
      line(head.map((_, at) => cells[at] ?? "–"))
      notes.push(`${cells.join(", ")}: ${reason}`)
    },
    end: () => {
      if (notes.length > 0) print("")
      for (const note of notes) print(note)
      notes.length = 0
    },
  }
}

/** Where the benches print to. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`)
}
