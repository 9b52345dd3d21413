// Names in East Asian scripts: the family name stands first and often no blank parts the two.
import { fold } from "./fold.ts"
import { doubleHanFamilyNames } from "./name-words.ts"

const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々・]+$/u

/**
 * Splits a name written in Chinese, Japanese or Korean script; null for all others. Names with a middle dot are foreign
 * ones in their own order and are left alone. "王伟" -> 王 + 伟; "欧阳娜娜" -> 欧阳 + 娜娜; "山田 太郎" -> 山田 + 太郎.
 */
export function splitEastAsianName(words: readonly string[]): { familyName: string; givenName: string } | null {
  if (words.length === 0 || words.length > 3 || !words.every((word) => eastAsian.test(word) && !word.includes("・")))
    return null
  const [first = "", ...rest] = words
  if (rest.length > 0) return { familyName: first, givenName: rest.join("") }
  const letters = Array.from(first)
  if (letters.length < 2) return null
  const double = doubleHanFamilyNames.has(fold(letters.slice(0, 2).join("")).replace(/ /g, ""))
  const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)
  const cut = letters.length >= 4 || double || kana ? 2 : 1
  if (letters.length <= cut) return { familyName: first, givenName: "" }
  return { familyName: letters.slice(0, cut).join(""), givenName: letters.slice(cut).join("") }
}
