// Takes apart what punctuation marks in a written name: emoji, nicknames, former names, degrees after commas, slogans.
import { familyNameRank } from "./family-names.ts"
import { fold } from "./fold.ts"
import { givenNameRank } from "./given-names.ts"
import { formerNameMark } from "./name-words.ts"
import { generationOf, isCredential, isTitle } from "./title.ts"

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

/** Reads the marks of one written name; whatever is no name (emoji, pronouns, job after a bar) is dropped. */
export function readMarks(written: string): NameMarks {
  const marks: NameMarks = { parts: [], suffixes: [], nickname: "", formerFamilyName: "" }
  let text = clean(written)
  if (/^\S+@\S+$/.test(text)) text = nameOfMailbox(text)
  text = takeFormerName(text, marks)
  text = text.replace(quoted, (_, double?: string, single?: string) => {
    marks.nickname ||= (double ?? single ?? "").trim()
    return " "
  })
  text = text.replace(bracketed, (_, inside: string) => {
    takeBracket(inside.trim(), marks)
    return " "
  })
  const [head = "", ...tails] = text.split(/\s+[|•·–—@/-]+\s+|\s*[|•]\s*/u)
  for (const tail of tails) takeSuffixes(tail.split(/[\s,]+/), marks)
  for (const part of head.split(/[,;，、]/u)) takePart(part.trim(), marks)
  return marks
}

/** NFKC (fancy letters become plain ones), emoji and invisible characters off, odd blanks made plain. */
function clean(written: string): string {
  return written
    .replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u{20E3}\u{FE0E}\u{FE0F}]/gu, " ")
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Co}]/gu, "")
    .replace(/[★☆✓✔►▶◆●■~^*_#<>=+]/gu, " ")
    .replace(/[‐‑‒]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim()
}

/** "anna.schmidt@example.org" -> "anna schmidt"; a mailbox without a parting mark says no name. */
function nameOfMailbox(address: string): string {
  const local = address.slice(0, address.indexOf("@")).replace(/\d+/g, "")
  return /[._]/.test(local) ? local.replace(/[._]+/g, " ") : ""
}

function takeFormerName(text: string, marks: NameMarks): string {
  const found = formerNameMark.exec(text)
  if (!found || (found.index === 0 && !found[0].startsWith("("))) return text
  marks.formerFamilyName = found[1] ?? ""
  return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length).replace(/^\s*[)\]]/, "")}`
}

/** A bracket holds a nickname, a former family name, degrees, or something that is no name. */
function takeBracket(inside: string, marks: NameMarks): void {
  if (inside === "" || pronouns.test(inside) || /\d|@/.test(inside)) return
  const words = inside.split(/[\s,]+/)
  if (words.every((word) => isTitle(word))) return
  if (words.every((word) => isCredential(word) || generationOf(word) !== "")) {
    takeSuffixes(words, marks)
    return
  }
  if (words.length > 2) return
  const key = fold(inside)
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
