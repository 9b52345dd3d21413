// Step 5: which column is what, by header words and content together. Each column gets one field; a doubled header's first column wins.
import type { ImportKind, Mapping } from "./batch.ts"
import type { ColumnProfile } from "./column-profile.ts"
import { guessByContent, fillByContent } from "./guess-by-content.ts"
import { nameFields, type Field } from "./fields.ts"
import { foldHeader } from "./fold-header.ts"
import { guessHeader, type HeaderGuess } from "./guess-header.ts"
import { resolveAmbiguity, type Table } from "./resolve-ambiguity.ts"

export interface ColumnGuess {
  field: Field
  confidence: number
  rank: number
  side: HeaderGuess["side"]
}

/** Fields of which a person has one: the best column gets it, the others are left out. */
const single: ReadonlySet<Field> = new Set<Field>([
  "full_name",
  "given_name",
  "middle_name",
  "name_prefix",
  "salutation",
  "name_suffix",
  "nickname",
  "former_family_name",
  "organization",
  "department",
  "job_title",
  "industry",
  "birthday",
  "connected_on",
  "exchange",
  "status",
  "cancelled_flag",
  "ticket",
  "source_id",
  "website",
])

const onlyAttendees: ReadonlySet<Field> = new Set<Field>([
  "status",
  "cancelled_flag",
  "list_consent",
  "hidden_flag",
  "ticket",
])
const byPosition: ReadonlySet<Field> = new Set<Field>([
  "organization",
  "street",
  "postal_code",
  "city",
  "region",
  "country",
])

function nothing(confidence: number): ColumnGuess {
  return { field: "ignore", confidence, rank: 999, side: "any" }
}

/** A header seen before: pretix and others give the attendee's address first and the invoice's after it. */
function dropDoubled(
  guesses: ColumnGuess[],
  keys: readonly string[],
  kind: ImportKind,
  profiles: readonly ColumnProfile[],
): void {
  const first = new Map<string, number>()
  for (const [column, key] of keys.entries()) {
    if (key === "") continue
    const before = first.get(key)
    const guess = guesses[column]
    if (before === undefined || guess === undefined) {
      first.set(key, column)
    } else if (guess.field !== "email" && guess.field !== "phone" && guess.field !== "notes") {
      const isSpare = kind === "contacts" && profiles[before]?.filled === 0
      if (!isSpare) guesses[column] = nothing(byPosition.has(guess.field) ? 0.9 : 0.6)
    }
  }
}

/** Where a header says "attendee", the one that does not say it belongs to whoever ordered. */
function tellBuyerFromAttendee(guesses: ColumnGuess[]): void {
  const isAttendees = (fields: readonly Field[]): boolean =>
    guesses.some((guess) => guess.side === "attendee" && fields.includes(guess.field))
  const move = (fields: readonly Field[], to: Field): void => {
    for (const guess of guesses)
      if (guess.side === "any" && fields.includes(guess.field)) Object.assign(guess, { field: to, confidence: 0.8 })
  }
  const hasOwnEmail = isAttendees(["email"])
  if (isAttendees(nameFields)) move(nameFields, "buyer_name")
  if (hasOwnEmail) move(["email"], "buyer_email")
  if (hasOwnEmail || isAttendees(["phone"])) move(["phone"], "ignore")
}

function hasBetterClaim(a: ColumnGuess, b: ColumnGuess, fullA: boolean, fullB: boolean): boolean {
  if (fullA !== fullB) return fullA
  if (Math.abs(a.confidence - b.confidence) > 0.1) return a.confidence > b.confidence
  return a.rank < b.rank
}

/** Leaves each single field to its best column; of two alike the first. */
function settleSingles(guesses: ColumnGuess[], profiles: readonly ColumnProfile[]): void {
  const holder = new Map<Field, number>()
  const isFull = (column: number): boolean => (profiles[column]?.filled ?? 0) > 0
  for (const [column, guess] of guesses.entries()) {
    if (!single.has(guess.field)) continue
    const before = holder.get(guess.field)
    const held = before === undefined ? undefined : guesses[before]
    if (before === undefined || held === undefined) {
      holder.set(guess.field, column)
    } else if (hasBetterClaim(guess, held, isFull(column), isFull(before))) {
      guesses[before] = nothing(0.5)
      holder.set(guess.field, column)
    } else {
      guesses[column] = nothing(0.5)
    }
  }
}

/** An id names one row each; a column that repeats or is mostly empty is something else. */
function dropPoorIds(guesses: ColumnGuess[], profiles: readonly ColumnProfile[]): void {
  for (const [column, guess] of guesses.entries()) {
    const profile = profiles[column]
    if (guess.field !== "source_id" || profile === undefined || profile.rows === 0) continue
    const isPoor = profile.filled < profile.rows * 0.8 || profile.distinct < profile.filled
    if (isPoor) guesses[column] = nothing(0.5)
  }
}

/** Dictionary word against content: a column of e-mail addresses is one, whatever its title; and the other way round. */
function correctByContent(guess: ColumnGuess, profile: ColumnProfile): ColumnGuess {
  if (profile.filled === 0) return guess
  const isReach = guess.field === "email" || guess.field === "phone"
  if (guess.field === "email" && profile.email === 0 && profile.filled >= 3) return nothing(0.3)
  if (guess.field === "phone" && profile.email > 0.6) return { ...guess, field: "email", confidence: 0.7 }
  if (isReach && profile.linkedin > 0.6) return { ...guess, field: "linkedin_url", confidence: 0.9 }
  if (guess.field === "job_title" && profile.integer >= 0.9) return nothing(0.9)
  if (guess.field === "job_title" && profile.role >= 0.6 && guess.rank > 0)
    return { ...guess, field: "ticket", confidence: 0.7 }
  return guess
}

function fallBackToInstitute(guesses: ColumnGuess[], keys: readonly string[]): void {
  if (guesses.some((guess) => guess.field === "organization")) return
  const column = keys.findIndex(
    (key, at) => guesses[at]?.field === "department" && /institut|lehrstuhl|fakultaet/.test(key),
  )
  const guess = guesses[column]
  if (guess !== undefined) Object.assign(guess, { field: "organization", confidence: 0.7 })
}

/** "Name", "Name" or "Name 1", "Name 2" over single words: the two halves of one name, side by side. */
function splitDoubledName(guesses: ColumnGuess[], keys: readonly string[], profiles: readonly ColumnProfile[]): void {
  const first = guesses.findIndex(({ field }) => field === "full_name")
  const [one, two] = [profiles[first], profiles[first + 1]]
  const [mine, next] = [guesses[first], guesses[first + 1]]
  const bare = (column: number): string => (keys[column] ?? "").replace(/ \d+$/, "")
  if (one === undefined || two === undefined || mine === undefined || next === undefined) return
  if (next.field !== "ignore" || bare(first) !== bare(first + 1) || one.fullName > 0.3 || two.filled === 0) return
  if (guesses.some(({ field }) => field === "given_name" || field === "family_name")) return
  const isTurned = two.givenName > one.givenName
  Object.assign(mine, { field: isTurned ? "family_name" : "given_name", confidence: 0.6 })
  Object.assign(next, { field: isTurned ? "given_name" : "family_name", confidence: 0.6 })
}

/**
 * The mapping of a table.
 * @param table headers ([] if the file has none), one profile per column, contacts or attendees
 * @returns one entry per column, in column order
 */
export function guessMapping(table: Table): Mapping {
  const { headers, profiles, kind } = table
  if (headers.length === 0) return guessByContent(profiles)
  const words = headers.map((header) => guessHeader(header))
  const keys = headers.map((header) => foldHeader(header))
  const guesses = words.map((word, column): ColumnGuess => {
    const profile = profiles[column]
    if (word === null || profile === undefined) return nothing(0.3)
    const found = resolveAmbiguity(word, column, { table, words, keys })
    return correctByContent({ ...found, side: word.side }, profile)
  })
  dropDoubled(guesses, keys, kind, profiles)
  if (kind === "attendees") tellBuyerFromAttendee(guesses)
  else for (const guess of guesses) if (onlyAttendees.has(guess.field)) Object.assign(guess, nothing(0.6))
  dropPoorIds(guesses, profiles)
  settleSingles(guesses, profiles)
  splitDoubledName(guesses, keys, profiles)
  fallBackToInstitute(guesses, keys)
  fillByContent(guesses, words, profiles)
  return guesses.map(({ field, confidence }, column) => ({
    column,
    header: headers[column] ?? "",
    field,
    confidence: Math.round(confidence * 100) / 100,
  }))
}
