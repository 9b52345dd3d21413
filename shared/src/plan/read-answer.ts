// Takes apart what somebody answered to "who else is coming?": who is named, by what, and who is said not to come.
// Invariant: nothing is invented; every word is of a mention, known to say nothing, or handed back as not understood.
import { familyNameRank } from "../text/family-names.ts"
import { givenNameRank } from "../text/given-names.ts"
import { nameGroups } from "../text/nicknames.ts"
import type { AnswerKnowledge, AnswerReading } from "./answer.ts"
import { joins, turns } from "./answer-words.ts"
import { readSegment, type Segment, type SegmentReading } from "./answer-segment.ts"
import { markPhrases, type Part } from "./answer-phrases.ts"
import { takeAnswer, tokenize } from "./answer-tokens.ts"

const knowsNothing: AnswerKnowledge = { isListedName: () => false, isListedOrganization: () => false }

/** Reads an answer in German or English, one line or a whole pasted mail. The same text gives the same reading. */
export function readAnswer(text: string, knowledge: AnswerKnowledge = knowsNothing): AnswerReading {
  const parts = markPhrases(tokenize(takeAnswer(text)))
  const isName = {
    ...knowledge,
    isLikelyName: (key: string) => knowledge.isListedName(key) || key.split(" ").some(isNameWord),
    isEnglish: isEnglish(parts),
  }
  const readings = cut(parts).map((segment) => readSegment(segment, isName))
  const joined = joinInverted(joinReadings(readings))
  const mentions = spreadAbsence(joined).flatMap(({ mention }) => (mention === null ? [] : [mention]))
  const said = new Set(readings.flatMap(({ phrases }) => [...phrases]))
  const says =
    mentions.length > 0
      ? "named"
      : said.has("nobody") || said.has("alone")
        ? "nobody"
        : said.has("unknown")
          ? "unknown"
          : "unread"
  const unread = joined.flatMap((reading) => reading.unread)
  return { says, mentions, unread }
}

function isNameWord(word: string): boolean {
  return givenNameRank(word) > 0 || familyNameRank(word) > 0 || (word.length > 2 && nameGroups(word).short.length > 0)
}

function isEnglish(parts: readonly Part[]): boolean {
  const count = (pattern: RegExp) => parts.filter(({ token }) => token !== null && pattern.test(token.key)).length
  const english = count(
    /^(?:the|and|is|are|will|from|our|of|someone|somebody|called|be|there|they|with|i|you|also|not|my|in|coming|come|think|perhaps|maybe|only)$/,
  )
  const german = count(
    /^(?:der|die|das|und|ist|sind|wird|aus|von|unser|unsere|ich|mit|auch|nicht|mein|meine|vom|im|kommt|kommen|vielleicht|jemand|du|sie|frag|noch)$/,
  )
  return english > german
}

/** Cuts at commas, joining words and ends of sentences. */
function cut(parts: readonly Part[]): Segment[] {
  const segments: Segment[] = []
  let current: Segment = { parts: [], before: "start", clause: 0, isNegated: false }
  let clause = 0
  const end = (before: Segment["before"]) => {
    const isNeither =
      current.isNegated || current.parts.some(({ token }) => /^(?:neither|weder)$/.test(token?.key ?? ""))
    const isJoined = (before === "and" || before === "comma") && isNeither
    if (current.parts.length > 0) segments.push(current)
    else if (current.before === "and" && before === "comma") before = "and"
    current = { parts: [], before, clause, isNegated: isJoined }
  }
  for (const part of parts) {
    const { token } = part
    if (token === null) {
      if (part.kind === "besides") end("comma")
      else current.parts.push(part)
    } else if (token.kind === "comma" || token.kind === "semicolon") end(token.kind)
    else if (token.kind === "open") end("aside")
    else if (token.kind === "close") end("comma")
    else if (token.kind === "stop") {
      clause += 1
      end("start")
    } else if (turns.has(token.key)) {
      clause += 1
      end("turn")
    } else if (isJoin(token.key, current) && !token.isCapital) end("and")
    else current.parts.push(part)
  }
  end("start")
  return segments
}

/** "Noch" joins behind "weder" only. */
function isJoin(key: string, { parts, isNegated }: Segment): boolean {
  if (key !== "noch") return joins.has(key)
  return isNegated || parts.some(({ token }) => token?.key === "weder")
}

/** What only completes the mention before joins it: "Anna Weber, sales", "Anna Weber (Einkauf)", "our CFO, Jens Holm". */
function joinReadings(readings: readonly SegmentReading[]): SegmentReading[] {
  const joined: SegmentReading[] = []
  for (const reading of readings) {
    const last = joined.at(-1)
    const both = last?.mention && last.clause === reading.clause ? complete(last, reading) : null
    if (both === null) joined.push(reading)
    else joined[joined.length - 1] = both
  }
  return joined
}

function complete(last: SegmentReading, next: SegmentReading): SegmentReading | null {
  const { mention } = last
  const other = next.mention
  if (mention === null) return null
  const merged = {
    ...next,
    before: last.before,
    unread: [...last.unread, ...next.unread],
    phrases: new Set([...last.phrases, ...next.phrases]),
    isNegated: last.isNegated || next.isNegated,
  }
  if (other === null) {
    if (next.before !== "aside" && !next.isBare) return null
    if (next.before !== "aside" || (!next.isNegated && !next.isUnsure)) return null
    const isAbsent = mention.isAbsent || next.isNegated
    return { ...merged, mention: { ...mention, isAbsent, isUnsure: mention.isUnsure || next.isUnsure } }
  }
  const words =
    `${mention.words}${next.before === "aside" ? ` (${other.words})` : next.before === "and" ? ` ${next.joiner} ${other.words}` : `, ${other.words}`}`.replace(
      "  ",
      " ",
    )
  const isRoleOnly = other.name === "" && other.email === "" && other.organization === ""
  if (isRoleOnly && mention.role === "" && completesName(last, next)) {
    const isAbsent = mention.isAbsent || other.isAbsent
    return { ...merged, mention: { ...mention, words, role: other.role, sex: mention.sex || other.sex, isAbsent } }
  }
  if (
    isRoleOnly &&
    mention.role !== "" &&
    next.before === "and" &&
    next.isBareRole &&
    last.endsInRole &&
    mention.name !== ""
  )
    return { ...merged, endsInRole: true, mention: { ...mention, words, role: `${mention.role} ${other.role}` } }
  const isMail = other.name === "" && other.email !== ""
  if (isMail && mention.name !== "" && mention.email === "" && next.before !== "and")
    return { ...merged, mention: { ...mention, words, email: other.email } }
  const isNameOnly = other.name !== "" && other.role === "" && mention.name === "" && mention.role !== ""
  if (isNameOnly && last.isPointing && (next.before === "comma" || next.before === "aside") && mention.count === 1)
    return { ...merged, mention: { ...other, words, role: mention.role, sex: other.sex || mention.sex } }
  return null
}

/** Behind a comma, what somebody does says it of the one before, unless it begins somebody new ("a colleague", "the new CTO"). */
function completesName(last: SegmentReading, next: SegmentReading): boolean {
  if (last.mention?.name === "") return false
  if (next.before === "aside") return true
  if (next.before === "and") return next.isBareRole && next.isRank
  return next.before === "comma" && !next.beginsAnew
}

/** "Weber, Anna; Klein, Tobias": where semicolons part people, a comma parts the two halves of a name. */
function joinInverted(readings: readonly SegmentReading[]): SegmentReading[] {
  if (!readings.some(({ before }) => before === "semicolon")) return [...readings]
  const joined: SegmentReading[] = []
  for (const reading of readings) {
    const last = joined.at(-1)
    const family = last?.mention?.name ?? ""
    const given = reading.mention?.name ?? ""
    const isPair =
      reading.before === "comma" &&
      last?.before !== "comma" &&
      [family, given].every((name) => name !== "" && !name.includes(" "))
    if (isPair && last?.mention && reading.mention) {
      const { mention } = last
      const name = `${given} ${family}`
      joined[joined.length - 1] = {
        ...last,
        mention: {
          ...mention,
          name,
          words: `${mention.words}, ${reading.mention.words}`,
          role: mention.role || reading.mention.role,
        },
      }
    } else joined.push(reading)
  }
  return joined
}

/** "Anna and Tobias are not coming" is said of both; "Anna comes, Tobias does not" of one. */
function spreadAbsence(readings: readonly SegmentReading[]): readonly SegmentReading[] {
  const spread = [...readings]
  for (const [at, reading] of spread.entries()) {
    if (!reading.spreadsBack) continue
    for (let before = at; before > 0; before--) {
      const here = spread[before]
      const earlier = spread[before - 1]
      if (!here || !earlier?.mention || earlier.clause !== here.clause || earlier.hasVerb) break
      if (here.before !== "and" && here.before !== "comma") break
      spread[before - 1] = { ...earlier, mention: { ...earlier.mention, isAbsent: true } }
    }
  }
  return spread
}
