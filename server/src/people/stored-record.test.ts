import { expect, test } from "vitest"
import { emptyPersonRecord } from "@vorab/shared/people/person-record"
import { readRecord, writeRecord } from "./stored-record.ts"

test("a record comes back as it was, and only what is known is stored", () => {
  const record = { ...emptyPersonRecord, givenName: "Zoë", emails: ["z@x.example"], listConsent: false }
  expect(readRecord(writeRecord(record))).toEqual(record)
  expect(Object.keys(JSON.parse(writeRecord(record)) as object)).toEqual(["givenName", "emails", "listConsent"])
  expect(readRecord(JSON.stringify(record))).toEqual(record)
  expect(readRecord(writeRecord(emptyPersonRecord))).toEqual(emptyPersonRecord)
})
