// How a file is read (Reading), what that yields (Understanding), and what came of it (ReadingReport).
// A Reading alone decides how a row becomes a person: preview and import use the same one.
import { z } from "zod"
import { personRecordSchema } from "../people/person-record.ts"
import { fieldSchema } from "./fields.ts"
import { rowFaultSchema } from "./row-fault.ts"

export const importKind = z.enum(["contacts", "attendees"])
export type ImportKind = z.infer<typeof importKind>

export const columnMappingSchema = z.object({
  /** 0-based position; headers may be doubled or empty, positions are not. */
  column: z.number().int(),
  /** As written, or "" where the file has no header row. */
  header: z.string(),
  field: fieldSchema,
  /** 0 (a shot in the dark) to 1 (the word is known, and the content agrees). */
  confidence: z.number().min(0).max(1),
})
/** One entry per column, in column order. */
export const mappingSchema = z.array(columnMappingSchema)
export type ColumnMapping = z.infer<typeof columnMappingSchema>
export type Mapping = z.infer<typeof mappingSchema>

/** Names as the Encoding Standard has them; a byte order mark is dropped and not told apart. */
export const encodingSchema = z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh"])
export type Encoding = z.infer<typeof encodingSchema>

export const delimiterSchema = z.enum([",", ";", "\t", "|", ""])
export type Delimiter = z.infer<typeof delimiterSchema>

/** Order inside a single name cell. "unknown": each name is judged by itself; a comma always speaks for itself. */
export const nameOrder = z.enum(["given-first", "family-first", "unknown"])
export type NameOrder = z.infer<typeof nameOrder>

/** 06/12/1985: the sixth of December or the twelfth of June. */
export const dateOrder = z.enum(["day-first", "month-first"])
export type DateOrder = z.infer<typeof dateOrder>

export const readingSchema = z.object({
  kind: importKind,
  /** Who wrote the file: "linkedin", "google", "outlook", "pretix", "vcard", ...; "" if it is not known. */
  source: z.string(),
  format: z.enum(["csv", "vcard"]),
  encoding: encodingSchema,
  /** "" for vCards and for files of one column. */
  delimiter: delimiterSchema,
  /** 1-based physical line; null: there is none, and every line is data. */
  headerRow: z.number().int().nullable(),
  nameOrder,
  dateOrder,
  /** [] for vCards. */
  mapping: mappingSchema,
})
export type Reading = z.infer<typeof readingSchema>

/** What a user can set by hand; everything else is found anew around it. A `mapping` may name only the columns meant. */
export const readingOverridesSchema = readingSchema.partial()
export type ReadingOverrides = z.infer<typeof readingOverridesSchema>

export const understoodColumnSchema = z.object({
  column: z.number().int(),
  header: z.string(),
  /** Up to three different values that stand in the column. */
  values: z.array(z.string()),
})

export const sampleRowSchema = z.object({
  /** 1-based physical line. */
  row: z.number().int(),
  record: personRecordSchema,
})

export const understandingSchema = readingSchema.extend({
  /** Rows that hold something, header and title lines not counted. */
  rows: z.number().int(),
  /** False where only the beginning was looked at and `rows` is estimated from its length. */
  rowsAreExact: z.boolean(),
  columns: z.array(understoodColumnSchema),
  /** The first 20 people as they will be stored. */
  sample: z.array(sampleRowSchema),
  /** Faults of the part looked at, first 200. */
  faults: z.array(rowFaultSchema),
  /** Refused rows in the part looked at. */
  refusedCount: z.number().int(),
})
export type Understanding = z.infer<typeof understandingSchema>

/** The reading alone, without what was only shown. */
export function readingOf(understanding: Reading): Reading {
  const { kind, source, format, encoding, delimiter, headerRow, nameOrder, dateOrder, mapping } = understanding
  return { kind, source, format, encoding, delimiter, headerRow, nameOrder, dateOrder, mapping }
}

/** Invariant: rows = people + refused. Blank rows are counted apart. */
export const readingReportSchema = z.object({
  rows: z.number().int(),
  people: z.number().int(),
  refused: z.number().int(),
  blank: z.number().int(),
  /** Faults of rows that were stored nevertheless. */
  notes: z.number().int(),
  cancelled: z.boolean(),
})
export type ReadingReport = z.infer<typeof readingReportSchema>
