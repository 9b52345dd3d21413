// Takes off a part of a written name what is no name: salutations, titles, degrees, marks of generation.
import { fold } from "./fold.ts"
import { givenNameRank } from "./given-names.ts"
import { familyNameRank } from "./family-names.ts"
import { chineseFamilyRank, iberianFamilyNames, particles } from "./name-words.ts"
import {
  generationOf,
  isCredential,
  isNobility,
  isPlainWord,
  isSalutation,
  isTitle,
  isTitleBeforeGiven,
} from "./title.ts"

export interface NameTitles {
  /** "Herr", "Mrs." as written, or "". */
  salutation: string
  /** "Prof. Dr. med." */
  namePrefix: string
  /** "Jr.", "III", "MBA, PhD". */
  nameSuffix: string
}

type Kind = "name" | "generation" | "salutation" | "credential" | "title"

/** Takes salutations, titles, degrees and generation marks off a part, into `name`; gives back the words of the name. */
export function stripTitles(part: string, name: NameTitles): string[] {
  const words = part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const kept: string[] = []
  let afterTitle = false
  for (const [index, word] of words.entries()) {
    const kind: Kind =
      isPlain(word) && !isLink(words, index, afterTitle) ? "name" : kindOf(words, index, kept.length, afterTitle)
    if (kind === "name") kept.push(word)
    else if (kind === "salutation") name.salutation = joinWith(name.salutation, word, " ")
    else if (kind === "title") name.namePrefix = joinWith(name.namePrefix, word, " ")
    else name.nameSuffix = joinWith(name.nameSuffix, word)
    afterTitle = kind === "title"
  }
  return kept
}

function isPlain(word: string): boolean {
  return !word.includes(".") && isPlainWord(fold(word).replaceAll(" ", ""))
}

/** "The" before "Hon.", "et" between two titles: parts of a title that are no titles by themselves. */
function isLink(words: readonly string[], index: number, afterTitle: boolean): boolean {
  const word = words[index] ?? ""
  const next = words[index + 1] ?? ""
  if (index === 0 && /^the$/i.test(word)) return /^(?:rt|right|hon|rev)/i.test(next)
  return afterTitle && /^(?:et|u\.?|und|n\.)$/.test(word) && isTitle(next, true)
}

function kindOf(words: readonly string[], index: number, before: number, afterTitle: boolean): Kind {
  const word = words[index] ?? ""
  const next = words[index + 1] ?? ""
  const alone = words.length === 1
  const leading = before === 0
  if (isLink(words, index, afterTitle)) return "title"
  if (generationOf(word) !== "" && (!leading || alone || /^(?:ifj|id)\./i.test(word))) return "generation"
  if (leading && next !== "") {
    const polite = salutationOrTitle(words, index, afterTitle)
    if (polite !== "name") return polite
  }
  if (!leading && next === "" && before === 1 && index === 1 && isTurkishAddress(words)) return "salutation"
  const academic = /^(?:dr|prof)\b/i.test(fold(word))
  if ((!leading || alone) && !academic && isCredential(word) && !isSureName(word, before)) return "credential"
  if (leading && isTitle(word, afterTitle)) return "title"
  if (academic && isTitle(word)) return "title"
  if (leading && !alone && afterTitle && /^hon$/i.test(word)) return "title"
  if (!leading && isNobility(word) && particles.has(fold(next))) return "title"
  return "name"
}

/** What stands before the name: "Frau", "Dame" before a given name, "DI" and "RA" in capitals, "D." in Spanish. */
function salutationOrTitle(words: readonly string[], index: number, afterTitle: boolean): Kind {
  const word = words[index] ?? ""
  const next = words[index + 1] ?? ""
  const left = words.length - index
  if (word === "mr." && isTitle(next)) return "title"
  if (isSalutation(word) && (words.length > 2 || fold(word).length > 1)) return "salutation"
  if ((word === "DI" || word === "RA") && index === 0 && left > 2) return "title"
  if (afterTitle && /^hon$/i.test(word)) return "title"
  if (left < 3) return "name"
  if (word === "D." && givenNameRank(fold(next)) > 0 && iberianFamilyNames.has(fold(words.at(-1) ?? ""))) {
    return "salutation"
  }
  const given = fold(next)
  const isNoble = /^(?:dame|lady|lord)$/i.test(word) && familyNameRank(given) === 0
  if (
    isTitleBeforeGiven(word) &&
    (isNoble || givenNameRank(given) > familyNameRank(given)) &&
    chineseFamilyRank(given) === 0
  ) {
    return /^(?:pana?|don|dona)$/.test(fold(word)) ? "salutation" : "title"
  }
  return "name"
}

/** "Ahmet Bey", "Ayşe Hanım": a given name and how one addresses its bearer. */
function isTurkishAddress(words: readonly string[]): boolean {
  return /^(?:bey|hanim)$/.test(fold(words[1] ?? "")) && givenNameRank(fold(words[0] ?? "")) > 0
}

/** "Anna MA" or "Jin BA": the second word of a name in capitals may be the family name; two letters do not decide. */
function isSureName(word: string, before: number): boolean {
  return before === 1 && word.length <= 2 && !word.includes(".")
}

function joinWith(before: string, word: string, glue = ", "): string {
  return before === "" ? word : `${before}${glue}${word}`
}
