// Reads the level of seniority from a title. The longest entry of the tables that fits counts, word by word.
import { seniority } from "../conferences/goal.ts"
import { searchKey } from "../text/fold.ts"
import { bodies, contexts, formers, helpers, members, prepositions } from "./seniority-table.ts"
import { remember } from "./remember.ts"
import { findTerms, levelOfWhole, TermList } from "./seniority-terms.ts"
import type { Hit, Level } from "./seniority-terms.ts"
import { joinGenders } from "./words-gendered.ts"

const order: readonly Level[] = ["", ...seniority.options]

/** Place of a level from the shop floor up: student 1 ... executive 8; 0 for one that is not known. */
export function levelOf(level: Level): number {
  return order.indexOf(level)
}

const helping = new TermList(helpers)
const body = new TermList(bodies)
const former = new TermList(formers)
const before = new TermList(prepositions)
const membership = new TermList(members)
const settings = contexts.map(({ words, from, to }) => ({ said: new TermList(words), from, to }))

/** What one part of a title says. */
interface Part {
  readonly level: Level
  /** It names nothing but a body of the house ("Referentin, Geschäftsleitung"). */
  readonly isBody: boolean
  /** It says no more than that all is over ("Head of Sales (retired)"). */
  readonly isOver: boolean
}

const nothing: Part = { level: "", isBody: false, isOver: false }

function readPart(words: readonly string[]): Part {
  if (former.isIn(words)) return { ...nothing, isOver: former.isAll(words) }
  const all = findTerms(words)
  const counted = all.filter((hit) => !belongsToAnother(words, hit) && !isPlaceOfWork(words, hit, all))
  const hits = counted.filter(({ level }) => level !== "")
  const first = hits[0]
  if (first === undefined) return { ...nothing, level: helping.isIn(words) ? "specialist" : "" }
  const isBody = hits.length === 1 && all.length === 1 && body.fits(words[first.at] ?? "")
  return { level: levelOfHits(words, hits, first), isBody, isOver: false }
}

function levelOfHits(words: readonly string[], hits: readonly Hit[], first: Hit): Level {
  const helper = words.findIndex((word, at) => helping.fits(word) && !hits.some((hit) => covers(hit, at)))
  const young = hits.find(({ level }) => level === "student") ?? hits.find(({ level }) => level === "junior")
  const leads = levelOf(first.level) >= levelOf("lead")
  if (leads && (helper < 0 || levelOf(first.level) < levelOf("vp"))) return first.level
  if (young?.level === "student") return "student"
  if (helper >= 0) return young?.level ?? (first.level === "senior" && first.at < helper ? "senior" : "specialist")
  const highest = highestOf(hits)
  return young && levelOf(highest) <= levelOf("senior") ? "junior" : highest
}

function highestOf(all: readonly { level: Level }[]): Level {
  return all.reduce<Level>((best, { level }) => (levelOf(level) > levelOf(best) ? level : best), "")
}

/** Is the word one of several that make up the hit? ("Assistant" in "Assistant Professor") */
function covers(hit: Hit, at: number): boolean {
  return hit.at <= at && at < hit.at + hit.length && (hit.length > 1 || levelOf(hit.level) >= levelOf("head"))
}

function belongsToAnother(words: readonly string[], { at }: Hit): boolean {
  return at > 0 && before.fits(words[at - 1] ?? "") && !words.slice(0, at).some((word) => membership.fits(word))
}

/** "Manager Geschäftsleitung", "Sekretariat Vorstand": the body is where one works, unless one is a member of it. */
function isPlaceOfWork(words: readonly string[], { at }: Hit, hits: readonly Hit[]): boolean {
  if (!body.fits(words[at] ?? "")) return false
  return hits.some((hit) => hit.at < at && !membership.fits(words[hit.at] ?? ""))
}

const strongBreak = /[,;|•·—–\n()[\]]|\s-\s/u
const weakBreak = /[/+&]|\s(?:und|and|sowie|et|y|e)\s/iu
const employer = new TermList(["at", "bei", "beim"])

/** The words of a part as compared: "Senior" and "Junior" stand alone, "co" is left out ("Co-Founder"). */
function wordsOf(part: string): readonly string[] {
  const key = searchKey(part.includes("@") ? part.slice(0, part.indexOf("@")) : part)
  const plain = /\bco |(?:sen|jun)ior/.test(key)
    ? key.replace(/\b(senior|junior)(?!en(?!tw|gin))(?!prof)(?=[a-z]{4})/g, "$1 ").replace(/\bco (?!op\b)/g, "")
    : key
  const words = plain === "" ? [] : plain.split(" ")
  const end = words.findIndex((word) => employer.fits(word))
  return end < 0 ? words : words.slice(0, end)
}

interface Piece {
  readonly words: readonly string[]
  readonly parts: readonly Part[]
}

/** What stands between commas, in its parts; what follows a helper's "to the CEO and" is somebody else's, too. */
const readPiece = remember((piece): Piece => {
  let serves = false
  const words: string[] = []
  const parts = piece.split(weakBreak).map((text) => {
    const own = wordsOf(text)
    words.push(...own)
    const part = readPart(own)
    if (serves && levelOf(part.level) >= levelOf("vp")) return nothing
    serves ||= part.level === "specialist" && own.some((word) => before.fits(word))
    return part
  })
  return { words, parts }
})

/**
 * The level a title speaks of, the highest of its parts ("Founder & CEO"); "" where it says nothing of a level.
 * @param title as written: "Stellv. Leiter*in Einkauf", "VP Sales, EMEA"; any case, gendered in any way.
 */
export function readSeniority(title: string): Level {
  const pieces = joinGenders(title)
    .split(strongBreak)
    .map((piece) => readPiece(piece.trim()))
    .filter(({ words }) => words.length > 0)
  const only = pieces.length === 1 ? levelOfWhole(pieces[0]?.words ?? []) : undefined
  const level = only ?? combine(pieces.flatMap(({ parts }) => parts))
  const setting = settings.find(({ said, from }) => from === level && said.isIn(pieces.flatMap(({ words }) => words)))
  return setting?.to ?? level
}

function combine(parts: readonly Part[]): Level {
  if (parts.some(({ isOver }) => isOver)) return ""
  const person = highestOf(parts.filter(({ isBody }) => !isBody))
  const isBelow = person !== "" && levelOf(person) <= levelOf("senior")
  const best = isBelow ? person : highestOf(parts)
  if (levelOf(best) > levelOf("specialist")) return best
  return (["student", "junior"] as const).find((young) => parts.some(({ level }) => level === young)) ?? best
}
