// A place between two rows of a table's text, with all that a reader must know to begin there.

export interface TablePlace {
  /** 1-based physical line. */
  readonly line: number
  /** 1-based number of the next row of data, blank ones counted; lines up to the header are none. */
  readonly dataRow: number
}

/** Where a file begins: pasted text has a line above its first, on which the header stands that we gave it. */
export function startOf({ source }: { readonly source: string }): TablePlace {
  return { line: source === "pasted" ? 0 : 1, dataRow: 1 }
}

/** `sep=;` in the first line is a message of Excel to itself. */
export function isSepLine(firstRow: string): boolean {
  return /^sep=.$/i.test(firstRow)
}
