// The mapping where no header helps: from the values alone, surest field first, each with the confidence it deserves.
import type { Mapping } from "./batch.ts"
import type { ColumnProfile } from "./column-profile.ts"
import { nameFields, type Field } from "./fields.ts"
import type { HeaderGuess } from "./guess-header.ts"

interface Claim {
  readonly field: Field
  readonly confidence: number
  /** How well the column fits, 0 to 1; below `floor` it does not. */
  fit(profile: ColumnProfile): number
  readonly floor: number
}

/** Surest first; a column that is taken is taken. */
const claims: readonly Claim[] = [
  { field: "email", confidence: 0.9, fit: (p) => p.email, floor: 0.6 },
  { field: "linkedin_url", confidence: 0.9, fit: (p) => p.linkedin, floor: 0.5 },
  { field: "xing_url", confidence: 0.9, fit: (p) => p.xing, floor: 0.5 },
  { field: "website", confidence: 0.6, fit: (p) => p.url, floor: 0.6 },
  { field: "salutation", confidence: 0.8, fit: (p) => p.salutation, floor: 0.8 },
  { field: "name_prefix", confidence: 0.7, fit: (p) => p.title, floor: 0.8 },
  { field: "postal_code", confidence: 0.6, fit: (p) => (p.phone > 0.3 ? 0 : p.postalCode), floor: 0.8 },
  { field: "phone", confidence: 0.7, fit: (p) => (p.date > 0.3 ? 0 : Math.max(p.phone, p.barePhone)), floor: 0.6 },
  { field: "given_name", confidence: 0.8, fit: (p) => p.givenName - p.organization, floor: 0.4 },
  { field: "full_name", confidence: 0.8, fit: (p) => p.fullName - p.organization, floor: 0.4 },
]

const workClaims: readonly Claim[] = [
  { field: "organization", confidence: 0.6, fit: (p) => p.organization - p.jobTitle, floor: 0.2 },
  { field: "job_title", confidence: 0.6, fit: (p) => p.jobTitle - p.organization / 2, floor: 0.25 },
]

/** Behind the others, since many towns are surnames too, and universities stand in towns. */
const placeClaims: readonly Claim[] = [
  { field: "country", confidence: 0.7, fit: (p) => p.country, floor: 0.6 },
  { field: "city", confidence: 0.6, fit: (p) => p.town - p.organization - p.jobTitle, floor: 0.3 },
]

type Taken = (Field | null)[]

function takeBest(claim: Claim, profiles: readonly ColumnProfile[], taken: Taken): number {
  let best = -1
  let bestFit = claim.floor
  for (const [column, profile] of profiles.entries()) {
    if (taken[column] !== null || profile.filled === 0) continue
    const fit = claim.fit(profile)
    if (fit >= bestFit && (best < 0 || fit > bestFit)) {
      best = column
      bestFit = fit
    }
  }
  if (best >= 0) taken[best] = claim.field
  return best
}

/** Beside a given name stands a family name: the neighbour that looks more like one. */
function takeFamilyName(profiles: readonly ColumnProfile[], taken: Taken): number {
  const given = taken.indexOf("given_name")
  if (given < 0) return -1
  const fit = (column: number): number => {
    const profile = profiles[column]
    if (profile === undefined || taken[column] !== null || profile.filled === 0) return -1
    return profile.familyName - profile.organization - profile.integer - profile.long
  }
  const [before, after] = [fit(given - 1), fit(given + 1)]
  const best = after >= before ? given + 1 : given - 1
  if (Math.max(before, after) < 0) return -1
  taken[best] = "family_name"
  return best
}

/** Two texts are left after the name: organization first, job second, as in every list without a header that was seen. */
function takeRest(profiles: readonly ColumnProfile[], taken: Taken): void {
  for (const field of ["organization", "job_title"] as const) {
    if (taken.includes(field)) continue
    const column = profiles.findIndex(
      (p, at) =>
        taken[at] === null && p.filled > 0 && p.integer < 0.3 && p.date < 0.3 && p.long < 0.5 && p.distinct > 1,
    )
    if (column >= 0) taken[column] = field
  }
}

/** Six columns, names in front and the address at the end: the order in which Indico takes lists without a header. */
function takeAsIndico(profiles: readonly ColumnProfile[], taken: Taken): void {
  const layout: readonly Field[] = ["given_name", "family_name", "organization", "job_title", "phone", "email"]
  if (profiles.length !== layout.length) return
  const numbers = profiles[4]
  const holdsNumbers = numbers !== undefined && numbers.integer + numbers.phone + numbers.barePhone >= 0.5
  if (!holdsNumbers && numbers?.filled !== 0) return
  if (![0, 1, 5].every((column) => taken[column] === layout[column])) return
  for (const [column, field] of layout.entries()) if ((profiles[column]?.filled ?? 0) > 0) taken[column] = field
}

/** One column in which few lines are names is a letter, not a list. */
function isProse([only, ...others]: readonly ColumnProfile[]): boolean {
  return only !== undefined && others.length === 0 && (only.fullName < 0.5 || only.sentence > 0.3)
}

/** The mapping of a file without a header row. */
export function guessByContent(profiles: readonly ColumnProfile[]): Mapping {
  const taken: Taken = profiles.map(() => null)
  const confidences = profiles.map(() => 0.3)
  for (const claim of claims) {
    const hasName = nameFields.some((field) => taken.includes(field))
    if (claim.field === "full_name" && (hasName || isProse(profiles))) continue
    const column = takeBest(claim, profiles, taken)
    if (column >= 0) confidences[column] = claim.confidence
    if (claim.field === "given_name") {
      const family = takeFamilyName(profiles, taken)
      if (family >= 0) confidences[family] = 0.75
      else if (column >= 0) taken[column] = null
    }
  }
  for (const claim of [...workClaims, ...placeClaims]) {
    const column = takeBest(claim, profiles, taken)
    if (column >= 0) confidences[column] = claim.confidence
  }
  takeAsIndico(profiles, taken)
  takeRest(profiles, taken)
  return profiles.map((_, column) => ({
    column,
    header: "",
    field: taken[column] ?? "ignore",
    confidence: confidences[column] ?? 0.3,
  }))
}

/** Fills what the headers left open: fields nobody claimed, from columns whose header is unknown. */
export function fillByContent(
  guesses: { field: Field; confidence: number }[],
  words: readonly (HeaderGuess | null)[],
  profiles: readonly ColumnProfile[],
): void {
  const isOpen = (field: Field): boolean => !guesses.some((guess) => guess.field === field)
  const hasName = guesses.some((guess) => nameFields.includes(guess.field))
  // Taken: what has a known header. Only columns with unknown words are free to be told by their content.
  const taken: Taken = guesses.map((guess, column) => (words[column] === null ? null : guess.field))
  for (const claim of [...claims, ...workClaims]) {
    const isName = nameFields.includes(claim.field)
    const isShy = claim.field === "postal_code" || claim.field === "website" || claim.field === "salutation"
    if (isShy || !isOpen(claim.field) || (isName && hasName)) continue
    const column = takeBest(claim, profiles, taken)
    const guess = guesses[column]
    if (guess !== undefined) Object.assign(guess, { field: claim.field, confidence: claim.confidence * 0.8 })
  }
  const given = guesses.find((guess) => guess.field === "given_name")
  if (!hasName && given !== undefined) {
    const family = guesses[takeFamilyName(profiles, taken)]
    if (family === undefined) given.field = "full_name"
    else Object.assign(family, { field: "family_name", confidence: 0.6 })
  }
}
