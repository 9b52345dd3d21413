import { expect, test } from "vitest"
import { personCalled, stageContacts, unstagePeople } from "../../../test/support/stage.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { makeIds, startTestServer } from "../../../test/support/test-server.ts"
import type { Database } from "../db/open.ts"
import type { JobHandler } from "../jobs/handler.ts"
import { makeIdMaker } from "../make-ids.ts"
import { makeHandlers } from "../pipeline.ts"
import { contactList } from "./card.ts"
import { findDuplicateContacts } from "./find-duplicates.ts"
import type { Joins } from "./find-joins.ts"

const ids = makeIdMaker()
const people = [
  personCalled("Anna Weber", { emails: ["a@nordwind.example"] }),
  personCalled("Anna Wöber", { city: "Kiel" }),
  personCalled("Carla Neu"),
]

/** A run with an engine that tells how often it was asked. */
function makeEngine(database: Database, found: Partial<Joins>) {
  let asked = 0
  const findJoins = () => {
    asked++
    return { joins: [], possible: [], model: null, ...found }
  }
  const run = (progress: (step: string) => void = () => {}) =>
    findDuplicateContacts(database, { findJoins, runId: ids(), at: "2026-11-02T10:00:00.000Z", ids, progress })
  return { run, asked: () => asked }
}

function stop(step: string): void {
  if (step === "joins") throw new Error("stopped")
}

const readEdges = (database: Database) => database.read((db) => db.selectFrom("person_edge").selectAll().execute())
const readPairs = (database: Database) => database.read((db) => db.selectFrom("duplicate").selectAll().execute())

onBothEngines("looking for duplicates", (open) => {
  test("just the same contacts are not compared twice", async () => {
    const database = await open()
    await stageContacts(database, people)
    const engine = makeEngine(database, { joins: [{ a: 0, b: 1, weight: 9 }] })
    await engine.run()
    await stageContacts(database, people)
    await engine.run()
    expect(engine.asked()).toBe(1)
    expect(await readEdges(database)).toHaveLength(1)
    await stageContacts(database, [personCalled("Dora Ohm")])
    await engine.run()
    expect(engine.asked()).toBe(2)
  })

  test("a run replaces the one before; an edge that is found again stays the edge it was", async () => {
    const database = await open()
    await stageContacts(database, people)
    await makeEngine(database, { joins: [{ a: 0, b: 1, weight: 9 }], possible: [{ a: 1, b: 2, weight: 3 }] }).run()
    const [edge] = await readEdges(database)
    await stageContacts(database, [personCalled("Dora Ohm")])
    await makeEngine(database, { joins: [{ a: 0, b: 1, weight: 9.4 }], possible: [{ a: 0, b: 3, weight: 2 }] }).run()
    expect(await readEdges(database)).toEqual([edge])
    expect(await readPairs(database)).toMatchObject([{ weight: 2 }])
    await unstagePeople(database, contactList)
    await makeEngine(database, {}).run()
    expect([await readEdges(database), await readPairs(database)]).toEqual([[], []])
  })

  test("stopped half-way, the questions of the run before still stand, and the next run goes on", async () => {
    const database = await open()
    await stageContacts(database, people)
    await makeEngine(database, { possible: [{ a: 1, b: 2, weight: 3 }] }).run()
    await stageContacts(database, [personCalled("Dora Ohm")])
    const engine = makeEngine(database, { joins: [{ a: 0, b: 1, weight: 9 }], possible: [] })
    await expect(engine.run(stop)).rejects.toThrow("stopped")
    expect(await readPairs(database)).toHaveLength(1)
    await engine.run()
    expect(await readPairs(database)).toEqual([])
    expect(engine.asked()).toBe(2)
  })

  test("contacts are shown and found while duplicates are still looked for; stopping that stops nothing else", async () => {
    const database = await open()
    const endless: JobHandler = {
      run: ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    }
    const handlers = makeHandlers({ clock: () => new Date("2026-11-02T12:00:00.000Z"), ids: makeIds() })
    const { ask, upload, settle } = await startTestServer(database, { handlers: { ...handlers, duplicates: endless } })
    const bytes = "First Name,Last Name,Email\nAnna,Weber,a@nordwind.example\nCarla,Neu,c@nordwind.example\n"
    const { body } = await upload("/api/imports?kind=contacts", { name: "c.csv", bytes })
    await ask("POST", `/api/imports/${body.batch.id}/confirm`, {})
    const findJob = async () => {
      for (;;) {
        const { items } = (await ask("GET", "/api/jobs")).body
        const job = items.find((one: { kind: string; state: string }) => one.kind === "duplicates")
        if (job?.state === "running") return job.id as string
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    const jobId = await findJob()
    expect((await ask("GET", "/api/contacts?query=carla")).body.total).toBe(1)
    expect((await ask("GET", `/api/imports/${body.batch.id}`)).body.batch.state).toBe("done")
    await ask("POST", `/api/jobs/${jobId}/cancel`)
    await settle()
    expect((await ask("GET", `/api/jobs/${jobId}`)).body.state).toBe("cancelled")
    expect((await ask("GET", "/api/contacts")).body.total).toBe(2)
  })
})
