// Laws of joining and parting contacts, tried with random chains of everything that can be done to them.
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { Problem } from "@vorab/shared/api/problem"
import { personCalled, stageContacts } from "../../../test/support/stage.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { appendChoice } from "../contacts/store.ts"
import type { Database } from "../db/open.ts"
import { makeIdMaker } from "../make-ids.ts"
import { decidePair, revokeDecision, takeApart } from "./decide-persons.ts"
import { findDuplicateContacts } from "./find-duplicates.ts"
import { readChoices } from "./read-choices.ts"
import { readRoots } from "./read-people.ts"

const ids = makeIdMaker()
let second = 0
const nextTime = () => new Date(Date.UTC(2026, 10, 2) + ++second * 1000).toISOString()

/** Rows of two files: 0 and 4 are taken for one person as they come in, 1 and 5 as well. */
const earlier = [
  personCalled("Anna Weber", { emails: ["anna@nordwind.example"], organization: "Nordwind GmbH" }),
  personCalled("Ben Zweifel", { emails: ["ben@suedlicht.example"] }),
  personCalled("Carla Neu", { city: "Kiel" }),
  personCalled("Dora Ohm"),
]
const later = [
  personCalled("Anna Weber", { emails: ["anna@nordwind.example"], organization: "Westhafen KG" }),
  personCalled("Ben Zweifel", { emails: ["ben@suedlicht.example"], jobTitle: "Einkauf" }),
  personCalled("Anja Weber", { city: "Passau" }),
]

type Act =
  | { kind: "decide"; verdict: "same" | "different"; one: number; other: number }
  | { kind: "part"; records: readonly number[] }
  | { kind: "undo"; which: number }
  | { kind: "import" }
  | { kind: "engine"; joined: boolean }

const place = fc.nat({ max: 6 })
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant("decide" as const),
    verdict: fc.constantFrom("same", "different" as const),
    one: place,
    other: place,
  }),
  fc.record({ kind: fc.constant("part" as const), records: fc.uniqueArray(place, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant("undo" as const), which: fc.nat() }),
  fc.constant({ kind: "import" as const }),
  fc.record({ kind: fc.constant("engine" as const), joined: fc.boolean() }),
)

const pairOf = (a: number, b: number, weight: number) => (records: readonly unknown[]) =>
  b < records.length ? [{ a, b, weight }] : []

/** The engine as a list: what it joins and what it asks about does not depend on the user. */
async function runEngine(database: Database, joined: boolean): Promise<void> {
  await database.write((db) => db.deleteFrom("duplicate_run").execute())
  await findDuplicateContacts(database, {
    findJoins: (records) => ({
      joins: joined ? [...pairOf(0, 1, 12)(records), ...pairOf(1, 2, 9)(records)] : [],
      possible: pairOf(2, 3, 2)(records),
      model: null,
    }),
    runId: ids(),
    at: nextTime(),
    ids,
    progress: () => {},
  })
}

async function stage(database: Database) {
  await stageContacts(database, earlier)
  await stageContacts(database, later)
  const records = await database.read((db) =>
    db.selectFrom("record").select(["id", "person_id"]).orderBy("id").execute(),
  )
  for (const [index, { person_id: personId }] of records.entries()) {
    const choice = { kind: "note" as const, value: `note ${index}` }
    if (index < 4) await appendChoice(database, { id: ids(), owner: "local", personId, choice, at: nextTime() })
  }
  return records.map(({ id }) => id)
}

/** Everything that is shown of contacts, and what the user said of them. */
function readAll(database: Database) {
  return database.read(async (db) => ({
    cards: await db.selectFrom("person_card").selectAll().orderBy("person_id").execute(),
    choices: await readChoices(db),
  }))
}

/** Each live record in exactly one card, each note on the card of the person it was written for, unless a newer one stands there. */
async function expectWhole(database: Database, notes: number): Promise<void> {
  await database.read(async (db) => {
    const cards = await db.selectFrom("person_card").select("person_id").execute()
    const rows = await db
      .selectFrom("record as r")
      .innerJoin("person as p", "p.id", "r.person_id")
      .select("p.root_id")
      .distinct()
      .execute()
    expect(cards.map((card) => card.person_id).sort()).toEqual(rows.map((row) => row.root_id).sort())
    const written = await db.selectFrom("contact_choice").selectAll().orderBy("at").execute()
    expect(written).toHaveLength(notes)
    const roots = await readRoots(
      db,
      written.map((row) => row.person_id),
    )
    const latest = new Map(written.map((row) => [roots.get(row.person_id) ?? "", row.value]))
    const choices = await readChoices(db)
    expect(new Map([...choices].map(([root, { note }]) => [root, note]))).toEqual(latest)
  })
}

interface Chain {
  readonly records: readonly string[]
  /** Ids of decisions that can be taken back. */
  readonly standing: string[]
}

/** What was found after an act, and what must be. */
interface Seen {
  readonly found: unknown
  readonly wanted: unknown
}
const nothingSeen: Seen = { found: null, wanted: null }

async function perform(database: Database, one: Act, chain: Chain): Promise<Seen> {
  if (one.kind === "engine") await runEngine(database, one.joined)
  else if (one.kind === "import") await stageContacts(database, later)
  else if (one.kind === "undo") await undo(database, one.which, chain)
  else if (one.kind === "decide") return decide(database, one, chain)
  else return part(database, one.records, chain)
  return nothingSeen
}

async function undo(database: Database, which: number, { standing }: Chain): Promise<void> {
  const [id] = standing.splice(which % Math.max(1, standing.length), 1)
  if (id !== undefined) await database.write((db) => revokeDecision(db, id, nextTime()))
}

const deciding = () => ({ id: ids(), owner: "local", at: nextTime(), ids })

async function decide(
  database: Database,
  { verdict, one, other }: Extract<Act, { kind: "decide" }>,
  { records, standing }: Chain,
): Promise<Seen> {
  const [a, b] = [await personOf(database, records[one]), await personOf(database, records[other])]
  if (a === b) return nothingSeen
  const how = deciding()
  await database.write((db) => decidePair(db, { a, b, verdict }, how))
  standing.push(how.id)
  const roots = await database.read((db) => readRoots(db, [a, b]))
  return { found: roots.get(a) === roots.get(b), wanted: verdict === "same" }
}

/** @returns who stands together with the records that were taken out: they alone */
async function part(database: Database, places: readonly number[], { records, standing }: Chain): Promise<Seen> {
  const recordIds = places.map((index) => records[index] ?? "")
  const how = deciding()
  try {
    const personId = await personOf(database, recordIds[0])
    await database.write((db) => takeApart(db, { personId, recordIds }, how))
  } catch (error) {
    if (error instanceof Problem) return nothingSeen
    throw error
  }
  standing.push(how.id)
  const rows = await readRecordRoots(database)
  const roots = new Set(rows.filter(({ id }) => recordIds.includes(id)).map((row) => row.root_id))
  const together = rows.filter((row) => roots.has(row.root_id)).map(({ id }) => id)
  return { found: [roots.size, together.toSorted()], wanted: [1, recordIds.toSorted()] }
}

async function personOf(database: Database, recordId = ""): Promise<string> {
  const rows = await database.read((db) =>
    db.selectFrom("record").select("person_id").where("id", "=", recordId).execute(),
  )
  return rows[0]?.person_id ?? ""
}

function readRecordRoots(database: Database) {
  return database.read((db) =>
    db
      .selectFrom("record as r")
      .innerJoin("person as p", "p.id", "r.person_id")
      .select(["r.id", "p.root_id"])
      .execute(),
  )
}

onBothEngines("contacts joined and parted", (open, engine) => {
  test("whatever was done in whatever order, with everything taken back all is as it was before", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(act, { minLength: 1, maxLength: 10 }),
        fc.nat(),
        async (joined, acts, n) => {
          const database = await open()
          const records = await stage(database)
          await runEngine(database, joined)
          const before = await readAll(database)
          const standing: string[] = []
          for (const one of acts) {
            await perform(database, one, { records, standing })
            await expectWhole(database, 4)
          }
          for (let at = n; standing.length > 0; at++)
            await perform(database, { kind: "undo", which: at }, { records, standing })
          await stageContacts(database, later)
          await runEngine(database, joined)
          expect(await readAll(database)).toEqual(before)
        },
      ),
      { numRuns: engine === "sqlite" ? 40 : 8 },
    )
  }, 120_000)

  test("the next runs of the engine do not overrule a decision", async () => {
    const database = await open()
    const records = await stage(database)
    await runEngine(database, true)
    const before = await readAll(database)
    await perform(database, { kind: "decide", verdict: "different", one: 0, other: 1 }, { records, standing: [] })
    const parted = await readAll(database)
    expect(parted).not.toEqual(before)
    await runEngine(database, false)
    await runEngine(database, true)
    expect(await readAll(database)).toEqual(parted)
  })
})
