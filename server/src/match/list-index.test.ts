import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as fc from "fast-check"
import { expect, onTestFinished, test } from "vitest"
import { makePeople } from "../../../fixtures/people.ts"
import { personCalled, stageAttendees, stageConference, stageContacts } from "../../../test/support/stage.ts"
import { stopAtStep } from "../../../test/support/stop-at-step.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { makeIds } from "../../../test/support/test-server.ts"
import { matchPeople } from "@vorab/shared/match/match-people"
import type { Database } from "../db/open.ts"
import { contactList } from "../people/card.ts"
import { replaceEngineEdges } from "../people/edges.ts"
import { readLiveBatches } from "../people/live-batches.ts"
import { rebuildCards } from "../people/rebuild-cards.ts"
import { deleteOrphans } from "../people/save-records.ts"
import { openColumns, packColumns } from "./column-file.ts"
import { fileOfList, fileOfPairs, forgetIndex, placeOfIndex, type IndexPlace } from "./index-place.ts"
import { makeMatchJob } from "./job.ts"
import { compareLists, readLists } from "./match-lists.ts"
import { readSides } from "./read-sides.ts"
import { showPairs } from "./show-pairs.ts"

const { attendees, contacts } = makePeople({ seed: 72, attendees: 90, contacts: 90 })
const first = { modelId: "first", model: matchPeople(attendees, contacts).model }
const second = { modelId: "second", model: matchPeople(attendees.slice(40), contacts.slice(40)).model }
const ignore = () => {}

function makePlace(): IndexPlace {
  const folder = mkdtempSync(join(tmpdir(), "vorab-test-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { folder: join(folder, "cache", "main"), workspace: "main" }
}

/** The pairs by ids, so that they can be compared with those of another reading; and the steps it took. */
async function match(
  database: Database,
  conferenceId: string,
  place: IndexPlace | null,
  { modelId, model }: typeof first = first,
) {
  const steps: string[] = []
  const onProgress = (step: string) => void steps.push(step)
  const pairs = await database.read(async (db) => {
    const sides = await readSides(db, conferenceId)
    const lists = await readLists(db, { sides, conferenceId, place, onProgress })
    const keeping = place && { place, conferenceId, modelId }
    const compared = await compareLists(lists, { model, keeping, onProgress })
    const shown = await showPairs(db, { ...compared, sides, linkCut: 500, before: new Map(), onProgress })
    const { attendees: left, contacts: right } = sides
    return shown.map(({ attendee, contact, ...pair }) => ({
      ...pair,
      attendee: left.recordIds[attendee],
      contact: right.recordIds[contact],
    }))
  })
  return { pairs, steps }
}

async function stageBoth(database: Database): Promise<string> {
  const conferenceId = await stageConference(database)
  await stageContacts(database, contacts.slice(0, 60))
  await stageAttendees(database, conferenceId, attendees.slice(0, 60))
  return conferenceId
}

async function rebuildContacts(database: Database): Promise<void> {
  const { live, people } = await database.read(async (db) => ({
    live: await readLiveBatches(db, contactList),
    people: await db.selectFrom("person").select("id").execute(),
  }))
  await rebuildCards(database, { list: contactList, live, personIds: people.map(({ id }) => id) })
}

/** What may happen to contacts between two matches. */
const changes = {
  async list(database: Database, some: number, conferenceId: string) {
    const changed = attendees.map((record, at) => (at % 7 === 0 ? { ...record, jobTitle: `Head ${some}` } : record))
    await stageAttendees(database, conferenceId, changed.slice(some % 30, 60 + (some % 30)).toReversed())
  },
  async import(database: Database, some: number) {
    await stageContacts(database, contacts.slice(some, some + 25))
  },
  async undo(database: Database, some: number) {
    const live = await database.read((db) => readLiveBatches(db, contactList))
    const batch = live[some % Math.max(1, live.length)]
    if (!batch) return
    const set = { state: "undone", undone_at: "2026-11-01T08:00:00.000Z" } as const
    await database.write((db) => db.updateTable("import_batch").set(set).where("id", "=", batch.id).execute())
    await rebuildContacts(database)
  },
  async remove(database: Database, some: number) {
    await database.write(async (db) => {
      const rows = await db
        .selectFrom("batch_record as b")
        .innerJoin("record as r", "r.id", "b.record_id")
        .select("r.id")
        .where("r.side", "=", "contact")
        .orderBy("r.id")
        .limit(1 + (some % 9))
        .execute()
      const ids = rows.map(({ id }) => id)
      if (ids.length === 0) return
      await db.deleteFrom("batch_record").where("record_id", "in", ids).execute()
      await deleteOrphans(db, ids)
    })
    await rebuildContacts(database)
  },
  async join(database: Database, some: number) {
    const rows = await database.read((db) =>
      db.selectFrom("record").select("person_id").where("side", "=", "contact").orderBy("id", "desc").execute(),
    )
    const [a, b] = [rows[some % Math.max(1, rows.length)]?.person_id, rows[0]?.person_id]
    if (a === undefined || b === undefined || a === b) return
    const ids = makeIds()
    const at = "2026-11-01T08:00:00.000Z"
    await replaceEngineEdges(database, [{ a, b, weight: 9 }], { at, ids, onProgress: ignore })
    await rebuildContacts(database)
  },
}

onBothEngines("contacts that are kept", (open, engine) => {
  test("give the match that reading all of them gives, whatever was imported, undone, removed or joined before", async () => {
    const happening = fc.tuple(fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[])), fc.nat(80))
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 5 }), async (happenings) => {
        const database = await open()
        const place = makePlace()
        const conferenceId = await stageBoth(database)
        await match(database, conferenceId, place)
        for (const [change, some] of happenings) {
          await changes[change](database, some, conferenceId)
          const model = some % 5 === 0 ? second : first
          const kept = await match(database, conferenceId, place, model)
          expect(kept.pairs).toEqual((await match(database, conferenceId, null, model)).pairs)
        }
      }),
      { numRuns: engine === "sqlite" ? 8 : 4 },
    )
  }, 60_000)

  test("are written when they have changed, and only then", async () => {
    const database = await open()
    const place = makePlace()
    const conferenceId = await stageBoth(database)
    const one = await match(database, conferenceId, place)
    expect(one.steps).toContain("keep")
    expect(one.pairs.length).toBeGreaterThan(5)
    const bytes = readFileSync(fileOfList(place, ""))
    const other = await match(database, conferenceId, place)
    expect(other.steps).not.toContain("keep")
    expect(other.pairs).toEqual(one.pairs)
    expect(readFileSync(fileOfList(place, ""))).toEqual(bytes)
    await changes.import(database, 62)
    expect((await match(database, conferenceId, place)).steps).toContain("keep")
    expect(readFileSync(fileOfList(place, ""))).not.toEqual(bytes)
  })

  test("are read anew where their file is damaged, cut short, of another program or of another workspace", async () => {
    const database = await open()
    const place = makePlace()
    const conferenceId = await stageBoth(database)
    const { pairs } = await match(database, conferenceId, place)
    const good = readFileSync(fileOfList(place, ""))
    const stored = openColumns(good) as { ids: Uint8Array; program: string }
    // Files that would be believed but for one thing, and would give other pairs.
    const turned = new TextDecoder().decode(stored.ids).split("\n").toReversed().join("\n")
    const wrong = { ...stored, ids: new TextEncoder().encode(turned) }
    const flipped = Buffer.from(packColumns(wrong))
    flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1
    const bad = [
      flipped,
      packColumns(wrong).subarray(0, -1),
      packColumns({ ...wrong, program: `${stored.program}0` }),
      packColumns({ ...wrong, workspace: "another" }),
      Buffer.alloc(0),
    ]
    for (const bytes of bad) {
      writeFileSync(fileOfList(place, ""), bytes)
      rmSync(fileOfPairs(place, conferenceId))
      const again = await match(database, conferenceId, place)
      expect(again.pairs).toEqual(pairs)
      expect(again.steps).toContain("keep")
      expect(readFileSync(fileOfList(place, ""))).toEqual(good)
    }
    writeFileSync(fileOfList(place, ""), packColumns(wrong))
    rmSync(fileOfPairs(place, conferenceId))
    expect((await match(database, conferenceId, place)).pairs).not.toEqual(pairs)
  })

  test("name nobody any more who was taken back, and nobody at all leaves no file", async () => {
    const database = await open()
    const place = makePlace()
    const conferenceId = await stageBoth(database)
    await stageContacts(database, [personCalled("Anneliese Wolkenstein", { organization: "Kranich Optik" })])
    await match(database, conferenceId, place)
    const names = (word: string) => readFileSync(fileOfList(place, "")).includes(Buffer.from(word, "utf16le"))
    expect([names("wolkenstein"), names("kranich")]).toEqual([true, true])
    await changes.undo(database, 1)
    await match(database, conferenceId, place)
    expect([names("wolkenstein"), names("kranich")]).toEqual([false, false])
    await changes.undo(database, 0)
    expect((await match(database, conferenceId, place)).pairs).toEqual([])
    expect(existsSync(fileOfList(place, ""))).toBe(false)
  })

  test("are compared only with attendees who are new, and with all where that was done under another model", async () => {
    const database = await open()
    const place = makePlace()
    const conferenceId = await stageBoth(database)
    const before = await match(database, conferenceId, place)
    const file = fileOfPairs(place, conferenceId)
    const stored = openColumns(readFileSync(file)) as { key: string; pairs: { weights: Int32Array } }
    // Pairs that would be believed: whoever takes them over finds nobody but for those who are new.
    const lighter = { ...stored, pairs: { ...stored.pairs, weights: stored.pairs.weights.map(() => -9999) } }
    writeFileSync(file, packColumns(lighter))
    expect((await match(database, conferenceId, place)).pairs).toEqual([])
    await stageAttendees(database, conferenceId, attendees)
    const added = await match(database, conferenceId, place)
    const all = await match(database, conferenceId, null)
    const ids = new Set(before.pairs.map(({ attendee }) => attendee))
    expect(added.pairs.length).toBeGreaterThan(0)
    expect(new Set(added.pairs.map(({ attendee }) => attendee))).toEqual(
      new Set(all.pairs.map(({ attendee }) => attendee).filter((id) => !ids.has(id))),
    )
    const other = await match(database, conferenceId, place, second)
    expect(other.pairs).toEqual((await match(database, conferenceId, null, second)).pairs)
    const flipped = Buffer.from(packColumns(lighter))
    flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1
    writeFileSync(file, flipped)
    expect((await match(database, conferenceId, place)).pairs).toEqual(all.pairs)
  })

  test("are whole after a match that was stopped, wherever that was", async () => {
    const database = await open()
    const place = makePlace()
    const conferenceId = await stageBoth(database)
    const handler = makeMatchJob({ clock: () => new Date(), ids: () => crypto.randomUUID(), place })
    const { pairs } = await match(database, conferenceId, null)
    for (const step of ["read", "standardize", "keep", "compare", "write"]) {
      await forgetIndex(place)
      await stopAtStep(handler, { database, kind: "match", subjectId: conferenceId }, step)
      const left = existsSync(fileOfList(place, "")) ? openColumns(readFileSync(fileOfList(place, ""))) : "nothing yet"
      expect(left).toBeDefined()
      expect(existsSync(`${fileOfList(place, "")}.half`)).toBe(false)
      expect((await match(database, conferenceId, place)).pairs).toEqual(pairs)
    }
  })
})

test("every workspace has a file of its own, and the password is in none", () => {
  const url = "postgres://anna:secret@localhost:5432/vorab"
  const settings = [
    { engine: "sqlite", file: "/data/workspaces/main.sqlite" },
    { engine: "sqlite", file: "/data/workspaces/other.sqlite" },
    { engine: "postgres", url, schema: "vorab_main" },
    { engine: "postgres", url: `${url}2`, schema: "vorab_main" },
    { engine: "postgres", url, schema: "vorab_other" },
  ] as const
  const places = settings.map((one) => placeOfIndex(one, "/data"))
  expect(new Set(places.map(({ folder }) => folder)).size).toBe(settings.length)
  expect(JSON.stringify(places)).not.toContain("secret")
  expect(
    placeOfIndex({ engine: "postgres", url: url.replace("secret", "new"), schema: "vorab_main" }, "/data"),
  ).toEqual(places[2])
})
