// What is being imported, read off the address. Invariant: contacts belong to no conference, an attendee list to exactly one.
import { useParams } from "react-router"
import type { ImportKind } from "@vorab/shared/import/batch"
import { links } from "../paths.ts"

export interface ImportTarget {
  kind: ImportKind
  /** "" for contacts. */
  conferenceId: string
  /** Where files are dropped. */
  start: string
  batch: (batchId: string) => string
}

/** What the page imports, by its address. */
export function useImportTarget(): ImportTarget {
  const { conferenceId } = useParams()
  return conferenceId === undefined ? contactsTarget : attendeesTarget(conferenceId)
}

export const contactsTarget: ImportTarget = {
  kind: "contacts",
  conferenceId: "",
  start: links.contactsImport(),
  batch: links.contactsImportBatch,
}

/** The attendee list of one conference. */
export function attendeesTarget(conferenceId: string): ImportTarget {
  return {
    kind: "attendees",
    conferenceId,
    start: links.import(conferenceId),
    batch: (batchId) => links.importBatch(conferenceId, batchId),
  }
}
