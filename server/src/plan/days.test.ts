import { sync as readCalendar, type VEvent } from "node-ical"
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
import type { Day, Slot } from "@vorab/shared/plan/days"
import type { Database } from "../db/open.ts"

let last = 0
const newId = () => `01900000-0000-7000-b000-${(++last).toString(16).padStart(12, "0")}`

const lunch = "2026-12-14-lunch"
const dinner = "2026-12-14-dinner"
const usual = { place: "", title: "", closed: false }
const atLunch = (people: string[], more: object = {}) => ({
  key: lunch,
  words: { ...usual, people, startsAt: "12:30", endsAt: "13:30", ...more },
})
const atDinner = (people: string[], more: object = {}) => ({
  key: dinner,
  words: { ...usual, people, startsAt: "19:00", endsAt: "21:00", ...more },
})

const list = [
  personCalled("Anna Weber", { organization: "Nordlicht" }),
  personCalled("Dora Lindqvist", { organization: "Kranich Optik", emails: ["dora@kranich.example"] }),
  personCalled("Ève Ångström", { listConsent: false, emails: ["eve@secret.example"] }),
]

/** Anna is known and comes; Dora and Ève are strangers. */
async function stageDays(database: Database) {
  const conferenceId = await stageConference(database)
  const [anna = ""] = await stageContacts(database, [
    personCalled("Anna Weber", { organization: "Nordlicht", emails: ["no address", "anna@nordlicht.example"] }),
  ])
  const [annaThere = "", dora = "", eve = ""] = await stageAttendees(database, conferenceId, list)
  await stageMatches(database, conferenceId, [{ attendeeId: annaThere, contactId: anna, weight: 12 }])
  const server = await startTestServer(database)
  const url = `/api/conferences/${conferenceId}`
  const choose = (choice: object, id = newId()) => server.ask("PUT", `${url}/days/choices/${id}`, choice)
  const seat = (...slots: object[]) => choose({ kind: "slots", slots })
  const days = async () => (await server.ask("GET", `${url}/days`)).body
  const slot = async (key: string): Promise<Slot> => {
    const all: Day[] = (await days()).days
    const found = all.flatMap(({ slots }) => slots).find((one) => one.key === key)
    if (found === undefined) throw new Error(`There is no slot ${key}.`)
    return found
  }
  const introduceMe = (email = "me@example.org", givenName = "Jona") =>
    server.ask("PUT", "/api/profile", {
      givenName,
      familyName: "Ahl",
      organization: "",
      jobTitle: "",
      seniority: "specialist",
      email,
      languages: ["de"],
      signature: "",
      defaultForm: "sie",
    })
  const invitation = async (key = lunch) =>
    (await server.ask("GET", `${url}/slots/${key}/invitation.ics`)).body as string
  return { server, url, conferenceId, anna, annaThere, dora, eve, choose, seat, days, slot, introduceMe, invitation }
}

const unfold = (text: string) => text.replaceAll("\r\n ", "")

function eventsIn(text: string): VEvent[] {
  return Object.values(readCalendar.parseICS(text)).filter((part): part is VEvent => part?.type === "VEVENT")
}

onBothEngines("the days", (open) => {
  test("people are put into a slot, moved at one stroke to another, and put back by the earlier words", async () => {
    const { seat, slot, days, anna, annaThere, dora } = await stageDays(await open())
    expect(await seat(atLunch([annaThere, dora]))).toMatchObject({ status: 200, body: { planned: 14, free: 4 } })
    const filled = await slot(lunch)
    expect(filled.people.map(({ id, state }) => [id, state])).toEqual([
      [anna, "coming"],
      [dora, "coming"],
    ])
    await seat(atLunch([anna]), atDinner([dora], { place: "Café Kränzchen" }))
    expect((await slot(lunch)).people).toHaveLength(1)
    expect(await slot(dinner)).toMatchObject({ people: [{ id: dora }], words: { place: "Café Kränzchen" } })
    expect(await days()).toMatchObject({ taken: 2 })
    await seat(atLunch([anna, dora]), atDinner([]))
    expect((await slot(lunch)).people).toHaveLength(2)
    expect((await slot(dinner)).isOpen).toBe(true)
  })

  test("sent twice is once, and one id says one thing", async () => {
    const { choose, slot, dora } = await stageDays(await open())
    const id = newId()
    const first = { kind: "slots", slots: [atLunch([dora])] }
    await choose(first, id)
    await choose({ kind: "slots", slots: [atLunch([])] })
    expect((await choose(first, id)).status).toBe(200)
    expect((await slot(lunch)).people).toEqual([])
    expect((await choose({ kind: "slots", slots: [atLunch([])] }, id)).body.code).toBe("conflict")
  })

  test("how many conversations a day are realistic moves the room, and can be taken back", async () => {
    const { server, url, choose } = await stageDays(await open())
    const room = async () => (await server.ask("GET", `${url}/room`)).body
    expect(await room()).toMatchObject({ conversationsADay: 6, planned: 14 })
    await choose({ kind: "conversations", value: 3 })
    expect(await room()).toEqual({ days: 3, conversationsADay: 3, realistic: 9, planned: 7, free: 2 })
    await choose({ kind: "conversations", value: 6 })
    expect(await room()).toMatchObject({ planned: 14 })
    expect((await choose({ kind: "conversations", value: 21 })).body.code).toBe("malformed-request")
  })

  test("the talk-to list is as long as there is room for, unless another length is asked for", async () => {
    const database = await open()
    const conferenceId = await stageConference(database)
    const wanted = ["Ada", "Bo", "Cleo", "Dag"].map((name) =>
      personCalled(`${name} Roth`, { jobTitle: "Head of Data" }),
    )
    await stageAttendees(database, conferenceId, wanted)
    const server = await startTestServer(database)
    const goal = { kind: "job", label: "Data", organizations: [], roles: ["Head of Data"], position: 0 }
    await server.ask("PUT", `/api/goals/${newId()}`, { ...goal, seniorities: [], topics: [], people: [] })
    const url = `/api/conferences/${conferenceId}`
    await server.ask("PUT", `${url}/days/choices/${newId()}`, { kind: "conversations", value: 1 })
    expect((await server.ask("GET", `${url}/talk-list`)).body.entries).toHaveLength(2)
    expect((await server.ask("GET", `${url}/talk-list?people=3`)).body.entries).toHaveLength(3)
    expect((await server.ask("GET", `${url}/road`)).body).toMatchObject({ planned: 2 })
  })

  test("whoever cancels or vanishes by a new list stays in the slot, and is shown as such by name", async () => {
    const database = await open()
    const { seat, slot, conferenceId, dora, eve } = await stageDays(database)
    await seat(atLunch([dora, eve]))
    await stageAttendees(database, conferenceId, [
      personCalled("Dora Lindqvist", { organization: "Kranich Optik", status: "cancelled" }),
    ])
    const { people, isOpen } = await slot(lunch)
    expect(people.map(({ person, state }) => [person.name, state])).toEqual([
      ["Dora Lindqvist", "cancelled"],
      ["Ève Ångström", "gone"],
    ])
    expect(isOpen).toBe(true)
  })

  test("who sits on a day that the conference has no more can be moved to one that it has", async () => {
    const { server, url, seat, days, dora } = await stageDays(await open())
    await seat(atLunch([dora]))
    const conference = (await server.ask("GET", url)).body
    await server.ask("PUT", url, { ...conference, startsOn: "2026-12-15" })
    expect((await days()).days.at(-1)).toMatchObject({ day: "2026-12-14", isOutside: true, taken: 1 })
    const next = { ...atLunch([dora]), key: "2026-12-15-lunch" }
    expect((await seat(atLunch([]), next)).status).toBe(200)
    expect((await days()).days.map(({ day }: Day) => day)).toEqual(["2026-12-15", "2026-12-16"])
  })

  test("refuses days that are none of the conference's, people whom nobody knows, and slots that are none", async () => {
    const { server, url, seat, dora } = await stageDays(await open())
    const { words } = atLunch([dora])
    expect((await seat({ key: "2026-12-24-lunch", words })).body.code).toBe("unknown-id")
    expect((await seat({ key: "2026-12-14-brunch", words })).body.code).toBe("malformed-request")
    expect((await seat(atLunch(["nobody"]))).body.code).toBe("unknown-id")
    expect((await seat(atLunch([dora], { startsAt: "14:00" }))).body.code).toBe("malformed-request")
    expect((await server.ask("GET", `${url}/slots/${lunch}/invitation.ics`)).body.code).toBe("unknown-id")
    expect((await server.ask("GET", "/api/conferences/nowhere/days")).status).toBe(404)
  })

  test("an invitation addresses whom the user knows, names the others, and never who asked not to be named", async () => {
    const { server, url, seat, anna, dora, eve, introduceMe, invitation } = await stageDays(await open())
    await introduceMe()
    await seat(atLunch([anna, dora, eve], { place: "Zum Löwen; Saal 2, hinten" }))
    const answer = await server.ask("GET", `${url}/slots/${lunch}/invitation.ics`)
    expect(answer).toMatchObject({ status: 200, headers: { "content-type": "text/calendar; charset=utf-8" } })
    const text = unfold(await invitation())
    expect(text).toContain("METHOD:REQUEST\r\n")
    expect(text).not.toMatch(/ngström|secret|kranich\.example/)
    const [event] = eventsIn(answer.body)
    expect(event).toMatchObject({
      summary: "Mittagessen: Anna Weber, Dora Lindqvist und Jona Ahl",
      description: "Datentage, mit dabei: Anna Weber, Dora Lindqvist und eine weitere Person.",
      location: "Zum Löwen; Saal 2, hinten",
      organizer: { val: "mailto:me@example.org", params: { CN: "Jona Ahl" } },
      attendee: { val: "mailto:anna@nordlicht.example", params: { CN: "Anna Weber", RSVP: true } },
      status: "CONFIRMED",
      sequence: 0,
    })
    expect(event?.start.toISOString()).toBe("2026-12-14T11:30:00.000Z")
  })

  test("a changed slot keeps its UID and counts on; an emptied one is taken back from those who were invited", async () => {
    const { seat, anna, introduceMe, invitation } = await stageDays(await open())
    await introduceMe()
    await seat(atLunch([anna]))
    const [before] = eventsIn(await invitation())
    await seat(atLunch([anna], { startsAt: "13:00", endsAt: "14:00" }))
    const [changed] = eventsIn(await invitation())
    expect(changed).toMatchObject({ uid: before?.uid, sequence: 1 })
    await seat(atLunch([]))
    const text = await invitation()
    expect(unfold(text)).toContain("METHOD:CANCEL\r\n")
    expect(eventsIn(text)[0]).toMatchObject({
      uid: before?.uid,
      sequence: 2,
      status: "CANCELLED",
      attendee: { val: "mailto:anna@nordlicht.example" },
    })
  })

  test("who was taken out is told alone, with the others left as they are", async () => {
    const { server, url, seat, slot, anna, dora, introduceMe } = await stageDays(await open())
    const told = async () => (await server.ask("GET", `${url}/slots/${lunch}/invitation.ics?of=left`)).body
    await introduceMe()
    await seat(atLunch([anna, dora]))
    expect((await told()).code).toBe("unknown-id")
    await seat(atLunch([dora]))
    expect(await slot(lunch)).toMatchObject({ left: [{ id: anna }], people: [{ id: dora }] })
    const text = unfold(await told())
    expect(text).toContain("METHOD:CANCEL\r\n")
    expect(eventsIn(text)[0]).toMatchObject({
      uid: expect.stringContaining(lunch) as string,
      sequence: 1,
      attendee: { val: "mailto:anna@nordlicht.example" },
    })
    await seat(atLunch([dora, anna]))
    expect((await slot(lunch)).left).toEqual([])
  })

  test("without an address of one's own it is no invitation, only an entry", async () => {
    const { seat, anna, days, introduceMe, invitation } = await stageDays(await open())
    await seat(atLunch([anna]))
    expect(await days()).toMatchObject({ canInvite: false })
    const text = unfold(await invitation())
    expect(text).toContain("METHOD:PUBLISH\r\n")
    expect(text).not.toMatch(/ORGANIZER|ATTENDEE/)
    await introduceMe()
    expect(await days()).toMatchObject({ canInvite: true })
  })

  test("the conference as a calendar has its days and every filled slot, and nothing that is off", async () => {
    const { server, url, seat, anna, dora } = await stageDays(await open())
    await seat(atLunch([anna, dora]), atDinner([dora]))
    await seat(atDinner([dora], { closed: true }))
    const answer = await server.ask("GET", `${url}/calendar.ics?language=en`)
    expect(answer.headers["content-disposition"]).toContain("Datentage.ics")
    const events = eventsIn(answer.body)
    expect(events.map(({ summary }) => summary)).toEqual(["Datentage", "Lunch with Anna Weber and Dora Lindqvist"])
    expect(events[0]).toMatchObject({ datetype: "date", location: "Leipzig, DE" })
    expect(unfold(answer.body)).toContain("DTSTART;VALUE=DATE:20261214\r\nDTEND;VALUE=DATE:20261217\r\n")
    expect(events[1]?.description).toContain("Dora Lindqvist, Kranich Optik")
    expect(server.bugs).toEqual([])
  })

  test("nothing that anybody typed begins a line of its own", async () => {
    const { server, url, seat, dora, introduceMe } = await stageDays(await open())
    const evil = 'x"\r\nATTENDEE:mailto:evil@evil.example\rX-A:1'
    await introduceMe(`me@example.org\r\nATTENDEE:mailto:evil@evil.example`, evil)
    await seat(atLunch([dora], { title: evil, place: evil }))
    for (const path of [`slots/${lunch}/invitation.ics`, "calendar.ics"]) {
      const { body } = await server.ask("GET", `${url}/${path}`)
      expect(
        unfold(body)
          .split("\r\n")
          .filter((line) => /^(?:ATTENDEE|X-A)/.test(line)),
      ).toEqual([])
      expect(body.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
    }
  })
})
