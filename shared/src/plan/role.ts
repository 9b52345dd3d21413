// Does a person have a role that a goal names? The subject of the role must be met; a missing level halves the fit.
import type { Seniority } from "../conferences/goal.ts"
import { levelOf, readSeniority } from "./seniority.ts"
import type { Unit, Words } from "./words.ts"
import { readWords, saysAll } from "./words.ts"

/** A wanted role as read once: what it is about, and from which level on. */
export interface WantedRole {
  readonly text: string
  readonly subject: readonly Unit[]
  /** 0 = any level. */
  readonly level: number
}

/** Words that speak of the level; the table of seniority judges the person's own title instead. */
const levelWords = new Set(
  (
    "head leiter leitung director direktor chief vp lead leader teamleiter teamleitung abteilungsleiter abteilungsleitung " +
    "bereichsleiter bereichsleitung president vice executive senior junior svp evp chef"
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
  const { units } = readWords(text)
  const subject = units.filter(({ word, meaning }) => meaning >= 0 || (!levelWords.has(word) && !softWords.has(word)))
  const named = units.some(({ word }) => levelWords.has(word) || /leit(?:er|ung)$/.test(word))
  const level = named ? levelOf(readSeniority(text)) : 0
  return {
    text,
    subject: subject.length > 0 ? subject : units,
    level: subject.length > 0 ? Math.min(level, levelOf("vp")) : 0,
  }
}

export interface RoleCells {
  readonly jobTitle: Words
  readonly department: Words
  readonly seniority: Seniority | ""
}

/** The cell that meets the role and how well: 1 whole, 0.5 without the level; null = not met. */
export function matchRole(
  role: WantedRole,
  cells: RoleCells,
): { field: "jobTitle" | "department"; fit: number } | null {
  const field = saysAll(cells.jobTitle, role.subject)
    ? "jobTitle"
    : saysAll(cells.department, role.subject)
      ? "department"
      : null
  if (field === null) return null
  return { field, fit: levelOf(cells.seniority) >= role.level ? 1 : 0.5 }
}
