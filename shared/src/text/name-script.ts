// Names in East Asian scripts: the family name stands first and often no blank parts the two.
import { fold } from "./fold.ts"
import { japaneseFamilyLength, japaneseFamilyNames, shortFamilyNames } from "./japanese-names.ts"
import { doubleHanFamilyNames } from "./name-words.ts"

const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々・]+$/u
const doubleKorean = new Set("남궁 황보 선우 제갈 사공 서문 독고 동방".split(" "))

/** How one addresses people, written behind their names. */
const address = /(様|さま|さん|殿|님|씨|女士|小姐|先生|教授|博士|교수|박사)$/u
const academic = new Set("教授 博士 교수 박사".split(" "))

export interface EastAsianName {
  readonly familyName: string
  readonly givenName: string
  readonly salutation: string
  readonly namePrefix: string
  /** True for foreign names, which keep their own order (マイケル・ジョンソン), and for turned ones (子涵 王). */
  readonly givenFirst: boolean
}

/**
 * Splits a name written in Chinese, Japanese or Korean script; null for all others. "王伟" -> 王 + 伟;
 * "欧阳娜娜" -> 欧阳 + 娜娜; "山田 太郎" -> 山田 + 太郎; "長谷川翔太様" -> 長谷川 + 翔太, and 様 as the salutation.
 */
export function splitEastAsianName(words: readonly string[]): EastAsianName | null {
  if (words.length === 0 || words.length > 4 || !words.every((word) => eastAsian.test(word))) return null
  const whole = words.join(" ")
  if (whole.includes("・")) return splitForeign(whole)
  const [bare, polite] = takeAddress(whole)
  const { familyName, givenName } = split(bare.split(" "))
  const isTeacher = polite === "先生" && (japaneseFamilyNames.has(familyName) || shortFamilyNames.has(familyName))
  const isTitle = isTeacher || academic.has(polite)
  return {
    familyName,
    givenName,
    salutation: isTitle ? "" : polite,
    namePrefix: isTitle ? polite : "",
    givenFirst: isTurned(bare.split(" ")),
  }
}

function splitForeign(whole: string): EastAsianName {
  const parts = whole.split(/[・\s]+/).filter((part) => part !== "")
  const familyName = parts.length > 1 ? (parts.at(-1) ?? "") : ""
  const givenName = (parts.length > 1 ? parts.slice(0, -1) : parts).join(" ")
  return { familyName, givenName, salutation: "", namePrefix: "", givenFirst: true }
}

/** The address is taken off where a name of two letters is left; else it may be the given name. */
function takeAddress(whole: string): readonly [bare: string, polite: string] {
  const found = address.exec(whole)
  const bare = found ? whole.slice(0, found.index).trim() : whole
  const isLong = bare.length >= 2 || (found?.[0].length ?? 0) > 1
  return found && bare !== "" && isLong ? [bare, found[0]] : [whole, ""]
}

function split(words: readonly string[]): { familyName: string; givenName: string } {
  const [first = "", ...rest] = words
  if (rest.length > 0)
    return isTurned(words)
      ? { familyName: rest.join(""), givenName: first }
      : { familyName: first, givenName: rest.join("") }
  const letters = Array.from(first)
  if (letters.length < 2 || japaneseFamilyNames.has(first)) return { familyName: first, givenName: "" }
  const cut = familyLength(first, letters)
  if (letters.length <= cut) return { familyName: first, givenName: "" }
  return { familyName: letters.slice(0, cut).join(""), givenName: letters.slice(cut).join("") }
}

/** "子涵 王", "由美 佐藤": two letters are no Chinese family name but for a few, and a known Japanese one tells itself. */
function isTurned([first = "", second = "", third]: readonly string[]): boolean {
  if (third !== undefined || second === "") return false
  if (japaneseFamilyNames.has(second)) return !japaneseFamilyNames.has(first)
  if (Array.from(second).length !== 1 || Array.from(first).length !== 2) return false
  const isDouble = doubleKorean.has(first) || doubleHanFamilyNames.has(fold(first)) || japaneseFamilyNames.has(first)
  return !isDouble && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(second)
}

function familyLength(name: string, letters: readonly string[]): number {
  const japanese = japaneseFamilyLength(letters)
  if (japanese > 0) return japanese
  const two = letters.slice(0, 2).join("")
  if (/\p{Script=Hangul}/u.test(name)) return letters.length >= 4 || doubleKorean.has(two) ? 2 : 1
  const double = doubleHanFamilyNames.has(fold(two).replace(/ /g, ""))
  const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)
  return letters.length >= 4 || double || kana ? 2 : 1
}
