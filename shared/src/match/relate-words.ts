// How two words of names are related; each pair of words is looked at once, however many people bear them.
import { foldUmlauts } from "../text/fold.ts"
import { familyNameRank } from "../text/family-names.ts"
import { givenNameRank } from "../text/given-names.ts"
import { nameGroups, shareGroup, type NameGroups } from "../text/nicknames.ts"
import { soundOf } from "../text/phonetics.ts"
import { editDistance, similarity } from "../text/similarity.ts"
import { PairTable } from "./pair-table.ts"
import type { Texts } from "./vocabulary.ts"
import { bareWord } from "./words.ts"

export const RELATION = { none: 0, exact: 1, umlaut: 2, nickname: 3, spelling: 4, similar: 5, alike: 6 } as const

/** What is worked out once for each word. */
interface Traits {
  /** The word with its umlauts folded: what Müller, Mueller and Muller share. */
  readonly key: string
  /** Bits of the letters in it. */
  readonly letters: number
  readonly skeleton: string
  /** Of a script without vowels: compared by its consonants. */
  readonly unvowelled: boolean
  /** Family name without the ending that changes with the bearer's sex. */
  readonly bare: string
  readonly sound: string
  readonly groups: NameGroups
  readonly hasShortForms: boolean
  readonly isGiven: boolean
  readonly isCommonFamily: boolean
}

/** Code of the first letter of each word; of words of one letter less than 0. */
export function firstLetters(names: Texts, before?: Int32Array): Int32Array {
  const letters = new Int32Array(names.size)
  if (before) letters.set(before)
  for (let id = before?.length ?? 0; id < names.size; id++) {
    const text = names.text(id)
    letters[id] = text.length === 1 ? -text.charCodeAt(0) : text.charCodeAt(0)
  }
  return letters
}

/** Relations between the words of one vocabulary. Symmetric in the two words. */
export class WordRelations {
  private readonly given = new PairTable()
  private readonly family = new PairTable()
  private readonly either = new PairTable()
  private lastA = -1
  private lastB = -1
  private last: number = RELATION.exact
  private readonly known: Traits[] = []
  /** As `firstLetters` gives them. */
  private letters: Int32Array

  constructor(
    private readonly names: Texts,
    letters: Int32Array,
  ) {
    this.letters = letters
  }

  /** Takes in words that came after; what was worked out of the others stays. */
  grow(letters: Int32Array): void {
    this.letters = letters
  }

  key(id: number): string {
    return this.traits(id).key
  }

  ofGiven(a: number, b: number): number {
    return this.related(this.given, a, b, relateGiven)
  }

  ofFamily(a: number, b: number): number {
    // Candidates come family by family: the same two words many times in a row.
    if (a === this.lastA && b === this.lastB) return this.last
    this.last = this.related(this.family, a, b, relateFamily)
    this.lastA = a
    this.lastB = b
    return this.last
  }

  /** True for an initial. */
  isLetter(id: number): boolean {
    return (this.letters[id] ?? 0) < 0
  }

  beginAlike(a: number, b: number): boolean {
    return Math.abs(this.letters[a] ?? 0) === Math.abs(this.letters[b] ?? 0)
  }

  /** One of the two is but the first letter of the other. */
  isInitialOf(a: number, b: number): boolean {
    return ((this.letters[a] ?? 0) < 0 || (this.letters[b] ?? 0) < 0) && this.beginAlike(a, b)
  }

  /** True if two words are related in any way, as given name, family name or initial. */
  mayBeOne(a: number, b: number): boolean {
    const before = this.either.get(a, b)
    if (before >= 0) return before === 1
    const found =
      this.ofFamily(a, b) !== RELATION.none || this.ofGiven(a, b) !== RELATION.none || this.isInitialOf(a, b)
    this.either.set(a, b, Number(found))
    return found
  }

  private traits(id: number): Traits {
    const before = this.known[id]
    if (before) return before
    const word = bareWord(this.names.text(id))
    const key = foldUmlauts(word)
    const groups = nameGroups(key)
    const traits = {
      key,
      letters: lettersOf(key),
      skeleton: skeletonOf(key),
      unvowelled: word !== this.names.text(id),
      bare: bareGender(key),
      sound: soundOf(key),
      groups,
      hasShortForms: groups.short.length > 0 || groups.spelling.length > 0,
      isGiven: givenNameRank(key) > 0,
      isCommonFamily: familyNameRank(key) === 2,
    }
    this.known[id] = traits
    return traits
  }

  private related(memo: PairTable, a: number, b: number, relate: (one: Traits, other: Traits) => number): number {
    if (a === b) return RELATION.exact
    const before = memo.get(a, b)
    if (before >= 0) return before
    const one = this.traits(a)
    const other = this.traits(b)
    let relation: number = one.key === other.key ? RELATION.umlaut : relate(one, other)
    if (relation === RELATION.none && (one.unvowelled || other.unvowelled) && haveSameConsonants(one, other))
      relation = RELATION.spelling
    memo.set(a, b, relation)
    return relation
  }
}

function haveSameConsonants(a: Traits, b: Traits): boolean {
  const consonants = consonantsOf(a.key)
  return consonants.length >= 2 && consonants === consonantsOf(b.key)
}

function relateGiven(a: Traits, b: Traits): number {
  if (a.key.length === 1 || b.key.length === 1) return RELATION.none
  if (a.hasShortForms && b.hasShortForms) {
    if (shareGroup(a.groups.short, b.groups.short)) return RELATION.nickname
    if (shareGroup(a.groups.sibling, b.groups.sibling) && similarity(a.key, b.key) >= 0.7) return RELATION.nickname
    const isTranslated = shareGroup(a.groups.spelling, b.groups.spelling)
    if (isTranslated && (a.skeleton === b.skeleton || similarity(a.key, b.key) >= 0.78)) return RELATION.spelling
  }
  if (sameSpelling(a, b)) return RELATION.spelling
  if (!isTypo(a, b)) return RELATION.none
  if (differInEnding(a.key, b.key)) return RELATION.alike
  // Two names that are both in use (Martin, Martina; Stefan, Stefanie) are more often two people than one slip.
  return a.isGiven && b.isGiven ? RELATION.alike : RELATION.similar
}

/** "Pari", "Paria"; "Simon", "Simone": few slip on the last vowel, and many names are told apart by it. */
function differInEnding(one: string, other: string): boolean {
  return one !== other && one.replace(/[aeiouy]$/, "") === other.replace(/[aeiouy]$/, "")
}

/** Novák, Nováková: the name of the one is that of the other with an ending. */
function isDaughterOf(a: Traits, b: Traits): boolean {
  return a.key.length === b.key.length + daughterEnding.length && a.key === b.key + daughterEnding
}

/** Czech and Slovak family names of women end so. */
export const daughterEnding = "ova"

function relateFamily(a: Traits, b: Traits): number {
  if (a.key.length === 1 || b.key.length === 1) return RELATION.none
  if (sameSpelling(a, b) || a.bare === b.bare || isDaughterOf(a, b) || isDaughterOf(b, a)) return RELATION.spelling
  if (isTypo(a, b)) return RELATION.similar
  if (Math.min(a.key.length, b.key.length) < 5 || (a.isCommonFamily && b.isCommonFamily)) return RELATION.none
  return a.sound === b.sound && similarity(a.key, b.key) >= 0.86 ? RELATION.similar : RELATION.none
}

function isTypo(a: Traits, b: Traits): boolean {
  const short = Math.min(a.key.length, b.key.length)
  if (short < 3 || Math.abs(a.key.length - b.key.length) > 2) return false
  // Each slip takes at most one letter out and puts one in.
  if (countBits(a.letters ^ b.letters) > (short >= 6 ? 4 : 2)) return false
  const limit = short >= 6 ? 2 : 1
  const edits = editDistance(a.key, b.key, limit)
  if (edits <= 1) return short >= 4 || a.key[0] === b.key[0]
  return edits <= limit && similarity(a.key, b.key) >= 0.84
}

function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << ((word.charCodeAt(at) - 97) & 31)
  return bits
}

function countBits(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** What Arabic and Hebrew letters say of a word: its consonants, without the article and without half vowels. */
export function consonantsOf(word: string): string {
  return word
    .replace(/^(?:al|el|ul)(?=[^aeiou]..)/, "l")
    .replace(/[aeiouywh]/g, "")
    .replace(/q|ck|c/g, "k")
    .replace(/g/g, "j")
    .replace(/p/g, "b")
    .replace(/(.)\1+/g, "$1")
}

/** Letters that transliterations choose between are made one: "yuliya", "iuliia", "julija"; "kh", "h"; "ks", "x". */
function skeletonOf(word: string): string {
  return word
    .replace(/sch|tsch|shch/g, "sh")
    .replace(/[yj]/g, "i")
    .replace(/ks/g, "x")
    .replace(/kh|ch/g, "h")
    .replace(/ph/g, "f")
    .replace(/th/g, "t")
    .replace(/dzh|zh/g, "z")
    .replace(/w|v|ff/g, "v")
    .replace(/ou|oo/g, "u")
    .replace(/ee/g, "i")
    .replace(/c(?=[aou]|k|$)/g, "k")
    .replace(/ii+/g, "i")
    .replace(/(.)\1/g, "$1")
}

function sameSpelling(a: Traits, b: Traits): boolean {
  return a.skeleton === b.skeleton && Math.min(a.key.length, b.key.length) >= 4
}

/** Slavic family names without the ending that changes with the bearer's sex: Ivanov, Ivanova; Kowalski, Kowalska. */
function bareGender(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/(?<=s|c|z)k[ayi]$/, "k")
    .replace(/(?<=[oei][vn])a$/, "")
    .replace(/ova$/, "")
}
