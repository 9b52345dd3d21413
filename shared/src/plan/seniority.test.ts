import { expect, test } from "vitest"
import { searchKey } from "../text/fold.ts"
import { levelOf, readSeniority } from "./seniority.ts"
import { romanceTable } from "./seniority-table-romance.ts"
import { seniorityTable } from "./seniority-table.ts"

const entries = [...seniorityTable, ...romanceTable].flatMap(({ level, terms }) =>
  terms.map((term) => ({ term, level })),
)

/** A title that is nothing but the entry: "*Leiter" -> "Leiter", "Akademisch* Rat" -> "Akademischer Rat". */
function titleOf(term: string): string {
  const filled = term.replace("...", "Software").replace(/(?<=\p{L})\*(?= )/gu, "er")
  return filled
    .replace(/(?<=\p{L})\*$/u, "e")
    .replaceAll("*", "")
    .replace("=", "")
}

test.each(entries)("the entry $term says '$level'", ({ term, level }) => {
  // A calling that says nothing alone is asked beside a field.
  const isAlone = entries.some((other) => other.term === `=${titleOf(term)}`)
  expect(readSeniority(isAlone && !term.startsWith("=") ? `${titleOf(term)} Logistik` : titleOf(term))).toBe(level)
})

test("no entry stands twice", () => {
  const keys = entries.map(({ term }) => term.toLowerCase())
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
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
  "Stellvertretende Vorstandsvorsitzende": "executive",
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
  "Chief of Staff": "senior",
  "Deputy Head of Communications": "head",
  "Stellv. Leiterin IT": "head",
  "stv. Abteilungsleiter": "head",
  "Stellvertretende Bereichsleiterin": "head",
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
  "Founder's Associate": "junior",
  "Talent Acquisition Partner": "specialist",
  Masterstudentin: "student",
  "Partner Manager & Partner": "executive",
  "Assistenz der Geschäftsführung": "specialist",
  "PA to the CEO and the CFO": "specialist",
  "Assistant to the CEO/CFO": "specialist",
  "Assistenz der Geschäftsleitung / Leiterin Marketing": "head",
  "Referentin, Geschäftsleitung": "specialist",
  "Projektmanager Geschäftsführung": "specialist",
  "Leiterin Vertrieb, Mitglied der Geschäftsleitung": "executive",
  "Sekretariat Geschäftsführung": "",
  "Director's Office": "",
  "Head of CEO Office": "head",
  "Senior Executive Assistant": "senior",
  "Assistant Professor": "lead",
  "Marketing Executive": "specialist",
  "Executive MBA Student": "student",
  "Leiter:in Einkauf": "head",
  "Leiter(in) Einkauf": "head",
  "Leiter/-in Einkauf": "head",
  "Einkäufer (w/m/d)": "specialist",
  "Head of IT (f/m/x)": "head",
  "Founder | Speaker | Author": "executive",
  "Data Scientist, Head of Analytics": "head",
  "Student | Aspiring Data Engineer": "student",
  "Junior Sales & Marketing Manager": "junior",
  "Trainee / Projektassistenz": "junior",
  "Global Head of Graduate Recruitment": "head",
  "President, Student Council": "student",
  "Vorsitzende der Fachschaft": "student",
  "VP, Leveraged Finance": "senior",
  "VP Finance": "vp",
  "ehem. Vorstand": "",
  "Former CEO": "",
  "Ex-Geschäftsführer": "",
  "Bürgermeister a.D.": "",
  "Head of Procurement (retired)": "",
  "Former CEO, Advisor": "specialist",
  "Head of Data, Einkauf": "head",
  "Referent, Abteilung Recht": "specialist",
  Juniorberaterin: "junior",
  Seniorberater: "senior",
  Seniorenbetreuerin: "specialist",
  "Principal Software Engineer": "lead",
  "Principal, Management Consulting": "head",
  "Staff Data Engineer": "lead",
  "Investor Relations Manager": "specialist",
  "Technischer Leiter / Prokurist": "head",
  Consultant: "",
  "IT Consultant": "specialist",
  Mitarbeiterin: "",
  "Mitarbeiterin Marketing": "specialist",
  Windkraft: "",
  Maschinenhersteller: "",
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
