// Reads goals as a person writes them by hand, into the shape that the same file has as JSON.
// What cannot be understood is named with its line; nothing is guessed.

export type GoalLines =
  /** As the JSON form of the file; its values are still to be checked. */
  { readonly kind: "read"; readonly value: unknown } | { readonly kind: "refused"; readonly reason: string }

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

/**
 * Reads the form written by hand:
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
export function readGoalLines(content: string): GoalLines {
  const conference: Fields = {}
  const profile: Fields = {}
  const goals: Fields[] = []
  for (const [index, line] of content
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const heading = /^(#{1,2})\s+(.*\S)\s*$/.exec(line)
    const pair = /^\s*(?:[-*]\s+)?(\p{L}+)\s*:\s*(.*?)\s*$/u.exec(line)
    const field = pair ? fieldNames[(pair[1] ?? "").toLowerCase()] : undefined
    if (line.trim() === "") continue
    if (heading?.[1] === "#") conference["name"] = heading[2]
    else if (heading) goals.push({ label: heading[2] })
    else if (!pair || field === undefined) return refuse(index, `is not understood: "${line.trim()}"`)
    else if (ofGoal.has(field) && goals.length === 0) return refuse(index, 'stands before the first goal ("## ...")')
    else fill(field, pair[2] ?? "", { conference, profile, goal: goals.at(-1) })
  }
  return { kind: "read", value: { conference, profile, goals } }
}

function refuse(index: number, why: string): GoalLines {
  return { kind: "refused", reason: `Line ${index + 1} of the file of goals ${why}.` }
}

function fill(
  field: string,
  value: string,
  into: { conference: Fields; profile: Fields; goal: Fields | undefined },
): void {
  if (field === "dates") [into.conference["starts_on"], into.conference["ends_on"]] = dates(value)
  else if (field === "city") into.conference["city"] = value
  else if (field === "me") Object.assign(into.profile, readMe(value))
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
  return {
    given_name: words.slice(0, -1).join(" "),
    family_name: words.at(-1) ?? "",
    job_title: jobTitle,
    organization,
    email,
  }
}
