// A whole LinkedIn archive as a file of contacts: days and directions are kept, words are not.
import { createHash } from "node:crypto"
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import { readExchange } from "@vorab/shared/people/exchange"
import {
  inventedStory,
  linkedInFiles,
  secretWords,
  type ArchiveStory,
} from "../../../fixtures/formats/linkedin-archive.ts"
import { zipOf } from "../../../test/support/make-zip.ts"
import { makeTestWorkspace, onBothEngines } from "../../../test/support/test-database.ts"
import { startTestServer, type TestServer } from "../../../test/support/test-server.ts"
import { describeArchive } from "../cli/describe-archive.ts"
import { openDatabase } from "../db/open.ts"
import { reduceArchive } from "./reduce-archive.ts"

const archiveOf = (story: ArchiveStory) => zipOf(linkedInFiles(story))
const name = "Basic_LinkedInDataExport_03-12-2026.zip"

async function reduce(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), "vorab-archive-test-"))
  try {
    await writeFile(join(folder, "a.zip"), zipOf(files))
    return await reduceArchive(join(folder, "a.zip"))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function importFile(server: TestServer, bytes: Uint8Array) {
  const uploaded = await server.upload("/api/imports?kind=contacts", { name, bytes })
  expect(uploaded.status).toBe(201)
  const { id } = uploaded.body.batch as { id: string }
  await server.ask("POST", `/api/imports/${id}/confirm`, {})
  await server.settle()
  expect(server.bugs).toEqual([])
  return (await server.ask("GET", `/api/imports/${id}`)).body.batch
}

async function readBook(server: TestServer) {
  const { items } = (await server.ask("GET", "/api/contacts")).body
  const cards = []
  for (const { personId } of items) cards.push((await server.ask("GET", `/api/contacts/${personId}`)).body)
  return new Map(cards.map((card) => [card.name, card]))
}

test("in the dress of each generation the same days are found", async () => {
  for (const generation of ["now", "2020", "2018"] as const) {
    const reduced = await reduce(linkedInFiles(inventedStory, generation))
    const cells = (reduced?.table ?? "").split("\n").map((line) => line.split(",").at(-1) ?? "")
    expect([generation, ...cells.filter((cell) => /sent|invited|Vorab/.test(cell))]).toEqual([
      generation,
      "Exchange (Vorab)",
      "sent 1 until 2026-02-01 & received 1 until 2026-05-03 & invited 2024-03-13 & recommended me 2025-07-08",
      "sent 1 until 2026-04-01 & received 1 until 2026-04-01 & last sent & invited me 2022-12-31 & recommended 2025-06-01",
    ])
  }
})

test("of the archive no word is left but the connections as they came", async () => {
  const files = linkedInFiles(inventedStory)
  const reduced = await reduce(files)
  const bare = (reduced?.table ?? "").replace(/,(?:Exchange \(Vorab\)|sent [^\n]*)?$/gm, "").trimEnd()
  expect(bare).toBe((files["Connections.csv"] ?? "").replaceAll("\r\n", "\n").trimEnd())
  expect(reduced?.table).not.toMatch(/nobody keeps|heron/)
})

test("nobody is taken for a namesake: two of a name get nothing, nor does another address", async () => {
  const [jan] = inventedStory.connections
  if (jan === undefined) throw new Error("no connection")
  const twins: ArchiveStory = {
    ...inventedStory,
    connections: [jan, { ...jan, slug: "jan-pike-2" }],
    letters: [{ by: "them", who: { ...jan, slug: "jan-pike-3" }, at: "2026-01-01 10:00:00", words: "no" }],
    invitations: [{ by: "me", who: { ...jan, slug: "" }, at: "3/13/24, 2:37 PM" }],
    given: [{ who: jan, at: "06/01/25, 12:00 PM", words: "no" }],
    received: [],
  }
  const reduced = await reduce(linkedInFiles(twins))
  expect(reduced?.facts).toMatchObject({ withExchange: 0, strangers: 1, messages: 1 })
})

test("whose messages these are is told without a profile by who is in all conversations, else not at all", async () => {
  const { "Profile.csv": _profile, "Invitations.csv": _invitations, ...files } = linkedInFiles(inventedStory)
  expect((await reduce(files))?.facts).toMatchObject({ ownerIsKnown: true, withMessages: 2, messagesToGroups: 1 })
  const [letter] = inventedStory.letters
  const { "messages.csv": messages = "" } = linkedInFiles({ ...inventedStory, letters: letter ? [letter] : [] })
  expect((await reduce({ ...files, "messages.csv": messages }))?.facts).toMatchObject({
    ownerIsKnown: false,
    withMessages: 0,
  })
})

test("drafts and spam are no exchange", async () => {
  const [jan] = inventedStory.connections
  if (jan === undefined) throw new Error("no connection")
  const at = "2026-07-01 10:00:00"
  const letters = [
    { by: "me" as const, who: jan, at, words: "never sent", isDraft: true },
    { by: "them" as const, who: jan, at, words: "spam", folder: "SPAM" },
  ]
  const reduced = await reduce(linkedInFiles({ ...inventedStory, letters }))
  expect(reduced?.facts).toMatchObject({ messages: 2, withMessages: 0 })
})

test("the command line says what was found, and what is not kept", async () => {
  const reduced = await reduce(linkedInFiles(inventedStory))
  expect(reduced && describeArchive(reduced.facts)).toBe(`
  A LinkedIn archive:
    6 messages: who wrote when is kept for 2 connections; subjects, texts and attachments are not.
      1 went to several people at once and says nothing of anyone.
      1 person who is no connection is left out.
    2 invitations: who invited whom, and when; not the notes.
    2 recommendations: the day, not the text.
    Not looked at: Ad_Targeting.csv, learning_coach_messages.csv.
`)
})

test("a sentence of a message is in no byte of the database's files", async () => {
  const { settings, remove } = makeTestWorkspace("sqlite")
  if (settings.engine !== "sqlite") throw new Error("not a file")
  const database = await openDatabase(settings)
  try {
    const server = await startTestServer(database)
    await importFile(server, archiveOf(inventedStory))
    const folder = dirname(settings.file)
    const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file))))
    const bytes = Buffer.concat(files).toString("latin1")
    expect(bytes).toContain("Quiet")
    for (const word of [secretWords, "nobody keeps", "Lou Vendor", "lou-vendor"]) expect(bytes).not.toContain(word)
  } finally {
    await database.close()
    await remove()
  }
})

onBothEngines("a LinkedIn archive", (open) => {
  test("tells who wrote last, and not a word of it is in the database", async () => {
    const database = await open()
    const server = await startTestServer(database)
    const bytes = archiveOf(inventedStory)
    const batch = await importFile(server, bytes)
    expect(batch).toMatchObject({
      source: "linkedin",
      isExtract: true,
      writtenOn: "2026-03-12",
      counts: { new: 4, refused: 0 },
    })
    const book = await readBook(server)
    expect(book.get("Jan Pike")).toMatchObject({
      lastContact: "2026-05-03",
      exchange: { sentOn: "2026-02-01", receivedOn: "2026-05-03", lastBy: "them", invitedBy: "me" },
    })
    expect(book.get("Mira Öztürk")).toMatchObject({ lastContact: "2026-04-01", exchange: { lastBy: "me" } })
    expect(book.get("Quiet Contact")).toMatchObject({ lastContact: "2020-02-01", exchange: readExchange("") })
    const file = await server.app.inject({ url: `/api/imports/${batch.id}/file` })
    expect(file.headers["content-disposition"]).toContain("03-12-2026.csv")
    expect(createHash("sha256").update(file.rawPayload).digest("hex")).toBe(batch.contentHash)
    const rows = await database.read((db) => db.selectFrom("import_file").select("bytes").execute())
    const everything = Buffer.concat([file.rawPayload, ...rows.map((row) => row.bytes)]).toString("latin1")
    for (const word of [secretWords, "nobody keeps", "Lou Vendor"]) expect(everything).not.toContain(word)
  })

  test("twice changes nothing, and an older archive takes no date back", async () => {
    const server = await startTestServer(await open())
    await importFile(server, archiveOf(inventedStory))
    const before = await readBook(server)
    const again = await importFile(server, archiveOf(inventedStory))
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 4 })
    expect(again.sameAs).not.toBe("")
    const letters = inventedStory.letters.slice(0, 1)
    const older = await importFile(server, archiveOf({ ...inventedStory, letters, given: [], received: [] }))
    expect(older.counts).toMatchObject({ new: 0, changed: 2 })
    const after = await readBook(server)
    for (const [who, { exchange, lastContact }] of before)
      expect(after.get(who)).toMatchObject({ exchange, lastContact })
  })

  test("is refused in part: messages alone, invitations alone, a zip without connections", async () => {
    const server = await startTestServer(await open())
    const files = linkedInFiles(inventedStory)
    const { "Connections.csv": _connections, ...rest } = files
    const parts: [string, Uint8Array | string, string][] = [
      ["my letters.csv", files["messages.csv"] ?? "", "linkedin-part"],
      ["Invitations.csv", files["Invitations.csv"] ?? "", "linkedin-part"],
      ["Recommendations_Given.csv", files["Recommendations_Given.csv"] ?? "", "linkedin-part"],
      ["archive.zip", zipOf(rest), "archive-without-connections"],
      ["messages.zip", zipOf({ "messages.csv": files["messages.csv"] ?? "" }), "archive-without-connections"],
    ]
    for (const [file, bytes, code] of parts) {
      const answer = await server.upload("/api/imports?kind=contacts", { name: file, bytes })
      expect([file, answer.status, answer.body.type ?? answer.body.code]).toEqual([
        file,
        422,
        expect.stringContaining(code),
      ])
    }
    expect((await server.ask("GET", "/api/imports")).body.items).toEqual([])
  })
})
