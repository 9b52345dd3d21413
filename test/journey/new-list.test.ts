// The organiser's list comes anew, with changed cells and people gone and back: all that the user said stays with the person.
import { expect, test } from "vitest"
import { onBothEngines } from "../support/test-database.ts"
import { startTestServer, type TestServer } from "../support/test-server.ts"

const conferenceId = "01900000-0000-7000-8000-00000000c002"
const at = `/api/conferences/${conferenceId}`
const contacts = "Vorname,Nachname,E-Mail,Firma,Funktion\nJonas,Albrecht,jonas@feld.example,Feldkamp,Berater\n"
const header = "Vorname;Nachname;Firma;Funktion;Ort\n"
const first = `${header}Petra;Albrecht;Brückner;Beraterin;Halle\nChidi;Okafor;Nordwind;Data Scientist;Leipzig\nÉlodie;Fontaine;Hafenwerk SE;Head of Data;Hamburg\n`
/** Petra has married and changed houses; Chidi is gone; Élodie has a new title. */
const second = `${header}Ines;Nowak;Feldkamp;Beraterin;Jena\nPetra;Albrecht;Ostwall Verlag;Leiterin;Wien\nÉlodie;Fontaine;Hafenwerk SE;Vorständin;Hamburg\n`
const third = `${second}Chidi;Okafor;Nordwind;Data Scientist;Leipzig\n`

let lastId = 0
const newId = () => `01900000-0000-7000-8000-2000${String(++lastId).padStart(8, "0")}`

async function bring(server: TestServer, kind: string, bytes: string): Promise<string> {
  const where = kind === "contacts" ? "" : `&conferenceId=${conferenceId}`
  const { body } = await server.upload(`/api/imports?kind=${kind}${where}`, { name: "liste.csv", bytes })
  expect((await server.ask("POST", `/api/imports/${body.batch.id}/confirm`, {})).status).toBe(202)
  await server.settle()
  return body.batch.id
}

async function idsByName(server: TestServer): Promise<Map<string, string>> {
  const { items } = (await server.ask("GET", `${at}/attendees`)).body
  return new Map(items.map((row: { name: string; personId: string }) => [row.name, row.personId]))
}

/** What stands in the store of the user's own words, apart from the plan's arithmetic. */
async function ownWords(server: TestServer, ids: ReadonlyMap<string, string>) {
  const { body: plan } = await server.ask("GET", `${at}/plan?hidden=true`)
  const entries = [...plan.known, ...plan.colleagues, ...plan.targets] as {
    person: { attendeeId: string }
    choices: { pinned: boolean; note: string }
  }[]
  const wordsOf = (name: string) => {
    const entry = entries.find(({ person }) => person.attendeeId === ids.get(name))
    return entry === undefined ? null : { pinned: entry.choices.pinned, note: entry.choices.note }
  }
  const { items: decisions } = (await server.ask("GET", `${at}/decisions`)).body
  return {
    petra: wordsOf("Petra Albrecht"),
    chidi: wordsOf("Chidi Okafor"),
    elodie: wordsOf("Élodie Fontaine"),
    decisions: decisions.map(({ verdict, revokedAt }: { verdict: string; revokedAt: string | null }) => [
      verdict,
      revokedAt,
    ]),
    known: plan.known.length,
  }
}

onBothEngines("a new version of the list", (open) => {
  test("keeps decisions, notes, pins and messages, also of people who were gone for a while", async () => {
    const server = await startTestServer(await open(), { today: "2026-11-23" })
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
    const goal = { kind: "job", label: "Daten", organizations: ["Hafenwerk", "Nordwind"], roles: ["Head of Data"] }
    const wide = { ...goal, seniorities: [], topics: [], people: [], position: 0 }
    expect((await server.ask("PUT", `/api/goals/${newId()}`, wide)).status).toBe(200)
    await bring(server, "contacts", contacts)
    await bring(server, "attendees", first)
    const ids = await idsByName(server)
    const { items } = (await server.ask("GET", "/api/contacts")).body
    const jonas = items[0].personId as string

    const verdict = { attendeeId: ids.get("Petra Albrecht"), contactId: jonas, verdict: "same" }
    expect((await server.ask("PUT", `${at}/decisions/${newId()}`, verdict)).status).toBe(200)
    const choose = (name: string, body: object) =>
      server.ask("PUT", `${at}/plan/${ids.get(name) ?? ""}/choices/${newId()}`, body)
    for (const name of ["Chidi Okafor", "Élodie Fontaine"]) {
      expect((await choose(name, { kind: "pin", value: true })).status).toBe(200)
      expect((await choose(name, { kind: "note", value: `Über ${name}` })).status).toBe(200)
    }
    const draft = { personId: jonas, purpose: "i-will-be-there" }
    const written = await server.ask("PUT", `${at}/messages/${newId()}`, draft)
    expect(written.status).toBe(200)
    const before = await ownWords(server, ids)
    expect(before).toMatchObject({
      chidi: { pinned: true, note: "Über Chidi Okafor" },
      elodie: { pinned: true, note: "Über Élodie Fontaine" },
      decisions: [["same", null]],
      known: 1,
    })

    const two = await bring(server, "attendees", second)
    expect(await ownWords(server, ids)).toEqual({ ...before, chidi: null })
    expect((await server.ask("GET", `/api/messages/${written.body.id}`)).body.body).toBe(written.body.body)
    const three = await bring(server, "attendees", third)
    expect(await ownWords(server, ids)).toEqual(before)

    // Taken back in the middle of the chain and at its end, in any order.
    for (const batchId of [two, three]) {
      expect((await server.ask("POST", `/api/imports/${batchId}/undo`)).status).toBe(200)
      await server.settle()
    }
    expect(await idsByName(server)).toEqual(ids)
    expect(await ownWords(server, ids)).toEqual(before)
    expect((await server.ask("GET", `/api/messages/${written.body.id}`)).body.body).toBe(written.body.body)
    expect(server.bugs).toEqual([])
  })
})
