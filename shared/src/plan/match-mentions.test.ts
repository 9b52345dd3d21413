import * as fc from "fast-check"
import { expect, test } from "vitest"
import { inventAttendee } from "./invent.ts"
import { understandAnswer, type Listed } from "./match-mentions.ts"
import type { PersonRecord } from "../people/person-record.ts"

function listed(name: string, known: Partial<PersonRecord> = {}): Listed {
  const { personId, record } = inventAttendee(name, known)
  return { personId, record, organization: record.organization, jobTitle: record.jobTitle }
}

const nordwerk = { organization: "Nordwerk AG" }
const people = [
  listed("Anna Weber", { ...nordwerk, jobTitle: "Leiterin Vertrieb" }),
  listed("Tobias Klein", { ...nordwerk, jobTitle: "Data Engineer", emails: ["t.klein@nordwerk.example"] }),
  listed("Tobias Ohm", { organization: "Kranich Optik", jobTitle: "Einkäufer" }),
  listed("Jens Holm", { ...nordwerk, jobTitle: "CTO" }),
  listed("Katharina Lindner", { ...nordwerk, department: "Einkauf" }),
  listed("Bärbel Müller", { organization: "Nordwerk Energie GmbH", jobTitle: "Marketing Managerin" }),
  listed("Alexander Petrov", { ...nordwerk, formerFamilyName: "Sommer" }),
  listed("Anna Kurz", { ...nordwerk, jobTitle: "Controllerin" }),
  listed("Mira Weber", { organization: "Lindwurm GmbH" }),
  listed("Zoë Quandt", { organization: "Lindwurm GmbH", jobTitle: "CTO" }),
]

/** "Anna Weber sure by full-name" for each candidate of each mention. */
function find(answer: string): string[][] {
  return understandAnswer(answer, people, "Nordwerk AG").mentions.map(({ candidates }) =>
    candidates.map(({ personId, certainty, by }) => {
      const name = people.find((one) => one.personId === personId)?.record.writtenName ?? ""
      return `${name} ${certainty} by ${by}`
    }),
  )
}

test.each([
  [
    "Anna Weber from sales, and someone called Tobias",
    [["Anna Weber sure by full-name"], ["Tobias Klein likely by given-name"]],
  ],
  ["Anna", [["Anna Kurz possible by given-name", "Anna Weber possible by given-name"]]],
  ["Anna aus dem Vertrieb", [["Anna Weber sure by given-name", "Anna Kurz possible by given-name"]]],
  ["Tobi", [["Tobias Klein likely by given-name"]]],
  ["tobi und kathi", [["Tobias Klein likely by given-name"], ["Katharina Lindner likely by given-name"]]],
  ["Frau Dr. Lindner (Einkauf) und der CTO", [["Katharina Lindner sure by family-name"], ["Jens Holm likely by role"]]],
  ["Bärbel Mueller", [["Bärbel Müller sure by full-name"]]],
  ["Frau Muller", [["Bärbel Müller likely by family-name"]]],
  ["A. Weber", [["Anna Weber likely by full-name"]]],
  ["Tobias K.", [["Tobias Klein likely by full-name"]]],
  ["Sascha Petrow", [["Alexander Petrov sure by full-name"]]],
  ["Alexander Sommer", [["Alexander Petrov sure by full-name"]]],
  ["Tobais Klein", [["Tobias Klein likely by full-name"]]],
  ["tobias.klein@nordwerk.example", [["Tobias Klein sure by full-name"]]],
  ["T.Klein@nordwerk.example", [["Tobias Klein sure by email"]]],
  ["die Kollegin aus dem Marketing", [["Bärbel Müller possible by role"]]],
  ["Mira Weber", [["Mira Weber likely by full-name"]]],
  ["Mira Weber von Lindwurm", [["Mira Weber sure by full-name"]]],
  ["Frau Quandt", [["Zoë Quandt possible by family-name"]]],
  ["Tobias Ohm aus dem Marketing", [["Tobias Ohm possible by full-name"]]],
  ["Xaver Quarx", [[]]],
  ["Herr Lindner", [["Katharina Lindner possible by family-name"]]],
  ["Frau Klein", [["Tobias Klein possible by family-name"]]],
  ["Herr Klein", [["Tobias Klein likely by family-name"]]],
  ["die Technikvorständin", [[]]],
  ["jemand aus der Rechtsabteilung", [[]]],
])("of Nordwerk's list, “%s” finds %o", (answer, expected) => {
  expect(find(answer)).toEqual(expected)
})

test("a whole name is sure for one person only, and only where two bear it for none", () => {
  const twice = [...people, { ...listed("Anna Weber", nordwerk), personId: "a:another" }]
  const { mentions } = understandAnswer("Anna Weber", twice, "Nordwerk AG")
  expect(mentions[0]?.candidates.map(({ certainty }) => certainty)).toEqual(["possible", "possible"])
})

test("everybody is found by the whole name, in either order, however it is written", () => {
  fc.assert(
    fc.property(fc.constantFrom(...people), fc.constantFrom("given", "family", "capitals", "mail"), (one, way) => {
      const { givenName, familyName } = one.record
      const answer =
        way === "given"
          ? `${givenName} ${familyName}`
          : way === "capitals"
            ? `${givenName} ${familyName}`.toUpperCase()
            : way === "family"
              ? `Es kommt ${familyName} ${givenName}`
              : `${givenName.toLowerCase()}.${familyName.toLowerCase()}@firm.example`
                  .normalize("NFD")
                  .replace(/\p{M}/gu, "")
      const [mention] = understandAnswer(answer, people, one.organization).mentions
      expect(mention?.candidates[0]).toMatchObject({ personId: one.personId, certainty: "sure" })
    }),
  )
})
