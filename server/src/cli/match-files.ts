// Import and match of plain files in one go, for the commands `match` and `plan`: what the server does over the database.
import { stat } from "node:fs/promises"
import { availableParallelism } from "node:os"
import { Problem } from "@vorab/shared/api/problem"
import type { RowFault } from "@vorab/shared/import/row-fault"
import { findDuplicates } from "@vorab/shared/match/find-duplicates"
import type { MatchedPair } from "@vorab/shared/match/matched-pair"
import { concatPeople } from "@vorab/shared/match/parts"
import type { People } from "@vorab/shared/match/people"
import { prepareMatch } from "@vorab/shared/match/prepare"
import { standardize } from "@vorab/shared/match/standardize"
import { GrowingWords } from "@vorab/shared/match/words"
import { emptyPersonRecord, type PersonRecord } from "@vorab/shared/people/person-record"
import { loadPeople } from "../import/load-people.ts"
import { matchPrepared, threadsFor } from "../match/match-prepared.ts"
import { createWatch, type TimedStep } from "../match/watch.ts"
import { standardizeFile } from "./standardize-file.ts"

/** A person record with the id that the command line shows. */
export interface FiledPerson {
  readonly id: string
  readonly record: PersonRecord
}

interface FiledFault {
  readonly file: string
  readonly fault: RowFault
}

export interface MatchedFiles {
  readonly attendees: readonly FiledPerson[]
  readonly contacts: readonly FiledPerson[]
  /** Number of the person of each contact record; empty where the contacts were not joined. */
  readonly contactPerson: Int32Array
  /** Ordered by attendee as in the file, best first; indexes into the two lists. */
  readonly pairs: readonly MatchedPair[]
  readonly faults: readonly FiledFault[]
}

/** Pairs by the ids of their rows, where nobody asks for the records. */
export interface MatchedIds {
  readonly attendeeId: (row: number) => string
  readonly contactId: (row: number) => string
  /** As in `MatchedFiles`; the values of reasons are empty. */
  readonly pairs: readonly MatchedPair[]
  readonly faults: readonly FiledFault[]
  readonly steps: readonly TimedStep[]
}

/** From this size on (bytes) a file is read aside, and from this on by several threads: each has to warm up first. */
const largeFile = 4e6
const hugeFile = 3e7

/**
 * Reads the files with guessed mappings and matches them, record by record.
 * @param contactsAs "rows": every record keeps its id; "persons": the records of one person in several files are joined first
 * @throws Problem naming the file that cannot be used
 */
export async function matchFiles(
  contactFiles: readonly string[],
  attendeesFile: string,
  contactsAs: "rows" | "persons" = "rows",
): Promise<MatchedFiles> {
  const faults: FiledFault[] = []
  const contacts: FiledPerson[] = []
  for (const [index, file] of contactFiles.entries()) {
    for (const person of await loadFiled(file, "contacts", prefixOf(contactFiles, index), faults)) contacts.push(person)
  }
  const attendees = await loadFiled(attendeesFile, "attendees", "", faults)
  const records = contacts.map(({ record }) => record)
  const contactPerson = contactsAs === "persons" ? findDuplicates(records).person : new Int32Array(0)
  const words = new GrowingWords()
  const left = standardizeFiled(attendees, words)
  const prepared = prepareMatch(left, standardizeFiled(contacts, words), words)
  const { pairs } = await matchPrepared(
    prepared,
    { attendeeAt: (row) => attendees[row]?.record, contactAt: (row) => records[row] },
    {
      isFitted: false,
      threads: threadsFor(left.size, records.length),
      onProgress: () => undefined,
      ...(contactsAs === "persons" ? { contactPerson } : {}),
    },
  )
  return { attendees, contacts, contactPerson, pairs, faults }
}

/**
 * As `matchFiles`, but keeps no record of a contact: a million of them take little more memory than their file.
 * @throws Problem naming the file that cannot be used
 */
export async function matchIds(contactFiles: readonly string[], attendeesFile: string): Promise<MatchedIds> {
  const watch = createWatch()
  const words = new GrowingWords()
  const listFaults: FiledFault[] = []
  const [attendees, contacts] = await Promise.all([
    loadFiled(attendeesFile, "attendees", "", listFaults),
    readContacts(contactFiles, words),
  ])
  const left = standardizeFiled(attendees, words)
  const right = concatPeople(contacts.parts.splice(0))
  watch.end("read and standardize")
  const prepared = prepareMatch(left, right, words)
  watch.end("block")
  const threads = threadsFor(left.size, right.size)
  const { pairs } = await matchPrepared(
    prepared,
    { attendeeAt: nobody, contactAt: nobody },
    { isFitted: false, threads, onProgress: watch.begin },
  )
  watch.end()
  return {
    attendeeId: (row) => attendees[row]?.id ?? "",
    contactId: (row) => contacts.ids[row] ?? "",
    pairs,
    faults: [...contacts.faults, ...listFaults],
    steps: watch.steps,
  }
}

function nobody(): PersonRecord {
  return emptyPersonRecord
}

interface ReadContacts {
  readonly parts: People[]
  readonly ids: string[]
  readonly faults: FiledFault[]
}

/** All contacts as columns, in the order of the files; `words` takes in their words. */
async function readContacts(files: readonly string[], words: GrowingWords): Promise<ReadContacts> {
  const read: ReadContacts = { parts: [], ids: [], faults: [] }
  for (const [index, file] of files.entries()) {
    const prefix = prefixOf(files, index)
    const size = await sizeOf(file)
    if (size < largeFile) {
      const filed = await loadFiled(file, "contacts", prefix, read.faults)
      read.parts.push(standardizeFiled(filed, words))
      for (const { id } of filed) read.ids.push(id)
    } else {
      const large = await naming(file, () => standardizeFile(file, words, size < hugeFile ? 1 : availableParallelism()))
      for (const people of large.people) read.parts.push(people)
      for (const fault of large.faults) read.faults.push({ file, fault })
      for (const { dataRows, sourceIds } of large.ids) {
        const own = sourceIds.split("\n")
        for (const [at, dataRow] of dataRows.entries()) read.ids.push(own[at] || `${prefix}${dataRow}`)
      }
    }
  }
  return read
}

function prefixOf(files: readonly string[], index: number): string {
  return files.length > 1 ? `${index + 1}:` : ""
}

function standardizeFiled(people: readonly FiledPerson[], words: GrowingWords): People {
  return standardize(
    people.map(({ record }) => record),
    words,
  )
}

/** 0 for what is not there: reading it says so in a better way. */
async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}

async function loadFiled(
  file: string,
  kind: "contacts" | "attendees",
  prefix: string,
  faults: FiledFault[],
): Promise<FiledPerson[]> {
  const loaded = await naming(file, () => loadPeople(file, kind))
  for (const fault of loaded.faults) faults.push({ file, fault })
  return loaded.people.map(({ dataRow, record }) => ({ id: record.sourceId || `${prefix}${dataRow}`, record }))
}

/** Problems of a file bear its name. */
async function naming<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.code, `${file}: ${error.message}`)
  }
}
