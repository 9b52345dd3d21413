// A list comes anew: who is new, changed and gone is told, and all that the user said stays.
import { expect, test } from "vitest"
import { onBothEngines, type OpenTestDatabase } from "../../../test/support/test-database.ts"
import { startTestServer, type TestServer } from "../../../test/support/test-server.ts"

const conferenceId = "01900000-0000-7000-8000-aaaaaaaaaaa1"
const lists = `/api/imports?kind=attendees&conferenceId=${conferenceId}`
const contacts = "/api/imports?kind=contacts"
const header = "Vorname;Nachname;Firma;Funktion;Ort\n"
const first = `${header}Bärbel;Müller;Nordwind GmbH;Leiterin Daten;Leipzig\nJo;Adams;Westwerk;CTO;Köln\nTim;Reed;Ostsee AG;Einkauf;Kiel\n`
const second = `${header}Kim;Zander;Südlicht AG;CEO;Bonn\nBärbel;Müller;Neustart AG;Vorstand;Leipzig\nTim;Reed;Ostsee AG;Einkauf;Kiel\n`
const third = `${second}Mia;Lund;Werk 5;CFO;Jena\n`

async function start(open: OpenTestDatabase): Promise<TestServer> {
  const server = await startTestServer(await open())
  const body = {
    name: "Datentage",
    startsOn: "2026-12-14",
    endsOn: "2026-12-16",
    city: "Leipzig",
    country: "DE",
    timeZone: "Europe/Berlin",
    language: "de",
  }
  expect((await server.ask("PUT", `/api/conferences/${conferenceId}`, body)).status).toBe(200)
  return server
}

async function bring(server: TestServer, url: string, bytes: string, mode = "replace"): Promise<string> {
  const { body } = await server.upload(url, { name: "liste.csv", bytes })
  expect((await server.ask("POST", `/api/imports/${body.batch.id}/confirm`, { mode })).status).toBe(202)
  await server.settle()
  expect(server.bugs).toEqual([])
  return body.batch.id
}

async function changes(server: TestServer, batchId: string, what: string) {
  const { body } = await server.ask("GET", `/api/imports/${batchId}/changes?what=${what}`)
  expect(body.total).toBe(body.items.length)
  return body.items as { name: string; row: number; cells: unknown[] }[]
}

async function namesOf(server: TestServer, batchId: string) {
  const names: Record<string, string[]> = {}
  for (const what of ["new", "changed", "gone"]) {
    names[what] = (await changes(server, batchId, what)).map(({ name }) => name)
  }
  return names
}

const mark = async (server: TestServer, batchId: string, word: "undo" | "redo") => {
  expect((await server.ask("POST", `/api/imports/${batchId}/${word}`)).status).toBe(200)
  await server.settle()
}
const effect = async (server: TestServer, batchId: string) =>
  (await server.ask("GET", `/api/imports/${batchId}/effect`)).body
const listed = async (server: TestServer) => {
  const { body } = await server.ask("GET", `/api/conferences/${conferenceId}/attendees`)
  return (body.items as { name: string }[]).map(({ name }) => name)
}

onBothEngines("versions of a list", (open) => {
  test("who is new, changed and gone is told by cell, and stays told after the next version", async () => {
    const server = await start(open)
    const one = await bring(server, lists, first)
    expect(await namesOf(server, one)).toEqual({
      new: ["Bärbel Müller", "Jo Adams", "Tim Reed"],
      changed: [],
      gone: [],
    })
    const two = await bring(server, lists, second)
    const told = { new: ["Kim Zander"], changed: ["Bärbel Müller"], gone: ["Jo Adams"] }
    expect(await namesOf(server, two)).toEqual(told)
    expect((await changes(server, two, "changed"))[0]).toMatchObject({
      row: 3,
      cells: [
        { field: "organization", before: "Nordwind GmbH", after: "Neustart AG" },
        { field: "jobTitle", before: "Leiterin Daten", after: "Vorstand" },
      ],
    })
    expect((await changes(server, two, "gone"))[0]).toMatchObject({ row: 3, organization: "Westwerk" })
    const three = await bring(server, lists, third)
    expect(await namesOf(server, three)).toEqual({ new: ["Mia Lund"], changed: [], gone: [] })
    await mark(server, one, "undo")
    expect(await namesOf(server, two)).toEqual(told)
  })

  test("the whole report is one file: each change, and each row that could not be used", async () => {
    const server = await start(open)
    await bring(server, lists, first)
    const two = await bring(server, lists, `${second}N.N.;;=1+1;;\n`)
    const file = await server.app.inject({ url: `/api/imports/${two}/report.csv` })
    expect(file.headers["content-type"]).toContain("text/csv")
    expect(file.body.startsWith("\ufeff")).toBe(true)
    // Trimming takes the mark of UTF-8 away as well.
    expect(file.body.trim().split("\r\n")).toEqual([
      "what,line,name,field,before,after,reason,row",
      "new,2,Kim Zander,,,,,",
      "changed,3,Bärbel Müller,organization,Nordwind GmbH,Neustart AG,,",
      "changed,3,Bärbel Müller,jobTitle,Leiterin Daten,Vorstand,,",
      "gone,3,Jo Adams,,,,,",
      expect.stringMatching(/^refused,5,,Vorname,,,not-named,"?N\.N\. · =1\+1"?$/),
    ])
  })

  test("people are told page by page", async () => {
    const server = await start(open)
    const one = await bring(server, lists, first)
    const url = `/api/imports/${one}/changes?what=new&limit=2`
    const page = (await server.ask("GET", url)).body
    expect(page).toMatchObject({ total: 3, items: [{ row: 2 }, { row: 3 }] })
    const rest = (await server.ask("GET", `${url}&after=${page.next}`)).body
    expect(rest).toMatchObject({ total: 3, next: null, items: [{ name: "Tim Reed" }] })
    expect((await server.ask("GET", "/api/imports/nothing/changes?what=new")).status).toBe(404)
  })

  test("a list that comes on top makes nobody go", async () => {
    const server = await start(open)
    await bring(server, lists, first)
    const more = await bring(server, lists, `${header}Mia;Lund;Werk 5;CFO;Jena\n`, "add")
    expect(await namesOf(server, more)).toEqual({ new: ["Mia Lund"], changed: [], gone: [] })
    expect(await listed(server)).toHaveLength(4)
  })

  test("what an undo would do is told before, and that is what it does", async () => {
    const server = await start(open)
    const one = await bring(server, lists, first)
    const two = await bring(server, lists, second)
    expect(await effect(server, one)).toEqual({ only: 0, shared: 0, others: 0, isCovered: true })
    expect(await effect(server, two)).toEqual({ only: 1, shared: 2, others: 1, isCovered: false })
    await mark(server, two, "undo")
    expect(await listed(server)).toEqual(["Jo Adams", "Bärbel Müller", "Tim Reed"])
    expect(await effect(server, two)).toEqual({ only: 1, shared: 2, others: 1, isCovered: false })
    await mark(server, two, "redo")
    expect(await listed(server)).toEqual(["Bärbel Müller", "Tim Reed", "Kim Zander"])
  })

  test("contacts that other imports know too stay when one is taken back", async () => {
    const server = await start(open)
    const one = await bring(server, contacts, first)
    const two = await bring(
      server,
      contacts,
      `${header}Tim;Reed;Ostsee AG;Leiter Einkauf;Kiel\nMia;Lund;Werk 5;CFO;Jena\n`,
    )
    expect(await effect(server, two)).toEqual({ only: 1, shared: 1, others: 0, isCovered: false })
    expect(await namesOf(server, two)).toEqual({ new: ["Mia Lund"], changed: ["Tim Reed"], gone: [] })
    await mark(server, one, "undo")
    const { body } = await server.ask("GET", "/api/contacts")
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(["Mia Lund", "Tim Reed"])
  })
})
