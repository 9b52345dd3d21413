// Reads one spoiled file as the server does, and holds what comes out against the promises: each line of the file is a person, a refusal
// with a sentence, a remark, or blank.
import { nodeTools } from "../../server/src/import/node-tools.ts"
import { isPacked, understandUnpacked, unpackPieces } from "../../server/src/import/unpack-list.ts"
import { Problem, problemCatalogue } from "../../shared/src/api/problem.ts"
import type { Understanding } from "../../shared/src/import/batch.ts"
import { decodeAll } from "../../shared/src/import/decode.ts"
import { createMappedReader, readPeople, requireNames, type ReadPerson } from "../../shared/src/import/read-people.ts"
import type { RowFault } from "../../shared/src/import/row-fault.ts"
import { startOf } from "../../shared/src/import/table-place.ts"
import { headLength } from "../../shared/src/import/understand-file.ts"

/** `broken`: sentences on what must not happen; none is well. */
export type Verdict =
  | { readonly kind: "understood"; readonly rows: number; readonly people: number; readonly broken: readonly string[] }
  | { readonly kind: "refused"; readonly code: string; readonly broken: readonly string[] }

async function* piecesOf(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}

/** @param pieceLength bytes that arrive at once */
export async function readSpoiled(bytes: Uint8Array, pieceLength: number): Promise<Verdict> {
  try {
    return await readWhole(bytes, pieceLength)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { kind: "refused", code: error.code, broken: checkProblem(error) }
  }
}

function checkProblem({ code, message }: Problem): string[] {
  const broken: string[] = []
  if (!(code in problemCatalogue)) broken.push(`a refusal that is not in the catalogue: ${code}`)
  if (
    !/^[A-Z][^]{15,}\.$/.test(message) ||
    /[{}]|undefined|\bnull\b/.test(message.replace(/\b(?:only|lists|are): .*/, ""))
  )
    broken.push(`a refusal that is no sentence: ${message}`)
  return broken
}

async function readWhole(bytes: Uint8Array, pieceLength: number): Promise<Verdict> {
  const enough = isPacked(bytes) ? bytes : bytes.subarray(0, headLength)
  const understanding = understandUnpacked(enough, { fileName: "liste", size: bytes.length }, {})
  const broken = checkUnderstanding(understanding)
  requireNames(understanding)
  const counts = { people: 0, refused: 0, notes: 0 }
  const report = await readPeople(understanding, () => unpackPieces(piecesOf(bytes, pieceLength)), nodeTools, {
    onPerson: (person) => {
      counts.people++
      broken.push(...checkPerson(person))
    },
    onFault: (fault) => {
      counts[fault.refused ? "refused" : "notes"]++
      broken.push(...checkFault(fault))
    },
  })
  const { rows, people, refused, blank, notes } = report
  if (rows !== people + refused || people !== counts.people || refused !== counts.refused || notes !== counts.notes)
    broken.push(`the counts do not add up: ${JSON.stringify(report)}`)
  broken.push(...(await checkLines(bytes, understanding, rows + blank)))
  return { kind: "understood", rows, people, broken }
}

function checkUnderstanding({ sample, faults, rows }: Understanding): string[] {
  if (rows < 0 || !Number.isInteger(rows)) return [`${rows} rows were understood`]
  return [
    ...sample.flatMap(({ row }) => (row < 1 ? [`a person of the sample in line ${row}`] : [])),
    ...faults.flatMap(checkFault),
  ]
}

function checkPerson({ row, record }: Pick<ReadPerson, "row" | "record">): string[] {
  const { givenName, familyName, emails, writtenName } = record
  const isNamed = givenName !== "" || familyName !== "" || emails.includes(writtenName)
  return isNamed ? [] : [`line ${row}: a person without a name`]
}

function checkFault({ row, sentence, reason }: RowFault): string[] {
  return row < 1 || !/^[A-Z].{10,}\.$/.test(sentence) ? [`a fault without line or sentence: ${reason}`] : []
}

const breaksIn = (cells: readonly string[]): number => cells.join("").split("\n").length - 1

/** Every physical line below the header belongs to exactly one row; every card that begins is given out. */
async function checkLines(bytes: Uint8Array, reading: Understanding, rows: number): Promise<string[]> {
  const parts: Uint8Array[] = []
  for await (const piece of unpackPieces(piecesOf(bytes, bytes.length))) parts.push(piece)
  const text = decodeAll(Buffer.concat(parts), reading.encoding, nodeTools.Decoder)
  let expected = 0
  let count = 0
  // An open quote takes the last line end of the file into its cell.
  let endsOpen = false
  const broken: string[] = []
  const sink = createMappedReader(reading, nodeTools, (_, { row }, cells) => {
    if (reading.format === "csv" && expected !== 0 && row !== expected) broken.push(`line ${expected} is missing`)
    expected = row + 1 + breaksIn(cells)
    endsOpen = (cells.at(-1) ?? "").endsWith("\n")
    count++
  })
  sink.push(text)
  sink.end()
  if (count !== rows) broken.push(`read in pieces there are ${rows} rows, read at once ${count}`)
  const written = linesOf(text, reading)
  const isWhole = expected === written + 1 || (endsOpen && text.endsWith("\n") && expected === written + 2)
  if (reading.format === "vcard" ? count !== written : expected !== 0 && !isWhole)
    broken.push(`${count} rows end before line ${expected}, the file has ${written}`)
  return broken.slice(0, 3)
}

/** Number of the last line of a table, as they are counted from `startOf`; cards of an address book. */
function linesOf(text: string, { format, source }: Understanding): number {
  const lines = text.split("\n")
  if (format === "vcard") return lines.filter((line) => line.trim().toUpperCase() === "BEGIN:VCARD").length
  return (text.endsWith("\n") ? lines.length - 1 : lines.length) + startOf({ source }).line - 1
}
