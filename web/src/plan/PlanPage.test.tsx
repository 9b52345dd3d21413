import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { goalEndpoints } from "@vorab/shared/conferences/api"
import { contactEndpoints, type ContactChoice } from "@vorab/shared/contacts/api"
import type { Contact } from "@vorab/shared/contacts/contact"
import { noExchange } from "@vorab/shared/people/exchange"
import { emptyPersonRecord } from "@vorab/shared/people/person-record"
import { daysEndpoints } from "@vorab/shared/plan/days-api"
import { planEndpoints, type PlanChoice } from "@vorab/shared/plan/api"
import { noChoices, type KnownEntry, type Plan, type PlanPerson, type TargetEntry } from "@vorab/shared/plan/plan"
import { indexPlan, planPart } from "@vorab/shared/plan/plan-index"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { placeBetween } from "./plan-line.ts"
import { PlanPage } from "./PlanPage.tsx"

const server = inventServer()

function person(name: string, ids: Partial<PlanPerson>): PlanPerson {
  return {
    attendeeId: "",
    contactId: "",
    name,
    organization: "Lindwurm GmbH",
    jobTitle: "Head of Data",
    seniority: "head",
    city: "Jena",
    tier: "",
    ...ids,
  }
}

const known: KnownEntry = {
  person: person("Jana Feld", { attendeeId: "a1", contactId: "k1", tier: "A" }),
  status: "attending",
  lastContact: "2026-05-04",
  knows: { by: "exchange", on: "2026-05-04", found: "" },
  birthday: "",
  reasons: [],
  suggestedTier: "",
  suggestedBecause: "",
  approach: { way: "known", cautions: [], meetAt: "", subject: "", subjectFrom: "" },
  messages: [],
  choices: noChoices,
}

function target(rank: number, name: string): TargetEntry {
  return {
    person: person(name, { attendeeId: `t${rank}`, seniority: "executive" }),
    status: "attending",
    rank,
    points: 40 - rank,
    reasons: [
      {
        goalId: "g1",
        goalLabel: "A new job",
        goalKind: "job",
        by: "organization",
        wanted: "Lindwurm",
        field: "organization",
        found: "Lindwurm GmbH",
        points: 40 - rank,
      },
    ],
    introductions: [],
    ownOrganization: "",
    approach: {
      way: "in-person",
      cautions: ["executive-not-by-network"],
      meetAt: "",
      subject: "open interfaces",
      subjectFrom: "topic",
    },
    messages: [],
    choices: noChoices,
  }
}

const plan: Plan = {
  conferenceId: "c1",
  known: [known],
  colleagues: [],
  targets: [target(1, "Olga Braun"), target(2, "Tim Ohm")],
  answers: [],
  counts: {
    attendees: 3,
    cancelled: 0,
    withoutConsent: 0,
    toReview: 2,
    known: 1,
    ask: 0,
    targets: 2,
    targetsWithIntroduction: 0,
    hidden: 0,
  },
}

const contact: Contact = {
  personId: "k1",
  name: "Jana Feld",
  record: { ...emptyPersonRecord, givenName: "Jana", familyName: "Feld" },
  tier: "B",
  circle: "",
  form: "",
  note: "",
  activeOnline: false,
  sources: ["linkedin"],
  lastContact: "",
  exchange: noExchange,
  otherOrganizations: [],
}

/** Serves the plan and records what is chosen. */
function inventPlan(served = plan) {
  const chosen: { personId: string; choice: PlanChoice | ContactChoice }[] = []
  server.use(
    answer(planEndpoints.get, () => served),
    answer(planEndpoints.index, ({ params }) =>
      indexPlan(served, planPart.parse(params["part"]), { goals: [], topics: () => [] }),
    ),
    answer(goalEndpoints.weighed, () => ({ items: [] })),
    answer(daysEndpoints.room, () => ({ days: 3, conversationsADay: 1, realistic: 3, planned: 2, free: 1 })),
    answer(planEndpoints.choose, ({ params, body }) => {
      chosen.push({ personId: params["personId"] ?? "", choice: body as PlanChoice })
      return noChoices
    }),
    answer(contactEndpoints.choose, ({ params, body }) => {
      chosen.push({ personId: params["personId"] ?? "", choice: body as ContactChoice })
      return contact
    }),
  )
  return chosen
}

const open = (query = "") => renderPage(PlanPage, patterns.plan, `/conferences/c1/plan${query}`)

test("the sections stand with their counts, and what waits in the review", async () => {
  inventPlan()
  open()
  const sections = await screen.findByRole("navigation", { name: "Plan" })
  expect(within(sections).getByRole("button", { name: /People you know\s*1/ })).toHaveAttribute("aria-current", "true")
  expect(within(sections).getByRole("button", { name: /New targets\s*2/ })).toBeVisible()
  expect(await within(sections).findByRole("button", { name: /Days\s*3/ })).toBeVisible()
  expect(within(sections).getByRole("link", { name: /2 pairs/ })).toHaveAttribute("href", "/conferences/c1/review")
})

test("an opened target says why, that there is no path, and what not to do", async () => {
  inventPlan()
  open("?section=targets&person=t1")
  const panel = await screen.findByRole("complementary", { name: "Olga Braun" })
  expect(within(panel).getByText(/Works at Lindwurm GmbH/)).toBeVisible()
  expect(within(panel).getByText(/No warm path/)).toBeVisible()
  expect(within(panel).getByText(/do not approach over a social network/)).toBeVisible()
  expect(within(panel).getByText(/open interfaces/)).toBeVisible()
})

test("whoever is opened can be asked about in review: a stranger as somebody known, a contact as the same person", async () => {
  inventPlan()
  const target = open("?section=targets&person=t1")
  const stranger = await screen.findByRole("link", { name: "Is this somebody you know?" })
  expect(stranger).toHaveAttribute("href", "/conferences/c1/review?attendee=t1")
  target.unmount()
  open("?person=k1")
  const contact = await screen.findByRole("link", { name: "Is this really the same person?" })
  expect(contact).toHaveAttribute("href", "/conferences/c1/review?attendee=a1&contact=k1")
})

test("p pins the active person, and u takes it back", async () => {
  const chosen = inventPlan()
  const { user } = open()
  await screen.findByText("Jana Feld")
  await user.keyboard("jp")
  await waitFor(() => expect(chosen).toEqual([{ personId: "k1", choice: { kind: "pin", value: true } }]))
  await user.keyboard("u")
  await waitFor(() => expect(chosen.at(-1)?.choice).toEqual({ kind: "pin", value: false }))
})

test("b sorts a known person as B", async () => {
  const chosen = inventPlan()
  const { user } = open()
  await screen.findByText("Jana Feld")
  await user.keyboard("jb")
  await waitFor(() => expect(chosen).toEqual([{ personId: "k1", choice: { kind: "tier", value: "B" } }]))
})

test("a quiet line tells where the time ends, and is gone while the list is filtered", async () => {
  inventPlan({ ...plan, known: [], targets: [1, 2, 3, 4].map((rank) => target(rank, `Target ${rank}`)) })
  const { user } = open("?section=targets")
  const end = await screen.findByText(/Beyond this there is no time/)
  const place = (words: string) => screen.getByText(words).compareDocumentPosition(end)
  expect(place("Target 2")).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(place("Target 3")).toBe(Node.DOCUMENT_POSITION_PRECEDING)
  await user.type(screen.getByRole("textbox"), "Target")
  await waitFor(() => expect(end).not.toBeInTheDocument())
})

test("Shift and an arrow moves the active target", async () => {
  const chosen = inventPlan()
  const { user } = open("?section=targets")
  await screen.findByText("Olga Braun")
  await user.keyboard("j{Shift>}{ArrowDown}{/Shift}")
  await waitFor(() => expect(chosen).toEqual([{ personId: "t1", choice: { kind: "position", value: 2.5 } }]))
})

test("an empty list leads to the import", async () => {
  inventPlan({ ...plan, known: [], targets: [], counts: { ...plan.counts, attendees: 0 } })
  open()
  expect(await screen.findByRole("link", { name: "Import the list" })).toHaveAttribute("href", "/conferences/c1/import")
})

test("a target moves between its new neighbours, and not over the ends", () => {
  const targets = [target(1, "A"), target(2, "B"), target(3, "C"), target(4, "D")]
  expect(placeBetween(targets, 2, -1)).toBe(1.5)
  expect(placeBetween(targets, 1, 1)).toBe(3.5)
  expect(placeBetween(targets, 1, -1)).toBe(0.5)
  expect(placeBetween(targets, 0, -1)).toBeUndefined()
  expect(placeBetween(targets, 3, 1)).toBeUndefined()
})
