// Some rows of a list of people, in any order, and only the words that they bear. Columns to columns: no row becomes an object.
import type { Lists } from "./columns.ts"
import type { PackedTexts } from "./packed-texts.ts"
import type { PackedVocabularies } from "./parts.ts"
import { peopleOf, type GivenColumns, type People } from "./people.ts"
import { keyFields, textFields } from "./words.ts"

/** The rows named, in the order in which they are named. */
export function selectRows(people: People, rows: Int32Array): People {
  const lists = (from: Lists): Lists => selectLists(from, rows)
  const numbers = (from: Int32Array): Int32Array => selectValues(from, rows, new Int32Array(rows.length))
  const bytes = (from: Uint8Array): Uint8Array => selectValues(from, rows, new Uint8Array(rows.length))
  return peopleOf({
    size: rows.length,
    given: lists(people.given),
    middle: lists(people.middle),
    nickname: lists(people.nickname),
    family: lists(people.family),
    former: lists(people.former),
    givenWhole: numbers(people.givenWhole),
    familyWhole: numbers(people.familyWhole),
    familyFull: numbers(people.familyFull),
    generation: bytes(people.generation),
    script: bytes(people.script),
    organization: numbers(people.organization),
    emails: lists(people.emails),
    emailLocals: lists(people.emailLocals),
    emailOwners: lists(people.emailOwners),
    urls: lists(people.urls),
    phones: lists(people.phones),
    city: numbers(people.city),
    postalCode: numbers(people.postalCode),
    region: numbers(people.region),
    street: numbers(people.street),
    title: numbers(people.title),
    birthday: numbers(people.birthday),
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

type WordField = keyof PackedVocabularies["texts"] | keyof PackedVocabularies["keys"]

/** Whose numbers a column holds. */
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

/** The same list without the words that nobody on it bears: what is known of people who have left must not stay behind. */
export function dropUnusedWords({ vocabularies, people }: { vocabularies: PackedVocabularies; people: People }): {
  vocabularies: PackedVocabularies
  people: People
} {
  const numbers = new Map<WordField, Int32Array>()
  const texts = textFields.map((field) => {
    const packed = vocabularies.texts[field]
    const used = numberUsed(people, field, packed.start.length - 1)
    numbers.set(field, used)
    return [field, selectTexts(packed, numbersOf(used))]
  })
  const keys = keyFields.map((field) => {
    const { hashes, kinds } = vocabularies.keys[field]
    const used = numberUsed(people, field, hashes.length)
    numbers.set(field, used)
    const kept = numbersOf(used)
    return [
      field,
      { hashes: Float64Array.from(kept, (id) => hashes[id] ?? 0), kinds: kept.map((id) => kinds[id] ?? 0) },
    ]
  })
  const columns = wordColumns.map((name) => [name, renumber(people[name], numbers.get(wordsOf[name]))])
  return {
    vocabularies: {
      texts: Object.fromEntries(texts) as PackedVocabularies["texts"],
      keys: Object.fromEntries(keys) as PackedVocabularies["keys"],
    },
    people: peopleOf({ ...people, ...(Object.fromEntries(columns) as Pick<People, WordColumn>) }),
  }
}

/** By number its new number, -1 for words that no row has. */
function numberUsed(people: People, field: WordField, size: number): Int32Array {
  const used = new Int32Array(size).fill(-1)
  for (const name of wordColumns) {
    if (wordsOf[name] !== field) continue
    const column = people[name]
    for (const id of "start" in column ? column.values : column) if (id >= 0) used[id] = 0
  }
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

function renumber(column: Int32Array | Lists, numbers: Int32Array | undefined): Int32Array | Lists {
  const renumbered = (values: Int32Array): Int32Array => values.map((id) => (id < 0 ? -1 : (numbers?.[id] ?? -1)))
  if ("start" in column) return { start: column.start, values: renumbered(column.values) }
  return renumbered(column)
}
