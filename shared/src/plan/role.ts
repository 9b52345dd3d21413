// Does a person have a role that a goal names? The subject of the role must be met; a missing level halves the fit.
import type { Seniority } from "../conferences/goal.ts"
import { levelOf, readSeniority } from "./seniority.ts"
import type { Unit, Words } from "./words.ts"
import { readWords, says, saysAll, saysPartOf } from "./words.ts"

/** A wanted role as read once: what it is about, and from which level on. */
export interface WantedRole {
  readonly text: string
  readonly subject: readonly Unit[]
  /** 0 = any level. */
  readonly level: number
  /** The subject is itself a rank ("CEO"): who only works for one does not have it. */
  readonly isRank: boolean
}

/** Words that speak of the level; the table of seniority judges the person's own title instead. */
const levelWords = new Set(
  (
    "head leiter leitung leitend director direktor chief vp lead leader teamleiter teamleitung teamlead gruppenleiter " +
    "abteilungsleiter abteilungsleitung bereichsleiter bereichsleitung president vice executive senior junior svp evp " +
    "chef principal responsable"
  ).split(" "),
)
/** Words that say next to nothing beside a subject: "Marketing Manager" is met by "Marketing". */
const softWords = new Set(
  "manager management officer specialist spezialist expert experte referent mitarbeiter team abteilung bereich department".split(
    " ",
  ),
)

/** Reads a wanted role: "Head of Data" -> subject data, level head. A role of level words only is its own subject. */
export function readRole(text: string): WantedRole {
  const { units, words } = readWords(text)
  const subject = units.filter(
    ({ word, meanings }) => meanings.length > 0 || (!levelWords.has(word) && !softWords.has(word)),
  )
  const named = [...words].some((word) => levelWords.has(word) || /leit(?:er|ung)$/.test(word))
  const own = levelOf(readSeniority(text))
  const level = named ? own : 0
  return {
    text,
    subject: subject.length > 0 ? subject : units,
    level: subject.length > 0 ? Math.min(level, levelOf("vp")) : 0,
    isRank: !named && own === levelOf("executive"),
  }
}

/** What a list says of somebody's work. The industry only completes what title or department begin to say. */
export interface RoleCells {
  readonly jobTitle: Words
  readonly department: Words
  readonly industry: Words
  readonly seniority: Seniority | ""
}

export interface RoleMatch {
  readonly field: "jobTitle" | "department"
  readonly fit: number
}

/** How well work in a part of the wanted field counts: controlling where finance is wanted. */
const partOfField = 0.8

/** The cell that meets the role and how well: 1 whole, less for a part of the field, half without the level. */
export function matchRole(role: WantedRole, cells: RoleCells): RoleMatch | null {
  const met = findCell(role.subject, cells)
  if (met === null || (role.isRank && cells.jobTitle.text !== "" && levelOf(cells.seniority) < levelOf("head")))
    return null
  return { field: met.field, fit: levelOf(cells.seniority) >= role.level ? met.fit : met.fit / 2 }
}

function findCell(subject: readonly Unit[], { jobTitle, department, industry }: RoleCells): RoleMatch | null {
  const cells = [
    { field: "jobTitle", text: jobTitle, others: [department, industry] },
    { field: "department", text: department, others: [industry] },
  ] as const
  const whole = cells.find(({ text }) => saysAll(text, subject))
  if (whole) return { field: whole.field, fit: 1 }
  const together = cells.find(({ text, others }) => saysTogether(subject, text, others))
  if (together) return { field: together.field, fit: 1 }
  const part = cells.find(({ text }) => subject.every((unit) => says(text, unit) || saysPartOf(text, unit)))
  return part && subject.length > 0 ? { field: part.field, fit: partOfField } : null
}

/** "CTO in mechanical engineering": the title says the one, the industry the other. */
function saysTogether(subject: readonly Unit[], text: Words, others: readonly Words[]): boolean {
  if (subject.length < 2 || !subject.some((unit) => says(text, unit))) return false
  return subject.every((unit) => says(text, unit) || others.some((other) => says(other, unit)))
}
