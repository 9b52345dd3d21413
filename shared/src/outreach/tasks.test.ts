import * as fc from "fast-check"
import { expect, test } from "vitest"
import { buildPlan } from "../plan/build-plan.ts"
import { inventAttendee, inventContact, inventGoal, inventInput } from "../plan/invent.ts"
import { noChoices } from "../plan/plan.ts"
import { messagePurpose } from "../plan/history.ts"
import { judgeConduct } from "./conduct.ts"
import { messageTaskSchema } from "./message.ts"
import type { WrittenMessage } from "./tasks.ts"
import { buildTasks, mostTasks } from "./tasks.ts"

const conference = { id: "conference", startsOn: "2026-12-14", endsOn: "2026-12-16" }
const goal = inventGoal("g", { roles: ["Einkauf"], topics: ["KI"] })
const profileUrls = ["https://www.linkedin.com/in/invented"]
const attendees = [
  inventAttendee("Anna Weber", { organization: "Nordwerk" }),
  inventAttendee("Bela Kovacs", { organization: "Nordwerk", jobTitle: "Head of Procurement", profileUrls }),
  inventAttendee("Cem Yildiz", { organization: "Ostbahn" }),
  inventAttendee("Dora Lind", { organization: "Westkraft", jobTitle: "Einkäuferin", profileUrls }),
  inventAttendee("Emil Frost", { organization: "Südhof", jobTitle: "CEO Einkauf", profileUrls }),
  inventAttendee("Fay Okoro", { organization: "Ostbahn" }),
]
const contacts = [
  inventContact("Anna Weber", {}, { tier: "A", lastContact: "2026-09-01" }),
  inventContact("Cem Yildiz", {}, { tier: "B" }),
  inventContact("Fay Okoro", {}, { tier: "C" }),
  inventContact("Gus Hill", { organization: "Westkraft" }, { tier: "C" }),
]
const input = inventInput({ attendees, contacts, goals: [goal] })
const emailsOf = new Map([["c:anna weber", ["anna@example.org"]]])

function tasks(messages: readonly WrittenMessage[] = [], given: Partial<typeof input> = {}, today = "2026-11-23") {
  return buildTasks({ plan: buildPlan({ ...input, ...given }), conference, messages, emailsOf, today }).map((task) =>
    messageTaskSchema.parse(task),
  )
}

function message(given: Partial<WrittenMessage>): WrittenMessage {
  return {
    id: "m",
    conferenceId: "conference",
    personId: "c:anna weber",
    purpose: "introduce-me",
    occasion: "conference",
    language: "de",
    form: "sie",
    channel: "mail",
    to: "",
    subject: "",
    body: "",
    state: "draft",
    createdAt: "2026-11-20T10:00:00Z",
    updatedAt: "2026-11-20T10:00:00Z",
    sentAt: "",
    aboutId: "",
    ...given,
  }
}

test("few messages, to people who matter, one each, what is due first", () => {
  expect(tasks().map(({ person, purpose, about }) => [person.name, purpose, about?.name ?? ""])).toEqual([
    ["Anna Weber", "introduce-me", "Bela Kovacs"],
    ["Cem Yildiz", "i-will-be-there", ""],
  ])
  expect(tasks()[0]).toMatchObject({ dueOn: "2026-11-26", urgency: "soon", emails: ["anna@example.org"] })
})

test("strangers get a note only where a network is open to them, and never an executive far above", () => {
  const alone = tasks([], { contacts: [], links: [] })
  expect(alone.map(({ person, purpose }) => [person.name, purpose])).toEqual([["Dora Lind", "subject-note"]])
  const choices = new Map([["a:emil frost", { ...noChoices, pinned: true }]])
  expect(tasks([], { contacts: [], links: [], choices }).map(({ person }) => person.name)).toEqual(["Dora Lind"])
})

test("hidden people get no message, and nobody does once the conference runs", () => {
  const choices = new Map([["a:cem yildiz", { ...noChoices, hidden: true }]])
  expect(tasks([], { choices }).map(({ person }) => person.name)).toEqual(["Anna Weber"])
  expect(tasks([], {}, "2026-12-14")).toEqual([])
})

test("a draft stays in the list with its message, what was sent goes to the end", () => {
  const draft = message({ personId: "c:cem yildiz", purpose: "who-else-is-coming" })
  const sent = message({ id: "s", state: "sent", sentAt: "2026-11-22T09:00:00Z", aboutId: "a:bela kovacs" })
  expect(
    tasks([draft, sent]).map(({ person, purpose, urgency, about, message: written }) => [
      person.name,
      purpose,
      urgency,
      about?.name ?? "",
      written?.id,
    ]),
  ).toEqual([
    ["Cem Yildiz", "who-else-is-coming", "due", "", "m"],
    ["Anna Weber", "introduce-me", "done", "Bela Kovacs", "s"],
  ])
})

test("who was written to lately for another conference waits, who said no is left in peace", () => {
  const lately = message({ personId: "c:cem yildiz", occasion: "other", state: "sent", sentAt: "2026-11-22T09:00:00Z" })
  expect(tasks([lately]).find(({ person }) => person.name === "Cem Yildiz")).toMatchObject({
    waitUntil: "2026-12-02",
    dueOn: "2026-12-02",
  })
  const no = message({ personId: "c:anna weber", occasion: "other", state: "declined", sentAt: "2025-01-01T09:00:00Z" })
  expect(tasks([no]).map(({ person }) => person.name)).toEqual(["Cem Yildiz"])
})

test("the number of messages stays small however long the list is", () => {
  const people = Array.from({ length: 60 }, (_, index) =>
    inventAttendee(`Person ${"abcdefghij".charAt(index % 10)}${index}`, { organization: `Firm${index}` }),
  )
  const known = people.map(({ name }) => inventContact(name, {}, { tier: "A" }))
  expect(tasks([], { ...inventInput({ attendees: people, contacts: known }) })).toHaveLength(
    mostTasks["i-will-be-there"],
  )
})

const ids = fc.constantFrom("c:anna", "a:anna", "c:bela", "c:cem")
const action = fc.record({
  personId: ids,
  purpose: fc.constantFrom(...messagePurpose.options),
  occasion: fc.constantFrom("one", "two"),
  state: fc.constantFrom("draft" as const, "sent" as const, "replied" as const, "declined" as const),
  day: fc.integer({ min: 1, max: 28 }),
})

function personIds(id: string): string[] {
  return id.endsWith("anna") ? ["c:anna", "a:anna"] : [id]
}

test("whatever is done, no key ever gets a second draft, and nobody who said no gets another", () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const written: WrittenMessage[] = []
      const afterNo: string[] = []
      for (const { personId, purpose, occasion, state, day } of actions) {
        const today = `2026-11-${String(day).padStart(2, "0")}`
        const theirs = written.filter((one) => personIds(personId).includes(one.personId))
        if (judgeConduct({ personIds: personIds(personId), purpose, occasion }, written, today).kind !== "free")
          continue
        if (theirs.some((one) => one.state === "declined")) afterNo.push(personId)
        const sentAt = state === "draft" ? "" : `${today}T08:00:00Z`
        written.push(message({ personId, purpose, occasion, state, sentAt }))
      }
      expect(afterNo).toEqual([])
      const keys = written.map(({ personId, purpose, occasion }) => [personIds(personId)[0], purpose, occasion].join())
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
