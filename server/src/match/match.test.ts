import { expect, test } from "vitest"
import { personCalled, stageAttendees, stageConference, stageContacts } from "../../../test/support/stage.ts"
import { stopAtStep } from "../../../test/support/stop-at-step.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { startTestServer } from "../../../test/support/test-server.ts"
import type { Database } from "../db/open.ts"
import { makeMatchJob } from "./job.ts"

const nordlicht = { organization: "Nordlicht Analytik GmbH" }

async function stageFew(database: Database) {
  const conferenceId = await stageConference(database)
  const contacts = await stageContacts(database, [
    personCalled("Anneliese Wolkenstein", { ...nordlicht, emails: ["a.wolkenstein@nordlicht.example"] }),
    personCalled("Béla Kovácsházi", { organization: "Südwind Verlag" }),
    personCalled("Dorothea Quandt", { organization: "Hafenwerk Logistik" }),
  ])
  const attendees = await stageAttendees(database, conferenceId, [
    personCalled("Anneliese Wolkenstein", nordlicht),
    personCalled("Bela Kovacshazi", { organization: "Südwind Verlag AG" }),
    personCalled("Eckart Zumthor", { organization: "Kranich Optik" }),
  ])
  return { conferenceId, contacts, attendees }
}

onBothEngines("the match", (open) => {
  test("runs as a job in its own thread, and its candidates reach review", async () => {
    const database = await open()
    const { conferenceId, contacts, attendees } = await stageFew(database)
    const server = await startTestServer(database)
    const url = `/api/conferences/${conferenceId}`
    const never = await server.ask("GET", `${url}/match`)
    expect(never.body).toMatchObject({ ranAt: null, stale: true, links: 0 })
    const job = await server.ask("POST", `${url}/match`)
    expect(job).toMatchObject({ status: 202, body: { kind: "match", subjectId: conferenceId } })
    await server.settle()
    const summary = await server.ask("GET", `${url}/match`)
    expect(server.bugs).toEqual([])
    expect(summary.body).toMatchObject({ attendees: 3, contacts: 3, stale: false })
    expect(summary.body.links + summary.body.possible).toBe(2)
    expect(summary.body.steps.map(({ step }: { step: string }) => step)).toContain("compare")
    const item = await server.ask("GET", `${url}/review/${attendees[0]}`)
    const [best] = item.body.candidates
    expect(best.contact.personId).toBe(contacts[0])
    const sum = best.reasons.reduce((total: number, { points }: { points: number }) => total + points, 0)
    expect(sum).toBeCloseTo(best.weight, 6)
    const again = await server.ask("POST", `${url}/match`)
    await server.settle()
    expect(again.status).toBe(202)
    const rows = await database.read((db) => db.selectFrom("match").select("run_id").distinct().execute())
    expect(rows).toHaveLength(1)
  })

  test("any attendee can be compared with any contact, matched or not", async () => {
    const database = await open()
    const { conferenceId, contacts, attendees } = await stageFew(database)
    const server = await startTestServer(database)
    const url = `/api/conferences/${conferenceId}`
    const before = await server.ask("GET", `${url}/review/${attendees[2]}/${contacts[2]}`)
    expect(before).toMatchObject({ status: 200, body: { class: "nonlink", earlier: "" } })
    await server.ask("POST", `${url}/match`)
    await server.settle()
    const after = await server.ask("GET", `${url}/review/${attendees[2]}/${contacts[2]}`)
    expect(after.body.class).toBe("nonlink")
    expect(after.body.weight).toBeLessThan(0)
    const unknown = await server.ask("GET", `${url}/review/${attendees[2]}/nobody`)
    expect(unknown).toMatchObject({ status: 404, body: { code: "unknown-id" } })
  })

  test("one match waits at most, and an unknown conference is refused", async () => {
    const database = await open()
    const { conferenceId } = await stageFew(database)
    const server = await startTestServer(database)
    await server.queue.stop()
    const first = await server.ask("POST", `/api/conferences/${conferenceId}/match`)
    const second = await server.ask("POST", `/api/conferences/${conferenceId}/match`)
    expect(second.body.id).toBe(first.body.id)
    const unknown = await server.ask("POST", "/api/conferences/nowhere/match")
    expect(unknown).toMatchObject({ status: 404, body: { code: "unknown-id" } })
  })

  test("stopped anywhere on its way, a whole run counts: the one before, or the new one", async () => {
    const database = await open()
    const { conferenceId } = await stageFew(database)
    const server = await startTestServer(database)
    await server.ask("POST", `/api/conferences/${conferenceId}/match`)
    await server.settle()
    const readRuns = () =>
      database.read(async (db) => {
        const { run_id: counting } = await db.selectFrom("match_run").select("run_id").executeTakeFirstOrThrow()
        const rows = await db.selectFrom("match").selectAll().orderBy("attendee_person_id").execute()
        return rows.map(({ run_id: runId, ...row }) => ({ ...row, counts: runId === counting }))
      })
    const before = await readRuns()
    const handler = makeMatchJob({ clock: () => new Date(), ids: () => crypto.randomUUID() })
    for (const step of ["read", "compare", "write"]) {
      await stopAtStep(handler, { database, kind: "match", subjectId: conferenceId }, step)
      expect(await readRuns()).toEqual(before)
    }
    expect(before.length).toBeGreaterThan(0)
    expect(before.every(({ counts }) => counts)).toBe(true)
  })
})
