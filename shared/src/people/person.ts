// A person as shown: computed from all records of that person, with the source kept per value. Never stored as truth.
import { z } from "zod"
import { personRecordSchema } from "./person-record.ts"

/** Values that are shown from one record together: a new organization must not keep the old title. */
export const valueGroup = z.enum(["name", "work", "place", "birthday", "website"])
export type ValueGroup = z.infer<typeof valueGroup>

/** One record of a person and where it came from. */
export const sourcedRecordSchema = z.object({
  recordId: z.string(),
  /** Import batch, or "" for what the user typed. */
  batchId: z.string(),
  /** Source as recognised: "linkedin", "google", "outlook", "vcard", "csv", "typed". */
  source: z.string(),
  fileName: z.string(),
  /** 1-based physical line in the file. */
  row: z.number().int(),
  /** ISO time of the import. */
  importedAt: z.string(),
  record: personRecordSchema,
  /** Values that the user wants shown as this record has them; left out where there are none. */
  chosenFor: z.array(valueGroup).optional(),
})
export type SourcedRecord = z.infer<typeof sourcedRecordSchema>

/** A value that the records disagree on: what is shown, and what else was said by whom. */
export const sourcedValueSchema = z.object({
  field: personRecordSchema.keyof(),
  value: z.string(),
  source: z.string(),
  recordId: z.string(),
  importedAt: z.string(),
})
export type SourcedValue = z.infer<typeof sourcedValueSchema>

export const personSchema = z.object({
  personId: z.string(),
  /** Name as shown: titles, given and family name, in the source's script. */
  name: z.string(),
  /** The best value per field: what the user chose or typed first, then the newest record, gaps filled from the older ones. */
  record: personRecordSchema,
})
export type Person = z.infer<typeof personSchema>
