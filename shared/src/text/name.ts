// Reads a written name into its parts, as people write them: titles, order, particles, nicknames, former names, scripts.
import { fold } from "./fold.ts"
import { caseLanguageOf, caseName, isCapitals } from "./name-case.ts"
import { devotionLength, givenLength, isIberian } from "./name-given.ts"
import { readMarks } from "./name-marks.ts"
import { givenNameScore, orderOfName, type NameOrder } from "./name-order.ts"
import { splitEastAsianName } from "./name-script.ts"
import { stripTitles, type NameTitles } from "./name-titles.ts"
import {
  chineseFamilyRank,
  iberianFamilyNames,
  joiningWords,
  particles,
  vietnameseFamilyNames,
  vietnameseLetter,
} from "./name-words.ts"
import { familyNameRank } from "./family-names.ts"
import { isPlainWord } from "./title.ts"

export { caseName } from "./name-case.ts"
export { guessNameOrder, type NameOrder } from "./name-order.ts"

export interface ParsedName extends NameTitles {
  givenName: string
  middleName: string
  /** With its particles. */
  familyName: string
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
  return readPlain(written, order) ?? readAny(written, order)
}

const plain = /^(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)$/u

/** Two plain words in Latin letters, the usual case: nothing is to be read but their order. */
function readPlain(written: string, order: NameOrder): ParsedName | null {
  const found = plain.exec(written)
  if (!found) return null
  const [, first = "", last = ""] = found
  const keys = [fold(first), fold(last)]
  if (!keys.every(isPlainWord) || written.charCodeAt(0) >= 0x250) return null
  const read = order === "unknown" ? orderOfName([first, last], keys) : order
  const isTurned = read === "family-first"
  return {
    salutation: "",
    namePrefix: "",
    givenName: isTurned ? last : first,
    middleName: "",
    familyName: isTurned ? first : last,
    nameSuffix: "",
    nickname: "",
    formerFamilyName: "",
    order: read,
  }
}

function readAny(written: string, order: NameOrder): ParsedName {
  const marks = readMarks(written)
  const name: ParsedName = {
    salutation: "",
    namePrefix: "",
    givenName: "",
    middleName: "",
    familyName: "",
    nameSuffix: "",
    nickname: marks.nickname,
    formerFamilyName: marks.formerFamilyName,
    order: "unknown",
  }
  const parts = marks.parts.map((part) => stripTitles(part, name)).filter((part) => part.length > 0)
  name.nameSuffix = [name.nameSuffix, ...marks.suffixes].filter((suffix) => suffix !== "").join(", ")
  joinParticles(parts)
  const [head = [], tail = []] = parts
  if (parts.length > 1 && !isTrailing(head, tail)) setInverted(name, head, tail)
  else if (head.length > 0) setInOrder(name, head, order)
  return finish(name, written)
}

/** "Leeuwen, van, Judith", "Judith Leeuwen, van": particles between or behind commas stand before the family name. */
function joinParticles(parts: string[][]): void {
  const [head = [], second = []] = parts
  if (second.length === 0 || !second.every(isSmallWord)) return
  if (parts.length === 2 && head.length === 1) return
  const at = parts.length > 2 ? 0 : head.length - 1
  parts.splice(0, 2, [...head.slice(0, at), ...second, ...head.slice(at)])
}

/** A particle, not an initial: "van", not "D.". */
function isSmallWord(word: string): boolean {
  return particles.has(fold(word)) && !/^\p{L}\.?$/u.test(word)
}

/** "Anna Schmidt, Berlin": the words after the comma are no given name and those before are a whole name. */
function isTrailing(head: string[], tail: string[]): boolean {
  const first = head[0] ?? ""
  const after = tail[0] ?? ""
  return head.length > 1 && givenNameScore(first) >= 1 && givenNameScore(after) <= 0 && !/^\p{L}\.?$/u.test(after)
}

/** A word that begins a family name behind a given name; Irish ones are told by their accent or by the name they make. */
function isParticle(words: readonly string[], index: number): boolean {
  const word = words[index] ?? ""
  const key = fold(word)
  if (/^(?:Ó|Ní|Nic|Uí)$/.test(word) || (word === "Bean" && words[index + 1] === "Uí")) return true
  const next = fold(words[index + 1] ?? "")
  if (word === "O") return familyNameRank(`o${next}`) > 0 || irishStem.test(next)
  if (key === "in") return next === "t" || /^d(?:en|er)$/.test(next)
  if (/^s\/o$|^d\/o$/i.test(word) || word === "v.") return true
  if (!particles.has(key) || joiningWords.has(key) || /^\p{L}\.$|^\p{Lu}$/u.test(word)) return false
  return true
}

const irishStem =
  /^(?:brien|connor|connell|neill|neil|reilly|sullivan|donnell|donoghue|driscoll|dwyer|grady|hara|keefe|keeffe|leary|malley|meara|rourke|shea|toole|callaghan|hagan|hanlon|flaherty|farrell|byrne|riordan|mahony|carroll|casey)$/

/** "Leyen, Hans-Jürgen von der": family before the comma, particles at the end belong to it. */
function setInverted(name: ParsedName, family: string[], given: string[]): void {
  const rest = [...given]
  const moved: string[] = []
  while (rest.length > 1 && isSmallWord(rest.at(-1) ?? "") && !isCapitals(rest.at(-1) ?? "")) {
    moved.unshift(rest.pop() ?? "")
  }
  name.familyName = [...moved, ...family].join(" ")
  setGiven(name, rest, [])
  name.order = "family-first"
}

const eastAsianLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function setInOrder(name: ParsedName, written: string[], order: NameOrder): void {
  const words = inOneScript(name, written)
  if (setEastAsian(name, words)) return
  if (words.length === 1) {
    setSingle(name, words[0] ?? "")
    return
  }
  if (setByCapitals(name, words)) return
  const read = order === "unknown" ? orderOfName(words, words.map(fold)) : order
  name.order = read
  if (read === "family-first") setFamilyFirst(name, words)
  else setGivenFirst(name, words)
}

/** "王伟 David Wang" gives the name twice, "王伟 David" a name and a nickname. */
function inOneScript(name: ParsedName, words: string[]): string[] {
  const other = words.filter((word) => eastAsianLetter.test(word))
  if (other.length === 0 || other.length === words.length) return words
  const latin = words.filter((word) => !eastAsianLetter.test(word))
  if (latin.length > 1) return latin
  name.nickname ||= latin[0] ?? ""
  return other
}

function setEastAsian(name: ParsedName, words: readonly string[]): boolean {
  const read = splitEastAsianName(words)
  if (!read) return false
  name.familyName = read.familyName
  name.givenName = read.givenName
  name.salutation ||= read.salutation
  name.namePrefix ||= read.namePrefix
  name.order = read.givenFirst ? "given-first" : "family-first"
  return true
}

/** One word: the given name if it may be one, unless "Herr" or "Dr." stands before it. */
function setSingle(name: ParsedName, word: string): void {
  const isAddressed =
    (name.salutation !== "" && !/^(?:bey|hanim)$/.test(fold(name.salutation))) || name.namePrefix !== ""
  const score = givenNameScore(word)
  if (score > (isAddressed ? 1 : 0) || (!isAddressed && score === 0 && familyNameRank(fold(word)) > 0)) {
    name.givenName = word
  } else name.familyName = word
}

/** "MÜLLER Bärbel", "Bärbel von der MÜLLER": the part in capitals is the family name if only one end has it. */
function setByCapitals(name: ParsedName, words: string[]): boolean {
  const capitals = words.map((word) => isCapitals(word) && (word.length > 2 || givenNameScore(word) < 0))
  const count = capitals.filter(Boolean).length
  if (count === 0 || count === words.length) return false
  const first = capitals.indexOf(true)
  const last = capitals.lastIndexOf(true)
  if (last - first + 1 !== count || (first > 0 && last < words.length - 1)) return false
  if (first === 0 || isIrishFirst(words, first)) {
    setFamilyThenGiven(name, words.slice(0, last + 1), words.slice(last + 1))
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

/** "Ó BRIAIN Seán". */
function isIrishFirst(words: readonly string[], first: number): boolean {
  return first === 1 && words.length > 2 && isParticle(words, 0)
}

function setFamilyFirst(name: ParsedName, words: string[]): void {
  let end = 0
  const keys = words.map(fold)
  while (end < words.length - 2 && particles.has(keys[end] ?? "") && !vietnameseFamilyNames.has(keys[end] ?? ""))
    end += 1
  end += 1
  const isDouble = iberianFamilyNames.has(keys[end] ?? "") && iberianFamilyNames.has(keys[end - 1] ?? "")
  if (end < words.length - 1 && isDouble) end += 1
  setFamilyThenGiven(name, words.slice(0, end), words.slice(end))
}

function setFamilyThenGiven(name: ParsedName, family: string[], given: string[]): void {
  const head = fold(family[0] ?? "")
  name.familyName = family.join(" ")
  // Vietnamese: family, middle words, given last.
  if (given.length > 1 && family.length === 1 && isVietnameseFamily(head, [...family, ...given])) {
    name.givenName = given.at(-1) ?? ""
    name.middleName = given.slice(0, -1).join(" ")
  } else setGiven(name, given, chineseFamilyRank(head) > 0 ? family : [])
}

/** Some family names are Chinese as well: letters tell. */
function isVietnameseFamily(key: string, words: readonly string[]): boolean {
  return vietnameseFamilyNames.has(key) && (chineseFamilyRank(key) === 0 || vietnameseLetter.test(words.join(" ")))
}

function setGivenFirst(name: ParsedName, words: string[]): void {
  const start = familyStart(words)
  name.familyName = words.slice(start).join(" ")
  setGiven(name, words.slice(0, start), words.slice(start))
}

/** Where the family name of a name written given name first begins. */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1
  if (last < 2) return last
  const devout = devotionLength(words)
  const from = Math.max(1, devout)
  const particle = words.findIndex((_, index) => index >= from && index < last && isParticle(words, index))
  const at = (index: number) => words[index] ?? ""
  if (particle > 0) return isBeforeParticle(words, particle, devout) ? particle - 1 : particle
  if (words.length > 3 && joiningWords.has(fold(at(last - 1)))) return last - 2
  if (isIberian(at(last - 1))) {
    const score = givenNameScore(at(last - 1))
    const isDouble = score < 0 || (isIberian(at(last)) && score === 0)
    if (last - 1 > devout - 1 && (isDouble || (words.length > 3 && givenNameScore(at(last)) <= 0))) return last - 1
  }
  return isElided(at(last)) && givenNameScore(at(last - 1)) <= 0 ? last - 1 : last
}

/** "Giscard d'Estaing": the word before belongs to the family name if it is no given name. */
function isElided(word: string): boolean {
  return /^d['’]\p{Lu}/u.test(word)
}

/** "Lula da Silva", "García de la Torre": a family name before an Iberian particle. */
function isBeforeParticle(words: readonly string[], particle: number, devout: number): boolean {
  const before = words[particle - 1] ?? ""
  if (particle < 2 || particle <= devout || givenNameScore(before) >= 1) return false
  if (isIberian(before) && givenNameScore(before) < 0) return true
  const isPortuguese = /^(?:da|do|dos|das|de|del)$/.test(words[particle] ?? "")
  return isPortuguese && particle > 2 && isIberian(words.at(-1) ?? "") && givenNameScore(words[particle - 2] ?? "") >= 0
}

/** First word is the given name, the rest middle names; "María José", "Jean Pierre" stay one name. */
function setGiven(name: ParsedName, words: string[], family: string[]): void {
  const length = givenLength(words, family)
  name.givenName = words.slice(0, length).join(" ")
  name.middleName = words.slice(length).join(" ")
}

function finish(name: ParsedName, written: string): ParsedName {
  const language = caseLanguageOf(written)
  const known = /^\p{Lu}{2}$/u.test(name.givenName) && name.familyName !== ""
  return {
    ...name,
    givenName: known && !isCapitals(name.familyName) ? name.givenName : caseName(name.givenName, language),
    middleName: caseName(name.middleName, language),
    familyName: caseName(name.familyName, language),
    nickname: caseName(name.nickname, language),
    formerFamilyName: caseName(name.formerFamilyName, language),
  }
}
