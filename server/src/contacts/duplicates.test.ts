import { expect, onTestFinished, test } from "vitest"
import { personCalled, stageAttendees, stageConference, stageContacts } from "../../../test/support/stage.ts"
import { makeTestWorkspace, onBothEngines } from "../../../test/support/test-database.ts"
import { startTestServer, type Answer } from "../../../test/support/test-server.ts"
import { openDatabase, type Database } from "../db/open.ts"
import { makeIdMaker } from "../make-ids.ts"
import { decidePair } from "../people/decide-persons.ts"
import { findDuplicateContacts } from "../people/find-duplicates.ts"
import { findJoins } from "../people/find-joins.ts"

const ids = makeIdMaker()
const decisionId = ids
let run = 0

async function findAll(database: Database): Promise<void> {
  const at = `2026-09-30T10:00:${String(++run % 60).padStart(2, "0")}.000Z`
  await findDuplicateContacts(database, { findJoins, runId: `run ${run}`, at, ids, progress: () => {} })
}

const givenNames =
  "Anna Boris Clara Dieter Elif Frank Greta Hakan Ines Jonas Karla Lars Mona Nils Olga Paul Rita Sven Tina Uwe"
const familyNames =
  "Brandt Vogel Kaiser Lorenz Huber Simon Fuchs Winter Peters Ziegler Otto Kuhn Jansen Bergmann Pohl Engel Horn Busch Voigt Sauer"
const crowd = familyNames
  .split(" ")
  .map((name, index) => personCalled(`${givenNames.split(" ")[index]} ${name}`, { organization: `Haus ${name}` }))
const linkedin = personCalled("Roswitha Quandtner", { organization: "Nordwind GmbH", emails: ["rq@nordwind.example"] })
const google = personCalled("Roswitha Tannert", { emails: ["rq@nordwind.example"], city: "Kiel" })
const outlook = personCalled("Roswitha Quandtner", { organization: "Südlicht AG", city: "Passau" })

const names = ({ body }: Answer) =>
  (body.items as { person: { name: string }; other: { name: string } }[]).map(({ person, other }) =>
    [person.name, other.name].sort().join(" + "),
  )
const cents = (points: number) => Math.round(points * 100)

/** One person in three sources: two share an address, the third only the name. */
async function stageThree(database: Database) {
  const [l = ""] = await stageContacts(database, [linkedin, ...crowd])
  const [g = ""] = await stageContacts(database, [google])
  const [o = ""] = await stageContacts(database, [outlook])
  await findAll(database)
  const server = await startTestServer(database)
  const decide = (verdict: "same" | "different", personId: string, otherId: string, id = decisionId()) =>
    server.ask("PUT", `/api/contacts/duplicates/decisions/${id}`, { verdict, personId, otherId })
  const take = async (id: string) => server.ask("DELETE", `/api/contacts/duplicates/decisions/${id}`)
  const counts = async () => (await server.ask("GET", "/api/contacts/duplicates/counts")).body
  const total = async () => (await server.ask("GET", "/api/contacts?limit=1")).body.total as number
  return { ...server, l, g, o, decide, take, counts, total }
}

onBothEngines("duplicates among the contacts", (open, engine) => {
  test("who surely is one is joined, who may be is asked about with reasons that sum to the weight", async () => {
    const { ask, counts, total, bugs } = await stageThree(await open())
    expect(await total()).toBe(crowd.length + 2)
    expect(await counts()).toMatchObject({ joined: 1, decided: 0 })
    const possible = await ask("GET", "/api/contacts/duplicates")
    // Joined, the two show the newest name.
    expect(names(possible)).toEqual(["Roswitha Quandtner + Roswitha Tannert"])
    expect(possible.body.total).toBe((await counts()).possible)
    const joined = await ask("GET", "/api/contacts/duplicates/joined")
    expect(names(joined)).toEqual(["Roswitha Quandtner + Roswitha Tannert"])
    for (const { weight, probability, reasons } of [...possible.body.items, ...joined.body.items]) {
      const sum = reasons.reduce((points: number, reason: { points: number }) => points + cents(reason.points), 0)
      expect(sum).toBe(cents(weight))
      expect(probability).toBeCloseTo(1 / (1 + 2 ** -weight))
    }
    expect(bugs).toEqual([])
  })

  test("the heaviest pair comes first, and pages follow each other without a gap", async () => {
    const database = await open()
    await stageContacts(database, [outlook, ...crowd])
    await stageContacts(database, [linkedin, personCalled("Roswitha Quandtner", { organization: "Westhafen KG" })])
    await findAll(database)
    const { ask } = await startTestServer(database)
    const all = (await ask("GET", "/api/contacts/duplicates")).body
    expect(all.items.length).toBeGreaterThan(1)
    const weights = all.items.map(({ weight }: { weight: number }) => weight)
    expect(weights).toEqual(weights.toSorted((a: number, b: number) => b - a))
    const paged: unknown[] = []
    for (let after = ""; ;) {
      const { body } = await ask("GET", `/api/contacts/duplicates?limit=1${after === "" ? "" : `&after=${after}`}`)
      paged.push(...body.items)
      if (body.next === null) break
      after = body.next
    }
    expect(paged).toEqual(all.items)
    expect((await ask("GET", "/api/contacts/duplicates?after=nonsense")).body.code).toBe("malformed-request")
  })

  test("same: both become one at once, sent twice it is once, and taken back both stand as before", async () => {
    const { ask, l, o, decide, take, counts, total } = await stageThree(await open())
    const before = [await ask("GET", `/api/contacts/${l}`), await ask("GET", `/api/contacts/${o}`)].map((a) => a.body)
    const id = decisionId()
    expect((await decide("same", l, o, id)).body).toMatchObject({ id, verdict: "same", revokedAt: null })
    expect((await decide("same", l, o, id)).status).toBe(200)
    expect(await total()).toBe(crowd.length + 1)
    const both = await ask("GET", `/api/contacts/${o}`)
    expect(both.body.records).toHaveLength(3)
    expect(both.body.personId).toBe((await ask("GET", `/api/contacts/${l}`)).body.personId)
    expect(await counts()).toMatchObject({ decided: 1 })
    expect((await decide("different", l, o, id)).body.code).toBe("conflict")
    expect((await take(id)).body.revokedAt).not.toBeNull()
    expect((await take(id)).status).toBe(200)
    // Sent again by a phone that did not hear the answer, it stays taken back.
    expect((await decide("same", l, o, id)).body.revokedAt).not.toBeNull()
    const after = [await ask("GET", `/api/contacts/${l}`), await ask("GET", `/api/contacts/${o}`)].map((a) => a.body)
    expect(after).toEqual(before)
  })

  test("not the same: neither asked about nor joined again, also when the same rows come anew", async () => {
    const database = await open()
    const { ask, l, g, o, decide, take, counts } = await stageThree(database)
    const { possible } = await counts()
    const id = decisionId()
    await decide("different", o, l, id)
    await decide("different", l, g)
    const apart = async () => {
      expect((await counts()).joined).toBe(0)
      const { items } = (await ask("GET", "/api/contacts/duplicates")).body
      const pairs = items.map((pair: { personId: string; otherId: string }) => [pair.personId, pair.otherId].sort())
      expect(pairs).not.toContainEqual([l, o].sort())
      expect(pairs).not.toContainEqual([l, g].sort())
      expect((await ask("GET", `/api/contacts/${g}`)).body.records).toHaveLength(1)
    }
    await apart()
    await stageContacts(database, [linkedin, google, outlook, personCalled("Ganz Neu")])
    await findAll(database)
    await apart()
    await take(id)
    expect((await counts()).possible).toBeGreaterThanOrEqual(possible)
  })

  test("a record taken out of a contact is a person of its own, with what was said of each, and comes back", async () => {
    const { ask, l, g, take, total } = await stageThree(await open())
    const choose = (personId: string, body: object) =>
      ask("PUT", `/api/contacts/${personId}/choices/${decisionId()}`, body)
    await choose(l, { kind: "note", value: "Kennt Anna." })
    const whole = (await ask("GET", `/api/contacts/${l}`)).body
    expect((await ask("GET", `/api/contacts/${l}/parts`)).body.items).toMatchObject([{ origin: "engine" }])
    const tannert = whole.records.find((one: { partId: string }) => one.partId === g)
    const id = decisionId()
    const apart = await ask("PUT", `/api/contacts/${l}/parts/${id}`, { recordIds: [tannert.recordId] })
    expect(apart.body).toMatchObject({ verdict: "different" })
    expect(await total()).toBe(crowd.length + 3)
    expect((await ask("GET", `/api/contacts/${l}`)).body).toMatchObject({ note: "Kennt Anna.", record: { city: "" } })
    expect((await ask("GET", `/api/contacts/${g}`)).body).toMatchObject({ note: "", name: "Roswitha Tannert" })
    await take(id)
    expect((await ask("GET", `/api/contacts/${l}`)).body).toEqual(whole)
    const all = whole.records.map(({ recordId }: { recordId: string }) => recordId)
    const refused = await ask("PUT", `/api/contacts/${l}/parts/${decisionId()}`, { recordIds: all })
    expect(refused.body.code).toBe("malformed-request")
  })

  test("two rows that the import took for one person can be parted too, and are one again when that is taken back", async () => {
    const database = await open()
    const old = personCalled("Jörg Müller", { organization: "Siemens AG", jobTitle: "Einkauf" })
    const [id = ""] = await stageContacts(database, [old])
    await stageContacts(database, [{ ...old, jobTitle: "Leitung Einkauf" }])
    const { ask } = await startTestServer(database)
    const whole = (await ask("GET", `/api/contacts/${id}`)).body
    expect(whole.records).toHaveLength(2)
    const made = decisionId()
    await ask("PUT", `/api/contacts/${id}/parts/${made}`, { recordIds: [whole.records[0].recordId] })
    expect((await ask("GET", "/api/contacts")).body.total).toBe(2)
    await ask("DELETE", `/api/contacts/duplicates/decisions/${made}`)
    const { body } = await ask("GET", "/api/contacts")
    expect(body.total).toBe(1)
    const again = (await ask("GET", `/api/contacts/${body.items[0].personId}`)).body
    expect(again).toMatchObject({ record: whole.record, otherValues: whole.otherValues, name: whole.name })
  })

  test("same joins the whole people that were shown, also where a part had been held apart before", async () => {
    const { ask, l, g, o, decide } = await stageThree(await open())
    await decide("different", g, o)
    await decide("same", l, o)
    expect((await ask("GET", `/api/contacts/${l}`)).body.records).toHaveLength(3)
  })

  test("merged, a person shows the notes of both, and parted each has its own again", async () => {
    const { ask, l, o, decide, take } = await stageThree(await open())
    const choose = (personId: string, value: string) =>
      ask("PUT", `/api/contacts/${personId}/choices/${decisionId()}`, { kind: "note", value })
    await choose(l, "Erst so.")
    await choose(l, "Kennt Anna.")
    await choose(o, "Segelt.")
    const id = decisionId()
    await decide("same", l, o, id)
    const both = (await ask("GET", `/api/contacts/${l}`)).body
    expect(both).toMatchObject({ note: "Segelt.", otherNotes: ["Kennt Anna."] })
    await take(id)
    expect((await ask("GET", `/api/contacts/${l}`)).body).toMatchObject({ note: "Kennt Anna.", otherNotes: [] })
    expect((await ask("GET", `/api/contacts/${o}`)).body).toMatchObject({ note: "Segelt.", otherNotes: [] })
  })

  test("answers stand in a list, newest first, and make the matches of conferences stale", async () => {
    const database = await open()
    const { ask, l, o, decide, settle } = await stageThree(database)
    const conferenceId = await stageConference(database)
    await stageAttendees(database, conferenceId, [personCalled("Roswitha Quandtner")])
    await ask("POST", `/api/conferences/${conferenceId}/match`)
    await settle()
    const summary = async () => (await ask("GET", `/api/conferences/${conferenceId}/match`)).body
    expect(await summary()).toMatchObject({ stale: false })
    await decide("different", l, o)
    await decide("same", l, o)
    expect(await summary()).toMatchObject({ stale: true })
    const { items, total } = (await ask("GET", "/api/contacts/duplicates/decisions")).body
    expect(total).toBe(2)
    expect(items.map(({ verdict }: { verdict: string }) => verdict)).toEqual(["same", "different"])
    expect(items[0]).toMatchObject({ name: "Roswitha Quandtner", otherName: "Roswitha Quandtner" })
  })

  test("after a restart decisions stand, and can be taken back", async () => {
    const { settings, remove } = makeTestWorkspace(engine)
    onTestFinished(remove)
    const before = await openDatabase(settings)
    const [a = "", b = ""] = await stageContacts(before, [linkedin, outlook])
    const deciding = { id: decisionId(), owner: "local", at: "2026-11-02T10:00:00.000Z", ids }
    await before.write((db) => decidePair(db, { a, b, verdict: "same" }, deciding))
    await before.close()
    const database = await openDatabase(settings)
    onTestFinished(() => database.close())
    const { ask } = await startTestServer(database)
    expect((await ask("GET", "/api/contacts")).body.total).toBe(1)
    await ask("DELETE", `/api/contacts/duplicates/decisions/${deciding.id}`)
    expect((await ask("GET", "/api/contacts")).body.total).toBe(2)
  })

  test("refuses with a code what it cannot do", async () => {
    const { l, decide, take, ask, bugs } = await stageThree(await open())
    expect((await decide("same", l, "nobody")).body.code).toBe("unknown-id")
    expect((await decide("same", l, l)).body.code).toBe("malformed-request")
    expect((await take(decisionId())).body.code).toBe("unknown-id")
    expect((await ask("GET", "/api/contacts/nobody/parts")).body.code).toBe("unknown-id")
    const url = `/api/contacts/nobody/parts/${decisionId()}`
    expect((await ask("PUT", url, { recordIds: ["x"] })).body.code).toBe("unknown-id")
    expect(bugs).toEqual([])
  })
})
