// Step 6: one row of cells becomes one PersonRecord or one RowFault. Preview and import both run this; it has no memory between rows.
import { readExchange, writeExchange } from "../people/exchange.ts"
import type { PersonRecord } from "../people/person-record.ts"
import type { Reading } from "./batch.ts"
import { cleanCell, isEmptyWord, isPlainCell } from "./clean-cell.ts"
import { nameFields, type Field } from "./fields.ts"
import { describeFault } from "./describe-fault.ts"
import { readDate, isNoDate } from "./read-date.ts"
import { nameFromEmail } from "./name-from-email.ts"
import { mendCells } from "./mend-cells.ts"
import { namesFirm, readName, type NameCells, type NameParts } from "./read-name.ts"
import { readEmails, readPhones, readProfileUrl } from "./read-reach.ts"
import type { RowTrouble } from "./read-table.ts"
import { compilePlaces, readPlace, type PlaceColumns } from "./read-place.ts"
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

/** The columns of one field, in order; almost always none or one. */
type Columns = readonly number[]

/** Everything about a reading that is the same for each row: decided once, so that a row only follows it. */
interface Plan {
  readonly reading: Reading
  /** [] if the file has none. */
  readonly headers: readonly string[]
  readonly places: readonly PlaceColumns[]
  readonly nameColumn: number
  readonly columns: ReturnType<typeof compileColumns>
}

/** Written out, not gathered in a loop: an object made so is as quick to read as it gets. */
function compileColumns({ mapping }: Reading) {
  const of = (wanted: Field): Columns => mapping.filter(({ field }) => field === wanted).map(({ column }) => column)
  return {
    full: of("full_name"),
    given: of("given_name"),
    middle: of("middle_name"),
    family: of("family_name"),
    prefix: of("name_prefix"),
    salutation: of("salutation"),
    suffix: of("name_suffix"),
    nickname: of("nickname"),
    former: of("former_family_name"),
    organization: of("organization"),
    department: of("department"),
    jobTitle: of("job_title"),
    industry: of("industry"),
    email: of("email"),
    phone: of("phone"),
    linkedin: of("linkedin_url"),
    xing: of("xing_url"),
    profile: of("profile_url"),
    website: of("website"),
    birthday: of("birthday"),
    topics: of("topics"),
    tags: of("tags"),
    notes: of("notes"),
    connectedOn: of("connected_on"),
    exchange: of("exchange"),
    status: of("status"),
    cancelledFlag: of("cancelled_flag"),
    listConsent: of("list_consent"),
    hiddenFlag: of("hidden_flag"),
    ticket: of("ticket"),
    sourceId: of("source_id"),
  }
}

interface Row {
  readonly plan: Plan
  readonly cells: readonly string[]
  readonly raw: readonly string[]
  readonly line: number
  /** Of the raw cells none needed cleaning. */
  readonly isPlain: boolean
  readonly filled: number
  readonly trouble: RowTrouble
  notes: readonly RowFault[]
}

function first(row: Row, columns: Columns): string {
  for (const column of columns) {
    const cell = row.cells[column] ?? ""
    if (cell !== "") return cell
  }
  return ""
}

/** Several columns of one field, joined. */
function joined(row: Row, columns: Columns, glue: string): string {
  let text = ""
  for (const column of columns) {
    const cell = row.cells[column] ?? ""
    if (cell !== "") text = text === "" ? cell : text + glue + cell
  }
  return text
}

/** One value: Google joins several with " ::: ". */
function single(row: Row, columns: Columns): string {
  const cell = first(row, columns)
  // Plain cells hold neither.
  if (row.isPlain || cell === "") return cell
  const value = cell.includes(" ::: ") ? (cell.split(" ::: ")[0] ?? "") : cell
  return value.includes("\n") ? value.replace(/\s*\n\s*/g, " ") : value
}

/** What most rows have of most lists. Shared by all of them: nobody changes a record. */
const none: string[] = []

function list(row: Row, columns: Columns): string[] {
  const text = joined(row, columns, ";")
  if (text === "") return none
  const parts = text.split(/ ::: |[;,|\n]/).map((part) => part.replace(/^\*\s*/, "").trim())
  return [...new Set(parts.filter((part) => part !== "" && part !== "myContacts"))]
}

function note(row: Row, reason: NoteReason, column: number): void {
  row.notes = [...row.notes, describeFault(reason, row.line, column, row.raw)]
}

function readAllEmails(row: Row): string[] {
  let emails = none
  for (const column of row.plan.columns.email) {
    const cell = row.cells[column] ?? ""
    if (cell === "") continue
    const found = readEmails(cell)
    if (found.length === 0 && cell.includes("@")) note(row, "email-unreadable", column)
    emails = joinDistinct(emails, found)
  }
  return emails
}

function joinDistinct(known: string[], more: string[]): string[] {
  return known.length === 0 ? more : [...known, ...more.filter((each) => !known.includes(each))]
}

function readAllPhones(row: Row): string[] {
  let phones = none
  for (const column of row.plan.columns.phone) {
    const cell = row.cells[column] ?? ""
    if (cell !== "") phones = phones.concat(readPhones(cell))
  }
  return phones.length > 1 ? [...new Set(phones)] : phones
}

function readProfiles(row: Row): string[] {
  const { linkedin, xing, profile, website } = row.plan.columns
  const urls: string[] = []
  addProfiles(urls, row, linkedin, "linkedin")
  addProfiles(urls, row, xing, "xing")
  addProfiles(urls, row, profile, "")
  if (website.length > 0) {
    const pages: string[] = []
    addProfiles(pages, row, website, "")
    for (const url of pages) if (/linkedin\.com\/in|xing\.com\/profile/.test(url) && !urls.includes(url)) urls.push(url)
  }
  return urls.length === 0 ? none : urls
}

function addProfiles(urls: string[], row: Row, columns: Columns, network: "linkedin" | "xing" | ""): void {
  for (const column of columns) {
    const cell = row.cells[column] ?? ""
    if (cell === "") continue
    // A plain cell holds no other blank than " ".
    const parts = row.isPlain && !cell.includes(" ") ? [cell] : cell.split(/ ::: |\s+/)
    for (const part of parts) {
      const url = readProfileUrl(part, network)
      if (url !== "" && !urls.includes(url)) urls.push(url)
    }
  }
}

/** A home page; a profile that stands in its column is told as a profile. */
function readWebsite(row: Row): string {
  const address = single(row, row.plan.columns.website)
  return address !== "" && /(?:linkedin|xing)\.com\//i.test(address) ? "" : address
}

function readDay(row: Row, columns: Columns): string {
  const cell = first(row, columns)
  if (cell === "" || isNoDate(cell)) return ""
  const date = readDate(cell, row.plan.reading.dateOrder)
  if (date === "") note(row, "date-unreadable", columns[0] ?? -1)
  return date
}

function readAttendance(row: Row): PersonRecord["status"] {
  const { cancelledFlag, status } = row.plan.columns
  if (saysYes(first(row, cancelledFlag))) return "cancelled"
  const cell = first(row, status)
  if (cell === "") return "attending"
  const found = readStatus(cell)
  if (found !== "") return found
  note(row, "status-unknown", status[0] ?? -1)
  return "attending"
}

function readConsent(row: Row): boolean {
  const { listConsent, hiddenFlag } = row.plan.columns
  return !saysNo(first(row, listConsent)) && !saysYes(first(row, hiddenFlag))
}

function nameCells(row: Row): NameCells {
  const { columns } = row.plan
  return {
    full: first(row, columns.full),
    given: first(row, columns.given),
    middle: single(row, columns.middle),
    family: joined(row, columns.family, " "),
    prefix: single(row, columns.prefix),
    salutation: single(row, columns.salutation),
    suffix: single(row, columns.suffix),
    nickname: single(row, columns.nickname),
    former: single(row, columns.former),
  }
}

interface CleanRow extends Pick<Row, "cells" | "filled" | "isPlain"> {
  /** The first column with a cell too long to be read, or -1. */
  readonly tooLong: number
}

/** A cell that only says that there is nothing is empty; a name may be "-" nowhere. A row of plain cells is not copied. */
function cleanRow(raw: readonly string[], Decoder: ByteDecoder): CleanRow {
  let cleaned: string[] | null = null
  let filled = 0
  let isPlain = true
  for (let at = 0; at < raw.length; at++) {
    const cell = raw[at] ?? ""
    if (cell === "") continue
    if (cell.length > longestCell) return { cells: raw, filled, isPlain, tooLong: at }
    let clean = cell
    if (!isPlainCell(cell)) {
      isPlain = false
      clean = cleanCell(cell, Decoder)
    }
    if (isEmptyWord(clean)) clean = ""
    if (clean !== "") filled++
    if (clean === cell) continue
    cleaned ??= [...raw]
    cleaned[at] = clean
  }
  return { cells: cleaned ?? raw, filled, isPlain, tooLong: -1 }
}

/** Whether two texts begin with different signs of ASCII, whatever their case: then no folding makes them one. */
function surelyDiffer(a: string, b: string): boolean {
  const [first, second] = [a.charCodeAt(0), b.charCodeAt(0)]
  return first < 128 && second < 128 && (first | 32) !== (second | 32)
}

/** Compared cell by cell, so that an ordinary row is told apart at its first word. */
function repeatsHeader(row: Row): boolean {
  const { headers } = row.plan
  if (headers.length === 0) return false
  for (const [column, header] of headers.entries()) {
    const cell = row.cells[column] ?? ""
    if (surelyDiffer(cell, header)) return false
    if (cell !== header && cell.toLowerCase() !== header.toLowerCase()) return false
  }
  return true
}

function findForeign(row: Row): RefusalReason | "" {
  const { filled } = row
  if (isFooter(row.cells, filled)) return "footer"
  if (isHeading(row.cells, filled, row.plan.reading.mapping.length)) return "footer"
  if (filled > 1 && repeatsHeader(row)) return "repeated-header"
  return ""
}

function refuse(reason: RefusalReason, row: Row): RowOutcome {
  const column = reason === "no-name" || reason === "not-named" || reason === "two-people" ? row.plan.nameColumn : -1
  return { kind: "refused", fault: describeFault(reason, row.line, column, row.raw) }
}

function noteOddities(row: Row): void {
  const { plan, cells, raw, trouble } = row
  if (trouble === "open-quote") row.notes = [{ ...describeFault("open-quote", row.line, -1, raw), refused: false }]
  for (let at = plan.reading.mapping.length; at < cells.length; at++)
    if (cells[at] !== "") {
      note(row, "ragged-row", at)
      break
    }
  const lost = row.isPlain ? -1 : raw.findIndex((cell) => cell.includes("\ufffd"))
  if (lost >= 0) note(row, "lost-characters", lost)
}

/** In the form in which records have it; what is none is left out. */
function readPassed(row: Row): string {
  const cell = first(row, row.plan.columns.exchange)
  return cell === "" ? "" : writeExchange(readExchange(cell))
}

function makeRecord(row: Row, name: NameParts): PersonRecord {
  const { columns } = row.plan
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
    organization: single(row, columns.organization),
    department: single(row, columns.department),
    jobTitle: single(row, columns.jobTitle),
    industry: single(row, columns.industry),
    emails: readAllEmails(row),
    phones: readAllPhones(row),
    street: place.street,
    postalCode: place.postalCode,
    city: place.city,
    region: place.region,
    country: place.country,
    profileUrls: readProfiles(row),
    website: readWebsite(row),
    birthday: readDay(row, columns.birthday),
    topics: list(row, columns.topics),
    tags: list(row, columns.tags),
    notes: joined(row, columns.notes, "\n"),
    ticket: single(row, columns.ticket),
    connectedOn: readDay(row, columns.connectedOn),
    exchange: readPassed(row),
    status: readAttendance(row),
    listConsent: readConsent(row),
    sourceId: first(row, columns.sourceId),
  }
}

/** Nobody is named, but an address may tell who it is. */
function nameByAddress(row: Row, cells: NameCells): NameParts | RefusalReason {
  const [email = ""] = readEmails(joined(row, row.plan.columns.email, " "))
  const told = email === "" ? null : nameFromEmail(email)
  if (told === null) return "no-name"
  const { salutation, prefix: namePrefix, middle: middleName, suffix: nameSuffix, nickname, former } = cells
  return { salutation, namePrefix, middleName, nameSuffix, nickname, formerFamilyName: former, ...told }
}

function mapFilledRow(row: Row): RowOutcome {
  if (row.trouble === "open-quote" && row.cells.length !== row.plan.reading.mapping.length)
    return refuse("open-quote", row)
  const foreign = findForeign(row)
  if (foreign !== "") return refuse(foreign, row)
  const cells = nameCells(row)
  const read = readName(cells, row.plan.reading.nameOrder)
  const name = read === "no-name" ? nameByAddress(row, cells) : read
  if (typeof name === "string") return refuse(name, row)
  if (
    (name.givenName === "" || name.familyName === "" || first(row, row.plan.columns.given) === "") &&
    namesFirm(name.writtenName, single(row, row.plan.columns.organization))
  )
    return refuse("not-a-person", row)
  noteOddities(row)
  const record = makeRecord(row, name)
  return { kind: "person", record, notes: row.notes }
}

/**
 * Makes the function that reads one row under a reading.
 * @returns for each row a person (with what was odd about it), a refusal, or "blank"
 */
export function createRowMapper(reading: Reading, Decoder: ByteDecoder): RowMapper {
  const headers = reading.mapping.map(({ header }) => cleanCell(header, Decoder))
  const plan: Plan = {
    reading,
    headers: headers.every((header) => header === "") ? [] : headers,
    places: compilePlaces(reading.mapping),
    nameColumn: reading.mapping.find(({ field }) => nameFields.includes(field))?.column ?? -1,
    columns: compileColumns(reading),
  }
  const { delimiter, mapping } = reading
  return (given, line, trouble) => {
    const raw = mendCells(given, delimiter, mapping.length)
    const { cells, filled, isPlain, tooLong } = cleanRow(raw, Decoder)
    if (trouble === "cell-too-long" || tooLong >= 0)
      return { kind: "refused", fault: describeFault("cell-too-long", line, Math.max(tooLong, 0), raw) }
    if (filled === 0) return blank
    return mapFilledRow({ plan, cells, raw, line, isPlain, filled, trouble, notes: noNotes })
  }
}
