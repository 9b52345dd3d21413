// Which words of a title speak of which level, German and English. Data only: the longest entry that fits counts.
import type { Seniority } from "../conferences/goal.ts"

export interface SeniorityRow {
  readonly level: Seniority | ""
  readonly group: string
  /**
   * "word", "several words", "*ending", "beginning*" or "*piece*" of a word, "first ... last" with up to two words
   * between, "=title" for nothing but that. Gendered endings need no entry of their own.
   */
  readonly terms: readonly string[]
}

/** Rows of one level, a line each: "group: terms with commas between"; a line without a group goes on with the last. */
export function rows(level: Seniority | "", lines: string): SeniorityRow[] {
  return lines
    .trim()
    .split(/\n(?=[^\n:]+: )/)
    .map((line) => {
      const [group = "", terms = ""] = line.split(": ")
      return { level, group: group.trim(), terms: list(terms) }
    })
}

function list(terms: string): string[] {
  return terms.split(",").map((term) => term.trim())
}

/** Drawn up from general knowledge of titles; terms are compared folded and blind to umlauts. */
export const seniorityTable: readonly SeniorityRow[] = [
  ...rows(
    "executive",
    `
      Chief officers: CEO, CTO, CFO, COO, CIO, CMO, CPO, CRO, CSO, CHRO, CDO, CISO, CCO, CAO, CLO
      Chief officers rarer: CKO, CXO, CDIO, CBO, CVO, CINO, CAIO, CSCO, CTIO, CPTO, CDAO, CGO
      Chief officers in full: Chief, C-Level, Chief Executive
      Managing directors: Managing Director, Executive Director, General Director, Director General
      Managing directors rarer: *Generaldirektor, GF, =MD, Group MD, Deputy MD, General Manager
      Geschäftsführung: *Geschäftsführer, *Geschäftsführung, geschäftsführend*, *Geschäftsleiter, Gschf
      Geschäftsleitung: *Geschäftsleitung, *Hauptgeschäftsführer, Mitglied der GL, Mitglied GL, Firmenchef
      Vorstand: *Vorstand, *Vorstandsvorsitz*, Vorstandsmitglied, Vorstandssprecher, Vorstandschef, Konzernchef
      Boards: Board Member, Board of Directors, Executive Board, Management Board, Supervisory Board, Board
      Boards rarer: Board Director, Non-Executive Director, Trustee, Executive Committee, Executive Team
      Councils: *Aufsichtsrat, *Aufsichtsratsmitglied, *Verwaltungsrat, *Stiftungsrat
      Chairs: Chair, Chairman, Chairwoman, Chairperson, *Vorsitzend*, *Vorsitz, Vice Chair, Obmann, Obfrau
      Chairs second: Vice Chairman, Vice Chairwoman, Vice Chairperson
      Presidents: *Präsident, President, Präsidium, *Präsidiumsmitglied
      Founders: Founder, Cofounder, *Gründer, Founding Partner, Entrepreneur, *Unternehmer
      Owners: Owner, *Inhaber, *Eigentümer, *Gesellschafter, Proprietor, Shareholder, Business Owner
      Partners of a firm: Partner, Managing Partner, Senior Partner, Equity Partner, General Partner,
        Kanzleipartner, Gründungspartner
      Heads of universities: Rektor, Rector, Kanzler, Provost, Vice Chancellor, Chancellor
      Government: *Minister, *Staatssekretär, *Generalsekretär, Secretary General, Secretary of State, *Senator
      Towns and districts: *Bürgermeister, Mayor, Landrat, Dezernent, Beigeordnet*, OB, BGM, *Ortsvorsteher
      Parliaments embassies: MdB, MdL, MdEP, *Abgeordnet*, Member of Parliament, *Botschafter, Ambassador
      Investors of their own: Business Angel, Angel Investor, Investor, *Intendant
      Own houses: Solopreneur, *Komplementär, *Verleger, Boss, Venture Partner
      Officers of a town: *Stadtrat, *Kämmerer, *Kämmerin, *Stadtbaurat, *Stadtdirektor, *Kreisdirektor
      Abbreviated: Geschäftsf, Inh, Mitgl des Vorstands, Vors, *Generalkonsul
    `,
  ),
  ...rows(
    "vp",
    `
      Vice presidents: Vice President, VP, SVP, EVP, RVP, GVP, *Vizepräsident, Senior Vice President
      Vice presidents in full: Executive Vice President, Regional Vice President, Group Vice President
      Countries: Country Manager, Country Head, Country Director, Country Lead, Landeschef, Country President
      Below the board: *Generalbevollmächtigt*, Associate Partner, Bereichsvorstand, Spartenleiter, *Beirat
      Beside the board: Board Advisor, Advisory Board, Board Observer
      Faculties: Dekan, Dean, Prorektor, Vizerektor, Vice Rector
      Ministries: Ministerialdirektor
      With a hyphen: Vice Präsident, Vize Präsident
    `,
  ),
  ...rows(
    "head",
    `
      Head of: Head, Head of, Department Head, Global Head, Section Head, Division Head, *Vorsteher, Headmaster
      Leiter Leitung: *Leiter, *Leitung, *ltr, *ltg, HoD, AL, *leitend*
      Directors: *Direktor, Director, Senior Director, Associate Director, Creative Director, Assistant Director
      Directors of an institute: geschäftsführend* *Direktor, *Institutsdirektor, *Klinikdirektor, *Museumsdirektor
      Chef: Chef, *Chef, *Chefredakteur, *Chefarzt, Chefökonom, Chefvolkswirt, Editor in Chief, Executive Chef
      Chief without officer: Chief Engineer, Chief Architect, Chief Scientist, Chief Economist, Chief Editor
      Chief of a craft: Chief Accountant, Chief Physician, Chief Buyer, Chief Designer, Chief Developer,
        Chief Counsel
      General counsel: General Counsel, Chefjurist, Generalstaatsanwalt, *Oberstaatsanwalt
      Powers: Prokurist, Prokura, *Handlungsbevollmächtigt*, ppa, Plant Manager, Works Manager, Factory Manager,
        Department Manager
      Councils of staff: *Betriebsratsvorsitz*, *Personalratsvorsitz*
      Professors: Professor, Prof, *Professor, Full Professor, Honorarprofessor, Lehrstuhlinhaber,
        Associate Professor
      Professors by chair: Chair Professor, *Professur, Lehrstuhlvertretung, Prodekan
      Principals: Principal, School Principal, Principal Consultant
      Public office: Ministerialrat, Ministerialdirigent, *Superintendent, *Schulrat
      Schools and courts: *Konrektor, Chefsyndikus, Kommandant, Kommandeur, *Gerichtsdirektor
    `,
  ),
  ...rows(
    "lead",
    `
      Team leads: Lead, Leader, Team Lead, *Teamlead, Techlead, Tech Lead, TL, *Teamleiter, *Teamleitung
      Group leads: Group Leader, *Gruppenleiter, *Gruppenleitung, *Gruppenführer, Squad Lead, Chapter Lead,
        Crew Lead
      Leads of a project: *Projektleiter, *Projektleitung, *Projektltg, *Projektltr, *Teamltg, *Teamltr, PL, Project Lead, Project Leader,
        *Programmleiter
      Leads of a programme: *Programmleitung, *Studienleiter, *Studienleitung, Principal Investigator,
        Workstream Lead
      Offices of a town: *Sachgebietsleit*, SGL, *Fachgruppenleiter, *Stabsstellenleiter
      Leads of a shop: *Filialleit*, *Marktleit*, Store Manager, Shop Manager, *Shopleit*, *Restaurantleit*
      Leads of a shift: *Schichtleit*, *Schichtführer, Shift Manager, Shift Supervisor, Supervisor, Foreman,
        *Einsatzleit*
      Leads of a site: *Bauleit*, *Oberbauleit*, *Montageleit*, *Baustellenleit*, *Standortleit*, Site Manager,
        Site Lead
      Leads of a ward: *Stationsleit*, *Wohnbereichsleit*, Head Nurse, Charge Nurse, Ward Manager, Ward Sister
      Leads of a laboratory: *Laborleit*, Lab Manager, Laboratory Manager, *Arbeitsgruppenleit*,
        *Nachwuchsgruppenleit*
      Leads by duty: *Teamverantwortlich*, *Projektverantwortlich*, Team Captain, *Fachverantwortlich*, *Kolonnenführer, Head Waiter, *Teamkoordinator, AG Leiter,
        Floor Manager
      Leads of an area: *Bezirksleit*, *Gebietsleit*, Area Manager, Regional Manager, District Manager,
        Territory Lead
      Managers of people: Engineering Manager, Team Manager, Group Manager
      Managers of people rarer: Software Development Manager, Group Product Manager, Managing Editor,
        Chef de Cuisine
      Managers of people German: geschäftsführend* Redakteur, *Ressortleit*, Chef vom Dienst, *Küchenchef,
        *Küchenleit*
      Masters: Meister, *Meister, Vorarbeiter, *Polier, *Vorfrau, Vormann, *Obermonteur
      Principals of a craft: Principal ... Engineer, Principal ... Scientist, Principal ... Developer,
        Principal ... Architect
      Principals of a craft rarer: Principal ... Manager, Principal ... Designer, Principal ... Researcher,
        Principal ... Analyst
      Staff of a craft: Staff ... Engineer, Staff ... Scientist, Staff ... Developer, Staff ... Designer,
        Staff ... Architect
      Distinguished: Distinguished Engineer, Distinguished Scientist, Distinguished Member, Technical Fellow
      Consultants with a team: Managing Consultant, Lead Consultant, Engagement Manager, Assistant Vice President,
        AVP
      Professors early: Assistant Professor, Juniorprofessor, Juniorprofessur, Assistenzprofessor,
        Tenure Track Professor
      Art: Art Director, *Artdirektor, Art-Direktor, *Regisseur, Film Director, *Kapellmeister
    `,
  ),
  ...rows(
    "senior",
    `
      Senior: Senior, Sr, Snr, Founding Engineer, Senior Manager
      Experts: Expert, *Experte, Expertin, Fellow, Of Counsel, Subject Matter Expert
      Chiefs of staff: Chief of Staff, Stabschef
      Ober: *Oberarzt, leitend* Oberarzt, *Oberingenieur, *Oberregierungsrat, *Oberstudienrat, Akademisch* Oberrat
      Science: Privatdozent, =Reader, PD Dr, Akademisch* Direktor, Senior Lecturer, Consultant Physician
      Officials and others: *oberrat, Experienced, Sen
    `,
  ),
  ...rows(
    "specialist",
    `
      Managers: Manager, *Manager, Projektmanager, Project Manager, Product Manager, Account Manager, Office Manager
      Managers short: KAM, SDR, BDR, PMO, Key Accounter, MFA, MTA, PTA, GP, SRE
      Not owners: Product Owner, Process Owner, Data Owner, Service Owner, System Owner, *Prozesseigner
      Not executives: Executive, Account Executive, Sales Executive, Marketing Executive, HR Executive,
        Executive Search
      Not partners: Business Partner, Partner Manager, Partner Account Manager, Partner Sales, Partner Success
      Not partners rarer: Partner Marketing, Talent Partner, People Partner, Acquisition Partner, *Ansprechpartner
      Not partners more: Partner Management, Partner Development, Partner Enablement, Client Partner
      Not leads: Lead Generation, Lead Management, Lead Nurturing, *begleiter
      Not Leiter: *Dienstleiter, *Kursleiter, *Übungsleiter, *Reiseleiter, *Seminarleiter, *Workshopleiter,
        *Chorleiter, *Versuchsleiter
      Not masters: Scrum Master, Webmaster, *Hausmeister, *Platzmeister, Postmaster
      Not chairs: *Betriebsrat, *Personalrat, *Betriebsratsmitglied, *sprecher, Spokesperson, Spokeswoman, Spokesman
      Not ministers not ambassadors: Brand Ambassador, Markenbotschafter
      Not directors: Funeral Director, Board Secretary, Company Secretary, Corporate Secretary
      Engineers: Engineer, *Engineer, *Ingenieur, Developer, *Developer, *Entwickler, Programmer, *Programmierer
      Engineers rarer: *Konstrukteur, *Zeichner, Draftsman, *Statiker, *Geometer, Surveyor, *Techniker, *Technologe
      Computers: *Administrator, Admin, Sysadmin, *Informatiker, DevOps, Tester, *Tester, Coder, Hacker, DBA
      Advisers: Consultant, *Consultant, *Berater, Adviser, Advisor, *Coach, *Trainer, Facilitator, *Moderator
      Carers: *Betreuer, Caregiver, Carer, *Therapeut, Social Worker, *Sozialarbeiter, *Erzieher, *Pädagoge,
        *Hebamme
      Science: Scientist, *Scientist, Researcher, *Forscher, *Wissenschaftler, Research Associate, Research Fellow
      Science after the doctorate: Postdoc, *Postdoktorand, Postdoctoral Fellow, Postdoctoral Researcher,
        Postdoktorat
      Science staff: wissenschaftlich* Mitarbeiter, Wiss Mitarb, WiMi, *Lehrbeauftragt*, *Laborant, Akademisch* Rat
      Teaching: *Lehrer, Teacher, *Dozent, Lecturer, *Ausbilder, Instructor, Tutor, Educator
      Sciences by name: *ologe, *Logopäde, *iker, *ologist, Physicist, Mathematician, Statistician, *Ökonom,
        Economist, *Geograf, *graph
      Analysts: *Analyst, Architect, *Architekt, *Designer, *Gestalter, *Controller, Accountant, *Auditor
      Enterprise architects: Enterprise Architect, Solution Architect, Solutions Architect, *Softwarearchitekt
      Words: *Journalist, *Redakteur, Editor, Reporter, Writer, Copywriter, *Texter, *Übersetzer, Translator
      Words rarer: *Lektor, *Dolmetscher, Interpreter, Proofreader, *Korrespondent, Correspondent, *Publizist
      Law: *Rechtsanwalt, *Anwalt, Lawyer, *Attorney, Counsel, *Jurist, *Notar, *Syndikus, Solicitor, Barrister
      Law rarer: Paralegal, *Richter, Judge, Prosecutor, *Rechtspfleger, *Staatsanwalt, *Patentanwalt
      Money: *Steuerberater, *Prüfer, *Beschaffer, *Buchhalter, Bookkeeper, *Banker, Broker, Trader, *Händler,
        *Makler, *Aktuar
      Money rarer: Adjuster, *Schadenregulierer, Actuary, Underwriter, Treasurer, *Schatzmeister, *Kassierer,
        Cashier, Teller, Tax Adviser
      Doctors: *Arzt, *Facharzt, Physician, Doctor, Surgeon, *Chirurg, Dentist, *Internist, *Apotheker, Veterinarian
      Nursing: *Nurse, *Pflegefachkraft, *Pfleger, *Krankenschwester, *Sanitäter, Paramedic, Midwife, Optometrist
      Offices: *bearbeiter, *Mitarbeiter, *Beauftragt*, *Officer, *Angestellt*, *Beamt*, *Beamtin, *Schreibkraft
      Offices English: Specialist, Coordinator, Administrator, Clerk, Generalist, Receptionist, Professional,
        Practitioner
      Offices German: *Spezialist, *Koordinator, *Disponent, *Dispatcher, *Planer, Planner, *Regierungsrat,
        *Studienrat
      Offices rarer: *Amtmann, *Amtfrau, *Amtsrat, *Oberinspektor, *Inspektor, Inspector, *Gutachter,
        *Sachverständig*
      Trades: *Technician, *Mechaniker, *Kaufmann, *Kauffrau, *Kaufleute, Buyer, Purchaser, *Einkäufer, *Verkäufer
      Trades with hands: *Monteur, *Elektroniker, Electrician, *Schlosser, *Schreiner, *Tischler, *Maler,
        *Schweißer, Welder
      Trades with machines: *Dreher, *Fräser, *Bediener, Operator, Machinist, Mechanic, *Chemikant, *Kraftwerker,
        *Mechatroniker, *Zerspaner, *Rüster
      Trades on the road: *Fahrer, Driver, *Lagerist, *Logistiker, *Packer, *Spediteur, *Pilot, *Lotse, Forwarder,
        *Zusteller, *Kommissionierer
      Trades in kitchen and garden: *Koch, Cook, *Bäcker, *Gärtner, *Landwirt, Farmer, *Förster, *Winzer, *Hotelier,
        *Kellner
      Trades others: *macher, *bauer, *wirt, *Fachwirt, *fachkraft, *lehrkraft, *pflegekraft, *bürokraft,
        *servicekraft, *mann, *frau, *führer, *Friseur, *Florist, *Optiker
      Safety: *Polizist, Police Officer, *Soldat, *Feuerwehrmann, Firefighter, *Detektiv, *Ermittler, Investigator
      Church and state: Pastor, *Pfarrer, Priest, *Diakon, Civil Servant, Diplomat, Attaché, *Justiziar, *Revisor
      Food and guests: Barista, Waiter, Waitress, Sommelier, Guide, *guide, Steward, Flight Attendant, Host, Hostess
      Building: Carpenter, Plumber, Builder, Bricklayer, Roofer, Handyman, *Maurer, *Dachdecker, *Installateur
      People: *Recruiter, *Personalreferent, Headhunter, *Personaler, *Vermittler, Talent Scout, Sourcer
      Books and things kept: *Bibliothekar, Librarian, *Archivar, *Kurator, Curator, *Restaurator, Conservator,
        *Dokumentar
      Sales: Representative, *Vertreter, *Vertriebler, Sales Rep, *Außendienstler, *Agent, Marketer, Merchandiser,
        *scout
      Sales rarer: Salesperson, Salesman, Saleswoman, *Promoter, Fundraiser, *Fundraiser, Presales, Telesales Agent
      Associates: Associate, Evangelist, Strategist, *Stratege, Producer, *Produzent, Organizer, Organiser
      Pictures and stage: Photographer, *Fotograf, *Cutter, *Grafiker, Illustrator, *Künstler, Artist, *Musiker,
        *Schauspieler, *Kameramann
      Any other calling: *ist, *eur, *graf, *nom, *ator, *smith
      Any other calling hers: *erin, *orin, *istin, *entin, *antin
      Any other work: *Arbeiter, *Worker, *Helfer, *Steuerer, *Setter, *Supporter, *Halter, *Träger, *Vorbereiter
      Not members of parliament: MdB Mitarbeiter, MdL Mitarbeiter, Mitarbeiter MdB, Redaktionsmitglied, Teaching Fellow
      Abbreviated: Entwicklungsing, Projekting, Dev, IT Support, wiss MA, QMB, BTA, CTA, Inside Sales, Sales Ops, *Beauftr, *Mitarb, *Sachb
      Others: *Habilitand, Stewardess, Imker, *Vermesser, Geodät, *Dramaturg, Choreograf, Rabbi, Imam, *Kommissar, Offizier
      Others of a town: Schöffe, *Vormund, *Förderer, *Förderin, Advocate, *Kommunikator, *Seelsorger, *Aufseher
    `,
  ),
  ...rows(
    "junior",
    `
      Junior: Junior, Jr, Jnr, Trainee, *Trainee, *Volontär, *Volontariat, Graduate, *Assistenzarzt, Junior Doctor
      First years: in Weiterbildung, Traineeprogramm, Associate Consultant, *Berufseinsteiger, *Berufsanfänger,
        *Einsteiger, Entry Level, Young Professional, *Nachwuchskraft
      Associates of founders: Founders Associate, Founder Associate, *Nachwuchswissenschaftler, Resident Physician
      Doctoral: *Doktorand, PhD Student, PhD Candidate, Doctoral Candidate, Doctoral Researcher, Doctoral Student
      Doctoral rarer: *Promovend, Promovierend*, *Referendar, *Referendariat, PhD Researcher, PhD Fellow, *Anwärter
      Just graduated: *Absolvent, Volo, Berufseinstieg, Early Career, Jungredakteur, Predoc, Pre-Doc, Praedoc
    `,
  ),
  ...rows(
    "student",
    `
      Students: Student, *Student, *Werkstudent, Studierend*, Working Student, *Schüler, *Masterand, *Bachelorand
      Students short: Stud, Cand, Undergraduate, *Diplomand, Pupil, Studi, dual* Studium, Students, Freshman
      Students not yet or almost: studentisch* Mitarbeiter, MSc Candidate, M Sc Candidate, *Abiturient, *Gymnasiast, Erstsemester
      Practice: *Praktikant, *Praktikum, Intern, Internship, *Hospitant, Co-op, Placement Student, Summer Analyst,
        Summer Associate
      On the way: *Azubine, Ausbildung zum, Ausbildung zur, *Auszubildend*, Azubi, *Azubi, Apprentice, *Lehrling,
        *Hilfskraft, HiWi, SHK, WHK, Bufdi, FSJ
      Theses and years: *Masterarbeit, *Bachelorarbeit, *Abschlussarbeit, studentisch* Aushilfe, Schülersprecher, *FSJler
      Years: Bundesfreiwillig*, *Werkstudent*
    `,
  ),
  ...rows(
    "",
    `
      Not Leiter: *halbleiter, *supraleiter, *blitzableiter, *lichtleiter
      Offices not people: *büro, *Sekretariat, *Stabsstelle, Stab, Office, Direktorat, Direktion, Präsidialbüro
      Offices of someone: CEO Office, CFO Office, Directors Office, Presidents Office, Board Office,
        Executive Office
      Offices of someone rarer: Investor Relations, Mayors Office, Chief Executives Office,
        Managing Directors Office, Deans Office, Founders Office
      Say nothing alone: =Consultant, =Mitarbeiter, =Mitarbeiterin, =Berater, =Employee, =Staff, =Associate Member,
        =Angestellte
      Say nothing alone rarer: =Angestellter, =Team Member, =Professional, =Various, =Officer, =Executive
      Degrees: Diplom Kaufmann, Diplom Kauffrau, Dipl Kaufmann, Dipl Kfm, Dipl Kffr, Diplom Betriebswirt,
        Dipl Ökonom
      On their own: Freelancer, Freiberufler, Selbständig, Selbstständig, Freelance, Freier Mitarbeiter,
        Self Employed
      Beside the work: Author, Autor, Speaker, Keynote Speaker, Mentor, *Redner, Podcaster, Blogger, Volunteer,
        Aktivist
      Guests: *Begleitung, Hausfrau, Hausmann, *Teilnehmer, *Besucher, *Aussteller, *Gast, *Begleitperson,
        *Mitglied, *Rentner, Pensionär, *Privatier
      Only end like a calling: *hersteller, *assist, *checklist, *anbieter, *lieferant, *dienstleister
      Only end like a calling English: Checklist, Assist, Waitlist, Twist, *Indicator, Generator, Accelerator,
        Incubator, Regulator
      Honorary, or once: Alt-Bürgermeister, Altbürgermeister, *Altkanzler, Gasthörer, *Zuhörer, Panelist, Organizer Team
      Helping hands: =Helfer, =Helferin, Crew
    `,
  ),
]

/** Who helps someone of a higher level: their own title is not the level of the one they help. */
export const helpers = list("Assistant, *Assistent, *Assistenz, *Referent, *Sekretär, Secretary, PA, EA")

/** Bodies of a house: after someone of lower rank they say where that one works ("Manager, Geschäftsleitung"). */
export const bodies = list(
  "*Vorstand, *Geschäftsführung, *Geschäftsleitung, Board, *Aufsichtsrat, Management Board, Executive Board",
)

/** What stands after one of these is no more, or not yet. */
export const formers = list(
  "ehem, ehemalig*, ehemals, former, formerly, past, ex, früher*, vormals, retired, emeritus, emerita, emeritiert*, em, retraité, aD, a D, " +
    "iR, i R, im Ruhestand, pensioniert*, aspiring, angehend*, alumni, alumnus, alumna",
)

/** Where everything is one level off: the words, the level read and the level that is meant. */
export const contexts: readonly { words: readonly string[]; from: Seniority; to: Seniority }[] = [
  {
    words: list(
      "Student Council, Fachschaft*, AStA, Students Union, Student Union, Studierendenrat, Schülerrat, Stura",
    ),
    from: "executive",
    to: "student",
  },
  {
    words: list(
      "Investment Banking, Investment Bank, Leveraged Finance, Capital Markets, Equity Research, ECM, DCM, Structured Finance, Global Markets",
    ),
    from: "vp",
    to: "senior",
  },
]

/** After these a rank is somebody else's ("adviser to the CEO"), unless one of `members` stands before. */
export const prepositions = list("to, of, for, der, des, dem, den, vom, zur, zum, für, im, the")
export const members = list(
  "Mitglied, Member, Vorsitz*, Chair*, *sprecher, Spokesperson, President, Präsident, Teil, *Vorsitzend*",
)
