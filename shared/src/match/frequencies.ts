// How common each value at hand is under a model: what term frequency adjustment reads.
import { familyNameRank } from "../text/family-names.ts"
import { givenNameRank } from "../text/given-names.ts"
import { isMansName } from "../text/mens-names.ts"
import type { CountedValue, Counts, FittedModel } from "./model.ts"
import type { ReadHouses } from "./organizations.ts"
import type { KeyVocabulary, Vocabulary } from "./vocabulary.ts"
import type { GrowingWords } from "./words.ts"

/** Frequencies of all words at hand, as log2 of the chance that someone else has the value too. */
export interface Frequencies {
  readonly given: Float64Array
  readonly family: Float64Array
  /** 1 for words that are names: listed, or seen again and again here. */
  readonly givenKnown: Uint8Array
  readonly familyKnown: Uint8Array
  /** 1 for given names that only men bear. */
  readonly givenOfMen: Uint8Array
  /** By number of the organization's key. */
  readonly organization: Float64Array
  /** By number of a word of organizations. */
  readonly organizationWord: Float64Array
  readonly mailbox: Float64Array
  readonly url: Float64Array
  readonly phone: Float64Array
  readonly city: Float64Array
  readonly postalCode: Float64Array
  readonly region: Float64Array
  readonly street: Float64Array
  readonly title: Float64Array
}

/** How strongly, and with which chance, a value not seen often is believed to be common: pseudo-records, and a prior for each rank. */
const smoothing: Record<CountedValue, { records: number; prior: readonly [number, ...number[]] }> = {
  given: { records: 1500, prior: [0.0003, 0.001, 0.004] },
  family: { records: 3000, prior: [0.00004, 0.0004, 0.0012] },
  organization: { records: 200, prior: [0.002] },
  organizationWord: { records: 300, prior: [0.003] },
  mailbox: { records: 3000, prior: [0.0001] },
  url: { records: 3000, prior: [0.00003] },
  phone: { records: 2000, prior: [0.0005] },
  city: { records: 60, prior: [0.01] },
  postalCode: { records: 200, prior: [0.003] },
  region: { records: 20, prior: [0.1] },
  street: { records: 500, prior: [0.0005] },
  title: { records: 100, prior: [0.02] },
  birthday: { records: 20_000, prior: [1 / 18_000] },
}

/** log2 of the chance that another person has the value: seen once more than by the pair itself, smoothed by the prior. */
function logChance(rank: number, times: number, counts: Counts, kind: CountedValue): number {
  const { records, prior } = smoothing[kind]
  const others = Math.max(counts.rare, times - 1)
  return Math.log2((others + records * (prior[rank] ?? prior[0])) / (counts.total + records))
}

/** As the tables of `frequenciesOf`, for a day of birth (yyyymmdd). */
export function chanceOfBirthday(day: number, { counts }: FittedModel): number {
  return logChance(0, counts.birthday.seen[day] ?? 1, counts.birthday, "birthday")
}

/**
 * Frequencies of the words at hand under a model; words it does not know count as seen once.
 * @param before frequencies of the first of these words under the same model, which are taken over
 */
export function frequenciesOf(
  model: FittedModel,
  words: GrowingWords,
  houses: ReadHouses,
  before?: Frequencies,
): Frequencies {
  const { counts } = model
  const texts = (kind: TextKind, values: Vocabulary): Float64Array =>
    extend(
      kind,
      counts[kind],
      { size: values.size, text: (id) => values.text(id), find: (text) => values.find(text) },
      before,
    )
  const keys = (kind: TextKind, values: KeyVocabulary): Float64Array =>
    extend(
      kind,
      counts[kind],
      { size: values.size, text: (id) => String(values.hash(id)), find: (hash) => values.findHash(Number(hash)) },
      before,
    )
  return {
    ...extendNames(model, words.names, before),
    organization: texts("organization", houses.keys),
    organizationWord: texts("organizationWord", houses.words),
    mailbox: keys("mailbox", words.mailboxes),
    url: keys("url", words.urls),
    phone: keys("phone", words.phones),
    city: texts("city", words.cities),
    postalCode: texts("postalCode", words.postalCodes),
    region: texts("region", words.regions),
    street: texts("street", words.streets),
    title: texts("title", words.titles),
  }
}

type TextKind = Exclude<CountedValue, "given" | "family" | "birthday">

interface Values {
  readonly size: number
  readonly text: (id: number) => string
  readonly find: (value: string) => number
}

/** Up to so many values each is looked up in the counts; of more, the counts are gone through. */
const fewValues = 1000

/** The same chance for all values but those that were seen more than once. */
function extend(kind: TextKind, counts: Counts, { size, text, find }: Values, before?: Frequencies): Float64Array {
  const known = before?.[kind]
  if (known?.length === size) return known
  const chances = new Float64Array(size).fill(logChance(0, 1, counts, kind))
  if (size <= fewValues) {
    for (let id = 0; id < size; id++) chances[id] = logChance(0, counts.seen[text(id)] ?? 1, counts, kind)
    return chances
  }
  for (const [value, times] of Object.entries(counts.seen)) {
    const id = find(value)
    if (id >= 0) chances[id] = logChance(0, times, counts, kind)
  }
  return chances
}

type NameFrequencies = Pick<Frequencies, "given" | "family" | "givenKnown" | "familyKnown" | "givenOfMen">

function extendNames({ counts }: FittedModel, names: Vocabulary, before?: NameFrequencies): NameFrequencies {
  const size = names.size
  const given = new Float64Array(size)
  const family = new Float64Array(size)
  const givenKnown = new Uint8Array(size)
  const familyKnown = new Uint8Array(size)
  const givenOfMen = new Uint8Array(size)
  if (before) {
    given.set(before.given)
    family.set(before.family)
    givenKnown.set(before.givenKnown)
    familyKnown.set(before.familyKnown)
    givenOfMen.set(before.givenOfMen)
  }
  const givenChance = chanceByRank("given", counts.given)
  const familyChance = chanceByRank("family", counts.family)
  for (let id = before?.given.length ?? 0; id < size; id++) {
    const text = names.text(id)
    const [givenRank, familyRank] = [givenNameRank(text), familyNameRank(text)]
    const [asGiven, asFamily] = [counts.given.seen[text] ?? 1, counts.family.seen[text] ?? 1]
    given[id] = givenChance(givenRank, asGiven)
    family[id] = familyChance(familyRank, asFamily)
    givenOfMen[id] = Number(isMansName(text))
    givenKnown[id] = Number(givenRank > 0 || asGiven > 2)
    familyKnown[id] = Number(familyRank > 0 || asFamily > 2)
  }
  return { given, family, givenKnown, familyKnown, givenOfMen }
}

/** A name has but few ranks, and most are seen once: logarithms are taken once for each rank. */
function chanceByRank(kind: "given" | "family", counts: Counts): (rank: number, times: number) => number {
  const once = [0, 1, 2].map((rank) => logChance(rank, 1, counts, kind))
  return (rank, times) => (times === 1 ? (once[rank] ?? 0) : logChance(rank, times, counts, kind))
}
