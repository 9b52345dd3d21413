// Step 3 writes here: for each field the level that holds and, where it depends on it, how common the shared value is.
import { workFields } from "../text/job-title.ts"
import { FIELD, fieldCount, fieldTables } from "./levels.ts"
import { frequenciesOf, type Frequencies } from "./frequencies.ts"
import type { FittedModel } from "./model.ts"
import { oftenerAt } from "./namesakes.ts"
import { Organizations, type HouseTable, type ReadHouses } from "./organizations.ts"
import { ValueRelations } from "./relate-values.ts"
import { firstLetters, WordRelations } from "./relate-words.ts"
import type { Texts } from "./vocabulary.ts"
import { exchangeNames, type People } from "./people.ts"
import type { GrowingWords, Words } from "./words.ts"

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

/** What comparing names needs. */
export interface NameSetting {
  readonly words: Words
  readonly relations: WordRelations
  readonly frequencies: Pick<Frequencies, "given" | "family" | "givenKnown" | "familyKnown">
}

/** All that is needed to compare people of two columns under a model. */
export interface Setting {
  readonly words: Words
  readonly relations: WordRelations
  readonly organizations: Organizations
  readonly places: {
    readonly city: ValueRelations
    readonly postalCode: ValueRelations
    readonly street: ValueRelations
  }
  readonly frequencies: Frequencies
  /** Bits of the fields of work that a title names. */
  readonly workFields: (title: number) => number
  readonly model: FittedModel
  /** For names that stand where they belong. */
  readonly straight: NameSetting
  /** For names that stand in each other's place: a word is as common as its more common reading. */
  readonly crosswise: NameSetting
  /** People with given and family names exchanged; made once for each list. */
  readonly view: (people: People) => People
}

/** The same setting under another model. Settings are made in one place only: objects of one shape are read faster. */
export function withModel(setting: Setting, model: FittedModel): Setting {
  const { words, relations, organizations, places, frequencies, workFields, straight, crosswise, view } = setting
  return { words, relations, organizations, places, frequencies, workFields, model, straight, crosswise, view }
}

function nameSetting(
  words: Words,
  relations: WordRelations,
  { given, family, givenKnown, familyKnown }: NameSetting["frequencies"],
): NameSetting {
  return { words, relations, frequencies: { given, family, givenKnown, familyKnown } }
}

/** What all threads that compare share. Made once for a match, from words that are all known by then. */
export interface MatchTables {
  readonly words: Words
  /** As `firstLetters` gives them. */
  readonly letters: Int32Array
  readonly houses: HouseTable
  readonly frequencies: Frequencies
}

/** The tables of words that are all known by now; `before`: those of the first of these words under the same model. */
export function makeTables(
  words: GrowingWords,
  houses: ReadHouses,
  model: FittedModel,
  before?: MatchTables,
): MatchTables {
  const letters = firstLetters(words.names, before?.letters)
  return { words, letters, houses, frequencies: frequenciesOf(model, words, houses, before?.frequencies) }
}

/** Makes the setting for comparing under a model; `before`: one of the first of these words, whose relations are taken over. */
export function createSetting(
  { words, letters, houses, frequencies }: MatchTables,
  model: FittedModel,
  before?: Setting,
): Setting {
  const organizations = before?.organizations ?? new Organizations(words.organizations, houses)
  if (before) organizations.grow(houses)
  else organizations.learn(model)
  const relations = before?.relations ?? new WordRelations(words.names, letters)
  relations.grow(letters)
  const either = frequencies.given.map((chance, word) => Math.max(chance, frequencies.family[word] ?? 0))
  const eitherKnown = frequencies.givenKnown.map((known, word) => known | (frequencies.familyKnown[word] ?? 0))
  const places = before?.places ?? {
    city: new ValueRelations(words.cities),
    postalCode: new ValueRelations(words.postalCodes),
    street: new ValueRelations(words.streets),
  }
  const straight = nameSetting(words, relations, frequencies)
  const swapped = { given: either, family: either, givenKnown: eitherKnown, familyKnown: eitherKnown }
  const crosswise = nameSetting(words, relations, swapped)
  const view = createView()
  const fields = before?.workFields ?? createWorkFields(words.titles)
  const related = { words, relations, organizations, places, frequencies, workFields: fields }
  return withModel({ ...related, straight, crosswise, view, model }, model)
}

function createWorkFields(titles: Texts): (title: number) => number {
  const known: (number | undefined)[] = []
  return (title) => (title < 0 ? 0 : (known[title] ??= workFields(titles.text(title))))
}

function createView(): (people: People) => People {
  const views = new WeakMap<People, People>()
  return (people) => {
    let view = views.get(people)
    if (!view) views.set(people, (view = exchangeNames(people)))
    return view
  }
}

/** One person: a row of a column set. */
export interface Row {
  people: People
  at: number
}

/** Among fewer people than these, doubles are met less often. */
const fewPeople = 1000

/** Most levels of a field, rounded up: the width of a row in `Points`. */
const levelWidth = 16

/** Points (bits) that a field at a level gives, log2(m / u), under one model; logarithms are taken once for all pairs. */
export class Points {
  private readonly m = new Float64Array(fieldCount * levelWidth)
  private readonly u = new Float64Array(fieldCount * levelWidth)
  private readonly byFrequency = new Uint8Array(fieldCount * levelWidth)
  private readonly together: readonly number[]
  private readonly doubles: number

  constructor(model: FittedModel) {
    this.together = model.together
    this.doubles = model.doubles / Math.max(fewPeople, model.persons)
    for (const [field, { levels }] of fieldTables.entries()) {
      for (const [level, { u, byFrequency }] of levels.entries()) {
        const m = model.m[field]?.[level]
        if (level === 0 || m === undefined) continue
        const at = field * levelWidth + level
        this.m[at] = Math.log2(m)
        this.u[at] = Math.log2(u)
        this.byFrequency[at] = Number(byFrequency)
      }
    }
  }

  /** `chance`: log2 of the chance of the shared value, for levels that go by frequency. */
  of(field: number, level: number, chance: number): number {
    const at = field * levelWidth + level
    if (field === FIELD.name)
      return (this.m[at] ?? 0) - Math.log2(2 ** oftenerAt(this.together, chance) + this.doubles * 2 ** -chance)
    const u = this.u[at] ?? 0
    return (this.m[at] ?? 0) - (this.byFrequency[at] === 1 ? Math.min(chance + u, -0.05) : u)
  }
}
