// Goals name roles in one language, lists in another: pairs that must meet, and pairs that must not.
import { expect, test } from "vitest"
import { matchRole, readRole } from "./role.ts"
import { readSeniority } from "./seniority.ts"
import { readWords, saysAll } from "./words.ts"

function fit(wanted: string, jobTitle: string, industry = ""): number {
  const cells = {
    jobTitle: readWords(jobTitle),
    department: readWords(""),
    industry: readWords(industry),
    seniority: readSeniority(jobTitle),
  }
  return matchRole(readRole(wanted), cells)?.fit ?? 0
}

/** "wanted = title", level and subject both met. */
const met = `
  Head of Data = Leiter Datenanalyse
  Head of Data = Leiterin Data & Analytics
  Head of Data = Chief Data Officer
  Leiterin Datenanalyse = Head of Analytics
  Leiter Business Intelligence = Head of BI
  Einkaufsleiter = Head of Procurement
  Einkaufsleiter = Director Purchasing
  Leiterin Einkauf = VP Procurement
  Leiter Einkauf = Head of Strategic Sourcing
  Head of Purchasing = Einkaufsleiterin
  Head of Procurement = Bereichsleiter Einkauf
  Einkäufer = Senior Buyer
  Strategic Buyer = Strategischer Einkäufer
  Vertriebsleiter = Head of Sales
  Sales Director = Vertriebsleiterin DACH
  VP Sales = Vizepräsident Vertrieb
  Leiter Verkauf = Sales Director
  Key Account Manager = Leiter Key Account Management
  Business Development = Leiterin Geschäftsentwicklung
  Marketingleiter = Head of Marketing
  Head of Communications = Leiterin Unternehmenskommunikation
  Leiter Öffentlichkeitsarbeit = Head of Public Relations
  Pressesprecher = Head of Media Relations
  Personalleiterin = Head of HR
  Head of Human Resources = Leiter Personal
  Head of People = Personalleiter
  Recruiter = Talent Acquisition Manager
  Personalentwicklung = Head of Learning and Development
  Head of IT = IT-Leiterin
  Head of IT = CIO
  IT-Leiter = Chief Information Officer
  Leiter EDV = Head of IT
  Softwareentwickler = Senior Software Engineer
  Software Engineer = Softwareentwicklerin (m/w/d)
  Leiter Softwareentwicklung = Head of Software Engineering
  Cloud Engineer = Cloud-Ingenieur
  Machine Learning Engineer = KI-Ingenieurin
  Head of AI = Leiterin Künstliche Intelligenz
  Leiter Finanzen = Head of Finance
  Finance Director = Leiterin Finanzen
  CFO = Finanzvorstand
  CFO = Kaufmännische Geschäftsführerin
  Head of Accounting = Leiter Rechnungswesen
  Head of Tax = Leiterin Steuern
  Leiter Controlling = Head of Controlling
  Wirtschaftsprüfer = Auditor
  Head of Legal = Leiterin Recht
  Rechtsanwältin = Lawyer
  Datenschutzbeauftragte = Data Protection Officer
  Produktionsleiter = Head of Manufacturing
  Head of Production = Leiterin Fertigung
  Werkleiter = Plant Manager
  Leiter Instandhaltung = Head of Maintenance
  Leiter Logistik = Head of Supply Chain
  Head of Logistics = Logistikleiterin
  Head of Quality = Leiter Qualitätssicherung
  Leiterin Nachhaltigkeit = Head of Sustainability
  Nachhaltigkeitsmanager = ESG Manager
  Head of Strategy = Leiter Strategie
  Leiter Innovation = Head of Innovation Management
  Leiterin Digitalisierung = Head of Digital Transformation
  Head of Product = Leitung Produktmanagement
  Produktmanager = Product Owner
  Head of R&D = Leiterin Forschung
  Leiter Forschung = Director of Research
  Projektleiter = Project Lead
  Project Manager = Projektmanagerin
  Leiter Konstruktion = Head of Mechanical Design
  CEO = Geschäftsführer
  CEO = Vorstandsvorsitzende
  Managing Director = Geschäftsführerin
  Geschäftsführer = CEO & Founder
  Gründer = Co-Founder
  Founder = Mitgründerin
  CTO = Technischer Geschäftsführer
  CTO = Vorständin Technik, CTO
  Vorstand = Member of the Executive Board
  Aufsichtsrat = Chair of the Supervisory Board
  Berater = Senior Consultant
  Werkstudent = Working Student HR
  Praktikant = Marketing Intern
  Teamleiter Vertrieb = Sales Team Lead
  Journalist = Chefredakteurin
  Arzt = Physician
  Leiterin Netzplanung = Head of Grid Planning
  Informationssicherheit = Head of Cyber Security
`

/** "wanted = title", another role, or only words that look alike. */
const notMet = `
  Head of Data = Datenschutzbeauftragte
  Head of Data = Head of Data Protection
  Head of Data = Head of Sales
  Data Scientist = Research Scientist
  CEO = Assistant to the CEO
  CEO = Assistenz der Geschäftsführung
  CEO = Vorstandsreferentin
  CEO = CFO
  CEO = Head of CEO Office
  Geschäftsführer = Geschäftsführungsassistentin
  Geschäftsführer = Referent der Geschäftsführung
  Founder = Founder's Associate
  CTO = CFO
  CTO = Assistentin des CTO
  CTO = Key Account Manager
  Vorstand = Referentin Vorstand
  Vorstand = Vertriebsleiter
  Einkaufsleiter = Vertriebsleiter
  Einkaufsleiter = Teamleiter
  Leiter Einkauf = Leiterin Verkauf
  Head of Procurement = Head of Production
  Head of Sales = Salesforce Developer
  Head of Product = Produktionsleiter
  Produktmanager = Produktionsmanager
  Personalleiter = Personal Trainer
  Head of HR = Personal Assistant
  Recruiter = Head of Marketing
  Recruiter = Head of HR
  Head of IT = Editor
  Head of IT = Head of Internal Audit
  IT-Leiter = Leiterin Recht
  Softwareentwickler = Personalentwicklerin
  Software Engineer = Mechanical Engineer
  Softwareentwickler = Business Developer
  Head of Finance = Head of Facilities
  Controller = Buchhalterin
  Head of Legal = Head of Logistics
  Rechtsanwalt = Steuerberater
  Marketingleiter = Brandschutzbeauftragter
  Head of Communications = Community Nurse
  Pressesprecher = Vertriebssprecherin
  Journalist = Leiterin Marketing
  Praktikant = International Sales Manager
  Intern = Internist
  Werkstudent = Werkleiter
  Werkleiter = Werksstudentin
  Head of AI = Head of Retail
  Head of Quality = Qualified Accountant
  Projektleiter = Produktmanagerin
  President = Vice President Sales
  Partner = Partner Manager
  Arzt = Arztsekretärin
  Berater = Betriebsrätin
  Head of Sustainability = Head of Strategy
  Leiter Logistik = Leiterin Lehrlabor
  Head of Security = Head of Sales
  Machine Learning Engineer = Machine Operator
`

function pairsOf(lines: string): [string, string][] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [wanted = "", title = ""] = line.trim().split(" = ")
      return [wanted, title]
    })
}

test.each(pairsOf(met))("who wants %s meets %s", (wanted, title) => {
  expect(fit(wanted, title)).toBeGreaterThanOrEqual(0.8)
})

test.each(pairsOf(notMet))("who wants %s does not meet %s", (wanted, title) => {
  expect(fit(wanted, title)).toBe(0)
})

test.each([
  ["Head of Finance", "Head of Controlling"],
  ["Personalleiterin", "Head of Recruiting"],
  ["Head of IT", "Leiter Anwendungsentwicklung"],
  ["Leiter Marketing", "Head of Brand"],
])("%s is met by %s, a part of the field, but less than by the field itself", (wanted, title) => {
  expect(fit(wanted, title)).toBe(0.8)
})

test.each([
  ["Head of Controlling", "Head of Finance"],
  ["Head of Recruiting", "Personalleiterin"],
])("%s is not met by %s, the field as a whole", (wanted, title) => {
  expect(fit(wanted, title)).toBe(0)
})

test("the industry completes a title that says the rest of the role, and nothing else", () => {
  expect(fit("CTO in Maschinenbau", "CTO", "Mechanical Engineering")).toBe(1)
  expect(fit("CTO in Maschinenbau", "CTO", "Retail")).toBe(0)
  expect(fit("CTO in Maschinenbau", "Controller", "Maschinenbau")).toBe(0)
})

test.each(
  ["KI", "AI", "Maschinelles Lernen", "machine learning", "Künstlicher Intelligenz", "deep learning"].flatMap(
    (wanted) =>
      ["KI", "AI in Medicine", "Maschinelles Lernen", "Machine Learning Engineer", "Künstliche Intelligenz"].map(
        (cell) => [wanted, cell] as const,
      ),
  ),
)("who wants to hear of %s finds %s", (wanted, cell) => {
  expect(saysAll(readWords(cell), readWords(wanted).units)).toBe(true)
})
