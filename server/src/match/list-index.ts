// A list as the matcher reads it, contacts or attendees, kept beside the database, so that a match reads only those who are new.
// Invariants: it says nothing that the records do not say (lost, damaged or of another program it is made anew); and it names
// nobody who is gone for longer than until the next match.
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { endianness } from "node:os"
import { fileURLToPath } from "node:url"
import type { PackedVocabularies } from "@vorab/shared/match/parts"
import type { People } from "@vorab/shared/match/people"
import type { nameOrderOf } from "@vorab/shared/match/standardize"
import { readColumnFile, writeColumnFile } from "./column-file.ts"
import { fileOfList, type IndexPlace } from "./index-place.ts"

type NameOrder = ReturnType<typeof nameOrderOf>

/** What is kept of a list. Row i of each column is the record with the i-th id. */
export interface ListIndex {
  readonly recordIds: readonly string[]
  /** In which order names are read that their list gave whole. */
  readonly order: NameOrder
  /** 1 for rows whose name was read in that order. */
  readonly isWhole: Uint8Array
  /** Numbers of words are those of `vocabularies`. */
  readonly people: People
  readonly vocabularies: PackedVocabularies
}

interface StoredIndex extends Omit<ListIndex, "recordIds"> {
  readonly program: string
  readonly workspace: string
  /** The ids in one text, parted by line breaks. */
  readonly ids: Uint8Array
}

/**
 * Which program can read a file: this build, in which any part of reading names, places or addresses may have changed. The built
 * thread names the parts that it is made of by what is in them, so that nobody has to remember to count a version up.
 */
export const program = `${endianness()} ${createHash("sha256")
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest("hex")}`

/** A list as it was kept; null where there is none that this program can use. @param conferenceId "" for the contacts */
export async function readIndex(place: IndexPlace, conferenceId: string): Promise<ListIndex | null> {
  const stored = (await readColumnFile(fileOfList(place, conferenceId))) as StoredIndex | undefined
  if (stored === undefined || stored.program !== program || stored.workspace !== place.workspace) return null
  return { ...stored, recordIds: new TextDecoder().decode(stored.ids).split("\n") }
}

/** Keeps a list; of nobody, nothing. That it cannot be written only makes the next match slower. */
export async function writeIndex(place: IndexPlace, conferenceId: string, index: ListIndex): Promise<void> {
  const { recordIds, ...columns } = index
  const file = fileOfList(place, conferenceId)
  if (recordIds.length === 0) return removeFile(file)
  const ids = new TextEncoder().encode(recordIds.join("\n"))
  const stored: StoredIndex = { program, workspace: place.workspace, ids, ...columns }
  try {
    await writeColumnFile(file, stored)
  } catch {
    // The disk is full, or the folder may not be written. The file before may name people who are gone.
    await removeFile(file)
  }
}

async function removeFile(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => undefined)
}
