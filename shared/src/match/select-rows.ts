// Some rows of a list of people, in any order, and only the words that they bear. Columns to columns: no row becomes an object.
import type { Lists } from "./columns.ts"
import type { PackedTexts } from "./packed-texts.ts"
import type { PackedVocabularies } from "./parts.ts"
import type { People } from "./people.ts"
import { makePeople, numbersBorne, renumberPeople, type WordField } from "./people-columns.ts"
import { keyFields, textFields } from "./words.ts"

/** The rows named, in the order in which they are named. */
export function selectRows(people: People, rows: Int32Array): People {
  return makePeople(rows.length, {
    lists: (name) => selectLists(people[name], rows),
    numbers: (name) => selectValues(people[name], rows, new Int32Array(rows.length)),
    bytes: (name) => selectValues(people[name], rows, new Uint8Array(rows.length)),
  })
}

function selectValues<Column extends Int32Array | Uint8Array>(from: Column, rows: Int32Array, to: Column): Column {
  for (let at = 0; at < rows.length; at++) to[at] = from[rows[at] ?? 0] ?? 0
  return to
}

function selectLists({ start, values }: Lists, rows: Int32Array): Lists {
  const starts = new Int32Array(rows.length + 1)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    starts[at + 1] = (starts[at] ?? 0) + (start[row + 1] ?? 0) - (start[row] ?? 0)
  }
  const selected = new Int32Array(starts[rows.length] ?? 0)
  for (let at = 0, to = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place++) selected[to++] = values[place] ?? -1
  }
  return { start: starts, values: selected }
}

/** The same list without the words that nobody on it bears: what is known of people who have left must not stay behind. */
export function dropUnusedWords({ vocabularies, people }: { vocabularies: PackedVocabularies; people: People }): {
  vocabularies: PackedVocabularies
  people: People
} {
  const numbers = {} as Record<WordField, Int32Array>
  const texts = textFields.map((field) => {
    const packed = vocabularies.texts[field]
    numbers[field] = numberUsed(people, field, packed.start.length - 1)
    return [field, selectTexts(packed, numbersOf(numbers[field]))]
  })
  const keys = keyFields.map((field) => {
    const { hashes, kinds } = vocabularies.keys[field]
    numbers[field] = numberUsed(people, field, hashes.length)
    const kept = numbersOf(numbers[field])
    return [
      field,
      { hashes: Float64Array.from(kept, (id) => hashes[id] ?? 0), kinds: kept.map((id) => kinds[id] ?? 0) },
    ]
  })
  return {
    vocabularies: {
      texts: Object.fromEntries(texts) as PackedVocabularies["texts"],
      keys: Object.fromEntries(keys) as PackedVocabularies["keys"],
    },
    people: renumberPeople(people, numbers),
  }
}

/** By number its new number, -1 for words that no row has. */
function numberUsed(people: People, field: WordField, size: number): Int32Array {
  const used = new Int32Array(size).fill(-1)
  for (const numbers of numbersBorne(people, field)) for (const id of numbers) if (id >= 0) used[id] = 0
  let next = 0
  for (let id = 0; id < size; id++) if (used[id] === 0) used[id] = next++
  return used
}

/** The numbers that are still there, ascending. */
function numbersOf(used: Int32Array): Int32Array {
  const numbers = new Int32Array(used.length)
  let count = 0
  for (let id = 0; id < used.length; id++) if ((used[id] ?? -1) >= 0) numbers[count++] = id
  return numbers.slice(0, count)
}

function selectTexts({ start, letters }: PackedTexts, kept: Int32Array): PackedTexts {
  const starts = new Int32Array(kept.length + 1)
  const lengthAt = (id: number): number => (start[id + 1] ?? 0) - (start[id] ?? 0)
  for (let at = 0; at < kept.length; at++) starts[at + 1] = (starts[at] ?? 0) + lengthAt(kept[at] ?? 0)
  const selected = new Uint16Array(starts[kept.length] ?? 0)
  for (let at = 0; at < kept.length; at++) {
    const id = kept[at] ?? 0
    selected.set(letters.subarray(start[id] ?? 0, start[id + 1] ?? 0), starts[at] ?? 0)
  }
  return { start: starts, letters: selected }
}
