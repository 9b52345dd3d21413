import * as fc from "fast-check"
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

let last = 0
const newId = () => `01900000-0000-7000-9100-${(++last).toString(16).padStart(12, "0")}`

/** Anna is known, Emil a stranger, Vera a stranger who leads a company; Anna is on the lists of two conferences. */
async function stageConduct(database: Database) {
  const conferenceId = await stageConference(database)
  const other = await stageConference(database, "Herbsttage")
  const [anna = ""] = await stageContacts(database, [personCalled("Anna Weber", { emails: ["anna@nord.example"] })])
  const [annaThere = "", emil = "", vera = ""] = await stageAttendees(database, conferenceId, [
    personCalled("Anna Weber"),
    personCalled("Emil Sonntag", { jobTitle: "Head of Data", emails: ["emil@kranich.example"] }),
    personCalled("Vera Osterloh", { jobTitle: "CEO", emails: ["vera@osterloh.example"] }),
  ])
  await stageMatches(database, conferenceId, [{ attendeeId: annaThere, contactId: anna, weight: 12 }])
  const server = await startTestServer(database)
  const draft = async (personId: string, purpose: string, conference = conferenceId) =>
    (await server.ask("PUT", `/api/conferences/${conference}/messages/${newId()}`, { personId, purpose })).body
  const state = (id: string, statement: object, statementId = newId()) =>
    server.ask("PUT", `/api/messages/${id}/conduct/${statementId}`, statement)
  const set = (id: string, to: string) => server.ask("PUT", `/api/messages/${id}/events/${newId()}`, { state: to })
  const edit = (id: string, change: object) =>
    server.ask("PUT", `/api/messages/${id}/text`, {
      language: "de",
      form: "sie",
      channel: "mail",
      to: "a@b.example",
      subject: "Kurz",
      body: "Bis bald",
      ...change,
    })
  const get = async (id: string) => (await server.ask("GET", `/api/messages/${id}`)).body
  const eml = async (id: string) => (await server.ask("GET", `/api/messages/${id}/message.eml`)).status
  return { database, server, other, anna, emil, vera, draft, state, set, edit, get, eml }
}

onBothEngines("conduct", (open) => {
  test("a personal message to a known person is green and may go", async () => {
    const { draft, set, anna } = await stageConduct(await open())
    const { id, conduct } = await draft(anna, "i-will-be-there")
    expect(conduct).toEqual({
      light: "green",
      spoke: ["known-personal"],
      offer: false,
      waitUntil: "",
      reason: "",
      sendable: true,
    })
    expect((await set(id, "sent")).status).toBe(200)
  })

  test("an offer to a known person is amber: it goes only with a reason, which is logged", async () => {
    const { database, draft, state, set, eml, anna } = await stageConduct(await open())
    const { id } = await draft(anna, "i-will-be-there")
    const offered = (await state(id, { kind: "offer" })).body
    expect(offered).toMatchObject({
      ways: { mailto: "" },
      conduct: { light: "amber", spoke: ["known-offer"], offer: true, sendable: false },
    })
    expect(await set(id, "sent")).toMatchObject({ status: 422, body: { code: "message-needs-reason" } })
    expect(await eml(id)).toBe(422)
    expect((await state(id, { kind: "reason", note: "  " })).status).toBe(400)
    const reason = { kind: "reason", note: "She asked for it in May" }
    const reasonId = newId()
    const told = (await state(id, reason, reasonId)).body
    expect(told.conduct).toMatchObject({ light: "amber", reason: reason.note, sendable: true })
    expect(told.ways.mailto).toMatch(/^mailto:/)
    expect((await state(id, reason, reasonId)).body.conduct).toEqual(told.conduct)
    expect((await state(id, { ...reason, note: "Something else" }, reasonId)).body.code).toBe("conflict")
    expect((await set(id, "sent")).status).toBe(200)
    expect((await state(id, { kind: "no-offer" })).body.code).toBe("message-already-sent")
    const logged = await database.read((db) =>
      db.selectFrom("message_conduct").select(["kind", "note", "rules"]).where("kind", "=", "reason").execute(),
    )
    expect(logged).toEqual([{ ...reason, rules: "known-offer" }])
  })

  test("a stranger is written to on a subject with a reason, and never with an offer", async () => {
    const { draft, state, set, get, eml, emil } = await stageConduct(await open())
    const { id, conduct } = await draft(emil, "subject-note")
    expect(conduct).toMatchObject({ light: "amber", spoke: ["stranger-subject"], sendable: false })
    await state(id, { kind: "reason", note: "We met his team" })
    expect((await get(id)).conduct.sendable).toBe(true)
    const offered = (await state(id, { kind: "offer" })).body
    expect(offered).toMatchObject({ ways: { mailto: "" }, conduct: { light: "red", sendable: false } })
    const refused = await set(id, "sent")
    expect(refused).toMatchObject({ status: 422, body: { code: "message-refused", about: { rule: "stranger-offer" } } })
    expect(refused.body.detail).toContain("in person at the conference")
    expect(await eml(id)).toBe(422)
    expect((await state(id, { kind: "no-offer" })).body.conduct).toMatchObject({ light: "amber", sendable: true })
  })

  test("an executive is red as soon as the way is a network", async () => {
    const { draft, edit, set, vera } = await stageConduct(await open())
    const { id, conduct } = await draft(vera, "subject-note")
    expect(conduct.light).toBe("amber")
    const { body } = await edit(id, { channel: "linkedin-message" })
    expect(body.conduct).toMatchObject({ light: "red", spoke: ["executive-network", "stranger-subject"] })
    expect((await set(id, "replied")).body.code).toBe("message-refused")
    expect((await edit(id, { channel: "mail" })).body.conduct.light).toBe("amber")
  })

  test("too soon is red over conferences and ways, also for two that are sent at the same moment", async () => {
    const { draft, set, get, edit, other, anna } = await stageConduct(await open())
    const first = await draft(anna, "i-will-be-there")
    const second = await draft(anna, "who-else-is-coming", other)
    await edit(second.id, { channel: "linkedin-message" })
    const both = await Promise.all([set(first.id, "sent"), set(second.id, "sent")])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422])
    const held = both[0].status === 422 ? first.id : second.id
    expect((await get(held)).conduct).toMatchObject({ light: "red", waitUntil: "2026-11-12", sendable: false })
  })

  test("a no to one message holds back the drafts that lie ready, and can always be recorded", async () => {
    const { draft, set, get, state, anna } = await stageConduct(await open())
    const first = await draft(anna, "i-will-be-there")
    const second = await draft(anna, "who-else-is-coming")
    await set(first.id, "declined")
    expect((await get(second.id)).conduct.spoke).toContain("declined")
    await state(second.id, { kind: "reason", note: "All the same" })
    expect((await set(second.id, "sent")).body.code).toBe("message-refused")
    expect((await set(second.id, "declined")).status).toBe(200)
  })

  test("whatever is done in whatever order, what is red never goes, nor what is amber without a reason", async () => {
    const { draft, set, get, state, edit, eml, anna, emil, vera } = await stageConduct(await open())
    const drafts = [
      await draft(anna, "i-will-be-there"),
      await draft(anna, "who-else-is-coming"),
      await draft(emil, "subject-note"),
      await draft(vera, "subject-note"),
    ]
    const acts = ["sent", "replied", "declined", "take back", "offer", "no-offer", "reason", "network", "mail"] as const
    const anyStep = fc.record({ which: fc.nat(drafts.length - 1), act: fc.constantFrom(...acts) })
    const run = async (id: string, act: (typeof acts)[number]) => {
      if (act === "offer" || act === "no-offer") return state(id, { kind: act })
      if (act === "reason") return state(id, { kind: act, note: "Because" })
      if (act === "network") return edit(id, { channel: "linkedin-message" })
      if (act === "mail") return edit(id, {})
      return set(id, act === "take back" ? "draft" : act)
    }
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 14 }), async (steps) => {
        for (const { which, act } of steps) {
          const { id } = drafts[which]
          const before = await get(id)
          const { status } = await run(id, act)
          const { light, reason } = before.conduct
          const held = light === "red" || (light === "amber" && reason === "")
          const goes = before.state === "draft" && (act === "sent" || act === "replied")
          expect(goes && status === 422).toBe(goes && held)
          expect(before.conduct.sendable).toBe(!held)
        }
        for (const { id } of drafts) {
          await set(id, "draft")
          const { conduct, ways } = await get(id)
          expect(await eml(id)).toBe(conduct.sendable ? 200 : 422)
          expect(ways.mailto === "" || conduct.sendable).toBe(true)
        }
      }),
      { numRuns: 6 },
    )
  })
})
