// Throws spoiled files at the import. Each must be understood or refused with a sentence, in time, and lose no row silently.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createRandomFor, pick, pickIndex } from "../../fixtures/people/random.ts"
import { nodeTools } from "../../server/src/import/node-tools.ts"
import { isPacked, unpackList } from "../../server/src/import/unpack-list.ts"
import { Problem } from "../../shared/src/api/problem.ts"
import { readPeople } from "../../shared/src/import/read-people.ts"
import { headLength, understandFile } from "../../shared/src/import/understand-file.ts"
import { mutate } from "./mutate.ts"

export interface FuzzReport {
  files: number
  understood: number
  /** Refusals by code. */
  refused: Record<string, number>
  people: number
  slowestMs: number
  /** Number of the file that took longest. */
  slowestFile: number
  /** What must not happen, with the number that makes the file again. */
  failures: string[]
}

const longestMs = 5000

/** All lists in fixtures/contacts and fixtures/attendees. */
export function readFixtures(): Uint8Array[] {
  const root = join(import.meta.dirname, "../../fixtures")
  return ["contacts", "attendees"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => !name.endsWith(".json"))
      .sort()
      .map((name) => new Uint8Array(readFileSync(join(root, folder, name)))),
  )
}

/** The spoiled file of a seed and number. */
export function makeSpoiledFile(fixtures: readonly Uint8Array[], seed: number, index: number): Uint8Array {
  const random = createRandomFor(seed, 1, index)
  return mutate(pick(random, fixtures), random, pick(random, fixtures))
}

function* piecesOf(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}

/** Reads one file wholly. @returns number of people, and what went against the promises */
async function readSpoiled(spoiled: Uint8Array, pieceLength: number): Promise<{ people: number; broken: string }> {
  const bytes = isPacked(spoiled) ? unpackList(spoiled) : spoiled
  const understanding = understandFile(bytes.subarray(0, headLength), { fileName: "", size: bytes.length }, nodeTools)
  let broken = ""
  let people = 0
  let refusals = 0
  const report = await readPeople(understanding, () => piecesOf(bytes, pieceLength), nodeTools, {
    onPerson: ({ row, record }) => {
      people++
      if (record.givenName === "" && record.familyName === "" && !record.emails.includes(record.writtenName))
        broken = `line ${row}: a person without a name`
    },
    onFault: (fault) => {
      if (fault.refused) refusals++
      if (fault.row < 1 || fault.sentence === "") broken = `a fault without line or sentence: ${fault.reason}`
    },
  })
  if (report.rows !== report.people + report.refused || report.people !== people || report.refused !== refusals)
    broken = `the counts do not add up: ${JSON.stringify(report)}`
  return { people, broken }
}

/**
 * Runs the numbers `from` to `from + count - 1` of a seed.
 * @param onFile called after each file, for progress
 */
export async function fuzzImport(seed: number, from: number, count: number, onFile?: () => void): Promise<FuzzReport> {
  const fixtures = readFixtures()
  const report: FuzzReport = {
    files: 0,
    understood: 0,
    refused: {},
    people: 0,
    slowestMs: 0,
    slowestFile: -1,
    failures: [],
  }
  for (let index = from; index < from + count; index++) {
    const bytes = makeSpoiledFile(fixtures, seed, index)
    const started = performance.now()
    try {
      const { people, broken } = await readSpoiled(bytes, 1 + pickIndex(createRandomFor(seed, 2, index), 70_000))
      report.understood++
      report.people += people
      if (broken !== "") report.failures.push(`${seed}/${index}: ${broken}`)
    } catch (error) {
      if (error instanceof Problem) report.refused[error.code] = (report.refused[error.code] ?? 0) + 1
      else report.failures.push(`${seed}/${index}: ${error instanceof Error ? error.stack : String(error)}`)
    }
    const elapsed = performance.now() - started
    if (elapsed > report.slowestMs) Object.assign(report, { slowestMs: elapsed, slowestFile: index })
    if (elapsed > longestMs) report.failures.push(`${seed}/${index}: took ${Math.round(elapsed)} ms`)
    report.files++
    onFile?.()
  }
  return report
}
