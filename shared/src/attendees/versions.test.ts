import { expect, test } from "vitest"
import { emptyPersonRecord } from "../people/person-record.ts"
import { changedCells } from "./versions.ts"

const record = {
  ...emptyPersonRecord,
  writtenName: "Müller, Bärbel",
  givenName: "Bärbel",
  familyName: "Müller",
  organization: "Nordwind GmbH",
  emails: ["a@x.example", "b@x.example"],
}

test("each cell that changed is told with what stood there and what stands there now", () => {
  const after = { ...record, organization: "Neustart AG", jobTitle: "CEO", status: "cancelled" as const }
  expect(changedCells(record, after)).toEqual([
    { field: "organization", before: "Nordwind GmbH", after: "Neustart AG" },
    { field: "jobTitle", before: "", after: "CEO" },
    { field: "status", before: "attending", after: "cancelled" },
  ])
})

test("other blanks and another order of addresses are no change", () => {
  const after = { ...record, organization: "Nordwind  GmbH", emails: ["b@x.example", "a@x.example"] }
  expect(changedCells(record, after)).toEqual([])
})

test("a name is told by its parts, and as written only where those stayed", () => {
  const married = { ...record, writtenName: "Lindner, Bärbel", familyName: "Lindner" }
  expect(changedCells(record, married)).toEqual([{ field: "familyName", before: "Müller", after: "Lindner" }])
  const turned = { ...record, writtenName: "Bärbel Müller" }
  expect(changedCells(record, turned)).toEqual([
    { field: "writtenName", before: "Müller, Bärbel", after: "Bärbel Müller" },
  ])
})

test("consent that is taken back is told as yes and no", () => {
  expect(changedCells(record, { ...record, listConsent: false })).toEqual([
    { field: "listConsent", before: "yes", after: "no" },
  ])
})
