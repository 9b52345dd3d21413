// When two written organizations are one employer. Legal forms, spelling, translation and known short names are taken off.
import { familyNameRank } from "./family-names.ts"
import { fold } from "./fold.ts"
import { givenNameRank } from "./given-names.ts"
import { withoutLegalForm } from "./legal-forms.ts"
import { splitHouse, type SplitHouse } from "./organization-house.ts"
import { aliasLines, leadingNames, societies } from "./organization-names.ts"
import {
  genericWords,
  joinWords,
  noOrganization,
  partWords,
  placeKinds,
  schoolKinds,
  translateWord,
  weakWords,
} from "./organization-words.ts"
import { editDistance, similarity } from "./similarity.ts"
import { isTown } from "./towns.ts"

export type OrganizationRelation = "same" | "related" | "different"

const aliasKeys = new Map<string, string>()
for (const [to, names] of aliasLines) {
  const key = plainWords(to).join(" ")
  aliasKeys.set(key, key)
  for (const name of names) aliasKeys.set(plainWords(name).join(" "), key)
}

/**
 * Words of an organization as compared: the house of a longer affiliation, folded, single letters joined ("S.p.A." ->
 * "spa"), legal form and words of little weight off, translated words made one, known aliases replaced. "" gives [].
 */
export function organizationWords(text: string): string[] {
  return wordsOfHouse(houseOf(text).house)
}

/** Comparison key of an organization: "Siemens AG" and "SIEMENS" -> "siemens"; "TU München" -> "technical university munich". */
export function organizationKey(text: string): string {
  return organizationWords(text).join(" ")
}

/** What is read once of each written organization. */
export interface OrganizationParts {
  readonly words: readonly string[]
  /** Keys under which the house is known by itself: its own, and those of names in brackets. */
  readonly heads: readonly string[]
}

export function readOrganization(text: string): OrganizationParts {
  const { house, others } = houseOf(text)
  const words = wordsOfHouse(house)
  if (others.length === 0) return { words, heads: [words.join(" ")] }
  const more = others.map(wordsOfHouse).filter(isHead)
  return { words, heads: [words, ...more].map((head) => head.join(" ")) }
}

/** A name that is known with its commas and dashes is not cut: "Charité – Universitätsmedizin Berlin". */
function houseOf(text: string): SplitHouse {
  const split = splitHouse(text, plainWords)
  if (split.house === text) return split
  const whole = text.replace(/\([^)]*\)?/g, " ")
  return aliasKeys.has(plainWords(whole).join(" ")) ? { house: whole, others: split.others } : split
}

/** The same house, houses that belong together ("Siemens", "Siemens Energy"), or different ones. "" is different to all. */
export function compareOrganizations(a: string, b: string): OrganizationRelation {
  return compareOrganizationParts(readOrganization(a), readOrganization(b))
}

/** As `compareOrganizations`, for what was read before. */
export function compareOrganizationParts(a: OrganizationParts, b: OrganizationParts): OrganizationRelation {
  if (a.words.length === 0 || b.words.length === 0) return "different"
  const whole = compareOrganizationWords(a.words, b.words)
  if (whole === "same") return whole
  return a.heads.some((head) => b.heads.includes(head)) ? "same" : whole
}

/** As `compareOrganizations`, for words that are made ready already (non-empty on both sides). */
export function compareOrganizationWords(left: readonly string[], right: readonly string[]): OrganizationRelation {
  if (left.join("") === right.join("") || isInitials(left, right) || isInitials(right, left)) return "same"
  if (left.length === right.length && left.every((word, at) => sameWord(word, right[at] ?? ""))) return "same"
  const [few, many] = left.length <= right.length ? [left, right] : [right, left]
  const isContained = few.every((word) => many.some((match) => sameWord(word, match)))
  if (isContained) return relateContained(few, many)
  if (isSchoolOf(left, right) || isSchoolOf(right, left)) return "same"
  return beginAlike(few, many) || areOfAppliedSciences(left, right) ? "related" : "different"
}

/** "Hochschule Bremen", "Bremen University of Applied Sciences": often one, but large towns have several of them. */
function areOfAppliedSciences(left: readonly string[], right: readonly string[]): boolean {
  const names = [left, right].map((words) => {
    const isOne = words.includes("hochschule") || (words.includes("university") && words.includes("applied"))
    return isOne
      ? words
          .filter((word) => !/^(?:hochschule|university|applied|sciences?)$/.test(word))
          .sort()
          .join(" ")
      : ""
  })
  return names[0] !== "" && names[0] === names[1]
}

/** All words of the shorter name stand in the longer one. */
function relateContained(few: readonly string[], many: readonly string[]): OrganizationRelation {
  const extra = many.filter((word) => !few.some((match) => sameWord(word, match)))
  if (extra.length === 0) return "same"
  if (few.length === 1 && isPersonal(few[0] ?? "") && extra.some(isTelling)) return "different"
  const isKnown = few.some(isTelling) || aliasKeys.has(few.join(" "))
  const isOfSociety = societies.has(few[0] ?? "") || societies.has(`${few[0]} ${few[1]}`)
  // "Fraunhofer ISE" is one institute, however it is spelled out; "Fraunhofer" is the society of all of them.
  if (isOfSociety)
    return few.filter((word) => !partWords.has(word)).length > (societies.has(few[0] ?? "") ? 1 : 2)
      ? "same"
      : "related"
  if (!isKnown && !namesPlaceOfKind(few)) return "different"
  // "University of Vienna" and "Vienna University of Technology" are two; so are a university and its hospital.
  const isSchool = few.includes("university") || few.includes("hochschule")
  if (isSchool && extra.every((word) => schoolKinds.has(word))) {
    return isKnown || extra.includes("hospital") ? "related" : "different"
  }
  return extra.every((word) => partWords.has(word) || isTown(word)) ? "same" : "related"
}

/** A word that few houses bear. */
function isTelling(word: string): boolean {
  return !partWords.has(word) && !genericWords.has(word) && !isTown(word)
}

/** "university vienna", "city munich": every word is common, both together are one house. */
function namesPlaceOfKind(words: readonly string[]): boolean {
  return words.some((word) => placeKinds.has(word)) && words.some(isTown)
}

const schoolFields = new Set(["medical", "medicine", "business", "law", "engineering", "management"])

/** "Harvard Medical School" is a school of "Harvard University". */
function isSchoolOf(school: readonly string[], university: readonly string[]): boolean {
  if (!school.includes("school") || !university.includes("university")) return false
  const names = school.filter((word) => word !== "school" && !schoolFields.has(word))
  return (
    names.length < school.length - 1 &&
    names.length === university.length - 1 &&
    names.some(isTelling) &&
    names.every((word) => university.includes(word))
  )
}

/** The same words stand first, and they tell the house: "siemens energy", "siemens healthineers". */
function beginAlike(few: readonly string[], many: readonly string[]): boolean {
  let length = 0
  while (length < few.length && few[length] === many[length]) length += 1
  const shared = few.slice(0, length)
  const [first = ""] = shared
  if (shared.join("").length < 4 || !shared.some(isTelling)) return false
  return length > 1 || !isPersonal(first)
}

/** Names of people begin the names of many houses: "Carl Zeiss", "Carl Roth"; "Müller Maschinenbau", "Müller Logistik". */
function isPersonal(word: string): boolean {
  return familyNameRank(word) === 2 || givenNameRank(word) > 0
}

/** "bmw" is made of the first letters of "bayerische motoren werke". */
function isInitials(short: readonly string[], long: readonly string[]): boolean {
  const [word = ""] = short
  return (
    short.length === 1 &&
    long.length >= 3 &&
    word.length === long.length &&
    long.every((part, index) => part[0] === word[index])
  )
}

function sameWord(one: string, other: string): boolean {
  return (
    one === other ||
    (one.length >= 6 && other.length >= 6 && editDistance(one, other, 1) <= 1 && similarity(one, other) >= 0.92)
  )
}

/** Words that name a house by themselves, not only a part or a town. */
function isHead(words: readonly string[]): boolean {
  return words.some(isTelling) && (words.length > 1 || (words[0] ?? "").length > 2)
}

function wordsOfHouse(house: string): string[] {
  const all = plainWords(house)
  const whole = all.join(" ")
  if (noOrganization.has(whole)) return []
  const alias = aliasKeys.get(whole)
  if (alias !== undefined) return alias.split(" ")
  const lead = all.length > 1 ? leadingNames.get(all[0] ?? "") : undefined
  return lead ? [...lead, ...all.slice(1)] : all
}

function plainWords(text: string): string[] {
  const bare = withoutLegalForm(joinLetters(fold(text.includes("&") ? text.replace(/&/g, " ") : text)))
  const words: string[] = []
  /** Where the last joining word stood: "France" in "Électricité de France" belongs to the name. */
  let joined = -1
  for (const word of bare) {
    if (joinWords.has(word)) {
      joined = words.length
      continue
    }
    const translated = translateWord(word)
    if (!translated.includes(" ")) words.push(translated)
    else words.push(...translated.split(" "))
  }
  if (words.length === 0) return bare
  return withoutWeakEnd(onceUniversity(words), joined)
}

/** No house is a university twice: "Technical University Polytechnic". */
function onceUniversity(words: string[]): string[] {
  const at = words.indexOf("university")
  if (at < 0 || words.lastIndexOf("university") === at) return words
  return words.filter((word, place) => word !== "university" || place === at)
}

function withoutWeakEnd(words: string[], joined: number): string[] {
  let end = words.length
  while (end > 1 && end - 1 !== joined && weakWords.has(words[end - 1] ?? "")) end -= 1
  const strong = end < words.length ? words.slice(0, end) : words
  return strong === words || strong.some(isTelling) ? strong : words
}

/** "s p a" -> "spa", "j p morgan" -> "jp morgan": single letters in a row are one word. */
function joinLetters(folded: string): string[] {
  const words: string[] = []
  let letters = false
  for (const word of folded.split(" ")) {
    if (word === "") continue
    const single = word.length === 1 && word >= "a"
    if (single && letters) words[words.length - 1] += word
    else words.push(word)
    letters = single
  }
  return words
}
