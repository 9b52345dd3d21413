// The door checks both ways.
import { http, HttpResponse } from "msw"
import { expect, test } from "vitest"
import { z } from "zod"
import { endpoint } from "@vorab/shared/api/endpoint"
import { Problem } from "@vorab/shared/api/problem"
import { inventServer, refuse } from "../../support/render-page.tsx"
import { address, call, Unexpected, Unreachable } from "./client.ts"
import { newId } from "./new-id.ts"

const server = inventServer()
const greet = endpoint({
  method: "GET",
  path: "/api/greetings/:name",
  summary: "Greets.",
  params: z.object({ name: z.string() }),
  query: z.object({ loud: z.string().optional(), limit: z.coerce.number().default(1) }),
  response: z.object({ words: z.string() }),
})

test("an address has its placeholders filled and leaves out what is absent", () => {
  const input = { params: { name: "Jörg Müller" }, query: { loud: undefined, limit: 3 } }
  expect(address(greet, input)).toBe("/api/greetings/J%C3%B6rg%20M%C3%BCller?limit=3")
})

test("an answer comes back as its schema has it", async () => {
  server.use(
    http.get("*/api/greetings/:name", ({ params }) =>
      HttpResponse.json({ words: `Hello ${String(params["name"])}`, more: 1 }),
    ),
  )
  expect(await call(greet, { params: { name: "Ada" } })).toEqual({ words: "Hello Ada" })
})

test("a refusal is thrown as the problem it describes", async () => {
  server.use(refuse(greet, 404, "unknown-id", "There is no Ada."))
  const thrown = await call(greet, { params: { name: "Ada" } }).catch((error: unknown) => error)
  expect(thrown).toBeInstanceOf(Problem)
  expect(thrown).toMatchObject({ code: "unknown-id", detail: "There is no Ada." })
})

test("an answer of another shape is a bug, not data", async () => {
  server.use(http.get("*/api/greetings/:name", () => HttpResponse.json({ wrods: "Hello" })))
  await expect(call(greet, { params: { name: "Ada" } })).rejects.toBeInstanceOf(Unexpected)
})

test("a server that is not there is said to be unreachable", async () => {
  server.use(http.get("*/api/greetings/:name", () => HttpResponse.error()))
  await expect(call(greet, { params: { name: "Ada" } })).rejects.toBeInstanceOf(Unreachable)
})

test("an error page that is no problem document is a bug", async () => {
  server.use(http.get("*/api/greetings/:name", () => new HttpResponse("<h1>Bad gateway</h1>", { status: 502 })))
  await expect(call(greet, { params: { name: "Ada" } })).rejects.toMatchObject({ name: "Unexpected", status: 502 })
})

test("ids are UUIDs of version 7 that sort by the time they were made", () => {
  const earlier = newId(1_700_000_000_000)
  const later = newId(1_700_000_000_001)
  expect(z.uuidv7().safeParse(earlier).success).toBe(true)
  expect(earlier < later).toBe(true)
  expect(newId()).not.toBe(newId())
})
