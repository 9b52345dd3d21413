// The rules of conduct as data: what each needs, how it judges, what it says, what is better, and where it is from. Not legal advice.
import { z } from "zod"
import type { Language } from "../people/language.ts"

/** What a message is judged by: only what was stated or recorded, never what its words seem to mean. */
export interface ConductFacts {
  /** The recipient is a contact of the user. */
  readonly known: boolean
  /** The user says that the message offers something for sale. */
  readonly offer: boolean
  /** The purpose of the message is a subject that both care about. */
  readonly subject: boolean
  /** At executive level, above the user, and not seen in discussions online. */
  readonly executive: boolean
  /** It goes over a network, not by mail. */
  readonly network: boolean
  /** On the list of objections. */
  readonly objected: boolean
  /** Answered an earlier message with a no. */
  readonly declined: boolean
  /** Another message to this person went out less than the cooling-off time ago. */
  readonly tooSoon: boolean
  /** Asked not to be named on the list. */
  readonly unnamed: boolean
}

export const light = z.enum(["green", "amber", "red"])
export type Light = z.infer<typeof light>

export const conductRuleId = z.enum([
  "objected",
  "declined",
  "too-soon",
  "stranger-offer",
  "executive-network",
  "known-offer",
  "stranger-unnamed",
  "stranger-subject",
  "stranger-no-subject",
  "known-personal",
])
export type ConductRuleId = z.infer<typeof conductRuleId>

type Words = Readonly<Record<Language, string>>

export interface ConductRule {
  readonly id: ConductRuleId
  readonly light: Light
  /** Speaks when all of these hold. */
  readonly when: Readonly<Partial<ConductFacts>>
  readonly says: Words
  /** The better way; null where none is needed. */
  readonly better: Words | null
  /** `url` "" = our own judgement. */
  readonly sources: readonly { readonly name: Words; readonly url: string }[]
}

/** Days between two messages of different purpose to one person, over all ways and conferences. */
export const coolingOff = { days: 10, source: "Our own judgement: few and personal", readOn: "2026-11-23" } as const

const uwg = {
  name: { de: "§ 7 Abs. 2 Nr. 2 UWG", en: "UWG § 7 (2) no. 2" },
  url: "https://www.gesetze-im-internet.de/uwg_2004/__7.html",
}
const ownCustomers = { ...uwg, name: { de: "§ 7 Abs. 3 UWG", en: "UWG § 7 (3)" } }
const hamm = {
  name: { de: "OLG Hamm 18 U 154/22", en: "OLG Hamm 18 U 154/22" },
  url: "https://www.zkf.de/aktuelles/news-detailseite/elektronische-post-bei-werbung-ist-immer-eine-einwilligung-notwendig",
}
const gdpr = (article: string) => ({
  name: { de: `DSGVO Art. ${article}`, en: `GDPR Art. ${article}` },
  url: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
})
const manners = (de: string, en: string) => ({ name: { de: `Vorab: ${de}`, en: `Vorab: ${en}` }, url: "" })

/** Red before amber before green. Every message meets at least one rule. */
export const conductRules: readonly ConductRule[] = [
  {
    id: "objected",
    light: "red",
    when: { objected: true },
    says: {
      de: "Diese Person hat der Ansprache widersprochen. Das gilt ohne Ausnahme.",
      en: "This person objected to being written to. That holds without exception.",
    },
    better: {
      de: "Nicht schreiben. Wer sich selbst meldet, bekommt eine Antwort.",
      en: "Do not write. If they get in touch themselves, answer.",
    },
    sources: [gdpr("21 (2), (3)")],
  },
  {
    id: "declined",
    light: "red",
    when: { declined: true },
    says: {
      de: "Diese Person hat auf eine frühere Nachricht mit Nein geantwortet.",
      en: "This person said no to an earlier message.",
    },
    better: {
      de: "Nicht schreiben. Auf der Konferenz genügt ein freundlicher Gruß.",
      en: "Do not write. At the conference a friendly greeting is enough.",
    },
    sources: [
      manners(
        "wer Nein sagt, wird nicht mehr angeschrieben, über alle Konferenzen",
        "nobody who said no, over all conferences",
      ),
      gdpr("21 (2), (3)"),
    ],
  },
  {
    id: "too-soon",
    light: "red",
    when: { tooSoon: true },
    says: {
      de: `Die letzte Nachricht an diese Person ist keine ${coolingOff.days} Tage her, gleich auf welchem Weg und für welche Konferenz.`,
      en: `The last message to this person was less than ${coolingOff.days} days ago, by whatever way and for whatever conference.`,
    },
    better: {
      de: "Die Antwort oder den Tag abwarten, ab dem es wieder geht; der Entwurf bleibt liegen.",
      en: "Wait for the answer or for the day from which it is fine again; the draft stays.",
    },
    sources: [
      manners(
        `${coolingOff.days} Tage zwischen zwei Nachrichten (eigenes Urteil, ${coolingOff.readOn})`,
        `${coolingOff.days} days between two messages (own judgement, ${coolingOff.readOn})`,
      ),
    ],
  },
  {
    id: "stranger-offer",
    light: "red",
    when: { known: false, offer: true },
    says: {
      de: "Ein Angebot an jemand Unbekannten ist Werbung; ohne vorherige Einwilligung ist sie per Mail und über Netzwerke unzulässig, auch unter Firmen.",
      en: "An offer to a stranger is advertising; without consent given before it is unlawful by mail and over networks, between businesses too.",
    },
    better: {
      de: "Persönlich auf der Konferenz ansprechen, sich vorstellen lassen, oder ohne Angebot zu einem Thema schreiben.",
      en: "Speak to them in person at the conference, be introduced, or write about a subject without an offer.",
    },
    sources: [uwg, hamm],
  },
  {
    id: "executive-network",
    light: "red",
    when: { known: false, executive: true, network: true },
    says: {
      de: "Die Leitungsebene wird nicht unbekannt über ein Netzwerk angeschrieben.",
      en: "Someone at executive level is not written to cold over a network.",
    },
    better: {
      de: "Persönlich auf der Konferenz ansprechen oder sich vorstellen lassen. Wer dort online mitdiskutiert, ist offen dafür: das im Plan vermerken.",
      en: "Meet them in person at the conference, or be introduced. Who takes part in discussions online is open to it: mark that in the plan.",
    },
    sources: [
      manners(
        "über ein Thema und persönlich; Leitungsebene nicht kalt über Netzwerke",
        "through a subject and in person; executives not cold over networks",
      ),
    ],
  },
  {
    id: "known-offer",
    light: "amber",
    when: { known: true, offer: true },
    says: {
      de: "Man kennt sich, aber ein Angebot bleibt Werbung: erlaubt mit Einwilligung, oder für eigene Kundschaft bei Ähnlichem mit Hinweis auf den Widerspruch.",
      en: "You know each other, but an offer is still advertising: allowed with consent, or to own customers for similar things with a notice of objection.",
    },
    better: {
      de: "Erst das Gespräch, das Angebot danach, wenn danach gefragt wird.",
      en: "The conversation first; the offer afterwards, when they ask for it.",
    },
    sources: [uwg, ownCustomers],
  },
  {
    id: "stranger-unnamed",
    light: "amber",
    when: { known: false, offer: false, unnamed: true },
    says: {
      de: "Diese Person wollte auf der Liste nicht genannt werden.",
      en: "This person asked not to be named on the list.",
    },
    better: {
      de: "Eine zufällige Begegnung abwarten oder sich vorstellen lassen.",
      en: "Leave it to chance, or be introduced.",
    },
    sources: [gdpr("6 (1) f")],
  },
  {
    id: "stranger-subject",
    light: "amber",
    when: { known: false, offer: false, subject: true },
    says: {
      de: "Man kennt sich noch nicht. Eine Frage zu einem Thema, ohne Angebot, geht; woher der Name stammt, gehört in die erste Nachricht.",
      en: "You do not know each other yet. A question on a subject, without an offer, can be asked; the first message says where the name is from.",
    },
    better: {
      de: "Wärmer ist eine Vorstellung oder ein Gespräch vor Ort.",
      en: "Warmer: an introduction, or a conversation there.",
    },
    sources: [
      gdpr("6 (1) f"),
      gdpr("14"),
      manners("über ein Thema, das beide beschäftigt", "through a subject that both care about"),
    ],
  },
  {
    id: "stranger-no-subject",
    light: "amber",
    when: { known: false, offer: false, subject: false },
    says: {
      de: "Man kennt sich noch nicht, und diese Nachricht geht nicht von einem Thema aus.",
      en: "You do not know each other yet, and this message does not start from a subject.",
    },
    better: {
      de: "Eine Notiz zu einem Thema schreiben, das beide beschäftigt, oder sich vorstellen lassen.",
      en: "Write a note on a subject that both care about, or be introduced.",
    },
    sources: [gdpr("14"), manners("über ein Thema, das beide beschäftigt", "through a subject that both care about")],
  },
  {
    id: "known-personal",
    light: "green",
    when: { known: true, offer: false },
    says: {
      de: "Man kennt sich, der Anlass ist persönlich, es wird nichts angeboten.",
      en: "You know each other, the reason is personal, nothing is offered.",
    },
    better: null,
    sources: [
      manners("mit der Liste vorbereiten, Bekannten schreiben", "prepare from the list, write to those you know"),
    ],
  },
]
