// Which of two words is the given name: by lists of names, by endings, and by how often words repeat in a column.
import { familyNameRank } from "./family-names.ts"
import { fold } from "./fold.ts"
import { givenNameRank } from "./given-names.ts"
import { isCapitals } from "./name-case.ts"
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
  let best = 0
  for (const part of fold(word).split(" ")) {
    const family =
      familyNameRank(part) || (part.length > 5 && givenNameRank(part) === 0 && familyEnding.test(part) ? 1 : 0)
    const score = givenNameRank(part) - family
    if (Math.abs(score) > Math.abs(best)) best = score
  }
  return best
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
