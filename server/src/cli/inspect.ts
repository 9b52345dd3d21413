// `vorab inspect`: what the import understands of each file, in words or as JSON. Stores nothing.
import { Problem } from "@vorab/shared/api/problem"
import type { ImportKind } from "@vorab/shared/import/batch"
import type { ArchiveFacts } from "@vorab/shared/import/read-archive"
import { loadPeople, type LoadedPeople } from "../import/load-people.ts"
import { reduceArchive } from "../import/reduce-archive.ts"
import { readArguments, UsageError } from "./arguments.ts"
import { describeArchive } from "./describe-archive.ts"
import { describeReading } from "./describe-reading.ts"
import type { Io } from "./io.ts"

const peopleShown = 50

/** One file as the JSON output has it: keys in snake_case, rows as 1-based physical lines. */
function toJson(file: string, { reading, people, faults, report }: LoadedPeople) {
  return {
    file,
    kind: reading.kind,
    source: reading.source,
    encoding: reading.encoding,
    delimiter: reading.delimiter,
    // The header of pasted text is ours.
    header_row: reading.source === "pasted" ? null : reading.headerRow,
    mapping: reading.mapping.map(({ column, header, field, confidence }) => ({ column, header, field, confidence })),
    rows: report.rows,
    refused: faults.filter(({ refused }) => refused).map(({ row, reason, sentence }) => ({ row, reason, sentence })),
    notes: faults.filter(({ refused }) => !refused).map(({ row, reason, sentence }) => ({ row, reason, sentence })),
    people: people.slice(0, peopleShown).map(({ row, record }) => ({
      row,
      given_name: record.givenName,
      family_name: record.familyName,
      organization: record.organization,
      job_title: record.jobTitle,
      emails: record.emails,
      city: record.city,
      status: record.status,
      middle_name: record.middleName,
      name_prefix: record.namePrefix,
      name_suffix: record.nameSuffix,
      profile_urls: record.profileUrls,
      list_consent: record.listConsent,
      id: record.sourceId,
    })),
  }
}

export const usage = `vorab inspect FILE... [--kind contacts|attendees] [--json]

Says what the import understands of each file: encoding, delimiter, header row, what each column is read as,
the people as they would be stored, and the rows that are refused. Nothing is stored.

  --kind contacts|attendees   what the files are, where they do not say so themselves
  --json                      all of it as JSON: an array with one object per file, the first 50 people each

A FILE may be a table (CSV, TSV, Excel), vCards, a zip of them, a LinkedIn archive, or text copied from a page or a mail.
Lines are counted from 1, as an editor counts them; "header_row" is null where a file has no header.

Exit codes: 0 understood; 2 unusable input.
`

/** What an archive of a network holds besides its connections; nothing for any other file. */
function archiveJson(facts: ArchiveFacts | null) {
  if (facts === null) return {}
  return {
    archive: {
      messages: facts.messages,
      messages_to_groups: facts.messagesToGroups,
      owner_known: facts.ownerIsKnown,
      people_with_messages: facts.withMessages,
      people_with_exchange: facts.withExchange,
      people_left_out: facts.strangers,
      invitations: facts.invitations,
      recommendations: facts.recommendations,
      files_left_out: facts.leftOut,
    },
  }
}

function describeFile({ file, people, archive }: { file: string; people: LoadedPeople; archive: ArchiveFacts | null }) {
  return describeReading(file, people) + (archive === null ? "" : describeArchive(archive))
}

function readKind(kind: string): ImportKind | "" {
  if (kind === "" || kind === "contacts" || kind === "attendees") return kind
  throw new UsageError(`--kind is contacts or attendees, not "${kind}".`)
}

/**
 * Runs the command.
 * @param argv what stands behind `vorab inspect`
 * @returns exit code: 0 understood, 2 unusable input, said in one sentence on stderr
 * @throws UsageError for words it does not know
 */
export async function inspect(argv: string[], io: Pick<Io, "stdout" | "stderr">): Promise<number> {
  const given = readArguments(argv, { kind: "one", json: "flag" }, Infinity)
  const kind = readKind(given.one("kind"))
  if (given.positionals.length === 0) throw new UsageError("At least one file is needed.")
  const loaded: { file: string; people: LoadedPeople; archive: ArchiveFacts | null }[] = []
  for (const file of given.positionals) {
    try {
      const archive = await reduceArchive(file)
      loaded.push({ file, people: await loadPeople(file, kind), archive: archive?.facts ?? null })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      io.stderr(`vorab inspect: ${file}: ${error.message}\n`)
      return 2
    }
  }
  if (given.flag("json"))
    io.stdout(
      `${JSON.stringify(
        loaded.map(({ file, people, archive }) => ({ ...toJson(file, people), ...archiveJson(archive) })),
        null,
        2,
      )}\n`,
    )
  else io.stdout(loaded.map(describeFile).join("\n"))
  return 0
}
