// Words for the plan on paper and in files, German and English: why someone is on it, how to meet them, what not to do.
import type { Language } from "../people/language.ts"
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

const months: Readonly<Record<Language, readonly string[]>> = {
  de: [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
  ],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}

/** "2026-03-12" -> "März 2026", "Mar 2026". */
export function wordMonth(day: string, language: Language): string {
  return `${months[language][+day.slice(5, 7) - 1] ?? ""} ${day.slice(0, 4)}`
}

/** "03-12" -> "12.03.", "12 Mar". */
export function wordMonthDay(monthDay: string, language: Language): string {
  const [month = "", day = ""] = monthDay.split("-")
  return language === "de" ? `${day}.${month}.` : `${+day} ${months.en[+month - 1] ?? ""}`
}

/** "2026-03-12" -> "12.03.2026", "12 Mar 2026". */
export function wordDay(day: string, language: Language): string {
  const monthDay = wordMonthDay(day.slice(5), language)
  return language === "de" ? `${monthDay}${day.slice(0, 4)}` : `${monthDay} ${day.slice(0, 4)}`
}

/** First to last day: "14.–16.12.2026", "14–16 Dec 2026"; across months and years in full. */
export function wordDays(startsOn: string, endsOn: string, language: Language): string {
  if (startsOn === endsOn) return wordDay(startsOn, language)
  const last = wordDay(endsOn, language)
  if (startsOn.slice(0, 7) !== endsOn.slice(0, 7)) return `${wordDay(startsOn, language)} – ${last}`
  return language === "de" ? `${startsOn.slice(8)}.–${last}` : `${+startsOn.slice(8)}–${last}`
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
