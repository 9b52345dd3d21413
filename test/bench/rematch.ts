// How long the server takes to match a list with all contacts, then a new version of that list, then a changed contact; what it
// feels of it, and how much memory it needs.
//
//   npm run bench rematch [attendees] [contacts] [rounds]      without numbers 5000 20000 5
import { mkdtempSync, rmSync } from "node:fs"
import { loadavg, tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import { makePeople } from "../../fixtures/people.ts"
import { openDatabase, type Database } from "../../server/src/db/open.ts"
import { workspaceSettings } from "../../server/src/db/settings.ts"
import { spawnServer, type SpawnedServer } from "../support/spawn-server.ts"
import { stageAttendees, stageConference, stageContacts } from "../support/stage.ts"
import { timeChanges } from "./changed-contacts.ts"
import { openTable } from "./print-table.ts"
import { readProbe } from "./read-probe.ts"

const seed = 905
const head = ["match", "ms", "longest pause ms", "p99 pause ms", "slowest answer ms", "peak MB", "links", "ms per step"]
/** One of so many attendees is somebody else in the new version, and one has another title. */
const everySo = 40

/** Prints a row a match: the first, new versions of the list, and one for which nothing was kept. */
export async function benchRematch(print: (line: string) => void, words: readonly string[]): Promise<void> {
  const [attendees = 5000, contacts = 20_000, rounds = 5] = words.map(Number)
  const folder = mkdtempSync(join(tmpdir(), "vorab-bench-"))
  const made = makePeople({ seed, attendees, contacts })
  const strangers = makePeople({ seed: seed + 1, attendees, contacts: 10 }).attendees
  const newcomers = makePeople({ seed: seed + 2, attendees: 10, contacts: 40 })
  const settings = workspaceSettings({ dataFolder: folder, databaseUrl: "" })
  const staging = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const database = await openDatabase(settings)
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  }
  const table = openTable(print, head, [28])
  try {
    const conferenceId = await staging(async (database) => {
      const id = await stageConference(database)
      await stageContacts(database, made.contacts)
      await stageAttendees(database, id, made.attendees)
      return id
    })
    const bringVersion = (round: number): Promise<unknown> =>
      staging((database) => stageAttendees(database, conferenceId, newVersion(made.attendees, strangers, round)))
    table.row([`first, ${attendees} x ${contacts}`, ...(await measure(folder, conferenceId))])
    for (let round = 0; round < 2; round++) {
      await bringVersion(round)
      table.row([`new version ${round + 1} of the list`, ...(await measure(folder, conferenceId))])
    }
    const running = await startProbed(folder)
    try {
      await timeMatch(running, conferenceId)
      for (let round = 2; round < rounds + 2; round++) {
        await bringVersion(round)
        table.row([`new version ${round + 1}, server running`, ...(await measureOn(running, conferenceId))])
      }
      print(await timeChanges(running, { conferenceId, staging, newcomers: newcomers.contacts }))
    } finally {
      await running.end("SIGTERM")
    }
    if (settings.engine === "sqlite") rmSync(join(dirname(settings.file), "cache"), { recursive: true })
    table.row(["the same, nothing kept", ...(await measure(folder, conferenceId))])
    print(
      `\nWhere nothing else is said the server was started before each; on a machine under load ${loadavg()[0]?.toFixed(1)}.`,
    )
  } finally {
    table.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The list with a twentieth of its rows changed, other ones in each round. */
function newVersion(list: readonly PersonRecord[], strangers: readonly PersonRecord[], round: number): PersonRecord[] {
  return list.map((record, at) => {
    const turn = (at + round) % everySo
    if (turn === 0) return strangers[at] ?? record
    return turn === everySo / 2 ? { ...record, jobTitle: `${record.jobTitle} ${round + 2}`.trim() } : record
  })
}

/** One match by a server that has just started and answered a few times. */
async function measure(folder: string, conferenceId: string): Promise<string[]> {
  const server = await startProbed(folder)
  try {
    return await measureOn(server, conferenceId)
  } finally {
    await server.end("SIGTERM")
  }
}

async function startProbed(folder: string): Promise<SpawnedServer> {
  const server = await spawnServer({ VORAB_DATA: folder, DATABASE_URL: "", VORAB_PROBE: "1" })
  for (let asked = 0; asked < 20; asked++) await server.ask("GET", "/api/jobs")
  return server
}

async function measureOn(server: SpawnedServer, conferenceId: string): Promise<string[]> {
  await readProbe(server)
  const { total, slowest } = await timeMatch(server, conferenceId)
  const { longest, p99, memory } = await readProbe(server)
  const { body: summary } = await server.ask("GET", `/api/conferences/${conferenceId}/match`)
  const steps = summary.steps as { step: string; milliseconds: number }[]
  const rest = total - steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const named = [
    ...steps.map(({ step, milliseconds }) => `${step} ${milliseconds}`),
    `start and end ${rest.toFixed(0)}`,
  ]
  const numbers = [total, longest, p99, slowest, memory, summary.links as number].map((number) => number.toFixed(0))
  return [...numbers, named.join(", ")]
}

/** Milliseconds from asking for the match to its end, and the slowest answer meanwhile. */
async function timeMatch(server: SpawnedServer, conferenceId: string): Promise<{ total: number; slowest: number }> {
  const begun = performance.now()
  const started = await server.ask("POST", `/api/conferences/${conferenceId}/match`)
  let slowest = 0
  for (;;) {
    const asked = performance.now()
    const { body: job } = await server.ask("GET", `/api/jobs/${started.body.id}`)
    const now = performance.now()
    slowest = Math.max(slowest, now - asked)
    if (job.endedAt !== null) {
      if (job.state !== "done") throw new Error(`the match ended as ${job.state}: ${job.message} ${server.said()}`)
      return { total: now - begun, slowest }
    }
    await wait(10)
  }
}
