// The name of a row, from whatever name columns it has. Keeps: two people never become one, and a placeholder never becomes a person.
import type { PersonRecord } from "../people/person-record.ts"
import { fold } from "../text/fold.ts"
import { readMarks } from "../text/name-marks.ts"
import { caseName, parseName } from "../text/name.ts"
import { particles, vietnameseFamilyNames } from "../text/name-words.ts"
import { givenFirstScore, givenNameScore } from "../text/name-order.ts"
import { generationOf, isCredential, isSalutation, isTitle } from "../text/title.ts"
import type { NameOrder } from "./batch.ts"
import type { RefusalReason } from "./row-fault.ts"

/** The cells of one row that bear its name, cleaned, in one line each. */
export interface NameCells {
  full: string
  given: string
  middle: string
  family: string
  prefix: string
  salutation: string
  suffix: string
  nickname: string
  former: string
}

export type NameParts = Pick<
  PersonRecord,
  | "writtenName"
  | "salutation"
  | "namePrefix"
  | "givenName"
  | "middleName"
  | "familyName"
  | "nameSuffix"
  | "nickname"
  | "formerFamilyName"
>

const placeholder =
  /^(?:n ?n|n n n|nn nn|tba|tbd|tbc|to be (?:announced|confirmed|defined|determined|named)|noch offen|offen|unbekannt|unknown|anonym|anonymous|namenlos|begleitung|begleitperson|guest|gast|guest of .*|gast von .*|plus one|info requested(?: info requested)?|unassigned|not assigned|nicht zugewiesen|wird (?:noch )?(?:nachgereicht|benannt|bekannt gegeben)|name folgt|folgt|vorname|nachname|vorname nachname|first name last name|test test|(?:gast|guest|teilnehmer|attendee|ticket|person|platz|begleitung) \d+)$/

/** Whether the words stand for a person not yet named. */
export function isPlaceholder(name: string): boolean {
  const folded = fold(name)
  return folded === "" || placeholder.test(folded)
}

/** No name has this many characters, and none of the rules for names is made for it. */
const longestName = 300

const between = /\s*(?:&|\+|;|\n|\s\/\s|\s(?:und|and|et)\s)\s*/iu

/** "Anna & Tom Weber", "Anna Weber / Tom Schmidt", "Anna Weber, Tom Schmidt": more than one person in one cell. */
export function namesTwoPeople(cell: string): boolean {
  if (/\bvon\s+und\s+zu\b/i.test(cell)) return false
  if (/^(?:familie|family|eheleute|ehepaar|famille|familia)\s+\p{L}/iu.test(cell)) return true
  const parts = cell.split(between).filter((part) => /\p{L}{2}/u.test(part))
  if (parts.length >= 2 && between.test(cell)) return parts.every((part) => !isOnlyTitles(part))
  if (joinsGivenNames(cell)) return true
  const halves = cell.split(",").map((half) => half.trim().split(/\s+/))
  return halves.length === 2 && halves.every((words) => words.length >= 2 && isGivenFirst(words))
}

/** "Juan y María García", "Marco Rossi e Anna Bianchi", but not "José Ortega y Gasset": the word after must be a given name. */
function joinsGivenNames(cell: string): boolean {
  const found = /^(\p{L}+)(?:\s+\p{L}+)*?\s+[yei]\s+(\p{L}+)\s+\p{L}/iu.exec(cell.slice(0, longestName))
  return found !== null && givenNameScore(found[1] ?? "") >= 1 && givenNameScore(found[2] ?? "") >= 1
}

function isOnlyTitles(part: string): boolean {
  return part.split(/\s+/).every((word) => isTitle(word, true) || isCredential(word) || isSalutation(word))
}

function isGivenFirst(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ""
  return (
    givenNameScore(words[0] ?? "") >= 1 &&
    givenNameScore(last) <= 0 &&
    !particles.has(fold(last)) &&
    !isCredential(last)
  )
}

const legalForm =
  /\b(?:GmbH|gGmbH|AG|KGaA|KG|OHG|GbR|UG|Ltd|Limited|Inc|LLC|LLP|PLC|plc|Corp|B\.?V|N\.?V|S\.A|SAS|SARL|S\.r\.l|e\.\s?V|eG)\.?$/

const institution =
  /\b(?:für|for|of|und|and|der|des|institut\w*|universit\p{L}*|hochschule|ministerium|\p{L}*amt|stadt|verband|verein|stiftung|group|consulting)\b/iu

/** "Siemens AG" under Name: the firm took the person's place. */
export function namesFirm(name: string, organization: string): boolean {
  if (name !== "" && organization !== "" && fold(name) === fold(organization))
    return legalForm.test(name) || institution.test(name)
  return legalForm.test(name) && givenNameScore(name.split(/\s+/)[0] ?? "") <= 0 && !name.includes(",")
}

const plainWord = /^\p{Lu}\p{Ll}+$/u

/** A capital and small letters after it; those of western Europe are told without the table of all letters. */
function isPlainWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isSmall = (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7)
    const isCapital = (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)
    if (at === 0 ? !isCapital : !isSmall) return code > 0xff && plainWord.test(text)
  }
  return text.length > 1
}

interface Piece {
  readonly words: readonly string[]
  /** The words in one, written as names are; and without the particles at their end. */
  readonly cased: string
  readonly casedBare: string
  /** "Hans von der" | "Heide": particles at the end of the given names belong to the family name. */
  readonly particlesBehind: readonly string[]
  readonly prefix: string
  readonly suffix: string
  readonly nickname: string
  readonly former: string
  /** Two people in this cell, or nobody yet. */
  readonly isTwo: boolean
  readonly isPlaceholder: boolean
  /** Begins as placeholders of two words do. */
  readonly mayBePlaceholder: boolean
}

const noPiece: Piece = {
  words: [],
  cased: "",
  casedBare: "",
  particlesBehind: [],
  prefix: "",
  suffix: "",
  nickname: "",
  former: "",
  isTwo: false,
  isPlaceholder: false,
  mayBePlaceholder: false,
}

/** Names repeat; reading each once makes a long file twice as fast. Pure, so forgetting it changes nothing. */
const pieces = new Map<string, Piece>()
const mostPieces = 50_000

function pieceOf(cell: string): Piece {
  if (cell === "") return noPiece
  const before = pieces.get(cell)
  if (before !== undefined) return before
  const piece = readPiece(oneLine(cell))
  const bare = withoutParticlesBehind(piece.words)
  const known: Piece = {
    ...piece,
    cased: caseName(piece.words.join(" ")),
    casedBare: caseName(bare.join(" ")),
    particlesBehind: piece.words.slice(bare.length),
    isTwo: namesTwoPeople(cell),
    isPlaceholder: isPlaceholder(cell),
    mayBePlaceholder: /^(?:n|first|info|to|not|vor)/i.test(cell),
  }
  if (pieces.size >= mostPieces) pieces.clear()
  pieces.set(cell, known)
  return known
}

/** "Weiß, Dr.": the title stands behind, as lists sorted by family name have it. */
function isTitleBehind(suffix: string): boolean {
  return /^(?:univ\.?-?\s?)?(?:prof|dr|priv|pd|med|phil|rer|nat|jur|iur|oec|habil)\b/i.test(suffix)
}

/** One of two separate name cells: titles, degrees and brackets off; the words keep their order. */
function readPiece(cell: string) {
  if (isPlainWord(cell)) return { words: [cell], prefix: "", suffix: "", nickname: "", former: "" }
  const marks = readMarks(cell)
  const suffixes = [...marks.suffixes]
  const prefixes: string[] = []
  const words = marks.parts.flatMap((part) => part.split(/\s+/)).filter((word) => word !== "")
  while (words.length > 1 && (isSalutation(words[0] ?? "") || isTitle(words[0] ?? "", prefixes.length > 0))) {
    const word = words.shift() ?? ""
    if (!isSalutation(word)) prefixes.push(word)
  }
  while (words.length > 1 && (isCredential(words.at(-1) ?? "") || generationOf(words.at(-1) ?? "") !== ""))
    suffixes.unshift(words.pop() ?? "")
  return {
    words,
    prefix: [...prefixes, ...suffixes.filter(isTitleBehind)].join(" "),
    suffix: suffixes.filter((suffix) => !isTitleBehind(suffix)).join(", "),
    nickname: marks.nickname,
    former: caseName(marks.formerFamilyName),
  }
}

function withoutParticlesBehind(words: readonly string[]): readonly string[] {
  let end = words.length
  while (end > 1 && particles.has(fold(words[end - 1] ?? "")) && /^\p{Ll}/u.test(words[end - 1] ?? "")) end--
  return words.slice(0, end)
}

function joinDistinct(...parts: string[]): string {
  let filled = 0
  for (const part of parts) if (part !== "") filled++
  if (filled === 0) return ""
  return [...new Set(parts.filter((part) => part !== ""))].join(" ")
}

const oneLine = (text: string): string => (text.includes("\n") ? text.replace(/\s*\n\s*/g, " ") : text)

/** Given and family name stand in columns of their own. */
function readSeparate(cells: NameCells): NameParts {
  const given = pieceOf(cells.given)
  const family = pieceOf(cells.family)
  const middle = pieceOf(cells.middle)
  const moved = given.particlesBehind
  return {
    writtenName: oneLine(cells.full) || joinWords(cells.given, cells.middle, cells.family),
    salutation: cells.salutation,
    namePrefix: joinDistinct(cells.prefix, given.prefix, family.prefix),
    givenName: given.casedBare,
    middleName: middle.cased,
    familyName: moved.length === 0 ? family.cased : caseName([...moved, ...family.words].join(" ")),
    nameSuffix: joinDistinct(cells.suffix, given.suffix, family.suffix),
    nickname: cells.nickname || given.nickname || family.nickname,
    formerFamilyName: cells.former || family.former || given.former,
  }
}

/** Two plain words in two columns, the usual case: nothing to read in them. */
function takePlain(cells: NameCells): NameParts {
  return {
    writtenName: cells.full === "" ? `${cells.given} ${cells.family}` : oneLine(cells.full),
    salutation: cells.salutation,
    namePrefix: cells.prefix,
    givenName: cells.given,
    middleName: "",
    familyName: cells.family,
    nameSuffix: cells.suffix,
    nickname: cells.nickname,
    formerFamilyName: cells.former,
  }
}

function joinWords(...parts: string[]): string {
  let text = ""
  for (const part of parts) if (part !== "") text = text === "" ? part : `${text} ${part}`
  return oneLine(text)
}

/**
 * A name that goes against the order of its column: Vietnamese names keep theirs in lists that turn all others, and in a
 * form that everybody fills in for themselves somebody writes "MUELLER JOERG".
 */
function speaksForItself(line: string, order: NameOrder): boolean {
  const space = line.indexOf(" ")
  if (order === "unknown" || space < 0) return false
  const { isVietnamese, score } = firstWordOf(line.slice(0, space))
  if (order === "given-first" && isVietnamese) return true
  // Almost all names are told at their first word.
  const mayBeTurned = order === "given-first" ? score < 0 : score > 0
  if (!mayBeTurned && !line.includes(".")) return false
  const words = line
    .split(/[\s,]+/)
    .filter((word) => !isTitle(word, true) && !isSalutation(word) && !isCredential(word))
  if (words.length < 2 || words.length > 3) return false
  const turned = givenFirstScore(words[0] ?? "", words.at(-1) ?? "")
  return order === "given-first" ? turned <= clearlyTurned : turned >= -clearlyTurned
}

interface FirstWord {
  readonly isVietnamese: boolean
  readonly score: number
}

/** First words repeat. Pure, so forgetting them changes nothing. */
const firstWords = new Map<string, FirstWord>()

function firstWordOf(word: string): FirstWord {
  const known = firstWords.get(word)
  if (known !== undefined) return known
  const read = { isVietnamese: vietnameseFamilyNames.has(fold(word)), score: givenNameScore(word) }
  if (firstWords.size >= mostPieces) firstWords.clear()
  firstWords.set(word, read)
  return read
}

/** A common family name that is no given name, and a given name behind it. */
const clearlyTurned = -3

function readWhole(written: string, cells: NameCells, order: NameOrder): NameParts {
  const line = oneLine(written)
  const name = parseName(line, speaksForItself(line, order) ? "unknown" : order)
  return {
    writtenName: line,
    salutation: cells.salutation || name.salutation,
    namePrefix: joinDistinct(cells.prefix, name.namePrefix),
    givenName: name.givenName,
    middleName: cells.middle || name.middleName,
    familyName: name.familyName,
    nameSuffix: joinDistinct(cells.suffix, name.nameSuffix),
    nickname: cells.nickname || name.nickname,
    formerFamilyName: cells.former || name.formerFamilyName,
  }
}

function isOnlyParticlesBefore(words: readonly string[]): boolean {
  return words.slice(0, -1).every((word) => particles.has(fold(word)) || isTitle(word, true))
}

/** A whole name in the wrong one of two columns, as phones and careless lists have it. */
function holdsWholeName(cell: string): boolean {
  const words = cell.split(/\s+/)
  return (
    words.length >= 2 && !isOnlyParticlesBefore(words) && (cell.includes(",") || givenNameScore(words[0] ?? "") > 0)
  )
}

/** Signs and titles alone leave nobody. */
function orNoName(parts: NameParts): NameParts | RefusalReason {
  return parts.givenName === "" && parts.familyName === "" ? "no-name" : parts
}

function isEndless(cells: NameCells): boolean {
  const { full, given, middle, family, prefix, salutation, suffix, nickname, former } = cells
  const all = full.length + given.length + middle.length + family.length + prefix.length + salutation.length
  if (all + suffix.length + nickname.length + former.length <= longestName) return false
  return Object.values(cells).some((cell: string) => cell.length > longestName)
}

/** "Herr Dr." in one cell, "Mr" under Title: salutations and titles each to their own. */
function sortTitles(cells: NameCells): NameCells {
  if (cells.prefix === "" && !cells.salutation.includes(" ")) return cells
  const words = `${cells.salutation} ${cells.prefix}`.split(/\s+/).filter((word) => word !== "")
  const salutations = words.filter((word) => isSalutation(word))
  const titles = words.filter((word) => !isSalutation(word))
  return { ...cells, salutation: joinDistinct(...salutations), prefix: titles.join(" ") }
}

const companion =
  /\s*(?:\+|&|\bplus\b|\bund\b|\band\b|\bmit\b|\bwith\b)\s*(?:1|(?:eine[rn]?\s+)?(?:begleitung|begleitperson|gast|partner(?:in)?)|(?:one|a)?\s*(?:guest|partner|spouse|companion))\s*$/iu

/** "Max Müller + Begleitung", "Anna Weber and guest": who comes along has no name, and who is named is one person. */
function withoutCompanion(cells: NameCells): NameCells {
  const { full, family } = cells
  if (!full.includes(" ") && !family.includes(" ")) return cells
  if (!companion.test(full) && !companion.test(family)) return cells
  return { ...cells, full: full.replace(companion, ""), family: family.replace(companion, "") }
}

/**
 * The name of a row, or why there is none.
 * @param order of names written in one cell, for the whole column
 */
export function readName(written: NameCells, order: NameOrder): NameParts | RefusalReason {
  if (isEndless(written)) return "cell-too-long"
  const cells = sortTitles(withoutCompanion(written))
  const { given, family, full } = cells
  if (given !== "" && family !== "") {
    if (isPlainWord(given) && isPlainWord(family) && cells.middle === "") return takePlain(cells)
    const [one, two] = [pieceOf(given), pieceOf(family)]
    if ((one.isPlaceholder || one.mayBePlaceholder) && isPlaceholder(`${given} ${family}`)) return "not-named"
    if (one.isPlaceholder && two.isPlaceholder) return "not-named"
    if (one.isTwo || two.isTwo) return "two-people"
    return orNoName(readSeparate(cells))
  }
  const only = full !== "" ? full : given !== "" ? given : family
  if (only === "") return "no-name"
  if (isPlaceholder(only)) return "not-named"
  if (namesTwoPeople(only)) return "two-people"
  if (full !== "" || holdsWholeName(only)) {
    return orNoName(readWhole(only, cells, order))
  }
  return orNoName(readSeparate(cells))
}
