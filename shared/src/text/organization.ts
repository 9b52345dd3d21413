// When two written organizations are one employer. Legal forms, spelling, translation and known short names are taken off.
import { fold } from "./fold.ts"
import { withoutLegalForm } from "./legal-forms.ts"
import { aliasLines, partWords, sameWords, weakWords } from "./organization-words.ts"
import { editDistance, similarity } from "./similarity.ts"

export type OrganizationRelation = "same" | "related" | "different"

/** Words that many houses bear: equal ones alone prove nothing. */
const generic = new Set(
  `brothers sons soehne partner partners university hochschule fachhochschule bundesverband bundesamt landesamt stadtwerke stadt kreis amt federal
  agency technical institute college school academy bank insurance association foundation ministry national systems
  solutions technologies services consulting software digital media capital partners energy city berlin munich hamburg
  cologne vienna london paris new first general american european royal state federal united`
    .trim()
    .split(/\s+/),
)

/** What people write who have no organization, or do not say. */
const noOrganization = new Set(
  `privat|private|privatperson|na|n a|none|keine|kein|freelance|freelancer|freiberuflich|freiberufler|freiberuflerin
self employed|selfemployed|selbstaendig|selbststaendig|selbstaendige|independent|independant|freier journalist|rentner
pensioniert|im ruhestand|retired|ruhestand|student|studentin|unknown|unbekannt|tbd|tba|test|individual|autonomo|libero
professionista|private person|not applicable|nicht angegeben|ohne|arbeitssuchend|open to work|job seeker|x`.split(
    /[|\n]/,
  ),
)

const aliasKeys = new Map<string, string>()
for (const [to, names] of aliasLines) {
  const key = plainWords(to).join(" ")
  aliasKeys.set(key, key)
  for (const name of names) aliasKeys.set(plainWords(name).join(" "), key)
}

/**
 * Words of an organization as compared: folded, single letters joined ("S.p.A." -> "spa"), legal form and words of
 * little weight off, translated words made one, known aliases replaced. "" gives [].
 */
export function organizationWords(text: string): string[] {
  const all = plainWords(text)
  if (noOrganization.has(all.join(" "))) return []
  const alias = aliasKeys.get(all.join(" "))
  return alias === undefined ? all : alias.split(" ")
}

/** Comparison key of an organization: "Siemens AG" and "SIEMENS" -> "siemens"; "TU München" -> "technical university munich". */
export function organizationKey(text: string): string {
  return organizationWords(text).join(" ")
}

/** What is read once of each written organization. */
export interface OrganizationParts {
  readonly words: readonly string[]
  /** Keys of the parts between commas and the like that name a house by themselves. */
  readonly heads: readonly string[]
}

export function readOrganization(text: string): OrganizationParts {
  return {
    words: organizationWords(text),
    heads: segments(text)
      .filter(isHead)
      .map((words) => words.join(" ")),
  }
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
  const one = left.join("")
  const other = right.join("")
  if (one === other || isInitials(left, right) || isInitials(right, left)) return "same"
  if (left.length === right.length && left.every((word, at) => sameWord(word, right[at] ?? ""))) return "same"
  const [few, many] = left.length <= right.length ? [left, right] : [right, left]
  const missing = few.filter((word) => !many.some((match) => sameWord(word, match)))
  if (missing.length === 0) {
    const extra = many.filter((word) => !few.some((match) => sameWord(word, match)))
    if (few.every((word) => partWords.has(word) || generic.has(word))) return "different"
    return extra.every((word) => partWords.has(word)) ? "same" : "related"
  }
  const lead = few[0] ?? ""
  if (lead === many[0] && lead.length >= 4 && !generic.has(lead) && !partWords.has(lead)) return "related"
  return "different"
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
    (one.length >= 5 && other.length >= 5 && editDistance(one, other, 1) <= 1 && similarity(one, other) >= 0.92)
  )
}

/** Parts between commas, slashes and dashes: "Dept. of Physics, University of Oxford". */
function segments(text: string): string[][] {
  return text
    .split(/[,;/|(]|\s[-–]\s/)
    .map((part) => organizationWords(part))
    .filter((words) => words.length > 0)
}

/** A segment that names a house by itself, not only a part or a town. */
function isHead(words: readonly string[]): boolean {
  return (
    words.some((word) => !partWords.has(word) && !generic.has(word)) &&
    (words.length > 1 || (words[0] ?? "").length > 3)
  )
}

function plainWords(text: string): string[] {
  const folded = joinLetters(fold(text.replace(/&/g, " ").replace(/\([^)]*\)/g, " ")))
  const bare = withoutLegalForm(folded)
  const canonical = bare.map((word) => sameWords.get(word) ?? word)
  const strong = canonical.filter((word) => !weakWords.has(word))
  return strong.some((word) => !generic.has(word) && !partWords.has(word)) ? strong : canonical
}

/** "s p a" -> "spa", "j p morgan" -> "jp morgan": single letters in a row are one word. */
function joinLetters(folded: string): string[] {
  const words: string[] = []
  let letters = false
  for (const word of folded.split(" ")) {
    if (word === "") continue
    const single = word.length === 1 && /[a-z]/.test(word)
    if (single && letters) words[words.length - 1] += word
    else words.push(word)
    letters = single
  }
  return words
}
