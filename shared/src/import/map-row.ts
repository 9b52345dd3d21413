// Step 6: one row of cells becomes one PersonRecord or one RowFault. Preview and import both run this; it has no memory between rows.
import type { PersonRecord } from "../people/person-record.ts"
import type { Reading } from "./batch.ts"
import { cleanCell, isEmptyWord } from "./clean-cell.ts"
import { nameFields, type Field } from "./fields.ts"
import { describeFault } from "./describe-fault.ts"
import { readDate, isNoDate } from "./read-date.ts"
import { namesFirm, readName, type NameCells, type NameParts } from "./read-name.ts"
import { readEmails, readPhones, readProfileUrl } from "./read-reach.ts"
import type { RowTrouble } from "./read-table.ts"
import { compilePlaces, readPlace } from "./read-place.ts"
import type { NoteReason, RefusalReason, RowFault } from "./row-fault.ts"
import { readStatus, saysNo, saysYes } from "./status-words.ts"
import { isFooter, isHeading } from "./foreign-rows.ts"
import type { ByteDecoder } from "./tools.ts"

export type RowOutcome =
  | { readonly kind: "person"; readonly record: PersonRecord; readonly notes: readonly RowFault[] }
  | { readonly kind: "refused"; readonly fault: RowFault }
  | { readonly kind: "blank" }

/** @param line 1-based physical line */
export type RowMapper = (cells: readonly string[], line: number, trouble: RowTrouble) => RowOutcome

const blank: RowOutcome = { kind: "blank" }
const noNotes: readonly RowFault[] = []
const longestCell = 100_000

type Columns = ReadonlyMap<Field, readonly number[]>

function columnsByField(reading: Reading): Columns {
  const columns = new Map<Field, number[]>()
  for (const { column, field } of reading.mapping) {
    const list = columns.get(field)
    if (list === undefined) columns.set(field, [column])
    else list.push(column)
  }
  return columns
}

/** Everything about a reading that is the same for each row. */
interface Plan {
  readonly reading: Reading
  readonly columns: Columns
  /** [] if the file has none. */
  readonly headers: readonly string[]
  readonly places: readonly (readonly [Field, number][])[]
  readonly nameColumn: number
}

interface Row {
  readonly plan: Plan
  readonly cells: readonly string[]
  readonly raw: readonly string[]
  readonly line: number
  readonly notes: RowFault[]
}

function first(row: Row, field: Field): string {
  const columns = row.plan.columns.get(field)
  if (columns === undefined) return ""
  for (const column of columns) {
    const cell = row.cells[column] ?? ""
    if (cell !== "") return cell
  }
  return ""
}

/** Several columns of one field, joined. */
function joined(row: Row, field: Field, glue: string): string {
  const columns = row.plan.columns.get(field)
  if (columns === undefined) return ""
  if (columns.length === 1) return row.cells[columns[0] ?? 0] ?? ""
  return columns
    .map((column) => row.cells[column] ?? "")
    .filter((cell) => cell !== "")
    .join(glue)
}

/** One value: Google joins several with " ::: ". */
function single(row: Row, field: Field): string {
  const cell = first(row, field)
  const value = cell.includes(" ::: ") ? (cell.split(" ::: ")[0] ?? "") : cell
  return value.includes("\n") ? value.replace(/\s*\n\s*/g, " ") : value
}

function list(row: Row, field: Field): string[] {
  const text = joined(row, field, ";")
  if (text === "") return []
  const parts = text.split(/ ::: |[;,|\n]/).map((part) => part.replace(/^\*\s*/, "").trim())
  return [...new Set(parts.filter((part) => part !== "" && part !== "myContacts"))]
}

function note(row: Row, reason: NoteReason, column: number): void {
  row.notes.push(describeFault(reason, row.line, column, row.raw))
}

function readAllEmails(row: Row): string[] {
  const columns = row.plan.columns.get("email")
  if (columns === undefined) return []
  const emails: string[] = []
  for (const column of columns) {
    const cell = row.cells[column] ?? ""
    if (cell === "") continue
    const found = readEmails(cell)
    if (found.length === 0 && cell.includes("@")) note(row, "email-unreadable", column)
    for (const email of found) if (!emails.includes(email)) emails.push(email)
  }
  return emails
}

function readAllPhones(row: Row): string[] {
  const columns = row.plan.columns.get("phone")
  if (columns === undefined) return []
  const phones = columns.flatMap((column) => readPhones(row.cells[column] ?? ""))
  return phones.length > 1 ? [...new Set(phones)] : phones
}

const profileFields = [
  ["linkedin_url", "linkedin"],
  ["xing_url", "xing"],
  ["profile_url", ""],
  ["website", ""],
] as const

function readProfiles(row: Row): string[] {
  const urls: string[] = []
  for (const [field, network] of profileFields) {
    for (const column of row.plan.columns.get(field) ?? []) {
      for (const part of (row.cells[column] ?? "").split(/ ::: |\s+/)) {
        const url = readProfileUrl(part, network)
        const isProfile = field !== "website" || /linkedin\.com\/in|xing\.com\/profile/.test(url)
        if (url !== "" && isProfile && !urls.includes(url)) urls.push(url)
      }
    }
  }
  return urls
}

/** A home page; a profile that stands in its column is told as a profile. */
function readWebsite(row: Row): string {
  const address = single(row, "website")
  return /(?:linkedin|xing)\.com\//i.test(address) ? "" : address
}

function readDay(row: Row, field: Field): string {
  const cell = first(row, field)
  if (cell === "" || isNoDate(cell)) return ""
  const date = readDate(cell, row.plan.reading.dateOrder)
  if (date === "") note(row, "date-unreadable", row.plan.columns.get(field)?.[0] ?? -1)
  return date
}

function readAttendance(row: Row): PersonRecord["status"] {
  if (saysYes(first(row, "cancelled_flag"))) return "cancelled"
  const cell = first(row, "status")
  if (cell === "") return "attending"
  const status = readStatus(cell)
  if (status !== "") return status
  note(row, "status-unknown", row.plan.columns.get("status")?.[0] ?? -1)
  return "attending"
}

function readConsent(row: Row): boolean {
  return !saysNo(first(row, "list_consent")) && !saysYes(first(row, "hidden_flag"))
}

/** A cell that only says that there is nothing is empty; a name may be "-" nowhere. */
function cleanRow(raw: readonly string[], Decoder: ByteDecoder): string[] {
  const cells = Array<string>(raw.length)
  for (let at = 0; at < raw.length; at++) {
    const cell = cleanCell(raw[at] ?? "", Decoder)
    cells[at] = cell !== "" && isEmptyWord(cell) ? "" : cell
  }
  return cells
}

function nameCells(row: Row): NameCells {
  return {
    full: first(row, "full_name"),
    given: first(row, "given_name"),
    middle: single(row, "middle_name"),
    family: joined(row, "family_name", " "),
    prefix: single(row, "name_prefix"),
    salutation: single(row, "salutation"),
    suffix: single(row, "name_suffix"),
    nickname: single(row, "nickname"),
    former: single(row, "former_family_name"),
  }
}

/** Compared cell by cell, so that an ordinary row is told apart at its first word. */
function repeatsHeader(row: Row): boolean {
  const { headers } = row.plan
  if (headers.length === 0) return false
  for (const [column, header] of headers.entries()) {
    const cell = row.cells[column] ?? ""
    if (cell !== header && cell.toLowerCase() !== header.toLowerCase()) return false
  }
  return true
}

function findForeign(row: Row, filled: number): RefusalReason | "" {
  if (isFooter(row.cells, filled)) return "footer"
  if (isHeading(row.cells, filled, row.plan.reading.mapping.length)) return "footer"
  if (filled > 1 && repeatsHeader(row)) return "repeated-header"
  return ""
}

function refuse(reason: RefusalReason, row: Row): RowOutcome {
  const column = reason === "no-name" || reason === "not-named" || reason === "two-people" ? row.plan.nameColumn : -1
  return { kind: "refused", fault: describeFault(reason, row.line, column, row.raw) }
}

function noteOddities(row: Row, trouble: RowTrouble): void {
  const { plan, cells, raw } = row
  if (trouble === "open-quote") row.notes.push({ ...describeFault("open-quote", row.line, -1, raw), refused: false })
  for (let at = plan.reading.mapping.length; at < cells.length; at++)
    if (cells[at] !== "") {
      note(row, "ragged-row", at)
      break
    }
  const lost = raw.findIndex((cell) => cell.includes("\ufffd"))
  if (lost >= 0) note(row, "lost-characters", lost)
}

function makeRecord(row: Row, name: NameParts): PersonRecord {
  const place = readPlace(row.plan.places, row.cells)
  // Written out, not spread: this runs a million times.
  return {
    writtenName: name.writtenName,
    salutation: name.salutation,
    namePrefix: name.namePrefix,
    givenName: name.givenName,
    middleName: name.middleName,
    familyName: name.familyName,
    nameSuffix: name.nameSuffix,
    nickname: name.nickname,
    formerFamilyName: name.formerFamilyName,
    organization: single(row, "organization"),
    department: single(row, "department"),
    jobTitle: single(row, "job_title"),
    industry: single(row, "industry"),
    emails: readAllEmails(row),
    phones: readAllPhones(row),
    street: place.street,
    postalCode: place.postalCode,
    city: place.city,
    region: place.region,
    country: place.country,
    profileUrls: readProfiles(row),
    website: readWebsite(row),
    birthday: readDay(row, "birthday"),
    topics: list(row, "topics"),
    tags: list(row, "tags"),
    notes: joined(row, "notes", "\n"),
    ticket: single(row, "ticket"),
    connectedOn: readDay(row, "connected_on"),
    status: readAttendance(row),
    listConsent: readConsent(row),
    sourceId: first(row, "source_id"),
  }
}

function mapFilledRow(row: Row, filled: number, trouble: RowTrouble): RowOutcome {
  if (trouble === "open-quote" && row.cells.length !== row.plan.reading.mapping.length) return refuse("open-quote", row)
  const foreign = findForeign(row, filled)
  if (foreign !== "") return refuse(foreign, row)
  const name = readName(nameCells(row), row.plan.reading.nameOrder)
  if (typeof name === "string") return refuse(name, row)
  if (
    (name.givenName === "" || name.familyName === "" || first(row, "given_name") === "") &&
    namesFirm(name.writtenName, single(row, "organization"))
  )
    return refuse("not-a-person", row)
  noteOddities(row, trouble)
  const record = makeRecord(row, name)
  return { kind: "person", record, notes: row.notes.length === 0 ? noNotes : row.notes }
}

/**
 * Makes the function that reads one row under a reading.
 * @returns for each row a person (with what was odd about it), a refusal, or "blank"
 */
export function createRowMapper(reading: Reading, Decoder: ByteDecoder): RowMapper {
  const columns = columnsByField(reading)
  const headers = reading.mapping.map(({ header }) => cleanCell(header, Decoder))
  const nameColumn = reading.mapping.find(({ field }) => nameFields.includes(field))?.column ?? -1
  const plan: Plan = {
    reading,
    columns,
    headers: headers.every((header) => header === "") ? [] : headers,
    places: compilePlaces(reading.mapping),
    nameColumn,
  }
  return (raw, line, trouble) => {
    const tooLong = raw.findIndex((cell) => cell.length > longestCell)
    if (trouble === "cell-too-long" || tooLong >= 0)
      return { kind: "refused", fault: describeFault("cell-too-long", line, Math.max(tooLong, 0), raw) }
    const cells = cleanRow(raw, Decoder)
    let filled = 0
    for (const cell of cells) if (cell !== "") filled++
    if (filled === 0) return blank
    return mapFilledRow({ plan, cells, raw, line, notes: [] }, filled, trouble)
  }
}
