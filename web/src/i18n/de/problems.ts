// Jede Absage in einfachen Worten: was nicht stimmt, dann was hilft.
import type { problems as english } from "../en/problems.ts"

export const problems: typeof english = {
  "malformed-request": "Der Server konnte diese Anfrage nicht lesen. Seite neu laden und noch einmal versuchen.",
  "not-found": "Unter dieser Adresse ist nichts.",
  "unknown-id": "Das gibt es hier nicht mehr. Vielleicht wurde es in einem anderen Fenster entfernt.",
  "wrong-host": "Vorab antwortet nur unter der eigenen Adresse auf diesem Rechner.",
  "wrong-origin": "Anfragen von fremden Seiten werden abgelehnt.",
  conflict: "Das wurde schon geändert oder erledigt. Nach dem Neuladen ist der Stand zu sehen.",
  "import-not-ready": "Dieser Import lässt sich so nicht bestätigen. Nach dem Neuladen ist der Stand zu sehen.",
  "upload-too-large":
    "Die Datei ist größer als 300 MB. Aufteilen hilft, oder Spalten weglassen, die nichts mit Personen zu tun haben.",
  "upload-missing": "Es kam keine Datei an. Bitte noch einmal auswählen.",
  "upload-cut-off": "Die Übertragung brach vor dem Ende der Datei ab. Bitte noch einmal versuchen.",
  "file-empty": "Die Datei ist leer. Bitte noch einmal exportieren und prüfen, dass sie größer als 0 Byte ist.",
  "file-only-header": "Die Datei hat eine Kopfzeile, aber keine Zeilen. Vielleicht war beim Export ein Filter gesetzt.",
  "file-not-text":
    "Das ist keine lesbare Liste. Lesbar sind CSV, Excel (.xlsx) und vCard; anderes bitte zuerst als CSV speichern.",
  "file-too-many-columns":
    "Die Datei hat mehr Spalten, als eine Personenliste haben kann. Vielleicht ist das Trennzeichen ein anderes.",
  "file-unreadable": "Die Datei lässt sich nicht lesen. Als CSV (UTF-8) speichern und noch einmal versuchen.",
  "mapping-without-name": "Keine Spalte ist als Name zugeordnet. In welcher Spalte stehen die Namen?",
  "job-not-cancellable": "Diese Arbeit ist schon beendet.",
  "message-already-sent": "Diese Person hat diese Nachricht schon bekommen.",
  "message-refused": "Diese Nachricht sollte nicht verschickt werden.",
  "paper-unavailable": "Das Blatt konnte nicht gesetzt werden. Die Seite selbst lässt sich trotzdem drucken.",
  unreachable: "Vorab antwortet nicht. Läuft es noch auf diesem Rechner?",
  unexpected: "In Vorab ist etwas schiefgegangen. Gespeichertes ist sicher; bitte die Seite neu laden.",
  retry: "Noch einmal versuchen",
}
