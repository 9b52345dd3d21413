// An import is taken back after the server was killed and started again, in the middle of the chain too, and brought back after another.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { expect, onTestFinished, test } from "vitest"
import { spawnServer, type SpawnedServer } from "../support/spawn-server.ts"

const header = "Vorname,Nachname,E-Mail,Firma\n"
const files = [
  `${header}Anna,Weber,anna@x.example,Nordwind\nBen,Lund,,Westwerk\n`,
  `${header}Anna,Weber,anna@x.example,Südlicht\nKim,Zander,,Ostwall\n`,
  `${header}Mia,Reed,,Hafenwerk\n`,
]

async function settle(server: SpawnedServer): Promise<void> {
  for (;;) {
    const { body } = await server.ask("GET", "/api/jobs")
    if (body.items.every(({ endedAt }: { endedAt: string | null }) => endedAt !== null)) return
    await wait(30)
  }
}

async function bring(server: SpawnedServer, bytes: string, index: number): Promise<string> {
  const { body } = await server.upload("/api/imports?kind=contacts", `${index}.csv`, bytes)
  expect((await server.ask("POST", `/api/imports/${body.batch.id}/confirm`, {})).status).toBe(202)
  await settle(server)
  return body.batch.id
}

async function people(server: SpawnedServer): Promise<string[]> {
  const { items } = (await server.ask("GET", "/api/contacts")).body
  return items.map(({ name, organization }: { name: string; organization: string }) => `${name}, ${organization}`)
}

const all = ["Ben Lund, Westwerk", "Mia Reed, Hafenwerk", "Anna Weber, Südlicht", "Kim Zander, Ostwall"]
const withoutSecond = ["Ben Lund, Westwerk", "Mia Reed, Hafenwerk", "Anna Weber, Nordwind"]

test("an import in the middle of the chain is taken back and brought in again, each after a kill", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vorab-undo-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const start = async () => {
    const server = await spawnServer({ VORAB_DATA: folder })
    onTestFinished(() => server.end("SIGKILL"))
    return server
  }
  let server = await start()
  const batches: string[] = []
  for (const [index, bytes] of files.entries()) batches.push(await bring(server, bytes, index))
  const middle = `/api/imports/${batches[1] ?? ""}`
  expect(await people(server)).toEqual(all)
  await server.end("SIGKILL")

  server = await start()
  expect((await server.ask("GET", `${middle}/effect`)).body).toMatchObject({ only: 1, shared: 1 })
  // Killed again right after the word was given: the work behind it goes on at the next start.
  expect((await server.ask("POST", `${middle}/undo`)).body.state).toBe("undone")
  await server.end("SIGKILL")

  server = await start()
  await settle(server)
  expect(await people(server)).toEqual(withoutSecond)
  expect((await server.ask("POST", `${middle}/redo`)).body.state).toBe("done")
  await settle(server)
  expect(await people(server)).toEqual(all)
})
