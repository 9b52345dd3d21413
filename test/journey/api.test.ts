// The contract and the server are one: what is declared is served, and what is served is declared and described.
import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { openTestDatabase } from "../support/test-database.ts"
import { startTestServer } from "../support/test-server.ts"

interface Declared {
  readonly method: string
  readonly path: string
}

const shared = fileURLToPath(new URL("../../shared/src/", import.meta.url))

function isEndpoint(value: unknown): value is Declared {
  return typeof value === "object" && value !== null && "method" in value && "path" in value && "response" in value
}

/** Every endpoint of every `api.ts` and `…-api.ts`, and of the jobs: "GET /api/goals". */
async function readDeclared(): Promise<string[]> {
  const files = readdirSync(shared, { recursive: true, encoding: "utf8" })
  const modules = files.filter((name) => /(^|[\\/-])(api|job)\.ts$/.test(name))
  const found: string[] = []
  for (const name of modules) {
    const exported = (await import(`${shared}${name}`)) as Record<string, unknown>
    for (const group of Object.values(exported)) {
      if (typeof group !== "object" || group === null) continue
      for (const value of Object.values(group)) if (isEndpoint(value)) found.push(`${value.method} ${value.path}`)
    }
  }
  return found.sort()
}

test("every declared endpoint is served and described, and no other", async () => {
  const { app } = await startTestServer(await openTestDatabase("sqlite"))
  const document = (await app.inject("/api/openapi.json")).json<{ paths: Record<string, Record<string, object>> }>()
  const served = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
  )
  const declared = await readDeclared()
  expect(declared.length).toBeGreaterThan(30)
  expect(served.sort()).toEqual(declared)
})

test("each operation has a name of its own and a summary", async () => {
  const { app } = await startTestServer(await openTestDatabase("sqlite"))
  const document = (await app.inject("/api/openapi.json")).json<{
    paths: Record<string, Record<string, { operationId: string; summary: string }>>
  }>()
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  for (const { summary } of operations) expect(summary).toMatch(/^[A-Z].*\.$/)
})
