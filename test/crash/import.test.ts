// The server is killed in the middle of an import: after the next start the import goes on, and nothing is lost or doubled.
import { mkdtempSync, rmSync } from "node:fs"
import { randomBytes } from "node:crypto"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { Client } from "pg"
import { describe, expect, inject, onTestFinished, test } from "vitest"
import { spawnServer, type SpawnedServer } from "../support/spawn-server.ts"

const rows = 9_000
const conference = {
  name: "Datentage",
  startsOn: "2026-12-14",
  endsOn: "2026-12-16",
  city: "Leipzig",
  country: "DE",
  timeZone: "Europe/Berlin",
  language: "de",
}
const conferenceId = "01900000-0000-7000-8000-00000000c0f0"
const url = `/api/imports?kind=attendees&conferenceId=${conferenceId}`

/** Invented people with names of their own; every thousandth row names nobody. */
function makeFile(): string {
  const syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "wo", "zu"]
  const lines = ["Vorname,Nachname,Firma,Funktion,Ort"]
  for (let index = 1; index <= rows; index++) {
    const digits = String(index)
      .padStart(5, "0")
      .split("")
      .map((digit) => syllables[Number(digit)] ?? "")
    const family = `${digits.join("")}mann`
    lines.push(
      index % 1000 === 0 ? ",,Nordwind GmbH,Leitung,Kiel" : `Anna,${family},Haus ${index % 97},Einkauf,Leipzig`,
    )
  }
  return `${lines.join("\n")}\n`
}

async function makeDatabase(engine: "sqlite" | "postgres"): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "vorab-crash-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  if (engine === "sqlite") return { VORAB_DATA: folder }
  const { url: server } = inject("postgres")
  const name = `vorab_crash_${randomBytes(4).toString("hex")}`
  await runSql(server, `create database ${name}`)
  onTestFinished(() => runSql(server, `drop database ${name} with (force)`))
  const address = new URL(server)
  address.pathname = name
  return { VORAB_DATA: folder, DATABASE_URL: address.href }
}

async function runSql(address: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: address })
  await client.connect()
  await client.query(sql)
  await client.end()
}

async function start(environment: Record<string, string>): Promise<SpawnedServer> {
  const server = await spawnServer(environment)
  onTestFinished(() => server.end("SIGKILL"))
  return server
}

/** Waits until the job has come to `step` and done something there. @throws Error if it ended before */
async function waitForStep(server: SpawnedServer, jobId: string, step: string): Promise<void> {
  for (;;) {
    const { body: job } = await server.ask("GET", `/api/jobs/${jobId}`)
    if (job.step === step && job.done > 0) return
    if (job.endedAt !== null) throw new Error(`the import ended as ${job.state} before it was killed: ${server.said()}`)
    await wait(3)
  }
}

async function waitForEnd(server: SpawnedServer, jobId: string): Promise<{ state: string; message: string }> {
  for (;;) {
    const { body: job } = await server.ask("GET", `/api/jobs/${jobId}`)
    if (job.endedAt !== null) return job
    await wait(50)
  }
}

async function expectWhole(server: SpawnedServer, batchId: string, file: string): Promise<void> {
  const { body } = await server.ask("GET", `/api/imports/${batchId}`)
  const refused = rows / 1000
  expect(body.batch).toMatchObject({
    state: "done",
    counts: { rows, refused, new: rows - refused, changed: 0, unchanged: 0 },
  })
  const attendees = await server.ask("GET", `/api/conferences/${conferenceId}/attendees?limit=1`)
  expect(attendees.body.total).toBe(rows - refused)
  const faults = await server.ask("GET", `/api/imports/${batchId}/faults`)
  expect(faults.body.total).toBe(refused)
  const kept = await fetch(`${server.origin}/api/imports/${batchId}/file`)
  expect(await kept.text()).toBe(file)
  const again = await server.upload(url, "list.csv", file)
  const job = await server.ask("POST", `/api/imports/${again.body.batch.id}/confirm`, {})
  expect(await waitForEnd(server, job.body.id)).toMatchObject({ state: "done" })
  const counts = (await server.ask("GET", `/api/imports/${again.body.batch.id}`)).body.batch.counts
  expect(counts).toMatchObject({ new: 0, changed: 0, unchanged: rows - refused, gone: 0 })
}

const engines = inject("postgres").url === "" ? (["sqlite"] as const) : (["sqlite", "postgres"] as const)

describe.each(engines)("killed in the middle of an import, on %s", (engine) => {
  test.each(["rows", "cards"])(
    "while it is at its %s, the server goes on at the next start and nothing is lost or doubled",
    async (step) => {
      const environment = await makeDatabase(engine)
      const file = makeFile()
      const first = await start(environment)
      await first.ask("PUT", `/api/conferences/${conferenceId}`, conference)
      const { body: uploaded } = await first.upload(url, "list.csv", file)
      const { body: job } = await first.ask("POST", `/api/imports/${uploaded.batch.id}/confirm`, {})
      await waitForStep(first, job.id, step)
      await first.end("SIGKILL")
      const second = await start(environment)
      expect(await waitForEnd(second, job.id)).toMatchObject({ state: "done", message: "" })
      await expectWhole(second, uploaded.batch.id, file)
    },
  )

  test("told to end, it puts the import down and takes it up again", async () => {
    const environment = await makeDatabase(engine)
    const file = makeFile()
    const first = await start(environment)
    await first.ask("PUT", `/api/conferences/${conferenceId}`, conference)
    const { body: uploaded } = await first.upload(url, "list.csv", file)
    const { body: job } = await first.ask("POST", `/api/imports/${uploaded.batch.id}/confirm`, {})
    await waitForStep(first, job.id, "rows")
    await first.end("SIGTERM")
    const second = await start(environment)
    expect(await waitForEnd(second, job.id)).toMatchObject({ state: "done" })
    await expectWhole(second, uploaded.batch.id, file)
  })

  test("cancelled, it leaves nothing, and can be confirmed after all", async () => {
    const environment = await makeDatabase(engine)
    const file = makeFile()
    const server = await start(environment)
    await server.ask("PUT", `/api/conferences/${conferenceId}`, conference)
    const { body: uploaded } = await server.upload(url, "list.csv", file)
    const { body: job } = await server.ask("POST", `/api/imports/${uploaded.batch.id}/confirm`, {})
    await waitForStep(server, job.id, "rows")
    expect((await server.ask("POST", `/api/jobs/${job.id}/cancel`)).status).toBe(202)
    expect(await waitForEnd(server, job.id)).toMatchObject({ state: "cancelled" })
    const { body } = await server.ask("GET", `/api/imports/${uploaded.batch.id}`)
    expect(body.batch).toMatchObject({ state: "cancelled", counts: { rows: 0, new: 0 } })
    expect(body.understanding.rows).toBeGreaterThan(0)
    const attendees = `/api/conferences/${conferenceId}/attendees?limit=1`
    expect((await server.ask("GET", attendees)).body.total).toBe(0)
    const { body: next } = await server.ask("POST", `/api/imports/${uploaded.batch.id}/confirm`, {})
    expect(await waitForEnd(server, next.id)).toMatchObject({ state: "done" })
    await expectWhole(server, uploaded.batch.id, file)
  })
})
