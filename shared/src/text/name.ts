// Reads a written name into its parts, as people write them: titles, order, particles, nicknames, former names, scripts.
import { fold } from "./fold.ts"
import { caseName, isCapitals } from "./name-case.ts"
import { givenFirstScore, givenNameScore, type NameOrder } from "./name-order.ts"
import { readMarks } from "./name-marks.ts"
import { splitEastAsianName } from "./name-script.ts"
import {
  doublingGivenNames,
  iberianFamilyNames,
  joiningWords,
  particles,
  pinyinFamilyNames,
  vietnameseFamilyNames,
} from "./name-words.ts"
import { generationOf, isCredential, isSalutation, isTitle } from "./title.ts"

export { caseName } from "./name-case.ts"
export { guessNameOrder, type NameOrder } from "./name-order.ts"

export interface ParsedName {
  /** "Herr", "Mrs." as written, or "". */
  salutation: string
  /** "Prof. Dr. med." */
  namePrefix: string
  givenName: string
  middleName: string
  /** With its particles. */
  familyName: string
  /** "Jr.", "III", "MBA, PhD". */
  nameSuffix: string
  nickname: string
  formerFamilyName: string
  /** The order that was read; "unknown" where there was but one word or no evidence (then given first is assumed). */
  order: NameOrder
}

/**
 * Reads one written name. `order` is what the column's statistics say (`guessNameOrder`); a comma, capitals of one
 * part, or an East Asian script speak louder. Never throws; "" gives empty parts. Words all in capitals are recased.
 */
export function parseName(written: string, order: NameOrder = "unknown"): ParsedName {
  const marks = readMarks(written)
  const name: ParsedName = {
    salutation: "",
    namePrefix: "",
    givenName: "",
    middleName: "",
    familyName: "",
    nameSuffix: marks.suffixes.join(", "),
    nickname: marks.nickname,
    formerFamilyName: caseName(marks.formerFamilyName),
    order: "unknown",
  }
  const parts = marks.parts.map((part) => stripTitles(part, name)).filter((part) => part.length > 0)
  const [head = [], tail = []] = parts
  if (parts.length > 1 && !isTrailing(head, tail)) setInverted(name, head, tail)
  else if (head.length > 0) setInOrder(name, head, order)
  return finish(name)
}

/** Takes salutations, titles, degrees and generation marks off a part, into `name`; gives back the words of the name. */
function stripTitles(part: string, name: ParsedName): string[] {
  const words = part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const kept: string[] = []
  let afterTitle = false
  for (const [index, word] of words.entries()) {
    const leading = kept.length === 0
    const last = index === words.length - 1
    const academic = /^(?:dr|prof)\b/i.test(fold(word))
    if (generationOf(word) !== "" && (!leading || words.length === 1)) name.nameSuffix = joinWith(name.nameSuffix, word)
    else if (leading && !last && isSalutation(word) && (words.length > 2 || fold(word).length > 1)) {
      name.salutation = joinWith(name.salutation, word, " ")
    } else if ((!leading || words.length === 1) && !academic && isCredential(word) && !sureName(word, kept.length)) {
      name.nameSuffix = joinWith(name.nameSuffix, word)
    } else if (
      (leading && isTitle(word, afterTitle)) ||
      (academic && isTitle(word)) ||
      (word === "DI" && index === 0 && words.length > 2)
    ) {
      name.namePrefix = joinWith(name.namePrefix, word, " ")
      afterTitle = true
      continue
    } else kept.push(word)
    afterTitle = false
  }
  return kept
}

/** "Anna MA" or "Jin BA": the second word of a name in capitals may be the family name; two letters do not decide. */
function sureName(word: string, before: number): boolean {
  return before === 1 && word.length <= 2 && !word.includes(".")
}

function joinWith(before: string, word: string, glue = ", "): string {
  return before === "" ? word : `${before}${glue}${word}`
}

/** "Anna Schmidt, Berlin": the words after the comma are no given name and those before are a whole name. */
function isTrailing(head: string[], tail: string[]): boolean {
  const first = head[0] ?? ""
  const after = tail[0] ?? ""
  return head.length > 1 && givenNameScore(first) >= 1 && givenNameScore(after) <= 0 && !/^\p{L}\.?$/u.test(after)
}

/** "Leyen, Hans-Jürgen von der": family before the comma, particles at the end belong to it. */
function setInverted(name: ParsedName, family: string[], given: string[]): void {
  const rest = [...given]
  const moved: string[] = []
  while (rest.length > 1 && particles.has(fold(rest.at(-1) ?? "")) && !isCapitals(rest.at(-1) ?? "")) {
    moved.unshift(rest.pop() ?? "")
  }
  name.familyName = [...moved, ...family].join(" ")
  setGiven(name, rest, [])
  name.order = "family-first"
}

function setInOrder(name: ParsedName, words: string[], order: NameOrder): void {
  const eastAsian = splitEastAsianName(words)
  if (eastAsian) {
    name.familyName = eastAsian.familyName
    name.givenName = eastAsian.givenName
    name.order = "family-first"
    return
  }
  if (words.length === 1) {
    const word = words[0] ?? ""
    if (givenNameScore(word) > 0) name.givenName = word
    else name.familyName = word
    return
  }
  if (setByCapitals(name, words)) return
  const read = order === "unknown" ? readOrder(words) : order
  name.order = read
  if (read === "family-first") setFamilyFirst(name, words)
  else setGivenFirst(name, words)
}

/** "MÜLLER Bärbel", "Bärbel von der MÜLLER": the part in capitals is the family name if only one end has it. */
function setByCapitals(name: ParsedName, words: string[]): boolean {
  const capitals = words.map((word) => isCapitals(word) && (word.length > 2 || givenNameScore(word) < 0))
  const count = capitals.filter(Boolean).length
  if (count === 0 || count === words.length) return false
  const first = capitals.indexOf(true)
  const last = capitals.lastIndexOf(true)
  if (last - first + 1 !== count || (first > 0 && last < words.length - 1)) return false
  if (first === 0) {
    name.familyName = words.slice(0, last + 1).join(" ")
    setGiven(name, words.slice(last + 1), [])
    name.order = "family-first"
    return true
  }
  let start = first
  while (start > 1 && particles.has(fold(words[start - 1] ?? ""))) start -= 1
  name.familyName = words.slice(start).join(" ")
  setGiven(name, words.slice(0, start), words.slice(start))
  name.order = "given-first"
  return true
}

/** Order of one name by itself. Given first unless the lists speak clearly for the other way. */
function readOrder(words: string[]): NameOrder {
  const first = words[0] ?? ""
  const last = words.at(-1) ?? ""
  const head = fold(first)
  if (
    words.length > 2 &&
    vietnameseFamilyNames.has(head) &&
    /^(thi|van|duc|huu|thanh|minh|ngoc|quang|xuan|hong|kim|thu)$/.test(fold(words[1] ?? ""))
  ) {
    return "family-first"
  }
  const score = givenFirstScore(first, last)
  if (words.length === 2 && pinyinFamilyNames.has(head) && !pinyinFamilyNames.has(fold(last)) && score <= 0)
    return "family-first"
  if (particles.has(head) && words.length > 2 && !/^(al|el|abu|ben|le|do|mac|san|saint|la|bin|da|st)$/.test(head))
    return "family-first"
  if (score <= -2) return "family-first"
  return score >= 2 ? "given-first" : "unknown"
}

function setFamilyFirst(name: ParsedName, words: string[]): void {
  let end = 0
  while (
    end < words.length - 2 &&
    particles.has(fold(words[end] ?? "")) &&
    !vietnameseFamilyNames.has(fold(words[end] ?? ""))
  )
    end += 1
  end += 1
  if (
    end < words.length - 1 &&
    iberianFamilyNames.has(fold(words[end] ?? "")) &&
    iberianFamilyNames.has(fold(words[end - 1] ?? ""))
  )
    end += 1
  const given = words.slice(end)
  // Vietnamese: family, middle words, given last.
  if (given.length > 1 && vietnameseFamilyNames.has(fold(words[0] ?? ""))) {
    name.givenName = given.at(-1) ?? ""
    name.middleName = given.slice(0, -1).join(" ")
  } else setGiven(name, given, [])
  name.familyName = words.slice(0, end).join(" ")
}

function setGivenFirst(name: ParsedName, words: string[]): void {
  let start = words.length - 1
  const particle = words.findIndex((word, index) => {
    const key = fold(word)
    return (
      index > 0 && index < words.length - 1 && particles.has(key) && !joiningWords.has(key) && !/^\p{L}\.$/u.test(word)
    )
  })
  if (particle > 0 && !/^\p{Lu}$/u.test(words[particle] ?? "")) start = particle
  else if (words.length > 3 && joiningWords.has(fold(words.at(-2) ?? ""))) start = words.length - 3
  else if (
    start >= 2 &&
    isIberian(words[start - 1] ?? "") &&
    isIberian(words[start] ?? "") &&
    givenNameScore(words[start - 1] ?? "") <= 0
  )
    start -= 1
  else if (words.length > 3 && isIberian(words[start - 1] ?? "") && givenNameScore(words[start] ?? "") <= 0) start -= 1
  if (
    particle > 1 &&
    start === particle &&
    isIberian(words[particle - 1] ?? "") &&
    givenNameScore(words[particle - 1] ?? "") < 0
  )
    start -= 1
  name.familyName = words.slice(start).join(" ")
  setGiven(name, words.slice(0, start), words.slice(start))
}

function isIberian(word: string): boolean {
  return fold(word)
    .split(" ")
    .some((part) => iberianFamilyNames.has(part))
}

/** First word is the given name, the rest middle names; "María José", "Jean Pierre" stay one name. */
function setGiven(name: ParsedName, words: string[], family: string[]): void {
  const [first = "", second = "", ...rest] = words
  const doubles =
    doublingGivenNames.has(fold(first)) &&
    givenNameScore(second) > 0 &&
    (family.length === 0 || family.some(isIberian) || fold(first) === "jean")
  name.givenName = doubles ? `${first} ${second}` : first
  name.middleName = (doubles ? rest : words.slice(1)).join(" ")
}

function finish(name: ParsedName): ParsedName {
  const known = /^\p{Lu}{2}$/u.test(name.givenName) && name.familyName !== ""
  return {
    ...name,
    givenName: known && !isCapitals(name.familyName) ? name.givenName : caseName(name.givenName),
    middleName: caseName(name.middleName),
    familyName: caseName(name.familyName),
    nickname: caseName(name.nickname),
  }
}
