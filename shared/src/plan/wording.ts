// Words for the plan on paper and in files, German and English: why someone is on it, how to meet them, what not to do.
import { wordMonth, wordMonthDay } from "../conferences/day-words.ts"
import type { Language } from "../people/language.ts"
import { upperFirst } from "../text/line.ts"
import type { Approach, KnownEntry, RankReason, TargetEntry } from "./plan.ts"

type Caution = Approach["cautions"][number]

const cautionWords: Readonly<Record<Caution, Readonly<Record<Language, string>>>> = {
  "executive-not-by-network": {
    de: "Nicht über ein Netzwerk anschreiben: persönlich, über ein Thema",
    en: "Do not write over a network: in person, through a subject",
  },
  "no-offer-to-strangers": { de: "Kein Angebot schreiben", en: "No offers in writing" },
  "asked-not-to-be-named": { de: "Möchte auf der Liste nicht genannt werden", en: "Asked not to be named on the list" },
  unconfirmed: { de: "Kommt vielleicht: noch nicht bestätigt", en: "May come: not confirmed yet" },
  "perhaps-known": {
    de: "Vielleicht schon bekannt: Durchsicht offen",
    en: "Perhaps known already: match not reviewed",
  },
}

/** What not to do, in one short sentence. */
export function wordCaution(caution: Caution, language: Language): string {
  return cautionWords[caution][language]
}

const wayWords: Readonly<Record<Approach["way"], Readonly<Record<Language, string>>>> = {
  known: { de: "Schon bekannt", en: "Known already" },
  introduction: { de: "Vorstellen lassen", en: "Ask for an introduction" },
  "in-person": { de: "Persönlich ansprechen", en: "Approach in person" },
  session: { de: "Nach dem Vortrag ansprechen", en: "Approach after their session" },
  stand: { de: "Am Stand besuchen", en: "Visit their stand" },
  network: { de: "Kurze Nachricht über ein Netzwerk möglich", en: "A short note over a network is fine" },
}

/** How to get in touch. */
export function wordWay(way: Approach["way"], language: Language): string {
  return wayWords[way][language]
}

const reasonWords: Readonly<Record<RankReason["by"], Readonly<Record<Language, (wanted: string) => string>>>> = {
  person: { de: () => "ausdrücklich gesucht", en: () => "wanted by name" },
  organization: { de: () => "gesuchte Organisation", en: () => "organization wanted" },
  relatedOrganization: { de: (wanted) => `gehört zu ${wanted}`, en: (wanted) => `belongs to ${wanted}` },
  role: { de: (wanted) => `Rolle ${wanted}`, en: (wanted) => `role ${wanted}` },
  seniority: { de: () => "passende Ebene", en: () => "level wanted" },
  topic: { de: (wanted) => `Thema ${wanted}`, en: (wanted) => `topic ${wanted}` },
}

/** One reason without its goal: "Rolle Einkauf". */
export function wordReason(reason: RankReason, language: Language): string {
  return reasonWords[reason.by][language](reason.wanted)
}

const mostReasons = 3

/** Reasons in one short line, the strongest first, each thing once: "role Einkauf, topic AI". The goals stand on screen. */
export function wordReasons(reasons: readonly RankReason[], language: Language): string {
  return [...new Set(reasons.map((reason) => wordReason(reason, language)))].slice(0, mostReasons).join(", ")
}

const phrases = {
  lastContact: { de: "zuletzt in Kontakt", en: "last in touch" },
  birthday: { de: "Geburtstag", en: "birthday" },
  speaks: { de: "hält einen Vortrag", en: "gives a talk" },
  stand: { de: "hat einen Stand", en: "has a stand" },
} as const

/** Why someone the user knows is worth a talk. */
export function wordWhyKnown(entry: KnownEntry, language: Language): string {
  const last =
    entry.lastContact === "" ? "" : `${phrases.lastContact[language]} ${wordMonth(entry.lastContact, language)}`
  const birthday =
    entry.birthday === "" ? "" : `${phrases.birthday[language]} ${wordMonthDay(entry.birthday, language)}`
  return upperFirst([last, birthday, wordReasons(entry.reasons, language)].filter((part) => part !== "").join(" · "))
}

/** Why a stranger is worth meeting. */
export function wordWhyTarget(entry: TargetEntry, language: Language): string {
  const { way } = entry.approach
  const where = way === "session" ? phrases.speaks[language] : way === "stand" ? phrases.stand[language] : ""
  return upperFirst([where, wordReasons(entry.reasons, language)].filter((part) => part !== "").join(" · "))
}
