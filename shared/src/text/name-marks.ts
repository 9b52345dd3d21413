// Takes apart what punctuation marks in a written name: emoji, nicknames, former names, degrees after commas, slogans.
import { familyNameRank } from "./family-names.ts"
import { fold } from "./fold.ts"
import { givenNameRank } from "./given-names.ts"
import { formerNameMark } from "./name-words.ts"
import { generationOf, isCredential, isDegree, isSalutation, isTitle } from "./title.ts"

export interface NameMarks {
  /** What is left, cut at commas: one part, or family and given names. */
  parts: string[]
  suffixes: string[]
  nickname: string
  formerFamilyName: string
}

const quoted = /["“”„«»‟]\s*([^"“”„«»‟]{1,40}?)\s*["“”„«»‟]|(?<=^|\s)['‘‚]([^'’‘]{1,40})['’‘](?=\s|$|,)/gu
const bracketed = /[([{（]([^)\]}）]*)[)\]}）]?/gu
const pronouns =
  /^(?:he|she|they|him|her|his|hers|them|theirs|er|sie|ihm|ihr|ihn|elle|il|ella|el|any)(?:[\s/,|]+\w+)*$/i

/** What stands before or behind the name on letters and badges. */
const careOf =
  /^(?:c\/o|z\.?\s?h(?:d|dn)?\.?|zu\s+händen|att(?:n|ention)\b[.:]*|à l['’]attention de|t\.\s?a\.\s?v\.?)[\s:]+|\s+c\/o\s.*$/iu

const elderOrYounger = /\sd(?:\.\s?([JÄ])\.|er\s+([JÄ])(?:üngere|ltere))(?=$|[\s,)])/u

/** "Johannes Berger, genannt Hannes", "John Smith a.k.a. Johnny". */
const alias = /[\s,]+(?:genannt|gen\.|alias|a\.?k\.?a\.?|rufname)\s+["“„]?(\p{L}[\p{L}'’-]*)["”“]?/iu

/** Stands where a picture stood: what follows a picture behind a whole name is a slogan. */
const picture = "\u0002"

/** Reads the marks of one written name; whatever is no name (emoji, pronouns, job after a bar) is dropped. */
export function readMarks(written: string): NameMarks {
  const marks: NameMarks = { parts: [], suffixes: [], nickname: "", formerFamilyName: "" }
  let text = cutAtPictures(clean(written))
  if (/^\S+@\S+$/.test(text)) text = nameOfMailbox(text)
  text = takeFormerName(text.replace(careOf, ""), marks)
  text = takeOther(text, marks)
  const outside = text.replace(bracketed, " ")
  const isEastAsian = eastAsian.test(outside) && !/\p{Script=Latin}/u.test(outside)
  let inLatin = ""
  for (const [, inside = ""] of text.matchAll(bracketed)) {
    // A badge that gives the name in two scripts: the Latin one is surely read.
    if (isEastAsian && wholeLatin.test(inside)) inLatin = inside.trim()
    else if (!eastAsian.test(inside)) takeBracket(inside.trim(), marks)
  }
  const [head = "", ...tails] = outside.split(/\s+[|•·–—@/-]+\s+|\s*[|•]\s*/u)
  for (const part of (inLatin || head).split(/[,;，、]/u)) takePart(part.trim(), marks)
  for (const tail of tails) takeSuffixes(tail.split(/[\s,]+/), marks)
  return marks
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const wholeLatin = /^\s*\p{Script=Latin}+[\s,]+\p{Script=Latin}+\s*$/u

/** Nicknames, and marks that name the elder or the younger. */
function takeOther(text: string, marks: NameMarks): string {
  let rest = text.replace(quoted, (_, double?: string, single?: string) => {
    marks.nickname ||= (double ?? single ?? "").trim()
    return " "
  })
  const other = alias.exec(rest)
  if (other && other.index > 0) {
    marks.nickname ||= other[1] ?? ""
    rest = rest.slice(0, other.index) + rest.slice(other.index + other[0].length)
  }
  const elder = elderOrYounger.exec(rest)
  if (elder) {
    marks.suffixes.push(`d.${elder[1] ?? elder[2]}.`)
    rest = rest.slice(0, elder.index) + rest.slice(elder.index + elder[0].length)
  }
  return rest
}

/** "Jane Doe 🚀 Growth Hacker": after a whole name a picture begins a slogan; before one it is but a picture. */
function cutAtPictures(text: string): string {
  if (!text.includes(picture)) return text
  const pieces = text
    .split(picture)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
  const whole = (pieces[0] ?? "").split(" ").filter((word) => !isTitle(word)).length >= 2
  return pieces.join(whole ? " | " : " ")
}

/** NFKC (fancy letters become plain ones), emoji and invisible characters off, odd blanks made plain. */
function clean(written: string): string {
  if (isSimple(written)) return written
  return written
    .replace(/[®©™]/gu, "")
    .replace(/<[^<>]*@[^<>]*>/g, " ")
    .replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u{20E3}\u{FE0E}\u{FE0F}]+/gu, picture)
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Co}]/gu, "")
    .replace(/[★☆✓✔►▶◆●■~^*_#<>=+]/gu, " ")
    .replace(/[‐‑‒]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim()
}

/** Letters of Europe, stops, commas, hyphens and single blanks: nothing to clean. */
function isSimple(text: string): boolean {
  let before = 32
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x17f)
    if (!isLetter && code !== 44 && code !== 45 && code !== 46 && (code !== 32 || before === 32)) return false
    before = code
  }
  return before !== 32
}

/** "anna.schmidt@example.org" -> "anna schmidt"; a mailbox without a parting mark says no name. */
function nameOfMailbox(address: string): string {
  const local = address.slice(0, address.indexOf("@")).replace(/\d+/g, "")
  return /[._]/.test(local) ? local.replace(/[._]+/g, " ") : ""
}

function takeFormerName(text: string, marks: NameMarks): string {
  const found = formerNameMark.exec(text)
  // "Anna Maria F. Weber" has an initial, "Anna Hansen f. Olsen" a name at birth.
  if (!found || /^[\s,(]*F\./.test(found[0]) || (found.index === 0 && !found[0].startsWith("("))) return text
  marks.formerFamilyName = found[1] ?? ""
  return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length).replace(/^\s*[)\]]/, "")}`
}

/** What lists put in brackets behind a name: roles, how somebody takes part, an employer with its legal form. */
const noNickname =
  /(?:^|\s)(?:gmbh|ag|kg|se|ltd|inc|llc|plc|e\.?\s?v|speakers?|guest|attendee|moderator(?:in)?|panell?ist|keynote|host|staff|press|presse|referent(?:in)?|gast|teilnehmer(?:in)?|aussteller(?:in)?|organi[sz]er|online|remote|virtual|virtuell|extern|external|intern|confirmed|tbc)\.?(?:$|\s)/iu

/** A bracket holds a nickname, a former family name, degrees, or something that is no name. */
function takeBracket(inside: string, marks: NameMarks): void {
  if (inside === "" || pronouns.test(inside) || /\d|@/.test(inside) || noNickname.test(inside)) return
  const words = inside.split(/[\s,]+/)
  if (words.every((word) => (isTitle(word) && !isDegree(word)) || isSalutation(word))) return
  if (words.every((word) => isCredential(word) || generationOf(word) !== "")) {
    takeSuffixes(words, marks)
    return
  }
  if (words.length > 2) return
  const key = fold(inside)
  if (/^\p{Lu}{3,}$/u.test(inside) && familyNameRank(key) + givenNameRank(key) === 0) return
  if (familyNameRank(key) > givenNameRank(key)) marks.formerFamilyName ||= inside
  else marks.nickname ||= inside
}

function takeSuffixes(words: string[], marks: NameMarks): void {
  for (const word of words) if (isCredential(word) || generationOf(word) !== "") marks.suffixes.push(word)
}

function takePart(part: string, marks: NameMarks): void {
  if (part === "") return
  const words = part.split(/\s+/)
  const onlySuffixes = words.every(
    (word) => (isCredential(word) && !/^(?:dr|prof)\b/i.test(word)) || generationOf(word) !== "",
  )
  if (onlySuffixes && marks.parts.length > 0) takeSuffixes(words, marks)
  else marks.parts.push(part)
}
