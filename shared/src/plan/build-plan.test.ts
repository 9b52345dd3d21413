import * as fc from "fast-check"
import { expect, test } from "vitest"
import { emptyProfile } from "../conferences/profile.ts"
import { buildPlan } from "./build-plan.ts"
import { cutPlan } from "./cut-plan.ts"
import { inventAttendee, inventContact, inventGoal, inventInput } from "./invent.ts"
import { noChoices, planSchema } from "./plan.ts"

const data = inventGoal("data", {
  roles: ["Head of Data"],
  topics: ["Forschungssoftware"],
  organizations: ["Nordwerk"],
})
const buying = inventGoal("buying", { roles: ["Einkauf"], seniorities: ["head"], position: 1 })

const anna = inventAttendee("Anna Weber", { organization: "Nordwerk AG", jobTitle: "Leiterin Datenplattform" })
const bela = inventAttendee("Béla Kovács", { organization: "Südhandel GmbH", jobTitle: "Head of Procurement" })
const cem = inventAttendee("Cem Yıldız", { organization: "Nordwerk Energie", jobTitle: "Softwareentwickler" })
const dora = inventAttendee("Dora Lind", {
  organization: "Nordwerk",
  jobTitle: "Redakteurin",
  topics: ["Research Software"],
})
const attendees = [anna, bela, cem, dora]
const goals = [data, buying]

test("every point of the rank is a goal met by a cell, and the reasons sum to the points", () => {
  const { targets } = buildPlan(inventInput({ attendees, goals }))
  expect(targets.map(({ person, points }) => [person.name, points])).toEqual([
    ["Anna Weber", 44],
    ["Dora Lind", 36],
    ["Béla Kovács", 26],
    ["Cem Yıldız", 10],
  ])
  expect(targets[0]?.reasons.map(({ by, wanted, field, found }) => [by, wanted, field, found])).toEqual([
    ["organization", "Nordwerk", "organization", "Nordwerk AG"],
    ["role", "Head of Data", "jobTitle", "Leiterin Datenplattform"],
  ])
})

test("a goal's weight moves the list, and a goal taken away takes its reasons with it", () => {
  const light = buildPlan(
    inventInput({
      attendees,
      goals: [
        { ...data, weight: 1 },
        { ...buying, weight: 3 },
      ],
    }),
  )
  expect(light.targets[0]?.person.name).toBe("Béla Kovács")
  const without = buildPlan(inventInput({ attendees, goals: [{ ...data, weight: 0 }, buying] }))
  expect(without.targets.flatMap(({ reasons }) => reasons.map(({ goalId }) => goalId))).not.toContain("data")
  expect(buildPlan(inventInput({ attendees })).targets).toEqual([])
})

test("known people stand apart from targets, A before B before C, with a birthday near the conference", () => {
  const contacts = [
    inventContact("Anna Weber", { birthday: "1980-12-20" }, { tier: "B", lastContact: "2026-05-01" }),
    inventContact("Béla Kovács", { birthday: "--06-01" }, { tier: "A" }),
    inventContact("Dora Lind", {}, { lastContact: "2026-10-01" }),
  ]
  const plan = buildPlan(inventInput({ attendees, goals, contacts }))
  expect(plan.known.map(({ person, birthday }) => [person.name, birthday])).toEqual([
    ["Béla Kovács", ""],
    ["Anna Weber", "12-20"],
    ["Dora Lind", ""],
  ])
  expect(plan.known[2]).toMatchObject({ suggestedTier: "A", suggestedBecause: "goals-and-exchange" })
  expect(plan.targets.map(({ person }) => person.name)).toEqual(["Cem Yıldız"])
  expect(plan.counts).toMatchObject({ attendees: 4, known: 3, targets: 1, targetsWithIntroduction: 1 })
})

test("colleagues are the strangers of the same or a related organization, also of contacts who do not come", () => {
  const contacts = [
    inventContact("Anna Weber", {}, { tier: "A" }),
    inventContact("Emil Frost", { organization: "Südhandel" }),
  ]
  const { colleagues } = buildPlan(inventInput({ attendees, goals, contacts }))
  expect(
    colleagues.map(({ person, attends, colleagues: list }) => [
      person.name,
      attends,
      list.map((colleague) => [colleague.person.name, colleague.relation]),
    ]),
  ).toEqual([
    [
      "Anna Weber",
      true,
      [
        ["Dora Lind", "same"],
        ["Cem Yıldız", "related"],
      ],
    ],
    ["Emil Frost", false, [["Béla Kovács", "same"]]],
  ])
})

test("a warm path goes over one contact, the strongest first, with its evidence and its day", () => {
  const contacts = [
    inventContact("Emil Frost", { organization: "Südhandel" }, { tier: "C", lastContact: "2019-01-01" }),
    inventContact(
      "Fay Okoro",
      { organization: "Other" },
      { tier: "A", note: "Studied with Béla Kovács in Graz", lastContact: "2026-09-01" },
    ),
    inventContact("Gus Hill", { organization: "Else" }, { otherOrganizations: ["Suedhandel GmbH"] }),
  ]
  const plan = buildPlan(inventInput({ attendees, goals, contacts }))
  const target = plan.targets.find(({ person }) => person.name === "Béla Kovács")
  expect(target?.introductions.map(({ introducer, evidence, since }) => [introducer.name, evidence, since])).toEqual([
    ["Fay Okoro", "named-in-note", "2026-09-01"],
    ["Emil Frost", "same-organization", "2019-01-01"],
    ["Gus Hill", "former-organization", ""],
  ])
  expect(target?.approach.way).toBe("introduction")
})

test("the cancelled, the user and those who asked not to be named are no targets", () => {
  const list = [
    { ...anna, record: { ...anna.record, status: "cancelled" as const } },
    { ...bela, record: { ...bela.record, listConsent: false } },
    dora,
  ]
  const profile = { ...emptyProfile, givenName: "Dora", familyName: "Lind", organization: "Nordwerk GmbH" }
  const input = inventInput({ attendees: list, goals, profile })
  expect(buildPlan(input).targets).toEqual([])
  expect(buildPlan(input).counts).toMatchObject({ attendees: 3, cancelled: 1, withoutConsent: 1 })
  const pinned = buildPlan({ ...input, choices: new Map([[bela.personId, { ...noChoices, pinned: true }]]) })
  expect(pinned.targets[0]?.approach.cautions).toContain("asked-not-to-be-named")
  const contact = inventContact("Béla Kovács")
  expect(buildPlan(inventInput({ attendees: list, goals, contacts: [contact] })).known).toHaveLength(1)
})

test("a namesake of the user at another organization stays on the plan", () => {
  const profile = { ...emptyProfile, givenName: "Dora", familyName: "Lind", organization: "Bäckerei Lind" }
  expect(buildPlan(inventInput({ attendees: [dora], goals, profile })).targets).toHaveLength(1)
})

test("pinned lines come first, hidden ones last and without a place, placed ones where they were put", () => {
  const choices = new Map([
    [anna.personId, { ...noChoices, hidden: true }],
    [cem.personId, { ...noChoices, pinned: true }],
    [bela.personId, { ...noChoices, position: 0.5 }],
  ])
  const plan = buildPlan(inventInput({ attendees, goals, choices }))
  expect(plan.targets.map(({ person, rank }) => [person.name, rank])).toEqual([
    ["Cem Yıldız", 3],
    ["Béla Kovács", 2],
    ["Dora Lind", 1],
    ["Anna Weber", 4],
  ])
  expect(plan.counts).toMatchObject({ targets: 3, hidden: 1 })
  expect(cutPlan(plan, { targets: 2, hidden: false }).targets.map(({ person }) => person.name)).toEqual([
    "Cem Yıldız",
    "Béla Kovács",
  ])
  expect(cutPlan(plan, { targets: 9, hidden: true }).targets).toHaveLength(4)
})

test("messages are found under the contact and under the attendee", () => {
  const message = { purpose: "i-will-be-there" as const, state: "sent" as const, at: "2026-11-01" }
  const history = new Map([
    ["c:anna weber", [message]],
    ["a:anna weber", [{ ...message, purpose: "subject-note" as const }]],
  ])
  const [known] = buildPlan(inventInput({ attendees, goals, contacts: [inventContact("Anna Weber")], history })).known
  expect(known?.messages.map(({ purpose }) => purpose)).toEqual(["i-will-be-there", "subject-note"])
})

test("a stranger who waits in review is marked as perhaps known", () => {
  const { targets } = buildPlan(inventInput({ attendees, goals, toReview: new Set([bela.personId]) }))
  expect(
    targets.filter(({ approach }) => approach.cautions.includes("perhaps-known")).map(({ person }) => person.name),
  ).toEqual(["Béla Kovács"])
})

const word = fc.constantFrom(
  "Data",
  "Einkauf",
  "Head of",
  "Leiterin",
  "Sales",
  "CEO",
  "Werkstudent",
  "KI",
  "Nordwerk",
  "GmbH",
  "Süd",
  "",
)
const cell = fc.array(word, { maxLength: 3 }).map((words) => words.join(" ").trim())
const person = fc.record({
  organization: cell,
  jobTitle: cell,
  department: cell,
  topics: fc.array(cell, { maxLength: 2 }),
})
const wishes = fc.record({
  organizations: fc.array(
    cell.filter((text) => text !== ""),
    { maxLength: 2 },
  ),
  roles: fc.array(
    cell.filter((text) => text !== ""),
    { maxLength: 2 },
  ),
  topics: fc.array(
    cell.filter((text) => text !== ""),
    { maxLength: 3 },
  ),
  weight: fc.integer({ min: 0, max: 3 }),
})

test("whatever the list, reasons are at most five, sum to the points, belong to goals that count, and the order never varies", () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), fc.array(wishes, { maxLength: 4 }), (people, wanted) => {
      const list = people.map((known, index) => inventAttendee(`Person ${String.fromCodePoint(97 + index)}`, known))
      const some = wanted.map((wish, index) => inventGoal(`g${index}`, { ...wish, position: index }))
      const plan = buildPlan(inventInput({ attendees: list, goals: some }))
      planSchema.parse(plan)
      for (const { points, reasons } of plan.targets) {
        expect(reasons.length).toBeLessThanOrEqual(5)
        expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBe(points)
        for (const { goalId, found } of reasons) {
          expect(some.find(({ id }) => id === goalId)?.weight).toBeGreaterThan(0)
          expect(found).not.toBe("")
        }
      }
      const turned = buildPlan(inventInput({ attendees: list.toReversed(), goals: some.toReversed() }))
      expect(turned.targets).toEqual(plan.targets)
      const points = plan.targets.map((target) => target.points)
      expect(points).toEqual(points.toSorted((a, b) => b - a))
    }),
  )
})
