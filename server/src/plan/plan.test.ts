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

const nordlicht = { organization: "Nordlicht Analytik GmbH" }
let last = 0
const newId = () => `01900000-0000-7000-9000-${(++last).toString(16).padStart(12, "0")}`

/** Anna is known and comes with a colleague, Dora; Cem is known and stays at home; Emil is wanted. */
async function stagePlan(database: Database) {
  const conferenceId = await stageConference(database)
  const [anna = "", cem = ""] = await stageContacts(database, [
    personCalled("Anna Weber", nordlicht),
    personCalled("Cem Yıldız", { organization: "Kranich Optik" }),
  ])
  const [annaThere = "", dora = "", emil = ""] = await stageAttendees(database, conferenceId, [
    personCalled("Anna Weber", nordlicht),
    personCalled("Dora Lindqvist", { ...nordlicht, jobTitle: "Buchhaltung" }),
    personCalled("Emil Sonntag", { organization: "Kranich Optik", jobTitle: "Head of Data" }),
  ])
  await stageMatches(database, conferenceId, [{ attendeeId: annaThere, contactId: anna, weight: 12 }])
  const server = await startTestServer(database)
  const goal = { kind: "job", label: "A position in data", organizations: [], roles: ["Head of Data"] }
  const rest = { seniorities: [], topics: [], people: [], position: 0 }
  await server.ask("PUT", `/api/goals/${newId()}`, { ...goal, ...rest })
  const url = `/api/conferences/${conferenceId}`
  const choose = (personId: string, choice: object, id = newId()) =>
    server.ask("PUT", `${url}/plan/${personId}/choices/${id}`, choice)
  return { server, url, conferenceId, anna, cem, annaThere, dora, emil, choose }
}

onBothEngines("the plan", (open) => {
  test("has the people known, the colleagues to ask about, and the targets with the warm way", async () => {
    const { server, url, anna, cem, annaThere, dora, emil } = await stagePlan(await open())
    const { status, body } = await server.ask("GET", `${url}/plan`)
    expect(status).toBe(200)
    expect(body.known.map((entry: { person: object }) => entry.person)).toMatchObject([
      { attendeeId: annaThere, contactId: anna },
    ])
    const asked = body.colleagues.map(
      (entry: {
        person: { contactId: string }
        attends: boolean
        colleagues: { person: { attendeeId: string } }[]
      }) => [entry.person.contactId, entry.attends, entry.colleagues.map(({ person }) => person.attendeeId)],
    )
    expect(asked).toEqual(
      expect.arrayContaining([
        [anna, true, [dora]],
        [cem, false, [emil]],
      ]),
    )
    expect(body.targets[0]).toMatchObject({ person: { attendeeId: emil }, rank: 1 })
    expect(body.targets[0].introductions[0].introducer.contactId).toBe(cem)
    expect(body.counts).toMatchObject({ attendees: 3, known: 1, targets: 1, targetsWithIntroduction: 1 })
  })

  test("a choice counts at the next reading, the latest of its kind, and twice is once", async () => {
    const { server, url, emil, choose } = await stagePlan(await open())
    const id = newId()
    expect((await choose(emil, { kind: "pin", value: true }, id)).body).toMatchObject({ pinned: true, note: "" })
    await choose(emil, { kind: "pin", value: false })
    expect((await choose(emil, { kind: "pin", value: true }, id)).body).toMatchObject({ pinned: false })
    expect((await choose(emil, { kind: "pin", value: false }, id)).body.code).toBe("conflict")
    await choose(emil, { kind: "note", value: "Fragt nach dem Messstand" })
    await choose(emil, { kind: "position", value: 2.5 })
    await choose(emil, { kind: "activeOnline", value: true })
    const { body } = await server.ask("GET", `${url}/plan`)
    const choices = {
      pinned: false,
      hidden: false,
      note: "Fragt nach dem Messstand",
      position: 2.5,
      activeOnline: true,
    }
    expect(body.targets[0].choices).toEqual(choices)
  })

  test("who is hidden is left out unless asked for, and targets can be cut", async () => {
    const { server, url, emil, choose } = await stagePlan(await open())
    await choose(emil, { kind: "hide", value: true })
    const shown = await server.ask("GET", `${url}/plan`)
    expect(shown.body).toMatchObject({ targets: [], counts: { hidden: 1, targets: 0 } })
    const all = await server.ask("GET", `${url}/plan?hidden=true`)
    expect(all.body.targets).toHaveLength(1)
    const cut = await server.ask("GET", `${url}/plan?hidden=true&targets=0`)
    expect(cut.body.targets).toEqual([])
  })

  test("what was chosen of the contact and of the attendee is of one person", async () => {
    const { server, url, anna, annaThere, choose } = await stagePlan(await open())
    await choose(annaThere, { kind: "note", value: "Kaffee am Montag" })
    expect((await choose(anna, { kind: "pin", value: true })).body).toMatchObject({
      pinned: true,
      note: "Kaffee am Montag",
    })
    const { body } = await server.ask("GET", `${url}/plan`)
    expect(body.known[0].choices).toMatchObject({ pinned: true, note: "Kaffee am Montag" })
  })

  test("refuses unknown conferences and people, and what is no choice", async () => {
    const { server, emil, choose } = await stagePlan(await open())
    expect(await server.ask("GET", "/api/conferences/nowhere/plan")).toMatchObject({ status: 404 })
    expect((await choose("nobody", { kind: "pin", value: true })).body.code).toBe("unknown-id")
    expect((await choose(emil, { kind: "pin", value: "yes" })).body.code).toBe("malformed-request")
    expect((await choose(emil, { kind: "pin", value: true }, "no-uuid")).body.code).toBe("malformed-request")
  })

  test("the talk-to list speaks the conference's language unless another is asked for", async () => {
    const { server, url, emil, choose } = await stagePlan(await open())
    await choose(emil, { kind: "pin", value: true })
    const german = await server.ask("GET", `${url}/talk-list`)
    expect(german.body).toMatchObject({ language: "de", conference: { name: "Datentage", city: "Leipzig" } })
    const english = await server.ask("GET", `${url}/talk-list?language=en&people=1`)
    expect(english.body.language).toBe("en")
    expect(english.body.entries).toMatchObject([{ personId: emil, pinned: true, introducer: "Cem Yıldız" }])
  })

  test("the talk-to list comes as a PDF under its own name, and as pictures of its pages", async () => {
    const { server, url, emil, choose } = await stagePlan(await open())
    await choose(emil, { kind: "pin", value: true })
    const pdf = await server.ask("GET", `${url}/talk-list.pdf?paper=letter`)
    expect(pdf).toMatchObject({ status: 200, headers: { "content-type": "application/pdf" } })
    expect(pdf.headers["content-disposition"]).toContain(encodeURIComponent("Gesprächsliste Datentage.pdf"))
    expect(pdf.body).toMatch(/^%PDF-1\./)
    const { status, body } = await server.ask("GET", `${url}/talk-list/pages?language=en`)
    expect(status).toBe(200)
    expect(body.pages).toHaveLength(1)
    expect(body.pages[0]).toMatch(/^<svg /)
    expect((await server.ask("GET", `${url}/talk-list.pdf?paper=a5`)).body.code).toBe("malformed-request")
    expect(server.bugs).toEqual([])
  })
})
