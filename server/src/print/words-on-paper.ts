// Words that stand on paper, German and English.
import type { Language } from "@vorab/shared/people/language"

const german = {
  heading: "Gesprächsliste",
  cards: "Gesprächskarten",
  known: "Bekannte",
  target: "Neue Kontakte",
  who: "Wer",
  why: "Warum und womit",
  notes: "Notizen",
  introducer: "Vorstellen kann",
  subject: "Thema",
  ask: "Fragen nach",
  caution: "Achtung",
  confidential: "Vertraulich",
  private: "Enthält private Kontaktdaten: nicht weitergeben, nach der Tagung vernichten",
  empty: "Noch niemand auf der Liste.",
  byOrganization: "Teilnehmende nach Organisation",
  byAlphabet: "Teilnehmende von A bis Z",
  chosenByOrganization: "Auswahl nach Organisation",
  chosenByAlphabet: "Auswahl von A bis Z",
  withoutOrganization: "Ohne Organisation",
  otherSigns: "Andere Zeichen",
  isKnown: "bekannt",
  through: "über {name}",
  legendTier: "bekannt, nach Wichtigkeit",
  legendKnown: "bekannt",
  legendTarget: "neuer Kontakt mit Rang",
}

const words: Readonly<Record<Language, Readonly<typeof german>>> = {
  de: german,
  en: {
    heading: "Talk-to list",
    cards: "Pocket cards",
    known: "People I know",
    target: "New targets",
    who: "Who",
    why: "Why, and with what",
    notes: "Notes",
    introducer: "Can introduce",
    subject: "Open with",
    ask: "Ask about",
    caution: "Mind",
    confidential: "Confidential",
    private: "Holds private contact data: do not pass on, destroy after the conference",
    empty: "Nobody on the list yet.",
    byOrganization: "Attendees by organization",
    byAlphabet: "Attendees from A to Z",
    chosenByOrganization: "Selection by organization",
    chosenByAlphabet: "Selection from A to Z",
    withoutOrganization: "Without an organization",
    otherSigns: "Other signs",
    isKnown: "known",
    through: "through {name}",
    legendTier: "known, by importance",
    legendKnown: "known",
    legendTarget: "new target with rank",
  },
}

export type PaperWords = Readonly<typeof german>

/** All words of one language. */
export function paperWords(language: Language): PaperWords {
  return words[language]
}

const numbers: Readonly<Record<Language, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat("de"),
  en: new Intl.NumberFormat("en"),
}

/** "1.204 Personen", "1 person": a number with what it counts. */
export function wordCount(count: number, [one, many]: readonly [string, string], language: Language): string {
  return `${numbers[language].format(count)} ${count === 1 ? one : many}`
}
