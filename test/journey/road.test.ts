// One person goes down the whole road over HTTP, on both engines: files in, a plan and ready messages out; and back again by undo.
import { expect, test } from "vitest"
import { onBothEngines } from "../support/test-database.ts"
import { startTestServer } from "../support/test-server.ts"
import type { TestServer } from "../support/test-server.ts"

const connections = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Bärbel,Großmann,https://www.linkedin.com/in/baerbel-grossmann-q1,,Nordwind Energie GmbH,Head of Data,14 Mar 2024
Tomasz,Wiśniewski,https://www.linkedin.com/in/tomasz-wisniewski-q2,tomasz@kranich.example,Kranich Software AG,Engineer,02 Jan 2023
Leila,Haddad,https://www.linkedin.com/in/leila-haddad-q3,,Ostwall Verlag,Redakteurin,07 Jul 2022
Jonas,Albrecht,https://www.linkedin.com/in/jonas-albrecht-q4,,Feldkamp Consulting,Berater,01 Feb 2021
`

/** As organisers send it: title lines above the header, semicolons, Windows-1252. */
const attendees = `Datentage 2026;;;;
Teilnehmerliste, Stand 20.11.2026;;;;
Nachname;Vorname;Firma;Funktion;Ort
Großmann;Dr. Bärbel;NORDWIND ENERGIE;Leiterin Datenmanagement;Leipzig
Wisniewski;Tomasz;Kranich Software AG;Senior Engineer;Posen
Albrecht;Petra;Brückner und Partner;Beraterin;Halle
Okafor;Chidi;Nordwind Energie GmbH;Data Scientist;Leipzig
Stein;Marlene;Ostwall Verlag;Programmleitung;Wien
Fontaine;Élodie;Hafenwerk SE;Head of Data;Hamburg
;;Hafenwerk SE;Praktikum;Hamburg
`

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}

const conferenceId = "01900000-0000-7000-8000-00000000c001"
const at = `/api/conferences/${conferenceId}`
let lastId = 0
const newId = () => `01900000-0000-7000-8000-1000${String(++lastId).padStart(8, "0")}`

async function importFile(
  server: TestServer,
  kind: "contacts" | "attendees",
  file: { name: string; bytes: string | Uint8Array },
) {
  const url =
    kind === "contacts" ? "/api/imports?kind=contacts" : `/api/imports?kind=attendees&conferenceId=${conferenceId}`
  const { status, body } = await server.upload(url, file)
  expect(status).toBe(201)
  expect((await server.ask("POST", `/api/imports/${body.batch.id}/confirm`, {})).status).toBe(202)
  await server.settle()
  const { batch } = (await server.ask("GET", `/api/imports/${body.batch.id}`)).body
  expect(batch.state).toBe("done")
  return { understanding: body.understanding, batch }
}

async function prepare(server: TestServer): Promise<void> {
  const conference = {
    name: "Datentage",
    startsOn: "2026-12-14",
    endsOn: "2026-12-16",
    city: "Leipzig",
    country: "DE",
    timeZone: "Europe/Berlin",
    language: "de",
  }
  expect((await server.ask("PUT", at, conference)).status).toBe(200)
  const goal = {
    kind: "job",
    label: "Eine Stelle mit Daten",
    organizations: ["Hafenwerk"],
    roles: ["Head of Data"],
    seniorities: [],
    topics: [],
    people: [],
    position: 0,
  }
  expect((await server.ask("PUT", `/api/goals/${newId()}`, goal)).status).toBe(200)
}

const namesOf = (entries: readonly { person: { name: string } }[]) => entries.map(({ person }) => person.name)

onBothEngines("the road", (open) => {
  test("leads from two files to people one knows, colleagues to ask, targets, paper and messages", async () => {
    const server = await startTestServer(await open(), { today: "2026-11-23" })
    await prepare(server)
    const mine = await importFile(server, "contacts", { name: "Connections.csv", bytes: connections })
    expect(mine.understanding).toMatchObject({ source: "linkedin", encoding: "utf-8", headerRow: 4 })
    const list = await importFile(server, "attendees", { name: "liste.csv", bytes: windows1252(attendees) })
    expect(list.understanding).toMatchObject({ encoding: "windows-1252", delimiter: ";", headerRow: 3 })
    expect(list.batch.counts).toMatchObject({ rows: 7, refused: 1, new: 6 })
    const faults = (await server.ask("GET", `/api/imports/${list.batch.id}/faults?refused=true`)).body.items
    expect(faults).toMatchObject([{ row: 10, reason: "no-name" }])

    const { body: plan } = await server.ask("GET", `${at}/plan`)
    expect(namesOf(plan.known).sort()).toEqual(["Dr. Bärbel Großmann", "Tomasz Wisniewski"])
    expect(namesOf(plan.colleagues)).toContain("Dr. Bärbel Großmann")
    expect(namesOf(plan.targets)[0]).toBe("Élodie Fontaine")
    expect(plan.targets[0].reasons.map((reason: { by: string }) => reason.by).sort()).toEqual(["organization", "role"])

    const { body: talkList } = await server.ask("GET", `${at}/talk-list`)
    expect(talkList.entries.map((entry: { name: string }) => entry.name)).toContain("Élodie Fontaine")

    const { body: tasks } = await server.ask("GET", `${at}/messages`)
    const [task] = tasks.items
    const draft = { personId: task.person.contactId, purpose: task.purpose }
    const { status, body: message } = await server.ask("PUT", `${at}/messages/${newId()}`, draft)
    expect(status).toBe(200)
    expect(message.body).toContain("Datentage")
    const second = await server.ask("PUT", `${at}/messages/${newId()}`, draft)
    expect(second.body.id).toBe(message.id)

    const { body: road } = await server.ask("GET", `${at}/road`)
    expect(road).toMatchObject({ goals: 1, contacts: 4, attendees: 6, known: 2, matched: true, messagesSent: 0 })
    expect(road.planned).toBeGreaterThan(0)
    expect(server.bugs).toEqual([])
  })

  test("keeps verdicts when the list comes anew, and an undone import is gone until it is redone", async () => {
    const server = await startTestServer(await open(), { today: "2026-11-23" })
    await prepare(server)
    await importFile(server, "contacts", { name: "Connections.csv", bytes: connections })
    await importFile(server, "attendees", { name: "liste.csv", bytes: windows1252(attendees) })
    const known = async () => namesOf((await server.ask("GET", `${at}/plan`)).body.known)
    const everybody = (await server.ask("GET", `${at}/attendees`)).body.items
    const idOf = (name: string) =>
      (everybody as { personId: string; name: string }[]).find((row) => row.name === name)?.personId ?? ""
    const { items: directory } = (await server.ask("GET", "/api/contacts/directory")).body
    const jonas = (directory as string[][]).find(([, name]) => name === "Jonas Albrecht")?.[0]
    // No machine would say so: only the user can know.
    const verdict = { attendeeId: idOf("Petra Albrecht"), contactId: jonas, verdict: "same" }
    const decisionId = newId()
    expect((await server.ask("PUT", `${at}/decisions/${decisionId}`, verdict)).status).toBe(200)
    expect(await known()).toHaveLength(3)

    const longer = `${attendees}Nowak;Ines;Feldkamp Consulting;Beraterin;Jena\n`
    const again = await importFile(server, "attendees", { name: "liste-2.csv", bytes: windows1252(longer) })
    expect(again.batch.counts).toMatchObject({ new: 1, unchanged: 6, gone: 0 })
    expect(await known()).toHaveLength(3)

    await server.ask("DELETE", `${at}/decisions/${decisionId}`)
    expect(await known()).toHaveLength(2)

    expect((await server.ask("POST", `/api/imports/${again.batch.id}/undo`)).status).toBe(200)
    await server.settle()
    const count = async () => (await server.ask("GET", `${at}/attendees`)).body.total
    expect(await count()).toBe(6)
    await server.ask("POST", `/api/imports/${again.batch.id}/redo`)
    await server.settle()
    expect(await count()).toBe(7)
    expect(server.bugs).toEqual([])
  })

  test("from the sample conference to a plan is one request", async () => {
    const server = await startTestServer(await open(), { today: "2026-11-23" })
    const { status, body: job } = await server.ask("POST", "/api/sample", {})
    expect(status).toBe(202)
    await server.settle()
    const { body: road } = await server.ask("GET", `/api/conferences/${job.subjectId}/road`)
    expect(road.attendees).toBeGreaterThan(500)
    expect(road.contacts).toBeGreaterThan(600)
    expect(road.known).toBeGreaterThan(20)
    expect(road.toReview).toBeGreaterThan(4)
    expect(road).toMatchObject({ goals: 3, matched: true })
    expect(server.bugs).toEqual([])
  })
})
