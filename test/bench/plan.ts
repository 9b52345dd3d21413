// How long the server takes to read and compute a plan: medians over an embedded database in a folder that vanishes.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { makePeople } from "../../fixtures/people.ts"
import { findConference, findProfile, listWeighedGoals } from "../../server/src/conferences/store.ts"
import { bulkInsert } from "../../server/src/db/bulk-insert.ts"
import { openDatabase } from "../../server/src/db/open.ts"
import type { Database } from "../../server/src/db/open.ts"
import { readPlan } from "../../server/src/plan/read-plan.ts"
import { stageAttendees, stageConference, stageContacts, stageMatches } from "../support/stage.ts"

const sizes = [
  { attendees: 1200, contacts: 1000 },
  { attendees: 5000, contacts: 5000 },
]
const rounds = 21

/** Measures all sizes and prints one line each. */
export async function benchPlan(print: (line: string) => void): Promise<void> {
  print("plan: attendees x contacts, first reading, median and slowest of the next, answer in KB")
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "vorab-bench-"))
    const database = await openDatabase({ engine: "sqlite", file: join(folder, "main.sqlite") })
    try {
      print(await measure(database, size))
    } finally {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

async function measure(database: Database, size: { attendees: number; contacts: number }): Promise<string> {
  const conferenceId = await stageAll(database, size)
  const needs = { findConference, findProfile, listWeighedGoals }
  const asked = { conferenceId, owner: "local", now: new Date("2026-11-02T12:00:00.000Z") }
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    const { plan } = await database.read((db) => readPlan(db, asked, needs))
    bytes = JSON.stringify(plan).length
    times.push(performance.now() - start)
  }
  const [first = 0, ...rest] = times
  rest.sort((a, b) => a - b)
  const middle = rest[Math.floor(rest.length / 2)] ?? 0
  const kilobytes = `${Math.round(bytes / 1024)} KB`
  return `${size.attendees} x ${size.contacts}: ${[ms(first), ms(middle), ms(rest.at(-1) ?? 0), kilobytes].join(", ")}`
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`
}

async function stageAll(database: Database, size: { attendees: number; contacts: number }): Promise<string> {
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
