// Puts a prepared match into shared memory, from which threads open it: no column is copied for each of them.
// Invariant: numbers mean the same on both sides, so a comparison comes out the same in whichever thread it is made.
import type { FittedModel } from "./model.ts"
import { sharedColumn } from "./columns.ts"
import { OpenedTexts, packTexts, type PackedTexts } from "./packed-texts.ts"
import { peopleOf } from "./people.ts"
import type { PreparedMatch } from "./prepare.ts"
import type { Keys } from "./vocabulary.ts"
import { keyFields, textFields, type Words } from "./words.ts"

interface PackedWords {
  readonly texts: Record<(typeof textFields)[number], PackedTexts>
  /** Kind of each number. */
  readonly keys: Record<(typeof keyFields)[number], Int32Array>
}

type Tables = PreparedMatch["tables"]

/** A prepared match as threads are sent it. */
export interface SharedMatch extends Omit<PreparedMatch, "tables"> {
  readonly words: PackedWords
  readonly houseWords: PackedTexts
  readonly tables: Omit<Tables, "words" | "houses"> & { readonly houses: Omit<Tables["houses"], "words"> }
}

/** Copies all columns of a prepared match into shared memory. */
export function shareMatch({ tables, attendees, index, model }: PreparedMatch): SharedMatch {
  const { words, houses, letters, frequencies } = tables
  const { keyOf, wordsOf, begins, ends } = houses
  const copies = new Map<object, object>()
  return {
    words: {
      texts: Object.fromEntries(textFields.map((field) => [field, packTexts(words[field])])) as PackedWords["texts"],
      keys: Object.fromEntries(keyFields.map((field) => [field, packKinds(words[field])])) as PackedWords["keys"],
    },
    houseWords: packTexts(houses.words),
    tables: shareColumns({ letters, frequencies, houses: { keyOf, wordsOf, begins, ends } }, copies),
    attendees: shareColumns(attendees, copies),
    index: shareColumns(index, copies),
    model: leanModel(model),
  }
}

/** What weighing needs of a model: all but the counts that `frequencies` hold already. */
export function leanModel(model: FittedModel): FittedModel {
  const nothing = { total: 0, rare: 1, seen: {} }
  const counts = Object.fromEntries(
    Object.entries(model.counts).map(([kind, kept]) => [kind, kind === "birthday" ? kept : nothing]),
  )
  return { ...model, counts: counts as FittedModel["counts"] }
}

/** The match as it was before it was shared; texts are read when they are asked for. */
export function openMatch({ words, houseWords, tables, attendees, index, model }: SharedMatch): PreparedMatch {
  const { texts, keys } = words
  const opened = {
    ...Object.fromEntries(textFields.map((field) => [field, new OpenedTexts(texts[field])])),
    ...Object.fromEntries(keyFields.map((field) => [field, openKinds(keys[field])])),
  } as unknown as Words
  const houses = { ...tables.houses, words: new OpenedTexts(houseWords) }
  // Columns come out of a message in objects of another shape; all people must have one.
  const people = peopleOf(attendees)
  const contacts = index.people === attendees ? people : peopleOf(index.people)
  return {
    tables: { ...tables, words: opened, houses },
    attendees: people,
    index: { ...index, people: contacts },
    model,
  }
}

function packKinds(keys: Keys): Int32Array {
  const kinds = sharedColumn(Int32Array, keys.size)
  for (let id = 0; id < keys.size; id++) kinds[id] = keys.kind(id)
  return kinds
}

function openKinds(kinds: Int32Array): Keys {
  return { size: kinds.length, kind: (id) => kinds[id] ?? 0 }
}

interface Column {
  readonly length: number
  readonly buffer: ArrayBufferLike
  set(from: this): void
}

/** A copy of a plain object in which every column lies in shared memory; what is one object stays one. */
function shareColumns<T extends object>(value: T, copies: Map<object, object>): T {
  const known = copies.get(value)
  if (known) return known as T
  const copy = ArrayBuffer.isView(value)
    ? shareColumn(value as unknown as Column)
    : Object.fromEntries(
        Object.entries(value).map(([key, part]: [string, unknown]) => [
          key,
          typeof part === "object" && part !== null ? shareColumns(part, copies) : part,
        ]),
      )
  copies.set(value, copy)
  return copy as T
}

/** What lies in shared memory already is not copied. */
function shareColumn(column: Column): Column {
  if (column.buffer instanceof SharedArrayBuffer) return column
  const type = column.constructor as { new (buffer: SharedArrayBuffer): Column; BYTES_PER_ELEMENT: number }
  const copy = sharedColumn(type, column.length)
  copy.set(column)
  return copy
}
