import * as fc from "fast-check"
import { expect, test } from "vitest"
import { buildDays, type DaysInput } from "./build-days.ts"
import { buildPlan } from "./build-plan.ts"
import type { PlanInput } from "./plan-input.ts"
import { settleDays, type DayChoice } from "./day-choice.ts"
import type { Day, Slot } from "./days.ts"
import { inventAttendee, inventContact, inventGoal, inventInput } from "./invent.ts"
import { noChoices } from "./plan.ts"
import { slotOfKey, slotWordsSchema, untoldSlot, type SlotWords } from "./slot.ts"

const lunch = "2026-12-14-lunch"
const nextLunch = "2026-12-15-lunch"

/** Anna (A) and Bela (B) are known and come, Cem is known and stays at home in Leipzig; Emil is wanted, and Anna works with him. */
const people: Partial<PlanInput> = {
  contacts: [
    inventContact("Anna Weber", { organization: "Nordlicht" }, { tier: "A" }),
    inventContact("Bela Roth", {}, { tier: "B" }),
    inventContact("Cem Yıldız", { city: "Leipzig" }, { tier: "A" }),
  ],
  attendees: [
    inventAttendee("Anna Weber", { organization: "Nordlicht" }),
    inventAttendee("Bela Roth"),
    inventAttendee("Emil Sonntag", { organization: "Nordlicht", jobTitle: "Head of Data" }),
    inventAttendee("Frieda Kunz", { jobTitle: "Head of Data" }),
  ],
  goals: [inventGoal("g", { roles: ["Head of Data"] })],
}

function input(given: Partial<PlanInput> = people, more: Partial<DaysInput> = {}): DaysInput {
  const planned = inventInput(given)
  return {
    ...planned,
    conference: { ...planned.conference, city: "Leipzig" },
    plan: buildPlan(planned),
    said: settleDays([]),
    names: new Map(),
    ...more,
  }
}

const say = (key: string, words: Partial<SlotWords>): DayChoice => ({
  kind: "slots",
  slots: [{ key, words: { ...untoldSlot(slotOfKey(key)), ...words } }],
})

function days(choices: readonly DayChoice[], given: Partial<PlanInput> = people, more: Partial<DaysInput> = {}) {
  const said = settleDays(choices.map((choice, at) => ({ choice, at: `2026-11-2${at}T10:00:00.000Z` })))
  return buildDays(input(given, { said, ...more }))
}

const slotIn = (built: { days: Day[] }, key: string): Slot => {
  const found = built.days.flatMap(({ slots }) => slots).find((slot) => slot.key === key)
  if (found === undefined) throw new Error(`There is no slot ${key}.`)
  return found
}
const namesIn = (slot: Slot) => slot.people.map(({ person }) => person.name)
const offered = (slot: Slot) => slot.offers.map((offer) => offer.people.map(({ name }) => name).join(" + "))

test("every day has coffee, lunch, coffee and dinner, and a fifth of the time is kept free", () => {
  const built = days([])
  expect(built.days.map(({ day }) => day)).toEqual(["2026-12-14", "2026-12-15", "2026-12-16"])
  expect(built.days[0]?.slots.map(({ kind }) => kind)).toEqual(["coffee", "lunch", "coffee", "dinner"])
  expect(built.room).toEqual({ days: 3, conversationsADay: 6, realistic: 18, planned: 14, free: 4 })
  expect(days([{ kind: "conversations", value: 1 }]).room).toMatchObject({ realistic: 3, planned: 2, free: 1 })
})

test("an empty lunch offers the best fitting people: who is known with whom they would introduce, then the wanted", () => {
  expect(offered(slotIn(days([]), lunch))).toEqual(["Anna Weber + Emil Sonntag", "Bela Roth", "Frieda Kunz"])
})

test("a dinner also offers a contact who lives there and is not on the list", () => {
  const dinner = slotIn(days([]), "2026-12-14-dinner")
  expect(offered(dinner)).toHaveLength(3)
  expect(dinner.offers[2]).toMatchObject({ because: "lives-here", people: [{ name: "Cem Yıldız" }] })
})

test("whoever sits somewhere is offered nowhere else", () => {
  const built = days([say(lunch, { people: ["c:anna weber"] })])
  expect(slotIn(built, lunch)).toMatchObject({ isOpen: false, offers: [] })
  const others = built.days.flatMap(({ slots }) => slots).flatMap(offered)
  expect(others.some((names) => names.includes("Anna"))).toBe(false)
  expect(others).toContain("Emil Sonntag")
})

test("a slot that is done without, or is over, offers nobody and warns of nothing", () => {
  expect(slotIn(days([say(lunch, { closed: true })]), lunch)).toMatchObject({ isOpen: false, offers: [], warnings: [] })
  expect(slotIn(days([], { ...people, today: "2026-12-15" }), lunch)).toMatchObject({ isOpen: false, offers: [] })
})

test("attendee and contact are one person in a slot, under the contact's id", () => {
  const slot = slotIn(days([say(lunch, { people: ["a:anna weber", "c:anna weber"] })]), lunch)
  expect(slot.people).toMatchObject([{ id: "c:anna weber", state: "coming", person: { attendeeId: "a:anna weber" } }])
})

test("who cancelled, is not listed or vanished is shown as such, and leaves the lunch open", () => {
  const cancelled = inventAttendee("Emil Sonntag", { status: "cancelled" })
  const attendees = [...(people.attendees ?? []).filter(({ name }) => name !== "Emil Sonntag"), cancelled]
  const choice = say(lunch, { people: ["a:emil sonntag", "a:gone"] })
  const slot = slotIn(days([choice], { ...people, attendees }, { names: new Map([["a:gone", "Gustav Ahl"]]) }), lunch)
  expect(slot.people.map(({ state, person }) => [person.name, state])).toEqual([
    ["Emil Sonntag", "cancelled"],
    ["Gustav Ahl", "gone"],
  ])
  expect(slot.isOpen).toBe(true)
  expect(slotIn(days([say(lunch, { people: ["c:cem yıldız"] })]), lunch)).toMatchObject({
    isOpen: false,
    people: [{ state: "unlisted" }],
  })
})

const warned = (today: string) => slotIn(days([], { ...people, today }), nextLunch).warnings

test("a lunch alone is told on the day before and on the day, not earlier", () => {
  expect(warned("2026-12-13")).toEqual([])
  expect(warned("2026-12-14")).toEqual([{ kind: "alone" }])
  expect(warned("2026-12-15")).toEqual([{ kind: "alone" }])
  expect(warned("2026-12-16")).toEqual([])
})

test("slots that run into each other are told on both sides, and by name if the same person sits in both", () => {
  const coffee = "2026-12-14-morning"
  const late = { startsAt: "12:00", endsAt: "12:31" }
  const together = days([say(lunch, { people: ["c:anna weber"] }), say(coffee, { people: ["c:bela roth"], ...late })])
  expect(slotIn(together, lunch).warnings).toEqual([{ kind: "overlap", key: coffee }])
  expect(slotIn(together, coffee).warnings).toEqual([{ kind: "overlap", key: lunch }])
  const twice = days([say(lunch, { people: ["c:anna weber"] }), say(coffee, { people: ["a:anna weber"], ...late })])
  expect(slotIn(twice, lunch).warnings).toEqual([{ kind: "twice", key: coffee, name: "Anna Weber" }])
  const after = days([
    say(lunch, { people: ["c:anna weber"] }),
    say(coffee, { people: ["c:bela roth"], endsAt: "12:30" }),
  ])
  expect(slotIn(after, lunch).warnings).toEqual([])
})

test("a dinner that ends in the night runs into nothing of the next morning", () => {
  const dinner = "2026-12-14-dinner"
  const breakfast = "2026-12-15-morning"
  const built = days([
    say(dinner, { people: ["c:anna weber"], startsAt: "21:00", endsAt: "00:30" }),
    say(breakfast, { people: ["c:anna weber"], startsAt: "07:00", endsAt: "08:00" }),
  ])
  expect([...slotIn(built, dinner).warnings, ...slotIn(built, breakfast).warnings]).toEqual([])
  const words = { ...untoldSlot(slotOfKey(dinner)), startsAt: "12:30", endsAt: "12:00" }
  expect(slotWordsSchema.safeParse(words).success).toBe(false)
})

test("whoever sits on a day that the conference has no more is shown until moved", () => {
  const moved = { id: "conference", startsOn: "2026-12-15", endsOn: "2026-12-16" }
  const before = days([say(lunch, { people: ["c:anna weber"] })], { ...people, conference: moved })
  expect(before.days.map(({ day, isOutside, slots }) => [day, isOutside, slots.length])).toEqual([
    ["2026-12-15", false, 4],
    ["2026-12-16", false, 4],
    ["2026-12-14", true, 1],
  ])
  const after = days([say(lunch, { people: ["c:anna weber"] }), say(lunch, {})], { ...people, conference: moved })
  expect(after.days).toHaveLength(2)
})

test("a meeting that the user adds stands at its time, and is gone when closed", () => {
  const key = "2026-12-14-01900000-0000-7000-8000-000000000001"
  const built = days([say(key, { title: "Walk", startsAt: "09:00", endsAt: "09:30" })])
  expect(built.days[0]?.slots[0]).toMatchObject({ key, kind: "meeting", words: { title: "Walk" } })
  expect(days([say(key, {}), say(key, { closed: true })]).days[0]?.slots).toHaveLength(4)
})

test("the latest words of a slot count, and their number is told for calendars", () => {
  const said = settleDays([
    { choice: say(lunch, { people: ["c:anna weber"] }), at: "2026-11-20T10:00:00.000Z" },
    { choice: say(lunch, { people: [] }), at: "2026-11-21T10:00:00.000Z" },
  ])
  expect(said.slots.get(lunch)).toMatchObject({
    sequence: 1,
    changedAt: "2026-11-21T10:00:00.000Z",
    lastPeople: ["c:anna weber"],
    left: [],
    words: { people: [] },
  })
})

const choiceArbitrary = fc.oneof(
  fc.record({ kind: fc.constant("conversations" as const), value: fc.integer({ min: 1, max: 20 }) }),
  fc
    .record({
      key: fc.constantFrom(lunch, nextLunch, "2026-12-14-dinner", "2026-12-15-morning"),
      people: fc.uniqueArray(fc.constantFrom("c:anna weber", "c:bela roth", "a:emil sonntag", "a:frieda kunz", "x")),
      closed: fc.boolean(),
    })
    .map(({ key, people, closed }) => say(key, { people, closed })),
)

test("whatever is said: counts are those of the slots, nobody is dropped, nobody seated, hidden or cancelled is offered", () => {
  fc.assert(
    fc.property(
      fc.array(choiceArbitrary, { maxLength: 8 }),
      fc.boolean(),
      fc.boolean(),
      (choices, hidden, cancelled) => {
        const attendees = (people.attendees ?? []).map((one) =>
          one.name === "Bela Roth" && cancelled
            ? { ...one, record: { ...one.record, status: "cancelled" as const } }
            : one,
        )
        const decided = new Map(hidden ? [["a:frieda kunz", { ...noChoices, hidden: true }]] : [])
        const built = days(choices, { ...people, attendees, choices: decided })
        const slots = built.days.flatMap((day) => day.slots)
        expect(built.taken).toBe(built.days.reduce((sum, { taken }) => sum + taken, 0))
        const held = slots.filter(({ words }) => !words.closed)
        const seated = new Set(held.flatMap((slot) => slot.people.map(({ id }) => id)))
        for (const slot of slots) {
          expect(namesIn(slot)).toHaveLength(slot.words.people.length)
          for (const { contactId, attendeeId, name } of slot.offers.flatMap((offer) => offer.people)) {
            expect(seated.has(contactId || attendeeId)).toBe(false)
            expect(hidden && name === "Frieda Kunz").toBe(false)
            expect(cancelled && name === "Bela Roth").toBe(false)
          }
          expect(slot.isOpen || slot.offers.length === 0).toBe(true)
        }
      },
    ),
  )
})
