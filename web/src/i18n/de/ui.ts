// Wörter des Baukastens.
import type { ui as english } from "../en/ui.ts"

export const ui: typeof english = {
  loading: "Lädt",
  close: "Schließen",
  undo: "Rückgängig",
  skip: "Direkt zur Seite",
  keys: {
    title: "Tasten",
    everywhere: "Überall",
    single: "Tasten mit einem einzelnen Zeichen",
    singleHint: "Abschalten, wenn ein Screenreader oder die Spracheingabe die Buchstaben selbst braucht.",
    next: "Weiter",
    previous: "Zurück",
    first: "An den Anfang",
    last: "Ans Ende",
    open: "Öffnen",
    back: "Eine Ebene höher",
    filter: "Filtern",
    help: "Tasten zeigen",
  },
  days: { previous: "Monat davor", next: "Monat danach" },
  progress: {
    of: "{{done}} von {{total}}",
    stop: "Anhalten",
  },
}
