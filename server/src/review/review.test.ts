import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { Verdict } from "@vorab/shared/review/decision"
import {
  personCalled,
  stageAttendees,
  stageConference,
  stageContacts,
  stageMatches,
  unstagePeople,
} from "../../../test/support/stage.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { attendeeList } from "../people/card.ts"
import type { Database } from "../db/open.ts"
import { readItem, readQueue } from "./read-queue.ts"
import { readSuggestions } from "./read-suggestions.ts"
import { appendDecision, revokeDecision, type NewDecision } from "./store.ts"

const nordlicht = { organization: "Nordlicht Analytik GmbH" }
const suedwind = { organization: "Südwind Verlag AG" }

let clock = 0
const now = () => new Date(Date.parse("2026-11-02T12:00:00.000Z") + ++clock).toISOString()
const newId = () => `01900000-0000-7000-9000-${(++clock).toString(16).padStart(12, "0")}`

async function stageThree(database: Database) {
  const conferenceId = await stageConference(database)
  const contacts = await stageContacts(database, [
    personCalled("Anna Weber", nordlicht),
    personCalled("Bea Kowalski", suedwind),
    personCalled("Cem Yıldız", nordlicht),
  ])
  const list = [
    personCalled("Anna Weber", { organization: "Nordlicht" }),
    personCalled("Beata Kowalski", suedwind),
    personCalled("Cem Yildiz"),
  ]
  const attendees = await stageAttendees(database, conferenceId, list)
  const [a0 = "", a1 = "", a2 = ""] = attendees
  const [c0 = "", c1 = "", c2 = ""] = contacts
  await stageMatches(database, conferenceId, [
    { attendeeId: a0, contactId: c0, weight: 9 },
    { attendeeId: a1, contactId: c1, weight: 0.2 },
    { attendeeId: a2, contactId: c2, weight: 3 },
    { attendeeId: a2, contactId: c1, weight: -1 },
  ])
  const say = (attendeeId: string, contactId: string, verdict: Verdict, id = newId()): NewDecision => ({
    id,
    owner: "local",
    conferenceId,
    attendeeId,
    contactId,
    verdict,
  })
  return { conferenceId, list, attendees: [a0, a1, a2] as const, contacts: [c0, c1, c2] as const, say }
}

const wait = { decided: false, limit: 50 }
const all = { decided: true, limit: 50 }

onBothEngines("review", (open) => {
  test("asks the most useful question first, with the candidates best first", async () => {
    const database = await open()
    const { conferenceId, attendees, contacts } = await stageThree(database)
    const queue = await database.read((db) => readQueue(db, conferenceId, wait))
    expect(queue.items.map(({ attendee }) => attendee.personId)).toEqual([attendees[1], attendees[2]])
    expect(queue.items[1]?.candidates.map(({ contact }) => contact.personId)).toEqual([contacts[2], contacts[1]])
    expect(queue).toMatchObject({ left: 2, skipped: 0, answered: 0 })
  })

  test("a verdict leaves the queue, stands under what is decided, and can be taken back", async () => {
    const database = await open()
    const { conferenceId, attendees, contacts, say } = await stageThree(database)
    const before = await database.read((db) => readQueue(db, conferenceId, wait))
    const made = await database.write((db) => appendDecision(db, say(attendees[1], contacts[1], "same"), now()))
    const queue = await database.read((db) => readQueue(db, conferenceId, all))
    expect(queue).toMatchObject({ left: 1, answered: 1 })
    expect(queue.items.map(({ attendee }) => attendee.personId)).toEqual([attendees[2], attendees[1]])
    expect(queue.items[1]?.decision).toMatchObject({ id: made.id, verdict: "same", revokedAt: null })
    await database.write((db) => revokeDecision(db, made.id, now()))
    expect(await database.read((db) => readQueue(db, conferenceId, wait))).toEqual(before)
  })

  test("a struck candidate stands last and says so; a skipped attendee waits aside", async () => {
    const database = await open()
    const { conferenceId, attendees, contacts, say } = await stageThree(database)
    await database.write((db) => appendDecision(db, say(attendees[2], contacts[2], "different"), now()))
    await database.write((db) => appendDecision(db, say(attendees[1], "", "unsure"), now()))
    const queue = await database.read((db) => readQueue(db, conferenceId, all))
    expect(queue).toMatchObject({ left: 1, skipped: 1, answered: 0 })
    const candidates = queue.items[0]?.candidates.map(({ contact, earlier }) => [contact.personId, earlier])
    expect(candidates).toEqual([
      [contacts[1], ""],
      [contacts[2], "different"],
    ])
    expect(queue.items[1]?.decision?.verdict).toBe("unsure")
  })

  test("the same decision twice is one; the same id with another body is refused", async () => {
    const database = await open()
    const { conferenceId, attendees, contacts, say } = await stageThree(database)
    const first = say(attendees[1], contacts[1], "same")
    const made = await database.write((db) => appendDecision(db, first, now()))
    expect(await database.write((db) => appendDecision(db, first, now()))).toEqual(made)
    const other = { ...first, verdict: "different" as const }
    await expect(database.write((db) => appendDecision(db, other, now()))).rejects.toMatchObject({ code: "conflict" })
    const revoked = await database.write((db) => revokeDecision(db, first.id, now()))
    expect(await database.write((db) => revokeDecision(db, first.id, now()))).toEqual(revoked)
    expect(await database.write((db) => appendDecision(db, first, now()))).toEqual(revoked)
    expect((await database.read((db) => readQueue(db, conferenceId, wait))).left).toBe(2)
  })

  test("refuses who is not on the list, who is no contact, and a same without a contact", async () => {
    const database = await open()
    const { attendees, contacts, say } = await stageThree(database)
    const refused = (made: NewDecision) => database.write((db) => appendDecision(db, made, now()))
    await expect(refused(say("nobody", contacts[0], "same"))).rejects.toMatchObject({ code: "unknown-id" })
    await expect(refused(say(attendees[0], "nobody", "same"))).rejects.toMatchObject({ code: "unknown-id" })
    await expect(refused(say(contacts[0], contacts[1], "same"))).rejects.toMatchObject({ code: "unknown-id" })
    await expect(refused(say(attendees[0], "", "same"))).rejects.toMatchObject({ code: "malformed-request" })
    await expect(database.write((db) => revokeDecision(db, "nothing", now()))).rejects.toMatchObject({
      code: "unknown-id",
    })
  })

  test("verdicts hold when the list is imported anew with other words", async () => {
    const database = await open()
    const { conferenceId, attendees, contacts, list, say } = await stageThree(database)
    await database.write((db) => appendDecision(db, say(attendees[1], contacts[1], "same"), now()))
    const changed = list.map((record) => ({ ...record, jobTitle: "Leitung" }))
    expect(await stageAttendees(database, conferenceId, changed)).toEqual(attendees)
    const item = await database.read((db) => readItem(db, conferenceId, attendees[1]))
    expect(item.decision).toMatchObject({ verdict: "same", contactId: contacts[1] })
    expect((await database.read((db) => readQueue(db, conferenceId, wait))).left).toBe(1)
  })

  test("at the next conference a verdict applies where name and organization agree, and is shown on a namesake", async () => {
    const database = await open()
    const { conferenceId, attendees, contacts, say } = await stageThree(database)
    const made = await database.write((db) => appendDecision(db, say(attendees[1], contacts[1], "same"), now()))
    const evidence = say(attendees[2], contacts[2], "different")
    await database.write((db) => appendDecision(db, evidence, now()))
    const next = await stageConference(database, "Datentage 2027")
    const [b0 = "", b1 = ""] = await stageAttendees(database, next, [
      personCalled("Beata Kowalski", { organization: "Südwind Verlag" }),
      personCalled("Cem Yildiz", { organization: "Hafenwerk Logistik" }),
    ])
    await stageMatches(database, next, [
      { attendeeId: b0, contactId: contacts[1], weight: 0.2 },
      { attendeeId: b1, contactId: contacts[2], weight: 3 },
    ])
    const queue = await database.read((db) => readQueue(db, next, wait))
    expect(queue.items.map(({ attendee }) => attendee.personId)).toEqual([b1])
    expect(queue.items[0]?.candidates[0]?.earlier).toBe("different")
    const carried = await database.read((db) => readItem(db, next, b0))
    expect(carried.decision).toMatchObject({ id: made.id, conferenceId, attendeeId: b0, verdict: "same" })
    await database.write((db) => revokeDecision(db, made.id, now()))
    expect((await database.read((db) => readQueue(db, next, wait))).left).toBe(2)
  })

  test("a verdict that two namesakes of one house fit is shown on both and applies to none", async () => {
    const database = await open()
    const { attendees, contacts, say } = await stageThree(database)
    await database.write((db) => appendDecision(db, say(attendees[1], contacts[1], "same"), now()))
    const next = await stageConference(database, "Datentage 2027")
    const twins = [
      personCalled("Beata Kowalski", { ...suedwind, jobTitle: "Lektorat" }),
      personCalled("Beata Kowalski", { ...suedwind, jobTitle: "Vertrieb" }),
    ]
    const [b0 = "", b1 = ""] = await stageAttendees(database, next, twins)
    await stageMatches(database, next, [
      { attendeeId: b0, contactId: contacts[1], weight: 1 },
      { attendeeId: b1, contactId: contacts[1], weight: 1 },
    ])
    const queue = await database.read((db) => readQueue(db, next, wait))
    expect(b0).not.toBe(b1)
    expect(queue.left).toBe(2)
    expect(queue.items.map(({ candidates }) => candidates[0]?.earlier)).toEqual(["same", "same"])
  })

  test("who is no longer on the list is not asked about", async () => {
    const database = await open()
    const { conferenceId, attendees, contacts, say } = await stageThree(database)
    await database.write((db) => appendDecision(db, say(attendees[1], contacts[1], "same"), now()))
    await unstagePeople(database, attendeeList(conferenceId))
    const queue = await database.read((db) => readQueue(db, conferenceId, all))
    expect(queue.items).toEqual([])
    expect(queue.left).toBe(0)
  })

  test("suggests contacts of the same organization before those of a related one", async () => {
    const database = await open()
    const { conferenceId, attendees, contacts } = await stageThree(database)
    const [related = ""] = await stageContacts(database, [
      personCalled("Aaron Abel", { organization: "Nordlicht Analytik Energie" }),
    ])
    const found = await database.read((db) => readSuggestions(db, conferenceId, attendees[0]))
    const foundIds = found.map(({ personId }) => personId)
    expect(foundIds).not.toContain(contacts[1])
    expect(new Set(foundIds)).toEqual(new Set([contacts[0], contacts[2], related]))
    expect(await database.read((db) => readSuggestions(db, conferenceId, attendees[2]))).toEqual([])
  })

  test("taking decisions back in any order restores the queue", async () => {
    const database = await open()
    const { conferenceId, attendees, contacts, say } = await stageThree(database)
    const before = await database.read((db) => readQueue(db, conferenceId, wait))
    const anyDecision = fc.record({
      attendee: fc.constantFrom(...attendees),
      contact: fc.constantFrom(...contacts, ""),
      verdict: fc.constantFrom<Verdict>("same", "different", "unsure"),
      place: fc.integer(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyDecision, { minLength: 1, maxLength: 5 }), async (decisions) => {
        const made = decisions
          .filter(({ contact, verdict }) => contact !== "" || verdict !== "same")
          .map(({ attendee, contact, verdict, place }) => ({ line: say(attendee, contact, verdict), place }))
        for (const { line } of made) await database.write((db) => appendDecision(db, line, now()))
        for (const { line } of made.toSorted((a, b) => a.place - b.place)) {
          await database.write((db) => revokeDecision(db, line.id, now()))
        }
        expect(await database.read((db) => readQueue(db, conferenceId, wait))).toEqual(before)
      }),
      { numRuns: 15 },
    )
  })
})
