// Reads one piece of an answer, as cut at commas and joining words: at most one mention, and what speaks for or against it.
import type { AnswerKnowledge, Mention } from "./answer.ts"
import type { PhraseKind } from "./answer-words.ts"
import {
  articles,
  fillers,
  froms,
  negatedVerbs,
  negations,
  numbers,
  personNouns,
  pluralVerbs,
  possessives,
  rankAdjectives,
  rankNouns,
  singularVerbs,
} from "./answer-words.ts"
import type { Part } from "./answer-phrases.ts"
import type { Token } from "./answer-tokens.ts"
import { readSeniority } from "./seniority.ts"
import { readWords } from "./words.ts"
import { givenNameRank } from "../text/given-names.ts"
import { particles } from "../text/name-words.ts"
import { isSalutation, isTitle } from "../text/title.ts"

export interface Segment {
  readonly parts: Part[]
  readonly before: "start" | "comma" | "semicolon" | "and" | "turn" | "aside"
  /** Number of the sentence, or part of one, that it belongs to. */
  readonly clause: number
  /** "Neither" stands before it. */
  readonly isNegated: boolean
}

export interface SegmentReading {
  readonly mention: Mention | null
  readonly before: Segment["before"]
  readonly clause: number
  readonly joiner: string
  readonly unread: readonly string[]
  readonly phrases: ReadonlySet<PhraseKind>
  readonly isNegated: boolean
  readonly isUnsure: boolean
  readonly hasVerb: boolean
  /** Its negation holds for those named before it in the same breath. */
  readonly spreadsBack: boolean
  /** Nothing but words that say nothing. */
  readonly isBare: boolean
  /** Nothing but a role, without an article. */
  readonly isBareRole: boolean
  /** The role is a position rather than a department. */
  readonly isRank: boolean
  readonly endsInRole: boolean
  /** "our CFO", "the head of sales": somebody who is known to exist. */
  readonly isPointing: boolean
  /** "a colleague", "someone", "the new CTO": not the one before. */
  readonly beginsAnew: boolean
}

export interface SegmentKnowledge extends AnswerKnowledge {
  readonly isLikelyName: (key: string) => boolean
  readonly isEnglish: boolean
}

type Class = "name" | "title" | "role" | "person" | "organization" | "filler" | "unread" | "mail" | "called"

interface Classed {
  readonly token: Token
  readonly class: Class
}

/** Reads one piece. */
export function readSegment(segment: Segment, knows: SegmentKnowledge): SegmentReading {
  const phrases = new Set(segment.parts.flatMap((part) => (part.token === null ? [part.kind] : [])))
  const classed = classify(segment.parts, knows)
  const keys = classed.map(({ token }) => token.key)
  const isExcepted = phrases.has("except") && phrases.has("nobody")
  const isNegated =
    !isExcepted &&
    (keys.some((key) => negations.has(key)) || phrases.has("absent") || phrases.has("except") || segment.isNegated)
  const isUnsure = phrases.has("unsure")
  const spokenOf = makeMention(classed, { isAbsent: isNegated, isUnsure })
  // "Nobody from sales" speaks of nobody.
  const mention = spokenOf?.name === "" && phrases.has("nobody") && !isExcepted ? null : spokenOf
  if (spokenOf === null && isNegated && keys.some((key) => key === "wir" || key === "we")) phrases.add("nobody")
  // "Anna, who is our head of sales".
  const isRelative = /^whos?$/.test(keys[0] ?? "")
  const isPlural =
    keys.some((key) => pluralVerbs.has(key) || negatedVerbs.has(key)) &&
    !keys.some((key) => /^(?:isnt|dosnt|hasnt)$/.test(key))
  const rest = classed.filter((one) => one.class !== "filler")
  const hasArticle = keys.some((key) => articles.has(key) || numbers.get(key) === 1 || possessives.has(key))
  const hasNew = keys.some((key) => /^(?:neu|new)/.test(key))
  const hasPerson = classed.some((one) => one.class === "person" && !rankNouns.has(one.token.key))
  return {
    mention,
    before: segment.before,
    clause: segment.clause,
    joiner: knows.isEnglish ? "and" : "und",
    unread: unreadOf(classed, spokenOf),
    phrases,
    isNegated,
    isUnsure,
    hasVerb: keys.some((key) => singularVerbs.has(key) || pluralVerbs.has(key)),
    spreadsBack: isNegated && isPlural,
    isBare: rest.length === 0,
    isBareRole:
      !hasArticle && rest.length > 0 && rest.every((one) => one.class === "role" || rankNouns.has(one.token.key)),
    isRank: rest.some((one) => isRankWord(one.token)),
    endsInRole: rest.at(-1)?.class === "role",
    isPointing: keys.some((key) => possessives.has(key)) || (knows.isEnglish && keys.includes("the")),
    beginsAnew: !isRelative && (hasNew || hasPerson || keys.some((key) => numbers.has(key))),
  }
}

function classify(parts: readonly Part[], knows: SegmentKnowledge): Classed[] {
  const classed: Classed[] = []
  for (const [at, part] of parts.entries()) {
    if (part.token === null) {
      if (part.kind === "called") classed.push({ token: emptyToken(part.text), class: "called" })
      continue
    }
    const next = parts[at + 1]?.token ?? null
    classed.push({ token: part.token, class: classOf(part.token, classed, { next, knows }) })
  }
  return joinRuns(classed)
}

function emptyToken(text: string): Token {
  return { kind: "word", text, key: "", isCapital: false }
}

interface Around {
  readonly next: Token | null
  readonly knows: SegmentKnowledge
}

function classOf(token: Token, before: readonly Classed[], { next, knows }: Around): Class {
  const { key, isCapital, text } = token
  if (token.kind === "mail") return "mail"
  if (token.kind === "number") return "filler"
  const last = before.at(-1)
  const follows = last?.class === "name" && last.token.key !== ""
  const isExpected = last?.class === "title" || last?.class === "called"
  if (isTitleWord(text, last?.class === "title") && (next?.isCapital === true || last?.class === "title"))
    return "title"
  if (isInitial(text) && isCapital && (follows || next?.isCapital === true)) return "name"
  const isParticle = follows && particles.has(key) && !isCapital
  if (isParticle && next && (particles.has(next.key) || (next.isCapital && !isPlace(next, knows)))) return "name"
  if (isExpected && isCapital && !articles.has(key)) return "name"
  if (rankAdjectives.has(key) && next !== null && isRoleWord(next.text)) return "role"
  // "IT", "PR" among small words.
  if (/^\p{Lu}{2,4}$/u.test(text) && isRoleWord(text)) return "role"
  if (fillers.has(key) && !(isCapital && (follows || knows.isListedName(key)) && knows.isLikelyName(key)))
    return "filler"
  if (isGrammar(key)) return "filler"
  if (isCapital && cameFrom(before) && knows.isListedOrganization(key) && !knows.isListedName(key))
    return "organization"
  if (isCapital && last?.class === "organization" && knows.isListedOrganization(key)) return "organization"
  const isRole = isRoleWord(text)
  if (
    isCapital &&
    knows.isLikelyName(key) &&
    !(isRole && !follows) &&
    !personNouns.has(key) &&
    !isPhraseNoun(before, key, knows)
  )
    return "name"
  if (personNouns.has(key)) return "person"
  if (isRole) return "role"
  if (
    isCapital &&
    (follows ||
      (next?.isCapital === true && knows.isLikelyName(next.key) && !isRoleWord(next.text) && !fillers.has(next.key)))
  )
    return "name"
  if (!isCapital && isLowerName(key, knows)) return "name"
  if (isCapital && cameFrom(before)) return "organization"
  if (isCapital && knows.isEnglish && (before.length > 0 || next === null)) return "name"
  return "unread"
}

function isGrammar(key: string): boolean {
  return (
    negations.has(key) ||
    singularVerbs.has(key) ||
    pluralVerbs.has(key) ||
    articles.has(key) ||
    possessives.has(key) ||
    froms.has(key) ||
    numbers.has(key)
  )
}

function isTitleWord(text: string, afterTitle: boolean): boolean {
  return isSalutation(text) || isTitle(text, afterTitle) || /^(?:fr|hr)\.$/i.test(text)
}

function isInitial(text: string): boolean {
  return /^\p{L}\.?(?:-\p{L}\.?)*$/u.test(text)
}

/** "Tobias von Nordwerk": the house where Tobias works, not his name. */
function isPlace(next: Token, knows: SegmentKnowledge): boolean {
  return isRoleWord(next.text) || (knows.isListedOrganization(next.key) && !knows.isListedName(next.key))
}

/** "im Sommer", "der Klein": words before which no name stands. */
function isPhraseNoun(before: readonly Classed[], key: string, knows: SegmentKnowledge): boolean {
  const last = before.at(-1)?.token.key ?? ""
  return /^(?:im|am|zum|zur|beim|ins|den|dem|des|das)$/.test(last) && !knows.isListedName(key)
}

function cameFrom(before: readonly Classed[]): boolean {
  return /^(?:from|of|at|bei|aus|von|vom)$/.test(before.at(-1)?.token.key ?? "")
}

/** Written small, only what the list bears out or nearly everybody would take for a given name. */
function isLowerName(key: string, knows: SegmentKnowledge): boolean {
  return key.length >= 3 && (knows.isListedName(key) || (key.length >= 4 && givenNameRank(key) === 2))
}

function isRoleWord(text: string): boolean {
  const { meanings } = readWords(text)
  return meanings.size > 0 || readSeniority(text) !== ""
}

function isRankWord({ text, key }: Token): boolean {
  return rankNouns.has(key) || readSeniority(text) !== ""
}

/** Two unknown words with a capital side by side are a name, unless the piece holds a surer one. */
function joinRuns(classed: readonly Classed[]): Classed[] {
  if (classed.some((one) => one.class === "name")) return [...classed]
  const at = classed.findIndex((one, index) => isUnknownCapital(one) && isUnknownCapital(classed[index + 1]))
  if (at < 0) return [...classed]
  return classed.map((one, index) => (index === at || index === at + 1 ? { ...one, class: "name" as const } : one))
}

function isUnknownCapital(one: Classed | undefined): boolean {
  return one?.class === "unread" && one.token.isCapital
}

function makeMention(classed: readonly Classed[], said: Pick<Mention, "isAbsent" | "isUnsure">): Mention | null {
  const names = firstRun(classed, "name")
  const roles = classed.filter(
    (one) => one.class === "role" || (one.class === "person" && rankNouns.has(one.token.key)),
  )
  const persons = classed.filter((one) => one.class === "person")
  const mail = classed.find((one) => one.class === "mail")
  const name = names.map(({ token }) => token.text).join(" ")
  const role = rolePhrase(classed, roles)
  if (name === "" && mail === undefined && !speaksOfSomebody(classed, persons, role)) return null
  const organization = classed.filter((one) => one.class === "organization").map(({ token }) => token.text)
  return {
    words: wordsOf(classed),
    name,
    isAddressed: classed.some((one, at) => one.class === "title" && classed[at + 1]?.token === names[0]?.token),
    sex: sexOf(classed),
    role,
    organization: organization.join(" "),
    email: mail?.token.key ?? "",
    count: name === "" && mail === undefined ? countOf(classed, persons) : 1,
    ...said,
  }
}

/** Said by a salutation, or by the word for what somebody is. */
function sexOf(classed: readonly Classed[]): Mention["sex"] {
  const keys = classed.filter((one) => one.class !== "filler" && one.class !== "name").map(({ token }) => token.key)
  if (
    keys.some((key) => /^(?:frau|fr|ms|mrs|miss|mme|lady|woman|chefin)$|(?:eg|er|or|ent|ist|eur|ant|and)in$/.test(key))
  )
    return "f"
  return keys.some((key) => /^(?:herr|herrn|hr|mr|kollege|mann|man|guy|bloke|chap)$/.test(key)) ? "m" : ""
}

/** Someone without a name: a person is spoken of, or somebody of a rank, or the piece is nothing but what somebody does. */
function speaksOfSomebody(classed: readonly Classed[], persons: readonly Classed[], role: string): boolean {
  if (persons.length > 0) return role !== "" || !classed.some(({ token }) => token.key === "chef")
  if (role === "") return false
  const ranked = classed.some((one) => one.class === "role" && isRankWord(one.token))
  const keys = classed.map(({ token }) => token.key)
  if (ranked) return true
  return !keys.some((key) => pluralVerbs.has(key)) && classed.every((one) => one.class !== "unread") && keys.length <= 4
}

function countOf(classed: readonly Classed[], persons: readonly Classed[]): number {
  const digits = classed.find(({ token }) => token.kind === "number")
  if (digits && /^\d{1,2}$/.test(digits.token.text)) return Number(digits.token.text)
  const said = classed.map(({ token }) => numbers.get(token.key)).find((count) => count !== undefined)
  const noun = persons.map(({ token }) => personNouns.get(token.key)).find((count) => count !== undefined)
  if (said !== undefined && said !== 1) return said
  const roles = classed.filter((one) => one.class === "role")
  const isGroup =
    roles.some(({ token }) => /(?:team|abteilung|department|gruppe)$/.test(token.key)) &&
    !roles.some(({ token }) => isRankWord(token))
  return noun ?? (isGroup ? 0 : (said ?? 1))
}

function firstRun(classed: readonly Classed[], wanted: Class): Classed[] {
  const from = classed.findIndex((one) => one.class === wanted)
  if (from < 0) return []
  const rest = classed.slice(from)
  const end = rest.findIndex((one) => one.class !== wanted)
  return end < 0 ? rest : rest.slice(0, end)
}

/** The role with the small words inside: "Head of Data", "Leiterin der Rechtsabteilung". */
function rolePhrase(classed: readonly Classed[], roles: readonly Classed[]): string {
  const [first] = roles
  const last = roles.at(-1)
  if (!first || !last) return ""
  const inner = classed.slice(classed.indexOf(first), classed.indexOf(last) + 1)
  return inner
    .filter((one) => roles.includes(one) || froms.has(one.token.key))
    .map(({ token }) => token.text)
    .join(" ")
}

/** From the first word that says something of the person to the last. */
function wordsOf(classed: readonly Classed[]): string {
  const tells = (one: Classed) => ["name", "title", "role", "person", "organization", "mail"].includes(one.class)
  const from = classed.findIndex(tells)
  const to = classed.findLastIndex(tells)
  return classed
    .slice(from, to + 1)
    .map(({ token }) => token.text)
    .join(" ")
}

function unreadOf(classed: readonly Classed[], mention: Mention | null): string[] {
  const lost = classed.filter(
    (one) =>
      one.class === "unread" ||
      (mention === null && (one.class === "role" || one.class === "person" || one.class === "organization")),
  )
  return lost.map(({ token }) => token.text)
}
