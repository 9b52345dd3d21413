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
import { redactVersions } from "./version-store.ts"

let last = 0
const newId = () => `01900000-0000-7000-b000-${(++last).toString(16).padStart(12, "0")}`

const people = {
  anna: personCalled("Anna Weber", { organization: "Nordlicht Analytik GmbH", emails: ["anna@nordlicht.example"] }),
  dora: personCalled("Dora Lindqvist", { organization: "Kranich Optik", jobTitle: "Head of Data" }),
  emil: personCalled("Emil Sonntag", { organization: "Nordlicht Analytik GmbH", jobTitle: "Head of Data" }),
  gone: personCalled("Gero Fort", { organization: "Westhafen", jobTitle: "Head of Data" }),
  fresh: personCalled("=HYPERLINK(1) Neu", { organization: "Westhafen", jobTitle: "Head of Data" }),
}

/** Anna is known; Dora, Emil and Gero are targets. */
async function stageVersions(database: Database) {
  const conferenceId = await stageConference(database)
  const { anna, dora, emil, gone } = people
  const [annaId = "", doraContact = ""] = await stageContacts(database, [anna, dora])
  const [annaThere = "", doraThere = "", emilThere = ""] = await stageAttendees(database, conferenceId, [
    anna,
    dora,
    emil,
    gone,
  ])
  const pair = { attendeeId: annaThere, contactId: annaId, weight: 12 }
  await stageMatches(database, conferenceId, [pair])
  const server = await startTestServer(database)
  const goal = { kind: "job", label: "A position in data", organizations: [], roles: ["Head of Data"] }
  const rest = { seniorities: [], topics: [], people: [], position: 0 }
  await server.ask("PUT", `/api/goals/${newId()}`, { ...goal, ...rest })
  const url = `/api/conferences/${conferenceId}/plan`
  return { database, server, url, conferenceId, pair, doraContact, doraThere, emilThere }
}

const names = (list: { name: string }[]) => list.map(({ name }) => name)

onBothEngines("versions of the plan", (open) => {
  test("a frozen plan is listed, put away, and brought back as it was", async () => {
    const { server, url } = await stageVersions(await open())
    const id = newId()
    const { status, body } = await server.ask("PUT", `${url}/versions/${id}`, { name: "Before the new list" })
    expect(status).toBe(200)
    expect(body).toMatchObject({ id, name: "Before the new list", counts: { known: 1, targets: 3 } })
    const list = async () => (await server.ask("GET", `${url}/versions`)).body.items
    expect(await list()).toEqual([body])
    expect((await server.ask("DELETE", `${url}/versions/${id}`)).status).toBe(200)
    expect(await list()).toEqual([])
    expect((await server.ask("GET", `${url}/versions/${id}/comparison`)).body.code).toBe("unknown-id")
    await server.ask("PUT", `${url}/versions/${id}`, { name: "Before the new list" })
    expect(await list()).toEqual([body])
    expect((await server.ask("PUT", `${url}/versions/${newId()}`, { name: " " })).body.code).toBe("malformed-request")
  })

  test("a version beside today tells who is new on the list, cancelled, and newly known", async () => {
    const { database, server, url, conferenceId, pair, doraContact, doraThere } = await stageVersions(await open())
    const id = newId()
    await server.ask("PUT", `${url}/versions/${id}`, { name: "First" })
    const same = (await server.ask("GET", `${url}/versions/${id}/comparison`)).body
    expect(same).toMatchObject({ listed: [], cancelled: [], newlyKnown: [], entered: [], left: [], moved: [] })
    await database.write((db) => db.updateTable("plan_version").set({ made_at: "2026-10-01T08:30:00.000Z" }).execute())
    await database.write((db) =>
      db.updateTable("import_batch").set({ created_at: "2026-10-01T08:00:00.000Z" }).execute(),
    )
    const { anna, dora, emil, fresh } = people
    await stageAttendees(database, conferenceId, [anna, dora, { ...emil, status: "cancelled" }, fresh])
    const held = { created_at: "2026-10-02T08:00:00.000Z" }
    await database.write((db) =>
      db
        .updateTable("import_batch")
        .set(held)
        .where("state", "=", "done")
        .where("created_at", ">", "2026-10-01T08:00:00.000Z")
        .execute(),
    )
    await stageMatches(database, conferenceId, [pair, { attendeeId: doraThere, contactId: doraContact, weight: 12 }])
    const { body } = await server.ask("GET", `${url}/versions/${id}/comparison`)
    expect(names(body.listed)).toEqual(["=HYPERLINK(1) Neu"])
    expect(names(body.cancelled).toSorted()).toEqual(["Emil Sonntag", "Gero Fort"])
    expect(names(body.newlyKnown)).toEqual(["Dora Lindqvist"])
    expect(body).toMatchObject({ entered: [], left: [] })
  })

  test("a version, and today's plan, are shared as files without addresses, notes and formulas", async () => {
    const { database, server, url, conferenceId, emilThere } = await stageVersions(await open())
    const { anna, emil, fresh } = people
    await stageAttendees(database, conferenceId, [anna, emil, fresh])
    const note = { kind: "note", value: "Nicht auf das Projekt ansprechen" }
    await server.ask("PUT", `${url}/${emilThere}/choices/${newId()}`, note)
    const id = newId()
    await server.ask("PUT", `${url}/versions/${id}`, { name: "Für Kim" })
    for (const ending of ["md", "csv", "json"]) {
      for (const query of [`?version=${id}`, "?language=en"]) {
        const { status, headers, body } = await server.ask("GET", `${url}.${ending}${query}`)
        expect(status).toBe(200)
        const text = typeof body === "string" ? body : JSON.stringify(body)
        expect(text).toContain("Emil Sonntag")
        expect(text).not.toContain("@nordlicht.example")
        expect(text).not.toContain("Nicht auf das Projekt")
        const name = query.startsWith("?version") ? `Plan Datentage Für Kim.${ending}` : `Plan Datentage.${ending}`
        expect(headers["content-disposition"]).toContain(encodeURIComponent(name))
      }
    }
    const csv = String((await server.ask("GET", `${url}.csv?notes=true`)).body)
    expect(csv).toContain("'=HYPERLINK(1) Neu")
    expect(csv).not.toMatch(/(^|;)"?=/m)
    expect(csv).toContain("Nicht auf das Projekt")
    const pdf = await server.ask("GET", `${url}.pdf?version=${id}`)
    expect(pdf.headers["content-type"]).toBe("application/pdf")
    expect(pdf.body).toMatch(/^%PDF-1\./)
    expect(server.bugs).toEqual([])
  })

  test("who is erased is in no version any more, and in no line of others", async () => {
    const { database, server, url, emilThere, pair } = await stageVersions(await open())
    const id = newId()
    await server.ask("PUT", `${url}/versions/${id}`, { name: "First" })
    const read = async () => JSON.stringify((await server.ask("GET", `${url}.json?version=${id}`)).body)
    expect(await read()).toContain("Anna Weber")
    await database.write((db) => redactVersions(db, [emilThere, pair.contactId, pair.attendeeId]))
    const text = await read()
    expect(text).not.toContain("Emil Sonntag")
    expect(text).not.toContain("Anna Weber")
    expect(text).toContain("Gero Fort")
  })
})
