// Reads a cell or a wish into words and meanings, so that "Einkauf" finds "Head of Procurement" and "Einkaufsleiterin".
import { searchKey } from "../text/fold.ts"
import { remember } from "./remember.ts"
import { falseCompounds, lookalikes, meanings } from "./synonyms.ts"

/** One thing said: a word, or a phrase that has one meaning. `meaning` is -1 where the table has none. */
export interface Unit {
  readonly word: string
  readonly meaning: number
}

/** A text as read: its units in order, and the same as sets for looking up. */
export interface Words {
  readonly text: string
  readonly units: readonly Unit[]
  readonly words: ReadonlySet<string>
  readonly meanings: ReadonlySet<number>
}

const phrases = new Map<string, { words: readonly string[]; meaning: number }[]>()
const single = new Map<string, number>()
/** Terms long enough to be found inside a compound, longest first. */
const parts: { word: string; meaning: number }[] = []
const stops = new Set(
  "of for and the in at to a und der die das des dem den fur von vom im am zu zur zum mit bei".split(" "),
)
const shortest = 5

const terms = [
  ...meanings.flatMap((row, meaning) => row.map((term) => ({ term, meaning }))),
  ...lookalikes.map((term) => ({ term, meaning: -1 })),
]
for (const { term, meaning } of terms) {
  const words = searchKey(term)
    .split(" ")
    .filter((word) => !stops.has(word) || searchKey(term) === word)
    .map(stem)
  const first = words[0] ?? ""
  if (words.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), { words, meaning }])
  else {
    single.set(first, meaning)
    if (first.length >= shortest) parts.push({ word: first, meaning })
  }
}
for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
parts.sort((a, b) => b.word.length - a.word.length)
const notCompound = falseCompounds.map((word) => stem(searchKey(word)))

function falseEnd(word: string): boolean {
  return notCompound.some((end) => word.endsWith(end))
}

/** A word without gendered ending and without plural or genitive s: "entwicklerinnen" -> "entwickler". */
function stem(word: string): string {
  const bare = /^(.{5,}?)(?:innen|in)$/.exec(word)?.[1] ?? word
  return /.{3,}[^s]s$/.test(bare) ? bare.slice(0, -1) : bare
}

/** Is `part` the first or last piece of the compound `word`? ("vertrieb" in "vertriebsleiter", not in itself.) */
export function isPartOf(part: string, word: string): boolean {
  if (part.length < shortest || word.length < part.length + 3 || falseEnd(word)) return false
  return word.startsWith(part) || word.endsWith(part)
}

function meaningOf(word: string): number {
  return single.get(word) ?? parts.find((part) => isPartOf(part.word, word))?.meaning ?? -1
}

/** Reads a text into words and meanings; "" has none. */
export const readWords = remember(splitWords)

function splitWords(text: string): Words {
  const words = searchKey(text.replace(/(?<=\p{Ll})[*:_·](?=innen\b|in\b)/gu, ""))
    .split(" ")
    .filter((word) => word !== "" && !stops.has(word))
    .map(stem)
  const units: Unit[] = []
  const said = new Set<string>()
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? ""
    const phrase = phrases
      .get(word)
      ?.find((candidate) => candidate.words.every((part, step) => words[at + step] === part))
    const unit = phrase ? { word: phrase.words.join(" "), meaning: phrase.meaning } : { word, meaning: meaningOf(word) }
    units.push(unit)
    said.add(unit.word)
    if (phrase && phrase.meaning >= 0) for (const part of phrase.words) said.add(part)
    at += phrase?.words.length ?? 1
  }
  return {
    text,
    units,
    words: said,
    meanings: new Set(units.map((unit) => unit.meaning).filter((meaning) => meaning >= 0)),
  }
}

/** Does the text say what `unit` says: the same word, the same meaning, or the word as a piece of a compound? */
export function says(text: Words, unit: Unit): boolean {
  if (unit.meaning >= 0 && text.meanings.has(unit.meaning)) return true
  if (text.words.has(unit.word)) return true
  if (unit.meaning >= 0 || unit.word.length < shortest) return false
  return text.units.some(({ word }) => isPartOf(unit.word, word))
}

/** Does the text say all units? False for no units. */
export function saysAll(text: Words, units: readonly Unit[]): boolean {
  return units.length > 0 && units.every((unit) => says(text, unit))
}
