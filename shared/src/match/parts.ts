// People read apart, each part with its own numbers for words, become one list. What comes out is the same however the records
// were dealt out, but for the numbers themselves, on which nothing depends.
import { sharedColumn, type Lists } from "./columns.ts"
import { packTexts, type PackedTexts, unpackTexts } from "./packed-texts.ts"
import type { People } from "./people.ts"
import { makePeople, renumberPeople, type WordField } from "./people-columns.ts"
import { GrowingWords, keyFields, textFields } from "./words.ts"

type TextField = (typeof textFields)[number]
type KeyField = (typeof keyFields)[number]

/** The vocabularies of a part as columns, to be sent or stored. */
export interface PackedVocabularies {
  readonly texts: Readonly<Record<TextField, PackedTexts>>
  readonly keys: Readonly<Record<KeyField, { readonly hashes: Float64Array; readonly kinds: Int32Array }>>
}

/** For each number of a part the number in the whole. */
type WordMaps = Readonly<Record<WordField, Int32Array>>

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
  return people.map((list) => renumberPeople(list, maps))
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

/** Lists under the same numbers, one after the other; several come into shared memory, since large lists are for threads. */
export function concatPeople(parts: readonly People[]): People {
  const [only] = parts
  if (only && parts.length === 1) return only
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  return makePeople(size, {
    lists: (name) => joinLists(parts.map((part) => part[name])),
    numbers: (name) =>
      joinColumns(
        parts.map((part) => part[name]),
        Int32Array,
      ),
    bytes: (name) =>
      joinColumns(
        parts.map((part) => part[name]),
        Uint8Array,
      ),
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
