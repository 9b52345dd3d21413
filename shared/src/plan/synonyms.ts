// Words of roles and subjects that mean the same in German and English, by field of work. Data only.
import { topics } from "./synonyms-topics.ts"

/**
 * A line, going on after a comma, is one meaning; terms may have several words and are compared folded. The first line
 * of a field names the whole field: who wants it is met, less well, by whoever works in any part of it. A term may
 * stand in several lines.
 */
const byField = {
  sales: `
    sales, Vertrieb, Verkauf, Verkäufer, Vertriebler, Absatz, revenue, commercial, seller, ventas, ventes, vendite,
      commerciale
    business development, Geschäftsentwicklung, Neukundengewinnung, BizDev, Akquise, business developer
    key account management, key account, KAM, Großkunden, Großkundenbetreuung, Schlüsselkunden, key accounter
    account management, account manager, account executive, Kundenbetreuung, Kundenbetreuer, Kundenberater
    customer success, Kundenerfolg, customer success management, partner success
    customer service, Kundendienst, Kundenservice, customer support, customer care
    channel sales, Partnervertrieb, partner management, Partnermanagement, partner sales, alliances
    field sales, Außendienst, Außendienstmitarbeiter
    inside sales, Innendienst, Vertriebsinnendienst
    sales agents, Handelsvertreter, sales agent, Handelsvertretung
  `,
  purchasing: `
    procurement, Einkauf, Einkäufer, purchasing, purchaser, buyer, sourcing, Beschaffung, achats, compras, acquisti
    category management, Warengruppenmanagement, category manager
    supplier management, Lieferantenmanagement, vendor management
  `,
  marketing: `
    marketing, Vermarktung, marketer, Marketingleiter
    brand, Marke, Marken, branding, Markenführung, Markenmanagement
    communications, communication, Kommunikation, public relations, PR, Öffentlichkeitsarbeit, comunicación
    press, Presse, press officer, Pressesprecher, Medienarbeit, media relations, press spokesperson
    content, content marketing, copywriter, Texter, Online-Redakteur, Onlineredakteur, content creator
    social media, Soziale Medien, community management
    lead generation, demand generation, performance marketing, growth marketing, SEO, Suchmaschinenoptimierung
    market research, Marktforschung, Marktforscher
    campaigns, Kampagnen, campaigning, Werbung, advertising
    cmo, chief marketing officer, Marketingvorstand
    events, Veranstaltung, Veranstaltungen, event, conferences, Tagungen
  `,
  people: `
    human resources, HR, Personal, Personalabteilung, Personalwesen, people and culture, people operations, people, RH,
      recursos humanos, ressources humaines, risorse umane
    recruiting, recruiter, talent acquisition, Personalgewinnung, recruitment, Personalbeschaffung, recrutement
    learning and development, Personalentwicklung, Personalentwickler, people development
    training on the job, Ausbildung, Ausbilder, vocational training, apprenticeship training
    payroll, Entgeltabrechnung, Lohnbuchhaltung, Gehaltsabrechnung, Lohnabrechnung
    executive search, headhunter, headhunting
    employer branding, Arbeitgebermarke
    organizational development, Organisationsentwicklung, organisational development, change management
    works council, Betriebsrat, Personalrat
    chro, chief human resources officer, DRH, Personalvorstand, Arbeitsdirektor
    diversity, Vielfalt, Gleichstellung, diversity and inclusion
  `,
  it: `
    it, EDV, Informationstechnik, Informationstechnologie, information technology, IT-Abteilung, IT-Leiter, Leiter IT,
      Leiterin IT, Head of IT
    software development, Softwareentwicklung, software engineering, Softwareentwickler, software engineer,
      software developer, developer, Entwickler, Programmierer, programmer, software, desarrollador, développeur,
      sviluppatore
    application development, Anwendungsentwicklung, Anwendungsentwickler, application developer
    web development, Webentwicklung, Webentwickler, web developer, frontend, backend, full-stack, webmaster
    system administration, Systemadministration, Systemadministrator, sysadmin, system administrator
    devops, site reliability, SRE, platform engineering
    cloud, cloud computing
    it architecture, solution architect, enterprise architect, software architect, IT-Architekt, IT-Architektur,
      Softwarearchitekt
    erp, SAP
    it support, IT-Support, helpdesk, service desk, application support, Anwendungsbetreuung, Anwendungsbetrieb
    computer science, Informatik, Informatiker, Fachinformatiker, Wirtschaftsinformatik
    technical lead, tech lead
    cto, chief technology officer, technischer Geschäftsführer, technische Geschäftsführerin, Technikvorstand,
      Vorstand Technik, Leiter Technik, Technischer Leiter, Head of Technology
    cio, chief information officer, DSI, IT-Leiter, Leiter IT, Leiterin IT, Head of IT
    computer networks, Netzwerk, Netzwerktechnik, Netzwerktechniker, network engineer, network administrator
  `,
  data: `
    data, Daten, Datenanalyse, data analytics, Datenplattform, data platform
    analytics, Datenanalyse, Datenanalyst, data analyst, data analytics, Analytik
    data science, Datenwissenschaft, data scientist, Datenwissenschaftler
    data engineering, data engineer, Datenbank, database, data platform, Datenplattform
    master data, Stammdaten
    ai, KI, Künstliche Intelligenz, artificial intelligence, machine learning, ML, Maschinelles Lernen,
      deep learning
    business intelligence, BI, dashboard, Berichtswesen
  `,
  research: `
    research, Forschung, Forscher, researcher, R&D, F&E, recherche, ricerca, investigación, ricercatore,
      ricercatrice, chercheur
    research software, Forschungssoftware, research software engineering, RSE
    science, Wissenschaft, Wissenschaftler, scientist, scientific, wissenschaftlich, wiss, akademisch, academic
    postdoc, postdoctoral, Postdoktorand
    doctoral research, Doktorand, PhD student, PhD candidate, doctoral candidate, Promovend, Doctorant, Doctorante, Dottorando
    laboratory, Labor, Laborant, lab
    institute, Institut, Forschungsinstitut, Institutsleiter, Institutsdirektor, Lehrstuhl
    professor, Prof, Professur, Hochschullehrer
    research group, Forschungsgruppe, Nachwuchsgruppe, Nachwuchsgruppenleiter, junior research group
    optics, Optik, photonics, Photonik
    physics, Physik, Physiker, physicist
    chemistry, Chemie, Chemiker, chemist
    biology, Biologie, Biologe, biologist
  `,
  engineering: `
    engineering, Ingenieur, engineer, Ingenieurwesen, ingénieur, ingénieure, ingeniero, ingegnere, Dipl.-Ing.
    development, Entwicklung, Produktentwicklung, product development, R&D, F&E
    mechanical design, Konstruktion, Konstrukteur, design engineer, progettista
    mechanical engineering, Maschinenbau, mechanical engineer
    electrical engineering, Elektrotechnik, Elektronik, electronics, electrical engineer, Elektroingenieur
    process engineering, Verfahrenstechnik, process engineer
    technology, Technik, technical, technisch, techn, Techniker, technician, Technologie
    automation, Automatisierung
    robotics, Robotik, Roboter
    application engineering, Applikationsingenieur, application engineer
    cto, chief technology officer, Vorstand Technik, Technikvorstand
    technical drawing, Bauzeichner, technischer Zeichner, draftsman
    mechanics, Mechaniker, mechanic, Mechatronik, Mechatroniker, Industriemechaniker
    electrics, Elektriker, electrician, Elektroniker, Elektroinstallation
    civil engineering, Bauingenieur, civil engineer, Tiefbau, Hochbau
  `,
  finance: `
    finance, Finanzen, financial, Finanz, kaufmännisch, kaufm, kfm, finanzas
    accounting, Buchhaltung, accountant, Buchhalter, Rechnungswesen, bookkeeper, Finanzbuchhaltung, comptable
    controlling, Controller
    treasury, treasurer, Finanzierung, Liquidität
    tax, Steuer, Steuern, Steuerberater, Steuerberatung, taxes, tax adviser, tax advisor
    audit, auditor, Revision, Wirtschaftsprüfer, Wirtschaftsprüfung, internal audit, Revisor
    risk management, risk, Risikomanagement, Risiko
    investor, Investoren, venture capital, VC, business angel, Wagniskapital, investment, private equity
    mergers and acquisitions, M&A, Unternehmenskäufe, Fusionen und Übernahmen
    credit, Kredit, lending, leveraged finance
    banking, Bankwesen, Bank, investment banking
    insurance, Versicherung, Versicherungen
    cfo, chief financial officer, DAF, Finanzvorstand, kaufmännischer Geschäftsführer,
      kaufmännische Geschäftsführerin
    actuarial, Aktuar, actuary, Versicherungsmathematik
    asset management, Vermögensverwaltung, portfolio management, fund manager, Portfoliomanagement, asset manager
  `,
  legal: `
    law, Recht, legal, Jurist, Rechtsabteilung, Rechtsanwalt, lawyer, attorney, counsel, Jura, Justiziar, solicitor,
      Anwalt, Anwältin, avocat, avvocato, abogado, litigation, antitrust
    compliance, Regeltreue
    data protection, Datenschutz, privacy, DSGVO, GDPR, Datenschutzbeauftragte, data protection officer
    contract law, Vertragsrecht, contract management, contract manager, Vertragsmanagement
    patents, Patent, intellectual property, IP, gewerblicher Rechtsschutz
    general counsel, Chefjurist, Leiter Recht, chief legal officer, head of legal
    notary, Notar, Notariat
    justice, Justiz, judge, Richter, prosecutor, Staatsanwalt
  `,
  production: `
    production, Produktion, manufacturing, Fertigung, Herstellung, produzione, producción
    plant management, plant manager, Werkleiter, Werksleiter, Betriebsleiter, factory manager, planta, Werkleitung
    maintenance, Instandhaltung, Wartung, Instandhalter
    assembly, Montage
    shift work, Schicht, Schichtleitung, Capoturno, Werkstatt, workshop master, Industriemeister, Werkstattmeister
    lean, lean production, Arbeitsvorbereitung, production planning, Fertigungsplanung
    machine operation, Maschinenbediener, machine operator, CNC, Zerspaner, Zerspanungsmechaniker
    welding, Schweißer, welder, Schweißtechnik
  `,
  logistics: `
    logistics, Logistik, supply chain, Lieferkette, SCM
    warehouse, Lager, Lagerist, warehousing, Lagerlogistik, Lagerleiter
    dispatch, Disponent, dispatcher, Disposition
    shipping, Versand, Spedition, freight, forwarding, Spediteur
    driving, Fahrer, driver, LKW-Fahrer, Staplerfahrer, Kraftfahrer
    customs, Zoll, Zollabwicklung
    order picking, Kommissionierer, Kommissionierung
  `,
  quality: `
    quality, Qualität, quality assurance, QA, Qualitätssicherung, QM, QS, Qualitätsmanagement, qualità
    testing, tester, test engineer, test lead, Prüfung
    regulatory affairs, Zulassung, regulatory
  `,
  sustainability: `
    sustainability, Nachhaltigkeit, ESG, CSR, sustainable, nachhaltig
    environment, Umwelt, environmental, Umweltschutz
    climate, Klima, Klimaschutz, climate protection
  `,
  strategy: `
    strategy, Strategie, strategist, Stratege, Strategin, strategic, stratégie
    corporate development, Unternehmensentwicklung, Beteiligungen
    innovation, Innovationen, innovation management, Innovationsmanagement
  `,
  digital: `
    digital transformation, Digitalisierung, digitalization, digitalisation, Digitale Transformation, digital,
      digital business
  `,
  product: `
    product, Produkt, product management, Produktmanagement, Produktmanager, product manager, product owner
  `,
  grid: `
    grid, Netz, Netze, Netzbetrieb, Netzplanung, Netzplaner, Netzführer, grid planning, grid planner, Freileitung,
      Netzanschluss, Netzführung, Stromnetz, power grid, Verteilnetz, network planning, transmission system
  `,
  consulting: `
    consulting, Beratung, Berater, consultant, advisory, Unternehmensberatung, Unternehmensberater, consultor,
      conseil, consulente
  `,
  design: `
    design, Gestaltung, designer, Gestalter, Grafik, Grafiker
    ux, user experience, usability, Nutzererlebnis
  `,
  education: `
    education, Bildung, Weiterbildung, further education, Ausbildungsleiter
    teaching, Lehre, Lehrer, teacher, Unterricht, Dozent, Lehrkraft, Lehrbeauftragte, lecturer, Kursleiter,
      Lernbegleiter, enseignant
    professor, Prof, Hochschullehrer, Professur, professeur, full professor
    school, Schule, Schulleiter, headmaster, Schulleitung
    training, Trainer, Schulung, Coach, coaching, Ausbilder, learning and development
    university, Universität, Hochschule
    childcare, Erzieher, Kita, Kindergarten, nursery, Pädagoge, Pädagogik, pädagogisch
  `,
  medicine: `
    medicine, Medizin, medical, medizinisch, Arzt, Ärztin, physician, doctor, Oberarzt, Chefarzt, Facharzt, Assistenzarzt, Hausarzt, Tierarzt, Betriebsarzt, Oberärztin, Chefärztin, médecin, médico
    nursing, Pflege, nurse, Pflegedienst, Krankenpflege, Krankenpfleger, Altenpfleger, Pflegefachkraft
    health, Gesundheit, healthcare, Gesundheitswesen
    clinic, Klinik, hospital, Krankenhaus, Klinikum
    surgery, Chirurgie, surgeon, Chirurg, cardiology, Kardiologie, radiology, Radiologie, internist
    pharmacy, Apotheke, Apotheker, pharmacist
    hospital ward, Station, Stationsleitung, Stationsleiter
    therapy, Therapie, Therapeut, therapist, physiotherapist, Physiotherapeut, Ergotherapeut, Logopädie
    psychology, Psychologie, Psychologe, psychologist, Psychotherapeut, Psychotherapie
    dentistry, Zahnmedizin, dentist, Zahnarzt, Zahnärztin
    midwifery, Hebamme, midwife, Geburtshilfe
    emergency services, Rettungsdienst, paramedic, Sanitäter, Notfallsanitäter
    medical assistance, medizinische Fachangestellte, MFA
  `,
  security: `
    security, Sicherheit, cybersecurity, cyber security, Informationssicherheit, information security,
      IT-Sicherheit, it security, CISO
    plant security, Werkschutz, Objektschutz
    occupational safety, Arbeitssicherheit, Arbeitsschutz, HSE, EHS
    fire protection, Brandschutz, Feuerwehr, firefighter
    penetration testing, penetration tester, pentester, ethical hacking
  `,
  projects: `
    project, Projekt, project management, Projektmanagement, project manager, Projektleiter, Projektleitung,
      progetto, projet, proyecto, Projektltg
    programme management, Programmleitung, program management, PMO, program manager
    agile, Scrum, scrum master
    construction management, Bauleitung, Bauleiter, Oberbauleiter, site manager
  `,
  "general-management": `
    general management, general manager, Geschäftsleitung
    ceo, chief executive officer, chief executive, Geschäftsführer, Geschäftsführung, managing director, Vorstandsvorsitzende,
      Vorstandsvorsitzender, GF, director general, directora general, Generaldirektor, PDG, amministratore delegato
    coo, chief operating officer
    founder, Gründer, cofounder, Mitgründer, Existenzgründer, entrepreneur, Unternehmer, Firmengründer, fundador,
      fondateur
    owner, Inhaber, Mitinhaber, Eigentümer, Gesellschafter, titolare
    board, Vorstand, executive board, board member, Vorstandsmitglied, chairman, chairwoman, chairperson, chair,
      Vorsitzende, Vorsitzender, Finanzvorstand
    supervisory board, Aufsichtsrat, non-executive director, Verwaltungsrat, Aufsichtsratsvorsitzender
    president, Präsident, Präsidentin, président, presidente
    mayor, Bürgermeister, Oberbürgermeister
    minister, Staatsminister, Ministerin
    state secretary, Staatssekretär
    deputy mayor, Dezernent, Beigeordnete, Beigeordneter, Stadtrat
    rector, Rektor, vice chancellor, university president, Hochschulpräsident
    chancellor, Kanzler
    member of parliament, Abgeordnete, Abgeordneter, MdB, MdL
    managing partner, geschäftsführender Partner, geschäftsführende Partnerin
  `,
  assistant: `
    assistant, Assistenz, Assistent, Sekretariat, Sekretär, secretary, PA, office manager, executive assistant,
      office management, asistente, assistente, assistante, personal assistant
    reception, Empfang, receptionist, Rezeption
  `,
  student: `
    student, Studierende, Studentin, estudiante, étudiant, cand, stud, Fachschaft, Schüler, Studium, Masterand,
      Bachelorand, Gymnasiast, Abiturient, Masterarbeit, Bachelorarbeit, Abschlussarbeit
    working student, Werkstudent, Werksstudent, studentische Hilfskraft, Hilfskraft
    intern, Praktikant, Praktikum, internship, stagiaire, stagista, tirocinante, becario
    apprentice, Auszubildende, Azubi, Auszubildender, Lehrling
  `,
}

/** The fields of work that a word may belong to; "" where it names an industry or nothing of the kind. */
export type WorkField = keyof typeof byField | ""

/** One meaning: all its terms say the same. */
export interface Meaning {
  readonly field: WorkField
  readonly terms: readonly string[]
}

function meaningsOf(field: WorkField, lines: string): Meaning[] {
  return lines
    .trim()
    .split(/(?<!,)\n/)
    .map((line) => ({ field, terms: line.split(",").map((term) => term.trim()) }))
}

const fields = Object.keys(byField) as (keyof typeof byField)[]

/** All meanings, those of one field together and the one that names it first. */
export const meanings: readonly Meaning[] = [
  ...fields.flatMap((field) => meaningsOf(field, byField[field])),
  ...meaningsOf("", topics),
]

/** Phrases that only look like one of the meanings: "Personal Assistant" is not in human resources. */
export const lookalikes: readonly string[] = [
  "personal trainer",
  "personal coach",
  "client partner",
  "business partner",
  "Betriebswirt",
  "Personal Computer",
  "vice president",
  "vice présidente",
  "vice président",
  "Vizepräsident",
  "vicepresidente",
  "CEO office",
  "director's office",
  "Ministerium",
  "process owner",
  "data owner",
  "service owner",
  "international",
  "internationale",
  "founders associate",
]

/** Words that begin or end like a longer one without having to do with it. */
export const falseCompounds: readonly string[] =
  "salesforce, gerecht, artgerecht, barrierefrei, abbildung, einbildung, mediation, handelsblatt, researchgate, personality, schlager, verhandlung, dataport, itinerary, techniker krankenkasse, urlaubsrecht".split(
    ", ",
  )
