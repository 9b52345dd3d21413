// `vorab match`: two sets of files in, pairs with reasons out; no server, no database. The files are never changed.
import Papa from "papaparse"
import type { MatchedPair } from "@vorab/shared/match/matched-pair"
import { matchFiles, matchIds, type MatchedIds } from "./match-files.ts"
import { readArguments, UsageError } from "./arguments.ts"
import type { Io } from "./io.ts"
import { reportFaults } from "./report-faults.ts"
import { writeOut } from "./write-out.ts"

export const usage = `vorab match --contacts FILE... --attendees FILE [--out FILE] [--format csv|json] [--strict]

Matches an attendee list with your own contacts and says why. Nothing is stored.

  --contacts FILE...   one or more files of your contacts: LinkedIn, Google, Outlook, vCards, any CSV
  --attendees FILE     the organiser's list
  --out FILE           where to write; without it, to standard output
  --format csv|json    csv (default): attendee_id,contact_id,class,probability,weight,reasons
  --strict             exit code 1 if any row was refused

One line per attendee and candidate of class "link" (sure) or "possible" (worth a look), best first.
An id is the file's own id column where there is one, else the number of the data row from 1, blank lines
counted; with several contact files "2:17" is data row 17 of the second file. The points of "reasons" are
bits of evidence and sum to "weight". Where several rows are one person, the best pair comes first and the
others follow with the same class. Refused rows go to standard error, with line and reason.

Exit codes: 0 done; 1 done with refused rows (--strict only); 2 unusable input.
`

/** One line of the answer; keys as in the CSV header. */
interface Line {
  attendee_id: string
  contact_id: string
  class: MatchedPair["class"]
  probability: number
  weight: number
  reasons: MatchedPair["reasons"]
}

/**
 * Runs the command.
 * @returns exit code: 0 done, 1 done with refused rows and --strict
 * @throws UsageError, Problem: both are exit code 2
 */
export async function match(argv: string[], io: Io): Promise<number> {
  const given = readArguments(argv, { contacts: "many", attendees: "one", out: "one", format: "one", strict: "flag" })
  const format = given.one("format") || "csv"
  if (format !== "csv" && format !== "json") throw new UsageError(`--format is csv or json, not "${format}".`)
  if (given.many("contacts").length === 0) throw new UsageError("--contacts needs at least one file.")
  if (given.one("attendees") === "") throw new UsageError("--attendees needs a file.")

  const found = await (format === "json" ? matchRecords : matchIds)(given.many("contacts"), given.one("attendees"))
  const refused = reportFaults(found.faults, io)
  const lines = found.pairs.map((pair): Line => ({
    attendee_id: found.attendeeId(pair.attendee),
    contact_id: found.contactId(pair.contact),
    class: pair.class,
    probability: Math.round(pair.probability * 1e6) / 1e6,
    weight: pair.weight,
    reasons: pair.reasons,
  }))
  const text = format === "json" ? toJson(lines) : toCsv(lines)
  if (given.one("out") === "") io.stdout(text)
  else await writeOut(given.one("out"), text)
  return refused > 0 && given.flag("strict") ? 1 : 0
}

/** With the records, since JSON shows the values that were compared. */
async function matchRecords(contactFiles: readonly string[], attendeesFile: string): Promise<MatchedIds> {
  const { attendees, contacts, pairs, faults } = await matchFiles(contactFiles, attendeesFile)
  const idOf = (people: typeof attendees) => (row: number) => people[row]?.id ?? ""
  return { attendeeId: idOf(attendees), contactId: idOf(contacts), pairs, faults, steps: [] }
}

function toCsv(lines: readonly Line[]): string {
  const rows = lines.map((line) => ({
    ...line,
    weight: line.weight.toFixed(2),
    reasons: line.reasons.map((reason) => `${reason.field}=${reason.points.toFixed(2)}`).join("; "),
  }))
  const columns = ["attendee_id", "contact_id", "class", "probability", "weight", "reasons"]
  return `${Papa.unparse({ fields: columns, data: rows }, { newline: "\n" })}\n`
}

function toJson(lines: readonly Line[]): string {
  const objects = lines.map((line) => ({
    ...line,
    reasons: line.reasons.map(({ field, level, points, attendeeValue, contactValue }) => ({
      field,
      level,
      points,
      attendee_value: attendeeValue,
      contact_value: contactValue,
    })),
  }))
  return `${JSON.stringify(objects, null, 2)}\n`
}
