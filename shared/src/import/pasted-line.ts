// What one line of pasted text is: somebody's name, what stands beside it, or the page's own words. Knows nothing of other lines.
import { givenNameScore } from "../text/name-order.ts"
import { particles } from "../text/name-words.ts"
import { isCredential, isSalutation, isTitle } from "../text/title.ts"
import { fold } from "../text/fold.ts"
import { profileColumn } from "./column-profile.ts"
import { namesCountry, namesTown } from "./place-words.ts"
import { readEmails, readPhones } from "./read-reach.ts"

export type PieceKind =
  | "jobTitle"
  | "organization"
  | "email"
  | "phone"
  | "url"
  | "city"
  | "country"
  | "connectedOn"
  | "unknown"

export interface Piece {
  readonly kind: PieceKind
  readonly text: string
}

/** A line that begins with a name. */
export interface Entry {
  readonly name: string
  /** Whether a common given name is in it; else it only has the shape of a name. */
  readonly isKnown: boolean
  /** What stands behind the name, cut at its separators. */
  readonly rest: readonly string[]
}

const bullet =
  /^\s*(?:[-–—*•·▪◦‣●○■□✓✔➤►»>]+\s+|[•·▪◦‣●○■□✓✔➤►»]+\s*|\(?\d{1,4}[.)]\s+|\[\d+\]\s*|#\d+\s+|(?:to|cc|from|an|von|de|para|à)\s*:\s+)/iu
/** "· 2nd" behind a name on a network's page. */
const degree = /\s*[•·]?\s*\b(?:1st|2nd|3rd\+?|[123]\.(?: Grades)?)(?: degree connection)?\s*$/iu

/** A line without bullet, number and the marks of a page; blanks made plain. */
export function tidyLine(line: string): string {
  const plain = line.replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ").replace(/[\u200b\ufeff\u00ad]/g, "")
  return plain.replace(/ {2,}/g, " ").replace(bullet, "").replace(degree, "").trim()
}

const pageWords =
  /^(?:connect|message|follow(?:ing)?|pending|invite|more|view (?:full )?profile|see (?:all|more)|show (?:all|more)|load more|online|offline|status is .*|photo of .*|profile photo.*|.*['’]s (?:profile (?:photo|picture)|name|occupation)|connected (?:\d+|a|an|last|yes).*|\d+ (?:mutual|shared) connections?.*|.* (?:is|are) (?:a )?mutual connections?.*|(?:1st|2nd|3rd\+?)(?: degree)?(?: connection)?|vernetzen|nachricht(?: senden)?|folgen|ausstehend|mehr(?: anzeigen)?|profil(?: ansehen| anzeigen)?|kontakt hinzufügen|foto von .*|profilbild.*|\d+ gemeinsame kontakte?.*|kontakt (?:1|2|3)\. grades|se connecter|suivre|voir le profil|conectar|seguir|ver perfil|[•·|–—-]+)$/iu

/** "Connect", "Message", "Photo of ...": buttons and captions of a page, which say nothing of people. */
export function isPageWord(line: string): boolean {
  return line.length < 90 && pageWords.test(line)
}

function nameWords(text: string): string[] {
  return text
    .replace(/\([^)]*\)|"[^"]*"|[🇦-🇿]/gu, " ")
    .split(/[\s,]+/)
    .filter((word) => word !== "" && !isTitle(word, true) && !isSalutation(word) && !isCredential(word))
}

/** Words of a page or of work that begin with capitals like a name. */
const noName =
  /\b(?:team|attendees?|speakers?|teilnehmer\w*|participants?|sponsors?|agenda|program(?:m|me)?|conference|konferenz|tagung|summit|day|tag|session|about|contact|kontakt|home|impressum|login|register|menu|best regards|viele grüße|freundliche\w* grüße|kind regards|dear|hallo|hello|liebe|guten tag)\b/iu

/** Two to five words with capitals, particles aside, and nothing of a firm, a job or a place. */
export function isNameShaped(text: string): boolean {
  if (text.length < 4 || text.length > 60 || /[\d@/\\:!?=<>]/.test(text) || noName.test(text)) return false
  const words = nameWords(text)
  if (words.length < 2 || words.length > 5) return false
  if (!words.every((word) => /^[\p{Lu}\p{Lo}'’]/u.test(word) || particles.has(fold(word)))) return false
  const profile = profileColumn([text])
  return profile.organization === 0 && profile.jobTitle === 0 && !namesTown(text) && !namesCountry(text)
}

/** Whether one of the words is a common given name. */
export function isKnownName(text: string): boolean {
  if (!isNameShaped(text)) return false
  const words = nameWords(text)
  return givenNameScore(words[0] ?? "") > 0 || givenNameScore(words.at(-1) ?? "") > 0
}

/** Separators between a name and what stands behind it. */
const between = /\s*[;|]\s*|,\s+|\s+[–—-]\s+|\s*[•·]\s*|\t+|\s*:\s+/u

/** "Jörg Müller <j@x.example>", "Müller, Jörg" <j@x.example>. */
const withAddress =
  /^(?:"([^"]+)"|'([^']+)'|([^<>"]*?))\s*[<(]\s*(?:mailto:)?([^<>()\s@]+@[^<>()\s]+)[>)]\s*[,;]?\s*(.*)$/iu

/** A line that begins with a name, or null. */
export function readEntry(line: string): Entry | null {
  const addressed = withAddress.exec(line)
  if (addressed !== null) {
    const name = (addressed[1] ?? addressed[2] ?? addressed[3] ?? "").replace(/[,;:]\s*$/, "").trim()
    const rest = [addressed[4] ?? "", ...cut(addressed[5] ?? "")]
    const split = name === "" ? null : readEntry(name)
    if (split !== null) return { ...split, rest: [...split.rest, ...rest] }
    return name === "" ? null : { name, isKnown: isKnownName(name), rest }
  }
  // "Jörg Müller (Siemens AG)": a bracket at the end of the name's part is what stands beside it.
  const parts = cut(line.replace(/\s+\(([^()]{3,60})\)\s*(?=$|[,;|–—-])/u, ", $1"))
  const [first = "", second = ""] = parts
  if (isFamilyAndGiven(first, second)) {
    const name = `${first}, ${second}`
    return { name, isKnown: true, rest: parts.slice(2) }
  }
  return isNameShaped(first) ? { name: first, isKnown: isKnownName(first), rest: parts.slice(1) } : null
}

function cut(text: string): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "")
}

function isFamilyAndGiven(first: string, second: string): boolean {
  const [one, two] = [nameWords(first), nameWords(second)]
  if (one.length === 0 || one.length > 3 || two.length === 0 || two.length > 2) return false
  const [given = ""] = two
  if (!/^\p{Lu}/u.test(given) || givenNameScore(given) <= 0 || givenNameScore(one[0] ?? "") > 0) return false
  return one.every((word) => /^\p{Lu}\P{N}*$/u.test(word) || particles.has(fold(word)))
}

const connected =
  /^(?:connected on|verbunden (?:am|seit)|vernetzt (?:am|seit)|connecté(?:e)? le|conectado el)\s+(.{4,40})$/iu
/** How somebody is employed, as networks put it before the job. */
const employment =
  /^(?:angestellt(?:e|er)?|selbstst?ändig|freiberuflich|verbeamtet|vollzeit|teilzeit|employed|self-employed|full-time|part-time|freelance)\s*[,·|]\s*(?=\S)/iu

const atEmployer = /^(.{2,80}?)\s+(?:at|@|bei(?:m| der| den)?|chez)\s+(.{2,100})$/iu

/** What a piece beside a name is; one with "at" or a separator in it is two. */
export function readPieces(written: string): Piece[] {
  const text = written.replace(employment, "")
  const since = connected.exec(text)
  if (since !== null) return [{ kind: "connectedOn", text: since[1] ?? "" }]
  const [email] = readEmails(text)
  if (email !== undefined) {
    const around = text
      .replace(/(?:e-?mail|mail)\s*:?\s*/i, "")
      .replace(/<?(?:mailto:)?[^\s<>;,()]+@[^\s<>;,()]+>?/gu, " ")
    const more = /\p{L}{2}/u.test(around) ? readPieces(around.replace(/[()|,;]+\s*$/, "").trim()) : []
    return [{ kind: "email", text: email }, ...more]
  }
  if (/^(?:https?:\/\/|www\.)\S+$|(?:linkedin|xing)\.com\/\S+$/i.test(text)) return [{ kind: "url", text }]
  const numbers = text.replace(/^(?:tel(?:efon)?|phone|mobil(?:e)?|handy|fon|t|m)\b\.?\s*:?\s*/i, "")
  if (/^\+?[\d\s()/.-]{6,}$/.test(numbers) && readPhones(numbers).length > 0) return [{ kind: "phone", text: numbers }]
  const employed = atEmployer.exec(text)
  if (employed !== null && !namesTown(employed[2] ?? ""))
    return [
      { kind: "jobTitle", text: employed[1] ?? "" },
      { kind: "organization", text: employed[2] ?? "" },
    ]
  return readWork(text)
}

function readWork(text: string): Piece[] {
  if (namesCountry(text)) return [{ kind: "country", text }]
  const profile = profileColumn([text])
  const parts = cut(text)
  const [first = "", last = ""] = [parts[0], parts.at(-1)]
  if (parts.length === 2) {
    if (namesTown(first) && (namesCountry(last) || namesTown(last))) {
      const city: Piece = { kind: "city", text: first }
      return namesCountry(last) ? [city, { kind: "country", text: last }] : [city]
    }
    const [one, two] = [profileColumn([first]), profileColumn([last])]
    if (one.jobTitle > one.organization && (two.jobTitle === 0 || two.organization > 0))
      return [
        { kind: "jobTitle", text: first },
        { kind: "organization", text: last },
      ]
    if (one.organization > one.jobTitle && two.organization === 0)
      return [
        { kind: "organization", text: first },
        { kind: "jobTitle", text: last },
      ]
  }
  if (namesTown(text)) return [{ kind: "city", text }]
  if (profile.jobTitle > 0 && profile.organization === 0) return [{ kind: "jobTitle", text }]
  if (profile.organization > 0 && profile.jobTitle === 0) return [{ kind: "organization", text }]
  return [{ kind: "unknown", text }]
}
