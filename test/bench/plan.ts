// How long a plan takes: computed from an embedded database, and asked for over HTTP from the built server.
//
//   npm run bench plan
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { makePeople } from "../../fixtures/people.ts"
import { findConference, findProfile, listWeighedGoals } from "../../server/src/conferences/store.ts"
import { bulkInsert } from "../../server/src/db/bulk-insert.ts"
import { openDatabase } from "../../server/src/db/open.ts"
import type { Database } from "../../server/src/db/open.ts"
import { workspaceSettings } from "../../server/src/db/settings.ts"
import { readPlan } from "../../server/src/plan/read-plan.ts"
import { spawnServer } from "../support/spawn-server.ts"
import { stageAttendees, stageConference, stageContacts, stageMatches } from "../support/stage.ts"

interface Size {
  readonly attendees: number
  readonly contacts: number
}

const sizes: readonly Size[] = [
  { attendees: 1200, contacts: 1000 },
  { attendees: 5000, contacts: 20_000 },
]
const rounds = 31

/** Measures all sizes and prints three lines each. */
export async function benchPlan(print: (line: string) => void): Promise<void> {
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "vorab-bench-"))
    try {
      const name = `plan: ${size.attendees} attendees, ${size.contacts} contacts`
      const database = await openDatabase(workspaceSettings({ dataFolder: folder, databaseUrl: "" }))
      const conferenceId = await stageAll(database, size)
      print(`${name}, read and computed: ${wordTimes(await timeComputing(database, conferenceId))}`)
      await database.close()
      const { whole, weighed } = await timeAsking(folder, conferenceId)
      print(`${name}, the whole over HTTP: ${wordTimes(whole)}`)
      print(`${name}, a changed weight and the new order over HTTP: ${wordTimes(weighed)}`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

async function timeComputing(database: Database, conferenceId: string): Promise<number[]> {
  const needs = { findConference, findProfile, listWeighedGoals }
  const asked = { conferenceId, owner: "local", now: new Date("2026-11-02T12:00:00.000Z") }
  return timeRounds(() => database.read((db) => readPlan(db, asked, needs)), 5)
}

async function timeAsking(folder: string, conferenceId: string): Promise<{ whole: number[]; weighed: number[] }> {
  const server = await spawnServer({ VORAB_DATA: folder, DATABASE_URL: "" })
  const url = `/api/conferences/${conferenceId}`
  let weight = 0
  try {
    const weighed = await timeRounds(async () => {
      weight = (weight + 1) % 4
      await server.ask("PUT", `${url}/goals/goal-0`, { weight })
      // As the page asks for it.
      await server.ask("GET", `${url}/plan?hidden=false&parts=known,targets&first=100&colleagues=3`)
    })
    const whole = await timeRounds(() => server.ask("GET", `${url}/plan`), 5)
    return { whole, weighed }
  } finally {
    await server.end("SIGTERM")
  }
}

async function timeRounds(work: () => Promise<unknown>, turns = rounds): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < turns; round++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times
}

/** The first one is told apart: everybody after it finds the program warm. */
function wordTimes([first = 0, ...rest]: readonly number[]): string {
  const ordered = rest.toSorted((a, b) => a - b)
  const middle = ordered[Math.floor(ordered.length / 2)] ?? 0
  return `first ${first.toFixed(0)} ms, then median ${middle.toFixed(0)} ms, slowest ${(ordered.at(-1) ?? 0).toFixed(0)} ms`
}

async function stageAll(database: Database, size: Size): Promise<string> {
  const made = makePeople({ seed: 1001, ...size })
  const conferenceId = await stageConference(database)
  const contacts = await stageContacts(database, made.contacts)
  const attendees = await stageAttendees(database, conferenceId, made.attendees)
  const seen = new Set<string>()
  const pairs = made.truth.flatMap(({ attendee, contact }, index) => {
    const pair = { attendeeId: attendees[attendee] ?? "", contactId: contacts[contact] ?? "" }
    const key = `${pair.attendeeId} ${pair.contactId}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ ...pair, weight: index % 10 === 0 ? 1 : 12 }]
  })
  await stageMatches(database, conferenceId, pairs)
  await database.write((db) => bulkInsert(db, "goal", goals()))
  return conferenceId
}

function goals() {
  const at = "2026-10-01T08:00:00.000Z"
  const empty = { organizations: [], roles: [], seniorities: [], topics: [], people: [] }
  const wanted = [
    { kind: "job", label: "A new position in data", detail: { ...empty, roles: ["Head of Data", "Leiter IT"] } },
    {
      kind: "customers",
      label: "Customers in industry",
      detail: { ...empty, seniorities: ["head", "vp", "executive"] },
    },
    { kind: "knowledge", label: "Research software", detail: { ...empty, topics: ["software", "research", "energy"] } },
  ]
  return wanted.map(({ detail, ...goal }, position) => ({
    id: `goal-${position}`,
    owner_id: "local",
    ...goal,
    detail: JSON.stringify(detail),
    position,
    created_at: at,
    updated_at: at,
    removed_at: null,
  }))
}
