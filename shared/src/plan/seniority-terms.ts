// Looks words up in tables of terms: the longest term that fits counts, a term of several words before a single one.
import type { Seniority } from "../conferences/goal.ts"
import { searchKey } from "../text/fold.ts"
import { remember } from "./remember.ts"
import { romanceTable } from "./seniority-table-romance.ts"
import { seniorityTable } from "./seniority-table.ts"

export type Level = Seniority | ""

/** What a table says of the words from `at` on. */
export interface Hit {
  readonly at: number
  readonly length: number
  readonly level: Level
}

/** The word, and what it is without a gendered or genitive ending: "leiterin" -> "leiter", "vorstands" -> "vorstand". */
const formsOf = remember((word): readonly string[] => {
  if (/.{4,}es$/.test(word)) return [word, word.slice(0, -1), word.slice(0, -2)]
  if (/.{4,}[^s]s$/.test(word)) return [word, word.slice(0, -1)]
  const bare = /^(.{3,}?)(?:innen|in)$/.exec(word)?.[1]
  return bare === undefined ? [word] : [word, bare, `${bare}e`]
})

/** One word of a term: the word itself, or what it begins with, ends with or holds. */
interface Pattern {
  readonly text: string
  readonly starts: boolean
  readonly ends: boolean
}

function readPattern(term: string): Pattern {
  return { text: searchKey(term), starts: !term.startsWith("*"), ends: !term.endsWith("*") }
}

function fitsForm({ text, starts, ends }: Pattern, form: string): boolean {
  if (starts && ends) return form === text
  if (starts) return form.startsWith(text)
  return ends ? form.endsWith(text) : form.includes(text)
}

function fitsPattern(pattern: Pattern, word: string): boolean {
  return formsOf(word).some((form) => fitsForm(pattern, form))
}

/** Three letters by which patterns are found: the last or the first ones, none for what stands anywhere. */
const cueOfEnding = (text: string): string => `*${text.slice(-3)}`
const cueOfBeginning = (text: string): string => `${text.slice(0, 3)}*`

function cueOf({ text, starts, ends }: Pattern): string {
  if (ends) return cueOfEnding(text)
  return starts ? cueOfBeginning(text) : ""
}

interface Phrase<Value> {
  readonly patterns: readonly Pattern[]
  /** Up to two words may stand before the last one. */
  readonly gap: boolean
  readonly value: Value
}

/** What a table knows of a word by itself: its own value and the phrases that may begin with it. */
interface Known<Value> {
  readonly single: { readonly value: Value; readonly length: number } | undefined
  readonly phrases: readonly Phrase<Value>[]
}

/** Terms and what they stand for, as `SeniorityRow` writes them. Each word is looked up once and then remembered. */
export class TermTable<Value> {
  readonly #whole = new Map<string, Value>()
  readonly #single = new Map<string, Value>()
  /** Patterns of one word by their cue. */
  readonly #patterns = new Map<string, { readonly pattern: Pattern; readonly value: Value }[]>()
  /** By their first word; "" holds those that begin with a pattern. */
  readonly #phrases = new Map<string, Phrase<Value>[]>()
  readonly #know = remember((word) => this.#lookUp(word))

  constructor(entries: Iterable<readonly [term: string, value: Value]>) {
    for (const [term, value] of entries) this.#add(term, value)
  }

  #add(term: string, value: Value): void {
    if (/[ -]/.test(term)) return this.#addPhrase(term, value)
    const pattern = readPattern(term)
    if (term.startsWith("=")) this.#whole.set(pattern.text, value)
    else if (pattern.starts && pattern.ends) this.#single.set(pattern.text, value)
    else this.#patterns.set(cueOf(pattern), [...(this.#patterns.get(cueOf(pattern)) ?? []), { pattern, value }])
  }

  #addPhrase(term: string, value: Value): void {
    if (term.startsWith("=")) {
      this.#whole.set(searchKey(term), value)
      return
    }
    const words = term.split(/[ -]/)
    const patterns = words.filter((word) => word !== "...").map(readPattern)
    const first = patterns[0]
    const key = first?.starts && first.ends ? first.text : ""
    this.#phrases.set(key, [...(this.#phrases.get(key) ?? []), { patterns, gap: words.includes("..."), value }])
  }

  #lookUp(word: string): Known<Value> {
    const value = this.#valueOf(word)
    return { single: value === undefined ? undefined : { value, length: 1 }, phrases: this.#phrasesFrom(word) }
  }

  #phrasesFrom(word: string): readonly Phrase<Value>[] {
    const found: Phrase<Value>[] = []
    for (const form of formsOf(word)) found.push(...(this.#phrases.get(form) ?? []))
    for (const phrase of this.#phrases.get("") ?? [])
      if (phrase.patterns[0] && fitsPattern(phrase.patterns[0], word)) found.push(phrase)
    return found.length < 2 ? found : found.sort(byLength)
  }

  #valueOf(word: string): Value | undefined {
    const forms = formsOf(word)
    const exact = forms.find((form) => this.#single.has(form))
    if (exact !== undefined) return this.#single.get(exact)
    if (this.#patterns.size === 0) return undefined
    let best: { pattern: Pattern; value: Value } | undefined
    for (const form of forms)
      for (const cue of [cueOfEnding(form), cueOfBeginning(form), ""])
        for (const known of this.#patterns.get(cue) ?? [])
          if (known.pattern.text.length > (best?.pattern.text.length ?? 0) && fitsForm(known.pattern, form))
            best = known
    return best?.value
  }

  /** What a title says that is nothing but one of the "=" terms. */
  whole(title: string): Value | undefined {
    return this.#whole.get(title)
  }

  /** What the words from `at` on say, and how many words say it. */
  find(words: readonly string[], at: number): { readonly value: Value; readonly length: number } | undefined {
    const { single, phrases } = this.#know(words[at] ?? "")
    for (const phrase of phrases) {
      const length = lengthOf(phrase, words, at)
      if (length > 0) return { value: phrase.value, length }
    }
    return single
  }
}

function byLength(a: Phrase<unknown>, b: Phrase<unknown>): number {
  return b.patterns.length - a.patterns.length || Number(a.gap) - Number(b.gap)
}

/** How many words the phrase takes from `at` on; 0 where it does not stand there. */
function lengthOf({ patterns, gap }: Phrase<unknown>, words: readonly string[], at: number): number {
  const last = patterns.length - 1
  for (let skipped = 0; skipped <= (gap ? 2 : 0); skipped++) {
    const place = (step: number): number => at + step + (step === last ? skipped : 0)
    if (patterns.every((pattern, step) => fitsPattern(pattern, words[place(step)] ?? ""))) return last + 1 + skipped
  }
  return 0
}

/** Terms that stand for nothing but themselves. */
export class TermList {
  readonly #table: TermTable<true>

  constructor(terms: readonly string[]) {
    this.#table = new TermTable(terms.map((term) => [term, true]))
  }

  /** Is the word one of the terms? */
  fits(word: string): boolean {
    return this.#table.find([word], 0) !== undefined
  }

  /** Are the words one term and nothing else? */
  isAll(words: readonly string[]): boolean {
    return this.#table.find(words, 0)?.length === words.length
  }

  /** Does one of the terms stand among the words? */
  isIn(words: readonly string[]): boolean {
    return words.some((_, at) => this.#table.find(words, at) !== undefined)
  }
}

const levels = new TermTable<Level>(
  [...seniorityTable, ...romanceTable].flatMap(({ level, terms }) => terms.map((term) => [term, level] as const)),
)

/** All that the tables of levels find among the words, from left to right. */
export function findTerms(words: readonly string[]): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < words.length;) {
    const found = levels.find(words, at)
    if (found) hits.push({ at, length: found.length, level: found.value })
    at += found?.length ?? 1
  }
  return hits
}

/** The level of a title that is nothing but an entry of the tables ("Consultant" alone says none). */
export function levelOfWhole(words: readonly string[]): Level | undefined {
  return levels.whole(words.join(" "))
}
