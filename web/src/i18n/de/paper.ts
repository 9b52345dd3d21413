// Wörter der Druckzentrale.
import type { paper as english } from "../en/paper.ts"

export const paper: typeof english = {
  title: "Auf Papier",
  kind: "Welches Papier",
  kinds: { "talk-list": "Gesprächsliste", "long-list": "Lange Liste", cards: "Karten" },
  leads: {
    "talk-list":
      "Das Blatt, wie es gedruckt wird, bis zu 24 Personen auf einer Seite. Angeheftete stehen immer darauf.",
    "long-list": "Alle, die kommen, zum Blättern: wer bekannt ist und wer gesucht wird, ist markiert.",
    cards: "Eine Person je Karte, zehn auf einem Blatt. In Originalgröße drucken, dann an den Marken schneiden.",
  },
  print: "Zum Drucken öffnen",
  pdf: "PDF",
  options: "Einstellungen",
  paper: "Papier",
  language: "Sprache des Papiers",
  people: "Wie viele Personen",
  sections: "Abschnitte",
  order: "Reihenfolge",
  orders: { plan: "Wie im Plan", alphabet: "A bis Z", organization: "Organisation" },
  of: "Wer",
  everyone: "Alle",
  fromPlan: "Aus dem Plan",
  notes: "Linien für Notizen",
  contacts: "Dienstliche E-Mail und Telefon",
  contactsHint: "Das Papier sagt dann, dass es private Daten enthält.",
  confidential: "Zeile zur Vertraulichkeit",
  confidentialUsual: "Vertraulich",
  page: "Seite {{page, number}} von {{total, number}}",
  pages: "Seiten {{from, number}} bis {{to, number}} von {{total, number}}",
  before: "Frühere Seiten",
  after: "Weitere Seiten",
  shortened:
    "Damit es aufs Papier passt, ist etwas gekürzt und mit … gekennzeichnet: {{names}}. Mit weniger Personen oder ohne Linien ist mehr Platz.",
  andMore_one: "{{names}} und noch jemand",
  andMore_other: "{{names}} und {{count, number}} weitere",
  empty: "Noch niemand zum Sprechen: der Plan ist leer.",
  toPlan: "Plan",
}
