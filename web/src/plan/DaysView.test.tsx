import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { planEndpoints, type PlanChoice } from "@vorab/shared/plan/api"
import type { DayChoice } from "@vorab/shared/plan/day-choice"
import { daysEndpoints } from "@vorab/shared/plan/days-api"
import type { Days, Offer, Slot } from "@vorab/shared/plan/days"
import { buildPlan } from "@vorab/shared/plan/build-plan"
import { inventAttendee, inventGoal, inventInput } from "@vorab/shared/plan/invent"
import { noChoices, type PlanPerson } from "@vorab/shared/plan/plan"
import { slotOfKey, standingSlots, untoldSlot } from "@vorab/shared/plan/slot"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { PlanPage } from "./PlanPage.tsx"

const server = inventServer()

function person(name: string, ids: Partial<PlanPerson>): PlanPerson {
  const rest = { organization: "Lindwurm GmbH", jobTitle: "", seniority: "", city: "Jena", tier: "" } as const
  return { attendeeId: "", contactId: "", name, ...rest, ...ids }
}
const jana = person("Jana Feld", { attendeeId: "a1", contactId: "k1", tier: "A" })
const tim = person("Tim Ohm", { attendeeId: "t1" })

const plan = buildPlan(
  inventInput({
    attendees: [inventAttendee("Olga Braun", { jobTitle: "Head of Data" })],
    goals: [inventGoal("g", { roles: ["Head of Data"] })],
  }),
)

const offer: Offer = { people: [jana, tim], because: "tier", tier: "A", rank: 3 }
const first = "2026-12-14"
const second = "2026-12-15"

function slot(key: string, more: Partial<Slot> = {}): Slot {
  const { day, kind, ...times } = slotOfKey(key)
  const words = untoldSlot(times)
  return {
    key,
    day,
    kind,
    words,
    people: [],
    isOpen: true,
    offers: [],
    warnings: [],
    wasFilled: false,
    left: [],
    ...more,
  }
}

/** Two days; nothing but what is given. */
function invented(given: readonly Slot[] = []): Days {
  const dayOf = (day: string) => ({
    day,
    slots: standingSlots(day).map(({ key }) => given.find((one) => one.key === key) ?? slot(key)),
    curious: [],
    taken: 0,
    isFull: false,
    isOutside: false,
  })
  const room = { days: 2, conversationsADay: 6, realistic: 12, planned: 9, free: 3 }
  return {
    conferenceId: "c1",
    today: "2026-11-23",
    room,
    taken: 1,
    days: [dayOf(first), dayOf(second)],
    canInvite: true,
  }
}

const withJana = slot(`${first}-lunch`, {
  people: [{ id: "k1", person: jana, state: "coming" }],
  words: { ...untoldSlot(slotOfKey(`${first}-lunch`)), people: ["k1"] },
  isOpen: false,
  wasFilled: true,
})

/** Serves the days and records what is chosen. */
function inventDays(days: Days) {
  const chosen: (DayChoice | PlanChoice)[] = []
  server.use(
    answer(planEndpoints.get, () => plan),
    answer(daysEndpoints.get, () => days),
    answer(daysEndpoints.room, () => days.room),
    answer(daysEndpoints.choose, ({ body }) => {
      chosen.push(body as DayChoice)
      return days.room
    }),
    answer(planEndpoints.choose, ({ body }) => {
      chosen.push(body as PlanChoice)
      return noChoices
    }),
  )
  return chosen
}

const open = () => renderPage(PlanPage, patterns.plan, "/conferences/c1/plan?section=days")

/** Who sits where after a choice: `{ "2026-12-14-lunch": ["k1"] }`. */
const seats = (choice: DayChoice | PlanChoice | undefined) =>
  choice?.kind === "slots" ? Object.fromEntries(choice.slots.map(({ key, words }) => [key, words.people])) : choice

test("an open lunch says so, and takes whom it offers by one key; u takes it back", async () => {
  const chosen = inventDays(invented([slot(`${first}-lunch`, { offers: [offer] })]))
  const { user } = open()
  expect(await screen.findByText(/1 of 9 conversations planned, 3 kept free for chance/)).toBeVisible()
  expect(screen.getByText("A among your contacts, can introduce Tim Ohm")).toBeVisible()
  await user.keyboard("jj1")
  await waitFor(() => expect(seats(chosen.at(-1))).toEqual({ [`${first}-lunch`]: ["k1", "t1"] }))
  await user.keyboard("u")
  await waitFor(() => expect(seats(chosen.at(-1))).toEqual({ [`${first}-lunch`]: [] }))
})

test("arrows lead to a person, and with Shift they move them to the same place of the next day, or down the day", async () => {
  const chosen = inventDays(invented([withJana]))
  const { user } = open()
  const janaButton = await screen.findByRole("button", { name: /Jana Feld/ })
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}{ArrowLeft}{ArrowDown}")
  expect(janaButton).toHaveFocus()
  await user.keyboard("{Shift>}{ArrowRight}{/Shift}")
  await waitFor(() => expect(seats(chosen.at(-1))).toEqual({ [`${first}-lunch`]: [], [`${second}-lunch`]: ["k1"] }))
  janaButton.focus()
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}")
  await waitFor(() => expect(seats(chosen.at(-1))).toEqual({ [`${first}-lunch`]: [], [`${first}-afternoon`]: ["k1"] }))
  await user.keyboard("u")
  await waitFor(() => expect(seats(chosen.at(-1))).toEqual({ [`${first}-lunch`]: ["k1"], [`${first}-afternoon`]: [] }))
})

test("the menu of a person moves them, takes them out, and leads to the plan", async () => {
  const chosen = inventDays(invented([withJana]))
  const { user } = open()
  await user.click(await screen.findByRole("button", { name: /Jana Feld/ }))
  expect(await screen.findByRole("menuitem", { name: "Show in the plan" })).toHaveAttribute(
    "href",
    "/conferences/c1/plan?section=known&person=k1",
  )
  const dinners = screen.getAllByRole("menuitem", { name: /Dinner/ })
  expect(dinners).toHaveLength(2)
  await user.click(dinners[1] ?? document.body)
  await waitFor(() => expect(seats(chosen.at(-1))).toEqual({ [`${first}-lunch`]: [], [`${second}-dinner`]: ["k1"] }))
  await user.click(screen.getByRole("button", { name: /Jana Feld/ }))
  await user.click(await screen.findByRole("menuitem", { name: /Take out/ }))
  await waitFor(() => expect(seats(chosen.at(-1))).toEqual({ [`${first}-lunch`]: [] }))
})

test("anyone of the plan is found by words and put in with Enter", async () => {
  const chosen = inventDays(invented())
  const { user } = open()
  await screen.findAllByRole("button", { name: /^Coffee/ })
  await user.keyboard("ja")
  const dialog = await screen.findByRole("dialog", { name: /Coffee/ })
  await user.type(within(dialog).getByRole("textbox"), "olg{Enter}")
  await waitFor(() => expect(seats(chosen.at(-1))).toEqual({ [`${first}-morning`]: ["a:olga braun"] }))
})

test("a slot's time, place and title are changed in a form that refuses an end before the beginning", async () => {
  const chosen = inventDays(invented([withJana]))
  const { user } = open()
  await user.click(await screen.findByRole("button", { name: /^Lunch, Mon 14 Dec/ }))
  await user.click(await screen.findByRole("menuitem", { name: /Time, place, title/ }))
  const dialog = await screen.findByRole("dialog")
  const field = (name: string) => within(dialog).getByLabelText(name)
  await user.clear(field("To"))
  await user.type(field("To"), "12:00")
  expect(within(dialog).getByRole("button", { name: "Save" })).toBeDisabled()
  await user.clear(field("To"))
  await user.type(field("To"), "14:15")
  await user.type(field("Place"), "Zum Löwen")
  await user.click(within(dialog).getByRole("button", { name: "Save" }))
  await waitFor(() =>
    expect(chosen.at(-1)).toMatchObject({
      slots: [{ words: { endsAt: "14:15", place: "Zum Löwen", people: ["k1"] } }],
    }),
  )
})

test("a slot is done without by x and taken up again by u; a meeting is added by n", async () => {
  const chosen = inventDays(invented())
  const { user } = open()
  await screen.findAllByRole("button", { name: /^Coffee/ })
  await user.keyboard("jx")
  await waitFor(() =>
    expect(chosen.at(-1)).toMatchObject({ slots: [{ key: `${first}-morning`, words: { closed: true } }] }),
  )
  await user.keyboard("u")
  await waitFor(() => expect(chosen.at(-1)).toMatchObject({ slots: [{ words: { closed: false } }] }))
  await user.keyboard("n")
  await waitFor(() => expect(chosen).toHaveLength(3))
  const added = chosen.at(-1)
  expect(added?.kind === "slots" && added.slots[0]?.key).toMatch(/^2026-12-14-[0-9a-f]{8}-/)
})

test("what is wrong is told plainly: alone, twice at a time, cancelled, no longer there", async () => {
  const dinner = `${first}-dinner`
  inventDays(
    invented([
      slot(`${first}-lunch`, { warnings: [{ kind: "alone" }] }),
      slot(dinner, {
        people: [
          { id: "t1", person: tim, state: "cancelled" },
          { id: "x", person: { ...tim, name: "" }, state: "gone" },
        ],
        warnings: [{ kind: "twice", key: `${first}-lunch`, name: "Tim Ohm" }],
      }),
    ]),
  )
  open()
  expect(await screen.findByText(/Alone at lunch so far/)).toBeVisible()
  expect(screen.getByText("Tim Ohm has another slot at that time: Lunch, Mon 14 Dec")).toBeVisible()
  expect(screen.getByRole("button", { name: /Tim Ohm\s*has cancelled/ })).toBeVisible()
  expect(screen.getByRole("button", { name: /Someone\s*no longer on the list/ })).toBeVisible()
})

test("an invitation is a file to download, and a taking back where nobody is left", async () => {
  inventDays(invented([withJana, slot(`${second}-lunch`, { wasFilled: true, left: withJana.people })]))
  const { user } = open()
  await user.click(await screen.findByRole("button", { name: /^Lunch, Mon 14 Dec/ }))
  const file = await screen.findByRole("menuitem", { name: /Invitation/ })
  expect(file.getAttribute("href")).toMatch(/\/slots\/2026-12-14-lunch\/invitation\.ics\?language=/)
  expect(file).toHaveAttribute("download")
  await user.keyboard("{Escape}")
  await user.click(screen.getByRole("button", { name: /^Lunch, Tue 15 Dec/ }))
  expect(await screen.findByRole("menuitem", { name: "Taking back (.ics), to attach yourself" })).toBeVisible()
  const taken = screen.getByRole("menuitem", { name: "Taking back for Jana Feld (.ics)" })
  expect(taken.getAttribute("href")).toMatch(/of=left/)
})

test("a curious suggestion says why, can be put into a slot, and makes room for the next", async () => {
  const days = invented()
  const [day] = days.days
  const difference = { by: "industry", value: "Museum", count: 1, isNew: true } as const
  day?.curious.push({ person: tim, difference, subject: "old maps" })
  const chosen = inventDays(days)
  const { user } = open()
  expect(await screen.findByText("Museum: the only one on the list. Open with: old maps.")).toBeVisible()
  await user.click(screen.getByRole("button", { name: /Tim Ohm/ }))
  await user.click((await screen.findAllByRole("menuitem", { name: /Coffee/ }))[0] ?? document.body)
  await waitFor(() => expect(seats(chosen.at(-1))).toEqual({ [`${first}-morning`]: ["t1"] }))
  await user.click(screen.getByRole("button", { name: /Tim Ohm/ }))
  await user.click(await screen.findByRole("menuitem", { name: /Not this one/ }))
  await waitFor(() => expect(chosen.at(-1)).toEqual({ kind: "hide", value: true }))
  await user.keyboard("u")
  await waitFor(() => expect(chosen.at(-1)).toEqual({ kind: "hide", value: false }))
})

test("how many conversations a day are realistic is changed, and taken back", async () => {
  const chosen = inventDays(invented())
  const { user } = open()
  const field = await screen.findByLabelText("Realistic conversations a day")
  await user.click(field)
  await user.keyboard("{ArrowDown}")
  await waitFor(() => expect(chosen.at(-1)).toEqual({ kind: "conversations", value: 5 }))
  await user.tab()
  await user.keyboard("u")
  await waitFor(() => expect(chosen.at(-1)).toEqual({ kind: "conversations", value: 6 }))
})
