import { linkCut } from "@vorab/shared/match/classify"
import { expect, test } from "vitest"
import {
  personCalled,
  stageAttendees,
  stageConference,
  stageContacts,
  stageMatches,
  unstagePeople,
} from "../../../test/support/stage.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { startTestServer } from "../../../test/support/test-server.ts"
import type { Database } from "../db/open.ts"
import { attendeeList } from "../people/card.ts"

let last = 0
const newId = () => `01900000-0000-7000-9100-${(++last).toString(16).padStart(12, "0")}`
const letters = (number: number) => String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26))

/** So many pairs of namesakes, each of this weight; those above 5 bits are links. */
async function stagePairs(database: Database, weights: readonly number[]) {
  const conferenceId = await stageConference(database)
  const named = weights.map((_, index) => personCalled(`Person Nummer${letters(index)}`))
  const contacts = await stageContacts(database, named)
  const attendees = await stageAttendees(database, conferenceId, named)
  const pairs = weights.map((weight, index) => ({
    attendeeId: attendees[index] ?? "",
    contactId: contacts[index] ?? "",
    weight,
  }))
  await stageMatches(database, conferenceId, pairs)
  const server = await startTestServer(database)
  const url = `/api/conferences/${conferenceId}`
  const say = (index: number, verdict: string, contactId = contacts[index]) =>
    server.ask("PUT", `${url}/decisions/${newId()}`, { attendeeId: attendees[index], contactId, verdict })
  const hindsight = async () => (await server.ask("GET", `${url}/hindsight`)).body
  return { conferenceId, server, url, pairs, say, hindsight }
}

const times = (count: number, weight: number) => Array.from({ length: count }, () => weight)

onBothEngines("hindsight", (open) => {
  test("tells how many of the judged links were right, and nothing of what was not judged", async () => {
    const { server, url, pairs, say, hindsight } = await stagePairs(await open(), [9, 9, 8, 2, 2, 1])
    expect(await hindsight()).toMatchObject({ answers: 0, judged: 0, offer: null, cut: 5, links: { right: 0, of: 0 } })
    const [first, , weakest] = pairs
    expect((await hindsight()).unchecked).toMatchObject({
      attendeeId: weakest?.attendeeId,
      contactId: weakest?.contactId,
    })
    await say(1, "same")
    await say(2, "different", "")
    expect((await hindsight()).unchecked).toMatchObject({ attendeeId: first?.attendeeId, name: "Person Nummeraa" })
    await say(0, "same")
    expect((await hindsight()).unchecked).toBeNull()
    await say(3, "same")
    await say(4, "unsure")
    const told = await hindsight()
    expect(told).toMatchObject({ answers: 4, judged: 4, links: { right: 2, of: 3 } })
    expect(told.links.low).toBeCloseTo(0.2077, 3)
    expect(told.bands).toMatchObject([
      { from: 7, to: null, right: 2, of: 3 },
      { from: 2, to: 4, right: 1, of: 1 },
    ])
    const { items } = (await server.ask("GET", `${url}/decisions`)).body
    for (const { id } of items) await server.ask("DELETE", `${url}/decisions/${id}`)
    expect(await hindsight()).toMatchObject({ answers: 0, judged: 0 })
    const unknown = await server.ask("GET", "/api/conferences/nowhere/hindsight")
    expect(unknown).toMatchObject({ status: 404, body: { code: "unknown-id" } })
    expect(server.bugs).toEqual([])
  })

  test("offers a lower cut once the answers bear it out, and says what it would change", async () => {
    const { say, hindsight } = await stagePairs(await open(), [...times(40, 3.2), ...times(10, 3.4), ...times(5, 1)])
    for (let index = 0; index < 29; index++) await say(index, "same")
    expect((await hindsight()).offer).toBeNull()
    for (let index = 29; index < 40; index++) await say(index, "same")
    const { offer } = await hindsight()
    expect(offer).toMatchObject({ cut: 3, seen: { right: 40, of: 40, high: 1 }, links: 10, toReview: -10 })
    await say(40, "different")
    expect((await hindsight()).offer).toBeNull()
  })

  test("answers to pairs that are gone from the list count with what the matcher thought then, at every conference", async () => {
    const database = await open()
    const { conferenceId, server, say, hindsight } = await stagePairs(database, [9, 2])
    await say(0, "same")
    await say(1, "different")
    const before = await hindsight()
    await unstagePeople(database, attendeeList(conferenceId))
    expect(await hindsight()).toEqual(before)
    const other = await stageConference(database, "Lesetage")
    const elsewhere = await server.ask("GET", `/api/conferences/${other}/hindsight`)
    expect(elsewhere.body).toMatchObject({ answers: 2, judged: 2, links: { right: 1, of: 1 }, cut: linkCut / 100 })
  })
})
