import { expect, test } from "vitest"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { startTestServer } from "../../../test/support/test-server.ts"

const id = (last: number) => `01900000-0000-7000-8000-aaaaaaaaaaa${last}`

const fair = {
  name: "Data Fair",
  startsOn: "2026-12-01",
  endsOn: "2026-12-03",
  city: "Köln",
  country: "DE",
  timeZone: "Europe/Berlin",
  language: "de",
}

const goal = {
  kind: "job",
  label: "A new job",
  organizations: ["Beispiel GmbH"],
  roles: [],
  seniorities: ["lead"],
  topics: ["Suche"],
  people: [],
  position: 0,
}

onBothEngines("conferences and goals", (open) => {
  test("a conference that was put comes back the same, and putting it twice makes one", async () => {
    const { ask } = await startTestServer(await open())
    const first = await ask("PUT", `/api/conferences/${id(1)}`, fair)
    expect(first).toMatchObject({ status: 200, body: { ...fair, id: id(1), sample: false } })
    await ask("PUT", `/api/conferences/${id(1)}`, { ...fair, name: "Data Fair 2026" })
    const { body } = await ask("GET", "/api/conferences")
    expect(body.items).toEqual([{ ...fair, name: "Data Fair 2026", id: id(1), sample: false }])
  })

  test("the next conference stands first, past ones last", async () => {
    const { ask } = await startTestServer(await open(), { today: "2026-11-02" })
    await ask("PUT", `/api/conferences/${id(1)}`, { ...fair, startsOn: "2026-03-01", endsOn: "2026-03-02" })
    await ask("PUT", `/api/conferences/${id(2)}`, { ...fair, startsOn: "2027-03-01", endsOn: "2027-03-02" })
    await ask("PUT", `/api/conferences/${id(3)}`, fair)
    await ask("PUT", `/api/conferences/${id(4)}`, { ...fair, startsOn: "2026-05-01", endsOn: "2026-05-02" })
    const { body } = await ask("GET", "/api/conferences")
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([id(3), id(2), id(4), id(1)])
  })

  test("a conference that is put away is gone until it is restored", async () => {
    const { ask } = await startTestServer(await open())
    await ask("PUT", `/api/conferences/${id(1)}`, fair)
    expect((await ask("DELETE", `/api/conferences/${id(1)}`)).status).toBe(200)
    expect(await ask("GET", `/api/conferences/${id(1)}`)).toMatchObject({ status: 404, body: { code: "unknown-id" } })
    expect((await ask("GET", "/api/conferences")).body.items).toEqual([])
    expect((await ask("POST", `/api/conferences/${id(1)}/restore`)).body.name).toBe("Data Fair")
  })

  test("a request with several faults is told all of them", async () => {
    const { ask } = await startTestServer(await open())
    const { status, body, headers } = await ask("PUT", "/api/conferences/no-id", { ...fair, name: "", language: "xx" })
    expect(status).toBe(400)
    expect(headers["content-type"]).toMatch(/^application\/problem\+json/)
    expect(body.code).toBe("malformed-request")
    expect(body.faults.map((fault: { path: string }) => fault.path)).toEqual([
      "params.conferenceId",
      "body.name",
      "body.language",
    ])
  })

  test("a goal has the usual weight until the conference says otherwise", async () => {
    const { ask } = await startTestServer(await open())
    await ask("PUT", `/api/conferences/${id(1)}`, fair)
    expect((await ask("PUT", `/api/goals/${id(2)}`, goal)).body).toEqual({ ...goal, id: id(2) })
    const list = async () => (await ask("GET", `/api/conferences/${id(1)}/goals`)).body.items
    expect(await list()).toEqual([{ ...goal, id: id(2), weight: 2 }])
    expect((await ask("PUT", `/api/conferences/${id(1)}/goals/${id(2)}`, { weight: 3 })).body.weight).toBe(3)
    expect(await list()).toEqual([{ ...goal, id: id(2), weight: 3 }])
    expect((await ask("PUT", `/api/conferences/${id(1)}/goals/${id(9)}`, { weight: 3 })).status).toBe(404)
  })

  test("a goal that is put away comes back when it is put again", async () => {
    const { ask } = await startTestServer(await open())
    await ask("PUT", `/api/goals/${id(2)}`, goal)
    await ask("DELETE", `/api/goals/${id(2)}`)
    expect((await ask("GET", "/api/goals")).body.items).toEqual([])
    await ask("PUT", `/api/goals/${id(2)}`, goal)
    expect((await ask("GET", "/api/goals")).body.items).toHaveLength(1)
  })

  test("the profile is empty at first and then what was put", async () => {
    const { ask, bugs } = await startTestServer(await open())
    const { body } = await ask("GET", "/api/profile")
    expect(body.givenName).toBe("")
    await ask("PUT", "/api/profile", { ...body, givenName: "Mira", seniority: "head" })
    expect((await ask("GET", "/api/profile")).body).toEqual({ ...body, givenName: "Mira", seniority: "head" })
    expect(bugs).toEqual([])
  })
})
