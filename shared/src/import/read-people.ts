// The whole file under one reading, streamed: each row becomes a person, a fault or nothing. Keeps: rows = people + refused, blanks apart.
import type { PersonRecord } from "../people/person-record.ts"
import type { Reading, ReadingReport } from "./batch.ts"
import { createEmailCensus, dropBuyerEmails, type SharedEmails } from "./buyer-emails.ts"
import { createTextStream } from "./decode.ts"
import { describeFault } from "./describe-fault.ts"
import { nameFields, type Field } from "./fields.ts"
import { refuseFile } from "./file-problem.ts"
import { createCardMapper } from "./map-card.ts"
import { createRowMapper, type RowOutcome } from "./map-row.ts"
import { createTableReader, type OnRow } from "./read-table.ts"
import { createCardReader } from "./read-vcard.ts"
import type { RowFault } from "./row-fault.ts"
import { isSepLine, startOf, type TablePlace } from "./table-place.ts"
import type { ReadingTools } from "./tools.ts"

export interface ReadPerson {
  /** 1-based physical line. */
  readonly row: number
  /** 1-based count of data rows, blank ones counted. */
  readonly dataRow: number
  readonly record: PersonRecord
  /** The row as it came; for a vCard its lines without pictures. */
  readonly cells: readonly string[]
}

export interface ReadingProgress {
  readonly bytes: number
  readonly rows: number
  readonly faults: number
}

export interface ReadingHandlers {
  onPerson(person: ReadPerson): void
  onFault(fault: RowFault): void
  /** After each piece of at most 256 KB; the reading waits for it, so a slow consumer is never overrun. */
  onProgress?(progress: ReadingProgress): void | Promise<void>
  isCancelled?(): boolean
}

/** The bytes of the file, from the beginning; called once for each pass. */
export type OpenBytes = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>

const pieceLength = 1 << 18

/** Refuses a reading under which nobody can be told: no column has names, none has addresses. @throws Problem `mapping-without-name` */
export function requireNames(reading: Reading): void {
  if (reading.format === "vcard" || reading.mapping.some(({ field }) => tellsWho(field))) return
  const headers = reading.mapping.flatMap(({ header }) => (/[\p{L}\d]/u.test(header) ? [header.slice(0, 40)] : []))
  const more = headers.length > 12 ? ", ..." : ""
  const columns = headers.length === 0 ? "without a header" : headers.slice(0, 12).join(", ") + more
  throw refuseFile("mapping-without-name", { columns })
}

function tellsWho(field: Field): boolean {
  return field === "email" || nameFields.includes(field)
}

export interface TextSink {
  push(text: string): void
  end(): void
}

/** Where a row stands in its file. */
export interface RowPlace {
  /** 1-based physical line. */
  readonly row: number
  /** 1-based count of data rows, blank ones counted. */
  readonly dataRow: number
}

export type OnOutcome = (outcome: RowOutcome, place: RowPlace, cells: readonly string[]) => void

/** Of each remark so many are kept: a column in an unknown format would else be told once a row. */
export const mostNotes = 1000

/** Of each remark the first; who puts pieces together that were read apart limits them once more over the whole. */
function limitNotes(onOutcome: OnOutcome): OnOutcome {
  const counts = new Map<string, number>()
  return (outcome, place, cells) => {
    if (outcome.kind !== "person" || outcome.notes.length === 0) return onOutcome(outcome, place, cells)
    const notes = outcome.notes.filter(({ reason }) => {
      const count = (counts.get(reason) ?? 0) + 1
      counts.set(reason, count)
      return count <= mostNotes
    })
    return onOutcome({ ...outcome, notes }, place, cells)
  }
}

/**
 * A reader of the file's text that maps each row or card below the header; of each kind of remark the first 1,000 are kept.
 * @param from where the text begins, if it is not the beginning of the file but a piece of a table (`createTableCutter`)
 */
export function createMappedReader(
  reading: Reading,
  tools: ReadingTools,
  onEach: OnOutcome,
  from: TablePlace = startOf(reading),
): TextSink {
  const onOutcome = limitNotes(onEach)
  let dataRow = from.dataRow
  if (reading.format === "vcard") {
    const mapCard = createCardMapper(tools.Decoder)
    return createCardReader((card) => onOutcome(mapCard(card), { row: card.line, dataRow: dataRow++ }, card.lines))
  }
  const mapRow = createRowMapper(reading, tools.Decoder)
  const firstLine = reading.headerRow ?? startOf(reading).line - 1
  const onRow: OnRow = (cells, line, trouble) => {
    if (line <= firstLine || (line === 1 && isSepLine(cells.join(reading.delimiter)))) return
    onOutcome(mapRow(cells, line, trouble), { row: line, dataRow: dataRow++ }, cells)
  }
  const table = createTableReader(reading.delimiter, tools.csv, onRow, from.line)
  table.setColumns(reading.mapping.length)
  return table
}

async function feed(
  open: OpenBytes,
  reading: Reading,
  tools: ReadingTools,
  sink: TextSink,
  step: (bytes: number) => Promise<boolean>,
) {
  const text = createTextStream(reading.encoding, tools.Decoder)
  let bytes = 0
  for await (const chunk of open()) {
    for (let from = 0; from < chunk.length; from += pieceLength) {
      const piece = chunk.subarray(from, from + pieceLength)
      sink.push(text.push(piece))
      bytes += piece.length
      if (!(await step(bytes))) return false
    }
  }
  sink.push(text.end())
  sink.end()
  return true
}

/** First pass over attendees: which addresses stand beside several names. */
async function countEmails(
  reading: Reading,
  open: OpenBytes,
  tools: ReadingTools,
  isCancelled: () => boolean,
): Promise<SharedEmails> {
  if (reading.kind !== "attendees" || !holdsEmails(reading)) return new Map()
  const census = createEmailCensus()
  const sink = createMappedReader(reading, tools, (outcome) => {
    if (outcome.kind === "person") census.add(outcome.record)
  })
  await feed(open, reading, tools, sink, () => Promise.resolve(!isCancelled()))
  return census.settle()
}

function holdsEmails(reading: Reading): boolean {
  return reading.format === "vcard" || reading.mapping.some(({ field }) => field === "email")
}

/**
 * Reads all people of a file.
 * @param reading as understood, or as the user mended it
 * @param open gives the bytes anew for each pass (attendee lists are read twice, to tell the buyer's address)
 * @returns the counts; `cancelled` is true if it stopped early
 * @throws Problem `mapping-without-name`
 */
export async function readPeople(
  reading: Reading,
  open: OpenBytes,
  tools: ReadingTools,
  handlers: ReadingHandlers,
): Promise<ReadingReport> {
  requireNames(reading)
  const isCancelled = (): boolean => handlers.isCancelled?.() === true
  const shared = await countEmails(reading, open, tools, isCancelled)
  const report = { rows: 0, people: 0, refused: 0, blank: 0, notes: 0, cancelled: false }
  const sink = createMappedReader(reading, tools, (outcome, { row, dataRow }, cells) => {
    if (outcome.kind === "blank") report.blank++
    else report.rows++
    if (outcome.kind === "refused") {
      report.refused++
      handlers.onFault(outcome.fault)
    } else if (outcome.kind === "person") {
      const record = dropBuyerEmails(outcome.record, shared)
      if (record === null) {
        report.refused++
        handlers.onFault(describeFault("no-name", row, -1, cells))
        return
      }
      report.people++
      const notes =
        record === outcome.record ? outcome.notes : [...outcome.notes, describeFault("buyer-email", row, -1, cells)]
      report.notes += notes.length
      for (const fault of notes) handlers.onFault(fault)
      handlers.onPerson({ row, dataRow, record, cells })
    }
  })
  const isDone = await feed(open, reading, tools, sink, async (bytes) => {
    await handlers.onProgress?.({ bytes, rows: report.rows, faults: report.refused + report.notes })
    return !isCancelled()
  })
  report.cancelled = !isDone
  return report
}
