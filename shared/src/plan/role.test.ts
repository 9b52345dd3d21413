import { expect, test } from "vitest"
import { matchRole, readRole } from "./role.ts"
import { readSeniority } from "./seniority.ts"
import { readWords } from "./words.ts"

function fit(wanted: string, jobTitle: string, department = "", industry = ""): number {
  const cells = {
    jobTitle: readWords(jobTitle),
    department: readWords(department),
    industry: readWords(industry),
    seniority: readSeniority(jobTitle),
  }
  return matchRole(readRole(wanted), cells)?.fit ?? 0
}

test.each([
  ["Head of Data", "Leiterin Datenplattform", 1],
  ["Head of Data", "Head of Data & Analytics", 1],
  ["Head of Data", "Data Scientist", 0.5],
  ["Head of Data", "Head of Sales", 0],
  ["Einkauf", "Einkäufer", 1],
  ["Einkaufsleiter", "Head of Procurement", 1],
  ["Leiter Einkauf", "Strategischer Einkäufer", 0.5],
  ["Vertriebsleitung", "VP Sales", 1],
  ["Marketing Manager", "Referentin Marketing", 1],
  ["CEO", "Geschäftsführerin", 1],
  ["Geschäftsführer", "Managing Director", 1],
  ["CEO", "Assistant", 0],
  ["Journalist", "Redakteurin", 1],
  ["Professor", "Professorin für Informatik", 1],
  ["", "CEO", 0],
])("the role %s meets %s with %d", (wanted, title, expected) => {
  expect(fit(wanted, title)).toBe(expected)
})

test("the department counts where the title says only the level", () => {
  expect(fit("Head of Procurement", "Abteilungsleiterin", "Einkauf")).toBe(1)
})
