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

/** Anna is known, Emil and Dora are on the list with her, Gustav has cancelled. */
async function stagePaper(database: Database) {
  const conferenceId = await stageConference(database)
  const [anna = ""] = await stageContacts(database, [
    personCalled("Anna Weber", { organization: "Nordlicht Analytik GmbH", emails: ["anna@nordlicht.example"] }),
  ])
  const [annaThere = ""] = await stageAttendees(database, conferenceId, [
    personCalled("Anna Weber", { organization: "Nordlicht Analytik GmbH" }),
    personCalled("Emil Sonntag", { organization: "Kranich Optik", jobTitle: "Head of Data" }),
    personCalled("Dora Lindqvist", { organization: "Kranich Optik" }),
    personCalled("Gustav Abendroth", { organization: "Kranich Optik", status: "cancelled" }),
  ])
  await stageMatches(database, conferenceId, [{ attendeeId: annaThere, contactId: anna, weight: 12 }])
  const server = await startTestServer(database)
  const url = `/api/conferences/${conferenceId}`
  await server.ask("PUT", `${url}/plan/${annaThere}/choices/01900000-0000-7000-9000-000000000a01`, {
    kind: "pin",
    value: true,
  })
  return { server, url }
}

onBothEngines("the papers", (open) => {
  test("come as PDFs under names of their own, in the conference's language or the one asked for", async () => {
    const { server, url } = await stagePaper(await open())
    const names = {
      "talk-list.pdf?paper=letter": "Gesprächsliste Datentage.pdf",
      "cards.pdf": "Gesprächskarten Datentage.pdf",
      "long-list.pdf": "Teilnehmende Datentage.pdf",
      "long-list.pdf?language=en&order=alphabet": "Attendees Datentage.pdf",
    }
    for (const [path, name] of Object.entries(names)) {
      const { status, headers, body } = await server.ask("GET", `${url}/${path}`)
      expect([path, status, headers["content-type"]]).toEqual([path, 200, "application/pdf"])
      expect(headers["content-disposition"]).toContain(encodeURIComponent(name))
      expect(body).toMatch(/^%PDF-1\./)
    }
    expect(server.bugs).toEqual([])
  })

  test("come as pictures of some pages, and say how many there are", async () => {
    const { server, url } = await stagePaper(await open())
    for (const path of ["talk-list/pages", "cards/pages", "long-list/pages"]) {
      const { status, body } = await server.ask("GET", `${url}/${path}`)
      expect([path, status]).toEqual([path, 200])
      expect(body).toMatchObject({ from: 1, total: 1, shortened: [] })
      expect(body.pages).toHaveLength(1)
      expect(body.pages[0]).toMatch(/^<svg /)
      expect((await server.ask("GET", `${url}/${path}?from=2`)).body).toMatchObject({ from: 2, total: 1, pages: [] })
    }
  })

  test("hold contact details only where asked for, and only of the sections asked for", async () => {
    const { server, url } = await stagePaper(await open())
    const plain = await server.ask("GET", `${url}/talk-list`)
    expect(plain.body.entries).toMatchObject([{ name: "Anna Weber", contact: "" }])
    const told = await server.ask("GET", `${url}/talk-list?contacts=true`)
    expect(told.body.entries).toMatchObject([{ name: "Anna Weber", contact: "anna@nordlicht.example" }])
    expect((await server.ask("GET", `${url}/talk-list?sections=targets`)).body.entries).toEqual([])
  })

  test("refuse what is no choice", async () => {
    const { server, url } = await stagePaper(await open())
    const long = "x".repeat(61)
    const wrong = [
      "talk-list.pdf?paper=a5",
      "cards.pdf?sections=friends",
      "long-list.pdf?order=plan",
      "cards/pages?from=0",
    ]
    for (const path of [...wrong, `cards.pdf?confidential=${long}`])
      expect((await server.ask("GET", `${url}/${path}`)).body.code).toBe("malformed-request")
    expect((await server.ask("GET", "/api/conferences/nowhere/long-list.pdf")).status).toBe(404)
  })
})
