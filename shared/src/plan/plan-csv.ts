// The plan as a table for other programs: one line a person. Cells are data: what a spreadsheet would take for a formula is defused.
import type { Language } from "../people/language.ts"
import type { AskEntry, KnownEntry, Plan, PlanPerson, TargetEntry } from "./plan.ts"
import { wordReason } from "./wording.ts"

const heads = {
  de: "Teil;Platz;Name;Funktion;Organisation;Ort;Gruppe;Punkte;Gründe;Über;Thema;Notiz",
  en: "Part;Place;Name;Role;Organization;City;Tier;Points;Reasons;Through;Subject;Note",
} as const

const parts = {
  known: { de: "Bekannte", en: "People you know" },
  colleagues: { de: "Nachfragen", en: "Ask" },
  targets: { de: "Neue Kontakte", en: "New targets" },
} as const

/** RFC 4180 with semicolons and a byte order mark, so that a double click opens it rightly. No contact details. */
export function writePlanCsv(plan: Plan, language: Language): string {
  const rows = [
    ...plan.known.map((entry, at) => ["known", at + 1, entry, knownCells(entry, language)] as const),
    ...plan.colleagues.map((entry, at) => ["colleagues", at + 1, entry, askCells(entry)] as const),
    ...plan.targets.map((entry) => ["targets", entry.rank, entry, targetCells(entry, language)] as const),
  ]
  const lines = rows.map(([part, place, { person, choices }, cells]) =>
    [parts[part][language], String(place), ...personCells(person), ...cells, choices.note].map(toCell).join(";"),
  )
  return `\u{feff}${[heads[language], ...lines].join("\r\n")}\r\n`
}

function personCells({ name, jobTitle, organization, city, tier }: PlanPerson): string[] {
  return [name, jobTitle, organization, city, tier]
}

function knownCells({ reasons, approach }: KnownEntry, language: Language): string[] {
  return ["", reasons.map((reason) => wordReason(reason, language)).join(", "), "", approach.subject]
}

function askCells({ colleagues, more }: AskEntry): string[] {
  const names = colleagues.map(({ person }) => person.name)
  return ["", [...names, ...(more > 0 ? [`+ ${more}`] : [])].join(", "), "", ""]
}

function targetCells({ points, reasons, introductions, approach }: TargetEntry, language: Language): string[] {
  const why = reasons.map((reason) => wordReason(reason, language)).join(", ")
  return [String(points), why, introductions[0]?.introducer.name ?? "", approach.subject]
}

/** One cell: never a formula, whatever program opens it. */
function toCell(text: string): string {
  const tidy = text.replace(/\s+/g, " ").trim()
  const safe = /^[=+\-@|%]/.test(tidy) ? `'${tidy}` : tidy
  return /[";,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
