// All people of one file in memory, for the command line. The same reading and the same rows as an import over the server.
import type { ImportKind, Reading, ReadingOverrides, ReadingReport } from "@vorab/shared/import/batch"
import { readPeople } from "@vorab/shared/import/read-people"
import type { RowFault } from "@vorab/shared/import/row-fault"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import { nodeTools } from "./node-tools.ts"
import { readPieces, understandPath } from "./read-file.ts"

export interface LoadedPerson {
  /** 1-based physical line. */
  row: number
  /** 1-based count of data rows, blank lines counted. */
  dataRow: number
  record: PersonRecord
}

export interface LoadedPeople {
  reading: Reading
  people: LoadedPerson[]
  faults: RowFault[]
  report: ReadingReport
}

/**
 * Reads a file of contacts or attendees.
 * @param kind "" lets the file say what it is
 * @param told what should not be guessed
 * @throws Problem for what cannot be used: empty, not a list, no name column
 */
export async function loadPeople(
  file: string,
  kind: ImportKind | "",
  told: ReadingOverrides = {},
): Promise<LoadedPeople> {
  const understanding = await understandPath(file, kind === "" ? told : { ...told, kind })
  const reading = readingOf(understanding)
  const people: LoadedPerson[] = []
  const faults: RowFault[] = []
  const report = await readPeople(reading, () => readPieces(file), nodeTools, {
    onPerson: ({ row, dataRow, record }) => people.push({ row, dataRow, record }),
    onFault: (fault) => faults.push(fault),
  })
  return { reading, people, faults, report }
}

/** The reading alone, without what was only shown. */
export function readingOf(understanding: Reading): Reading {
  const { kind, source, format, encoding, delimiter, headerRow, nameOrder, dateOrder, mapping } = understanding
  return { kind, source, format, encoding, delimiter, headerRow, nameOrder, dateOrder, mapping }
}
