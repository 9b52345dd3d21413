// What was understood of a file, set for a reader at a terminal: a sentence, the columns, the first people, what was refused.
import { basename } from "node:path"
import { displayName } from "@vorab/shared/people/display-name"
import type { LoadedPeople } from "../import/load-people.ts"

const delimiterNames: Record<string, string> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
  "": "one column",
}
const sourceNames: Record<string, string> = {
  linkedin: "LinkedIn",
  google: "Google Contacts",
  outlook: "Outlook",
  hubspot: "HubSpot",
  salesforce: "Salesforce",
  eventbrite: "Eventbrite",
  luma: "Luma",
  pretix: "pretix",
  tito: "Tito",
  meetup: "Meetup",
  indico: "Indico",
  hievents: "Hi.Events",
  brella: "Brella",
  swapcard: "Swapcard",
  cvent: "Cvent",
  "ringcentral-events": "RingCentral Events",
  xing: "XING",
  vcard: "address book",
  pasted: "pasted text",
}
const refusedShown = 20
const peopleShown = 8
const linesShown = 8

/** Columns of text, set flush left; the last one is not padded. */
export function setTable(rows: readonly (readonly string[])[], indent = "  "): string {
  const widths: number[] = []
  for (const row of rows)
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, Array.from(cell).length)
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) =>
        at === row.length - 1 ? cell : cell + " ".repeat((widths[at] ?? 0) - Array.from(cell).length),
      )
      .join("  ")
  return rows.map((row) => `${indent}${line(row)}`.trimEnd()).join("\n")
}

/** "1 row", "1,200 rows". */
export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`
}

function cut(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ")
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

function formOf({ format, source, encoding, delimiter, headerRow }: LoadedPeople["reading"]): string {
  if (format === "vcard") return `vCards, ${encoding}`
  if (source === "pasted") return encoding
  return `${encoding}, ${delimiterNames[delimiter]}, ${headerRow === null ? "no header" : `header in line ${headerRow}`}`
}

function summary(file: string, { reading, report }: LoadedPeople): string {
  const from = sourceNames[reading.source] === undefined ? "" : ` from ${sourceNames[reading.source]}`
  const what = `${reading.kind}${from}`
  const form = formOf(reading)
  const refused = report.refused === 0 ? "none refused" : `${report.refused.toLocaleString("en")} refused`
  return `${basename(file)}: ${count(report.people, "person", "people")} in ${count(report.rows, "row", "rows")}, ${refused}: ${what} (${form}).`
}

function columns({ reading, people }: LoadedPeople): string {
  if (reading.mapping.length === 0) return ""
  const used = reading.mapping.filter(({ field }) => field !== "ignore")
  const rows = used.map(({ column, header, field, confidence }) => [
    String(column + 1),
    cut(header === "" ? "-" : header, 40),
    field,
    `${Math.round(confidence * 100)} %`,
  ])
  const left = reading.mapping.length - used.length
  const rest = left === 0 ? "" : `\n  ${count(left, "column is", "columns are")} left out.`
  return people.length === 0 && used.length === 0
    ? ""
    : `\n${setTable([["#", "Column", "Read as", "Sure"], ...rows])}${rest}\n`
}

function firstPeople({ people }: LoadedPeople): string {
  if (people.length === 0) return ""
  const rows = people
    .slice(0, peopleShown)
    .map(({ row, record }) => [
      String(row),
      cut(record.givenName || (record.familyName === "" ? displayName(record) : ""), 26),
      cut(record.familyName, 26),
      cut(record.organization, 30),
      cut(record.jobTitle, 30),
      [record.status === "attending" ? "" : record.status, record.listConsent ? "" : "not to be named"]
        .filter((word) => word !== "")
        .join(", "),
    ])
  return `\n${setTable([["Line", "Given name", "Family name", "Organization", "Job title", ""], ...rows])}\n`
}

function refusals({ faults }: LoadedPeople): string {
  const refused = faults.filter((fault) => fault.refused)
  if (refused.length === 0) return ""
  const rows = refused
    .slice(0, refusedShown)
    .map(({ row, sentence, cells }) => [
      String(row),
      sentence,
      cut(cells.filter((cell) => cell !== "").join(" | "), 50),
    ])
  const more = refused.length > refusedShown ? `\n  and ${refused.length - refusedShown} more` : ""
  return `\n  Refused:\n${setTable(rows, "    ")}${more}\n`
}

/** Remarks about rows that are kept, each with the lines it is about. */
function remarks({ faults }: LoadedPeople): string {
  const lines = new Map<string, number[]>()
  for (const { refused, sentence, row } of faults)
    if (!refused) lines.set(sentence, [...(lines.get(sentence) ?? []), row])
  if (lines.size === 0) return ""
  const rows = [...lines].map(([sentence, at]) => {
    const shown = at.slice(0, linesShown).join(", ")
    return [at.length > linesShown ? `${shown} and ${at.length - linesShown} more` : shown, sentence]
  })
  return `\n  Noted, and kept:\n${setTable(rows, "    ")}\n`
}

/** The human output of `vorab inspect` for one file. */
export function describeReading(file: string, loaded: LoadedPeople): string {
  return `${summary(file, loaded)}\n${columns(loaded)}${firstPeople(loaded)}${refusals(loaded)}${remarks(loaded)}`
}
