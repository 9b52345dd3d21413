// Reads the level of seniority from a title, German or English. The longest entry of the table that fits counts.
import { seniority } from "../conferences/goal.ts"
import type { Seniority } from "../conferences/goal.ts"
import { searchKey } from "../text/fold.ts"
import { deputies, helpers, members, prepositions, seniorityTable } from "./seniority-table.ts"

type Level = Seniority | ""

const order: readonly Level[] = ["", ...seniority.options]

/** Place of a level from the shop floor up: student 1 ... executive 8; 0 for one that is not known. */
export function levelOf(level: Level): number {
  return order.indexOf(level)
}

interface Term {
  readonly words: readonly string[]
  readonly level: Level
}

const single = new Map<string, Level>()
const phrases = new Map<string, Term[]>()
const endings: { end: string; level: Level }[] = []
const beginnings: { start: string; level: Level }[] = []

for (const { level, terms } of seniorityTable)
  for (const term of terms) {
    const key = searchKey(term)
    const words = key.split(" ")
    const first = words[0] ?? ""
    if (words.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), { words, level }])
    else if (term.startsWith("*") && term.endsWith("*"))
      [key, `${key}e`, `${key}er`].forEach((form) => single.set(form, level))
    else if (term.endsWith("*")) beginnings.push({ start: key, level })
    else single.set(key, level)
    if (words.length === 1 && term.startsWith("*"))
      for (const end of term.endsWith("*") ? [key, `${key}e`, `${key}er`] : [key]) endings.push({ end, level })
  }
for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
endings.sort((a, b) => b.end.length - a.end.length)
beginnings.sort((a, b) => b.start.length - a.start.length)

/** The word, and what it is without a gendered or genitive ending: "leiterin" -> "leiter", "vorstands" -> "vorstand". */
function genders(word: string): string[] {
  if (/.{4,}es$/.test(word)) return [word, word.slice(0, -1), word.slice(0, -2)]
  if (/.{4,}[^s]s$/.test(word)) return [word, word.slice(0, -1)]
  const bare = /^(.{3,}?)(?:innen|in)$/.exec(word)?.[1]
  return bare === undefined ? [word] : [word, bare, `${bare}e`]
}

function levelOfWord(word: string): Level | undefined {
  const forms = genders(word)
  for (const form of forms) {
    const level = single.get(form)
    if (level !== undefined) return level
  }
  const ending = endings.find(({ end }) => forms.some((form) => form.length > end.length && form.endsWith(end)))
  const beginning = beginnings.find(({ start }) => word.startsWith(start))
  return (beginning?.start.length ?? 0) > (ending?.end.length ?? 0) ? beginning?.level : ending?.level
}

interface Hit {
  readonly at: number
  readonly level: Level
}

function findHits(words: readonly string[]): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? ""
    const phrase = phrases
      .get(word)
      ?.find((term) => term.words.every((part, step) => genders(words[at + step] ?? "").includes(part)))
    const level = phrase?.level ?? levelOfWord(word)
    if (level !== undefined && !belongsToAnother(words, at)) hits.push({ at, level })
    at += phrase?.words.length ?? 1
  }
  return hits
}

function belongsToAnother(words: readonly string[], at: number): boolean {
  return at > 0 && prepositionSet.has(words[at - 1] ?? "") && !words.slice(0, at).some((word) => isOneOf(word, members))
}

const prepositionSet = new Set(prepositions.map(searchKey))

function isOneOf(word: string, terms: readonly string[]): boolean {
  return terms.some((term) => {
    const key = searchKey(term)
    return genders(word).some((form) =>
      term.startsWith("*") ? form.endsWith(key) : term.endsWith("*") ? form.startsWith(key) : form === key,
    )
  })
}

function helps(word: string): boolean {
  return isOneOf(word, helpers) && levelOf(levelOfWord(word) ?? "") < levelOf("head")
}

function isHelper(words: readonly string[]): boolean {
  const title = words.join(" ").replace("secretary general", "")
  return title.split(" ").some(helps) || title.includes("office manager")
}

function lower(level: Level): Level {
  return levelOf(level) > levelOf("senior") ? (order[levelOf(level) - 1] ?? "") : level
}

function levelOfPart(part: string): Level {
  const words = part.split(" ")
  const hits = findHits(words)
  const first = hits[0]
  const deputy = words.some((word) => isOneOf(word, deputies))
  const leads = first !== undefined && first.at <= (deputy ? 1 : 0) && levelOf(first.level) >= levelOf("lead")
  const highest = hits.reduce<Level>((best, { level }) => (levelOf(level) > levelOf(best) ? level : best), "")
  const young = hits.find(({ level }) => level === "student") ?? hits.find(({ level }) => level === "junior")
  if (leads && !isHelper(words)) return deputy ? lower(first.level) : first.level
  if (leads && levelOf(first.level) < levelOf("vp")) return first.level
  if (young?.level === "student") return "student"
  if (isHelper(words)) return young?.level ?? "specialist"
  if (young && levelOf(highest) <= levelOf("senior")) return "junior"
  return deputy ? lower(highest) : highest
}

/** "Leiter*in", "Leiter:in", "Leiter/-in", "Leiter(in)", "LeiterIn" -> "Leiterin"; "(m/w/d)" goes. */
function joinGenders(title: string): string {
  return title
    .replace(/\(?\b[mwfdx]\s*[/|]\s*[mwfdx](?:\s*[/|]\s*[mwfdx])?\b\)?/giu, " ")
    .replace(/(?<=\p{Ll})(?:[*:_·•]|\/-?|\(-?)(innen|in|r|n)\b\)?/gu, "$1")
    .replace(/(?<=\p{Ll})In\b/gu, "in")
}

const partBreak = /[,;|/•·–—+\n()]|\s-\s|\s&\s|\s(?:und|and|sowie|et)\s/iu
const employer = /(?:^|\s)(?:@|at|bei|beim)\s.*$/iu

/**
 * The level a title speaks of, the highest of its parts ("Founder & CEO"); "" where it says nothing of a level.
 * @param title as written: "Stellv. Leiter*in Einkauf", "VP Sales, EMEA"; any case, gendered in any way.
 */
export function readSeniority(title: string): Level {
  if (title.trim() === "") return ""
  let best: Level = ""
  for (const part of joinGenders(title).split(partBreak)) {
    const key = searchKey(part.replace(employer, "")).replace(/\bco (founder|grunder|ceo)\b/g, "$1")
    const level = key === "" ? "" : levelOfPart(key)
    if (levelOf(level) > levelOf(best)) best = level
  }
  return best
}
