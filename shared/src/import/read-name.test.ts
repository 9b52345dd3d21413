import { expect, test } from "vitest"
import { isPlaceholder, namesFirm, namesTwoPeople, readName, type NameCells } from "./read-name.ts"

const none: NameCells = {
  full: "",
  given: "",
  middle: "",
  family: "",
  prefix: "",
  salutation: "",
  suffix: "",
  nickname: "",
  former: "",
}

function parts(cells: Partial<NameCells>): string {
  const name = readName({ ...none, ...cells }, "unknown")
  return typeof name === "string" ? name : `${name.namePrefix}/${name.givenName}/${name.familyName}/${name.nameSuffix}`
}

test.each([
  [{ given: "BÄRBEL", family: "MÜLLER" }, "/Bärbel/Müller/"],
  [{ given: "Dr. Hans", family: "von der Heide" }, "Dr./Hans/von der Heide/"],
  [{ given: "Hans von der", family: "Heide" }, "/Hans/von der Heide/"],
  [{ given: "Tom", family: "Reed, PhD, PMP" }, "/Tom/Reed/PhD, PMP"],
  [{ given: "Anna Maria", family: "Weber" }, "/Anna Maria/Weber/"],
  [{ given: "Anna Weber" }, "/Anna/Weber/"],
  [{ family: "Weber, Anna" }, "/Anna/Weber/"],
  [{ family: "von der Heide" }, "//von der Heide/"],
  [{ full: "MÜLLER, Bärbel" }, "/Bärbel/Müller/"],
  [{ full: "Anna Weber", given: "Anna", family: "Weber-Groß" }, "/Anna/Weber-Groß/"],
  [{ given: "Anna", family: "Weber", salutation: "Frau Dr." }, "Dr./Anna/Weber/"],
  [{}, "no-name"],
  [{ full: "N.N." }, "not-named"],
  [{ family: "N.", given: "N." }, "not-named"],
  [{ given: "Info Requested", family: "Info Requested" }, "not-named"],
  [{ given: "Anna & Tom", family: "Weber" }, "two-people"],
])("%j is read as %s", (cells, read) => {
  expect(parts(cells)).toBe(read)
})

test("two people in a cell are told from one with a long name", () => {
  const twos = [
    "Anna & Tom Weber",
    "Anna Weber und Tom Reed",
    "Anna Weber / Tom Reed",
    "Anna Weber, Tom Reed",
    "Familie Weber",
    "Juan y María García",
    "Marco Rossi e Anna Bianchi",
  ]
  const ones = [
    "Georg von und zu Beispiel",
    "Maria Ortega y Gasset",
    "Santiago Ramón y Cajal",
    "Weber, Anna",
    "Prof. Dr. Anna Weber, MBA",
    "Anna-Lena Weber",
  ]
  expect(twos.filter((cell) => !namesTwoPeople(cell))).toEqual([])
  expect(ones.filter((cell) => namesTwoPeople(cell))).toEqual([])
})

test("placeholders are told from short names", () => {
  const nobody = ["N.N.", "NN", "TBA", "tbd", "Gast 2", "Begleitung", "Info Requested"]
  expect(nobody.filter((cell) => !isPlaceholder(cell))).toEqual([])
  expect(["Ng", "Nina", "Gast, Peter", "Ann N."].filter((cell) => isPlaceholder(cell))).toEqual([])
})

test("a firm in the place of a name is told from a person named like one", () => {
  expect(namesFirm("Siemens AG", "Siemens AG")).toBe(true)
  expect(namesFirm("Nordwerk GmbH", "")).toBe(true)
  expect(namesFirm("Bundesamt für Beispiele", "Bundesamt für Beispiele")).toBe(true)
  expect(namesFirm("Anna Weber", "Nordwerk GmbH")).toBe(false)
  expect(namesFirm("Anna Weber", "Anna Weber")).toBe(false)
  expect(namesFirm("Cher", "Cher")).toBe(false)
})
