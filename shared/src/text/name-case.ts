// Proper capitals for names typed all in capitals or all small; a name in mixed case is left as its bearer writes it.
import { fold } from "./fold.ts"
import { particles, smallParticles } from "./name-words.ts"

export type CaseLanguage = "en" | "tr"

/**
 * Gives a name its usual capitals: "MÜLLER-LÜDENSCHEIDT" -> "Müller-Lüdenscheidt", "MCDONALD" -> "McDonald",
 * "VON DER LEYEN" -> "von der Leyen", "o'brien" -> "O'Brien". Words in mixed case come back unchanged.
 * In Turkish, I is the capital of ı: "IŞIL" -> "Işıl".
 */
export function caseName(text: string, language: CaseLanguage = "en"): string {
  const words = text.split(" ")
  return words
    .map((word, at) => caseWord(word, at === 0 ? "" : (words[at - 1] ?? ""), { language, count: words.length }))
    .join(" ")
}

/** Whether a name is written with letters of Turkish; ş alone may be Romanian as well. */
export function caseLanguageOf(name: string): CaseLanguage {
  if (!/[İıĞğŞş]/.test(name)) return "en"
  if (/[İığĞ]/.test(name)) return "tr"
  return /(?:escu|eanu|iu|ea)(?:$|[\s,-])|[ţțăîâ]/i.test(name) ? "en" : "tr"
}

/** True where a word of letters is written all in capitals: "MÜLLER", "O'BRIEN", not "J." and not "JP". */
export function isCapitals(word: string): boolean {
  if (word.includes(".")) return false
  const letters = word.replace(/[^\p{L}]/gu, "")
  return letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

function caseWord(word: string, before: string, among: { language: CaseLanguage; count: number }): string {
  const small = word === word.toLowerCase() && word !== word.toUpperCase()
  if (!small && !isCapitals(word)) return word
  if (word === "v." && among.count > 1) return word
  if (word.includes(".")) return small ? capitalize(word, among.language) : word
  const key = fold(word)
  if (among.count > 1 && (small ? particles : smallParticles).has(key)) return word.toLowerCase()
  if (among.count > 1 && small && /^(?:in|s o|d o)$/.test(key)) return word
  // "DE LA TOUR", but "LE GOFF".
  if (/^l[aeo]s?$/.test(key) && fold(before) === "de") return word.toLowerCase()
  if (!small && /^[^AEIOUYÄÖÜ]{2}$/.test(word) && word !== "NG") return word
  return capitalize(word.toLocaleLowerCase(among.language), among.language)
}

function capitalize(lower: string, language: CaseLanguage): string {
  const upper = (letter: string) => letter.toLocaleUpperCase(language)
  const parts = lower.replace(/(^|[-.\s'’])(\p{L})/gu, (_, before: string, letter: string) => before + upper(letter))
  return parts
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${upper(letter)}`)
    .replace(/(['’])(S|T)$/u, (end) => end.toLowerCase())
}
