// How common each value at hand is under a model: what term frequency adjustment reads.
import { familyNameRank } from "../text/family-names.ts"
import { givenNameRank } from "../text/given-names.ts"
import type { CountedValue, Counts, FittedModel } from "./model.ts"
import type { KeyVocabulary, Vocabulary } from "./vocabulary.ts"
import type { GrowingWords } from "./words.ts"

/** Frequencies of all words at hand, as log2 of the chance that someone else has the value too. */
export interface Frequencies {
  readonly given: Float64Array
  readonly family: Float64Array
  /** 1 for words that are names: listed, or seen again and again here. */
  readonly givenKnown: Uint8Array
  readonly familyKnown: Uint8Array
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
 * @param houses keys of the organizations and their words
 */
export function frequenciesOf(
  model: FittedModel,
  words: GrowingWords,
  houses: { readonly keys: Vocabulary; readonly words: Vocabulary },
): Frequencies {
  const { counts } = model
  const table = (kind: CountedValue, texts: Vocabulary): Float64Array =>
    fill(kind, counts[kind], texts.size, (text) => texts.find(text))
  const keys = (kind: CountedValue, values: KeyVocabulary): Float64Array =>
    fill(kind, counts[kind], values.size, (hash) => values.findHash(Number(hash)))
  const names = readNames(model, words.names)
  return {
    ...names,
    organization: table("organization", houses.keys),
    organizationWord: table("organizationWord", houses.words),
    mailbox: keys("mailbox", words.mailboxes),
    url: keys("url", words.urls),
    phone: keys("phone", words.phones),
    city: table("city", words.cities),
    postalCode: table("postalCode", words.postalCodes),
    region: table("region", words.regions),
    street: table("street", words.streets),
    title: table("title", words.titles),
  }
}

/** The same chance for all values but those that were seen more than once. */
function fill(kind: CountedValue, counts: Counts, size: number, find: (value: string) => number): Float64Array {
  const chances = new Float64Array(size).fill(logChance(0, 1, counts, kind))
  for (const [value, times] of Object.entries(counts.seen)) {
    const id = find(value)
    if (id >= 0) chances[id] = logChance(0, times, counts, kind)
  }
  return chances
}

type NameFrequencies = Pick<Frequencies, "given" | "family" | "givenKnown" | "familyKnown">

function readNames({ counts }: FittedModel, names: Vocabulary): NameFrequencies {
  const frequencies = {
    given: new Float64Array(names.size),
    family: new Float64Array(names.size),
    givenKnown: new Uint8Array(names.size),
    familyKnown: new Uint8Array(names.size),
  }
  // A name has but few ranks, and most are seen once: logarithms are taken once for each rank.
  const chanceOf = (kind: "given" | "family") => {
    const once = [0, 1, 2].map((rank) => logChance(rank, 1, counts[kind], kind))
    return (rank: number, times: number) =>
      times === 1 ? (once[rank] ?? 0) : logChance(rank, times, counts[kind], kind)
  }
  const [given, family] = [chanceOf("given"), chanceOf("family")]
  for (const [id, text] of names.texts.entries()) {
    const [givenRank, familyRank] = [givenNameRank(text), familyNameRank(text)]
    const [asGiven, asFamily] = [counts.given.seen[text] ?? 1, counts.family.seen[text] ?? 1]
    frequencies.given[id] = given(givenRank, asGiven)
    frequencies.family[id] = family(familyRank, asFamily)
    frequencies.givenKnown[id] = Number(givenRank > 0 || asGiven > 2)
    frequencies.familyKnown[id] = Number(familyRank > 0 || asFamily > 2)
  }
  return frequencies
}
