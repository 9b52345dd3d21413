// Title, Name, URL, Position, Ort, Status: headers that mean one thing here and another there. The content and the neighbours decide.
import type { ImportKind } from "./batch.ts"
import type { ColumnProfile } from "./column-profile.ts"
import type { Field } from "./fields.ts"
import type { HeaderGuess } from "./guess-header.ts"
import type { Ambiguity } from "./header-words.ts"

export interface Table {
  readonly headers: readonly string[]
  readonly profiles: readonly ColumnProfile[]
  readonly kind: ImportKind
}

interface Neighbourhood {
  readonly table: Table
  readonly words: readonly (HeaderGuess | null)[]
  /** Folded headers. */
  readonly keys: readonly string[]
}

interface Resolved {
  field: Field
  confidence: number
  rank: number
}

function has(near: Neighbourhood, ...means: (Field | Ambiguity)[]): boolean {
  return near.words.some((word) => word !== null && word.side !== "buyer" && means.includes(word.means))
}

/** Dr./Mr. in Outlook and Indico, the job in Salesforce and Brella, the role in the group in Meetup. */
function resolveTitle(profile: ColumnProfile, near: Neighbourhood): [Field, number] {
  if (near.keys.includes("rsvp") && near.keys.includes("event host")) return ["ignore", 0.9]
  const hasJob = has(near, "job_title", "position")
  if (profile.filled === 0) return hasJob ? ["name_prefix", 0.7] : ["job_title", 0.6]
  if (profile.title >= 0.6) return [profile.salutation >= 0.6 ? "salutation" : "name_prefix", 0.95]
  if (!hasJob) return ["job_title", profile.title > 0.2 ? 0.6 : 0.9]
  return profile.title >= 0.2 ? ["name_prefix", 0.6] : ["ignore", 0.5]
}

/** The surname beside `Vorname`, the given name beside `Apellidos`, else the whole name. */
function resolveName(key: string, profile: ColumnProfile, near: Neighbourhood): [Field, number] {
  const hasGiven = has(near, "given_name")
  const hasFamily = has(near, "family_name")
  if (hasGiven && hasFamily) return ["full_name", 0.9]
  if (hasGiven) return profile.fullName > 0.8 && profile.familyName < 0.2 ? ["full_name", 0.6] : ["family_name", 0.95]
  if (hasFamily)
    return key === "nombre" || key === "nome" || profile.fullName < 0.5 ? ["given_name", 0.9] : ["full_name", 0.7]
  return ["full_name", profile.filled === 0 || profile.fullName > 0.3 || profile.oneComma > 0.6 ? 0.95 : 0.75]
}

function resolveUrl(profile: ColumnProfile, near: Neighbourhood): [Field, number] {
  if (profile.linkedin >= 0.5) return ["linkedin_url", 0.95]
  if (profile.xing >= 0.5) return ["xing_url", 0.95]
  if (profile.meetup >= 0.5) return ["profile_url", 0.9]
  if (profile.filled === 0) return has(near, "connected_on") ? ["linkedin_url", 0.8] : ["profile_url", 0.5]
  return profile.url >= 0.5 ? ["website", 0.8] : ["ignore", 0.5]
}

/** The job almost everywhere; the number of the line in a pretix order in German. */
function resolvePosition(profile: ColumnProfile, near: Neighbourhood): [Field, number] {
  if (profile.integer >= 0.9) return ["ignore", 0.95]
  if (profile.filled === 0 && near.keys.includes("bestellnummer")) return ["ignore", 0.8]
  return ["job_title", 0.95]
}

function resolve(word: Ambiguity, key: string, profile: ColumnProfile, near: Neighbourhood): [Field, number] {
  switch (word) {
    case "title":
      return resolveTitle(profile, near)
    case "name":
      return resolveName(key, profile, near)
    case "url":
      return resolveUrl(profile, near)
    case "position":
      return resolvePosition(profile, near)
    case "ort":
      return near.keys.includes("ort geschaeftlich") ? ["ignore", 0.9] : ["city", 0.95]
    case "status":
      return near.table.kind === "attendees" ? ["status", 0.95] : ["ignore", 0.8]
    case "group":
      return ["tags", 0.7]
    default:
      return ["ignore", 0.3]
  }
}

const ambiguities: readonly string[] = [
  "title",
  "name",
  "url",
  "position",
  "ort",
  "status",
  "group",
] satisfies Ambiguity[]

/** The field a guessed header stands for, with the column's content and the other headers taken into account. */
export function resolveAmbiguity(word: HeaderGuess, column: number, near: Neighbourhood): Resolved {
  const profile = near.table.profiles[column]
  if (profile === undefined || !ambiguities.includes(word.means))
    return { field: word.means as Field, confidence: word.confidence, rank: word.rank }
  const [field, confidence] = resolve(word.means as Ambiguity, near.keys[column] ?? "", profile, near)
  return { field, confidence: Math.min(confidence, word.confidence), rank: word.rank }
}
