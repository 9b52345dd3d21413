import { expect, test } from "vitest"
import { readAttendee } from "./facts.ts"
import { inventAttendee, inventContact } from "./invent.ts"
import { findSubject } from "./subject.ts"

const anna = inventAttendee("Anna Weber", { organization: "Nordwerk AG" })
const withNote = (note: string) => findSubject(readAttendee(anna, inventContact("Anna Weber", {}, { note })), [])

test("a few words of the user's note are a subject to open with", () => {
  expect(withNote("open interfaces")).toEqual({ subject: "open interfaces", subjectFrom: "note" })
})

test("a sentence about the person is nothing to open a conversation with", () => {
  expect(withNote("Pilot customer since 2022, very content.").subjectFrom).not.toBe("note")
  expect(withNote("open\ninterfaces").subjectFrom).not.toBe("note")
})
