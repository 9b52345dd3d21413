// Step 5a: what a header says by its words alone. Content may overrule it later; the word for the buyer never becomes the attendee.
import type { Field } from "./fields.ts"
import { foldHeader } from "./fold-header.ts"
import { headerWords, type Ambiguity } from "./header-words.ts"

export interface HeaderGuess {
  readonly means: Field | Ambiguity
  readonly confidence: number
  /** Place in its list of words: of two headers for one field, the lower rank has the better claim. */
  readonly rank: number
  /** Whether the header itself says whose it is. "any" says nothing. */
  readonly side: "attendee" | "buyer" | "any"
}

const known = new Map<string, HeaderGuess>()
for (const { means, words } of headerWords) {
  for (const [rank, word] of words.split("|").entries()) {
    const key = foldHeader(word)
    if (!known.has(key)) known.set(key, { means, confidence: 1, rank, side: "any" })
  }
}

const attendeeMark =
  /\b(attendees?|participants?|delegates?|tickets?|guests?|registrants?|teilnehmer|teilnehmende[nr]?|gast|gaeste|invitee|speaker|asistente|participante)\b/
const buyerMark =
  /\b(buyers?|purchasers?|orders?|invoices?|billing|registration|besteller|bestellung|kaeufer|rechnung|rechnungs\w*|acheteur|facturation|comprador|facturacion|emergency|notfall\w*|assistants?|assistent\w*|managers?|spouse|partner|referr\w+|owner)\b/
const smallWords =
  /\b(of|the|your|s|der|des|die|das|dem|ihr|ihre|du|de la|de l|de|del|la|le|your|please|bitte|required|optional|pflichtfeld)\b/g

const buyerFields: Partial<Record<Field, Field>> = {
  full_name: "buyer_name",
  given_name: "buyer_name",
  family_name: "buyer_name",
  email: "buyer_email",
  organization: "buyer_organization",
}

/** Column groups with a number, as Google writes them: "E-mail 2 - Value", "Address 1 - City". */
const indexed: readonly [RegExp, Field][] = [
  [/^email \d+ value$/, "email"],
  [/^phone \d+ value$/, "phone"],
  [/^website \d+ value$/, "website"],
  [/^organization \d+ name$/, "organization"],
  [/^organization \d+ title$/, "job_title"],
  [/^organization \d+ department$/, "department"],
  [/^address \d+ street$/, "street"],
  [/^address \d+ city$/, "city"],
  [/^address \d+ region$/, "region"],
  [/^address \d+ postal code$/, "postal_code"],
  [/^address \d+ country$/, "country"],
  [
    /^(email|phone|website|organization|address|im|relation|event|external id|jot|calendar link|custom field|hobby) \d+ \w+( \w+)?$/,
    "ignore",
  ],
]

/** Long headers are questions of the organiser; the strongest word in them decides. */
const questionWords: readonly [RegExp, Field, number][] = [
  [
    /allerg|dietary|diet\b|ernaehrung|food|essen|verpflegung|health|gesundheit|t shirt|hotel|newsletter|agb|terms|datenschutz|privacy|foto|photo/,
    "ignore",
    0.6,
  ],
  [/linkedin/, "linkedin_url", 0.8],
  [/\bxing\b/, "xing_url", 0.8],
  [
    /list of participants|participant list|attendee list|teilnehmerliste|liste des participants|lista de participantes|lista de asistentes/,
    "list_consent",
    0.7,
  ],
  [
    /where do you work|who do you work for|wo arbeite(?:n sie|st du)|fuer wen arbeite|donde trabajas|donde trabaja\b|ou travaillez vous|ou travailles tu/,
    "organization",
    0.7,
  ],
  [
    /what do you do\b|was machen sie beruflich|was machst du beruflich|a que te dedicas|que faites vous/,
    "job_title",
    0.5,
  ],
  [
    /\b(job title|job role|jobtitel|your role|your position|function|funktion|rolle|stellung|cargo|puesto|poste|fonction|profession|beruf|role)\b/,
    "job_title",
    0.7,
  ],
  [
    /company|firma|unternehmen|organi[sz]ation|empresa|societe|entreprise|arbeitgeber|employer|arbeitest|institution|affiliation|work for|university|hochschule/,
    "organization",
    0.7,
  ],
  [/looking for|ich suche|suchen sie|suchst du|que buscas|que busca\b|recherchez vous/, "topics", 0.6],
  [
    /\b(interest|interests|interested|interessen|interessier\w*|topics?|themen|intereses|interets?|schwerpunkte?)\b/,
    "topics",
    0.6,
  ],
  [/\b(city|stadt|ciudad|ville|wohnort)\b/, "city", 0.5],
]

function guessBySide(header: string, folded: string): HeaderGuess | null {
  const isBuyer = buyerMark.test(folded)
  const isAttendee = !isBuyer && attendeeMark.test(folded)
  if (!isBuyer && !isAttendee) return null
  const mark = isBuyer ? buyerMark : attendeeMark
  const rest = folded.replace(new RegExp(mark, "g"), " ").replace(smallWords, " ").replace(/\s+/g, " ").trim()
  // "Attendee name: Given name": the part behind the colon says which.
  const part = header.includes(":") ? rest.replace(/^name (?=\w)/, "") : rest
  const base = known.get(part) ?? known.get(rest.replace(/^(?:(?:name|address) )+(?=\w)/, ""))
  if (base === undefined) return isBuyer ? { means: "ignore", confidence: 0.5, rank: 999, side: "buyer" } : null
  if (isAttendee) {
    const means = base.means === "name" ? "full_name" : base.means
    return { ...base, means, confidence: 0.95, side: "attendee" }
  }
  const own: Field = base.means === "name" ? "full_name" : base.means in buyerFields ? (base.means as Field) : "ignore"
  return { means: buyerFields[own] ?? "ignore", confidence: 0.9, rank: base.rank, side: "buyer" }
}

function guessQuestion(folded: string, isQuestion: boolean): HeaderGuess | null {
  if (!isQuestion && folded.split(" ").length < 3) return null
  const found = questionWords.find(([words]) => words.test(folded))
  return found === undefined ? null : { means: found[1], confidence: found[2], rank: 900, side: "any" }
}

/** Consent to what is not said: taken for being named, as a "no" that is not respected costs more than one that is. */
const bareConsent = /^(?:einwilligung|einverstaendnis|zustimmung|consent|consentement|consentimiento)$/

const alternatives = /\s*(?:[/|&,]|\b(?:und|oder|bzw|and|or|et|ou|y|o)\b\.?)\s*/iu

/** "Organisation / Firma", "Funktion oder Rolle": several words for one field. */
function guessAlternatives(header: string): HeaderGuess | null {
  const parts = header.split(alternatives).filter((part) => part.trim() !== "")
  if (parts.length < 2 || parts.length > 4) return null
  const [first, ...others] = parts.map((part) => known.get(foldHeader(part)))
  if (first === undefined || others.some((other) => other?.means !== first.means)) return null
  return { ...first, confidence: 0.9, rank: first.rank + 50 }
}

/** The words left when small words, brackets' content or a trailing number are dropped. */
function guessLoosely(header: string, folded: string): HeaderGuess | null {
  const words = folded.split(" ").length
  if (words <= 4 && /^(?:status|statut|estado)\b|\b(?:status|state)$/.test(folded) && !/price|preis|famil/.test(folded))
    return { means: "status", confidence: 0.7, rank: 500, side: "any" }
  if (bareConsent.test(folded)) return { means: "list_consent", confidence: 0.5, rank: 600, side: "any" }
  const loose = [
    foldHeader(header.replace(/\([^)]*\)|\[[^\]]*\]/g, " ")),
    folded.replace(smallWords, " ").replace(/\s+/g, " ").trim(),
    folded.replace(/ \d+$/, ""),
    folded.replace(/^(?:badge|contact|person|primary|main) | of residence$/, ""),
    folded.replace(/ (?:geschaeftlich|dienstlich|beruflich|privat|travail|bureau|trabajo)$/, ""),
  ]
  for (const key of loose) {
    // "Tag 1" is a day in German, and no tag.
    const guess = key === folded || key === "" || key === "tag" ? undefined : known.get(key)
    if (guess !== undefined) return { ...guess, confidence: 0.85, rank: guess.rank + 100 }
  }
  return null
}

/** Which side the few headers take that name it and stand in the table as a whole. */
function sideOf(folded: string, means: Field | Ambiguity): HeaderGuess["side"] {
  if (means === "buyer_name" || means === "buyer_email" || means === "buyer_organization") return "buyer"
  return attendeeMark.test(folded) ? "attendee" : "any"
}

/**
 * What one header means, or null if no word of it is known.
 * @param header as written in the file
 */
export function guessHeader(header: string): HeaderGuess | null {
  if (header.length > 400) return null
  const folded = foldHeader(header)
  if (folded === "") return header.trim() === "#" ? (known.get("#") ?? null) : null
  const exact = known.get(folded)
  if (exact !== undefined) return { ...exact, side: sideOf(folded, exact.means) }
  const numbered = indexed.find(([pattern]) => pattern.test(folded))
  if (numbered !== undefined) return { means: numbered[1], confidence: 1, rank: 0, side: "any" }
  const isQuestion = /[?¿]/.test(header) || header.length > 40
  if (isQuestion) {
    const asked = guessQuestion(folded, true)
    if (asked !== null) return asked
  }
  return (
    guessBySide(header, folded) ??
    guessAlternatives(header) ??
    guessLoosely(header, folded) ??
    guessQuestion(folded, isQuestion)
  )
}
