// What a column holds, told from its values: shares between 0 and 1 over the cells that are not empty.
// Each share is counted when it is asked for: a header that is known asks for few.
import { isSalutation, isTitle } from "../text/title.ts"
import { fold } from "../text/fold.ts"
import { givenNameRank } from "../text/given-names.ts"
import { familyNameRank } from "../text/family-names.ts"
import { namesCountry, namesTown } from "./place-words.ts"

export interface ColumnProfile {
  /** Cells that hold something, of how many rows. */
  readonly filled: number
  readonly rows: number
  readonly distinct: number
  readonly email: number
  readonly phone: number
  readonly url: number
  readonly linkedin: number
  readonly xing: number
  readonly meetup: number
  readonly integer: number
  readonly postalCode: number
  readonly date: number
  /** Dr., Prof., Mr., Frau: titles and salutations only. */
  readonly title: number
  readonly salutation: number
  /** Cells that hold exactly one comma. */
  readonly oneComma: number
  /** One word, or two, of which the first is a common given name. */
  readonly givenName: number
  readonly familyName: number
  /** Two to five words, of which one is a common given name. */
  readonly fullName: number
  /** Legal forms and words of institutions. */
  readonly organization: number
  readonly jobTitle: number
  /** Speaker, exhibitor, guest: what somebody is at the conference. */
  readonly role: number
  readonly town: number
  readonly country: number
  /** A telephone number whose plus was taken off: figures only, a country's code in front. */
  readonly barePhone: number
  readonly long: number
  /** A line of a letter: many words, or several that begin small. */
  readonly sentence: number
}

const legalForm =
  /\b(gmbh|ag|kg|kgaa|se|ohg|ug|ev|e\.\s?v\.?|gbr|inc|ltd|llc|plc|corp|co|bv|nv|sa|sas|sarl|srl|spa|s\.l|ab|oy|aps|group|gruppe|holding|universit\S*|hochschule|university|college|institut\w*|ministerium|bundesamt|stadt|landkreis|verband|verein|stiftung|foundation|bank|klinik\w*|stadtwerke|consulting|software|solutions|labs?)\b/i
const houseOfPartners = /&\s*(?:partner|co|söhne|sons|cie|kollegen|associates|töchter)\b/i
const jobWord =
  /\b(manager\w*|leiter\w*|leitung|director\w*|direktor\w*|ceo|cto|cfo|coo|cio|cmo|head|chief|engineer\w*|ingenieur\w*|entwickler\w*|developer|consultant|berater\w*|professor\w*|referent\w*|sachbearbeiter\w*|geschäftsführer\w*|vorstand\w*|founder|gründer\w*|inhaber\w*|owner|analyst\w*|assistent\w*|assistant|president|vice|partner|sales|marketing|vertrieb\w*|einkauf\w*|product|projekt\w*|project|researcher|wissenschaftl\w*|journalist\w*|redakteur\w*|lead|officer|architect|architekt\w*|specialist|student\w*|responsable|directeur|directrice|jefe|jefa|gerente|ingeniero|ingeniera)\b/i

const roleWord =
  /^(speaker|attendee|participant|exhibitor|sponsor|visitor|guest|press|staff|host|moderator|panell?ist|keynote|delegate|referent|teilnehmer|aussteller|besucher|gast|presse|helfer|organisat)\w*/i

type Test = (value: string) => boolean

const tests = {
  email: (value: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
  phone: (value: string) =>
    /^'?\+?[\d\s()/.-]{6,22}$/.test(value) && value.replace(/\D/g, "").length >= 6 && /[+\s()/-]|^0/.test(value),
  url: (value: string) => /^(https?:\/\/|www\.)\S+$/i.test(value),
  linkedin: (value: string) => /linkedin\.com\//i.test(value),
  xing: (value: string) => /xing\.com\//i.test(value),
  meetup: (value: string) => /meetup\.com\//i.test(value),
  integer: (value: string) => /^\d{1,9}$/.test(value),
  postalCode: (value: string) =>
    /^(?:[A-Z]{1,2}-?)?\d{4,5}$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|^\d{5}-\d{4}$/.test(value),
  date: (value: string) =>
    /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ T].*)?$|^\d{1,2}[ -][A-Za-z]{3}[ -]\d{2,4}$/.test(value),
  oneComma: (value: string) => value.split(",").length === 2,
  organization: (value: string) => legalForm.test(value) || houseOfPartners.test(value),
  jobTitle: (value: string) => jobWord.test(value),
  role: (value: string) => roleWord.test(value),
  long: (value: string) => value.length > 60,
  sentence: (value: string) =>
    value.length > 60 || /^(?:\S+\s+){6}/.test(value) || /^\p{Ll}\S*(?:\s\S+){3}/u.test(value),
  town: namesTown,
  country: namesCountry,
  barePhone: (value: string) => /^(?:1|3[0-469]|4[0134-9]|3[578]\d|42[01])\d{7,11}$/.test(value),
  title: isTitleCell,
  salutation: (value: string) => wordsOf(value).every((word) => isSalutation(word)),
} satisfies Partial<Record<keyof ColumnProfile, Test>>

function wordsOf(value: string): string[] {
  return value.split(/[\s,]+/).filter((word) => word !== "")
}

function isTitleCell(value: string): boolean {
  const words = wordsOf(value.replaceAll(".", ". "))
  return words.length > 0 && words.length <= 5 && words.every((word, at) => isSalutation(word) || isTitle(word, at > 0))
}

interface NameShares {
  readonly givenName: number
  readonly familyName: number
  readonly fullName: number
}

function nameShares(values: readonly string[]): NameShares {
  let given = 0
  let family = 0
  let full = 0
  for (const value of values) {
    if (value.length > 60 || /[\d@]/.test(value)) continue
    const words = wordsOf(value).map((word) => fold(word))
    const first = words[0] ?? ""
    const isWholeName = words.length === 2 && givenNameRank(words[1] ?? "") === 0
    if (words.length <= 2 && !isWholeName && givenNameRank(first) > 0) given++
    if (words.length <= 3 && words.some((word) => familyNameRank(word) > 0)) family++
    if (words.length >= 2 && words.length <= 6 && words.some((word) => givenNameRank(word) > 0)) full++
  }
  const count = Math.max(1, values.length)
  return { givenName: given / count, familyName: family / count, fullName: full / count }
}

function shareOf(values: readonly string[], test: Test): number {
  let count = 0
  for (const value of values) if (test(value)) count++
  return count / Math.max(1, values.length)
}

/** Puts a number behind a name that is counted at the first look. */
function defineLazily<Name extends string>(
  target: object,
  names: readonly Name[],
  count: (name: Name) => number,
): asserts target is Record<Name, number> {
  for (const name of names) {
    let counted: number | undefined
    Object.defineProperty(target, name, { enumerable: true, get: () => (counted ??= count(name)) })
  }
}

const testNames = Object.keys(tests) as (keyof typeof tests)[]

/**
 * @param cells cleaned cells of one column, at most a few hundred
 */
export function profileColumn(cells: readonly string[]): ColumnProfile {
  const values = cells.filter((cell) => cell !== "")
  const profile = { filled: values.length, rows: cells.length, distinct: new Set(values).size }
  let names: NameShares | undefined
  defineLazily(profile, testNames, (name) => shareOf(values, tests[name]))
  defineLazily(profile, ["givenName", "familyName", "fullName"], (name) => (names ??= nameShares(values))[name])
  return profile
}
