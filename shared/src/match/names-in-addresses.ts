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
  const keys = given.map(foldUmlauts)
  const familyKey = foldUmlauts(family)
  let found = nothing
  for (const words of addressWords(record)) {
    // Most addresses say what the card says.
    if (words.length === 2 && words.includes(family) && words.includes(given[0] ?? "")) continue
    const generation = words.map(generationWord).find(Boolean) ?? ""
    if (generation !== "") found = { ...found, generation }
    const names = words.filter((word) => generationWord(word) === "")
    const other = readTwo(names, keys, familyKey)
    found = { ...found, given: found.given || other.given, family: found.family || other.family }
  }
  return found
}

/** One of the two words is known: then the other is the name we may not know. */
function readTwo(
  words: readonly string[],
  given: readonly string[],
  family: string,
): { given: string; family: string } {
  const none = { given: "", family: "" }
  if (words.length !== 2) return none
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
  return none
}

function addressWords(record: PersonRecord): string[][] {
  const found: string[][] = []
  for (const url of record.profileUrls) {
    const slug = /\/(?:in|profile|pub)\/([^/?#]+)/i.exec(url)?.[1]
    if (slug) found.push(slug.split(/[-_.]/).filter((word) => !/\d/.test(word)))
  }
  for (const email of record.emails) {
    const local = email.split("@")[0] ?? ""
    found.push(local.replace(/\+.*$/, "").replace(/\d+/g, "").split(/[-_.]/))
  }
  return found.map((words) => words.map(fold).filter((word) => word !== "" && !noNames.has(word)))
}

/** Words of addresses that are nobody's name. */
const noNames = new Set(
  "familie family fam info mail email office team contact kontakt privat private work home the dr prof mr mrs".split(
    " ",
  ),
)

function generationWord(word: string): string {
  if (/^(?:jr|jun|junior|jnr)$/.test(word)) return "Jr."
  return /^(?:sr|sen|senior|snr)$/.test(word) ? "Sr." : ""
}
