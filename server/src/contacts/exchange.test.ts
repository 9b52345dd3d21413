// The last contact is the latest of what files tell and of what the user marked by hand.
import { expect, test } from "vitest"
import { personCalled, stageConference, stageContacts } from "../../../test/support/stage.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { startTestServer } from "../../../test/support/test-server.ts"

let last = 0
const newId = () => `01900000-0000-7000-9001-${(++last).toString(16).padStart(12, "0")}`

onBothEngines("the exchange with a contact", (open) => {
  test("goes on with messages that are marked as sent and as answered, and back with them", async () => {
    const database = await open()
    const conferenceId = await stageConference(database)
    const told = { exchange: "received 3 until 2025-05-03", connectedOn: "2024-01-01", emails: ["a@nordlicht.example"] }
    const [anna = ""] = await stageContacts(database, [personCalled("Anna Weber", told)])
    const server = await startTestServer(database)
    const look = async () => (await server.ask("GET", `/api/contacts/${anna}`)).body
    const listed = async () => (await server.ask("GET", "/api/contacts")).body.items[0].lastContact as string
    expect(await look()).toMatchObject({ lastContact: "2025-05-03", exchange: { receivedCount: 3, lastBy: "them" } })

    const url = `/api/conferences/${conferenceId}/messages/${newId()}`
    const { body } = await server.ask("PUT", url, { personId: anna, purpose: "i-will-be-there" })
    expect(await listed()).toBe("2025-05-03")
    const set = (state: string) => server.ask("PUT", `/api/messages/${body.id}/events/${newId()}`, { state })
    expect((await set("sent")).status).toBe(200)
    const sent = await look()
    expect(sent).toMatchObject({ exchange: { receivedOn: "2025-05-03", lastBy: "me" } })
    expect(sent.lastContact > "2025-05-03").toBe(true)
    expect(sent.lastContact).toBe(sent.exchange.sentOn)
    expect(await listed()).toBe(sent.lastContact)

    await set("replied")
    expect(await look()).toMatchObject({ exchange: { lastBy: "them", receivedOn: sent.lastContact } })
    await set("draft")
    expect(await look()).toMatchObject({ lastContact: "2025-05-03", exchange: { lastBy: "them", sentOn: "" } })
    expect(server.bugs).toEqual([])
  })
})
