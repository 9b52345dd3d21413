// The fitted model: how common each value is, what each level weighs, what the odds are before looking. Plain data,
// frozen until it is fitted anew, and enough to explain any pair later.
import { familyNameRank } from "../text/family-names.ts"
import { givenNameRank } from "../text/given-names.ts"
import { workFields } from "../text/job-title.ts"
import { fieldTables } from "./levels.ts"
import type { Organizations } from "./organizations.ts"
import type { People } from "./people.ts"
import type { Words } from "./standardize.ts"
import type { Lists, Vocabulary } from "./vocabulary.ts"

/** Values that were seen more than once, with how often; `total` counts all records that have a value. */
export interface Counts {
  readonly total: number
  /** How many others bear a value that was seen once, on average. */
  readonly rare: number
  readonly seen: Readonly<Record<string, number>>
}

export const countedValues = [
  "given",
  "family",
  "organization",
  "organizationWord",
  "mailbox",
  "url",
  "phone",
  "city",
  "postalCode",
  "region",
  "street",
  "title",
  "birthday",
] as const
export type CountedValue = (typeof countedValues)[number]

export interface FittedModel {
  readonly version: 1
  /** Records compared: the prior depends on how many contacts an attendee could be. */
  readonly attendees: number
  readonly contacts: number
  /** log2 odds that an attendee and a contact taken at random are one person. */
  readonly prior: number
  /** log2 of how much oftener namesakes occur than given and family names by themselves would make them. */
  readonly together: number
  /** Work domains -> key of the organization that most of their bearers name. */
  readonly owners: Readonly<Record<string, string>>
  readonly counts: Readonly<Record<CountedValue, Counts>>
  /** m of each level, in the order of `fieldTables`. */
  readonly m: readonly (readonly number[])[]
}

/** Frequencies of all words at hand, as log2 of the chance that someone else has the value too. */
export interface Frequencies {
  readonly given: Float64Array
  readonly family: Float64Array
  /** 1 for words that are names: listed, or seen again and again here. */
  readonly givenKnown: Uint8Array
  readonly familyKnown: Uint8Array
  /** By key number of `Organizations`. */
  readonly organization: Float64Array
  /** By word number of `Organizations`. */
  readonly organizationWord: Float64Array
  readonly mailbox: Float64Array
  readonly url: Float64Array
  readonly phone: Float64Array
  readonly city: Float64Array
  readonly postalCode: Float64Array
  readonly region: Float64Array
  readonly street: Float64Array
  readonly title: Float64Array
  /** Bits of the fields of work that a title names. */
  readonly titleFields: Int32Array
  readonly birthday: (day: number) => number
}

/** How strongly, and with which chance, a value not seen often is believed to be common: pseudo-records and prior. */
const smoothing: Record<CountedValue, { records: number; prior: (value: string) => number }> = {
  given: { records: 1500, prior: (word) => [0.0003, 0.001, 0.004][givenNameRank(word)] ?? 0.0003 },
  family: { records: 3000, prior: (word) => [0.00004, 0.0004, 0.0012][familyNameRank(word)] ?? 0.00004 },
  organization: { records: 200, prior: () => 0.002 },
  organizationWord: { records: 300, prior: () => 0.003 },
  mailbox: { records: 3000, prior: () => 0.0001 },
  url: { records: 3000, prior: () => 0.00003 },
  phone: { records: 2000, prior: () => 0.0005 },
  city: { records: 60, prior: () => 0.01 },
  postalCode: { records: 200, prior: () => 0.003 },
  region: { records: 20, prior: () => 0.1 },
  street: { records: 500, prior: () => 0.0005 },
  title: { records: 100, prior: () => 0.02 },
  birthday: { records: 20_000, prior: () => 1 / 18_000 },
}

/** Model before fitting: frequencies counted, m and prior from the table. */
export function startModel(
  attendees: People,
  contacts: People,
  words: Words,
  organizations: Organizations,
): FittedModel {
  const both = [attendees, contacts]
  const names = countNames(both, words.names)
  const lists = (column: (people: People) => Lists, vocabulary: Vocabulary): Counts =>
    count(
      both.map((people) => column(people).values),
      vocabulary.texts,
      attendees.size + contacts.size,
    )
  const ids = (column: (people: People) => Int32Array, texts: readonly string[]): Counts => {
    const columns = both.map(column)
    return count(
      columns,
      texts,
      columns.reduce((sum, values) => sum + values.reduce((n, value) => (value >= 0 ? n + 1 : n), 0), 0),
    )
  }
  return {
    version: 1,
    attendees: attendees.size,
    contacts: contacts.size,
    prior: Math.log2(0.3 / Math.max(1, contacts.size)),
    together: countNamesakes(attendees, organizations),
    owners: learnOwners(both, words, organizations),
    counts: {
      given: names.given,
      family: names.family,
      organization: ids(
        (people) => people.organization.map((id) => (id < 0 ? -1 : (organizations.keyOf[id] ?? -1))),
        organizations.keys.texts,
      ),
      organizationWord: countOrganizationWords(both, organizations),
      mailbox: lists((people) => people.emails, words.mailboxes),
      url: lists((people) => people.urls, words.urls),
      phone: lists((people) => people.phones, words.phones),
      city: ids((people) => people.city, words.cities.texts),
      postalCode: ids((people) => people.postalCode, words.postalCodes.texts),
      region: ids((people) => people.region, words.regions.texts),
      street: ids((people) => people.street, words.streets.texts),
      title: ids((people) => people.title, words.titles.texts),
      birthday: countDays(both),
    },
    m: fieldTables.map((table) => table.levels.map((level) => level.m)),
  }
}

/** What people with an address of a domain call their organization: the name that most say, two at least. */
function learnOwners(both: readonly People[], words: Words, organizations: Organizations): Record<string, string> {
  const said = new Map<number, Map<number, number>>()
  for (const people of both) {
    for (let at = 0; at < people.size; at++) {
      const key = organizations.keyOf[people.organization[at] ?? -1] ?? -1
      if (key < 0) continue
      for (let x = people.emailOwners.start[at] ?? 0; x < (people.emailOwners.start[at + 1] ?? 0); x++) {
        const owner = people.emailOwners.values[x] ?? -1
        const keys = said.get(owner) ?? new Map<number, number>()
        said.set(owner, keys.set(key, (keys.get(key) ?? 0) + 1))
      }
    }
  }
  const learned = Object.create(null) as Record<string, string>
  for (const [owner, keys] of said) {
    let all = 0
    let [best, most] = [-1, 0]
    for (const [key, times] of keys) {
      all += times
      if (times > most) [best, most] = [key, times]
    }
    if (most > 1 && most * 2 > all) learned[words.owners.text(owner)] = organizations.keys.text(best)
  }
  return learned
}

/** Namesakes that a list is believed to have had beforehand, and the factor believed then. */
const priorNamesakes = { expected: 4, factor: 5 }

/**
 * How much oftener two attendees of different organizations bear one full name than chance has it: log2 of the factor.
 * Those are different people nearly always, so the list itself says how far names go by culture.
 */
function countNamesakes(people: People, organizations: Organizations): number {
  const given = new Map<number, number>()
  const family = new Map<number, number>()
  const full = new Map<number, number>()
  const house = new Map<string, number>()
  let total = 0
  for (let at = 0; at < people.size; at++) {
    const key = organizations.keyOf[people.organization[at] ?? -1] ?? -1
    const one = people.givenWhole[at] ?? -1
    const other = people.familyWhole[at] ?? -1
    if (key < 0 || one < 0 || other < 0) continue
    total += 1
    add(given, one)
    add(family, other)
    add(full, one * 2 ** 26 + other)
    add(house, `${one} ${other} ${key}`)
  }
  const seen = pairsIn(full) - pairsIn(house)
  const expected = total < 2 ? 0 : (pairsIn(given) * pairsIn(family)) / ((total * (total - 1)) / 2)
  return Math.log2(
    Math.max(1, (seen + priorNamesakes.expected * priorNamesakes.factor) / (expected + priorNamesakes.expected)),
  )
}

function add<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}

function pairsIn(counts: ReadonlyMap<unknown, number>): number {
  let pairs = 0
  for (const times of counts.values()) pairs += (times * (times - 1)) / 2
  return pairs
}

function count(columns: readonly Int32Array[], texts: readonly string[], total: number): Counts {
  const counts = new Int32Array(texts.length)
  for (const column of columns) {
    for (let at = 0; at < column.length; at++) {
      const id = column[at] ?? -1
      if (id >= 0) counts[id] = (counts[id] ?? 0) + 1
    }
  }
  const seen: Record<string, number> = Object.create(null) as Record<string, number>
  for (let id = 0; id < counts.length; id++) {
    const times = counts[id] ?? 0
    if (times > 1) seen[texts[id] ?? ""] = times
  }
  return { total, rare: 1, seen }
}

/**
 * Counts the words of names once for each different full name: a person who is in both lists, or in one several times,
 * makes no name common. How many others bear a name seen once follows Good and Turing (Good 1953): 2 N2 / N1.
 */
function countNames(both: readonly People[], names: Vocabulary): { given: Counts; family: Counts } {
  const given = new Int32Array(names.size)
  const family = new Int32Array(names.size)
  const seen = new Set<number>()
  for (const people of both) {
    for (let at = 0; at < people.size; at++) {
      const full = ((people.givenWhole[at] ?? -1) + 1) * (names.size + 1) + (people.familyWhole[at] ?? -1) + 1
      if (seen.has(full)) continue
      seen.add(full)
      countWords(people.given, at, given)
      countWords(people.family, at, family)
    }
  }
  return { given: toCounts(given, names, seen.size), family: toCounts(family, names, seen.size) }
}

function countWords(list: Lists, at: number, counts: Int32Array): void {
  for (let x = list.start[at] ?? 0; x < (list.start[at + 1] ?? 0); x++) {
    const word = list.values[x] ?? -1
    counts[word] = (counts[word] ?? 0) + 1
  }
}

/** Names believed to be seen before the files were, and how many others bore each: keeps short files sober. */
const believed = { names: 20, others: 0.4 }

function toCounts(counts: Int32Array, names: Vocabulary, total: number): Counts {
  const seen: Record<string, number> = Object.create(null) as Record<string, number>
  const once = [0, 0, 0]
  for (let word = 0; word < counts.length; word++) {
    const times = counts[word] ?? 0
    if (times > 1) seen[names.text(word)] = times
    if (times < 3) once[times] = (once[times] ?? 0) + 1
  }
  const rare = (2 * (once[2] ?? 0) + believed.names * believed.others) / ((once[1] ?? 0) + believed.names)
  return { total, rare: Math.min(1, rare), seen }
}

function countOrganizationWords(both: readonly People[], organizations: Organizations): Counts {
  const ids: number[] = []
  let total = 0
  for (const people of both) {
    for (const id of people.organization) {
      const key = id < 0 ? -1 : (organizations.keyOf[id] ?? -1)
      if (key < 0) continue
      total += 1
      for (const word of organizations.wordsOf[key] ?? []) ids.push(word)
    }
  }
  return count([Int32Array.from(ids)], organizations.words.texts, total)
}

function countDays(both: readonly People[]): Counts {
  const seen: Record<string, number> = {}
  let total = 0
  for (const people of both) {
    for (const day of people.birthday) {
      if (day === 0) continue
      total += 1
      seen[day] = (seen[day] ?? 0) + 1
    }
  }
  return { total, rare: 1, seen }
}

/** log2 of the chance that another person has the value: seen once more than by the pair itself, smoothed by the prior. */
function logChance(value: string, counts: Counts, kind: CountedValue): number {
  const { records, prior } = smoothing[kind]
  const others = Math.max(counts.rare, (counts.seen[value] ?? 1) - 1)
  return Math.log2((others + records * prior(value)) / (counts.total + records))
}

/** Frequencies of the words at hand under a model; words it does not know count as seen once. */
export function frequenciesOf(model: FittedModel, words: Words, organizations: Organizations): Frequencies {
  const table = (kind: CountedValue, texts: readonly string[]): Float64Array =>
    Float64Array.from(texts, (text) => logChance(text, model.counts[kind], kind))
  return {
    given: table("given", words.names.texts),
    family: table("family", words.names.texts),
    givenKnown: Uint8Array.from(words.names.texts, (text) =>
      Number(givenNameRank(text) > 0 || (model.counts.given.seen[text] ?? 0) > 2),
    ),
    familyKnown: Uint8Array.from(words.names.texts, (text) =>
      Number(familyNameRank(text) > 0 || (model.counts.family.seen[text] ?? 0) > 2),
    ),
    organization: table("organization", organizations.keys.texts),
    organizationWord: table("organizationWord", organizations.words.texts),
    mailbox: table("mailbox", words.mailboxes.texts),
    url: table("url", words.urls.texts),
    phone: table("phone", words.phones.texts),
    city: table("city", words.cities.texts),
    postalCode: table("postalCode", words.postalCodes.texts),
    region: table("region", words.regions.texts),
    street: table("street", words.streets.texts),
    title: table("title", words.titles.texts),
    titleFields: Int32Array.from(words.titles.texts, workFields),
    birthday: (day) => logChance(String(day), model.counts.birthday, "birthday"),
  }
}
