import { expect, test } from "vitest"
import { searchKey } from "../text/fold.ts"
import { levelOf, readSeniority } from "./seniority.ts"
import { seniorityTable } from "./seniority-table.ts"

for (const { level, group, terms } of seniorityTable)
  test(`every term of "${group}" says "${level}" when it stands alone`, () => {
    const titles = terms.map((term) => term.replace(/^\*/, "").replace(/\*$/, "e"))
    const read = titles.map((title) => [title, readSeniority(title)])
    expect(read.filter(([, said]) => said !== level)).toEqual([])
  })

const examples: Record<string, string> = {
  Geschäftsführerin: "executive",
  Geschaeftsfuehrer: "executive",
  "Geschäftsführer*in": "executive",
  "Geschäftsführer:in": "executive",
  GeschäftsführerIn: "executive",
  "Geschäftsführer/in": "executive",
  "Geschäftsführer(in)": "executive",
  Vorständin: "executive",
  Vorstand: "executive",
  Finanzvorständin: "executive",
  Vorstandsvorsitzende: "executive",
  "Stellvertretende Vorstandsvorsitzende": "vp",
  "Mitglied des Vorstands": "executive",
  "Mitglied der Geschäftsleitung": "executive",
  "Sprecherin der Geschäftsführung": "executive",
  Gründerin: "executive",
  "Co-Founder & CEO": "executive",
  Mitgründer: "executive",
  "Gründungspartnerin, Inhaberin": "executive",
  "Member of the Board": "executive",
  "Chief Technology Officer": "executive",
  Partner: "executive",
  "Geschäftsführende Gesellschafterin": "executive",
  Präsidentin: "executive",
  Oberbürgermeisterin: "executive",
  "VP Sales, EMEA": "vp",
  "Vice President Engineering": "vp",
  "Senior Vice President": "vp",
  "Vizepräsidentin Forschung": "vp",
  "Head of Data": "head",
  "Leiterin Einkauf": "head",
  "Leiter*in Einkauf": "head",
  Bereichsleiter: "head",
  "Bereichsleiterin Vertrieb": "head",
  Abteilungsleitung: "head",
  "Leitung Unternehmenskommunikation": "head",
  "Leiterin Büro der Geschäftsführung": "head",
  "Leiter Vorstandsbüro": "head",
  "Director Product": "head",
  "Prof. Dr.": "head",
  "Professorin für Informatik": "head",
  Chefredakteurin: "head",
  "Chief of Staff": "head",
  "Deputy Head of Communications": "lead",
  "Stellv. Leiterin IT": "lead",
  "Stellvertretende Bereichsleiterin": "lead",
  "Teamleiterin Softwareentwicklung": "lead",
  "Team Lead Backend": "lead",
  Projektleiter: "lead",
  "Tech Lead": "lead",
  "Principal Engineer": "lead",
  "Junior Professor": "head",
  Juniorprofessorin: "lead",
  "Engineering Manager": "lead",
  "Senior Software Engineer": "senior",
  "Senior Consultant": "senior",
  "Senior Product Manager": "senior",
  Oberärztin: "senior",
  Referentin: "specialist",
  "Referent der Geschäftsführung": "specialist",
  "Assistentin der Geschäftsführung": "specialist",
  "Assistant to the CEO": "specialist",
  "CEO Assistant": "specialist",
  "Executive Assistant": "specialist",
  Vorstandsassistentin: "specialist",
  "Advisor to the CEO": "specialist",
  "Product Owner": "specialist",
  "Account Executive": "specialist",
  "HR Business Partner": "specialist",
  "Wissenschaftliche Mitarbeiterin": "specialist",
  "Softwareentwickler (m/w/d)": "specialist",
  Datenschutzbeauftragte: "specialist",
  Datenschutzbeauftragter: "specialist",
  "Ingenieur Halbleiter": "specialist",
  "Lead Generation Manager": "specialist",
  "Manager at Partner AG": "specialist",
  Rechtsanwältin: "specialist",
  "Head of Student Affairs": "head",
  Doktorandin: "junior",
  "PhD student": "junior",
  "Junior Marketing Manager": "junior",
  Volontärin: "junior",
  Werkstudentin: "student",
  "Werkstudent im Vorstand": "student",
  "Student Assistant": "student",
  Praktikant: "student",
  Auszubildende: "student",
  "Studentische Hilfskraft": "student",
  Filialleiterin: "lead",
  Betriebsratsvorsitzende: "head",
  "Mitglied des Aufsichtsrates": "executive",
  "Founder's Associate": "specialist",
  "Talent Acquisition Partner": "specialist",
  Masterstudentin: "student",
  "Partner Manager & Partner": "executive",
  "": "",
  "n/a": "",
  Speaker: "",
  Halbleiter: "",
  Begleitperson: "",
}

for (const [title, level] of Object.entries(examples))
  test(`"${title}" is ${level || "no level"}`, () => {
    expect(readSeniority(title)).toBe(level)
  })

test("a level is read the same in any case and with umlauts spelled either way", () => {
  for (const title of Object.keys(examples).filter((title) => !/[a-zäöü]I/.test(title))) {
    expect(readSeniority(title.replaceAll("ä", "ae").replaceAll("ü", "ue"))).toBe(readSeniority(title))
    expect(searchKey(title)).toBe(searchKey(title.toLowerCase()))
  }
})

test("the levels stand in order from the shop floor up", () => {
  expect(levelOf("")).toBe(0)
  expect(levelOf("executive")).toBeGreaterThan(levelOf("head"))
})
