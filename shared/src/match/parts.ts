// People read apart, each part with its own numbers for words, become one list. What comes out is the same however the records
// were dealt out, but for the numbers themselves, on which nothing depends.
import { sharedColumn, type Lists } from "./columns.ts"
import { packTexts, type PackedTexts, unpackTexts } from "./packed-texts.ts"
import { peopleOf, type People } from "./people.ts"
import { GrowingWords, keyFields, textFields } from "./words.ts"

type TextField = (typeof textFields)[number]
type KeyField = (typeof keyFields)[number]

/** The vocabularies of a part as columns, to be sent or stored. */
export interface PackedVocabularies {
  readonly texts: Readonly<Record<TextField, PackedTexts>>
  readonly keys: Readonly<Record<KeyField, { readonly hashes: Float64Array; readonly kinds: Int32Array }>>
}

/** For each number of a part the number in the whole. */
type WordMaps = Readonly<Record<TextField | KeyField, Int32Array>>

export interface PeoplePart {
  readonly vocabularies: PackedVocabularies
  /** Lists whose numbers are those of the vocabularies. */
  readonly people: readonly People[]
}

/** The words as columns. */
export function packVocabularies(words: GrowingWords): PackedVocabularies {
  const texts = textFields.map((field) => [field, packTexts(words[field])])
  const keys = keyFields.map((field) => {
    const ids = Int32Array.from({ length: words[field].size }, (_, id) => id)
    const hashes = Float64Array.from(ids, (id) => words[field].hash(id))
    return [field, { hashes, kinds: ids.map((id) => words[field].kind(id)) }]
  })
  return {
    texts: Object.fromEntries(texts) as PackedVocabularies["texts"],
    keys: Object.fromEntries(keys) as PackedVocabularies["keys"],
  }
}

/** Takes the words of a part into `words`. @returns the people of the part under the numbers of `words` */
export function absorbPart({ vocabularies, people }: PeoplePart, words: GrowingWords): People[] {
  const maps = absorbWords(vocabularies, words)
  return people.map((list) => renumber(list, maps))
}

function absorbWords({ texts, keys }: PackedVocabularies, words: GrowingWords): WordMaps {
  const textMaps = textFields.map((field) => {
    const map = new Int32Array(texts[field].start.length - 1)
    unpackTexts(texts[field], (text, id) => (map[id] = words[field].intern(text)))
    return [field, map]
  })
  const keyMaps = keyFields.map((field) => {
    const { hashes, kinds } = keys[field]
    const map = new Int32Array(hashes.length)
    for (let id = 0; id < map.length; id++) map[id] = words[field].internHash(hashes[id] ?? 0, kinds[id] ?? 0)
    return [field, map]
  })
  return Object.fromEntries([...textMaps, ...keyMaps]) as WordMaps
}

function column(numbers: Int32Array, map: Int32Array): Int32Array {
  const mapped = new Int32Array(numbers.length)
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? -1
    mapped[at] = number < 0 ? -1 : (map[number] ?? -1)
  }
  return mapped
}

function renumber(people: People, maps: WordMaps): People {
  const lists = ({ start, values }: Lists, map: Int32Array): Lists => ({ start, values: column(values, map) })
  return peopleOf({
    ...people,
    given: lists(people.given, maps.names),
    middle: lists(people.middle, maps.names),
    nickname: lists(people.nickname, maps.names),
    family: lists(people.family, maps.names),
    former: lists(people.former, maps.names),
    givenWhole: column(people.givenWhole, maps.names),
    familyWhole: column(people.familyWhole, maps.names),
    familyFull: column(people.familyFull, maps.names),
    organization: column(people.organization, maps.organizations),
    emails: lists(people.emails, maps.mailboxes),
    emailLocals: lists(people.emailLocals, maps.locals),
    emailOwners: lists(people.emailOwners, maps.owners),
    urls: lists(people.urls, maps.urls),
    phones: lists(people.phones, maps.phones),
    city: column(people.city, maps.cities),
    postalCode: column(people.postalCode, maps.postalCodes),
    region: column(people.region, maps.regions),
    street: column(people.street, maps.streets),
    title: column(people.title, maps.titles),
  })
}

/** Lists under the same numbers, one after the other; several come into shared memory, since large lists are for threads. */
export function joinPeople(parts: readonly People[]): People {
  const [only] = parts
  if (only && parts.length === 1) return only
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  const numbers = (of: (part: People) => Int32Array): Int32Array => joinColumns(parts.map(of), Int32Array)
  const bytes = (of: (part: People) => Uint8Array): Uint8Array => joinColumns(parts.map(of), Uint8Array)
  const lists = (of: (part: People) => Lists): Lists => joinLists(parts.map(of))
  return peopleOf({
    size,
    given: lists((part) => part.given),
    middle: lists((part) => part.middle),
    nickname: lists((part) => part.nickname),
    family: lists((part) => part.family),
    former: lists((part) => part.former),
    givenWhole: numbers((part) => part.givenWhole),
    familyWhole: numbers((part) => part.familyWhole),
    familyFull: numbers((part) => part.familyFull),
    generation: bytes((part) => part.generation),
    script: bytes((part) => part.script),
    organization: numbers((part) => part.organization),
    emails: lists((part) => part.emails),
    emailLocals: lists((part) => part.emailLocals),
    emailOwners: lists((part) => part.emailOwners),
    urls: lists((part) => part.urls),
    phones: lists((part) => part.phones),
    city: numbers((part) => part.city),
    postalCode: numbers((part) => part.postalCode),
    region: numbers((part) => part.region),
    street: numbers((part) => part.street),
    title: numbers((part) => part.title),
    birthday: numbers((part) => part.birthday),
  })
}

function joinColumns<Column extends Int32Array | Uint8Array>(
  columns: readonly Column[],
  type: Parameters<typeof sharedColumn<Column>>[0],
): Column {
  const joined = sharedColumn(
    type,
    columns.reduce((sum, { length }) => sum + length, 0),
  )
  let at = 0
  for (const column of columns) {
    joined.set(column, at)
    at += column.length
  }
  return joined
}

function joinLists(parts: readonly Lists[]): Lists {
  const rows = parts.reduce((sum, part) => sum + part.start.length - 1, 0)
  const start = sharedColumn(Int32Array, rows + 1)
  let [row, base] = [0, 0]
  for (const part of parts) {
    for (let at = 1; at < part.start.length; at++) start[row + at] = base + (part.start[at] ?? 0)
    row += part.start.length - 1
    base += part.values.length
  }
  return {
    start,
    values: joinColumns(
      parts.map((part) => part.values),
      Int32Array,
    ),
  }
}
