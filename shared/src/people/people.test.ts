import { expect, test } from "vitest"
import { composePerson } from "./compose-person.ts"
import { displayName, indexLetter, sortKey } from "./display-name.ts"
import { findSamePerson, nameKey } from "./identity.ts"
import { emptyPersonRecord, type PersonRecord } from "./person-record.ts"
import type { SourcedRecord } from "./person.ts"
import { recordText } from "./record-text.ts"

function record(said: Partial<PersonRecord>): PersonRecord {
  return { ...emptyPersonRecord, ...said }
}

function sourced(recordId: string, importedAt: string, said: Partial<PersonRecord>, source = "csv"): SourcedRecord {
  return { recordId, batchId: "b", source, fileName: "f.csv", row: 2, importedAt, record: record(said) }
}

test("a name is shown with its titles, and in the order of its script", () => {
  expect(
    displayName(record({ namePrefix: "Dr.", givenName: "Jörg", familyName: "von der Heide", nameSuffix: "Jr." })),
  ).toBe("Dr. Jörg von der Heide, Jr.")
  expect(displayName(record({ givenName: "伟", familyName: "王" }))).toBe("王伟")
  expect(displayName(record({ writtenName: "Madonna" }))).toBe("Madonna")
})

function key(givenName: string, familyName: string): string {
  return sortKey(record({ givenName, familyName }))
}

test("the address book sorts by family name without particles, umlauts as their letters", () => {
  expect(indexLetter(key("Jörg", "von der Heide"))).toBe("H")
  expect(indexLetter(key("Eva", "Öztürk"))).toBe("O")
  expect(key("Zoe", "Weber") < key("Anna", "Weberling")).toBe(true)
})

test("the same row gives the same text, and one changed cell another", () => {
  const one = record({ givenName: "Anna", emails: ["a@example.org"] })
  expect(recordText({ ...one })).toBe(recordText(one))
  expect(recordText({ ...one, jobTitle: "CTO" })).not.toBe(recordText(one))
})

test("a re-imported person keeps their identity, a namesake does not get it", () => {
  const before = record({
    givenName: "Anna",
    familyName: "Weber",
    organization: "Kornblum GmbH",
    emails: ["anna@kornblum.example"],
  })
  const there = [{ personId: "p1", record: before }]
  const moved = record({ givenName: "Anna", familyName: "Weber", organization: "Tellmann AG" })
  expect(nameKey(moved)).toBe(nameKey(record({ givenName: "Weber", familyName: "Anna" })))
  expect(findSamePerson({ ...moved, emails: ["anna@kornblum.example"] }, there, false)).toBe("p1")
  expect(findSamePerson(moved, there, true)).toBe("p1")
  expect(findSamePerson(moved, there, false)).toBe("")
  expect(findSamePerson(moved, [...there, { personId: "p2", record: { ...before, emails: [] } }], true)).toBe("")
})

test("two addresses are never taken for one person without asking, though name and organization agree", () => {
  const one = record({
    givenName: "Thomas",
    familyName: "Müller",
    organization: "Kern KG",
    emails: ["tm@kern.example"],
  })
  const other = { ...one, emails: ["t.mueller@kern.example"] }
  expect(findSamePerson(other, [{ personId: "p1", record: one }], false)).toBe("")
  expect(findSamePerson({ ...one, emails: [] }, [{ personId: "p1", record: one }], false)).toBe("p1")
})

test("two birthdays are two people, whatever else agrees", () => {
  const father = record({ givenName: "Paul", familyName: "Kern", organization: "Kern KG", birthday: "1950-02-03" })
  const son = { ...father, birthday: "1981-07-09" }
  expect(findSamePerson(son, [{ personId: "p1", record: father }], true)).toBe("")
})

test("a person is composed: typed words first, then the newest; what differs stays visible", () => {
  const { person, otherValues } = composePerson("p", [
    sourced("r1", "2026-01-01", {
      givenName: "Anna",
      familyName: "Weber",
      organization: "Old GmbH",
      jobTitle: "CTO",
      birthday: "--03-01",
    }),
    sourced("r2", "2026-05-01", {
      givenName: "Anna",
      familyName: "Weber",
      organization: "New AG",
      emails: ["a@new.example"],
    }),
    sourced("r3", "2025-01-01", { givenName: "Änne", familyName: "Weber" }, "typed"),
  ])
  expect(person.name).toBe("Änne Weber")
  expect(person.record).toMatchObject({
    organization: "New AG",
    jobTitle: "",
    birthday: "--03-01",
    emails: ["a@new.example"],
  })
  expect(otherValues).toContainEqual(
    expect.objectContaining({ field: "organization", value: "Old GmbH", recordId: "r1" }),
  )
})

test("a name spelt out is shown before initials, however new they are, unless the user typed them", () => {
  const whole = sourced("r1", "2026-01-01", { givenName: "Anna", familyName: "Weber" })
  const short = { givenName: "A. M.", familyName: "Weber-Ott" }
  const shownOf = (other: SourcedRecord) => composePerson("p", [whole, other]).person.name
  expect(shownOf(sourced("r2", "2026-05-01", short))).toBe("Anna Weber")
  expect(shownOf(sourced("r2", "2025-05-01", short, "typed"))).toBe("A. M. Weber-Ott")
  expect(shownOf(sourced("r2", "2026-05-01", { givenName: "伟", familyName: "王" }))).toBe("王伟")
})
