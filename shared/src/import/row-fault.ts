// What is wrong with one row of a file: a value, never an exception. A refused row always has one, so nothing is lost silently.
import { z } from "zod"

/** Why a row is not stored. */
export const refusalReason = z.enum([
  /** No name in any name column. */
  "no-name",
  /** A placeholder such as "N.N." or "to be announced" stands where the name should be. */
  "not-named",
  /** Two people stand on one row and cannot be told apart safely. */
  "two-people",
  /** An organization or a group, not a person. */
  "not-a-person",
  /** The header line again, as at a page break. */
  "repeated-header",
  /** A total, a copyright line, a page number. */
  "footer",
  /** A vCard that does not end or cannot be read. */
  "broken-card",
  /** A quote that opens and never closes swallowed the lines after it. */
  "open-quote",
  /** A cell longer than 100,000 characters, or a name longer than 300. */
  "cell-too-long",
])
export type RefusalReason = z.infer<typeof refusalReason>

/** What is worth knowing about a row that is stored. */
export const noteReason = z.enum([
  /** More or fewer cells than the header has columns. */
  "ragged-row",
  "email-unreadable",
  "date-unreadable",
  "status-unknown",
  /** One address stands beside several names: it is the buyer's, so it is not stored for this attendee. */
  "buyer-email",
  /** Characters were lost before the file reached us (U+FFFD). */
  "lost-characters",
])
export type NoteReason = z.infer<typeof noteReason>

export const rowFaultSchema = z.object({
  /** 1-based physical line on which the row (or the card) begins, as an editor counts. */
  row: z.number().int(),
  /** 0-based column the fault lies in, or -1 where the whole row is meant. */
  column: z.number().int(),
  reason: z.enum([...refusalReason.options, ...noteReason.options]),
  /** English sentence; the web has its own per reason. */
  sentence: z.string(),
  /** The row as it came, cut after 200 columns and 1,000 characters a cell. */
  cells: z.array(z.string()),
  /** True: the row is not stored. False: it is stored, and this is what was seen. */
  refused: z.boolean(),
})
export type RowFault = z.infer<typeof rowFaultSchema>
