import { sql, type Kysely } from "kysely"
import { expect, test } from "vitest"
import type { MatchModel } from "@vorab/shared/match/api"
import { personCalled, stageAttendees, stageConference, stageContacts } from "../../../test/support/stage.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { startTestServer, type TestServer } from "../../../test/support/test-server.ts"
import { matchModels } from "../db/migrations/0002-match-models.ts"
import type { Database } from "../db/open.ts"
import type { JobContext } from "../jobs/handler.ts"
import { orderAtStart } from "../pipeline.ts"
import { makeMatchJob } from "./job.ts"

const given = ["Anneliese", "Béla", "Cordula", "Dorothea", "Eckart", "Friederike", "Gundula", "Hannes", "Ilse", "Jost"]
const family = ["Wolkenstein", "Kovácsházi", "Quandt", "Zumthor", "Abendroth", "Birkholz", "Cramer", "Dornbusch"]

/** The first `count` of eighty invented people. */
const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => {
    const at = from + index
    const name = `${given[at % given.length]} ${family[Math.floor(at / given.length) % family.length]}`
    return personCalled(name, { organization: `Werk ${at % 7}`, city: at % 2 === 0 ? "Leipzig" : "Halle" })
  })

async function stageMatch(database: Database) {
  const conferenceId = await stageConference(database)
  await stageContacts(database, people(20))
  await stageAttendees(database, conferenceId, people(12, 10))
  const server = await startTestServer(database)
  return { conferenceId, ...asking(server, `/api/conferences/${conferenceId}/match`) }
}

function asking(server: TestServer, url: string) {
  const post = async (path = "") => {
    const answer = await server.ask("POST", `${url}${path}`)
    await server.settle()
    return answer
  }
  const models = async (): Promise<MatchModel[]> => (await server.ask("GET", `${url}/models`)).body.items
  const summary = async () => (await server.ask("GET", url)).body
  return { server, url, post, models, summary }
}

async function readPairs(database: Database) {
  const rows = await database.read((db) =>
    db.selectFrom("match").selectAll().orderBy("attendee_person_id").orderBy("contact_person_id").execute(),
  )
  return rows.map(({ run_id: _run, ...row }) => row)
}

onBothEngines("the models of a match", (open) => {
  test("the first match fits one, and later ones keep it though contacts have changed", async () => {
    const database = await open()
    const { server, post, models, summary } = await stageMatch(database)
    expect((await summary()).model).toBeNull()
    await post()
    const [first] = await models()
    expect(first).toMatchObject({ state: "inForce", reason: "first", attendees: 12, contacts: 20, before: null })
    expect(first).toMatchObject({ change: null, usable: true, pinned: false, beforeId: "" })
    const before = await readPairs(database)
    await stageContacts(database, people(3, 40))
    await post()
    expect((await models()).map(({ id }) => id)).toEqual([first?.id])
    expect(await summary()).toMatchObject({ contacts: 23, model: { id: first?.id, contacts: 20 } })
    const weights = new Map(
      (await readPairs(database)).map((row) => [row.attendee_person_id + row.contact_person_id, row]),
    )
    for (const row of before) expect(weights.get(row.attendee_person_id + row.contact_person_id)).toMatchObject(row)
    expect(server.bugs).toEqual([])
  })

  test("fitting anew tells what it changed, and is undone for good, after a restart too", async () => {
    const database = await open()
    const { conferenceId, server, url, post, models } = await stageMatch(database)
    await post()
    await stageContacts(database, people(8, 40))
    await post()
    const before = await readPairs(database)
    const job = await post("/refit")
    expect(job).toMatchObject({ status: 202, body: { kind: "match", subjectId: conferenceId } })
    const [second, first] = await models()
    expect(second).toMatchObject({ state: "inForce", reason: "asked", contacts: 28, beforeId: first?.id })
    expect(second?.before).toEqual({ attendees: 12, contacts: 20 })
    expect(first).toMatchObject({ state: "replaced" })
    const known = new Set(before.map((row) => row.attendee_person_id))
    const linked = new Set(before.filter((row) => row.class === "link").map((row) => row.attendee_person_id))
    expect(second?.change?.before).toEqual({ links: linked.size, possible: known.size - linked.size })
    expect(second?.change?.people.length).toBe(second?.change?.changed)

    const undone = await server.ask("POST", `${url}/models/${first?.id}/use`)
    expect(undone.status).toBe(202)
    await server.settle()
    expect(await readPairs(database)).toEqual(before)
    const restarted = asking(await startTestServer(database, { today: "2026-11-03" }), url)
    await stageContacts(database, people(30, 50))
    await restarted.post()
    const after = await restarted.models()
    expect(after.map(({ id, state }) => [id, state])).toEqual([
      [second?.id, "takenBack"],
      [first?.id, "inForce"],
    ])
    expect(after[1]).toMatchObject({ pinned: true, reason: "first" })
    await restarted.post("/refit")
    expect((await restarted.models())[0]).toMatchObject({ reason: "asked", beforeId: first?.id, state: "inForce" })
  })

  test("a side that grew by more than half has one fitted anew, and the summary says why", async () => {
    const database = await open()
    const { post, models, summary } = await stageMatch(database)
    await post()
    await stageContacts(database, people(40, 30))
    await post()
    const now = await summary()
    expect(now.model).toMatchObject({ reason: "grown", contacts: 60, before: { attendees: 12, contacts: 20 } })
    expect(now.steps.map(({ step }: { step: string }) => step)).toEqual(expect.arrayContaining(["fit", "before"]))
    const [grown] = await models()
    // What grew is no change of the model: both were asked about the same people.
    expect(grown?.change?.after).toEqual({ links: now.links, possible: now.possible })
  })

  test("a model of an older matcher is replaced at the start, its run is compared, and nobody can bring it back", async () => {
    const database = await open()
    const { server, url, post, models, summary } = await stageMatch(database)
    await post()
    const old = await summary()
    await database.write((db) => db.updateTable("match_model").set({ engine: "0-old" }).execute())
    expect((await summary()).stale).toBe(true)
    const parts = { clock: () => new Date(), ids: () => crypto.randomUUID() }
    await orderAtStart(database, parts)
    await orderAtStart(database, parts)
    server.queue.wake()
    await server.settle()
    const jobs = await database.read((db) => db.selectFrom("job").select("id").execute())
    expect(jobs).toHaveLength(2)
    const [now, before] = await models()
    expect(now).toMatchObject({ reason: "engine", change: { before: { links: old.links, possible: old.possible } } })
    expect(before).toMatchObject({ usable: false, state: "replaced" })
    const refused = await server.ask("POST", `${url}/models/${before?.id}/use`)
    expect(refused).toMatchObject({ status: 409, body: { code: "conflict" } })
    const unknown = await server.ask("POST", `${url}/models/nothing/use`)
    expect(unknown).toMatchObject({ status: 404, body: { code: "unknown-id" } })
  })

  test("only the last few are kept, and the one in force is among them", async () => {
    const database = await open()
    const { post, models } = await stageMatch(database)
    for (let round = 0; round < 5; round++) await post("/refit")
    const kept = await models()
    expect(kept.map(({ state }) => state)).toEqual(["inForce", "replaced", "replaced", "replaced"])
    expect(kept.at(-1)?.beforeId).toBe("")
    const rows = await database.read((db) => db.selectFrom("match_model").select("id").execute())
    expect(rows).toHaveLength(4)
  })

  test("fitting that is stopped changes nothing, and asked for twice it is done once", async () => {
    const database = await open()
    const { conferenceId, server, url, post, models } = await stageMatch(database)
    await post()
    const before = { models: await models(), pairs: await readPairs(database) }
    const stopping = new AbortController()
    const context = {
      job: { id: "stopped", kind: "match", subjectId: conferenceId },
      payload: { refit: true },
      database,
      signal: stopping.signal,
      progress: (step: string) => (step === "read" ? stopping.abort(new Error("cancelled")) : undefined),
    } as unknown as JobContext
    const handler = makeMatchJob({ clock: () => new Date(), ids: () => crypto.randomUUID() })
    await expect(handler.run(context)).rejects.toThrow("cancelled")
    await handler.abandon?.(context)
    expect({ models: await models(), pairs: await readPairs(database) }).toEqual(before)
    await server.queue.stop()
    const ordinary = await server.ask("POST", url)
    const refit = await server.ask("POST", `${url}/refit`)
    expect(refit.body.id).not.toBe(ordinary.body.id)
    expect((await server.ask("POST", `${url}/refit`)).body.id).toBe(refit.body.id)
  })

  test("where one side is empty nothing is fitted", async () => {
    const database = await open()
    const conferenceId = await stageConference(database)
    await stageContacts(database, people(5))
    const { post, models, summary } = asking(await startTestServer(database), `/api/conferences/${conferenceId}/match`)
    await post("/refit")
    expect(await models()).toEqual([])
    expect(await summary()).toMatchObject({ model: null, links: 0, contacts: 5 })
  })

  test("models of runs before they had a table of their own go on explaining until the next match", async () => {
    const database = await open()
    const { conferenceId, server, post, models } = await stageMatch(database)
    await post()
    await database.write(async (db) => {
      const { data } = await db.selectFrom("match_model").select("data").executeTakeFirstOrThrow()
      await sql`alter table match_run add column model text not null default '{}'`.execute(db)
      await sql`update match_run set model = ${data}`.execute(db)
      for (const column of ["model_id", "link_cut"]) {
        await sql`alter table match_run drop column ${sql.ref(column)}`.execute(db)
      }
      for (const table of ["match_model", "match_cut"]) await sql`drop table ${sql.table(table)}`.execute(db)
      await matchModels.up(db as unknown as Kysely<unknown>)
    })
    const [moved] = await models()
    expect(moved).toMatchObject({ state: "inForce", usable: false, reason: "first" })
    const { items } = (await server.ask("GET", `/api/conferences/${conferenceId}/attendees`)).body
    const { contact } = (await readPairs(database)).map((row) => ({ contact: row.contact_person_id })).at(0) ?? {}
    const url = `/api/conferences/${conferenceId}/review/${items[0].personId}/${contact}`
    expect((await server.ask("GET", url)).status).toBe(200)
    await post()
    expect((await models())[0]).toMatchObject({ reason: "engine", usable: true })
    expect(server.bugs).toEqual([])
  })
})

onBothEngines("the cut for links", (open) => {
  test("is set by the user alone, has every list matched anew, and goes back to the product's", async () => {
    const database = await open()
    const { server, post, summary } = await stageMatch(database)
    await post()
    const product = await server.ask("GET", "/api/match/cut")
    expect(product.body).toMatchObject({ cut: product.body.product, at: null })
    const before = await readPairs(database)
    const id = "01900000-0000-7000-b000-000000000001"
    const set = await server.ask("PUT", `/api/match/cuts/${id}`, { cut: 38.126 })
    expect(set).toMatchObject({ status: 202, body: { cut: 38.13, jobs: [{ kind: "match" }] } })
    expect((await server.ask("PUT", `/api/match/cuts/${id}`, { cut: 38.126 })).body.jobs).toEqual([])
    await server.settle()
    expect(await summary()).toMatchObject({ linkCut: 38.13, links: 0, stale: false })
    expect((await readPairs(database)).every((row) => row.class === "possible")).toBe(true)
    const other = await server.ask("PUT", `/api/match/cuts/${id}`, { cut: 3 })
    expect(other).toMatchObject({ status: 409, body: { code: "conflict" } })
    const wrong = await server.ask("PUT", "/api/match/cuts/01900000-0000-7000-b000-000000000002", { cut: -1 })
    expect(wrong.status).toBe(400)
    await server.ask("PUT", "/api/match/cuts/01900000-0000-7000-b000-000000000003", { cut: null })
    await server.settle()
    expect(await readPairs(database)).toEqual(before)
    expect(before.some((row) => row.class === "link")).toBe(true)
    expect(server.bugs).toEqual([])
  })
})
