// Two lists as columns become what comparing needs. All of it is plain columns, so that threads can share it.
import { CandidateFinder } from "./block.ts"
import { createSetting, makeTables, withModel, type MatchTables, type Setting } from "./comparison.ts"
import { indexContacts, type ContactIndex } from "./index-contacts.ts"
import type { FittedModel } from "./model.ts"
import { readHouses } from "./organizations.ts"
import type { People } from "./people.ts"
import { startModel } from "./start-model.ts"
import { Weigher } from "./weigh.ts"
import type { GrowingWords } from "./words.ts"

export interface PreparedMatch {
  readonly tables: MatchTables
  readonly attendees: People
  /** The contacts, with their rows by value. */
  readonly index: ContactIndex
  /** The model given, or the one to begin fitting with. */
  readonly model: FittedModel
}

/**
 * Prepares two lists whose words are all in `words`.
 * @param model one fitted before; without it one is started from how often values occur in the two lists
 */
export function prepareMatch(
  attendees: People,
  contacts: People,
  words: GrowingWords,
  model?: FittedModel,
): PreparedMatch {
  const houses = readHouses(words.organizations)
  const used = model ?? startModel(attendees, contacts, words, houses)
  const tables = makeTables(words, houses, used)
  return { tables, attendees, index: indexContacts(tables, contacts), model: used }
}

/** One thread's means to find candidates and to weigh them; it remembers what it has worked out. */
export interface Comparer {
  readonly attendees: People
  readonly contacts: People
  readonly setting: Setting
  readonly finder: CandidateFinder
  readonly weigher: Weigher
}

export function createComparer({ tables, attendees, index, model }: PreparedMatch): Comparer {
  const setting = createSetting(tables, model)
  const finder = new CandidateFinder(setting, index, attendees)
  return { attendees, contacts: index.people, setting, finder, weigher: new Weigher(setting) }
}

/** The same means under another model over the same frequencies. */
export function underModel(comparer: Comparer, model: FittedModel): Comparer {
  const setting = withModel(comparer.setting, model)
  return { ...comparer, setting, weigher: new Weigher(setting) }
}
