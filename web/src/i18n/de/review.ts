// Wörter der Durchsicht.
import type { review as english } from "../en/review.ts"

export const review: typeof english = {
  title: "Durchsicht",
  left_one: "Noch ein Paar zum Anschauen.",
  left_other: "{{count, number}} zum Anschauen, {{minutes}}.",
  minutes_one: "etwa eine Minute",
  minutes_other: "etwa {{count, number}} Minuten",
  byHand: "Ist das jemand aus den eigenen Kontakten?",
  answered: "Beantwortet ({{count, number}})",
  noneAnswered:
    "Noch nichts beantwortet. Jede Antwort ist sofort gespeichert, steht hier und lässt sich jederzeit zurücknehmen.",
  takeBack: "Zurücknehmen",
  onTheList: "Auf der Liste",
  yourContact: "Eigener Kontakt",
  candidates: "Kontakte, die es sein könnten",
  acts: {
    same: "Dieselbe Person",
    different: "Nicht diese Person",
    nobody: "Niemand davon",
    skip: "Unsicher, später",
    find: "Selbst suchen",
    candidate: "Kandidat {{number}}",
  },
  done: {
    same: "{{name}}: dieselbe Person",
    different: "{{name}}: nicht dieser Kontakt",
    nobody: "{{name}}: niemand aus den Kontakten",
    skip: "{{name}}: zurückgestellt",
  },
  verdict: { same: "ist {{name}}", nobody: "niemand aus den Kontakten", unsure: "zurückgestellt" },
  earlier: {
    same: "Früher hieß es: dieselbe Person.",
    different: "Früher hieß es: nicht dieselbe Person.",
    unsure: "Früher zurückgestellt.",
  },
  find: {
    title: "Wer ist {{name}}?",
    didYouMean: "Aus derselben Organisation, vielleicht",
  },
  noCandidate: "Niemand unter den eigenen Kontakten sieht aus wie {{name}}.",
  nothing: "Es gibt nichts Zweifelhaftes.",
  allDone_one: "Fertig: eine Antwort.",
  allDone_other: "Fertig: {{count, number}} Antworten.",
  nothingHint:
    "Was sicher ist, steht schon im Plan. Wer auf der Teilnehmerliste steht, lässt sich auch von Hand nachschlagen.",
  toPlan: "Zum Plan",
}
