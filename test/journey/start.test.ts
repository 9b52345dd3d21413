// The program as a user starts it: the launcher builds what is stale, the server comes up, says where, and ends when told.
import { execFile, spawn } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, onTestFinished, test } from "vitest"

const launcher = fileURLToPath(new URL("../../server/bin/vorab.js", import.meta.url))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "vorab-test-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts `vorab` with these words; `until` resolves when its output says so. */
function startVorab(words: readonly string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [launcher, ...words], {
    env: { ...process.env, DATABASE_URL: "", ...environment },
  })
  onTestFinished(() => void child.kill("SIGKILL"))
  let [out, err] = ["", ""]
  child.stdout.on("data", (text) => (out += String(text)))
  child.stderr.on("data", (text) => (err += String(text)))
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, out, err })))
  const until = async (pattern: RegExp) => {
    await expect.poll(() => out, { timeout: 60_000 }).toMatch(pattern)
    return pattern.exec(out)?.[1] ?? ""
  }
  return { ended, until, end: (signal: NodeJS.Signals) => child.kill(signal) }
}

const ready = /ready: (http:\/\/localhost:\d+)/

test("the server says where it is, serves pages and API, keeps what it was told, and ends cleanly when told", async () => {
  const VORAB_DATA = makeFolder()
  const first = startVorab(["serve"], { VORAB_DATA, PORT: "0" })
  const address = await first.until(ready)
  const profile = { ...((await (await fetch(`${address}/api/profile`)).json()) as object), givenName: "Mira" }
  const put = { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(profile) }
  expect((await fetch(`${address}/api/profile`, put)).status).toBe(200)
  const page = await fetch(`${address}/conferences`)
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"])
  expect(await page.text()).toContain('<div id="root">')
  first.end("SIGTERM")
  expect(await first.ended).toMatchObject({ code: 0 })

  const second = startVorab(["serve"], { VORAB_DATA, PORT: "0" })
  const again = await second.until(ready)
  expect(await (await fetch(`${again}/api/profile`)).json()).toEqual(profile)
  second.end("SIGINT")
  expect(await second.ended).toMatchObject({ code: 0 })
})

test("a port that is taken, a wrong environment and a wrong command are told in a sentence", async () => {
  const VORAB_DATA = makeFolder()
  const other = createServer().listen(0, "localhost")
  onTestFinished(() => void other.close())
  await new Promise((resolve) => other.once("listening", resolve))
  const address = other.address()
  const port = typeof address === "object" && address !== null ? String(address.port) : ""
  const taken = await startVorab(["serve"], { VORAB_DATA, PORT: port }).ended
  expect([taken.code, taken.err]).toEqual([2, expect.stringContaining(`Port ${port} is taken`)])
  const nowhere = await startVorab(["serve"], { VORAB_DATA: "/dev/null/data", PORT: "0" }).ended
  expect([nowhere.code, nowhere.err]).toEqual([
    2,
    expect.stringMatching(/^vorab serve: The database .* cannot be opened/),
  ])
  const open = await startVorab(["serve"], { VORAB_DATA, VORAB_HOST: "0.0.0.0", PORT: "x" }).ended
  expect(open.code).toBe(2)
  expect(open.err).toMatch(/no sign-in[^]*PORT must|PORT must[^]*no sign-in/)
  const unknown = await startVorab(["prepare"], { VORAB_DATA }).ended
  expect([unknown.code, unknown.err]).toEqual([2, 'vorab: there is no command "prepare". See: vorab --help\n'])
})

test("a backup is taken while the server runs, and restored into a new place with the same content", async () => {
  const [home, elsewhere] = [makeFolder(), makeFolder()]
  const server = startVorab(["serve"], { VORAB_DATA: home, PORT: "0" })
  const address = await server.until(ready)
  const goal = {
    kind: "job",
    label: "A new job",
    organizations: [],
    roles: [],
    seniorities: [],
    topics: [],
    people: [],
    position: 0,
  }
  const put = { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(goal) }
  await fetch(`${address}/api/goals/01900000-0000-7000-8000-aaaaaaaaaaaa`, put)
  const file = join(elsewhere, "monday.sqlite")
  const backup = await startVorab(["backup", file], { VORAB_DATA: home }).ended
  expect(backup).toMatchObject({ code: 0, err: "" })
  server.end("SIGTERM")
  await server.ended
  const hash = /content ([0-9a-f]{64})\n$/.exec(backup.out)?.[1] ?? "none"
  const restore = await startVorab(["restore", file], { VORAB_DATA: elsewhere }).ended
  expect(restore).toMatchObject({ code: 0, out: expect.stringContaining(`content ${hash}\n`) as string })
  const again = await startVorab(["restore", file], { VORAB_DATA: elsewhere }).ended
  expect([again.code, again.err]).toEqual([2, expect.stringContaining("not empty")])
})

test("help lists every command, and each has its own page", async () => {
  const { code, out } = await startVorab(["--help"], {}).ended
  expect(code).toBe(0)
  expect(out.split("\n").filter((line) => line.length > 80)).toEqual([])
  const commands = [...out.matchAll(/^ {2}([a-z]+) {2}/gm)].map((match) => match[1] ?? "")
  expect(commands).toEqual(expect.arrayContaining(["serve", "inspect", "match", "backup", "restore"]))
  for (const command of commands) {
    const page = await startVorab([command, "--help"], {}).ended
    expect(page).toMatchObject({ code: 0, out: expect.stringContaining(`vorab ${command}`) as string, err: "" })
  }
})

test("a reader that has had enough ends the command quietly", async () => {
  const child = spawn(process.execPath, [launcher, "--help"], { stdio: ["ignore", "pipe", "pipe"] })
  child.stdout.destroy()
  let err = ""
  child.stderr.on("data", (text) => (err += String(text)))
  const code = await new Promise((resolve) => child.once("close", resolve))
  expect(code).toBe(0)
  expect(err).not.toContain("EPIPE")
})

test("two that find a build stale at once make it once, and both have it whole", async () => {
  const home = makeFolder()
  // Left by a builder that was killed: its process number belongs to nobody.
  writeFileSync(join(home, "threads.lock"), "4194303")
  const build = `import { ensureBuild } from ${JSON.stringify(new URL("../../server/bin/build.js", import.meta.url).href)}
    console.log(await ensureBuild("threads", console.log, ${JSON.stringify(home)}))`
  const run = () => promisify(execFile)(process.execPath, ["--input-type=module", "--eval", build])
  const said = (await Promise.all([run(), run(), run()])).map(({ stdout }) => stdout.trim().split("\n"))
  const folders = new Set(said.map((lines) => lines.at(-1) ?? ""))
  expect(folders.size).toBe(1)
  expect(said.flat().filter((line) => line.startsWith("Building"))).toHaveLength(1)
  expect(readdirSync(join([...folders].join(), "threads"))).toContain("writer.js")
  expect(readdirSync(home)).toHaveLength(1)
})
