// The model before fitting: values counted in the two lists, all else from the tables.
import type { Lists } from "./columns.ts"
import { learnHouses } from "./learn-houses.ts"
import { fieldTables } from "./levels.ts"
import type { Counts, FittedModel } from "./model.ts"
import { countNamesakes } from "./namesakes.ts"
import type { HouseTable, ReadHouses } from "./organizations.ts"
import type { People } from "./people.ts"
import { KeyVocabulary, type Texts } from "./vocabulary.ts"
import type { GrowingWords } from "./words.ts"

/** Model before fitting: frequencies counted, m and prior from the table. */
export function startModel(attendees: People, contacts: People, words: GrowingWords, houses: ReadHouses): FittedModel {
  const both = [attendees, contacts]
  const all = attendees.size + contacts.size
  const keys = (column: (people: People) => Lists, vocabulary: KeyVocabulary): Counts =>
    countValues(
      both.map((people) => column(people).values),
      vocabulary.size,
      (id) => String(vocabulary.hash(id)),
      all,
    )
  const texts = (column: (people: People) => Int32Array, vocabulary: Texts): Counts =>
    countValues(both.map(column), vocabulary.size, vocabulary.text.bind(vocabulary))
  const { given, family, persons } = countNames(contacts, attendees, words.names)
  return {
    version: 4,
    attendees: attendees.size,
    contacts: contacts.size,
    persons,
    prior: Math.log2(0.3 / Math.max(1, persons)),
    ...countNamesakes(attendees, contacts, houses),
    ...learnHouses(both, words, houses),
    counts: {
      given,
      family,
      organization: texts((people) => people.organization.map((id) => houses.keyOf[id] ?? -1), houses.keys),
      organizationWord: countOrganizationWords(both, houses),
      mailbox: keys((people) => people.emails, words.mailboxes),
      url: keys((people) => people.urls, words.urls),
      phone: keys((people) => people.phones, words.phones),
      city: texts((people) => people.city, words.cities),
      postalCode: texts((people) => people.postalCode, words.postalCodes),
      region: texts((people) => people.region, words.regions),
      street: texts((people) => people.street, words.streets),
      title: texts((people) => people.title, words.titles),
      birthday: countDays(both),
    },
    m: fieldTables.map((table) => table.levels.map((level) => level.m)),
  }
}

/** Counts values by number; `total` is how many there are unless it is told. */
function countValues(columns: readonly Int32Array[], size: number, text: (id: number) => string, total = 0): Counts {
  const counts = new Int32Array(size)
  let all = 0
  for (const column of columns) {
    for (let at = 0; at < column.length; at++) {
      const id = column[at] ?? -1
      if (id < 0) continue
      counts[id] = (counts[id] ?? 0) + 1
      all += 1
    }
  }
  return { total: total || all, rare: 1, seen: seenOften(counts, text) }
}

/** Texts seen more than once, with how often. */
function seenOften(counts: Int32Array, text: (id: number) => string): Record<string, number> {
  const seen = Object.create(null) as Record<string, number>
  for (let id = 0; id < counts.length; id++) {
    const times = counts[id] ?? 0
    if (times > 1) seen[text(id)] = times
  }
  return seen
}

/**
 * Counts the words of names by people: of several records with one full name one may be a double, so that a person who is
 * in both lists makes no name common, while a name that many bear counts as often as it is borne. How many others bear a
 * name seen once follows Good and Turing (Good 1953): 2 N2 / N1.
 */
function countNames(
  contacts: People,
  attendees: People,
  names: Texts,
): { given: Counts; family: Counts; persons: number } {
  const given = new Int32Array(names.size)
  const family = new Int32Array(names.size)
  const bearers = new NameBearers(names.size)
  bearers.add(contacts)
  const persons = bearers.total()
  bearers.add(attendees)
  bearers.each((people, at, times) => {
    countWords(people.given, at, times, given)
    countWords(people.family, at, times, family)
  })
  const total = bearers.total()
  return { given: toCounts(given, names, total), family: toCounts(family, names, total), persons }
}

/** Records by full name. */
class NameBearers {
  private readonly names = new KeyVocabulary()
  private readonly times: number[] = []
  /** The first record that bears the name. */
  private readonly first: { people: People; at: number }[] = []

  constructor(private readonly words: number) {}

  add(people: People): void {
    for (let at = 0; at < people.size; at++) {
      const full = ((people.givenWhole[at] ?? -1) + 1) * (this.words + 1) + (people.familyWhole[at] ?? -1) + 1
      const id = this.names.internHash(full, 0)
      if (id === this.times.length) {
        this.times.push(0)
        this.first.push({ people, at })
      }
      this.times[id] = (this.times[id] ?? 0) + 1
    }
  }

  /** People who are believed to stand behind the records. */
  total(): number {
    return this.times.reduce((sum, times) => sum + personsOf(times), 0)
  }

  each(take: (people: People, at: number, persons: number) => void): void {
    for (const [id, { people, at }] of this.first.entries()) take(people, at, personsOf(this.times[id] ?? 0))
  }
}

/** Two records of one full name are one person rather than two; of more, one is a double. */
function personsOf(records: number): number {
  return records < 3 ? 1 : records - 1
}

function countWords(list: Lists, at: number, times: number, counts: Int32Array): void {
  for (let x = list.start[at] ?? 0; x < (list.start[at + 1] ?? 0); x++) {
    const word = list.values[x] ?? -1
    counts[word] = (counts[word] ?? 0) + times
  }
}

/** Names believed to be seen before the files were, and how many others bore each: keeps short files sober. */
const believed = { names: 20, others: 0.4 }

function toCounts(counts: Int32Array, names: Texts, total: number): Counts {
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

function countOrganizationWords(both: readonly People[], { keyOf, words, wordsOf }: HouseTable): Counts {
  const { start, values } = wordsOf
  const byKey = new Int32Array(start.length)
  let total = 0
  for (const people of both) {
    for (let at = 0; at < people.size; at++) {
      const key = keyOf[people.organization[at] ?? -1] ?? -1
      if (key < 0) continue
      total += 1
      byKey[key] = (byKey[key] ?? 0) + 1
    }
  }
  const counts = new Int32Array(words.size)
  for (let key = 0; key + 1 < start.length; key++) {
    for (let x = start[key] ?? 0; x < (start[key + 1] ?? 0); x++) {
      const word = values[x] ?? -1
      counts[word] = (counts[word] ?? 0) + (byKey[key] ?? 0)
    }
  }
  return { total, rare: 1, seen: seenOften(counts, words.text.bind(words)) }
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
