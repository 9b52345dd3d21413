// Proper capitals for names typed all in capitals or all small; a name in mixed case is left as its bearer writes it.
import { fold } from "./fold.ts"
import { particles, smallParticles } from "./name-words.ts"

/**
 * Gives a name its usual capitals: "MÜLLER-LÜDENSCHEIDT" -> "Müller-Lüdenscheidt", "MCDONALD" -> "McDonald",
 * "VON DER LEYEN" -> "von der Leyen", "o'brien" -> "O'Brien". Words in mixed case come back unchanged.
 */
export function caseName(text: string): string {
  const words = text.split(" ")
  return words.map((word) => caseWord(word, words.length > 1)).join(" ")
}

/** True where a word of letters is written all in capitals: "MÜLLER", "O'BRIEN", not "J." and not "JP". */
export function isCapitals(word: string): boolean {
  if (word.includes(".")) return false
  const letters = word.replace(/[^\p{L}]/gu, "")
  return letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

function caseWord(word: string, amongOthers: boolean): string {
  const small = word === word.toLowerCase() && word !== word.toUpperCase()
  if (!small && !isCapitals(word)) return word
  if (word.includes(".")) return small ? capitalize(word) : word
  if (amongOthers && (small ? particles : smallParticles).has(fold(word))) return word.toLowerCase()
  if (!small && /^[^AEIOUYÄÖÜ]{2}$/.test(word) && word !== "NG") return word
  return capitalize(word.toLowerCase())
}

function capitalize(lower: string): string {
  const parts = lower.replace(/(^|[-.\s'’])(\p{L})/gu, (_, before: string, letter: string) => before + upper(letter))
  return parts
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${upper(letter)}`)
    .replace(/(['’])(S|T)$/u, (end) => end.toLowerCase())
}

function upper(letter: string): string {
  return letter.toLocaleUpperCase("en")
}
