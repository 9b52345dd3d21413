import { expect, test } from "vitest"
import {
  personCalled,
  stageAttendees,
  stageConference,
  stageContacts,
  stageMatches,
} from "../../../test/support/stage.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { startTestServer } from "../../../test/support/test-server.ts"
import type { Database } from "../db/open.ts"

let last = 0
const newId = () => `01900000-0000-7000-9000-${(++last).toString(16).padStart(12, "0")}`

async function refused(answer: Promise<{ status: number; body: { code: string } }>): Promise<[number, string]> {
  const { status, body } = await answer
  return [status, body.code]
}

async function stageReview(database: Database) {
  const conferenceId = await stageConference(database)
  const nordlicht = { organization: "Nordlicht Analytik" }
  const [anna = "", bea = ""] = await stageContacts(database, [
    personCalled("Anna Weber", nordlicht),
    personCalled("Bea Kowalski", nordlicht),
  ])
  const [a0 = "", a1 = ""] = await stageAttendees(database, conferenceId, [
    personCalled("Anna-Maria Weber", nordlicht),
    personCalled("Beata Kowalski", { organization: "Südwind Verlag" }),
  ])
  await stageMatches(database, conferenceId, [
    { attendeeId: a0, contactId: anna, weight: 1 },
    { attendeeId: a1, contactId: bea, weight: 2 },
  ])
  const server = await startTestServer(database)
  const url = `/api/conferences/${conferenceId}`
  const decide = (body: object, id = newId()) => server.ask("PUT", `${url}/decisions/${id}`, body)
  return { server, url, anna, bea, a0, a1, decide }
}

onBothEngines("review over HTTP", (open) => {
  test("asks, takes answers in any order back, and tells them newest first", async () => {
    const { server, url, anna, bea, a0, a1, decide } = await stageReview(await open())
    const queue = async (query = "") => (await server.ask("GET", `${url}/review${query}`)).body
    const before = await queue()
    expect(before).toMatchObject({ left: 2, skipped: 0, answered: 0 })
    expect((await queue("?limit=1")).items).toHaveLength(1)
    const first = newId()
    expect((await decide({ attendeeId: a0, contactId: anna, verdict: "same" }, first)).status).toBe(200)
    const second = await decide({ attendeeId: a1, contactId: bea, verdict: "unsure" })
    expect(await queue()).toMatchObject({ items: [], left: 0, skipped: 1, answered: 1 })
    expect((await queue("?decided=true")).items).toHaveLength(2)
    const { items } = (await server.ask("GET", `${url}/decisions`)).body
    expect(items.map(({ id }: { id: string }) => id)).toEqual([second.body.id, first])
    const revoked = await server.ask("DELETE", `${url}/decisions/${first}`)
    expect(revoked.body.revokedAt).not.toBeNull()
    await server.ask("DELETE", `${url}/decisions/${second.body.id}`)
    expect(await queue()).toEqual(before)
    expect(server.bugs).toEqual([])
  })

  test("shows one attendee, and whom they might be by their organization", async () => {
    const { server, url, anna, bea, a0, a1 } = await stageReview(await open())
    const item = await server.ask("GET", `${url}/review/${a1}`)
    expect(item.body).toMatchObject({ attendee: { personId: a1 }, decision: null })
    expect(item.body.candidates[0].contact).toMatchObject({ personId: bea, tier: "", sources: ["csv"] })
    const { items } = (await server.ask("GET", `${url}/review/${a0}/suggestions`)).body
    expect(items.map(({ personId }: { personId: string }) => personId).toSorted()).toEqual([anna, bea].toSorted())
  })

  test("refuses with a code what it cannot do", async () => {
    const { server, url, anna, a0, decide } = await stageReview(await open())
    const id = newId()
    await decide({ attendeeId: a0, contactId: anna, verdict: "same" }, id)
    expect(await refused(decide({ attendeeId: a0, contactId: anna, verdict: "different" }, id))).toEqual([
      409,
      "conflict",
    ])
    expect(await refused(decide({ attendeeId: "x", contactId: anna, verdict: "same" }))).toEqual([404, "unknown-id"])
    expect(await refused(decide({ attendeeId: a0, contactId: "", verdict: "same" }))).toEqual([
      400,
      "malformed-request",
    ])
    expect(await refused(decide({ attendeeId: a0, contactId: anna, verdict: "maybe" }))).toEqual([
      400,
      "malformed-request",
    ])
    expect(await refused(decide({ attendeeId: a0, contactId: anna, verdict: "same" }, "7"))).toEqual([
      400,
      "malformed-request",
    ])
    expect(await refused(server.ask("DELETE", `${url}/decisions/nothing`))).toEqual([404, "unknown-id"])
    expect(await refused(server.ask("GET", `${url}/review/nobody`))).toEqual([404, "unknown-id"])
    expect(await refused(server.ask("GET", `${url}/review/nobody/suggestions`))).toEqual([404, "unknown-id"])
    expect(await refused(server.ask("GET", "/api/conferences/nowhere/review"))).toEqual([404, "unknown-id"])
    expect(await refused(server.ask("GET", "/api/conferences/nowhere/decisions"))).toEqual([404, "unknown-id"])
    expect(server.bugs).toEqual([])
  })
})
