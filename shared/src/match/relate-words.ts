// How two words of names are related; each pair of words is looked at once, however many people bear them.
import { foldUmlauts } from "../text/fold.ts"
import { familyNameRank } from "../text/family-names.ts"
import { givenNameRank } from "../text/given-names.ts"
import { isNickname, isTranslated } from "../text/nicknames.ts"
import { soundOf } from "../text/phonetics.ts"
import { editDistance, similarity } from "../text/similarity.ts"
import type { Vocabulary } from "./vocabulary.ts"

export const RELATION = { none: 0, exact: 1, umlaut: 2, nickname: 3, spelling: 4, similar: 5, alike: 6 } as const

/** Relations between the words of one vocabulary. Symmetric in the two words. */
export class WordRelations {
  private readonly given = new Map<number, number>()
  private readonly family = new Map<number, number>()
  private readonly keys: string[] = []

  constructor(
    private readonly names: Vocabulary,
    /** Words of a script without vowels: compared by their consonants. */
    readonly unvowelled: ReadonlySet<number>,
  ) {}

  /** The word with its umlauts folded: what Müller, Mueller and Muller share. */
  key(id: number): string {
    return (this.keys[id] ??= foldUmlauts(this.names.text(id)))
  }

  ofGiven(a: number, b: number): number {
    return this.related(this.given, a, b, relateGiven)
  }

  ofFamily(a: number, b: number): number {
    return this.related(this.family, a, b, relateFamily)
  }

  private related(
    memo: Map<number, number>,
    a: number,
    b: number,
    relate: (one: string, other: string) => number,
  ): number {
    if (a === b) return RELATION.exact
    const pair = a < b ? a * 67_108_864 + b : b * 67_108_864 + a
    const known = memo.get(pair)
    if (known !== undefined) return known
    const one = this.key(a)
    const other = this.key(b)
    let relation: number = one === other ? RELATION.umlaut : relate(one, other)
    const bare = relation === RELATION.none && (this.unvowelled.has(a) || this.unvowelled.has(b))
    if (bare && consonantsOf(one).length >= 2 && consonantsOf(one) === consonantsOf(other)) relation = RELATION.spelling
    memo.set(pair, relation)
    return relation
  }
}

function relateGiven(a: string, b: string): number {
  if (a.length === 1 || b.length === 1) return RELATION.none
  const alike = similarity(a, b)
  if (isNickname(a, b, alike >= 0.7)) return RELATION.nickname
  if (isTranslated(a, b) && (alike >= 0.78 || skeleton(a) === skeleton(b))) return RELATION.spelling
  if (sameSpelling(a, b)) return RELATION.spelling
  if (!isTypo(a, b, alike)) return RELATION.none
  // Two names that are both in use (Martin, Martina; Stefan, Stefanie) are more often two people than one slip.
  return givenNameRank(a) > 0 && givenNameRank(b) > 0 ? RELATION.alike : RELATION.similar
}

function relateFamily(a: string, b: string): number {
  if (a.length === 1 || b.length === 1) return RELATION.none
  if (sameSpelling(a, b) || bareGender(a) === bareGender(b)) return RELATION.spelling
  const alike = similarity(a, b)
  if (isTypo(a, b, alike)) return RELATION.similar
  const sounds = a.length >= 5 && alike >= 0.86 && soundOf(a) === soundOf(b)
  return sounds && !(familyNameRank(a) === 2 && familyNameRank(b) === 2) ? RELATION.similar : RELATION.none
}

function isTypo(a: string, b: string, alike: number): boolean {
  const short = Math.min(a.length, b.length)
  if (short < 3 || alike < 0.7) return false
  const limit = short >= 6 ? 2 : 1
  const edits = editDistance(a, b, limit)
  if (edits <= 1) return short >= 4 || a[0] === b[0]
  return edits <= limit && alike >= 0.84
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
function skeleton(word: string): string {
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

function sameSpelling(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 4 && skeleton(a) === skeleton(b)
}

/** Slavic family names without the ending that changes with the bearer's sex: Ivanov, Ivanova; Kowalski, Kowalska. */
function bareGender(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/(?<=s|c|z)k[ayi]$/, "k")
    .replace(/(?<=[oei][vn])a$/, "")
    .replace(/ova$/, "")
}
