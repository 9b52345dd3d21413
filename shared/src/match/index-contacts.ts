// The contact side turned round: which rows have a value. Plain columns, so that threads share one index.
import { foldUmlauts } from "../text/fold.ts"
import { initialsOf } from "../text/nicknames.ts"
import { invertLists, lengthOf, singleValues, type Lists } from "./columns.ts"
import type { HouseTable } from "./organizations.ts"
import { indexNeighbours, type NeighbourIndex } from "./neighbours.ts"
import type { People } from "./people.ts"
import { bareWord, unvowelledMark, type Words } from "./words.ts"

/** Rows by value of each field that blocking goes by. */
export interface ContactIndex {
  readonly people: People
  readonly family: FamilyRows
  readonly given: Lists
  readonly organizationWord: Lists
  readonly email: Lists
  readonly url: Lists
  readonly phone: Lists
  readonly postalCode: Lists
  /** Days of birth, ascending, and the rows of each. */
  readonly days: Int32Array
  readonly birthday: Lists
  /** First letters of all given names a row may go by; 0 where it has none. */
  readonly initials: Int32Array
  readonly neighbours: NeighbourIndex
}

/** The rows that bear a family name, those of one given name together, so that a common name is gone through quickly. */
export interface FamilyRows {
  readonly rows: Lists
  /** By place in `rows.values`: the one given name of the row, -1 where it has none or several. */
  readonly given: Int32Array
  /** By place: where the rows of the same given name end. */
  readonly end: Int32Array
}

/** Indexes people by all that blocking goes by; `before`: an index over the first of these words. */
export function indexContacts(
  { words, houses }: { words: Words; houses: HouseTable },
  people: People,
  before?: ContactIndex,
): ContactIndex {
  const family = familyRows(people, words.names.size)
  const { days, numbers } = numberDays(people.birthday)
  return {
    people,
    family,
    given: invertLists(joinLists(people.given, people.nickname, people.size), words.names.size),
    organizationWord: invertLists(organizationWords(houses, people), houses.words.size),
    email: invertLists(people.emails, words.mailboxes.size),
    url: invertLists(people.urls, words.urls.size),
    phone: invertLists(people.phones, words.phones.size),
    postalCode: invertLists(singleValues(people.postalCode), words.postalCodes.size),
    days,
    birthday: invertLists(singleValues(numbers), days.length),
    initials: initialsColumn(words, people),
    neighbours: neighboursOf(words, family.rows, before),
  }
}

function familyRows(people: People, names: number): FamilyRows {
  const one = people.givenWhole.map((word, row) => (people.plain[row] !== 0 ? word : -1))
  // Rows in the order of their given names come out of the sort in groups.
  const byGiven = invertLists(singleValues(one.map((word) => word + 1)), names + 1).values
  const rows = invertLists(joinLists(people.family, people.former, people.size), names, byGiven)
  const given = rows.values.map((row) => one[row] ?? -1)
  const end = new Int32Array(given.length)
  for (let word = 0; word < names; word++) {
    const last = rows.start[word + 1] ?? 0
    for (let place = last - 1; place >= (rows.start[word] ?? 0); place--)
      end[place] = place + 1 < last && given[place] === given[place + 1] ? (end[place + 1] ?? 0) : place + 1
  }
  return { rows, given, end }
}

/** An index that knows more words than are borne finds the same: nobody stands behind the others. */
function neighboursOf(words: Words, rows: Lists, before?: ContactIndex): NeighbourIndex {
  if (before) {
    let isKnown = true
    for (const word of bornWords(rows)) isKnown &&= before.neighbours.known[word] === 1
    if (isKnown) return before.neighbours
  }
  return indexNeighbours(words.names, bornWords(rows), hasUnvowelled(words))
}

/** Words that some row bears. */
function* bornWords({ start }: Lists): Generator<number> {
  for (let word = 0; word + 1 < start.length; word++) if (start[word] !== start[word + 1]) yield word
}

function hasUnvowelled({ names }: Words): boolean {
  for (let word = 0; word < names.size; word++) if (names.text(word).endsWith(unvowelledMark)) return true
  return false
}

function joinLists(one: Lists, other: Lists, size: number): Lists {
  const start = new Int32Array(size + 1)
  const values = new Int32Array(one.values.length + other.values.length)
  let at = 0
  for (let row = 0; row < size; row++) {
    for (let x = one.start[row] ?? 0; x < (one.start[row + 1] ?? 0); x++) values[at++] = one.values[x] ?? -1
    for (let x = other.start[row] ?? 0; x < (other.start[row + 1] ?? 0); x++) values[at++] = other.values[x] ?? -1
    start[row + 1] = at
  }
  return { start, values }
}

function organizationWords({ keyOf, wordsOf }: HouseTable, people: People): Lists {
  const start = new Int32Array(people.size + 1)
  let total = 0
  for (let row = 0; row < people.size; row++) {
    const key = keyOf[people.organization[row] ?? -1] ?? -1
    if (key >= 0) total += lengthOf(wordsOf, key)
    start[row + 1] = total
  }
  const values = new Int32Array(total)
  for (let row = 0, at = 0; row < people.size; row++) {
    const key = keyOf[people.organization[row] ?? -1] ?? -1
    if (key < 0) continue
    for (let x = wordsOf.start[key] ?? 0; x < (wordsOf.start[key + 1] ?? 0); x++) values[at++] = wordsOf.values[x] ?? -1
  }
  return { start, values }
}

/** The different days of birth, ascending, and for each row the place of its day among them, -1 for none. */
function numberDays(birthdays: Int32Array): { days: Int32Array; numbers: Int32Array } {
  const days = Int32Array.from(new Set(birthdays.filter((day) => day !== 0))).sort()
  const places = new Map(Array.from(days, (day, place) => [day, place]))
  return { days, numbers: birthdays.map((day) => places.get(day) ?? -1) }
}

/** First letters of the given, middle and nick names of each row, and of what these are short for. */
export function initialsColumn({ names }: Pick<Words, "names">, people: People): Int32Array {
  const known = new Int32Array(names.size)
  const column = new Int32Array(people.size)
  for (const { start, values } of [people.given, people.middle, people.nickname]) {
    for (let row = 0; row < people.size; row++) {
      for (let x = start[row] ?? 0; x < (start[row + 1] ?? 0); x++) {
        const word = values[x] ?? -1
        if (known[word] === 0) known[word] = initialsOfWord(names.text(word))
        column[row] = (column[row] ?? 0) | (known[word] ?? 0)
      }
    }
  }
  return column
}

/** A word without vowels may begin with any of them. */
function initialsOfWord(word: string): number {
  return word.endsWith(unvowelledMark) ? -1 : initialsOf(foldUmlauts(bareWord(word)))
}
