import { expect, test } from "vitest"
import { onBothEngines, type OpenTestDatabase } from "../../../test/support/test-database.ts"
import { startTestServer, type TestServer } from "../../../test/support/test-server.ts"

const linkedin = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Bärbel,Müller,https://www.linkedin.com/in/baerbel-mueller-x1,,Nordwind GmbH,Head of Data,14 Mar 2024
Tomás,Peréz,https://www.linkedin.com/in/tomas-perez-x2,tomas@example.org,Südlicht AG,Einkauf,02 Jan 2023
`
const list = `Nachname;Vorname;Firma;Funktion;Ort
Müller;Bärbel;Nordwind GmbH;Leiterin Daten;Leipzig
Adams;Jo;Westwerk;CTO;Köln
;;;;
N.N.;;Ostsee AG;;Rostock
`

async function start(open: OpenTestDatabase): Promise<TestServer> {
  return startTestServer(await open())
}

async function importFile(server: TestServer, url: string, bytes: string | Uint8Array, name = "list.csv") {
  const uploaded = await server.upload(url, { name, bytes })
  expect(uploaded.status).toBe(201)
  const { id } = uploaded.body.batch as { id: string }
  const confirmed = await server.ask("POST", `/api/imports/${id}/confirm`, {})
  expect(confirmed.status).toBe(202)
  await server.settle()
  expect(server.bugs).toEqual([])
  return (await server.ask("GET", `/api/imports/${id}`)).body.batch
}

async function makeConference(server: TestServer): Promise<string> {
  const body = {
    name: "Datentage",
    startsOn: "2026-12-14",
    endsOn: "2026-12-16",
    city: "Leipzig",
    country: "DE",
    timeZone: "Europe/Berlin",
    language: "de",
  }
  const made = await server.ask("PUT", "/api/conferences/01900000-0000-7000-8000-aaaaaaaaaaa1", body)
  expect(made.status).toBe(200)
  return made.body.id
}

const names = (answer: { body: { items: { name: string }[] } }) => answer.body.items.map(({ name }) => name)

function card(name: string): string {
  return `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nN:${name.split(" ").toReversed().join(";")};;;\r\nEND:VCARD\r\n`
}

onBothEngines("the import", (open) => {
  test("an upload is understood, confirmed once, and its people are in the address book", async () => {
    const server = await start(open)
    const uploaded = await server.upload("/api/imports?kind=contacts", { name: "Connections.csv", bytes: linkedin })
    expect(uploaded.status).toBe(201)
    expect(uploaded.body.understanding).toMatchObject({ source: "linkedin", headerRow: 4, rows: 2 })
    expect(uploaded.body.batch).toMatchObject({ state: "uploaded", sameAs: "", byteSize: Buffer.byteLength(linkedin) })
    const { id } = uploaded.body.batch as { id: string }
    const [one, other] = await Promise.all([
      server.ask("POST", `/api/imports/${id}/confirm`, {}),
      server.ask("POST", `/api/imports/${id}/confirm`, {}),
    ])
    expect(one.status).toBe(202)
    expect(other.body.id).toBe(one.body.id)
    await server.settle()
    const { batch, understanding } = (await server.ask("GET", `/api/imports/${id}`)).body
    expect(batch).toMatchObject({
      state: "done",
      source: "linkedin",
      counts: { rows: 2, new: 2, changed: 0, unchanged: 0 },
    })
    expect(understanding).toBeNull()
    const contacts = await server.ask("GET", "/api/contacts")
    expect(names(contacts)).toEqual(["Bärbel Müller", "Tomás Peréz"])
    expect(contacts.body).toMatchObject({ total: 2, tiers: { A: 0, none: 2 }, letters: ["M", "P"], next: null })
    expect(contacts.body.items[0]).toMatchObject({ letter: "M", sources: ["linkedin"], lastContact: "2024-03-14" })
    const file = await server.app.inject({ url: `/api/imports/${id}/file` })
    expect(file.body).toBe(linkedin)
    expect(server.bugs).toEqual([])
  })

  test("the same file again changes nothing", async () => {
    const server = await start(open)
    await importFile(server, "/api/imports?kind=contacts", linkedin)
    const before = (await server.ask("GET", "/api/contacts")).body
    const again = await importFile(server, "/api/imports?kind=contacts", linkedin)
    expect(again.counts).toEqual({ rows: 2, refused: 0, new: 0, changed: 0, unchanged: 2, gone: 0 })
    expect(again.sameAs).not.toBe("")
    expect((await server.ask("GET", "/api/contacts")).body).toEqual(before)
  })

  test("an undone import is gone from the book, a redone one is back, in any order", async () => {
    const server = await start(open)
    const first = await importFile(server, "/api/imports?kind=contacts", linkedin)
    const changed = linkedin.replace("Head of Data", "Chief Data Officer").replace(/Tomás.*\n/, "")
    const second = await importFile(server, "/api/imports?kind=contacts", changed)
    expect(second.counts).toMatchObject({ new: 0, changed: 1 })
    const titles = async () =>
      (await server.ask("GET", "/api/contacts")).body.items.map((row: { jobTitle: string }) => row.jobTitle)
    expect(await titles()).toEqual(["Chief Data Officer", "Einkauf"])
    const undone = await server.ask("POST", `/api/imports/${first.id}/undo`)
    expect(undone.body.state).toBe("undone")
    await server.settle()
    expect(await titles()).toEqual(["Chief Data Officer"])
    await server.ask("POST", `/api/imports/${second.id}/undo`)
    await server.settle()
    expect(await titles()).toEqual([])
    await server.ask("POST", `/api/imports/${first.id}/redo`)
    await server.settle()
    expect(await titles()).toEqual(["Head of Data", "Einkauf"])
    expect(server.bugs).toEqual([])
  })

  test("a list tells who is new, changed and gone, and a person keeps the id", async () => {
    const server = await start(open)
    const conferenceId = await makeConference(server)
    const url = `/api/imports?kind=attendees&conferenceId=${conferenceId}`
    const first = await importFile(server, url, list)
    expect(first.counts).toMatchObject({ rows: 3, refused: 1, new: 2 })
    const attendees = `/api/conferences/${conferenceId}/attendees`
    const before = await server.ask("GET", attendees)
    expect(names(before)).toEqual(["Jo Adams", "Bärbel Müller"])
    const next = list.replace("Nordwind GmbH;Leiterin Daten", "Neustart AG;CEO").replace("Adams;Jo", "Zander;Kim")
    const second = await importFile(server, url, next)
    expect(second.counts).toMatchObject({ new: 1, changed: 1, unchanged: 0, gone: 1 })
    const after = await server.ask("GET", attendees)
    expect(names(after)).toEqual(["Bärbel Müller", "Kim Zander"])
    expect(after.body.items[0].personId).toBe(before.body.items[1].personId)
    expect(after.body.items[0].organization).toBe("Neustart AG")
    await server.ask("POST", `/api/imports/${second.id}/undo`)
    await server.settle()
    expect((await server.ask("GET", attendees)).body).toEqual(before.body)
  })

  test("refused rows are listed with line and reason, and their file holds no formula", async () => {
    const server = await start(open)
    const conferenceId = await makeConference(server)
    const evil = list.replace("Ostsee AG", '"=HYPERLINK(""http://x"")"')
    const batch = await importFile(server, `/api/imports?kind=attendees&conferenceId=${conferenceId}`, evil)
    const faults = await server.ask("GET", `/api/imports/${batch.id}/faults?refused=true`)
    expect(faults.body).toMatchObject({ total: 1, next: null })
    expect(faults.body.items[0]).toMatchObject({ row: 5, reason: "not-named", refused: true })
    const file = await server.app.inject({ url: `/api/imports/${batch.id}/faults.csv` })
    expect(file.body).toContain("5,")
    expect(file.body).toContain("'=HYPERLINK")
    expect(file.headers["content-type"]).toContain("text/csv")
  })

  test("what the user mends is what is read, and what is not confirmed can be thrown away", async () => {
    const server = await start(open)
    const uploaded = await server.upload("/api/imports?kind=contacts", {
      name: "x.csv",
      bytes: "a;b\nAnna Weber;Nordwind\n",
    })
    const { id } = uploaded.body.batch as { id: string }
    const mapping = [
      { column: 0, header: "a", field: "full_name", confidence: 1 },
      { column: 1, header: "b", field: "organization", confidence: 1 },
    ]
    const looked = await server.ask("PUT", `/api/imports/${id}/reading`, { headerRow: 1, mapping })
    expect(looked.body.understanding.sample[0].record).toMatchObject({ familyName: "Weber", organization: "Nordwind" })
    const got = await server.ask("GET", `/api/imports/${id}`)
    expect(got.body.understanding).toEqual(looked.body.understanding)
    expect((await server.ask("DELETE", `/api/imports/${id}`)).status).toBe(200)
    expect((await server.ask("GET", `/api/imports/${id}`)).status).toBe(404)
  })

  test("the same upload twice at once is answered twice, marked, and ends in one set of people", async () => {
    const server = await start(open)
    const send = () => server.upload("/api/imports?kind=contacts", { name: "Connections.csv", bytes: linkedin })
    const answers = await Promise.all([send(), send()])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    const batches = (await server.ask("GET", "/api/imports")).body.items as { id: string; sameAs: string }[]
    expect(batches.filter(({ sameAs }) => sameAs !== "")).toHaveLength(1)
    await Promise.all(batches.map(({ id }) => server.ask("POST", `/api/imports/${id}/confirm`, {})))
    await server.settle()
    expect((await server.ask("GET", "/api/contacts")).body.total).toBe(2)
    expect(server.bugs).toEqual([])
  })

  test("many vCards at once are one import; other files at once are refused", async () => {
    const server = await start(open)
    const send = async (files: [string, string][]) => {
      const form = new FormData()
      for (const [name, text] of files) form.append("file", new Blob([text]), name)
      const request = new Request("http://localhost/", { method: "POST", body: form })
      const payload = Buffer.from(await request.arrayBuffer())
      const headers = { "content-type": request.headers.get("content-type") ?? "" }
      return server.app.inject({ method: "POST", url: "/api/imports?kind=contacts", headers, payload })
    }
    const answer = await send([
      ["a.vcf", card("Anna Weber")],
      ["b.vcf", card("Ben Lund")],
    ])
    expect(answer.statusCode).toBe(201)
    expect(answer.json().understanding).toMatchObject({ format: "vcard", rows: 2 })
    const refused = await send([
      ["a.vcf", card("Anna Weber")],
      ["b.csv", "Name\nBen Lund\n"],
    ])
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({ code: "files-not-cards", about: { file: "b.csv" } })
  })
})

onBothEngines("bad input", (open) => {
  test("is refused with a code and a sentence, and nothing is kept", async () => {
    const server = await start(open)
    const cases: [string, string | Uint8Array, string][] = [
      ["empty.csv", "", "file-empty"],
      ["header.csv", "First Name,Last Name\n", "file-only-header"],
      ["junk.csv", new Uint8Array(5000).map((_, index) => (index * 7919) % 251), "file-not-text"],
      [
        "wide.csv",
        `${Array.from({ length: 2500 }, (_, i) => `c${i}`).join(",")}\n${"x,".repeat(2499)}x\n`,
        "file-too-many-columns",
      ],
    ]
    for (const [name, bytes, code] of cases) {
      const answer = await server.upload("/api/imports?kind=contacts", { name, bytes })
      expect(answer.body).toMatchObject({ code, status: answer.status })
      expect(answer.status).toBe(422)
    }
    expect((await server.ask("GET", "/api/imports")).body.items).toEqual([])
  })

  test("a broken quote costs at most its own line, and two people on one row are told, not stored", async () => {
    const server = await start(open)
    const rows = [
      "Vorname;Nachname;Firma",
      'Anna;"Weber;Nordwind GmbH',
      "Jo;Adams;Westwerk",
      'Kim;"Zander;Ostsee "AG"',
      "Mia und Max;Reed;Südwerk",
      "Tom;Hartley;Werk 5",
      "",
    ]
    const batch = await importFile(server, "/api/imports?kind=contacts", rows.join("\n"), "quotes.csv")
    const faults = (await server.ask("GET", `/api/imports/${batch.id}/faults`)).body.items
    expect(faults).toMatchObject([
      { row: 2, reason: "open-quote", refused: false },
      { row: 4, reason: "open-quote", refused: false },
      { row: 5, reason: "two-people", refused: true, cells: ["Mia und Max", "Reed", "Südwerk"] },
    ])
    expect(batch.counts).toMatchObject({ rows: 5, refused: 1, new: 4 })
    const contacts = await server.ask("GET", "/api/contacts")
    expect(names(contacts)).toEqual(["Jo Adams", "Tom Hartley", "Anna Weber", "Kim Zander"])
  })

  test("a wrong encoding that was chosen loses no letter, or is refused and can be taken back", async () => {
    const server = await start(open)
    const bytes = Buffer.from("Vorname;Nachname;Firma\nBärbel;Müller;Nordwind\nJörg;Groß;Westwerk\n", "latin1")
    const { body } = await server.upload("/api/imports?kind=contacts", { name: "alt.csv", bytes })
    expect(body.understanding.encoding).toBe("windows-1252")
    const reading = `/api/imports/${body.batch.id}/reading`
    const family = (answer: { body: typeof body }) =>
      answer.body.understanding.sample.map(({ record }: { record: { familyName: string } }) => record.familyName)
    // Each line that is no UTF-8 is still read as what it is.
    expect(family(await server.ask("PUT", reading, { encoding: "utf-8" }))).toEqual(["Müller", "Groß"])
    const wide = await server.ask("PUT", reading, { encoding: "utf-16le" })
    expect([wide.status, wide.body.code]).toEqual([422, "file-not-text"])
    const right = (await server.ask("PUT", reading, { encoding: "windows-1252" })).body.understanding
    expect(right).toEqual(body.understanding)
    await server.ask("POST", `/api/imports/${body.batch.id}/confirm`, {})
    await server.settle()
    expect(names(await server.ask("GET", "/api/contacts"))).toEqual(["Jörg Groß", "Bärbel Müller"])
    expect(server.bugs).toEqual([])
  })

  test("a list without a name column, without a conference, or of an unknown id cannot be confirmed", async () => {
    const server = await start(open)
    const upload = await server.upload("/api/imports?kind=contacts", {
      name: "x.csv",
      bytes: "City;Zip\nLeipzig;04109\nKiel;24103\n",
    })
    expect(upload.status).toBe(201)
    const nameless = await server.ask("POST", `/api/imports/${upload.body.batch.id}/confirm`, {})
    expect(nameless.body).toMatchObject({ code: "mapping-without-name", status: 422 })
    const homeless = await server.upload("/api/imports?kind=attendees", { name: "y.csv", bytes: list })
    const refused = await server.ask("POST", `/api/imports/${homeless.body.batch.id}/confirm`, {})
    expect(refused.body.code).toBe("malformed-request")
    expect((await server.ask("POST", "/api/imports/nothing/confirm", {})).body.code).toBe("unknown-id")
    expect((await server.ask("POST", "/api/imports/nothing/undo", {})).body.code).toBe("unknown-id")
    expect((await server.ask("GET", "/api/contacts/nobody")).body.code).toBe("unknown-id")
    expect((await server.ask("GET", "/api/contacts?after=x")).body.code).toBe("malformed-request")
    expect(server.bugs).toEqual([])
  })
})
