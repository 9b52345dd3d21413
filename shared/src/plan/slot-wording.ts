// Words for slots in calendars, German and English. Invariant: an invitation names nobody who asked not to be named, and tells no reasons.
import type { Language } from "../people/language.ts"
import type { SlotKind } from "./slot.ts"

const kindWords: Readonly<Record<SlotKind, Readonly<Record<Language, string>>>> = {
  coffee: { de: "Kaffee", en: "Coffee" },
  lunch: { de: "Mittagessen", en: "Lunch" },
  dinner: { de: "Abendessen", en: "Dinner" },
  meeting: { de: "Treffen", en: "Meeting" },
}

/** "Lunch", "Mittagessen". */
export function wordSlotKind(kind: SlotKind, language: Language): string {
  return kindWords[kind][language]
}

/** "Anna Weber, Emil Sonntag und Frieda Kunz". */
export function joinNames(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names)
}

/** In one's own calendar: "Lunch with Anna Weber", or the title with the names behind it. */
export function wordOwnSlot(slot: SlotTold, language: Language): string {
  const names = joinNames(slot.names, language)
  if (names === "") return slot.title || wordSlotKind(slot.kind, language)
  if (slot.title !== "") return `${slot.title}: ${names}`
  return `${wordSlotKind(slot.kind, language)} ${language === "de" ? "mit" : "with"} ${names}`
}

export interface SlotTold {
  readonly kind: SlotKind
  readonly title: string
  readonly names: readonly string[]
}

/** For those who are invited: "Lunch: Anna Weber, Emil Sonntag and Jona Ahl", or the title. */
export function wordInvitation(slot: SlotTold, language: Language): string {
  return slot.title || [wordSlotKind(slot.kind, language), joinNames(slot.names, language)].filter(Boolean).join(": ")
}

/** "At Datentage, with Anna Weber, Emil Sonntag and one more." */
export function wordCompany(
  company: { readonly conference: string; readonly names: readonly string[]; readonly unnamed: number },
  language: Language,
): string {
  const { conference, names, unnamed } = company
  const others =
    language === "de"
      ? one(unnamed)
        ? "eine weitere Person"
        : `${unnamed} weitere`
      : one(unnamed)
        ? "one more"
        : `${unnamed} more`
  const all = joinNames(unnamed > 0 ? [...names, others] : names, language)
  if (all === "") return conference
  return language === "de" ? `${conference}, mit dabei: ${all}.` : `${conference}, with ${all}.`
}

function one(count: number): boolean {
  return count === 1
}

/** Open with: "research software". */
export function wordSubject(subject: string, language: Language): string {
  return subject === "" ? "" : language === "de" ? `Einstieg: ${subject}` : `Open with: ${subject}`
}
