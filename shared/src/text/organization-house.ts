// The house in a longer affiliation: "Dept. of Computer Science, University of Oxford, Oxford, UK" is the University of Oxford.
import { fold } from "./fold.ts"
import { isLegalForm, withoutLegalForm } from "./legal-forms.ts"
import { genericWords, partWords } from "./organization-words.ts"
import { isTown } from "./towns.ts"

export interface SplitHouse {
  /** The part of the text that names the house; all of it where that is not sure. */
  readonly house: string
  /** Other names that the text gives it: what stands in brackets, and what stands first where the house is not sure. */
  readonly others: readonly string[]
}

type Kind = "school" | "legal" | "part" | "place" | "name"

interface Segment {
  readonly text: string
  readonly kind: Kind
  readonly words: readonly string[]
}

const marks = /[,;|(]|\s[-–—/]\s/
const none: readonly string[] = []

/** Cuts a text at commas, bars and brackets and finds the house among the parts. @param read words of a part as compared */
export function splitHouse(text: string, read: (part: string) => string[]): SplitHouse {
  if (!marks.test(text)) return { house: text, others: none }
  const inBrackets = [...text.matchAll(/\(([^)]*)\)?/g)].map(([, inside = ""]) => inside.trim())
  const bare = text.replace(/\([^)]*\)?/g, " ").trim()
  const whole = bare === "" ? text.replace(/[()]/g, " ") : bare
  const names = inBrackets.filter((inside) => isOtherName(inside, read))
  if (!marks.test(whole)) return { house: whole, others: names }
  const segments = readSegments(whole, read)
  const house = findHouse(segments)
  if (house !== "") return { house, others: names }
  const [first] = segments
  // "Müller, Meier & Partner" are one house, "Siemens, Walldorf" is Siemens.
  const isList = /\s(?:&|\+|und|and|et|y|e)\s/i.test(whole)
  return { house: whole, others: first && !isList ? [first.text, ...names] : names }
}

function isOtherName(inside: string, read: (part: string) => string[]): boolean {
  if (inside === "") return false
  const kind = kindOf(inside, read(inside))
  return kind === "school" || kind === "name" || kind === "legal"
}

/** The parts in order; a legal form behind a comma ("Acme, Inc.") belongs to what stands before. */
function readSegments(text: string, read: (part: string) => string[]): Segment[] {
  const segments: Segment[] = []
  for (const raw of text.split(/[,;|]|\s[-–—/]\s/)) {
    const part = raw.trim()
    if (!/[\p{L}\p{N}]/u.test(part)) continue
    const before = segments.at(-1)
    if (before && isLegalForm(fold(part).replace(/ /g, "").split(" "))) {
      segments[segments.length - 1] = { ...before, kind: before.kind === "school" ? "school" : "legal" }
      continue
    }
    const words = read(part)
    segments.push({ text: part, words, kind: kindOf(part, words) })
  }
  return segments
}

const partStarts =
  /^(?:department|faculty|institute|school|center|division|unit|labs?|laboratory|team|office|section|chair|working|arbeitsgruppe|professur|referat|bereich|stabsstelle)$/
const countries = new Set(
  `europe emea dach global international worldwide germany austria switzerland france italy spain poland netherlands belgium belgien denmark daenemark sweden schweden norway
norwegen finland finnland portugal ireland uk england scotland usa us united kingdom states america czech republic czechia
hungary romania greece turkey japan china india korea south canada australia israel brazil mexico deutschland bayern bavaria
hessen sachsen nrw baden wuerttemberg`.split(/\s+/),
)

function kindOf(text: string, words: readonly string[]): Kind {
  if (words.every((word) => isTown(word) || countries.has(word) || /^\d+$/.test(word))) return "place"
  if (words.includes("university") || words.includes("hochschule")) return "school"
  const raw = fold(text)
    .replace(/\b([a-z]) (?=[a-z]\b)/g, "$1")
    .split(" ")
  if (withoutLegalForm(raw).length < raw.length) return "legal"
  if (partStarts.test(words[0] ?? "") || words.every((word) => partWords.has(word) || genericWords.has(word)))
    return "part"
  return "name"
}

/** Universities of a whole state name their town behind a comma: "University of California, Berkeley". */
const states =
  /^(?:california|texas|wisconsin|illinois|maryland|michigan|minnesota|massachusetts|carolina|colorado|nebraska|tennessee|hawaii|missouri|alabama|arkansas|nevada)$/

/** The text of the house, or "" where it is not sure. */
function findHouse(segments: readonly Segment[]): string {
  const school = segments.findIndex(({ kind }) => kind === "school")
  const found = segments[school]
  if (found) {
    const next = segments[school + 1]
    const isOfState = found.words.some((word) => states.test(word)) && next !== undefined && next.kind !== "part"
    return isOfState && !countries.has(next.words[0] ?? "") ? `${found.text} ${next.text}` : found.text
  }
  const legal = segments.findIndex(({ kind }) => kind === "legal")
  const before = segments.slice(0, Math.max(legal, 0))
  if (legal >= 0 && before.every(({ kind }) => kind === "part" || kind === "place")) return segments[legal]?.text ?? ""
  if (legal > 0) return ""
  const names = segments.filter(({ kind }) => kind === "name")
  const isAffiliation = names.length < segments.length
  return isAffiliation || names.length === 1 ? (names[0]?.text ?? "") : ""
}
