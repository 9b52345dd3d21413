import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { connect } from "node:net"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { FastifyInstance } from "fastify"
import { expect, onTestFinished, test } from "vitest"
import { z } from "zod"
import { endpoint } from "@vorab/shared/api/endpoint"
import { Problem } from "@vorab/shared/api/problem"
import { openTestDatabase } from "../../../test/support/test-database.ts"
import { startTestServer } from "../../../test/support/test-server.ts"
import { serve, serveEvents, serveFile, serveUpload } from "./serve.ts"
import { sweepUploads } from "./upload.ts"
import type { ReceivedFile } from "./upload.ts"

const echo = endpoint({
  method: "POST",
  path: "/api/echo/:number",
  summary: "Says back what it was told.",
  params: z.object({ number: z.coerce.number().int() }),
  query: z.object({ loud: z.stringbool().default(false) }),
  body: z.object({ text: z.string() }),
  response: z.object({ said: z.string() }),
  status: 201,
})
const broken = endpoint({
  method: "GET",
  path: "/api/broken",
  summary: "A bug.",
  response: z.object({ n: z.number() }),
})
const paper = endpoint({
  method: "GET",
  path: "/api/paper",
  summary: "A file.",
  response: z.object({}),
  answer: "file",
  mediaType: "application/pdf",
})
const counting = endpoint({
  method: "GET",
  path: "/api/counting/:to",
  summary: "Counts.",
  params: z.object({ to: z.coerce.number() }),
  response: z.object({ n: z.number() }),
  answer: "events",
})
const inbox = endpoint({
  method: "POST",
  path: "/api/inbox",
  summary: "Takes files.",
  body: z.object({ kind: z.enum(["contacts", "attendees"]) }),
  response: z.object({
    kind: z.string(),
    files: z.array(z.object({ name: z.string(), size: z.number(), text: z.string() })),
  }),
  upload: true,
})

/** Where the last upload lay; it must be gone afterwards. */
let lastPath = ""

function readText(file: ReceivedFile) {
  lastPath = file.path
  return { name: file.fileName, size: file.byteSize, text: readFileSync(file.path, "utf8").slice(0, 50) }
}

function sampleRoutes(app: FastifyInstance): void {
  serve(app, echo, async ({ params, query, body }) => ({
    said: (query.loud ? body.text.toUpperCase() : body.text).repeat(params.number),
  }))
  serve(app, broken, async () => ({ n: "no number" as never }))
  serveFile(app, paper, async () => ({
    bytes: new TextEncoder().encode("paper"),
    fileName: 'Köln "heute".pdf',
    disposition: "attachment",
  }))
  serveEvents(app, counting, {
    name: "count",
    async *handler({ params }) {
      if (params.to < 0) throw new Problem("unknown-id")
      for (let n = 1; n <= params.to; n++) yield { n }
    },
  })
  serveUpload(app, inbox, async ({ body }, files) => ({ kind: body.kind, files: files.map(readText) }))
}

async function start(webFolder = "") {
  const server = await startTestServer(await openTestDatabase("sqlite"), { routes: [sampleRoutes], webFolder })
  return { ...server, inject: server.app.inject.bind(server.app) }
}

test("a request is parsed, answered and given its status", async () => {
  const { ask } = await start()
  expect(await ask("POST", "/api/echo/2?loud=yes", { text: "ab" })).toMatchObject({
    status: 201,
    body: { said: "ABAB" },
  })
})

test("all faults of a request are told at once, by path", async () => {
  const { ask } = await start()
  const { status, body } = await ask("POST", "/api/echo/x?loud=perhaps", { text: 1 })
  expect(status).toBe(400)
  expect(body).toMatchObject({ type: "urn:vorab:problem:malformed-request", code: "malformed-request", status: 400 })
  expect(body.faults.map((fault: { path: string }) => fault.path)).toEqual(["params.number", "query.loud", "body.text"])
})

test("a body that is no JSON is malformed, not a bug", async () => {
  const { inject, bugs } = await start()
  for (const [type, payload] of [
    ["application/json", "{oh"],
    ["text/csv", "a;b"],
  ] as const) {
    const answer = await inject({ method: "POST", url: "/api/echo/1", headers: { "content-type": type }, payload })
    expect([answer.statusCode, answer.json().code]).toEqual([400, "malformed-request"])
  }
  expect(bugs).toEqual([])
})

test("an answer that breaks its own contract is a bug: logged whole, and told without detail", async () => {
  const { ask, bugs } = await start()
  const { status, body } = await ask("GET", "/api/broken")
  expect([status, body]).toEqual([
    500,
    { type: "about:blank", title: "Something went wrong inside Vorab.", status: 500 },
  ])
  expect(bugs).toHaveLength(1)
})

test("an unknown address below /api is a problem", async () => {
  const { ask } = await start()
  expect(await ask("GET", "/api/nothing")).toMatchObject({ status: 404, body: { code: "not-found" } })
  expect(await ask("DELETE", "/api/paper")).toMatchObject({ status: 404, body: { code: "not-found" } })
})

test("an address that cannot be read is a problem like any other", async () => {
  const { inject } = await start()
  const answer = await inject("/api/counting/%E0%A4%A")
  expect(answer.headers["content-type"]).toContain("application/problem+json")
  expect([answer.statusCode, answer.json().code]).toEqual([400, "malformed-request"])
})

test("a file comes with its type and its name in any script", async () => {
  const { inject } = await start()
  const answer = await inject("/api/paper")
  expect(answer.body).toBe("paper")
  expect(answer.headers["content-type"]).toBe("application/pdf")
  expect(answer.headers["content-disposition"]).toBe(
    `attachment; filename="K_ln _heute_.pdf"; filename*=UTF-8''K%C3%B6ln%20%22heute%22.pdf`,
  )
})

test("events come one by one, and a refusal before the first is a problem", async () => {
  const { inject } = await start()
  const answer = await inject("/api/counting/2")
  expect(answer.headers["content-type"]).toContain("text/event-stream")
  expect(answer.body).toBe('event: count\ndata: {"n":1}\n\nevent: count\ndata: {"n":2}\n\n')
  expect(answer.headers["content-security-policy"]).toContain("default-src 'none'")
  expect((await inject("/api/counting/-1")).json().code).toBe("unknown-id")
})

test("only our own host name is answered", async () => {
  const { inject } = await start()
  const code = async (host: string) => (await inject({ url: "/api/jobs", headers: { host } })).statusCode
  for (const host of ["localhost:4747", "127.0.0.1", "[::1]:4747", "LOCALHOST"]) expect(await code(host)).toBe(200)
  for (const host of ["evil.example", "localhost.evil.example:4747", "127.0.0.1.nip.io", "192.168.1.5"]) {
    expect(await code(host)).toBe(403)
  }
})

test("pages of other sites may not ask, whatever their browser sends", async () => {
  const { inject } = await start()
  const code = async (headers: Record<string, string>) =>
    (await inject({ url: "/api/jobs", headers: { host: "localhost:4747", ...headers } })).statusCode
  expect(await code({ origin: "http://localhost:4747" })).toBe(200)
  expect(await code({ "sec-fetch-site": "same-origin" })).toBe(200)
  for (const origin of ["http://evil.example", "null", "http://localhost:3000", "https://localhost:4747"]) {
    expect(await code({ origin })).toBe(403)
  }
  expect(await code({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" })).toBe(403)
  expect(await code({ "sec-fetch-site": "same-site", "sec-fetch-mode": "navigate" })).toBe(403)
})

test("an upload arrives whole, with its fields, and leaves nothing behind", async () => {
  const { upload } = await start()
  const answer = await upload("/api/inbox", { name: "ordner/Gäste.csv", bytes: "a;b\n1;2\n" }, { kind: "attendees" })
  expect(answer.body).toEqual({ kind: "attendees", files: [{ name: "Gäste.csv", size: 8, text: "a;b\n1;2\n" }] })
  expect(() => readFileSync(lastPath)).toThrow("ENOENT")
})

test("an upload with a wrong field, without a file, or of no form at all is refused", async () => {
  const { upload, ask, inject } = await start()
  const wrong = await upload("/api/inbox", { name: "a.csv", bytes: "a" }, { kind: "guests" })
  expect(wrong).toMatchObject({ status: 400, body: { faults: [{ path: "body.kind" }] } })
  expect(await ask("POST", "/api/inbox", { kind: "contacts" })).toMatchObject({ body: { code: "upload-missing" } })
  const empty = await inject({
    method: "POST",
    url: "/api/inbox",
    headers: { "content-type": "multipart/form-data; boundary=x" },
    payload: '--x\r\ncontent-disposition: form-data; name="kind"\r\n\r\ncontacts\r\n--x--\r\n',
  })
  expect(empty.json().code).toBe("upload-missing")
})

const uploadFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("vorab-upload-"))

test("an upload that ends before the file does is told so and leaves nothing behind", async () => {
  const { inject, bugs } = await start()
  const before = uploadFolders()
  const answer = await inject({
    method: "POST",
    url: "/api/inbox",
    headers: { "content-type": "multipart/form-data; boundary=x" },
    payload: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na;b\r\n1;2',
  })
  expect([answer.statusCode, answer.json().code]).toEqual([400, "upload-cut-off"])
  expect(bugs).toEqual([])
  expect(uploadFolders()).toEqual(before)
})

test("what a killed server left of an upload is removed after a day, what is under way is not", async () => {
  const folders = [mkdtempSync(join(tmpdir(), "vorab-upload-")), mkdtempSync(join(tmpdir(), "vorab-upload-"))] as const
  onTestFinished(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))
  const [old, fresh] = folders
  const yesterday = new Date(Date.now() - 25 * 3_600_000)
  utimesSync(old, yesterday, yesterday)
  await sweepUploads(Date.now())
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true])
})

test("an upload of two gigabytes is refused before it is sent, one without a length when it passes 300 MB", async () => {
  const { app, bugs } = await start()
  const before = uploadFolders()
  await app.listen({ port: 0, host: "127.0.0.1" })
  const { port } = app.server.address() as AddressInfo
  const head = "POST /api/inbox HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=x\r\n"
  const part = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
  expect(await send(port, `${head}content-length: 2000000000\r\n\r\n${part}`)).toMatch(
    /^HTTP\/1.1 413 [^]*upload-too-large/,
  )
  const megabyte = Buffer.alloc(1024 * 1024, "a;b\n")
  const chunked = `${head}transfer-encoding: chunked\r\n\r\n${part.length.toString(16)}\r\n${part}\r\n`
  expect(await send(port, chunked, megabyte, 310)).toMatch(/^HTTP\/1.1 413 [^]*upload-too-large/)
  expect(uploadFolders()).toEqual(before)
  expect(bugs).toEqual([])
}, 60_000)

/** Writes a request by hand, with `count` chunks of `chunk` after its head; gives what was answered before the line closed. */
function send(port: number, head: string, chunk: Buffer = Buffer.alloc(0), count = 0): Promise<string> {
  return new Promise((resolve) => {
    let answer = ""
    const socket = connect(port, "127.0.0.1", async () => {
      socket.write(head)
      for (let number = 0; number < count && socket.writable; number++) {
        socket.write(`${chunk.length.toString(16)}\r\n`)
        socket.write(chunk)
        if (!socket.write("\r\n")) await new Promise((go) => socket.once("drain", go))
      }
    })
    socket.on("data", (data) => (answer += String(data)))
    socket.on("error", () => {})
    socket.on("close", () => resolve(answer))
  })
}

function makePages(): string {
  const folder = mkdtempSync(join(tmpdir(), "vorab-test-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, "assets"))
  writeFileSync(join(folder, "index.html"), '<meta nonce="__CSP_NONCE__"><div id="root"></div>')
  writeFileSync(join(folder, "assets", "main-abc.js"), "plain")
  writeFileSync(join(folder, "assets", "main-abc.js.br"), "pressed")
  writeFileSync(join(folder, "icon.svg"), "<svg/>")
  return folder
}

test("every address of the road gives the page, with a nonce of its own", async () => {
  const { inject } = await start(makePages())
  const nonces = new Set<string>()
  for (const url of ["/", "/conferences/123/plan", "/index.html"]) {
    const answer = await inject({ url, headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" } })
    expect(answer.statusCode).toBe(url === "/index.html" ? 404 : 200)
    if (answer.statusCode !== 200) continue
    const nonce = /nonce="([^"]+)"/.exec(answer.body)?.[1] ?? ""
    expect(answer.headers["content-security-policy"]).toContain(`'nonce-${nonce}'`)
    expect(answer.headers["cache-control"]).toBe("no-store")
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(2)
})

test("pressed files are sent as they lie and kept for good, others are asked for again", async () => {
  const { inject } = await start(makePages())
  const pressed = await inject({ url: "/assets/main-abc.js", headers: { "accept-encoding": "gzip, br" } })
  expect(pressed.body).toBe("pressed")
  expect(pressed.headers).toMatchObject({
    "content-encoding": "br",
    "content-type": expect.stringContaining("javascript") as string,
    "cache-control": "public, max-age=31536000, immutable",
  })
  expect((await inject("/assets/main-abc.js")).body).toBe("plain")
  expect((await inject("/icon.svg")).headers["cache-control"]).toBe("no-cache")
  expect((await inject("/assets/gone.js")).statusCode).toBe(404)
  expect((await inject("/assets/..%2f..%2f..%2fetc/passwd")).statusCode).toBe(404)
})

test("the API describes what it serves, as data and as a page that loads nothing", async () => {
  const { inject } = await start()
  const document = (await inject("/api/openapi.json")).json()
  expect(document.openapi).toBe("3.1.0")
  expect(document.paths["/api/echo/{number}"].post).toMatchObject({
    summary: "Says back what it was told.",
    parameters: [
      { name: "number", in: "path", required: true },
      { name: "loud", in: "query", required: false },
    ],
    requestBody: { content: { "application/json": { schema: { properties: { text: { type: "string" } } } } } },
  })
  expect(document.paths["/api/inbox"].post.requestBody.content["multipart/form-data"].schema.required).toEqual([
    "kind",
    "file",
  ])
  expect(document.paths["/api/paper"].get.responses["200"].content).toEqual({ "application/pdf": {} })
  const page = await inject("/api")
  expect(page.headers["content-type"]).toContain("text/html")
  expect(page.body).toContain("/api/echo/<var>{number}</var>")
  expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//)
})
