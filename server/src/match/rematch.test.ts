import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as fc from "fast-check"
import { expect, onTestFinished, test } from "vitest"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import { makePeople } from "../../../fixtures/people.ts"
import { personCalled, stageAttendees, stageConference, stageContacts } from "../../../test/support/stage.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { makeIds, startTestServer, type TestServer } from "../../../test/support/test-server.ts"
import type { Database } from "../db/open.ts"
import { workspaceSettings } from "../db/settings.ts"
import type { JobContext } from "../jobs/handler.ts"
import { makeHandlers } from "../pipeline.ts"
import { placeOfIndex, type IndexPlace } from "./index-place.ts"
import { makeMatchJob } from "./job.ts"
import type { MatchRow } from "./store.ts"

const { attendees, contacts } = makePeople({ seed: 74, attendees: 80, contacts: 160 })
const decisionId = (last: number) => `01900000-0000-7000-8000-cccccccc${String(last).padStart(4, "0")}`

/** A server whose thread remembers what it matched. */
async function startServer(database: Database): Promise<TestServer & { place: IndexPlace }> {
  const dataFolder = mkdtempSync(join(tmpdir(), "vorab-test-"))
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
  // Later than whatever the server itself writes down.
  let time = Date.parse("2026-11-02T18:00:00.000Z")
  const clock = () => new Date(time++)
  const workspace = { settings: workspaceSettings({ dataFolder, databaseUrl: "" }), dataFolder }
  const server = await startTestServer(database, { handlers: makeHandlers({ clock, ids: makeIds(), workspace }) })
  return { ...server, place: placeOfIndex(workspace.settings, dataFolder) }
}

/** Matches by a thread that remembers nothing: everybody, or where there is a place going on from what lies there. */
async function matchAnew(database: Database, conferenceId: string, place?: IndexPlace): Promise<void> {
  const context = {
    job: { id: "anew", subjectId: conferenceId },
    payload: {},
    database,
    signal: new AbortController().signal,
    progress: () => undefined,
  } as unknown as JobContext
  const parts = { clock: () => new Date(), ids: () => crypto.randomUUID(), ...(place ? { place } : {}) }
  await makeMatchJob(parts).run(context)
}

interface Published {
  readonly runId: string
  readonly rows: Omit<MatchRow, "run_id">[]
  readonly steps: string[]
}

async function readPublished(server: TestServer, conferenceId: string): Promise<Published> {
  const rows = await server.database.read((db) =>
    db
      .selectFrom("match as m")
      .innerJoin("match_run as run", "run.run_id", "m.run_id")
      .selectAll("m")
      .where("m.conference_id", "=", conferenceId)
      .orderBy("m.attendee_person_id")
      .orderBy("m.contact_person_id")
      .execute(),
  )
  const { body } = await server.ask("GET", `/api/conferences/${conferenceId}/match`)
  return {
    runId: rows[0]?.run_id ?? "",
    rows: rows.map(({ run_id: _run, ...row }) => row),
    steps: body.steps.map(({ step }: { step: string }) => step),
  }
}

/** A file as an address book exports it. */
function fileOf(records: readonly PersonRecord[]): string {
  return ["Vorname,Nachname,Firma,Position,E-Mail,Ort", ...records.map(lineOf), ""].join("\n")
}

function lineOf({ givenName, familyName, writtenName, organization, jobTitle, emails, city }: PersonRecord): string {
  const cells = [givenName, familyName || writtenName, organization, jobTitle, emails[0] ?? "", city]
  return cells.map((cell) => `"${cell.replaceAll('"', "")}"`).join(",")
}

/** What a user may do to contacts; each leaves the server at rest. */
function acting(server: TestServer) {
  const batches: string[] = []
  let decided = 0
  const findContacts = async () => (await server.ask("GET", "/api/contacts?limit=100")).body.items
  const acts = {
    async import(some: number) {
      const file = { name: `some-${some}.csv`, bytes: fileOf(contacts.slice(some, some + 1 + (some % 4))) }
      const { body } = await server.upload("/api/imports?kind=contacts", file)
      await server.ask("POST", `/api/imports/${body.batch.id}/confirm`, {})
      batches.push(body.batch.id)
    },
    async undo(some: number) {
      const [batch] = batches.splice(some % Math.max(1, batches.length), 1)
      if (batch !== undefined) await server.ask("POST", `/api/imports/${batch}/undo`)
    },
    async decide(some: number) {
      const items = await findContacts()
      const [one, other] = [items[some % items.length].personId, items[(some * 7 + 1) % items.length].personId]
      const body = { verdict: some % 3 === 0 ? "different" : "same", personId: one, otherId: other }
      await server.ask("PUT", `/api/contacts/duplicates/decisions/${decisionId(++decided)}`, body)
    },
    async takeBack() {
      if (decided > 0) await server.ask("DELETE", `/api/contacts/duplicates/decisions/${decisionId(decided--)}`)
    },
  }
  return async (act: keyof typeof acts, some: number): Promise<void> => {
    await acts[act](some)
    await server.settle()
  }
}

const act = fc.tuple(fc.constantFrom("import", "import", "undo", "decide", "decide", "takeBack"), fc.nat({ max: 150 }))

async function stageBoth(database: Database): Promise<string> {
  const conferenceId = await stageConference(database)
  await stageContacts(database, contacts.slice(0, 110))
  await stageAttendees(database, conferenceId, attendees)
  return conferenceId
}

onBothEngines("a match that follows a change of contacts", (open, engine) => {
  test("says what a match of everybody says, whatever was imported, undone, joined or parted before", async () => {
    let [remembered, rewritten] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 6 }), async (acts) => {
        const database = await open()
        const conferenceId = await stageBoth(database)
        const server = await startServer(database)
        await server.ask("POST", `/api/conferences/${conferenceId}/match`)
        await server.settle()
        const perform = acting(server)
        let { runId } = await readPublished(server, conferenceId)
        for (const [name, some] of acts) {
          await perform(name, some)
          const published = await readPublished(server, conferenceId)
          remembered += Number(!published.steps.includes("block"))
          rewritten += Number(published.runId === runId)
          runId = published.runId
        }
        const kept = await readPublished(server, conferenceId)
        for (const place of [server.place, undefined]) {
          await matchAnew(database, conferenceId, place)
          const anew = await readPublished(server, conferenceId)
          expect(anew.steps).toContain("block")
          expect(anew.runId).not.toBe(kept.runId)
          expect(kept.rows).toEqual(anew.rows)
        }
        expect(server.bugs).toEqual([])
      }),
      { numRuns: engine === "sqlite" ? 5 : 2 },
    )
    expect(remembered).toBeGreaterThan(4)
    expect(rewritten).toBeGreaterThan(4)
  }, 120_000)

  test("starts by itself when two contacts are said to be one, and when that is taken back", async () => {
    const database = await open()
    const conferenceId = await stageConference(database)
    const [one, other] = await stageContacts(database, [
      personCalled("Anneliese Wolkenstein", { organization: "Nordlicht Analytik" }),
      personCalled("Anneliese Quandt", { organization: "Kranich Optik" }),
    ])
    await stageAttendees(database, conferenceId, [personCalled("Anneliese Quandt", { organization: "Kranich Optik" })])
    const server = await startServer(database)
    const url = `/api/conferences/${conferenceId}/match`
    const summary = async () => {
      await server.settle()
      return (await server.ask("GET", url)).body
    }
    await server.ask("POST", url)
    expect(await summary()).toMatchObject({ contacts: 2, stale: false })
    const decision = `/api/contacts/duplicates/decisions/${decisionId(1)}`
    await server.ask("PUT", decision, { verdict: "same", personId: one, otherId: other })
    expect(await summary()).toMatchObject({ contacts: 1, stale: false })
    await server.ask("DELETE", decision)
    expect(await summary()).toMatchObject({ contacts: 2, stale: false })
    expect(server.bugs).toEqual([])
  })
})
