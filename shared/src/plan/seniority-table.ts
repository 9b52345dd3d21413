// Which words of a title speak of which level. Data only: the longest entry that fits counts, see seniority.ts.
import type { Seniority } from "../conferences/goal.ts"

export interface SeniorityRow {
  readonly level: Seniority | ""
  readonly group: string
  /** "word", "several words", "*ending" of a word, "beginning*" of a word. Gendered endings need no entry of their own. */
  readonly terms: readonly string[]
}

const row = (level: Seniority | "", group: string, terms: string): SeniorityRow => ({
  level,
  group,
  terms: terms.split(",").map((term) => term.trim()),
})

/** Drawn up from general knowledge of German and English titles; terms are compared folded and blind to umlauts. */
export const seniorityTable: readonly SeniorityRow[] = [
  row(
    "executive",
    "Chief officers",
    "CEO, CTO, CFO, COO, CIO, CMO, CPO, CRO, CSO, CHRO, CDO, CISO, CCO, CAO, CLO, CKO",
  ),
  row("executive", "Chief officers, rarer", "CXO, CDIO, CBO, CVO, CINO, CAIO, CSCO, CTIO, CPTO, Chief, C-Level"),
  row(
    "executive",
    "Managing directors",
    "Managing Director, Executive Director, General Director, *Generaldirektor, GF",
  ),
  row("executive", "Geschäftsführung", "*Geschäftsführer, *Geschäftsführung, geschäftsführend*, *Geschäftsleitung"),
  row("executive", "Vorstand", "*Vorstand, Vorstandsvorsitz*, Vorstandsmitglied, Vorstandssprecher, Vorstandschef"),
  row("executive", "Boards", "Board Member, Board of Directors, Executive Board, Management Board, Supervisory Board"),
  row(
    "executive",
    "Boards, rarer",
    "Board Director, Non-Executive Director, Board, Trustee, *Aufsichtsrat, *Verwaltungsrat, Executive Committee, Executive Team",
  ),
  row("executive", "Chairs", "Chair, Chairman, Chairwoman, Chairperson, *Vorsitzend*, *Vorsitz"),
  row("executive", "Presidents", "*Präsident, President"),
  row("executive", "Founders", "Founder, Cofounder, *Gründer, Founding Partner, Entrepreneur, Unternehmer"),
  row("executive", "Owners", "Owner, Inhaber, Mitinhaber, *Eigentümer, *Gesellschafter, Proprietor"),
  row("executive", "Partners of a firm", "Partner, Managing Partner, Senior Partner, Equity Partner"),
  row("executive", "Heads of universities", "Rektor, Rector, Kanzler, Provost, Vice Chancellor, Chancellor"),
  row(
    "executive",
    "Public office",
    "*Minister, Staatssekretär, *Bürgermeister, *Generalsekretär, Secretary General, Landrat",
  ),
  row("executive", "Directors of an institute", "Institutsdirektor, Museumsdirektor, *Intendant, Hauptgeschäftsführer"),

  row("vp", "Vice presidents", "Vice President, VP, SVP, EVP, RVP, GVP, *Vizepräsident, Senior Vice President"),
  row("vp", "Vice presidents, in full", "Executive Vice President, Regional Vice President, Group Vice President"),
  row("vp", "Countries", "General Manager, Country Manager, Country Head, Country Director, Country Lead, Landeschef"),
  row(
    "vp",
    "Below the board",
    "Generalbevollmächtigt*, Associate Partner, Bereichsvorstand, Spartenleiter, Beirat, Vice Chair, Vice Chairman, Vice Chairwoman, Board Advisor, Advisory Board",
  ),
  row("vp", "Faculties", "Dekan, Dean, Prorektor, Vizerektor"),
  row("vp", "Public office, second row", "Dezernent, Beigeordnet*, Ministerialdirektor"),

  row("head", "Head of", "Head, Head of, Department Head, Global Head"),
  row("head", "Leiter, Leitung", "*Leiter, *Leitung, Verantwortliche Leitung"),
  row("head", "Directors", "*Direktor, Director, Senior Director, Associate Director, Creative Director"),
  row("head", "Chef", "Chef, *Chef, Chefredakteur, Chefarzt, Chefökonom, Chefvolkswirt, Editor in Chief, Chief Editor"),
  row(
    "head",
    "Chief, without officer",
    "Chief of Staff, Chief Engineer, Chief Architect, Chief Scientist, Chief Economist",
  ),
  row(
    "head",
    "Powers",
    "Prokurist, Prokura, Handlungsbevollmächtigt*, Plant Manager, Prodekan, Betriebsratsvorsitz*, Personalratsvorsitz*",
  ),
  row("head", "Professors", "Professor, Prof, *Professor, Full Professor, Honorarprofessor, Lehrstuhlinhaber"),
  row("head", "Public office, third row", "Ministerialrat, Ministerialdirigent, Superintendent, Oberstaatsanwalt"),

  row("lead", "Team leads", "Lead, Leader, Team Lead, *Teamleiter, *Teamleitung, Group Leader, *Gruppenleiter"),
  row("lead", "Leads of a project", "*Projektleiter, *Projektleitung, Project Lead, Project Leader, Project Director"),
  row(
    "lead",
    "Leads of a place",
    "Filialleit*, Marktleit*, Schichtleit*, Bauleit*, Stationsleit*, Store Manager, Site Manager",
  ),
  row("lead", "Managers of people", "Engineering Manager, Team Manager, Group Manager, Area Manager, Regional Manager"),
  row(
    "lead",
    "Managers of people, rarer",
    "District Manager, Managing Editor, Managing Consultant, Supervisor, Küchenchef",
  ),
  row(
    "lead",
    "Principals",
    "Principal, Distinguished Engineer, Assistant Vice President, AVP, Chef vom Dienst, Assistant Director",
  ),
  row("lead", "Professors, early", "Assistant Professor, Associate Professor, Juniorprofessor, Assistenzprofessor"),
  row(
    "lead",
    "Art",
    "Art Director, Artdirektor, Art-Direktor, Regisseur, Vorarbeiter, Polier, Industriemeister, Obermeister",
  ),

  row("senior", "Senior", "Senior, Sr, Staff Engineer, Staff Scientist, Founding Engineer, Senior Manager"),
  row(
    "senior",
    "Experts",
    "Expert, *Experte, Expertin, Fellow, Privatdozent, Oberarzt, Of Counsel, Oberingenieur, Akademischer Rat, Akademischer Oberrat, *Regierungsrat, *Studienrat",
  ),
  row("senior", "Architects", "Enterprise Architect, Solution Architect, Solutions Architect, Softwarearchitekt"),

  row("specialist", "Managers", "Manager, *Manager, Projektmanager, Project Manager, Product Manager, Account Manager"),
  row("specialist", "Not owners", "Product Owner, Process Owner, Data Owner, Business Owner, Prozesseigner"),
  row(
    "specialist",
    "Not executives",
    "Account Executive, Sales Executive, Marketing Executive, HR Executive, Executive Search",
  ),
  row(
    "specialist",
    "Not partners",
    "Business Partner, Partner Manager, Partner Account Manager, Partner Sales, Partner Success, Talent Partner, People Partner, Acquisition Partner, Founders Associate",
  ),
  row(
    "specialist",
    "Not leads",
    "Lead Generation, Lead Management, Lead Nurturing, *begleiter, Kursleiter, Übungsleiter",
  ),
  row(
    "specialist",
    "Not chairs",
    "Betriebsrat, Personalrat, Gleichstellungsbeauftragt*, Pressesprecher, *sprecher, Spokesperson",
  ),
  row(
    "specialist",
    "Engineers",
    "Engineer, *Ingenieur, Developer, *Entwickler, Programmer, Programmierer, Administrator",
  ),
  row(
    "specialist",
    "Advisers",
    "Consultant, *Berater, Adviser, Advisor, Coach, Trainer, Facilitator, Moderator, *Betreuer",
  ),
  row(
    "specialist",
    "Science",
    "Scientist, Researcher, Forscher, *Wissenschaftler, Research Associate, Postdoc, Dozent, Lecturer, Postdoctoral Fellow, Postdoctoral Researcher",
  ),
  row(
    "specialist",
    "Science, staff",
    "Wissenschaftlicher Mitarbeiter, Wissenschaftliche Mitarbeiterin, Lehrbeauftragt*, *Lehrer, Teacher",
  ),
  row(
    "specialist",
    "Analysts",
    "Analyst, *Analyst, Architect, *Architekt, Designer, *Gestalter, Controller, Accountant, Auditor",
  ),
  row(
    "specialist",
    "Words",
    "Journalist, *Redakteur, Editor, Reporter, Autor, Author, Writer, Copywriter, Übersetzer, Translator",
  ),
  row("specialist", "Law", "Rechtsanwalt, Anwalt, Lawyer, Attorney, Counsel, Jurist, Notar, *Syndikus, Steuerberater"),
  row(
    "specialist",
    "Health",
    "Arzt, Facharzt, Physician, Nurse, Pflegefachkraft, Krankenpfleger, Apotheker, Psychologe",
  ),
  row(
    "specialist",
    "Offices",
    "*Sachbearbeiter, *Mitarbeiter, *Beauftragt*, Officer, Specialist, *Spezialist, Coordinator, *Koordinator, Scrum Master, Generalist",
  ),
  row(
    "specialist",
    "Trades",
    "*Techniker, Technician, *Mechaniker, Kaufmann, Kauffrau, Buyer, *Einkäufer, *Verkäufer, Hausmeister",
  ),
  row(
    "specialist",
    "People",
    "Recruiter, Personalreferent, Bibliothekar, Librarian, Freelancer, Freiberufler, Selbständig, *Planer, Selbstständig",
  ),
  row(
    "specialist",
    "Sales",
    "Representative, *Vertreter, Sales Rep, Associate, Evangelist, Strategist, Producer, Photographer, Fotograf",
  ),

  row(
    "junior",
    "Junior",
    "Junior, Jr, Trainee, Volontär, Volontariat, Graduate, Assistenzarzt, Berufseinsteiger, Entry Level",
  ),
  row(
    "junior",
    "Doctoral",
    "Doktorand, PhD Student, PhD Candidate, Doctoral Candidate, Doctoral Researcher, Promovend, Promovierend*, Referendar, PhD Researcher",
  ),

  row(
    "student",
    "Students",
    "Student, *Werkstudent, Studierend*, Working Student, Schüler, Masterand, Bachelorand, Undergraduate, *Student",
  ),
  row(
    "student",
    "On the way",
    "Praktikant, Praktikum, Intern, Internship, Auszubildend*, Azubi, Apprentice, *Hilfskraft, HiWi, SHK",
  ),

  row("", "Words that only look like it", "*halbleiter, *supraleiter, Vorstandsbüro, Direktorat, *blitzableiter"),
]

/** Who helps someone of a higher level: their own title is not the level of the one they help. */
export const helpers: readonly string[] =
  "Assistant, *Assistent, *Assistenz, *Referent, *Sekretär, *Sekretariat, Secretary, PA, EA, Office Manager".split(", ")

/** Second in line: one level below the one they stand in for. */
export const deputies: readonly string[] = "stellv, stellvertret*, stv, Deputy".split(", ")

/** After these a rank is somebody else's ("adviser to the CEO"), unless one of `members` stands before. */
export const prepositions: readonly string[] = "to, of, for, der, des, dem, den, vom, zur, zum, für, im, the".split(
  ", ",
)
export const members: readonly string[] =
  "Mitglied, Member, Vorsitz*, Chair*, *sprecher, Spokesperson, President, Präsident, Teil".split(", ")
