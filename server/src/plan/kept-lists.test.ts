// What is kept between readings must never be old: everything that can happen to lists is tried in random order.
import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { PersonRecord } from "@vorab/shared/people/person-record"
import { personCalled, stageAttendees, stageConference } from "../../../test/support/stage.ts"
import { stageContacts, stageMatches, unstagePeople } from "../../../test/support/stage.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { appendChoice } from "../contacts/store.ts"
import { weighGoal, putGoal } from "../conferences/store.ts"
import type { Database } from "../db/open.ts"
import { makeIdMaker } from "../make-ids.ts"
import { appendEvent, findMessage, insertDraft } from "../outreach/store.ts"
import { attendeeList, contactList } from "../people/card.ts"
import { decidePair, revokeDecision as revokeJoin } from "../people/decide-persons.ts"
import { appendDecision, revokeDecision } from "../review/store.ts"
import { keepLists, readLists } from "./kept-lists.ts"
import { appendChoice as choosePlace } from "./store.ts"

const ids = makeIdMaker()
let second = 0
const nextTime = () => new Date(Date.UTC(2026, 10, 2) + ++second * 1000).toISOString()

const names = ["Anna Weber", "Anna Weber", "Ben Zweifel", "Carla Neu", "Dora Ohm"]
const firms = ["Nordwind GmbH", "Westhafen KG", ""]
const rows = fc.array(fc.record({ name: fc.constantFrom(...names), organization: fc.constantFrom(...firms) }), {
  minLength: 1,
  maxLength: 3,
})
const kinds = ["tier", "note", "verdict", "revoke", "join", "part", "message", "undo contacts", "undo list"] as const
const act = fc.oneof(
  fc.record({ kind: fc.constant("contacts" as const), rows }),
  fc.record({ kind: fc.constant("list" as const), rows }),
  fc.record({ kind: fc.constant("match" as const), a: fc.nat(), c: fc.nat(), weight: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constantFrom(...kinds), a: fc.nat(), c: fc.nat() }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never
type Said = { readonly kind: (typeof kinds)[number]; readonly a: number; readonly c: number }

interface Stage {
  readonly database: Database
  readonly conferenceId: string
  readonly attendees: string[]
  readonly contacts: string[]
  readonly verdicts: string[]
  readonly joins: string[]
}

/** The act was not possible: nothing has happened then. */
function refused() {}

const pick = (list: readonly string[], at: number): string => list[at % Math.max(1, list.length)] ?? ""
const toRecords = (told: readonly { name: string; organization: string }[]): PersonRecord[] =>
  told.map(({ name, ...more }) => personCalled(name, more))

async function perform(stage: Stage, one: Act): Promise<void> {
  const { database, conferenceId } = stage
  if (one.kind === "contacts") stage.contacts.push(...(await stageContacts(database, toRecords(one.rows))))
  else if (one.kind === "list")
    stage.attendees.push(...(await stageAttendees(database, conferenceId, toRecords(one.rows))))
  else if (one.kind === "undo contacts") await unstagePeople(database, contactList)
  else if (one.kind === "undo list") await unstagePeople(database, attendeeList(conferenceId))
  else if (one.kind === "match") {
    const pair = { attendeeId: pick(stage.attendees, one.a), contactId: pick(stage.contacts, one.c) }
    if (pair.attendeeId !== "" && pair.contactId !== "")
      await stageMatches(database, conferenceId, [{ ...pair, weight: one.weight }])
  } else await say(stage, one)
}

/** What a person says of people; refused where they are not there any more. */
async function say(stage: Stage, { kind, a, c }: Said): Promise<void> {
  const { database, conferenceId } = stage
  const [attendeeId, contactId] = [pick(stage.attendees, a), pick(stage.contacts, c)]
  const id = ids()
  const told = { id, owner: "local", at: nextTime() }
  if (kind === "tier" || kind === "note") {
    const choice = kind === "tier" ? ({ kind, value: "A" } as const) : ({ kind, value: `note ${a}` } as const)
    await appendChoice(database, { ...told, personId: contactId, choice }).catch(refused)
  } else if (kind === "verdict") {
    const made = { id, owner: "local", conferenceId, attendeeId, contactId, verdict: a % 2 ? "same" : "different" }
    stage.verdicts.push(id)
    await database
      .write((db) => appendDecision(db, made as Parameters<typeof appendDecision>[1], told.at))
      .catch(refused)
  } else if (kind === "revoke")
    await database.write((db) => revokeDecision(db, pick(stage.verdicts, a), told.at)).catch(refused)
  else if (kind === "join") {
    stage.joins.push(id)
    const pair = { a: contactId, b: pick(stage.contacts, a), verdict: "same" as const }
    await database.write((db) => decidePair(db, pair, { ...told, ids })).catch(refused)
  } else if (kind === "part") await database.write((db) => revokeJoin(db, pick(stage.joins, a), told.at)).catch(refused)
  else if (contactId !== "") await writeTo(database, contactId, conferenceId)
}

async function writeTo(database: Database, personId: string, occasion: string): Promise<void> {
  const id = ids()
  const text = { language: "de", form: "du", channel: "mail", to: "", subject: "", body: "" } as const
  const made = { id, owner: "local", personId, purpose: "i-will-be-there", occasion, aboutId: "", ...text } as const
  await database.write(async (db) => {
    await insertDraft(db, made, nextTime())
    await appendEvent(db, await findMessage(db, "local", id), { id: ids(), state: "sent" }, nextTime())
  })
}

onBothEngines("lists that are kept", (open, engine) => {
  test("whatever happens to people, matches and verdicts, are what would be read anew", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
        const database = await open()
        const conferenceId = await stageConference(database)
        const stage: Stage = { database, conferenceId, attendees: [], contacts: [], verdicts: [], joins: [] }
        const kept = keepLists()
        for (const one of [{ kind: "list", rows: [] }, ...acts] as Act[]) {
          await perform(stage, one)
          const { found, fresh } = await database.read(async (db) => ({
            found: await kept.read(db, conferenceId),
            fresh: await readLists(db, conferenceId),
          }))
          expect(found).toEqual(fresh)
        }
      }),
      { numRuns: engine === "sqlite" ? 25 : 6 },
    )
  }, 120_000)

  test("are handed out again after a weight or a choice has changed, and read anew after an import", async () => {
    const database = await open()
    const conferenceId = await stageConference(database)
    const [anna = ""] = await stageAttendees(database, conferenceId, [personCalled("Anna Weber")])
    const kept = keepLists()
    const read = () => database.read((db) => kept.read(db, conferenceId))
    const first = await read()
    const goal = { kind: "job" as const, label: "A job", position: 0, organizations: [], roles: ["Data"] }
    const input = { ...goal, seniorities: [], topics: [], people: [] }
    await database.write((db) => putGoal(db, { id: "g1", owner: "local", input }, nextTime()))
    await database.write((db) => weighGoal(db, { owner: "local", conferenceId, goalId: "g1", weight: 3 }, nextTime()))
    const choice = { kind: "pin", value: true } as const
    const made = { id: ids(), owner: "local", conferenceId, personId: anna, choice }
    await database.write((db) => choosePlace(db, made, nextTime()))
    expect(await read()).toBe(first)
    await stageContacts(database, [personCalled("Ben Zweifel")])
    expect((await read()).contacts.map(({ name }) => name)).toEqual(["Ben Zweifel"])
  })
})
