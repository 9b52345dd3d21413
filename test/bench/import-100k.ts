// How long a list takes from upload to stored and found, what the server feels of it, and how much memory it needs.
//
//   npm run bench import [rows] [sqlite|postgres|both] [attendees|contacts|both]
import { mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import Papa from "papaparse"
import { openPeople } from "../../fixtures/people.ts"
import { ensureBuild } from "../../server/bin/build.js"
import { findPostgres } from "../support/postgres.ts"
import { spawnServer, type SpawnedServer } from "../support/spawn-server.ts"
import { readProbe } from "./read-probe.ts"

type Kind = "attendees" | "contacts"

interface Measured {
  readonly kind: Kind
  readonly upload: number
  readonly steps: Map<string, number>
  readonly total: number
  /** From the beginning of the job until a search finds the person of the last row. */
  readonly found: number
  /** Milliseconds of each answer meanwhile, by what was asked. */
  readonly answers: Map<string, number[]>
}

const conferenceId = "01900000-0000-7000-8000-00000000c0f0"

/** Measures on one engine and prints a few lines. */
async function benchImport(
  print: (line: string) => void,
  { rows, engine, kinds, postgresUrl }: { rows: number; engine: string; kinds: readonly Kind[]; postgresUrl: string },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vorab-bench-"))
  // Building takes more memory than serving.
  await ensureBuild("program")
  const server = await spawnServer({ VORAB_DATA: folder, DATABASE_URL: postgresUrl, VORAB_PROBE: "1" })
  try {
    for (const kind of kinds) {
      const { file, lastName } = writeFile(kind, rows)
      const measured = await measure(server, kind, { file, lastName })
      const { longest, p99, memory, processor } = await readProbe(server)
      const steps = [...measured.steps].map(([step, ms]) => `${step || "start"} ${(ms / 1000).toFixed(1)} s`).join(", ")
      print(
        `import: ${rows} ${kind} (${(file.length / 1e6).toFixed(1)} MB) on ${engine}: upload ${measured.upload} ms, stored in ${(measured.total / 1000).toFixed(1)} s (${steps}), found after ${(measured.found / 1000).toFixed(1)} s`,
      )
      print(
        `        peak memory ${memory} MB; processor time ${processor} s on a machine under load ${loadavg()[0]?.toFixed(1)}; longest event-loop pause ${longest} ms (p99 ${p99} ms)`,
      )
      print(`        GET meanwhile, p99 and slowest: ${tellAnswers(measured.answers)}`)
    }
  } finally {
    await server.end("SIGTERM")
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(
  server: SpawnedServer,
  kind: Kind,
  { file, lastName }: { file: string; lastName: string },
): Promise<Measured> {
  const dates = { startsOn: "2026-12-14", endsOn: "2026-12-16", timeZone: "Europe/Berlin" }
  const conference = { name: "Bench", city: "Leipzig", country: "DE", language: "de", ...dates }
  await server.ask("PUT", `/api/conferences/${conferenceId}`, conference)
  await readProbe(server)
  const begin = performance.now()
  const uploaded = await server.upload(`/api/imports?kind=${kind}&conferenceId=${conferenceId}`, `${kind}.csv`, file)
  const upload = Math.round(performance.now() - begin)
  const confirmed = await server.ask("POST", `/api/imports/${uploaded.body.batch.id}/confirm`, {})
  const started = performance.now()
  const steps = new Map<string, number>()
  const answers = new Map<string, number[]>()
  const ask = async (what: string, path: string) => {
    const asked = performance.now()
    const { status, body } = await server.ask("GET", path)
    if (status !== 200) throw new Error(`GET ${path} answered ${status}`)
    answers.set(what, [...(answers.get(what) ?? []), performance.now() - asked])
    return body
  }
  let last = started
  for (let round = 0; ; round++) {
    const job = await ask("job", `/api/jobs/${confirmed.body.id}`)
    const now = performance.now()
    steps.set(job.step, (steps.get(job.step) ?? 0) + now - last)
    last = now
    if (job.endedAt !== null) {
      if (job.state !== "done") throw new Error(`the import ended as ${job.state}: ${job.message} ${server.said()}`)
      break
    }
    await ask("conferences", "/api/conferences")
    await ask("imports", "/api/imports")
    if (round % 20 === 0) await ask("people", `${peopleOf(kind)}?limit=50`)
    await wait(25)
  }
  const { body: search } = await server.ask("GET", `${peopleOf(kind)}?limit=50&q=${encodeURIComponent(lastName)}`)
  if (search.total === 0) throw new Error(`nobody is found by the name ${lastName}`)
  return { kind, upload, steps, total: last - started, found: performance.now() - started, answers }
}

function peopleOf(kind: Kind): string {
  return kind === "contacts" ? "/api/contacts" : `/api/conferences/${conferenceId}/attendees`
}

function tellAnswers(answers: ReadonlyMap<string, readonly number[]>): string {
  return [...answers]
    .map(([what, times]) => {
      const sorted = times.toSorted((a, b) => a - b)
      const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0)
      return `${what} ${at(0.99)} and ${at(1)} ms of ${sorted.length}`
    })
    .join(", ")
}

/** The file, and the family name in its last row that has one. */
function writeFile(kind: Kind, rows: number): { file: string; lastName: string } {
  const maker = openPeople({ seed: 7, attendees: rows, contacts: rows })
  const parts = ["First Name,Last Name,Company,Job Title,City,Email,Phone"]
  let lines: string[][] = []
  let lastName = ""
  for (let index = 0; index < rows; index++) {
    const record = kind === "attendees" ? maker.attendeeAt(index) : maker.contactAt(index)
    const { givenName, familyName, organization, jobTitle, city, emails, phones } = record
    const name = givenName === "" && familyName === "" ? ["", record.writtenName] : [givenName, familyName]
    lastName = familyName || lastName
    lines.push([...name, organization, jobTitle, city, emails[0] ?? "", phones[0] ?? ""])
    if (lines.length < 10_000 && index < rows - 1) continue
    parts.push(Papa.unparse(lines, { newline: "\n" }))
    lines = []
  }
  return { file: parts.join("\n"), lastName }
}

/**
 * Measures as asked for on the command line and prints a few lines per run.
 * @param words how many rows (100000), which engine (sqlite, postgres, both), which list (attendees, contacts, both)
 */
export async function benchImports(print: (line: string) => void, words: readonly string[]): Promise<void> {
  const [rows = "100000", engine = "both", kind = "both"] = words
  const kinds: Kind[] = kind === "both" ? ["attendees", "contacts"] : [kind as Kind]
  if (engine !== "postgres") await benchImport(print, { rows: Number(rows), engine: "sqlite", kinds, postgresUrl: "" })
  if (engine === "sqlite") return
  const postgres = await findPostgres(process.env)
  if (postgres.url === "") print(`import: not measured on postgres: ${postgres.reason}`)
  else await benchImport(print, { rows: Number(rows), engine: "postgres", kinds, postgresUrl: postgres.url })
  await postgres.stop()
}
