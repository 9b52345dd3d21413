// Wörter des Rahmens: der Weg, die Schalter, die Suche über alles.
import type { app as english } from "../en/app.ts"

export const app: typeof english = {
  name: "Vorab",
  road: "Der Weg",
  stops: {
    home: "Überblick",
    goals: "Ziele",
    import: "Import",
    attendees: "Teilnehmende",
    review: "Durchsicht",
    plan: "Plan",
    talkList: "Gesprächsliste",
    outreach: "Nachrichten",
    contacts: "Kontakte",
    profile: "Profil",
  },
  state: {
    plan: "{{prepared, number}} von {{planned, number}}",
    due_one: "{{count, number}} fällig",
    due_other: "{{count, number}} fällig",
  },
  conference: {
    switch: "Konferenz wechseln",
    new: "Neue Konferenz",
    none: "Noch keine Konferenz",
  },
  more: "Mehr",
  menu: "Menü",
  settings: "Einstellungen",
  language: "Sprache",
  colors: { label: "Farben", light: "Hell", dark: "Dunkel", auto: "Wie das System" },
  density: { label: "Dichte", comfortable: "Luftig", compact: "Eng" },
  keys: "Tasten",
  search: "Suchen",
  palette: {
    label: "Personen und Aktionen finden",
    placeholder: "Ein Name, eine Organisation, eine Aktion",
    nothing: "Nichts gefunden. Weniger Buchstaben helfen vielleicht.",
    people: "Kontakte",
    actions: "Aktionen",
    goTo: "Gehe zu: {{page}}",
  },
  jobs: {
    label: "Läuft gerade",
    import: "Import läuft",
    "undo-import": "Ein Import wird zurückgenommen",
    duplicates: "Doppelte Kontakte werden gesucht",
    match: "Die Liste wird mit den Kontakten abgeglichen",
    sample: "Die Beispielkonferenz entsteht",
    failed: "Das hat nicht geklappt: {{message}}",
  },
  missing: {
    title: "Hier ist nichts",
    sentence: "Unter dieser Adresse gibt es keine Seite.",
    home: "Zum Überblick",
  },
}
