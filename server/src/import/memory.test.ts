// What the user mended is proposed again for the next file with the same header row.
import { expect, test } from "vitest"
import { onBothEngines, type OpenTestDatabase } from "../../../test/support/test-database.ts"
import { startTestServer, type TestServer } from "../../../test/support/test-server.ts"

const list = "Person;Haus;Rolle\nBärbel Müller;Nordwerk GmbH;CTO\nHans Weber;Südlicht AG;Einkauf\n"
const contacts = "/api/imports?kind=contacts"
const rolle = { column: 2, header: "Rolle", field: "topics", confidence: 1 }
const haus = { column: 1, header: "Haus", field: "department", confidence: 1 }

interface Told {
  mapping: { column: number; field: string }[]
}
const fieldsOf = ({ mapping }: Told) => mapping.map(({ field }) => field)

async function start(open: OpenTestDatabase): Promise<TestServer> {
  return startTestServer(await open())
}

async function bring(server: TestServer, url: string, bytes = list, name = "liste.csv") {
  const answer = await server.upload(url, { name, bytes })
  expect(answer.status).toBe(201)
  return answer.body
}

async function mendAndConfirm(server: TestServer, url: string, mapping: unknown[], name?: string): Promise<string> {
  const { batch } = await bring(server, url, list, name)
  const mended = await server.ask("PUT", `/api/imports/${batch.id}/reading`, { mapping })
  expect(mended.status).toBe(200)
  expect((await server.ask("POST", `/api/imports/${batch.id}/confirm`, {})).status).toBe(202)
  await server.settle()
  return batch.id
}

async function makeConference(server: TestServer, number: number): Promise<string> {
  const id = `01900000-0000-7000-8000-aaaaaaaaaaa${number}`
  const body = {
    name: `Datentage ${number}`,
    startsOn: "2026-12-14",
    endsOn: "2026-12-16",
    city: "Leipzig",
    country: "DE",
    timeZone: "Europe/Berlin",
    language: "de",
  }
  expect((await server.ask("PUT", `/api/conferences/${id}`, body)).status).toBe(200)
  return `/api/imports?kind=attendees&conferenceId=${id}`
}

onBothEngines("the memory of mappings", (open) => {
  test("the next file with the same header row is read as the last was mended, title rows or not", async () => {
    const server = await start(open)
    const guess = fieldsOf((await bring(server, contacts)).understanding)
    const teacher = await mendAndConfirm(server, contacts, [haus, rolle], "alt.csv")
    const next = await bring(server, contacts, `Stand Oktober\n\n${list.replace("Hans", "Kim")}`)
    expect(fieldsOf(next.understanding)).toEqual([guess[0], "department", "topics"])
    expect(next.memory.from).toMatchObject({ batchId: teacher, fileName: "alt.csv" })
    expect(next.memory.told.mapping).toEqual([haus, rolle])
    const again = (await server.ask("GET", `/api/imports/${next.batch.id}`)).body
    expect(again.memory).toEqual(next.memory)
    expect(again.understanding).toEqual(next.understanding)
    const other = await bring(server, contacts, list.replace("Rolle", "Amt"))
    expect(other.memory).toEqual({ told: {}, from: null })
  })

  test("pasted text teaches nothing and is taught nothing: its columns are named alike, whatever it holds", async () => {
    const server = await start(open)
    const page =
      "Bärbel Müller\nCTO\nNordwerk GmbH\n\nHans Weber\nEinkauf\nSüdlicht AG\n\nAnna Lund\nCFO\nWerk 5 GmbH\n"
    const { batch, understanding } = await bring(server, contacts, page, "pasted.txt")
    expect(understanding.source).toBe("pasted")
    const mapping = [{ ...understanding.mapping[1], field: "topics" }]
    await server.ask("PUT", `/api/imports/${batch.id}/reading`, { mapping })
    await server.ask("POST", `/api/imports/${batch.id}/confirm`, {})
    await server.settle()
    const next = await bring(server, contacts, page.replace("Hans", "Kim"), "pasted.txt")
    expect(next.memory).toEqual({ told: {}, from: null })
  })

  test("put aside it is gone for this file, and confirmed so for the next one too", async () => {
    const server = await start(open)
    const guess = (await bring(server, contacts)).understanding
    await mendAndConfirm(server, contacts, [haus])
    const { batch } = await bring(server, contacts)
    const without = await server.ask("PUT", `/api/imports/${batch.id}/reading`, { kind: "contacts", forget: true })
    expect(without.body.understanding).toEqual(guess)
    expect(without.body.memory).toEqual({ told: {}, from: null })
    expect((await bring(server, contacts)).memory.from).not.toBeNull()
    await server.ask("POST", `/api/imports/${batch.id}/confirm`, {})
    await server.settle()
    expect((await bring(server, contacts)).memory.from).toBeNull()
  })

  test("an import that was taken back teaches nothing", async () => {
    const server = await start(open)
    const teacher = await mendAndConfirm(server, contacts, [haus])
    await server.ask("POST", `/api/imports/${teacher}/undo`)
    await server.settle()
    expect((await bring(server, contacts)).memory.from).toBeNull()
    await server.ask("POST", `/api/imports/${teacher}/redo`)
    await server.settle()
    expect((await bring(server, contacts)).memory.from?.batchId).toBe(teacher)
  })

  test("a list asks its own conference first, then the last list of any", async () => {
    const server = await start(open)
    const [one, two, three] = [
      await makeConference(server, 1),
      await makeConference(server, 2),
      await makeConference(server, 3),
    ]
    const first = await mendAndConfirm(server, one, [haus])
    const second = await mendAndConfirm(server, two, [rolle])
    expect((await bring(server, one)).memory.from.batchId).toBe(first)
    expect((await bring(server, three)).memory.from.batchId).toBe(second)
    expect((await bring(server, contacts)).memory.from).toBeNull()
    expect(server.bugs).toEqual([])
  })

  test("the day of the file is told by its name, else by the sender", async () => {
    const server = await start(open)
    const told = `${contacts}&writtenOn=2026-10-30`
    expect((await bring(server, told)).batch.writtenOn).toBe("2026-10-30")
    expect((await bring(server, told, list, "Liste 12.10.2026.csv")).batch.writtenOn).toBe("2026-10-12")
    expect((await bring(server, contacts)).batch.writtenOn).toBe("")
    expect((await server.upload(`${contacts}&writtenOn=gestern`, { name: "x.csv", bytes: list })).status).toBe(400)
  })
})
