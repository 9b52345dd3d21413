// Who of the attendee list is meant by those whom an answer mentions? Names are compared as the match compares them.
// First the organization of the asked one and those related to it, then the whole list; how sure is a table.
import { firstLetters, RELATION, WordRelations } from "../match/relate-words.ts"
import { Vocabulary } from "../match/vocabulary.ts"
import type { PersonRecord } from "../people/person-record.ts"
import { fold, searchKey } from "../text/fold.ts"
import { isMansName } from "../text/mens-names.ts"
import { nameGroups } from "../text/nicknames.ts"
import { particles } from "../text/name-words.ts"
import { isSalutation, isTitle } from "../text/title.ts"
import { keyOfOrganization, relateOrganizations } from "./organization-relation.ts"
import type { AnswerKnowledge, AnswerReading, Certainty, FoundBy, Mention } from "./answer.ts"
import { readAnswer } from "./read-answer.ts"
import { readSeniority } from "./seniority.ts"
import { readWords, saysPartOf, says } from "./words.ts"

export interface Candidate {
  readonly personId: string
  readonly certainty: Certainty
  readonly by: FoundBy
  /** Where they work, seen from the asked one's organization. */
  readonly relation: "same" | "related" | "different"
  /** Role or organization that was said fits what the list says; "unknown" where either says nothing. */
  readonly fits: "yes" | "no" | "unknown"
}

export interface MentionMatch {
  readonly mention: Mention
  /** The surest first, at most six. */
  readonly candidates: readonly Candidate[]
}

/** Somebody on the list, as far as answers are concerned. */
export interface Listed {
  readonly personId: string
  readonly record: PersonRecord
  /** As the plan shows them: gaps of the list are filled from the contact. */
  readonly organization: string
  readonly jobTitle: string
}

const most = 6
const mostElsewhere = 4

/** An answer with who may be meant by each mention. */
export interface UnderstoodAnswer extends Omit<AnswerReading, "mentions"> {
  readonly mentions: readonly MentionMatch[]
}

/**
 * Reads an answer and looks those it mentions up on the list.
 * @param listed without the asked one
 * @param organization of the asked one
 */
export function understandAnswer(text: string, listed: readonly Listed[], organization: string): UnderstoodAnswer {
  const reading = readAnswer(text, knowNames(listed))
  return { ...reading, mentions: matchMentions(reading.mentions, listed, organization) }
}

/** What the list tells the reader of names: its own, and the short and long forms of its given names. */
function knowNames(listed: readonly Listed[]): AnswerKnowledge {
  const names = new Set<string>()
  const groups = new Set<number>()
  const organizations = new Set<string>()
  for (const { record, organization } of listed) {
    const { givenName, middleName, nickname, familyName, formerFamilyName } = record
    for (const word of searchKey([familyName, formerFamilyName].join(" ")).split(" ")) names.add(word)
    for (const word of searchKey([givenName, middleName, nickname].join(" ")).split(" ")) {
      names.add(word)
      for (const group of nameGroups(word).short) groups.add(group)
    }
    for (const word of keyOfOrganization(organization).split(" ")) organizations.add(word)
  }
  const isShortForm = (key: string) => key.length > 2 && nameGroups(key).short.some((group) => groups.has(group))
  return {
    isListedName: (key) => key.split(" ").some((word) => names.has(word) || isShortForm(word)),
    isListedOrganization: (key) => key !== "" && key.split(" ").every((word) => organizations.has(word)),
  }
}

/**
 * Candidates for each mention, the surest first.
 * @param listed without the asked one
 * @param organization of the asked one
 */
export function matchMentions(
  mentions: readonly Mention[],
  listed: readonly Listed[],
  organization: string,
): MentionMatch[] {
  const names = new NameBook(listed)
  return mentions.map((mention) => ({ mention, candidates: findCandidates(mention, names, organization) }))
}

type Nearness = Candidate["relation"]

interface Found {
  readonly listed: Listed
  readonly by: FoundBy
  /** 2 = as written, a short form or another spelling; 1 = a slip away or an initial. */
  readonly closeness: 1 | 2
  readonly relation: Nearness
  readonly fits: Candidate["fits"]
  /** "Herr" was said, and the given name is not known to be a man's. */
  readonly isDoubtful: boolean
}

function findCandidates(mention: Mention, names: NameBook, organization: string): Candidate[] {
  const isNamed = mention.name !== "" || mention.email !== ""
  const found = names.listed.flatMap((listed): Found[] => {
    const named = isNamed ? names.compare(mention, listed) : null
    if (isNamed && named === null) return []
    const relation = relate(listed.organization, organization)
    if (named !== null)
      return [
        { listed, relation, ...named, fits: fitOf(mention, listed), isDoubtful: sexFit(mention, listed) === "unknown" },
      ]
    if (relation === "different") return []
    const fits = fitOf(mention, listed)
    return fits === "yes" && sexFit(mention, listed) !== "no"
      ? [{ listed, relation, by: "role", closeness: 2, fits, isDoubtful: false }]
      : []
  })
  const own = found.filter(({ relation }) => relation !== "different")
  const full = found.filter(({ by }) => by === "full-name" || by === "email")
  const elsewhere = found.filter(
    (one) => one.relation === "different" && (full.includes(one) || one.fits === "yes" || own.length === 0),
  )
  const kept = [...own, ...elsewhere.slice(0, mostElsewhere)]
  const rated = kept.map((one) => ({ one, rate: rate(one, kept) }))
  rated.sort((a, b) => b.rate - a.rate || compareNames(a.one, b.one))
  return rated.slice(0, most).map(({ one, rate }) => ({
    personId: one.listed.personId,
    certainty: rate >= 6 ? "sure" : rate >= 4 ? "likely" : "possible",
    by: one.by,
    relation: one.relation,
    fits: one.fits,
  }))
}

/** How much each kind of recognition is worth: a whole name nearly settles it, a given name in a large firm does not. */
const worth: Readonly<Record<FoundBy, number>> = {
  email: 9,
  "full-name": 6,
  "family-name": 4,
  "given-name": 4,
  role: 3,
}
const nearness: Readonly<Record<Nearness, number>> = { same: 1, related: 0, different: -2 }

/** A slip costs two, a role that does not fit three, another who fits as well four; a role that fits gives two. */
function rate(one: Found, all: readonly Found[]): number {
  const slip = one.closeness === 1 ? 2 : 0
  const fit = one.by === "role" ? 0 : one.fits === "yes" ? 2 : one.fits === "no" ? -3 : 0
  const doubt = one.isDoubtful ? 2 : 0
  const rivals = all.filter((other) => other !== one && isRival(other, one)).length
  return worth[one.by] + nearness[one.relation] - slip - doubt + fit - Math.min(rivals, 1) * 4
}

/** As good a candidate: no further away, recognized no worse, and what was said fits no worse. */
function isRival(other: Found, one: Found): boolean {
  const strength = (found: Found) => worth[found.by] + found.closeness
  const fit = { yes: 2, unknown: 1, no: 0 }
  return (
    nearness[other.relation] >= nearness[one.relation] &&
    strength(other) >= strength(one) &&
    fit[other.fits] >= fit[one.fits]
  )
}

function compareNames(a: Found, b: Found): number {
  const key = ({ listed }: Found) =>
    `${fold(listed.record.familyName)} ${fold(listed.record.givenName)} ${listed.personId}`
  return key(a) < key(b) ? -1 : 1
}

function relate(one: string, other: string): Nearness {
  return one === "" || other === "" ? "different" : relateOrganizations(one, other)
}

/** Does what was said of role and organization fit the list? */
function fitOf(mention: Mention, listed: Listed): Candidate["fits"] {
  const fits = [
    fitOfRole(mention.role, listed),
    fitOfOrganization(mention.organization, listed),
    sexFit(mention, listed) === "no" ? "no" : "unknown",
  ]
  return fits.includes("no") ? "no" : fits.includes("yes") ? "yes" : "unknown"
}

/** "Frau" is not a man. Of a name that is not known to be a man's nothing follows; that it is a man's is not known either. */
function sexFit({ sex }: Mention, { record }: Listed): Candidate["fits"] {
  if (sex === "") return "yes"
  const salutation = fold(record.salutation)
  if (/^(?:frau|ms|mrs|miss)\b/.test(salutation)) return sex === "f" ? "yes" : "no"
  const isMan = /^(?:herr|mr)\b/.test(salutation) || isMansName(fold(record.givenName))
  if (sex === "f") return isMan ? "no" : "yes"
  return isMan || record.givenName === "" ? "yes" : "unknown"
}

function fitOfOrganization(said: string, { organization }: Listed): Candidate["fits"] {
  if (said === "" || organization === "") return "unknown"
  return relateOrganizations(said, organization) === "different" ? "no" : "yes"
}

function fitOfRole(said: string, { jobTitle, record }: Listed): Candidate["fits"] {
  const written = [jobTitle, record.department].filter((text) => text !== "").join(", ")
  if (said === "" || written === "") return "unknown"
  const wanted = readWords(said)
  const units = wanted.units.filter(({ meanings }) => meanings.length > 0)
  if (units.length === 0) return fitOfLevel(said, jobTitle)
  const text = readWords(written)
  if (units.every((unit) => says(text, unit) || saysPartOf(text, unit))) return "yes"
  // A title that names no field at all does not speak against one.
  return text.meanings.size === 0 ? "unknown" : "no"
}

/** "The boss": whoever is head or above. */
function fitOfLevel(said: string, jobTitle: string): Candidate["fits"] {
  const wanted = readSeniority(said)
  const own = readSeniority(jobTitle)
  if (wanted === "" || own === "") return "unknown"
  return wanted === own ? "yes" : "no"
}

interface NameIds {
  readonly given: readonly number[]
  readonly family: readonly number[]
}

/** The names of the list as numbers, so that each two words are compared once. */
class NameBook {
  private readonly words = new Vocabulary()
  private readonly ids = new Map<Listed, NameIds>()

  constructor(readonly listed: readonly Listed[]) {
    for (const one of listed) {
      const { givenName, middleName, nickname, familyName, formerFamilyName } = one.record
      const given = this.intern(`${givenName} ${middleName} ${nickname}`)
      this.ids.set(one, { given, family: this.intern(`${familyName} ${formerFamilyName}`) })
    }
  }

  /** How a mention's name or address meets the name of somebody on the list; null if it does not. */
  compare(mention: Mention, listed: Listed): Pick<Found, "by" | "closeness"> | null {
    if (mention.email !== "" && listed.record.emails.some((own) => own.toLowerCase() === mention.email))
      return { by: "email", closeness: 2 }
    const name = mention.name || nameInAddress(mention.email)
    const ids = this.intern(withoutTitles(name))
    const own = this.ids.get(listed)
    if (!own || ids.length === 0) return null
    return ids.length === 1 ? this.compareOne(ids[0] ?? -1, own, mention.isAddressed) : this.compareWhole(ids, own)
  }

  private compareOne(id: number, own: NameIds, isAddressed: boolean): Pick<Found, "by" | "closeness"> | null {
    const family = this.nearest(id, own.family, "family")
    const given = isAddressed ? 0 : this.nearest(id, own.given, "given")
    if (this.words.text(id).length === 1) return null
    if (given === 0 && family === 0) return null
    if (given >= family && given > 0) return { by: "given-name", closeness: given === 2 ? 2 : 1 }
    return { by: "family-name", closeness: family === 2 ? 2 : 1 }
  }

  /** Every word of the mention must stand in the name, one of them at least as given and one as family name. */
  private compareWhole(ids: readonly number[], own: NameIds): Pick<Found, "by" | "closeness"> | null {
    let closeness: 1 | 2 = 2
    let givens = 0
    let families = 0
    for (const id of ids) {
      const given = this.nearest(id, own.given, "given")
      const family = this.nearest(id, own.family, "family")
      if (given === 0 && family === 0) return null
      if (given > 0) givens += 1
      if (family > 0) families += 1
      if (Math.max(given, family) === 1) closeness = 1
    }
    return givens > 0 && families > 0 ? { by: "full-name", closeness } : null
  }

  /** 2 = the same, a short form or a spelling; 1 = a slip or an initial; 0 = another. */
  private nearest(id: number, own: readonly number[], part: "given" | "family"): 0 | 1 | 2 {
    const relations = this.relations()
    let best: 0 | 1 | 2 = 0
    for (const other of own) {
      const relation = part === "given" ? relations.ofGiven(id, other) : relations.ofFamily(id, other)
      const isClose = relation >= RELATION.exact && relation <= RELATION.spelling
      if (isClose) return 2
      if (relation === RELATION.similar || (id !== other && relations.isInitialOf(id, other))) best = 1
    }
    return best
  }

  private known: WordRelations | null = null
  private knownSize = 0

  private relations(): WordRelations {
    if (this.known !== null && this.knownSize === this.words.size) return this.known
    const letters = firstLetters(this.words)
    if (this.known === null) this.known = new WordRelations(this.words, letters)
    else this.known.grow(letters)
    this.knownSize = this.words.size
    return this.known
  }

  private intern(name: string): number[] {
    return fold(name)
      .split(" ")
      .filter((word) => word !== "" && !particles.has(word))
      .map((word) => this.words.intern(word))
  }
}

function withoutTitles(name: string): string {
  return name
    .split(" ")
    .filter((word) => !isTitle(word) && !isSalutation(word))
    .join(" ")
}

/** "tobias.klein@nordwerk.example" -> "tobias klein". */
function nameInAddress(email: string): string {
  return email
    .slice(0, Math.max(0, email.indexOf("@")))
    .replace(/[\d._+-]+/g, " ")
    .trim()
}
