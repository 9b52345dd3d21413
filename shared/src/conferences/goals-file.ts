// Reads a file of goals for the command line: JSON (goalsFileSchema), or lines that a person writes by hand.
// What cannot be understood is named with its line; nothing is guessed.
import type { z } from "zod"
import type { GoalsFile, WeighedGoal } from "./goal.ts"
import { goalsFileSchema } from "./goal.ts"

export type GoalsFileReading =
  | { readonly kind: "read"; readonly file: GoalsFile }
  | { readonly kind: "refused"; readonly reason: string }

/**
 * Reads goals from JSON or from the readable form:
 *
 *     # DataConf 2026                         the conference (may be left out)
 *     dates: 2026-12-14 to 2026-12-16
 *     city: Leipzig
 *     me: Ada Blum; Head of Research; Nordwerk; ada@nordwerk.example
 *
 *     ## New customers in energy              one goal each
 *     kind: customers                         job, customers, partners, press, knowledge, other
 *     weight: 3                               0 to 3; 2 if left out
 *     organizations: Stadtwerke Musterstadt; Windkraft Nord
 *     roles: Einkauf; Head of Data
 *     levels: head; executive                 student, junior, specialist, senior, lead, head, vp, executive
 *     topics: forecasting; smart meters
 *     people: Anna Weber
 *
 * Several values stand between semicolons (or commas, if there is no semicolon). German names of the lines are understood.
 */
export function readGoalsFile(content: string): GoalsFileReading {
  const plain = content.replace(/^\uFEFF/, "").trim()
  if (plain === "") return { kind: "refused", reason: "The file of goals is empty." }
  const draft = plain.startsWith("{") ? readJson(plain) : readLines(plain)
  if (typeof draft === "string") return { kind: "refused", reason: draft }
  const parsed = goalsFileSchema.safeParse(draft.value)
  return parsed.success ? { kind: "read", file: parsed.data } : { kind: "refused", reason: explain(parsed.error) }
}

/** The goals of a file as the plan takes them; ids are "goal-1", "goal-2", ... in the order of the file. */
export function goalsOfFile(file: GoalsFile): WeighedGoal[] {
  return file.goals.map((goal, position) => ({ ...goal, id: `goal-${position + 1}`, position }))
}

type Draft = string | { readonly value: unknown }

function readJson(content: string): Draft {
  try {
    return { value: JSON.parse(content) as unknown }
  } catch (error) {
    return `The file of goals is no valid JSON: ${error instanceof Error ? error.message : "unreadable"}.`
  }
}

function explain(error: z.ZodError): string {
  const issue = error.issues[0]
  return `The file of goals cannot be used: ${issue?.path.join(".") || "file"}: ${issue?.message ?? "not understood"}.`
}

/** Names of lines, and the field each one fills. */
const fieldNames: Readonly<Record<string, string>> = {
  dates: "dates",
  datum: "dates",
  tage: "dates",
  city: "city",
  ort: "city",
  stadt: "city",
  me: "me",
  ich: "me",
  kind: "kind",
  art: "kind",
  weight: "weight",
  gewicht: "weight",
  organizations: "organizations",
  organisations: "organizations",
  organisationen: "organizations",
  firmen: "organizations",
  companies: "organizations",
  roles: "roles",
  rollen: "roles",
  funktionen: "roles",
  levels: "seniorities",
  seniorities: "seniorities",
  ebenen: "seniorities",
  stufen: "seniorities",
  topics: "topics",
  themen: "topics",
  people: "people",
  personen: "people",
  menschen: "people",
}

const ofGoal = new Set(["kind", "weight", "organizations", "roles", "seniorities", "topics", "people"])

type Fields = Record<string, unknown>

function readLines(content: string): Draft {
  const conference: Fields = {}
  const me: Fields = {}
  const goals: Fields[] = []
  for (const [index, line] of content.split(/\r\n|\r|\n/).entries()) {
    const heading = /^(#{1,2})\s+(.*\S)\s*$/.exec(line)
    const pair = /^\s*(?:[-*]\s+)?(\p{L}+)\s*:\s*(.*?)\s*$/u.exec(line)
    const field = pair ? fieldNames[(pair[1] ?? "").toLowerCase()] : undefined
    if (line.trim() === "") continue
    if (heading?.[1] === "#") conference["name"] = heading[2]
    else if (heading) goals.push({ label: heading[2] })
    else if (!pair || field === undefined)
      return `Line ${index + 1} of the file of goals is not understood: "${line.trim()}".`
    else if (ofGoal.has(field) && goals.length === 0)
      return `Line ${index + 1} of the file of goals stands before the first goal ("## ...").`
    else fill(field, pair[2] ?? "", { conference, me, goal: goals.at(-1) })
  }
  return { value: { conference, me, goals } }
}

function fill(field: string, value: string, into: { conference: Fields; me: Fields; goal: Fields | undefined }): void {
  if (field === "dates") [into.conference["startsOn"], into.conference["endsOn"]] = dates(value)
  else if (field === "city") into.conference["city"] = value
  else if (field === "me") Object.assign(into.me, readMe(value))
  else if (into.goal === undefined) return
  else if (field === "kind") into.goal[field] = value.toLowerCase()
  else if (field === "weight") into.goal[field] = Number(value)
  else into.goal[field] = field === "seniorities" ? split(value.toLowerCase()) : split(value)
}

function dates(value: string): [string, string] {
  const days = value.match(/\d{4}-\d{2}-\d{2}/g) ?? []
  return [days[0] ?? value, days[1] ?? days[0] ?? value]
}

function split(value: string): string[] {
  return value
    .split(value.includes(";") ? ";" : ",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
}

/** "Ada Blum; Head of Research; Nordwerk; ada@nordwerk.example" */
function readMe(value: string): Fields {
  const [name = "", jobTitle = "", organization = "", email = ""] = split(value)
  const words = name.split(/\s+/)
  return { givenName: words.slice(0, -1).join(" "), familyName: words.at(-1) ?? "", jobTitle, organization, email }
}
