// Wörter der Teilnehmerliste.
import type { attendees as english } from "../en/attendees.ts"

export const attendees: typeof english = {
  title: "Teilnehmende",
  count_one: "Eine Person.",
  count_other: "{{count, number}} Personen, wie sie auf der Liste stehen.",
  search: "Name, Organisation, Funktion suchen",
  filter: "Wen zeigen",
  standing: { all: "Alle", known: "Bekannt", toReview: "Zu klären", new: "Neu", me: "Ich selbst" },
  status: { cancelled: "abgesagt", unconfirmed: "nicht bestätigt" },
  noConsent: "möchte nicht genannt werden",
  lookUp: "Schon bekannt?",
  none: "Niemand passt.",
  empty: "Hier wird die Liste der Konferenz stehen.",
  emptyHint: "Jede CSV-Datei ist recht, so wie sie kam; vCards auch.",
  since: {
    sentence: "Die neueste Liste ({{name}}, {{day}}): {{changes}}.",
    show: "Zeigen, wer",
    hide: "Ausblenden",
  },
  toImport: "Liste importieren",
}
