// All people of one file in memory, for the command line. The same reading and the same rows as an import over the server.
import { basename } from "node:path"
import type { ImportKind, Reading, ReadingOverrides, ReadingReport } from "@vorab/shared/import/batch"
import { createEmailCensus, dropBuyerEmails } from "@vorab/shared/import/buyer-emails"
import { createTextStream } from "@vorab/shared/import/decode"
import { describeFault } from "@vorab/shared/import/describe-fault"
import { createMappedReader, requireNames } from "@vorab/shared/import/read-people"
import { guessReading } from "@vorab/shared/import/understand-file"
import type { RowFault } from "@vorab/shared/import/row-fault"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import { nodeTools } from "./node-tools.ts"
import { readHead, readPieces } from "./read-file.ts"
import { plainHead, readEnough, unpackPieces } from "./unpack-list.ts"

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
 * How a file will be read, found from its beginning.
 * @param kind "" lets the file say what it is
 * @param told what should not be guessed
 * @throws Problem for what cannot be used: empty, not a list, no name column
 */
export async function guessFile(file: string, kind: ImportKind | "", told: ReadingOverrides = {}): Promise<Reading> {
  const { size } = await readHead(file, 0)
  const enough = await readEnough(() => readPieces(file))
  const list = plainHead(enough, { fileName: basename(file), size }, kind === "" ? told : { ...told, kind })
  const reading = guessReading(list.head, list.facts, nodeTools, list.told)
  requireNames(reading)
  return reading
}

/** Reads a file of contacts or attendees; parameters and problems are those of `guessFile`. */
export async function loadPeople(
  file: string,
  kind: ImportKind | "",
  told: ReadingOverrides = {},
): Promise<LoadedPeople> {
  const reading = await guessFile(file, kind, told)
  const read: LoadedPerson[] = []
  const faults: RowFault[] = []
  const report = { rows: 0, people: 0, refused: 0, blank: 0, notes: 0, cancelled: false }
  const sink = createMappedReader(reading, nodeTools, (outcome, { row, dataRow }) => {
    if (outcome.kind === "blank") report.blank++
    else if (outcome.kind === "refused") faults.push(outcome.fault)
    else {
      read.push({ row, dataRow, record: outcome.record })
      for (const fault of outcome.notes) faults.push(fault)
    }
  })
  const text = createTextStream(reading.encoding, nodeTools.Decoder)
  for await (const piece of unpackPieces(readPieces(file))) sink.push(text.push(piece))
  sink.push(text.end())
  sink.end()
  const people = reading.kind === "attendees" ? takeBuyerEmails(read, faults) : read
  report.people = people.length
  report.refused = faults.filter(({ refused }) => refused).length
  report.notes = faults.length - report.refused
  report.rows = report.people + report.refused
  return { reading, people, faults, report }
}

/** With all people in memory one pass over the file is enough to tell the buyer's address. */
function takeBuyerEmails(people: readonly LoadedPerson[], faults: RowFault[]): LoadedPerson[] {
  const census = createEmailCensus()
  for (const { record } of people) census.add(record)
  const shared = census.settle()
  if (shared.size === 0) return [...people]
  const kept = people.flatMap((person) => {
    const record = dropBuyerEmails(person.record, shared)
    if (record === person.record) return [person]
    const reason = record === null ? "no-name" : "buyer-email"
    faults.push(describeFault(reason, person.row, -1, person.record.emails))
    return record === null ? [] : [{ ...person, record }]
  })
  faults.sort((a, b) => a.row - b.row)
  return kept
}
