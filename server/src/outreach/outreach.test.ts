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

const nordlicht = { organization: "Nordlicht Analytik GmbH" }
let last = 0
const newId = () => `01900000-0000-7000-9000-${(++last).toString(16).padStart(12, "0")}`

/** Anna is known and comes; Cem stays at home and can introduce the user to Emil, who is wanted; Vera leads a company. */
async function stageOutreach(database: Database) {
  const conferenceId = await stageConference(database)
  const [anna = "", cem = ""] = await stageContacts(database, [
    personCalled("Anna Weber", { ...nordlicht, emails: ["anna.weber@nordlicht.example"], salutation: "Frau" }),
    personCalled("Cem Yıldız", { organization: "Kranich Optik", connectedOn: "2026-05-01" }),
  ])
  const [annaThere = "", emil = "", vera = ""] = await stageAttendees(database, conferenceId, [
    personCalled("Anna Weber", nordlicht),
    personCalled("Emil Sonntag", { organization: "Kranich Optik", jobTitle: "Head of Data" }),
    personCalled("Vera Osterloh", { organization: "Osterloh Werke", jobTitle: "CEO Data" }),
  ])
  await stageMatches(database, conferenceId, [{ attendeeId: annaThere, contactId: anna, weight: 12 }])
  const server = await startTestServer(database)
  const url = `/api/conferences/${conferenceId}`
  const words = { organizations: [], roles: ["Head of Data"], topics: ["Data"], people: [], seniorities: [] }
  await server.ask("PUT", `/api/goals/${newId()}`, { kind: "job", label: "A position in data", ...words, position: 0 })
  await server.ask("PUT", `/api/contacts/${anna}/choices/${newId()}`, { kind: "tier", value: "A" })
  const draft = (personId: string, purpose: string, more: object = {}, id = newId()) =>
    server.ask("PUT", `${url}/messages/${id}`, { personId, purpose, ...more })
  const set = (messageId: string, state: string, id = newId()) =>
    server.ask("PUT", `/api/messages/${messageId}/events/${id}`, { state })
  return { database, server, url, conferenceId, anna, cem, annaThere, emil, vera, draft, set }
}

const text = { language: "de", form: "sie", channel: "mail", to: "anna.weber@nordlicht.example" }

onBothEngines("outreach", (open) => {
  test("drafts from the template, for the person and in their language, with the ways out", async () => {
    const { draft, anna, conferenceId } = await stageOutreach(await open())
    const { status, body } = await draft(anna, "i-will-be-there")
    expect(status).toBe(200)
    expect(body).toMatchObject({ ...text, conferenceId, occasion: conferenceId, state: "draft", sentAt: "" })
    expect(body.body).toContain("Guten Tag Frau Weber")
    expect(body.body).toContain("Datentage")
    expect(body.ways.mailto).toMatch(/^mailto:anna\.weber@nordlicht\.example\?subject=/)
    expect(body.ways.emlUrl).toBe(`/api/messages/${body.id}/message.eml`)
  })

  test("greets as the list spells a name where the address book has no umlauts", async () => {
    const database = await open()
    const { draft, conferenceId } = await stageOutreach(database)
    const [contact = ""] = await stageContacts(database, [personCalled("Joerg Mueller-Boehm")])
    const [there = ""] = await stageAttendees(database, conferenceId, [personCalled("Jörg Müller-Böhm")])
    await stageMatches(database, conferenceId, [{ attendeeId: there, contactId: contact, weight: 12 }])
    expect((await draft(contact, "i-will-be-there")).body.body).toContain("Guten Tag Jörg Müller-Böhm")
  })

  test("a message leaves as a mail file that opens as a draft", async () => {
    const { draft, anna, server } = await stageOutreach(await open())
    const { id } = (await draft(anna, "i-will-be-there")).body
    const file = await server.ask("GET", `/api/messages/${id}/message.eml`)
    expect(file).toMatchObject({ status: 200, headers: { "content-type": "message/rfc822" } })
    expect(file.headers["content-disposition"]).toContain('attachment; filename="Anna Weber.eml"')
    expect(file.body).toContain("X-Unsent: 1")
    expect(file.body).toContain("To: Anna Weber <anna.weber@nordlicht.example>")
    expect((await server.ask("GET", `/api/messages/${newId()}/message.eml`)).body.code).toBe("unknown-id")
  })

  test("a second draft for the same person, purpose and conference opens the first, by any id of the person", async () => {
    const { draft, anna, annaThere, server, url } = await stageOutreach(await open())
    const first = await draft(anna, "i-will-be-there")
    const second = await draft(annaThere, "i-will-be-there", { form: "du" })
    expect(second).toMatchObject({ status: 200, body: { id: first.body.id, form: "sie" } })
    const { body } = await server.ask("GET", `${url}/messages`)
    expect(body.items.filter(({ message }: { message: object | null }) => message !== null)).toHaveLength(1)
  })

  test("two drafts at the same moment are one", async () => {
    const { database, draft, anna } = await stageOutreach(await open())
    const both = await Promise.all([draft(anna, "i-will-be-there"), draft(anna, "i-will-be-there")])
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1)
    expect(await database.read((db) => db.selectFrom("message").select("id").execute())).toHaveLength(1)
  })

  test("a message written to a stranger is found again when they turn out to be a contact", async () => {
    const { database, draft, emil, conferenceId } = await stageOutreach(await open())
    const first = await draft(emil, "i-will-be-there")
    const [contact = ""] = await stageContacts(database, [personCalled("Emil Sonntag")])
    await stageMatches(database, conferenceId, [{ attendeeId: emil, contactId: contact, weight: 12 }])
    expect((await draft(contact, "i-will-be-there")).body.id).toBe(first.body.id)
  })

  test("merged contacts share their messages", async () => {
    const { database, draft, anna, cem } = await stageOutreach(await open())
    const first = await draft(cem, "who-else-is-coming")
    await database.write((db) => db.updateTable("person").set({ root_id: anna }).where("id", "=", cem).execute())
    expect((await draft(anna, "who-else-is-coming")).body.id).toBe(first.body.id)
  })

  test("a draft can be worded anew and written again from its template; what was sent stays as it went", async () => {
    const { draft, set, anna, server } = await stageOutreach(await open())
    const { id } = (await draft(anna, "i-will-be-there")).body
    const edit = (change: object) =>
      server.ask("PUT", `/api/messages/${id}/text`, { ...text, subject: "Kurz gefragt", body: "Bis bald", ...change })
    expect((await edit({})).body).toMatchObject({ subject: "Kurz gefragt", body: "Bis bald" })
    const refilled = await edit({ refill: true, language: "en", to: "anna@nordlicht.example" })
    expect(refilled.body).toMatchObject({ language: "en", to: "anna@nordlicht.example" })
    expect(refilled.body.body).toContain("Dear Ms Weber")
    await set(id, "sent")
    expect((await edit({})).body).toMatchObject({ code: "message-already-sent", status: 409 })
    expect(await server.ask("DELETE", `/api/messages/${id}`)).toMatchObject({ status: 409 })
    await set(id, "draft")
    expect((await edit({})).status).toBe(200)
  })

  test("states are events: the same one twice is one, taking back is one too, and the plan shows them", async () => {
    const { draft, set, anna, server, url } = await stageOutreach(await open())
    const { id } = (await draft(anna, "i-will-be-there")).body
    const event = newId()
    const sent = await set(id, "sent", event)
    expect(sent.body).toMatchObject({ state: "sent" })
    expect(sent.body.sentAt).not.toBe("")
    expect((await set(id, "sent", event)).body).toEqual(sent.body)
    expect((await set(id, "replied", event)).body.code).toBe("conflict")
    const plan = await server.ask("GET", `${url}/plan`)
    expect(plan.body.known[0].messages).toMatchObject([{ purpose: "i-will-be-there", state: "sent" }])
    expect((await set(id, "replied")).body).toMatchObject({ state: "replied", sentAt: sent.body.sentAt })
    expect((await set(id, "draft")).body).toMatchObject({ state: "draft", sentAt: "" })
  })

  test("a draft thrown away is gone and can be drafted anew", async () => {
    const { draft, anna, server } = await stageOutreach(await open())
    const { id } = (await draft(anna, "i-will-be-there")).body
    expect((await server.ask("DELETE", `/api/messages/${id}`)).status).toBe(200)
    expect((await server.ask("GET", `/api/messages/${id}`)).body.code).toBe("unknown-id")
    expect((await draft(anna, "i-will-be-there", {}, id)).body).toMatchObject({ id, state: "draft" })
  })

  test("the tasks lead with what is due, and name whom an introduction is about", async () => {
    const { draft, anna, cem, emil, server, url } = await stageOutreach(await open())
    const before = await server.ask("GET", `${url}/messages`)
    expect(before.body).toMatchObject({ today: "2026-11-02", daysLeft: 42 })
    const tasks = before.body.items.map((task: { person: { contactId: string }; purpose: string }) => [
      task.person.contactId,
      task.purpose,
    ])
    expect(tasks).toContainEqual([cem, "introduce-me"])
    expect(tasks).toContainEqual([anna, "i-will-be-there"])
    const asked = await draft(cem, "introduce-me", { aboutId: emil })
    expect(asked.body.body).toContain("Emil Sonntag")
    const after = await server.ask("GET", `${url}/messages`)
    const task = after.body.items.find(
      ({ message }: { message: { id: string } | null }) => message?.id === asked.body.id,
    )
    expect(task).toMatchObject({ person: { contactId: cem }, about: { attendeeId: emil } })
  })

  test("who said no is not written to again, and no executive over a network", async () => {
    const { draft, set, anna, vera } = await stageOutreach(await open())
    const { id } = (await draft(anna, "i-will-be-there")).body
    await set(id, "declined")
    expect((await draft(anna, "who-else-is-coming")).body).toMatchObject({ code: "message-refused", status: 422 })
    const cold = await draft(vera, "subject-note", { channel: "linkedin-note" })
    expect(cold.body).toMatchObject({ code: "message-refused" })
  })

  test("whatever is done in whatever order, a person has one message a purpose, and what was sent stays", async () => {
    const { database, draft, set, server, anna, annaThere, conferenceId } = await stageOutreach(await open())
    const anyStep = fc.record({
      person: fc.constantFrom(anna, annaThere),
      purpose: fc.constantFrom("i-will-be-there", "who-else-is-coming"),
      act: fc.constantFrom("draft", "sent", "replied", "take back", "discard"),
    })
    type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never
    const messages = () =>
      database.read((db) =>
        db.selectFrom("message").select(["id", "purpose"]).where("occasion", "=", conferenceId).execute(),
      )
    /** Sent already, or nothing else went to the person shortly before. */
    const isSendable = async (id: string) => {
      const sent = await database.read((db) => db.selectFrom("message_event").selectAll().orderBy("at").execute())
      const isSent = (of: string) => (sent.findLast((event) => event.message_id === of)?.kind ?? "draft") !== "draft"
      return isSent(id) || !(await messages()).some((other) => other.id !== id && isSent(other.id))
    }
    /** What the step came to, and what it had to come to. */
    const take = async ({ person, purpose, act }: Step) => {
      const there = (await messages()).find((message) => message.purpose === purpose)
      if (act === "draft") {
        const { id } = (await draft(person, purpose)).body as { id: string }
        return { came: id, due: there?.id ?? id }
      }
      if (there === undefined) return { came: "", due: "" }
      if (act === "discard") {
        const { state } = (await server.ask("GET", `/api/messages/${there.id}`)).body as { state: string }
        const { status } = await server.ask("DELETE", `/api/messages/${there.id}`)
        return { came: status, due: state === "draft" ? 200 : 409 }
      }
      const due = act === "take back" || (await isSendable(there.id)) ? 200 : 422
      return { came: (await set(there.id, act === "take back" ? "draft" : act)).status, due }
    }
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 10 }), async (steps) => {
        for (const step of steps) {
          const { came, due } = await take(step)
          expect(came).toBe(due)
          const left = await messages()
          expect(new Set(left.map((message) => message.purpose)).size).toBe(left.length)
        }
        for (const { id } of await messages()) {
          await set(id, "draft")
          await server.ask("DELETE", `/api/messages/${id}`)
        }
      }),
      { numRuns: 8 },
    )
  })

  test("refuses unknown people, messages and ids that stand for another message", async () => {
    const { draft, set, anna, cem, server } = await stageOutreach(await open())
    const { id } = (await draft(anna, "i-will-be-there")).body
    expect((await draft("nobody", "i-will-be-there")).body.code).toBe("unknown-id")
    expect((await draft(cem, "introduce-me", { aboutId: "nobody" })).body.code).toBe("unknown-id")
    expect((await draft(cem, "i-will-be-there", {}, id)).body.code).toBe("conflict")
    expect((await set(newId(), "sent")).body.code).toBe("unknown-id")
    expect((await server.ask("GET", "/api/messages/nothing")).body.code).toBe("unknown-id")
    expect((await server.ask("GET", "/api/conferences/nowhere/messages")).body.code).toBe("unknown-id")
  })
})
