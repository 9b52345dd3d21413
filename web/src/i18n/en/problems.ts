// Every refusal of shared/src/api/problem.ts in the user's words: what is wrong, then what to do.
import type { ProblemCode } from "@vorab/shared/api/problem"

export const problems = {
  "malformed-request": "The server could not read this request. Reload the page and try once more.",
  "not-found": "There is nothing at this address.",
  "unknown-id": "This is no longer here. It may have been removed in another window.",
  "wrong-host": "Vorab answers only at its own address on this computer.",
  "wrong-origin": "Requests from other sites are refused.",
  conflict: "This was changed or done already. Reload to see how it stands.",
  "import-not-ready": "This import cannot be confirmed as it stands. Reload to see how far it is.",
  "upload-too-large": "The file is larger than 300 MB. Split it, or leave out columns that are not about people.",
  "upload-missing": "No file arrived. Choose it once more.",
  "upload-cut-off": "The upload ended before the file did. Try once more.",
  "file-empty": "The file is empty. Export it again and check that it is larger than 0 bytes.",
  "file-only-header": "The file has a header and no rows. Perhaps a filter was on when it was exported.",
  "file-not-text":
    "This is not a list that can be read. CSV, Excel (.xlsx) and vCard files can; save anything else as CSV first.",
  "file-too-many-columns":
    "The file has more columns than a list of people can have. Perhaps the delimiter is another one.",
  "file-unreadable": "The file cannot be read. Save it as CSV (UTF-8) and try once more.",
  "file-old-excel":
    "This is an old Excel file (.xls). Open it in Excel, LibreOffice or Numbers, save it as .xlsx or as CSV (UTF-8), and bring that file.",
  "file-binary-excel":
    "This is a binary Excel file (.xlsb). Open it in Excel, save it as .xlsx or as CSV (UTF-8), and bring that file.",
  "file-protected": "The file is protected by a password. Open it, save it without the password, and bring that file.",
  "file-open-document":
    "This is an OpenDocument spreadsheet (.ods). Open it in LibreOffice or Excel, save it as .xlsx or as CSV (UTF-8), and bring that file.",
  "file-apple-numbers":
    "This is a file of Numbers, Pages or Keynote. In Numbers choose File > Export To > CSV, and bring that file.",
  "file-pdf":
    "This is a PDF. Ask the organiser for the list as Excel or CSV, or copy the table in it and paste it here.",
  "file-picture": "This is a picture. Names are needed as text: Excel, CSV or vCard.",
  "file-document":
    "This is a document or a presentation, not a list. Copy the table in it and paste it here, or save it as CSV.",
  "file-mail": "This is an e-mail. Save the list attached to it, or copy the list in it and paste it here.",
  "file-calendar": "This is a calendar, not a list of people. Bring the list as Excel, CSV or vCard.",
  "file-ldif": "This is an address book in LDIF. Export it again, as CSV or vCard.",
  "file-json": "This is JSON, a file for programs. Export the list as Excel, CSV or vCard.",
  "file-web-page":
    "This is a web page or XML, whatever its name says. Open it in Excel or LibreOffice, save it as .xlsx or as CSV (UTF-8), and bring that file.",
  "file-database": "This is a database. Export the people in it as CSV, and bring that file.",
  "files-not-cards":
    "Of several files at once only vCards can be read; {{file}} is none. Bring other lists one by one.",
  "archive-foreign":
    "This is a packed file ({{kind}}) that Vorab does not unpack. Unpack it and bring the list inside.",
  "archive-broken":
    "The file is damaged or was not sent whole. Download it once more; if that does not help, unpack it by hand and bring the list inside.",
  "archive-part-broken":
    "The file is damaged: {{part}} in it cannot be unpacked. Download it once more, or open it, save it as CSV (UTF-8), and bring that file.",
  "archive-without-list":
    "There is no list in this archive, only: {{names}}. Bring the list itself, as Excel, CSV or vCard.",
  "archive-without-connections":
    "This archive holds {{names}}, but no Connections.csv. Ask LinkedIn for the archive with your connections, and bring the zip as it comes.",
  "linkedin-part":
    "This is {{part}} of a LinkedIn archive. By itself it tells of nobody whom you know. Bring the whole archive, the zip as it comes: its connections are read, and of {{part}} only who wrote when, never what.",
  "archive-with-lists": "This archive holds several lists: {{names}}. Unpack it and bring them one by one.",
  "archive-too-large":
    "Unpacked the file grows beyond {{most, number}} MB at {{part}}, and no list of people does. If it is one all the same, save it as CSV and bring that file.",
  "archive-too-many-files": "The archive holds more than {{most, number}} files. Unpack it and bring the list inside.",
  "packed-too-large": "A packed file may have {{most, number}} MB. Unpack it, or save it as CSV, and bring that file.",
  "workbook-empty":
    "No visible sheet of this workbook holds a row. Perhaps the list is on a hidden sheet, or in another file.",
  "workbook-with-sheets":
    "This workbook has more than {{most, number}} sheets. Save the one with the list as CSV (UTF-8), and bring that file.",
  "sheet-too-wide":
    "The sheet {{sheet}} has cells beyond column {{most, number}}, from row {{row, number}} on. Remove the columns that say nothing of people.",
  "sheet-too-large":
    "The sheet {{sheet}} grows beyond {{most, number}} MB of text at row {{row, number}}, and no list of people does. Save the rows of people as CSV, and bring that file.",
  "mapping-without-name": "No column is mapped to a name. Say which column holds the names.",
  "job-not-cancellable": "This work has ended already.",
  "message-already-sent": "This person has this message already.",
  "message-refused": "This message should not be sent.",
  "message-needs-reason": "Before this message goes, it needs a reason in one line.",
  "paper-unavailable": "The sheet could not be set. The page itself can still be printed.",
  unreachable: "Vorab does not answer. Is it still running on this computer?",
  unexpected: "Something went wrong inside Vorab. What was saved is safe; reload the page.",
  retry: "Try again",
} satisfies Partial<Record<ProblemCode, string>> & Record<string, string>
