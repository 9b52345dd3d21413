// How a record lies in the database: only what is known of it, as JSON. Half the bytes, and half the time to write and to parse.
import { emptyPersonRecord, type PersonRecord } from "@vorab/shared/people/person-record"

type Field = keyof PersonRecord

const fields = Object.keys(emptyPersonRecord) as Field[]

/** What differs from a record in which nothing is known. */
export function knownOf(record: PersonRecord): Partial<PersonRecord> {
  const known: Partial<Record<Field, unknown>> = {}
  for (const field of fields) {
    const value = record[field]
    const isKnown = Array.isArray(value) ? value.length > 0 : value !== emptyPersonRecord[field]
    if (isKnown) known[field] = value
  }
  return known as Partial<PersonRecord>
}

/** A record as it is stored: only what is known. */
export function writeRecord(record: PersonRecord): string {
  return JSON.stringify(knownOf(record))
}

/** Reads what `writeRecord` wrote; a whole record is read as well. */
export function readRecord(text: string): PersonRecord {
  return { ...emptyPersonRecord, ...(JSON.parse(text) as Partial<PersonRecord>) }
}
