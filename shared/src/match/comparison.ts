// Step 3 writes here: for each field the level that holds and, where it depends on it, how common the shared value is.
import { fieldCount, fieldTables } from "./levels.ts"
import type { FittedModel, Frequencies } from "./model.ts"
import type { Organizations } from "./organizations.ts"
import type { WordRelations } from "./relate-words.ts"
import type { People, Words } from "./standardize.ts"

/** Levels of one pair of people; one object is used again and again. */
export interface Comparison {
  /** Level per field, in the order of `fieldTables`. */
  readonly levels: Uint8Array
  /** log2 of the chance of the shared value, for levels that go by frequency. */
  readonly chances: Float64Array
  /** Names were found crosswise: one side's given name is the other's family name. */
  swapped: boolean
}

export function createComparison(): Comparison {
  return { levels: new Uint8Array(fieldCount), chances: new Float64Array(fieldCount), swapped: false }
}

/** All that is needed to compare people of two columns under a model. */
export interface Setting {
  readonly words: Words
  readonly relations: WordRelations
  readonly organizations: Organizations
  readonly frequencies: Frequencies
  readonly model: FittedModel
}

/** One person: a row of a column set. */
export interface Row {
  people: People
  at: number
}

/** Points (bits) that a field at a level gives: log2(m / u). */
export function pointsOf(model: FittedModel, field: number, level: number, chance: number): number {
  const found = fieldTables[field]?.levels[level]
  const m = model.m[field]?.[level]
  if (!found || m === undefined || level === 0) return 0
  const u = found.byFrequency ? Math.min(chance + Math.log2(found.u), -0.05) : Math.log2(found.u)
  return Math.log2(m) - u
}
