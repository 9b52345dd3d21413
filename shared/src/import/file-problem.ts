// Every refusal of a file as a whole, in one table. Keeps: the particulars travel beside the English sentence, so that the web can say
// the same in its own language.
import { Problem } from "../api/problem.ts"

const saveAsTable = "save it as .xlsx or as CSV (UTF-8), and bring that file."

/** Placeholders in braces are particulars. */
const sentences = {
  "file-empty": "The file is empty: {held}.",
  "file-only-header": "The file has a header and not a single row below it.",
  "file-not-text": "This is not text: too many of its characters belong in no list.",
  "file-too-many-columns":
    "The file has {columns} columns; a list of people may have {most}. Remove the columns that say nothing of people.",
  "file-old-excel": `This is an old Excel file (.xls). Open it in Excel, LibreOffice or Numbers, ${saveAsTable}`,
  "file-binary-excel": `This is a binary Excel file (.xlsb). Open it in Excel, ${saveAsTable}`,
  "file-protected": "The file is protected by a password. Open it, save it without the password, and bring that file.",
  "file-open-document": `This is an OpenDocument spreadsheet (.ods). Open it in LibreOffice or Excel, ${saveAsTable}`,
  "file-apple-numbers":
    "This is a file of Numbers, Pages or Keynote. In Numbers choose File > Export To > CSV, and bring that file.",
  "file-pdf": "This is a PDF. Ask for the list as Excel or CSV, or copy the table into a sheet and save it as CSV.",
  "file-picture": "This is a picture. A list is needed as text: Excel, CSV or vCard.",
  "file-document":
    "This is a document or a presentation, not a list. Copy the table in it into a sheet, save it as CSV, and bring that file.",
  "file-mail": "This is an e-mail. Save the list attached to it, and bring that file.",
  "file-calendar": "This is a calendar, not a list of people. Bring the list as Excel, CSV or vCard.",
  "file-ldif": "This is an address book in LDIF. Export it again, as CSV or vCard.",
  "file-json": "This is JSON, a file for programs. Export the list as Excel, CSV or vCard.",
  "file-web-page": `This is a web page or XML, whatever its name says. Open it in Excel or LibreOffice, ${saveAsTable}`,
  "file-database": "This is a database. Export the people in it as CSV, and bring that file.",
  "files-not-cards": "Of many files at once only vCards can be read; {file} is none. Bring other lists one by one.",
  "archive-foreign": "This is a packed file ({kind}) that is not unpacked here. Unpack it and bring the list inside.",
  "archive-broken":
    "The archive is damaged or was not sent whole. Fetch it once more, or unpack it by hand and bring the list inside.",
  "archive-part-broken":
    "The archive is damaged: {part} in it cannot be unpacked. Fetch it once more, or save the list as CSV and bring that file.",
  "archive-without-list": "The archive holds no list, only: {names}. Bring the list itself, as Excel, CSV or vCard.",
  "archive-with-lists": "The archive holds several lists: {names}. Unpack it and bring them one by one.",
  "archive-without-connections":
    "The archive holds {names}, but no Connections.csv. Ask LinkedIn for the archive with your connections, and bring the zip as it comes.",
  "linkedin-part":
    "This is {part} of a LinkedIn archive. By itself it tells of nobody whom you know. Bring the whole archive, the zip as it comes: its connections are read, and of {part} dates and directions only.",
  "archive-too-large":
    "Unpacked the file grows beyond {most} MB at {part}, and no list of people does. If it is one all the same, bring it as CSV.",
  "archive-too-many-files": "The archive holds more than {most} files. Unpack it and bring the list inside.",
  "packed-too-large": "A packed file may have {most} MB. Unpack it, or save it as CSV, and bring that file.",
  "workbook-empty": "No visible sheet of the workbook holds a row.",
  "workbook-with-sheets":
    "The workbook has more than {most} sheets. Save the one with the list as CSV, and bring that file.",
  "mapping-without-name": "No column holds names, so there is nobody to read. The columns are: {columns}.",
  "sheet-too-wide":
    "The sheet {sheet} has cells beyond column {most}, from row {row} on. Remove the columns that say nothing of people.",
  "sheet-too-large":
    "The sheet {sheet} grows beyond {most} MB of text at row {row}; no list of people does. Save the rows of people as CSV.",
} as const

export type FileProblemCode = keyof typeof sentences

const longestParticular = 300

/** Names come out of the file: they may be of any length and hold anything. */
function tidy(name: string): string {
  return name
    .slice(0, longestParticular)
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
}

/** The refusal of a file, with what its sentence names: a sheet, a row, a part of an archive. */
export function refuseFile(code: FileProblemCode, told: Readonly<Record<string, string | number>> = {}): Problem {
  const about: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(told)) about[name] = typeof value === "number" ? value : tidy(value)
  const sentence = sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = about[name] ?? ""
    return typeof value === "number" ? value.toLocaleString("en") : value
  })
  return new Problem(code, sentence, undefined, about)
}
