import { expect, test } from "vitest"
import {
  stageAttendees,
  stageConference,
  stageContacts,
  stageMatches,
  personCalled,
} from "../../../test/support/stage.ts"
import { onBothEngines } from "../../../test/support/test-database.ts"
import { startTestServer } from "../../../test/support/test-server.ts"
import { countContacts } from "./count-contacts.ts"

const choiceId = (last: number) => `01900000-0000-7000-8000-bbbbbbbbbb${String(last).padStart(2, "0")}`

interface Row {
  personId: string
  name: string
}
const names = ({ body }: { body: { items: Row[] } }) => body.items.map(({ name }) => name)

const people = [
  personCalled("Öznur Çelik", { organization: "Nordwind GmbH", city: "Kiel", connectedOn: "2024-05-01" }),
  personCalled("Jörg Müller", { organization: "Siemens AG", jobTitle: "Einkauf", emails: ["jm@siemens.example"] }),
  personCalled("Hans Mueller", { organization: "Südlicht AG" }),
  { ...personCalled("Heide"), givenName: "Karl", familyName: "von der Heide" },
  personCalled("Zoë Adams"),
]

onBothEngines("the address book", (open) => {
  test("stands in the order of the alphabet, page by page", async () => {
    const database = await open()
    await stageContacts(database, people)
    const { ask } = await startTestServer(database)
    const first = await ask("GET", "/api/contacts?limit=2")
    expect(names(first)).toEqual(["Zoë Adams", "Öznur Çelik"])
    expect(first.body).toMatchObject({ total: 5, letters: ["A", "C", "H", "M"] })
    const second = await ask("GET", `/api/contacts?limit=2&after=${first.body.next}`)
    expect(names(second)).toEqual(["Karl von der Heide", "Hans Mueller"])
    const third = await ask("GET", `/api/contacts?limit=2&after=${second.body.next}`)
    expect(names(third)).toEqual(["Jörg Müller"])
    expect(third.body.next).toBeNull()
    expect(names(await ask("GET", "/api/contacts?letter=H"))).toEqual([
      "Karl von der Heide",
      "Hans Mueller",
      "Jörg Müller",
    ])
  })

  test("counts the whole book as it counts what a search finds, letter by letter and tier by tier", async () => {
    const database = await open()
    const others = ["3M Empfang", "王伟", "Ярослав Ким", "Ångström Åse", "Zora Zapf", "Adam Abel"].map((name) =>
      personCalled(name),
    )
    const ids = await stageContacts(database, [...people, ...others])
    const { ask } = await startTestServer(database)
    for (const [at, value] of (["A", "A", "B", "", "C"] as const).entries())
      await ask("PUT", `/api/contacts/${ids[at * 2] ?? ""}/choices/${choiceId(at + 1)}`, { kind: "tier", value })
    for (const tier of [undefined, "", "A", "B", "C"] as const) {
      const [whole, found] = await database.read(async (db) => [
        await countContacts(db, { tier }),
        await countContacts(db, { tier, circle: "" }),
      ])
      expect(whole).toEqual(found)
      expect(whole.tiers).toEqual({ A: 2, B: 1, C: 1, none: 7 })
    }
  })

  test("is searched by the beginnings of words, umlauts both ways", async () => {
    const database = await open()
    await stageContacts(database, people)
    const { ask } = await startTestServer(database)
    const find = async (query: string) => names(await ask("GET", `/api/contacts?query=${encodeURIComponent(query)}`))
    expect(await find("müll")).toEqual(["Hans Mueller", "Jörg Müller"])
    expect(await find("MUELLER siem")).toEqual(["Jörg Müller"])
    expect(await find("jm@siemens")).toEqual(["Jörg Müller"])
    expect(await find("celik kiel")).toEqual(["Öznur Çelik"])
    expect(await find("ller")).toEqual([])
    expect(await find("100%_")).toEqual([])
  })

  test("the latest choice of a kind counts, and sending one twice changes nothing", async () => {
    const database = await open()
    const [zelik = ""] = await stageContacts(database, people)
    const { ask, bugs } = await startTestServer(database)
    const choose = (last: number, body: object) => ask("PUT", `/api/contacts/${zelik}/choices/${choiceId(last)}`, body)
    expect((await choose(1, { kind: "tier", value: "A" })).body).toMatchObject({ tier: "A", circle: "" })
    await choose(2, { kind: "tier", value: "B" })
    await choose(1, { kind: "tier", value: "A" })
    await choose(3, { kind: "circle", value: "private" })
    await choose(4, { kind: "form", value: "du" })
    await choose(5, { kind: "activeOnline", value: true })
    const last = await choose(6, { kind: "note", value: "Kennt Anna." })
    const chosen = { tier: "B", circle: "private", form: "du", activeOnline: true, note: "Kennt Anna." }
    expect(last.body).toMatchObject(chosen)
    const list = await ask("GET", "/api/contacts?tier=B")
    expect(names(list)).toEqual(["Öznur Çelik"])
    expect(list.body).toMatchObject({ total: 1, tiers: { A: 0, B: 1, C: 0, none: 4 } })
    expect((await ask("GET", "/api/contacts?tier=none")).body.total).toBe(4)
    expect((await ask("GET", "/api/contacts?circle=private")).body.total).toBe(1)
    expect((await choose(7, { kind: "tier", value: "Z" })).body.code).toBe("malformed-request")
    expect((await ask("PUT", `/api/contacts/none/choices/${choiceId(8)}`, { kind: "tier", value: "A" })).status).toBe(
      404,
    )
    expect(bugs).toEqual([])
  })

  test("a card shows every source, what they disagree on, and where the person will be", async () => {
    const database = await open()
    const mail = ["jm@siemens.example"]
    await stageContacts(database, people)
    const [id = ""] = await stageContacts(database, [
      personCalled("Jörg Müller", { organization: "Neustart AG", emails: mail }),
    ])
    const conferenceId = await stageConference(database)
    const [attendeeId = ""] = await stageAttendees(database, conferenceId, [personCalled("Jörg Müller")])
    await stageMatches(database, conferenceId, [{ attendeeId, contactId: id, weight: 12 }])
    const { ask } = await startTestServer(database)
    const { body } = await ask("GET", `/api/contacts/${id}`)
    expect(body).toMatchObject({ name: "Jörg Müller", otherOrganizations: ["Siemens AG"] })
    expect(body.record.organization).toBe("Neustart AG")
    expect(body.records).toHaveLength(2)
    expect(body.otherValues).toMatchObject([
      { field: "organization", value: "Siemens AG" },
      { field: "jobTitle", value: "Einkauf" },
    ])
    expect(body.conferences).toEqual([{ conferenceId, name: "Datentage", startsOn: "2026-12-14" }])
    const directory = await ask("GET", "/api/contacts/directory")
    expect(directory.body.items).toContainEqual([id, "Jörg Müller", "Neustart AG", ""])
  })
})

onBothEngines("the attendee list", (open) => {
  test("says who is known, who waits for review, who is new, and who is the user", async () => {
    const database = await open()
    const conferenceId = await stageConference(database)
    const [contactId = "", doubt = ""] = await stageContacts(database, people)
    const guests = [
      personCalled("Anna Bekannt"),
      personCalled("Ben Zweifel", { city: "Kiel" }),
      personCalled("Carla Neu"),
      personCalled("Dora Selbst", { emails: ["dora@nordwind.example"] }),
    ]
    const [known = "", doubtful = ""] = await stageAttendees(database, conferenceId, guests)
    await stageMatches(database, conferenceId, [
      { attendeeId: known, contactId, weight: 12 },
      { attendeeId: doubtful, contactId: doubt, weight: 1 },
    ])
    const { ask } = await startTestServer(database)
    const profile = {
      givenName: "Dora",
      familyName: "Selbst",
      email: "dora@nordwind.example",
      organization: "",
      jobTitle: "",
    }
    const rest = { seniority: "lead", languages: ["de"], signature: "", defaultForm: "sie" }
    expect((await ask("PUT", "/api/profile", { ...profile, ...rest })).status).toBe(200)
    const url = `/api/conferences/${conferenceId}/attendees`
    const all = await ask("GET", url)
    const standings = all.body.items.map(
      ({ name, standing, contactId }: Row & { standing: string; contactId: string }) => [name, standing, contactId],
    )
    expect(standings).toEqual([
      ["Anna Bekannt", "known", contactId],
      ["Carla Neu", "new", ""],
      ["Dora Selbst", "me", ""],
      ["Ben Zweifel", "toReview", ""],
    ])
    for (const [standing, name] of [
      ["known", "Anna Bekannt"],
      ["toReview", "Ben Zweifel"],
      ["new", "Carla Neu"],
      ["me", "Dora Selbst"],
    ]) {
      const some = await ask("GET", `${url}?standing=${standing}`)
      expect(names(some)).toEqual([name])
      expect(some.body.total).toBe(1)
    }
    expect(names(await ask("GET", `${url}?query=kiel`))).toEqual(["Ben Zweifel"])
    const one = await ask("GET", `${url}/${known}`)
    expect(one.body).toMatchObject({ conferenceId, name: "Anna Bekannt" })
    expect(one.body.records).toHaveLength(1)
    expect((await ask("GET", `${url}/nobody`)).body.code).toBe("unknown-id")
    expect((await ask("GET", "/api/conferences/none/attendees")).body.code).toBe("unknown-id")
  })
})
