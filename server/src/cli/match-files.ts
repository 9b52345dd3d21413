// Import and match of plain files in one go, for the commands `match` and `plan`: what the server does over the database.
import { availableParallelism } from "node:os"
import { Problem } from "@vorab/shared/api/problem"
import type { RowFault } from "@vorab/shared/import/row-fault"
import { findDuplicates } from "@vorab/shared/match/find-duplicates"
import type { MatchedPair } from "@vorab/shared/match/matched-pair"
import { prepareMatch } from "@vorab/shared/match/prepare"
import { standardize } from "@vorab/shared/match/standardize"
import { GrowingWords } from "@vorab/shared/match/words"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import { loadPeople } from "../import/load-people.ts"
import { matchPrepared } from "../match/match-prepared.ts"

/** A person record with the id that the command line shows. */
export interface FiledPerson {
  readonly id: string
  readonly record: PersonRecord
}

export interface MatchedFiles {
  readonly attendees: readonly FiledPerson[]
  readonly contacts: readonly FiledPerson[]
  /** Number of the person of each contact record; empty where the contacts were not joined. */
  readonly contactPerson: Int32Array
  /** Ordered by attendee as in the file, best first; indexes into the two lists. */
  readonly pairs: readonly MatchedPair[]
  readonly faults: readonly { file: string; fault: RowFault }[]
}

/**
 * Reads the files with guessed mappings and matches them.
 * @param contactsAs "rows": every record keeps its id; "persons": the records of one person in several files are joined first
 * @throws Problem naming the file that cannot be used
 */
export async function matchFiles(
  contactFiles: readonly string[],
  attendeesFile: string,
  contactsAs: "rows" | "persons" = "rows",
): Promise<MatchedFiles> {
  const faults: { file: string; fault: RowFault }[] = []
  const contacts: FiledPerson[] = []
  for (const [index, file] of contactFiles.entries()) {
    contacts.push(...(await loadFiled(file, "contacts", contactFiles.length > 1 ? `${index + 1}:` : "", faults)))
  }
  const attendees = await loadFiled(attendeesFile, "attendees", "", faults)
  const records = contacts.map(({ record }) => record)
  const contactPerson = contactsAs === "persons" ? findDuplicates(records).person : new Int32Array(0)
  const words = new GrowingWords()
  const left = standardize(
    attendees.map(({ record }) => record),
    words,
  )
  const right = standardize(records, words)
  const { pairs } = await matchPrepared(
    prepareMatch(left, right, words),
    { attendeeAt: (row) => attendees[row]?.record, contactAt: (row) => records[row] },
    {
      isFitted: false,
      threads: left.size * right.size > worthThreads ? availableParallelism() : 1,
      onProgress: () => undefined,
      ...(contactsAs === "persons" ? { contactPerson } : {}),
    },
  )
  return { attendees, contacts, contactPerson, pairs, faults }
}

/** Pairs from which on threads are sooner done than this one alone. */
const worthThreads = 2e7

async function loadFiled(
  file: string,
  kind: "contacts" | "attendees",
  prefix: string,
  faults: { file: string; fault: RowFault }[],
): Promise<FiledPerson[]> {
  try {
    const loaded = await loadPeople(file, kind)
    for (const fault of loaded.faults) faults.push({ file, fault })
    return loaded.people.map(({ dataRow, record }) => ({ id: record.sourceId || `${prefix}${dataRow}`, record }))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.code, `${file}: ${error.message}`)
  }
}
