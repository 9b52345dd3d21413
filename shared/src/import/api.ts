// Endpoints of the import: upload, look, mend, confirm, report, undo.
import { z } from "zod"
import { endpoint } from "../api/endpoint.ts"
import { jobSchema } from "../api/job.ts"
import { pageOf, pageQuery } from "../api/page.ts"
import { personRecordSchema } from "../people/person-record.ts"
import { importKind, readingOverridesSchema, understandingSchema } from "./batch.ts"
import { rowFaultSchema } from "./row-fault.ts"

const batchId = z.object({ batchId: z.string() })

/** uploaded: waits for the user. undone: nothing of it counts any more, and it can be redone. */
export const importState = z.enum(["uploaded", "importing", "done", "failed", "cancelled", "undone"])

/** replace: this is the whole list, who is missing is gone. add: these come on top. Contacts always add. */
export const importMode = z.enum(["replace", "add"])

export const importCountsSchema = z.object({
  rows: z.number().int(),
  refused: z.number().int(),
  /** Stored for the first time; the same person with other words; exactly as known before. */
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Attendees that were on the list before and are not on this one. */
  gone: z.number().int(),
})

export const importBatchSchema = z.object({
  id: z.string(),
  kind: importKind,
  /** "" for contacts. */
  conferenceId: z.string(),
  fileName: z.string(),
  byteSize: z.number().int(),
  /** SHA-256 of the file, hex. */
  contentHash: z.string(),
  source: z.string(),
  state: importState,
  mode: importMode,
  counts: importCountsSchema,
  jobId: z.string(),
  createdAt: z.string(),
  endedAt: z.string(),
  /** Day on which the file was written, as far as its name or the sender says: "YYYY-MM-DD" or "". */
  writtenOn: z.string(),
  /** An earlier import of the very same bytes that still counts, or "". */
  sameAs: z.string(),
  /** True: of what came only an extract is kept, as a table; a network's archive without the words of others. */
  isExtract: z.boolean(),
})
export type ImportBatch = z.infer<typeof importBatchSchema>

/** How far the reading is the user's own, now or at an earlier file with the same header row. */
export const readingMemorySchema = z.object({
  /** What the user set by hand. `mapping` names only the columns meant. */
  told: readingOverridesSchema,
  /** The earlier import from which this was taken over. */
  from: z.object({ batchId: z.string(), fileName: z.string(), at: z.string() }).nullable(),
})
export type ReadingMemory = z.infer<typeof readingMemorySchema>

/** What an import changed of a list, against what counted when it was confirmed. */
export const importChange = z.enum(["new", "changed", "gone"])
export type ImportChange = z.infer<typeof importChange>

export const changedPersonSchema = z.object({
  personId: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  organization: z.string(),
  city: z.string(),
  /** 1-based line; of those who are gone in the file where they stood last. */
  row: z.number().int(),
  /** Of those who changed: the cells that differ, old and new; "" = nothing stood there. */
  cells: z.array(z.object({ field: personRecordSchema.keyof(), before: z.string(), after: z.string() })),
})
export type ChangedPerson = z.infer<typeof changedPersonSchema>

/** What undoing the import (or redoing it, where it is undone) does to the people shown now. */
export const importEffectSchema = z.object({
  /** People whom no other import that counts knows: they leave, or come. */
  only: z.number().int(),
  /** People whom others know too: they stay, and lose or get what this one says. Of contacts: merged with other sources. */
  shared: z.number().int(),
  /** Of an attendee list: people of the list before, who come back, or go. */
  others: z.number().int(),
  /** A newer whole list counts, so that this import changes nothing of what is shown. */
  isCovered: z.boolean(),
})
export type ImportEffect = z.infer<typeof importEffectSchema>

const understood = z.object({
  batch: importBatchSchema,
  understanding: understandingSchema,
  memory: readingMemorySchema,
})

export const importEndpoints = {
  upload: endpoint({
    method: "POST",
    path: "/api/imports",
    summary: "Takes a file and answers what is understood of it; nothing is stored of the people yet.",
    query: z.object({
      kind: importKind.optional(),
      conferenceId: z.string().default(""),
      /** Day the file was last changed where it came from; a day in its name counts for more. */
      writtenOn: z
        .string()
        .regex(/^\d{4}-\d\d-\d\d$/)
        .optional(),
    }),
    upload: true,
    response: understood,
    status: 201,
  }),
  look: endpoint({
    method: "PUT",
    path: "/api/imports/:batchId/reading",
    summary: "Reads the upload again with what the user changed (encoding, delimiter, header row, mapping, kind).",
    params: batchId,
    body: readingOverridesSchema.extend({
      conferenceId: z.string().optional(),
      /** What an earlier file taught is put aside: all is found anew but what stands here. */
      forget: z.boolean().optional(),
    }),
    response: understood,
  }),
  confirm: endpoint({
    method: "POST",
    path: "/api/imports/:batchId/confirm",
    summary: "Imports the upload as it is understood now; a second call answers the same job.",
    params: batchId,
    body: z.object({ mode: importMode.default("replace") }),
    response: jobSchema,
    status: 202,
  }),
  list: endpoint({
    method: "GET",
    path: "/api/imports",
    summary: "All imports, newest first.",
    query: z.object({ conferenceId: z.string().optional() }),
    response: z.object({ items: z.array(importBatchSchema) }),
  }),
  get: endpoint({
    method: "GET",
    path: "/api/imports/:batchId",
    summary: "One import with its counts and, until it is confirmed, what is understood of it.",
    params: batchId,
    response: understood.extend({
      understanding: understandingSchema.nullable(),
      memory: readingMemorySchema.nullable(),
    }),
  }),
  faults: endpoint({
    method: "GET",
    path: "/api/imports/:batchId/faults",
    summary: "The rows that were refused or noted, in the order of the file.",
    params: batchId,
    query: pageQuery.extend({ refused: z.enum(["true", "false"]).optional() }),
    response: pageOf(rowFaultSchema),
  }),
  faultsFile: endpoint({
    method: "GET",
    path: "/api/imports/:batchId/faults.csv",
    summary: "The same as a CSV file: line, column, reason, sentence, the row itself; formulas are defused.",
    params: batchId,
    response: z.unknown(),
    answer: "file",
    mediaType: "text/csv; charset=utf-8",
  }),
  reportFile: endpoint({
    method: "GET",
    path: "/api/imports/:batchId/report.csv",
    summary:
      "The whole report as a CSV file: who is new, changed (each cell, old and new) or gone, and each refused or noted row.",
    params: batchId,
    response: z.unknown(),
    answer: "file",
    mediaType: "text/csv; charset=utf-8",
  }),
  file: endpoint({
    method: "GET",
    path: "/api/imports/:batchId/file",
    summary: "The uploaded file, byte for byte.",
    params: batchId,
    response: z.unknown(),
    answer: "file",
  }),
  changes: endpoint({
    method: "GET",
    path: "/api/imports/:batchId/changes",
    summary: "Who is new, changed (which cells, old and new) or gone by an import, in the order of the file.",
    params: batchId,
    query: pageQuery.extend({ what: importChange }),
    response: pageOf(changedPersonSchema),
  }),
  effect: endpoint({
    method: "GET",
    path: "/api/imports/:batchId/effect",
    summary: "Whom undoing (or redoing) an import would take away, change, or bring back.",
    params: batchId,
    response: importEffectSchema,
  }),
  undo: endpoint({
    method: "POST",
    path: "/api/imports/:batchId/undo",
    summary: "Takes a whole import back; `redo` brings it again.",
    params: batchId,
    response: importBatchSchema,
  }),
  redo: endpoint({
    method: "POST",
    path: "/api/imports/:batchId/redo",
    summary: "Brings an undone import back.",
    params: batchId,
    response: importBatchSchema,
  }),
  discard: endpoint({
    method: "DELETE",
    path: "/api/imports/:batchId",
    summary: "Throws an upload away that was not confirmed.",
    params: batchId,
    response: z.object({}),
  }),
}
