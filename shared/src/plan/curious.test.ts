import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { Attendee } from "../attendees/attendee.ts"
import { buildDays } from "./build-days.ts"
import { buildPlan } from "./build-plan.ts"
import type { PlanInput } from "./plan-input.ts"
import { settleDays } from "./day-choice.ts"
import { inventAttendee, inventContact, inventGoal, inventInput } from "./invent.ts"
import { noChoices, type PlanChoices } from "./plan.ts"

const industries = ["Software", "Software", "Software", "Museum", "Bank", ""]
const titles = ["Developer", "Developer", "Nurse", "Journalist", "Head of Sales", ""]
const cities = ["Leipzig", "Leipzig", "Reykjavík", "Köln", ""]

const strangerArbitrary = fc.record({
  industry: fc.constantFrom(...industries),
  jobTitle: fc.constantFrom(...titles),
  city: fc.constantFrom(...cities),
  status: fc.constantFrom("attending", "attending", "attending", "cancelled", "unconfirmed"),
  listConsent: fc.constantFrom(true, true, true, false),
})
const listArbitrary = fc
  .array(strangerArbitrary, { maxLength: 40 })
  .map((rows) =>
    rows.map((row, index) => inventAttendee(`Stranger ${index}`, { ...row, organization: `Firm ${index % 7}` })),
  )

function curiousOf(attendees: readonly Attendee[], more: Partial<PlanInput> = {}) {
  const planned = inventInput({ attendees, ...more })
  const { days } = buildDays({
    ...planned,
    conference: { ...planned.conference, city: "Leipzig" },
    plan: buildPlan(planned),
    said: settleDays([]),
    names: new Map(),
  })
  return days.map((day) => day.curious)
}
const idsOf = (curious: ReturnType<typeof curiousOf>) =>
  curious.map((ofDay) => ofDay.map(({ person }) => person.attendeeId))

const hide = (...ids: string[]): Map<string, PlanChoices> =>
  new Map(ids.map((id) => [id, { ...noChoices, hidden: true }]))

test("the same list gives the same three a day, whatever the order of its rows and whatever day it is read", () => {
  fc.assert(
    fc.property(listArbitrary, fc.nat(), (attendees, turn) => {
      const at = attendees.length === 0 ? 0 : turn % attendees.length
      const turned = [...attendees.slice(at), ...attendees.slice(0, at)].toReversed()
      expect(curiousOf(turned, { today: "2026-12-15" })).toEqual(curiousOf(attendees))
    }),
  )
})

test("nobody is suggested who is hidden, cancelled, unsure to come, unwilling to be named, known, wanted or in review", () => {
  const goals = [inventGoal("g", { roles: ["Head of Sales"] })]
  const contacts = [inventContact("Stranger 0"), inventContact("Stranger 1")]
  fc.assert(
    fc.property(listArbitrary, fc.array(fc.nat(39)), fc.array(fc.nat(39)), (attendees, hidden, doubtful) => {
      const choices = hide(...hidden.map((index) => `a:stranger ${index}`))
      const toReview = new Set(doubtful.map((index) => `a:stranger ${index}`))
      for (const { person } of curiousOf(attendees, { choices, toReview, goals, contacts }).flat()) {
        const { record } = attendees.find(({ personId }) => personId === person.attendeeId) ?? inventAttendee("")
        expect(record).toMatchObject({ status: "attending", listConsent: true })
        expect(record.jobTitle).not.toBe("Head of Sales")
        expect(person.contactId).toBe("")
        expect(choices.has(person.attendeeId) || toReview.has(person.attendeeId)).toBe(false)
      }
    }),
  )
})

test("hiding one brings the next: the other two stay, and no other day changes", () => {
  const attendees = Array.from({ length: 60 }, (_, index) =>
    inventAttendee(`Stranger ${index}`, { industry: industries[index % 6] ?? "", jobTitle: titles[index % 5] ?? "" }),
  )
  const before = idsOf(curiousOf(attendees))
  for (const [day, ofDay] of before.entries()) {
    for (const gone of ofDay) {
      const after = idsOf(curiousOf(attendees, { choices: hide(gone) }))
      expect(after[day]).toHaveLength(3)
      expect(after[day]?.slice(0, 2)).toEqual(ofDay.filter((id) => id !== gone))
      expect(after.filter((_, other) => other !== day)).toEqual(before.filter((_, other) => other !== day))
    }
  }
})

test("nobody is suggested on two days while the list is long enough", () => {
  const attendees = Array.from({ length: 60 }, (_, index) => inventAttendee(`Stranger ${index}`, { industry: "Bank" }))
  const ids = idsOf(curiousOf(attendees)).flat()
  expect(ids).toHaveLength(9)
  expect(new Set(ids).size).toBe(9)
})

test("the one from another world comes first and is told so", () => {
  const attendees = Array.from({ length: 30 }, (_, index) =>
    inventAttendee(`Stranger ${index}`, { industry: "Software", jobTitle: "Developer" }),
  )
  const keeper = inventAttendee("Museum Keeper", { industry: "Museum", topics: ["Old maps"] })
  const found = curiousOf([...attendees, keeper]).find((ofDay) =>
    ofDay.some(({ person }) => person.name === "Museum Keeper"),
  )
  expect(found?.[0]).toMatchObject({
    person: { name: "Museum Keeper" },
    difference: { by: "industry", value: "Museum", count: 1, isNew: true },
    subject: "Old maps",
  })
})

test("each of the three is told by another trait where the list says more than one thing", () => {
  const attendees = Array.from({ length: 12 }, (_, index) =>
    inventAttendee(`Stranger ${index}`, {
      industry: `Industry ${index}`,
      jobTitle: titles[2 + (index % 3)] ?? "",
      topics: [`Topic ${index}`],
    }),
  )
  for (const ofDay of curiousOf(attendees)) {
    expect(new Set(ofDay.map(({ difference }) => difference.by)).size).toBe(3)
  }
})

test("the three of a day differ from each other where the list allows", () => {
  const attendees = Array.from({ length: 90 }, (_, index) =>
    inventAttendee(`Stranger ${index}`, { industry: ["Museum", "Bank", "Shipping"][index % 3] ?? "" }),
  )
  for (const ofDay of curiousOf(attendees)) {
    expect(new Set(ofDay.map(({ difference }) => difference.value)).size).toBe(3)
  }
})
