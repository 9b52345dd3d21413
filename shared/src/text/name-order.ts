// Which of two words is the given name: by lists of names, by endings, and by how often words repeat in a column.
import { familyNameRank } from "./family-names.ts"
import { fold } from "./fold.ts"
import { givenNameRank } from "./given-names.ts"
import { isCapitals } from "./name-case.ts"
import { areSyllables, isSyllabic } from "./name-syllables.ts"
import {
  chineseFamilyRank,
  particles,
  pinyinFamilyNames,
  vietnameseFamilyNames,
  vietnameseLetter,
} from "./name-words.ts"
import { isCredential, isSalutation, isTitle } from "./title.ts"

export type NameOrder = "given-first" | "family-first" | "unknown"

const familyEnding =
  /(?:mann|berger|burg|stein|bauer|meier|maier|huber|sson|sen|ski|ska|cki|cka|ov|ova|ev|eva|enko|chuk|idis|poulos|akis|escu|ovic|evic|ic|yan|oglu|dze|shvili|ainen|inen|strom|quist|qvist|gaard|stra|ini|etti|ucci|ez)$/

/**
 * How much a word looks like a given name (up to 2) rather than a family name (down to -2); 0 where nothing is known.
 * Hyphenated words take the clearest of their parts; initials are given names.
 */
export function givenNameScore(word: string): number {
  if (/^(?:\p{L}\.[-\s]?)+$|^\p{Lu}$/u.test(word)) return 1
  return scoreOfKey(fold(word))
}

/** As `givenNameScore`, for a folded word that is no initial. */
function scoreOfKey(key: string): number {
  if (!key.includes(" ")) return scoreOfPart(key)
  let best = 0
  for (const part of key.split(" ")) {
    const score = scoreOfPart(part)
    if (Math.abs(score) > Math.abs(best)) best = score
  }
  return best
}

function scoreOfPart(part: string): number {
  const given = givenNameRank(part)
  const family = familyNameRank(part) || (given === 0 && part.length > 5 && familyEnding.test(part) ? 1 : 0)
  return given - family
}

/** Evidence in [-4, 4] that a name written without a comma has the given name first. */
export function givenFirstScore(first: string, last: string): number {
  return givenNameScore(first) - givenNameScore(last)
}

/**
 * Finds the order of a column of names, each in one cell. Names with a comma say their order themselves and are left
 * out. `confidence` is 0..1; "unknown" with 0 where nothing speaks.
 */
export function guessNameOrder(names: readonly string[]): { order: NameOrder; confidence: number } {
  let evidence = 0
  let seen = 0
  const firsts = new Set<string>()
  const lasts = new Set<string>()
  for (const name of names) {
    if (name.includes(",")) continue
    const words = name
      .trim()
      .split(/\s+/)
      .filter((word) => !isSalutation(word) && !isTitle(word) && !isCredential(word))
    const first = words[0]
    const last = words.at(-1)
    if (words.length < 2 || first === undefined || last === undefined) continue
    seen += 1
    firsts.add(fold(first))
    lasts.add(fold(last))
    evidence += givenFirstScore(first, last) / 2
    if (isCapitals(first) !== isCapitals(last)) evidence += isCapitals(last) ? 2 : -2
  }
  if (seen === 0) return { order: "unknown", confidence: 0 }
  // Given names repeat more than family names do: only long columns can tell.
  if (seen >= 30) evidence += ((lasts.size - firsts.size) / seen) * Math.min(seen, 60) * 0.3
  if (evidence === 0) return { order: "unknown", confidence: 0 }
  const confidence = 1 - 2 ** -Math.abs(evidence)
  return { order: evidence > 0 ? "given-first" : "family-first", confidence }
}

/**
 * Order of one name by itself, whose words are `words` and folded `keys`: "unknown" (then given first is assumed) unless
 * lists, endings or the habits of a culture speak clearly.
 */
export function orderOfName(words: readonly string[], keys: readonly string[]): NameOrder {
  const [head = "", second = ""] = keys
  const last = keys.at(-1) ?? ""
  if (words.length > 2) {
    const order = orderOfLongName(words, keys)
    if (order !== "unknown") return order
  } else if (last.length === 1 && head.length > 1) {
    // "Müller J." is a family name and an initial, "Thomas M." the other way round.
    const isFamily = scoreOfKey(head) <= 0 && (givenNameRank(head) === 0 || chineseFamilyRank(head) > 0)
    return isFamily ? "family-first" : "given-first"
  }
  const score = scoreOf(words[0] ?? "", head) - scoreOf(words.at(-1) ?? "", last)
  if (words.length === 2 && isChineseOrder(head, second, { written: words[1] ?? "", score })) return "family-first"
  if (particles.has(head) && words.length > 2 && !/^(al|el|abu|abd|ben|le|do|mac|san|saint|la|bin|da|st)$/.test(head))
    return "family-first"
  // What stands behind a particle is a family name, whatever the lists say: "Noura Al Karim".
  if (words.length > 2 && particles.has(keys.at(-2) ?? "") && (keys.at(-2) ?? "").length > 1) return "unknown"
  if (score <= -2) return "family-first"
  if (words.length === 2 && hungarianGiven.has(words[1] ?? "") && scoreOfKey(head) <= 0) return "family-first"
  return score >= 2 ? "given-first" : "unknown"
}

/** Given names that only Hungarians write so, where the lists know family names of the same letters. */
const hungarianGiven = new Set(
  `Dávid Ádám Tamás Péter Gábor József Márton Bálint Máté Zoltán László Gergő István János Sándor Károly Mihály György Ágnes
  Éva Zsófia Mária Júlia Katalin Dániel Róbert Lóránt Kristóf Ákos Imre Miklós Géza Béla Jenő Lőrinc András Áron`.split(
    /\s+/,
  ),
)

function scoreOf(word: string, key: string): number {
  return word.length <= 3 || word.includes(".") ? givenNameScore(word) : scoreOfKey(key)
}

const patronymic = /(?:ovich|evich|ovych|yovych|ovna|evna|ivna|yivna|ichna)$/

/** Three words and more: Vietnamese, Russian with the father's name, Chinese and Korean syllables apart. */
function orderOfLongName(words: readonly string[], keys: readonly string[]): NameOrder {
  const [head = "", second = "", third = ""] = keys
  if (vietnameseFamilyNames.has(head) && isVietnamese(words, keys)) return "family-first"
  // "Abd Allah", "Abdul Rahman": never a family name.
  if (/^(?:abd|abdul|abdel|abu)$/.test(head)) return "given-first"
  if (keys.length !== 3) return "unknown"
  if (patronymic.test(second)) return "given-first"
  if (patronymic.test(third) && scoreOfKey(head) <= 0) return "family-first"
  const rank = chineseFamilyRank(head)
  const lastRank = chineseFamilyRank(third)
  const isBetter = rank > 0 && (lastRank === 0 || rank < lastRank)
  return isBetter && areSyllables(second, third) ? "family-first" : "unknown"
}

const vietnameseMiddle = /^(?:thi|van|duc|huu|thanh|minh|ngoc|quang|xuan|hong|kim|thu)$/
/** Family names that are no given names: without accents too they show who is from Vietnam. */
const surelyVietnamese = /^(?:nguyen|tran|pham|huynh|hoang|phan|bui|truong|trinh)$/

function isVietnamese(words: readonly string[], keys: readonly string[]): boolean {
  const [head = "", second = ""] = keys
  if (vietnameseMiddle.test(second) || vietnameseLetter.test(words.join(" "))) return true
  return surelyVietnamese.test(head) && !surelyVietnamese.test(keys.at(-1) ?? "")
}

/** "Wang Wei", "Li Xiaolong", "Ban Ki-moon": a family name of China or Korea and syllables behind it. */
function isChineseOrder(head: string, last: string, { written, score }: { written: string; score: number }): boolean {
  const rank = chineseFamilyRank(head)
  if (rank === 0) return false
  if (/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(written)) return isSyllabic(last)
  if (score > 0) return false
  const lastRank = chineseFamilyRank(last)
  // Both are family names: the much more frequent one is.
  if (lastRank > 0) return rank * 2 <= lastRank
  return pinyinFamilyNames.has(head) && isSyllabic(last)
}
