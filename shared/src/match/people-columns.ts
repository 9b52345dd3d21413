// Which columns people have and whose words they hold, for all that treats columns alike: reading, joining, selecting, numbering.
import type { Lists } from "./columns.ts"
import { peopleOf, type GivenColumns, type People } from "./people.ts"
import type { keyFields, textFields } from "./words.ts"

const listColumns = [
  "given",
  "middle",
  "nickname",
  "family",
  "former",
  "emails",
  "emailLocals",
  "emailOwners",
  "urls",
  "phones",
] as const
const numberColumns = [
  "givenWhole",
  "familyWhole",
  "familyFull",
  "organization",
  "city",
  "postalCode",
  "region",
  "street",
  "title",
  "birthday",
] as const
const byteColumns = ["generation", "script"] as const

export type ListColumn = (typeof listColumns)[number]
export type NumberColumn = (typeof numberColumns)[number]
export type ByteColumn = (typeof byteColumns)[number]

/** How each column is made, by its name. */
export interface ColumnMaker {
  readonly lists: (name: ListColumn) => Lists
  readonly numbers: (name: NumberColumn) => Int32Array
  readonly bytes: (name: ByteColumn) => Uint8Array
}

/** People of so many rows, column by column. */
export function makePeople(size: number, { lists, numbers, bytes }: ColumnMaker): People {
  return peopleOf({
    size,
    ...byName(listColumns, lists),
    ...byName(numberColumns, numbers),
    ...byName(byteColumns, bytes),
  })
}

function byName<Name extends string, Column>(
  names: readonly Name[],
  make: (name: Name) => Column,
): Record<Name, Column> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Column>
}

/** Vocabularies that columns hold numbers of. */
export type WordField = (typeof textFields)[number] | (typeof keyFields)[number]

/** Whose numbers a column holds; the other columns hold none. */
const wordsOf = {
  given: "names",
  middle: "names",
  nickname: "names",
  family: "names",
  former: "names",
  givenWhole: "names",
  familyWhole: "names",
  familyFull: "names",
  organization: "organizations",
  emails: "mailboxes",
  emailLocals: "locals",
  emailOwners: "owners",
  urls: "urls",
  phones: "phones",
  city: "cities",
  postalCode: "postalCodes",
  region: "regions",
  street: "streets",
  title: "titles",
} as const satisfies Partial<Record<keyof GivenColumns, WordField>>

type WordColumn = keyof typeof wordsOf
const wordColumns = Object.keys(wordsOf) as WordColumn[]

/** All numbers of a vocabulary that the people bear, column after column; -1 among them. */
export function* numbersBorne(people: People, field: WordField): Generator<Int32Array> {
  for (const name of wordColumns) {
    if (wordsOf[name] !== field) continue
    const column = people[name]
    yield "start" in column ? column.values : column
  }
}

/** The same people under other numbers. @param numbers for each number of a vocabulary the new one */
export function renumberPeople(people: People, numbers: Readonly<Record<WordField, Int32Array>>): People {
  const columns = wordColumns.map((name) => {
    const [column, map] = [people[name], numbers[wordsOf[name]]]
    return [
      name,
      "start" in column ? { start: column.start, values: renumber(column.values, map) } : renumber(column, map),
    ]
  })
  return peopleOf({ ...people, ...(Object.fromEntries(columns) as Pick<People, WordColumn>) })
}

function renumber(column: Int32Array, map: Int32Array): Int32Array {
  const mapped = new Int32Array(column.length)
  for (let at = 0; at < column.length; at++) {
    const number = column[at] ?? -1
    mapped[at] = number < 0 ? -1 : (map[number] ?? -1)
  }
  return mapped
}
