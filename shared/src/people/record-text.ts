// The record as one canonical text: equal texts are equal rows, so the same file twice changes nothing.
import { emptyPersonRecord, type PersonRecord } from "./person-record.ts"

const keys = (Object.keys(emptyPersonRecord) as (keyof PersonRecord)[]).sort()

/** Canonical text to be hashed into a record's fingerprint; independent of key order, and of what is absent. */
export function recordText(record: PersonRecord): string {
  const said: [string, unknown][] = []
  for (const key of keys) {
    const value = record[key]
    if (value === "" || (Array.isArray(value) && value.length === 0)) continue
    said.push([key, value])
  }
  return JSON.stringify(said)
}
