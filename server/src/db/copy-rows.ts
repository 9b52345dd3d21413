// Rows as COPY takes them in its text format: a sign of the format that stands in a value is escaped.

/** The rows of a COPY in text format. */
export class CopyRows {
  readonly text: string

  /** @param cells text, numbers or null */
  constructor(cells: readonly (readonly unknown[])[]) {
    let text = ""
    for (const row of cells) text += `${row.map(toCell).join("\t")}\n`
    this.text = text
  }
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\0": "" }

/** PostgreSQL's text cannot hold the character U+0000; files that carry it lose it here instead of failing whole. */
function toCell(value: unknown): string {
  if (value === null || value === undefined) return "\\N"
  const text = typeof value === "string" ? value : JSON.stringify(value)
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\\\t\n\r\0]/g, (sign) => escapes[sign] ?? sign)
}
