import { mkdtempSync, rmSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { makeTestWorkspace, onBothEngines } from "../../../test/support/test-database.ts"
import { restoreBackup, writeBackup } from "./backup.ts"
import { bulkInsert } from "./bulk-insert.ts"
import type { Engine } from "./engine.ts"
import { openDatabase } from "./open.ts"
import type { Database } from "./open.ts"

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "vorab-test-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function openWorkspace(engine: Engine) {
  const { settings, remove } = makeTestWorkspace(engine)
  const database = await openDatabase(settings)
  onTestFinished(async () => {
    await database.close()
    await remove()
  })
  return { settings, database }
}

const person = (number: number) => ({ id: `p${number}`, root_id: number % 2 === 0 ? "ß\u{1F600}" : "p1" })

async function fill(database: Database): Promise<void> {
  await database.write(async (db) => {
    await bulkInsert(
      db,
      "person",
      Array.from({ length: 2_500 }, (_, number) => person(number)),
    )
    await db
      .insertInto("import_file")
      .values([0, 1, 2].map((part) => ({ batch_id: "b", part, bytes: new Uint8Array([part, 0, 255]) })))
      .execute()
    const edge = { person_a: "p0", person_b: "p1", origin: "engine" as const, made_at: "", revoked_at: null }
    await db
      .insertInto("person_edge")
      .values([
        { ...edge, id: "e0", weight: 0.1 + 0.2 },
        { ...edge, id: "e1", weight: -1 / 3 },
      ])
      .execute()
  })
}

onBothEngines("a backup", (_open, engine) => {
  test("is restored into either engine with the same content hash", async () => {
    const from = await openWorkspace(engine)
    await fill(from.database)
    const file = join(makeFolder(), "monday.sqlite")
    const written = await writeBackup(from.settings, file, "2026-11-02T12:00:00.000Z")
    expect(written.rows).toBe(2_505)
    for (const other of ["sqlite", engine] as const) {
      const to = await openWorkspace(other)
      const restored = await restoreBackup(file, to.settings, { replace: false })
      expect(restored).toEqual({ ...written, madeAt: "2026-11-02T12:00:00.000Z" })
      const rows = await to.database.read((db) =>
        db.selectFrom("import_file").select("bytes").orderBy("part").execute(),
      )
      expect(rows.map((row) => [...row.bytes])).toEqual([0, 1, 2].map((part) => [part, 0, 255]))
    }
  })

  test("does not go into a workspace that holds something, unless it is to be replaced", async () => {
    const from = await openWorkspace(engine)
    await fill(from.database)
    const file = join(makeFolder(), "monday.sqlite")
    const written = await writeBackup(from.settings, file, "2026-11-02T12:00:00.000Z")
    await from.database.write((db) => db.insertInto("person").values({ id: "later", root_id: "" }).execute())
    await expect(restoreBackup(file, from.settings, { replace: false })).rejects.toMatchObject({ code: "conflict" })
    expect(await restoreBackup(file, from.settings, { replace: true })).toMatchObject({ hash: written.hash })
    const later = await from.database.read((db) =>
      db.selectFrom("person").selectAll().where("id", "=", "later").execute(),
    )
    expect(later).toEqual([])
  })

  test("that is damaged, or is none, is refused and changes nothing", async () => {
    const from = await openWorkspace(engine)
    await fill(from.database)
    const folder = makeFolder()
    const file = join(folder, "monday.sqlite")
    await writeBackup(from.settings, file, "2026-11-02T12:00:00.000Z")
    const changed = join(folder, "changed.sqlite")
    writeFileSync(changed, readFileSync(file, "latin1").replaceAll("p1234", "p9999"), "latin1")
    const torn = join(folder, "torn.sqlite")
    writeFileSync(torn, readFileSync(file).subarray(0, -4096))
    const other = join(folder, "other.txt")
    writeFileSync(other, "a shopping list")
    const to = await openWorkspace(engine)
    for (const wrong of [changed, torn, other, join(folder, "missing")]) {
      await expect(restoreBackup(wrong, to.settings, { replace: true })).rejects.toMatchObject({
        code: "file-unreadable",
      })
    }
    expect(await to.database.read((db) => db.selectFrom("person").selectAll().execute())).toEqual([])
  })

  test("never overwrites a file", async () => {
    const from = await openWorkspace(engine)
    const file = join(makeFolder(), "precious.txt")
    writeFileSync(file, "mine")
    await expect(writeBackup(from.settings, file, "")).rejects.toMatchObject({ code: "conflict" })
    expect(readFileSync(file, "utf8")).toBe("mine")
  })
})
