import { expect, test } from "vitest"
import { readWords, says, saysAll } from "./words.ts"
import { meanings } from "./synonyms.ts"

function finds(wanted: string, cell: string): boolean {
  return saysAll(readWords(cell), readWords(wanted).units)
}

const synonyms = meanings.flatMap(({ terms: [name = "", ...others] }) => others.map((other) => ({ name, other })))

test.each(synonyms)("$name and $other find each other", ({ name, other }) => {
  expect(finds(name, other)).toBe(true)
  expect(finds(other, name)).toBe(true)
})

test.each([
  ["Einkauf", "Head of Procurement"],
  ["Einkauf", "Einkaufsleiterin"],
  ["Vertrieb", "VP Sales"],
  ["Vertrieb", "Vertriebsbeauftragte"],
  ["Nachhaltigkeit", "Nachhaltigkeitsmanagerin"],
  ["Marketing", "Onlinemarketing"],
  ["KI", "Artificial Intelligence in der Medizin"],
  ["developer", "Softwareentwicklerinnen und Entwicklerinnen"],
  ["Entwickler", "Entwickler*innen"],
  ["Forschungssoftware", "Research Software Engineering"],
  ["Presse", "Pressesprecherin"],
  ["quantum computing", "Lead Quantum Computing"],
])("%s is found in %s", (wanted, cell) => {
  expect(finds(wanted, cell)).toBe(true)
})

test.each([
  ["data", "Datenschutzbeauftragte"],
  ["data", "Database Administrator"],
  ["sales", "Salesforce Developer"],
  ["Personal", "Personal Assistant"],
  ["Recht", "Bedarfsgerecht gerecht"],
  ["Bildung", "Abbildung"],
  ["quantum computing", "Cloud Computing"],
  ["AI", "Maintenance"],
  ["IT", "Editor"],
])("%s is not found in %s", (wanted, cell) => {
  expect(finds(wanted, cell)).toBe(false)
})

test("nothing wanted is never found", () => {
  expect(finds("", "Head of Data")).toBe(false)
  expect(says(readWords(""), { word: "data", meanings: [] })).toBe(false)
})
