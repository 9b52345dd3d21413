// Laws of a chain of imports, tried with invented lists that are edited at random.
import { array, assert, asyncProperty, constantFrom, nat, tuple } from "fast-check"
import { expect, test } from "vitest"
import Papa from "papaparse"
import { onBothEngines } from "../../../test/support/test-database.ts"
import type { Database } from "../db/open.ts"
import { makeIdMaker } from "../make-ids.ts"
import { attendeeList, contactList, type PeopleList } from "../people/card.ts"
import { findDuplicateContacts } from "../people/find-duplicates.ts"
import { findJoins } from "../people/find-joins.ts"
import { refreshPeople } from "../people/refresh-people.ts"
import { addFile } from "./add-file.ts"
import { saveImport } from "./save-import.ts"
import { changeBatch, findBatch, readCounts } from "./store.ts"

const ids = makeIdMaker()
let second = 0
const nextTime = () => new Date(Date.UTC(2026, 9, 1) + ++second * 1000).toISOString()
const header = ["First Name", "Last Name", "Company", "Job Title", "City", "Email"]

type Line = readonly string[]

async function refresh(database: Database, list: PeopleList, batchId: string, isEnding: boolean) {
  await refreshPeople(database, { list, batchId, isEnding, touched: null, progress: () => {} })
}

async function findDuplicates(database: Database) {
  await findDuplicateContacts(database, { findJoins, runId: ids(), at: nextTime(), ids, progress: () => {} })
}

async function importLines(database: Database, list: PeopleList, lines: readonly Line[]): Promise<string> {
  const batchId = ids()
  const at = nextTime()
  const bytes = Buffer.from(Papa.unparse([header, ...lines]))
  const kind = list.side === "contact" ? "contacts" : "attendees"
  const file = { batchId, fileName: "list.csv", kind, conferenceId: list.conferenceId, bytes } as const
  await addFile(database, file, at, new AbortController().signal)
  await saveImport(database, { batchId, at, ids, isCancelled: () => false, progress: () => {} })
  await refresh(database, list, batchId, true)
  await database.write((db) => changeBatch(db, batchId, { from: ["importing"], set: { state: "done" } }))
  await findDuplicates(database)
  return batchId
}

async function mark(database: Database, list: PeopleList, batchId: string, state: "done" | "undone"): Promise<void> {
  await database.write((db) => changeBatch(db, batchId, { from: ["done", "undone"], set: { state } }))
  await refresh(database, list, batchId, false)
  await findDuplicates(database)
}

function readCards(database: Database) {
  return database.read((db) =>
    db.selectFrom("person_card").selectAll().orderBy("side").orderBy("sort_key").orderBy("person_id").execute(),
  )
}

const line = tuple(
  constantFrom("Anna", "Ben", "Jörg"),
  constantFrom("Weber", "Müller", "Óran"),
  constantFrom("Nordwind GmbH", "Südlicht AG", ""),
  constantFrom("CTO", "Einkauf", ""),
  constantFrom("Leipzig", "Kiel"),
  constantFrom("", "a@x.example", "b@y.example"),
).map((cells): Line => cells)
const lines = array(line, { minLength: 1, maxLength: 8 })
const sides = constantFrom(contactList, attendeeList("conference"))

onBothEngines("a chain of imports", (open, engine) => {
  const numRuns = engine === "sqlite" ? 25 : 8

  test("the same file again changes nothing, and its undo changes nothing either", async () => {
    await assert(
      asyncProperty(sides, lines, lines, async (list, first, second) => {
        const database = await open()
        await importLines(database, list, first)
        await importLines(database, list, second)
        const before = await readCards(database)
        const again = await importLines(database, list, second)
        expect(await readCards(database)).toEqual(before)
        const row = await database.read((db) => findBatch(db, again))
        expect(row === undefined ? null : readCounts(row)).toMatchObject({
          new: 0,
          changed: 0,
          unchanged: second.length,
        })
        await mark(database, list, again, "undone")
        expect(await readCards(database)).toEqual(before)
      }),
      { numRuns },
    )
  }, 120_000)

  test("undone and redone in the middle of the chain, everything is as it was", async () => {
    await assert(
      asyncProperty(sides, array(lines, { minLength: 2, maxLength: 4 }), nat(), async (list, files, at) => {
        const database = await open()
        const batches: string[] = []
        for (const file of files) batches.push(await importLines(database, list, file))
        const before = await readCards(database)
        const chosen = batches[at % batches.length] ?? ""
        await mark(database, list, chosen, "undone")
        await mark(database, list, chosen, "done")
        expect(await readCards(database)).toEqual(before)
      }),
      { numRuns },
    )
  }, 120_000)

  test("the last import undone, everything is as it was before it", async () => {
    await assert(
      asyncProperty(sides, lines, lines, async (list, first, second) => {
        const database = await open()
        await importLines(database, list, first)
        const before = await readCards(database)
        const last = await importLines(database, list, second)
        await mark(database, list, last, "undone")
        expect(await readCards(database)).toEqual(before)
      }),
      { numRuns },
    )
  }, 120_000)
})
