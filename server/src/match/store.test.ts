import { expect, test } from "vitest"
import { linkCut } from "@vorab/shared/match/classify"
import { personCalled, stageAttendees, stageConference, stageContacts } from "../../../test/support/stage.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import type { Database } from "../db/open.ts"
import { readSettlement } from "../people/read-settlement.ts"
import { readSides } from "./read-sides.ts"
import { clearOldRuns, publishRun, readSummary, writePairs, type MatchRow } from "./store.ts"

const names = Array.from({ length: 30 }, (_, number) => `Person Nummer${String.fromCharCode(97 + number)}x`)

async function stageNames(database: Database) {
  const conferenceId = await stageConference(database)
  const contacts = await stageContacts(
    database,
    names.map((name) => personCalled(name)),
  )
  const attendees = await stageAttendees(
    database,
    conferenceId,
    names.map((name) => personCalled(name)),
  )
  const run = (runId: string, count: number): MatchRow[] =>
    attendees.slice(0, count).map((attendeeId, index) => ({
      run_id: runId,
      conference_id: conferenceId,
      attendee_person_id: attendeeId,
      contact_person_id: contacts[index] ?? "",
      class: "link",
      weight: 9,
      probability: 0.99,
      reasons: "[]",
      rank: 0,
    }))
  const publish = (runId: string, ranAt: string) =>
    publishRun(database, {
      conferenceId,
      runId,
      model: { kind: "none" },
      linkCut,
      summary: { attendees: 30, contacts: 30, links: 0, possible: 0, steps: [] },
      ranAt,
    })
  const links = async () => (await database.read((db) => readSettlement(db, conferenceId))).settlement.links.length
  return { conferenceId, run, publish, links }
}

const ignore = () => {}

onBothEngines("the match store", (open) => {
  test("readers see the old run until the new one is whole, then only the new one", async () => {
    const database = await open()
    const { conferenceId, run, publish, links } = await stageNames(database)
    await writePairs(database, run("first", 10), ignore)
    expect(await links()).toBe(0)
    await publish("first", "2026-11-02T10:00:00.000Z")
    expect(await links()).toBe(10)
    await writePairs(database, run("second", 20), ignore)
    expect(await links()).toBe(10)
    await publish("second", "2026-11-02T11:00:00.000Z")
    expect(await links()).toBe(20)
    await clearOldRuns(database, conferenceId)
    const left = await database.read((db) => db.selectFrom("match").select("run_id").distinct().execute())
    expect(left).toEqual([{ run_id: "second" }])
  })

  test("what a killed run left is cleared away without touching the one that counts", async () => {
    const database = await open()
    const { conferenceId, run, publish, links } = await stageNames(database)
    await writePairs(database, run("first", 5), ignore)
    await publish("first", "2026-11-02T10:00:00.000Z")
    await writePairs(database, run("killed", 30), ignore)
    await clearOldRuns(database, conferenceId)
    expect(await links()).toBe(5)
    const rows = await database.read((db) => db.selectFrom("match").select("run_id").execute())
    expect(rows).toHaveLength(5)
  })

  test("a summary is stale once contacts, list or decisions came after it", async () => {
    const database = await open()
    const { conferenceId, publish } = await stageNames(database)
    const stale = async () => (await database.read((db) => readSummary(db, conferenceId))).stale
    expect(await database.read((db) => readSummary(db, conferenceId))).toMatchObject({ ranAt: null, stale: true })
    await publish("first", "2026-11-02T10:00:00.000Z")
    expect(await stale()).toBe(false)
    const decision = {
      id: "d1",
      owner_id: "local",
      conference_id: conferenceId,
      attendee_person_id: "a",
      verdict: "unsure" as const,
    }
    const rest = {
      contact_person_id: "",
      attendee_key: "",
      contact_key: "",
      snapshot: "{}",
      at: "2026-11-02T10:00:01.000Z",
    }
    await database.write((db) =>
      db
        .insertInto("decision")
        .values({ ...decision, ...rest })
        .execute(),
    )
    expect(await stale()).toBe(true)
    await publish("second", "2026-11-02T10:00:02.000Z")
    expect(await stale()).toBe(false)
    await database.write((db) =>
      db.insertInto("decision_revoked").values({ decision_id: "d1", at: "2026-11-02T10:00:03.000Z" }).execute(),
    )
    expect(await stale()).toBe(true)
  })

  test("both sides are read with all live records of each person", async () => {
    const database = await open()
    const { conferenceId } = await stageNames(database)
    await stageContacts(database, [personCalled(names[0] ?? "", { emails: ["a@nordlicht.example"] })])
    const { attendees, contacts } = await database.read((db) => readSides(db, conferenceId))
    expect(attendees.personIds).toHaveLength(30)
    expect(contacts.recordIds).toHaveLength(31)
    expect([...contacts.personOf]).toEqual([...contacts.personOf].sort((a, b) => a - b))
  })
})
