import { expect, test } from "vitest"
import type { OrganizationMap } from "@vorab/shared/plan/organization-map"
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
const newId = (last: number) => `01900000-0000-7000-a000-${last.toString(16).padStart(12, "0")}`

/** Anna is known and comes; Cem stays at home and could lead to Emil; nobody leads to Fia; Gero is new. */
async function stageMap(database: Database) {
  const conferenceId = await stageConference(database)
  const [anna = ""] = await stageContacts(database, [
    personCalled("Anna Weber", nordlicht),
    personCalled("Cem Yıldız", { organization: "Kranich Optik" }),
  ])
  const [annaThere = "", , , fia = ""] = await stageAttendees(database, conferenceId, [
    personCalled("Anna Weber", nordlicht),
    personCalled("Dora Lindqvist", { organization: "Nordlicht Analytik" }),
    personCalled("Emil Sonntag", { organization: "Kranich Optik", jobTitle: "Head of Data" }),
    personCalled("Fia Holm", { organization: "Lux & Söhne", jobTitle: "Head of Data" }),
    personCalled("Gero Tal", { organization: "Stadtwerke Quellingen" }),
    personCalled("Hanna Still", { organization: "Stadtwerke Quellingen", listConsent: false }),
    personCalled("Ida Weg", { organization: "Stadtwerke Quellingen", status: "cancelled" }),
    personCalled("Jon Ohne", {}),
  ])
  await stageMatches(database, conferenceId, [{ attendeeId: annaThere, contactId: anna, weight: 12 }])
  const server = await startTestServer(database)
  const goal = { kind: "job", label: "A position in data", organizations: [], roles: ["Head of Data"] }
  await server.ask("PUT", `/api/goals/${newId(1)}`, { ...goal, seniorities: [], topics: [], people: [], position: 0 })
  const url = `/api/conferences/${conferenceId}/plan`
  const read = async () => {
    const { status, body } = await server.ask("GET", `${url}/organizations`)
    expect(status).toBe(200)
    return body as OrganizationMap
  }
  return { server, url, read, fia }
}

onBothEngines("the map of organizations", (open) => {
  test("tells who is there, whom the user knows and wants, and who leads in", async () => {
    const { read } = await stageMap(await open())
    const map = await read()
    expect(map.houses.map(({ name, standing, people, wanted }) => [name, standing, people, wanted])).toEqual([
      ["Nordlicht Analytik", "known", 2, 0],
      ["Kranich Optik", "warm", 1, 1],
      ["Lux & Söhne", "gap", 1, 1],
      ["Stadtwerke Quellingen", "new", 1, 0],
    ])
    expect(map.houses[1]?.ways).toMatchObject([{ introducer: "Cem Yıldız", attends: false, from: "" }])
    expect(map).toMatchObject({ people: 6, without: { people: 1, known: 0, wanted: 0 } })
  })

  test("leaves out whom the user has hidden", async () => {
    const { server, url, read, fia } = await stageMap(await open())
    await server.ask("PUT", `${url}/${fia}/choices/${newId(2)}`, { kind: "hide", value: true })
    const map = await read()
    expect(map.houses.map(({ name }) => name)).not.toContain("Lux & Söhne")
    expect(map.people).toBe(5)
  })

  test("knows no conference that is not there", async () => {
    const { server } = await stageMap(await open())
    const answer = await server.ask("GET", "/api/conferences/nowhere/plan/organizations")
    expect(answer).toMatchObject({ status: 404, body: { code: "unknown-id" } })
    expect(server.bugs).toEqual([])
  })
})
