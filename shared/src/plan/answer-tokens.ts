// Cuts an answer into words and marks. What is quoted from the message before, the greeting and the signature are left aside.
import { fold, foldUmlauts } from "../text/fold.ts"
import { isSalutation, isTitle } from "../text/title.ts"

export type TokenKind = "word" | "mail" | "number" | "comma" | "semicolon" | "stop" | "open" | "close"

export interface Token {
  readonly kind: TokenKind
  /** As written. */
  readonly text: string
  /** Folded, umlauts folded too; "" for marks. */
  readonly key: string
  readonly isCapital: boolean
}

const quoted =
  /^\s*>|^\s*-- ?$|^_{5,}|^-{3,}|^\s*(?:am|on)\b.{5,80}(?:schrieb|wrote).*:\s*$|^\s*(?:von|from): .*@|original message|urspr(?:ü|ue)ngliche nachricht/i

const greeting =
  /^\s*(?:hallo|hi|hey|hello|dear|liebe[rs]?|guten (?:tag|morgen|abend)|good (?:morning|afternoon|evening)|moin(?: moin)?|servus|gr(?:ü|ue)(?:ß|ss) (?:dich|gott|sie)|sehr geehrte[rs]?)(?:[ \t]+(?:\p{Lu}[\p{L}.'’-]*|zusammen|there|all|you|two|von|van|de)){0,4}[ \t]*(?:[,!:\n]|[–-][ \t])/iu

const closing =
  /(?:^|[.!?,;\n])\s*(?:(?:viele|beste|liebe|lieben|herzliche|schöne|schoene|sonnige|mit (?:freundlichen|besten|herzlichen)|freundliche|ganz liebe) (?:grüße|gruesse|grüßen|gruessen|gruß|gruss)|grüße|gruesse|gruß|gruss|lg|vg|bg|mfg|cheers|(?:kind |best |warm )?regards|best(?: wishes)?|all the best|sincerely(?: yours)?|yours(?: sincerely)?|ciao|tschüss|bis (?:bald|dann|dahin)|see you(?: there| soon)?|take care)(?:[\s,!.–-]+\p{L}[\p{L}.'’-]*){0,5}[\s.,!:)(;-]*$/iu

/** The answer itself: without quoted lines, the greeting at its head and the words at its foot. */
export function takeAnswer(text: string): string {
  const lines = text.replaceAll("\r", "").split("\n")
  const end = lines.findIndex((line) => quoted.test(line))
  let own = (end < 0 ? lines : lines.slice(0, end)).join("\n").trim()
  own = own.replace(greeting, " ")
  for (;;) {
    const shorter = own.replace(closing, "").trim()
    if (shorter === own || shorter === "") return shorter === "" ? "" : own
    own = shorter
  }
}

const pieces =
  /(?<mail>[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,})|(?<link>https?:\/\/\S+|www\.\S+)|(?<number>\+?\d[\d ()/.-]{5,}\d|\d+)|(?<word>\p{L}[\p{L}\p{M}'’]*(?:\.?-\p{L}[\p{L}\p{M}'’]*)*\.?)|(?<mark>[,;:.!?()[\]\n/&+|•*]|\s[–—-]\s|^\s*[–—-])/gmu

const marks: Readonly<Record<string, TokenKind>> = {
  ",": "comma",
  "/": "comma",
  "|": "semicolon",
  "&": "word",
  "+": "word",
  ";": "semicolon",
  "(": "open",
  "[": "open",
  ")": "close",
  "]": "close",
  ":": "stop",
}

/** The words and marks of a text, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const found of text.matchAll(pieces)) {
    const { mail, link, number, word, mark } = found.groups ?? {}
    if (mail !== undefined) tokens.push(token("mail", mail.replace(/\.$/, "")))
    else if (link !== undefined) continue
    else if (number !== undefined) tokens.push(token("number", number))
    else if (word !== undefined) tokens.push(...readWord(word, text.slice(found.index + word.length)))
    else if (mark !== undefined) tokens.push(readMark(mark))
  }
  return tokens
}

function readMark(mark: string): Token {
  const sign = mark.trim() === "" ? mark : mark.trim()
  if (sign === "&" || sign === "+") return { kind: "word", text: sign, key: "und", isCapital: false }
  return token(marks[sign] ?? "stop", sign)
}

/** A full stop belongs to the word only after an initial or an abbreviated title: "A. Weber", "Dr. Lindner". */
function readWord(word: string, rest: string): Token[] {
  if (!word.endsWith(".")) return [token("word", word)]
  const bare = word.slice(0, -1)
  const isInitial = /^\p{Lu}(?:-\p{Lu})?$|\.-\p{Lu}$/u.test(bare)
  const isShort = isInitial || isTitle(word) || isSalutation(word) || /^(?:fr|hr|st|evtl|bzw|ggf|abt|gf)$/i.test(bare)
  if (isShort && (rest.trim() !== "" || isInitial)) return [token("word", word)]
  return [token("word", bare), token("stop", ".")]
}

function token(kind: TokenKind, text: string): Token {
  const key = kind === "word" ? foldUmlauts(fold(text)) : kind === "mail" ? text.toLowerCase() : ""
  return { kind, text, key, isCapital: /^\p{Lu}/u.test(text) }
}
