// Reads a cell or a wish into words and meanings, so that "Einkauf" finds "Head of Procurement" and "Einkaufsleiterin".
import { searchKey } from "../text/fold.ts"
import { remember } from "./remember.ts"
import { falseCompounds, lookalikes, meanings } from "./synonyms.ts"
import type { WorkField } from "./synonyms.ts"
import { joinGenders } from "./words-gendered.ts"

/** One thing said: a word, or a phrase of the table. `meanings` is empty where the table knows none. */
export interface Unit {
  readonly word: string
  readonly meanings: readonly number[]
}

/** A text as read: its units in order, and the same as sets for looking up. */
export interface Words {
  readonly text: string
  readonly units: readonly Unit[]
  readonly words: ReadonlySet<string>
  readonly meanings: ReadonlySet<number>
}

interface Phrase {
  readonly words: readonly string[]
  readonly meanings: readonly number[]
}

const phrases = new Map<string, Phrase[]>()
const single = new Map<string, readonly number[]>()
/** Terms long enough to be found inside a compound, longest first. */
let parts: readonly string[] = []
const stops = new Set(
  "of for and the in at to und der die das des dem den fur von vom im am zu zur zum mit bei".split(" "),
)
const shortest = 5

const none: readonly number[] = []

function addTerm(term: string, meaning: number): void {
  const words = searchKey(term)
    .split(" ")
    .filter((word) => !stops.has(word) || searchKey(term) === word)
    .map(stem)
  const [first = ""] = words
  const meant = meaning < 0 ? none : [meaning]
  if (words.length === 1) {
    single.set(first, [...(single.get(first) ?? none), ...meant])
    return
  }
  const list = phrases.get(first) ?? []
  const same = list.find((phrase) => phrase.words.join(" ") === words.join(" "))
  const rest = list.filter((phrase) => phrase !== same)
  phrases.set(first, [...rest, { words, meanings: [...(same?.meanings ?? none), ...meant] }])
}

for (const [meaning, { terms }] of meanings.entries()) for (const term of terms) addTerm(term, meaning)
for (const term of lookalikes) addTerm(term, -1)
for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
parts = [...single.keys()].filter((word) => word.length >= shortest).sort((a, b) => b.length - a.length)

/** The field that a meaning names as a whole, or "" where it is but a part of one. */
const wholeFields = meanings.map(({ field }, meaning) =>
  meanings.findIndex((other) => other.field === field) === meaning ? field : "",
)

const notCompound = falseCompounds.map((word) => stem(searchKey(word)))

function falseEnd(word: string): boolean {
  return notCompound.some((end) => word.endsWith(end))
}

/** A word without ending of gender, plural or genitive: "entwicklerinnen" -> "entwickler", "technischer" -> "technisch". */
function stem(word: string): string {
  const bare = /^(.{5,}?)(?:innen|in)$/.exec(word)?.[1] ?? word.replace(/(?<=..(?:isch|lich|nell|iell))e[nrms]?$/, "")
  return /.{3,}[^s]s$/.test(bare) ? bare.slice(0, -1) : bare
}

/** Is `part` the first or last piece of the compound `word`? ("vertrieb" in "vertriebsleiter", not in itself.) */
export function isPartOf(part: string, word: string): boolean {
  if (part.length < shortest || word.length < part.length + 3 || falseEnd(word)) return false
  return word.startsWith(part) || word.endsWith(part)
}

const meaningsOfWord = remember((word): readonly number[] => {
  const known = single.get(word)
  if (known) return known
  const part = parts.find((candidate) => isPartOf(candidate, word))
  return part === undefined ? none : (single.get(part) ?? none)
})

/** Reads a text into words and meanings; "" has none. */
export const readWords = remember(splitWords)

function splitWords(text: string): Words {
  const units: Unit[] = []
  const said = new Set<string>()
  const meant = new Set<number>()
  // No phrase goes over a comma: "Partner, Management Consulting" is not in the management of partners.
  for (const piece of joinGenders(text).split(/[,;|()\n]/)) {
    for (const { unit, phrase } of readPiece(piece)) {
      units.push(unit)
      said.add(unit.word)
      for (const meaning of unit.meanings) meant.add(meaning)
      if (phrase && phrase.meanings.length > 0) addPartsOf(phrase, said, meant)
    }
  }
  return { text, units, words: said, meanings: meant }
}

function readPiece(piece: string): { unit: Unit; phrase: Phrase | undefined }[] {
  const words = searchKey(piece)
    .split(" ")
    .filter((word) => word !== "" && !stops.has(word))
    .map(stem)
  const read: { unit: Unit; phrase: Phrase | undefined }[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? ""
    const phrase = phrases
      .get(word)
      ?.find((candidate) => candidate.words.every((part, step) => words[at + step] === part))
    const unit = phrase
      ? { word: phrase.words.join(" "), meanings: phrase.meanings }
      : { word, meanings: meaningsOfWord(word) }
    read.push({ unit, phrase })
    at += phrase?.words.length ?? 1
  }
  return read
}

/** A phrase says what its words say where they are of its own field: "Head of IT" says "IT", "data protection" not "data". */
function addPartsOf(phrase: Phrase, said: Set<string>, meant: Set<number>): void {
  const fields = new Set(phrase.meanings.map(fieldOf))
  for (const part of phrase.words) {
    const own = meaningsOfWord(part).filter((meaning) => fields.has(fieldOf(meaning)))
    for (const meaning of own) meant.add(meaning)
    if (own.length > 0 || meaningsOfWord(part).length === 0) said.add(part)
  }
}

function fieldOf(meaning: number): WorkField {
  return meanings[meaning]?.field ?? ""
}

/** The fields of work that a text speaks of. */
export function readFields(text: Words): WorkField[] {
  const fields = new Set([...text.meanings].map(fieldOf))
  fields.delete("")
  // Who assists the management is not in it.
  if (fields.has("assistant")) fields.delete("general-management")
  return [...fields]
}

/** Does the text say what `unit` says: the same word, the same meaning, or the word as a piece of a compound? */
export function says(text: Words, unit: Unit): boolean {
  if (unit.meanings.some((meaning) => text.meanings.has(meaning))) return true
  if (text.words.has(unit.word)) return true
  if (unit.meanings.length > 0 || unit.word.length < shortest) return false
  return text.units.some(({ word }) => isPartOf(unit.word, word))
}

/** Does the text name a part of the field that `unit` names as a whole? ("Controlling" where finance is wanted) */
export function saysPartOf(text: Words, unit: Unit): boolean {
  const whole = new Set(unit.meanings.map((meaning) => wholeFields[meaning] ?? ""))
  return readFields(text).some((field) => whole.has(field))
}

/** Does the text say all units? False for no units. */
export function saysAll(text: Words, units: readonly Unit[]): boolean {
  return units.length > 0 && units.every((unit) => says(text, unit))
}
