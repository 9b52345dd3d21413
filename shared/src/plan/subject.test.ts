import { expect, test } from "vitest"
import { readAttendee } from "./facts.ts"
import { inventAttendee, inventContact } from "./invent.ts"
import { findSubject } from "./subject.ts"

const now = { organization: "Steinbühler Maschinenbau AG" }

function subjectWith(organization: string) {
  const facts = readAttendee(inventAttendee("Fabian Gebauer", now), inventContact("Fabian Gebauer", { organization }))
  return findSubject(facts, [])
}

test("an earlier firm is a subject", () => {
  expect(subjectWith("Kranich Optik GmbH")).toEqual({ subject: "Kranich Optik GmbH", subjectFrom: "past" })
})

test("the same firm in other words, or a related one, is no past", () => {
  expect(subjectWith("Steinbühler Maschinenbau").subjectFrom).toBe("organization")
  expect(subjectWith("Steinbühler").subjectFrom).toBe("organization")
})
