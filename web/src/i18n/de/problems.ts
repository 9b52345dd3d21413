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
  "file-old-excel":
    "Das ist eine alte Excel-Datei (.xls). In Excel, LibreOffice oder Numbers öffnen, als .xlsx oder CSV (UTF-8) speichern und diese Datei bringen.",
  "file-binary-excel":
    "Das ist eine binäre Excel-Datei (.xlsb). In Excel öffnen, als .xlsx oder CSV (UTF-8) speichern und diese Datei bringen.",
  "file-protected":
    "Die Datei ist mit einem Kennwort geschützt. Öffnen, ohne Kennwort speichern und diese Datei bringen.",
  "file-open-document":
    "Das ist eine OpenDocument-Tabelle (.ods). In LibreOffice oder Excel öffnen, als .xlsx oder CSV (UTF-8) speichern und diese Datei bringen.",
  "file-apple-numbers":
    "Das ist eine Datei von Numbers, Pages oder Keynote. In Numbers Ablage > Exportieren > CSV wählen und diese Datei bringen.",
  "file-pdf":
    "Das ist ein PDF. Den Veranstalter um die Liste als Excel oder CSV bitten, oder die Tabelle darin kopieren und hier einfügen.",
  "file-picture": "Das ist ein Bild. Namen werden als Text gebraucht: Excel, CSV oder vCard.",
  "file-document":
    "Das ist ein Dokument oder eine Präsentation, keine Liste. Die Tabelle darin kopieren und hier einfügen, oder als CSV speichern.",
  "file-mail": "Das ist eine E-Mail. Die angehängte Liste speichern, oder die Liste darin kopieren und hier einfügen.",
  "file-calendar": "Das ist ein Kalender, keine Personenliste. Die Liste als Excel, CSV oder vCard bringen.",
  "file-ldif": "Das ist ein Adressbuch in LDIF. Bitte noch einmal exportieren, als CSV oder vCard.",
  "file-json": "Das ist JSON, eine Datei für Programme. Die Liste als Excel, CSV oder vCard exportieren.",
  "file-web-page":
    "Das ist eine Webseite oder XML, was der Name auch sagt. In Excel oder LibreOffice öffnen, als .xlsx oder CSV (UTF-8) speichern und diese Datei bringen.",
  "file-database": "Das ist eine Datenbank. Die Personen darin als CSV exportieren und diese Datei bringen.",
  "files-not-cards":
    "Mehrere Dateien auf einmal können nur vCards sein; {{file}} ist keine. Andere Listen bitte einzeln bringen.",
  "archive-foreign":
    "Das ist eine gepackte Datei ({{kind}}), die Vorab nicht entpackt. Bitte entpacken und die Liste darin bringen.",
  "archive-broken":
    "Die Datei ist beschädigt oder kam nicht ganz an. Noch einmal herunterladen; hilft das nicht, von Hand entpacken und die Liste darin bringen.",
  "archive-part-broken":
    "Die Datei ist beschädigt: {{part}} darin lässt sich nicht entpacken. Noch einmal herunterladen, oder öffnen, als CSV (UTF-8) speichern und diese Datei bringen.",
  "archive-without-list":
    "In diesem Archiv ist keine Liste, nur: {{names}}. Die Liste selbst als Excel, CSV oder vCard bringen.",
  "archive-without-connections":
    "Dieses Archiv enthält {{names}}, aber keine Connections.csv. Bei LinkedIn das Archiv mit den Kontakten anfordern und das Zip so bringen, wie es kommt.",
  "linkedin-part":
    "Das ist {{part}} aus einem LinkedIn-Archiv. Allein nennt die Datei keine Kontakte. Bitte das ganze Archiv bringen, das Zip so, wie es kommt: Gelesen werden die Kontakte, aus {{part}} nur, wer wann geschrieben hat, nie was.",
  "archive-with-lists": "Dieses Archiv enthält mehrere Listen: {{names}}. Bitte entpacken und einzeln bringen.",
  "archive-too-large":
    "Entpackt wächst die Datei bei {{part}} über {{most, number}} MB, und das tut keine Personenliste. Ist sie es doch, als CSV speichern und diese Datei bringen.",
  "archive-too-many-files":
    "Das Archiv enthält mehr als {{most, number}} Dateien. Bitte entpacken und die Liste darin bringen.",
  "packed-too-large":
    "Eine gepackte Datei darf {{most, number}} MB haben. Bitte entpacken oder als CSV speichern und diese Datei bringen.",
  "workbook-empty":
    "Kein sichtbares Blatt dieser Arbeitsmappe enthält eine Zeile. Vielleicht ist die Liste auf einem ausgeblendeten Blatt oder in einer anderen Datei.",
  "workbook-with-sheets":
    "Diese Arbeitsmappe hat mehr als {{most, number}} Blätter. Das mit der Liste als CSV (UTF-8) speichern und diese Datei bringen.",
  "sheet-too-wide":
    "Das Blatt {{sheet}} hat ab Zeile {{row, number}} Zellen jenseits von Spalte {{most, number}}. Spalten löschen, die nichts mit Personen zu tun haben.",
  "sheet-too-large":
    "Das Blatt {{sheet}} wächst bei Zeile {{row, number}} über {{most, number}} MB Text, und das ist keine Personenliste. Die Zeilen mit Personen als CSV speichern und diese Datei bringen.",
  "mapping-without-name": "Keine Spalte ist als Name zugeordnet. In welcher Spalte stehen die Namen?",
  "job-not-cancellable": "Diese Arbeit ist schon beendet.",
  "message-already-sent": "Diese Person hat diese Nachricht schon bekommen.",
  "message-refused": "Diese Nachricht sollte nicht verschickt werden.",
  "message-needs-reason": "Bevor diese Nachricht hinausgeht, braucht sie einen Grund in einer Zeile.",
  "paper-unavailable": "Das Blatt konnte nicht gesetzt werden. Die Seite selbst lässt sich trotzdem drucken.",
  unreachable: "Vorab antwortet nicht. Läuft es noch auf diesem Rechner?",
  unexpected: "In Vorab ist etwas schiefgegangen. Gespeichertes ist sicher; bitte die Seite neu laden.",
  retry: "Noch einmal versuchen",
}
