import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { v7 as uuid } from "uuid"
import { expect, onTestFinished, test } from "vitest"
import { personCalled, stageAttendees, stageConference } from "../../test/support/stage.ts"
import { onBothEngines } from "../../test/support/test-database.ts"
import { startTestServer, type TestServer } from "../../test/support/test-server.ts"
import { workspaceSettings } from "./db/settings.ts"
import { fileOfList, fileOfPairs, placeOfIndex } from "./match/index-place.ts"
import { makeHandlers } from "./pipeline.ts"

const header = "Vorname,Nachname,Firma,E-Mail\n"
const anna = `${header}Anneliese,Wolkenstein,Nordlicht Analytik,a@nordlicht.example\n`
const bela = `${header}Béla,Kovácsházi,Südwind Verlag,b@suedwind.example\n`

async function confirm(server: TestServer, bytes: string): Promise<string> {
  const { body } = await server.upload("/api/imports?kind=contacts", { name: "kontakte.csv", bytes })
  await server.ask("POST", `/api/imports/${body.batch.id}/confirm`, {})
  return body.batch.id as string
}

async function matchJobs(server: TestServer): Promise<{ subjectId: string; state: string }[]> {
  const { items } = (await server.ask("GET", "/api/jobs")).body as {
    items: { kind: string; subjectId: string; state: string }[]
  }
  return items.filter(({ kind }) => kind === "match")
}

const list = [personCalled("Anneliese Wolkenstein", { organization: "Nordlicht Analytik" })]

onBothEngines("the pipeline", (open) => {
  test("matches every conference that has a list after contacts were imported, and after that was undone", async () => {
    const database = await open()
    const withList = [await stageConference(database), await stageConference(database)]
    for (const id of withList) await stageAttendees(database, id, list)
    await stageConference(database)
    const server = await startTestServer(database)
    const batchId = await confirm(server, anna)
    await server.settle()
    const subjects = (await matchJobs(server)).map(({ subjectId }) => subjectId)
    expect(subjects.toSorted()).toEqual(withList.toSorted())
    const known = async () => (await server.ask("GET", `/api/conferences/${withList[0]}/plan`)).body.counts.known
    expect(await known()).toBe(1)
    await server.ask("POST", `/api/imports/${batchId}/undo`)
    await server.settle()
    expect(await matchJobs(server)).toHaveLength(4)
    expect(await known()).toBe(0)
    expect(server.bugs).toEqual([])
  })

  test("keeps contacts from match to match, and forgets them at once when their import is undone, also where no match follows", async () => {
    const database = await open()
    const conferenceId = await stageConference(database)
    await stageAttendees(database, conferenceId, list)
    const dataFolder = mkdtempSync(join(tmpdir(), "vorab-test-"))
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
    const settings = workspaceSettings({ dataFolder, databaseUrl: "" })
    const workspace = { settings, dataFolder }
    const handlers = makeHandlers({ clock: () => new Date("2026-11-02T12:00:00.000Z"), ids: uuid, workspace })
    const server = await startTestServer(database, { handlers })
    const batchId = await confirm(server, anna)
    await server.settle()
    const { folder } = placeOfIndex(settings, dataFolder)
    expect(readdirSync(folder)).toContain("contacts")
    await server.ask("DELETE", `/api/conferences/${conferenceId}`)
    await server.ask("POST", `/api/imports/${batchId}/undo`)
    await server.settle()
    expect(existsSync(folder)).toBe(false)
    expect(server.bugs).toEqual([])
  })

  test("forgets what was kept of a conference's list when the conference is removed, also by a match that comes too late", async () => {
    const database = await open()
    const conferenceId = await stageConference(database)
    await stageAttendees(database, conferenceId, list)
    const dataFolder = mkdtempSync(join(tmpdir(), "vorab-test-"))
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
    const settings = workspaceSettings({ dataFolder, databaseUrl: "" })
    const workspace = { settings, dataFolder }
    const handlers = makeHandlers({ clock: () => new Date("2026-11-02T12:00:00.000Z"), ids: uuid, workspace })
    const server = await startTestServer(database, { handlers, dataFolder })
    await confirm(server, anna)
    await server.settle()
    const place = placeOfIndex(settings, dataFolder)
    const ofList = [fileOfList(place, conferenceId), fileOfPairs(place, conferenceId)]
    expect(ofList.map((file) => existsSync(file))).toEqual([true, true])
    await server.ask("DELETE", `/api/conferences/${conferenceId}`)
    expect(ofList.map((file) => existsSync(file))).toEqual([false, false])
    expect(existsSync(fileOfList(place, ""))).toBe(true)
    await server.ask("POST", `/api/conferences/${conferenceId}/restore`)
    await server.queue.stop()
    await server.ask("POST", `/api/conferences/${conferenceId}/match`)
    await server.ask("DELETE", `/api/conferences/${conferenceId}`)
    await server.queue.start()
    await server.settle()
    expect(ofList.map((file) => existsSync(file))).toEqual([false, false])
    expect(server.bugs).toEqual([])
  })

  test("one match follows two imports that were waiting together", async () => {
    const database = await open()
    const conferenceId = await stageConference(database)
    await stageAttendees(database, conferenceId, list)
    const server = await startTestServer(database)
    await server.queue.stop()
    await confirm(server, anna)
    await confirm(server, bela)
    await server.queue.start()
    await server.settle()
    expect(await matchJobs(server)).toMatchObject([{ subjectId: conferenceId, state: "done" }])
    expect((await server.ask("GET", `/api/conferences/${conferenceId}/match`)).body).toMatchObject({ contacts: 2 })
    expect(server.bugs).toEqual([])
  })
})
