// A profile address or mailbox often holds the name in full, or the name borne before: "j.smith" on the card, but
// "/in/jane-weber-1a2b" in the profile. What is found there is only a further name to look for, never proof.
import type { PersonRecord } from "../people/person-record.ts"
import { fold, foldUmlauts } from "../text/fold.ts"

export interface AddressName {
  /** A given name in full where the card has an initial or another one; "" if none. */
  readonly given: string
  /** A family name other than the card's; "" if none. */
  readonly family: string
  /** "Jr." or "Sr." from "peter.smith.jun@"; "" if none. */
  readonly generation: string
}

const nothing: AddressName = { given: "", family: "", generation: "" }

/** Looks for the name in the addresses of a record whose name is known to have these folded parts. */
export function findNameInAddresses(record: PersonRecord, given: readonly string[], family: string): AddressName {
  if (record.profileUrls.length === 0 && record.emails.length === 0) return nothing
  let found = nothing
  for (const url of record.profileUrls) {
    if (saysTheName(url, url.lastIndexOf("/") + 1, given, family)) continue
    const slug = /\/(?:in|profile|pub)\/([^/?#]+)/i.exec(url)?.[1]
    if (slug) found = readAddress(slug.split(/[-_.]/).filter(hasNoDigit), given, family, found)
  }
  for (const email of record.emails) {
    if (saysTheName(email, 0, given, family)) continue
    const local = (email.split("@", 1)[0] ?? "").replace(/\+.*$/, "").replace(/\d+/g, "")
    found = readAddress(local.split(/[-_.]/), given, family, found)
  }
  return found
}

/**
 * True where an address plainly says no more than the card, as most do: "anna.weber@", "a-weber@", "/in/anna-weber-1a2b".
 * Told letter by letter, since every record comes by here.
 */
function saysTheName(address: string, start: number, [first = ""]: readonly string[], family: string): boolean {
  if (first === "" || family === "") return false
  const initial = address.charCodeAt(start) === first.charCodeAt(0)
  let end = start + (address.startsWith(first, start) ? first.length : initial ? 1 : 0)
  if (end === start || !isBreak(address.charCodeAt(end)) || !address.startsWith(family, end + 1)) return false
  end += 1 + family.length
  if (end === address.length || address[end] === "@") return true
  // What comes behind the name is no name if it begins with a digit, up to its end.
  return address[end] === "-" && /^-[0-9][0-9a-z]*$/.test(address.slice(end))
}

/** One of . _ - */
function isBreak(code: number): boolean {
  return code === 46 || code === 95 || code === 45
}

/** Adds to what was found before what the words of one address say; what was found first stays. */
function readAddress(
  written: readonly string[],
  given: readonly string[],
  family: string,
  before: AddressName,
): AddressName {
  const words: string[] = []
  for (const part of written) {
    const word = fold(part)
    if (word !== "" && !noNames.has(word)) words.push(word)
  }
  // Most addresses say what the card says.
  if (words.length === 2 && words.includes(family) && words.includes(given[0] ?? "")) return before
  const names = words.filter((word) => !generationWords.has(word))
  const generation = names.length < words.length ? words.find((word) => generationWords.has(word)) : undefined
  const other = names.length === 2 ? readTwo(names, given.map(foldUmlauts), foldUmlauts(family)) : nothing
  if (generation === undefined && other.given === "" && other.family === "") return before
  return {
    given: before.given || other.given,
    family: before.family || other.family,
    generation: generationWords.get(generation ?? "") ?? before.generation,
  }
}

function hasNoDigit(word: string): boolean {
  return !/\d/.test(word)
}

/** One of the two words is known: then the other is the name we may not know. */
function readTwo(
  words: readonly string[],
  given: readonly string[],
  family: string,
): { given: string; family: string } {
  for (const [one = "", other = ""] of [words, [...words].reverse()]) {
    const first = foldUmlauts(one)
    const last = foldUmlauts(other)
    if (first.length < 2 || last.length < 2) continue
    const knowsGiven = given.some((name) => name.length > 1 && name === first)
    const knowsFamily = family !== "" && family === last
    if (knowsFamily && !knowsGiven) return { given: one, family: "" }
    if (knowsGiven && !knowsFamily && last.length >= 3 && !last.includes(family) && !family.includes(last))
      return { given: "", family: other }
  }
  return nothing
}

/** Words of addresses that are nobody's name. */
const noNames = new Set(
  "familie family fam info mail email office team contact kontakt privat private work home the dr prof mr mrs".split(
    " ",
  ),
)

const generationWords = new Map([
  ...["jr", "jun", "junior", "jnr"].map((word) => [word, "Jr."] as const),
  ...["sr", "sen", "senior", "snr"].map((word) => [word, "Sr."] as const),
])
