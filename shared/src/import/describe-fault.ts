// The sentence to each fault, in one table. The web has its own sentences by the same reasons.
import { noteReason, type RowFault } from "./row-fault.ts"

const sentences: Record<RowFault["reason"], string> = {
  "no-name": "The row names no person.",
  "not-named": "A placeholder stands where the name should be.",
  "two-people": "Two people stand on one row; give each a row of their own.",
  "not-a-person": "This is an organization or a group, not a person.",
  "repeated-header": "This is the header line again.",
  footer: "This is a heading, a total or a footer, not a person.",
  "broken-card": "The card does not end or cannot be read.",
  "open-quote": "A quotation mark opens here and does not close; the lines after it were read by themselves.",
  "cell-too-long": "A cell of this row is far too long for what its column holds.",
  "ragged-row": "The row has more cells than the header has columns.",
  "email-unreadable": "The e-mail address cannot be read; it was left out.",
  "date-unreadable": "The date cannot be read; it was left out.",
  "status-unknown": "This word for the status is not known; the person is taken to be attending.",
  "buyer-email": "This address stands beside several names, so it is taken for the buyer's and left out.",
  "lost-characters": "Characters of this row were lost before the file was made.",
}

const notes: ReadonlySet<string> = new Set(noteReason.options)

/**
 * @param row 1-based physical line
 * @param column 0-based, -1 for the whole row
 * @param cells the row as it came; cut to 200 cells of 1,000 characters
 */
export function describeFault(
  reason: RowFault["reason"],
  row: number,
  column: number,
  cells: readonly string[],
): RowFault {
  return {
    row,
    column,
    reason,
    sentence: sentences[reason],
    cells: cells.slice(0, 200).map((cell) => (cell.length > 1000 ? cell.slice(0, 1000) : cell)),
    refused: !notes.has(reason),
  }
}
