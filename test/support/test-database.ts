// Workspaces for tests, on both engines, each test its own. How to use it:
//
//   onBothEngines("the goal store", (open) => { ... })        and in each test:  const database = await open()
import { mkdtempSync, rmSync } from "node:fs"
import { randomBytes } from "node:crypto"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { describe, inject, onTestFinished } from "vitest"
import { openDatabase } from "../../server/src/db/open.ts"
import type { Database } from "../../server/src/db/open.ts"
import type { DatabaseSettings } from "../../server/src/db/settings.ts"
import type { Engine } from "../../server/src/db/engine.ts"

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of a PostgreSQL for tests, or "" and the reason why there is none. */
    postgres: { url: string; reason: string }
  }
}

/** Opens an empty workspace that vanishes with the test. */
export type OpenTestDatabase = () => Promise<Database>

/** Describes the same behaviour on SQLite and on PostgreSQL; the latter is skipped, visibly, where there is none. */
export function onBothEngines(name: string, tests: (open: OpenTestDatabase, engine: Engine) => void): void {
  describe(`${name}, on sqlite`, () => {
    tests(() => openTestDatabase("sqlite"), "sqlite")
  })
  const { url, reason } = inject("postgres")
  const because = url === "" ? ` (skipped: ${reason})` : ""
  describe.skipIf(url === "")(`${name}, on postgres${because}`, () => {
    tests(() => openTestDatabase("postgres"), "postgres")
  })
}

export async function openTestDatabase(engine: Engine): Promise<Database> {
  const { settings, remove } = makeTestWorkspace(engine)
  const database = await openDatabase(settings)
  onTestFinished(async () => {
    await database.close()
    await remove()
  })
  return database
}

/** Names a workspace of its own; nothing is made before it is opened. The caller removes it. */
export function makeTestWorkspace(engine: Engine): { settings: DatabaseSettings; remove: () => Promise<void> } {
  if (engine === "sqlite") {
    const folder = mkdtempSync(join(tmpdir(), "vorab-test-"))
    const remove = async () => rmSync(folder, { recursive: true, force: true })
    return { settings: { engine, file: join(folder, "main.sqlite") }, remove }
  }
  const { url } = inject("postgres")
  const schema = `vorab_test_${randomBytes(6).toString("hex")}`
  const remove = async () => {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(`drop schema if exists "${schema}" cascade`)
    await client.end()
  }
  return { settings: { engine, url, schema }, remove }
}
