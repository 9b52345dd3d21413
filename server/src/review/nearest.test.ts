import { expect, test } from "vitest"
import { personCalled, stageAttendees, stageConference, stageContacts } from "../../../test/support/stage.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { startTestServer } from "../../../test/support/test-server.ts"

onBothEngines("the attendees nearest to a contact", (open) => {
  test("stand best first, say how they stand, and are weighed as the match weighs them", async () => {
    const database = await open()
    const conferenceId = await stageConference(database)
    const werk = { organization: "Hafenwerk Logistik" }
    const [bela = "", emil = "", nobody = ""] = await stageContacts(database, [
      personCalled("Béla Kovácsházi", { ...werk, emails: ["bela@hafenwerk.example"] }),
      personCalled("Emil Kovács", { organization: "Südwind Verlag" }),
      personCalled("Quirin Zauner"),
    ])
    const [a0, a1] = await stageAttendees(database, conferenceId, [
      personCalled("Bela Kovacshazi", { ...werk, emails: ["bela@hafenwerk.example"] }),
      personCalled("Emilia Kovats", { organization: "Kranich Optik" }),
      personCalled("Ottilie Brandner"),
    ])
    const server = await startTestServer(database)
    const url = `/api/conferences/${conferenceId}`
    await server.ask("POST", `${url}/match`)
    await server.settle()
    const near = async (id: string) => (await server.ask("GET", `${url}/nearest/${id}`)).body
    const found = await near(bela)
    expect(found).toMatchObject({ contact: { personId: bela } })
    expect(found.items[0]).toMatchObject({ attendee: { personId: a0 }, standing: "same" })
    const { items } = await near(emil)
    const namesake = items.find(({ attendee }: { attendee: { personId: string } }) => attendee.personId === a1)
    const pair = await server.ask("GET", `${url}/review/${a1}/${emil}`)
    expect(namesake).toMatchObject({ weight: pair.body.weight, standing: "open" })
    const taken = items.find(({ attendee }: { attendee: { personId: string } }) => attendee.personId === a0)
    expect(taken).toMatchObject({ standing: "other" })
    expect((await near(nobody)).items).toEqual([])
    expect(await server.ask("GET", `${url}/nearest/unknown`)).toMatchObject({ status: 404 })
    expect(await server.ask("GET", `/api/conferences/nowhere/nearest/${bela}`)).toMatchObject({ status: 404 })
    expect(server.bugs).toEqual([])
  })
})
