import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import { matchEndpoints } from "@vorab/shared/match/api"
import { emptyPersonRecord, type PersonRecord } from "@vorab/shared/people/person-record"
import { reviewEndpoints, type Candidate, type ReviewItem } from "@vorab/shared/review/api"
import type { Decision } from "@vorab/shared/review/decision"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { ReviewPage } from "./ReviewPage.tsx"

const server = inventServer()

function person(personId: string, name: string, said: Partial<PersonRecord> = {}) {
  const [givenName = "", familyName = ""] = name.split(" ")
  return { personId, name, record: { ...emptyPersonRecord, givenName, familyName, ...said } }
}

function candidate(personId: string, name: string, said: Partial<PersonRecord> = {}): Candidate {
  return {
    contact: { ...person(personId, name, said), tier: "A", sources: ["linkedin"] },
    class: "possible",
    weight: 1.5,
    probability: 0.74,
    reasons: [
      { field: "prior", level: "", points: -9, attendeeValue: "", contactValue: "" },
      { field: "family_name", level: "exact", points: 11.3, attendeeValue: "Feld", contactValue: "Feld" },
      { field: "organization", level: "different", points: -0.8, attendeeValue: "A", contactValue: "B" },
    ],
    earlier: "",
  }
}

function item(id: string, name: string, candidates: Candidate[]): ReviewItem {
  return { attendee: person(id, name, { organization: "Lindwurm GmbH" }), candidates, usefulness: 1, decision: null }
}

const directoryEntry: [string, string, string, string] = ["k9", "Jana Feldmann", "Lindwurm GmbH", "Jena"]

const noMatch = {
  conferenceId: "c1",
  ranAt: null,
  attendees: 0,
  contacts: 0,
  links: 0,
  possible: 0,
  stale: false,
  steps: [],
  model: null,
  linkCut: 4,
}

/** "Not this one": the attendee stays open. */
const isStrike = ({ verdict, contactId }: Decision) => verdict === "different" && contactId !== ""

/** A server that keeps verdicts in memory, as ours does in the database. */
function inventReview(items: ReviewItem[]) {
  const decisions: Decision[] = []
  const stands = (id: string) =>
    decisions.some((one) => one.attendeeId === id && one.revokedAt === null && !isStrike(one))
  server.use(
    answer(reviewEndpoints.queue, () => {
      const open = items.filter(({ attendee }) => !stands(attendee.personId))
      return { items: open, left: open.length, skipped: 0, answered: items.length - open.length }
    }),
    answer(reviewEndpoints.decide, ({ params, body }) => {
      const decision = {
        ...(body as Decision),
        id: params["decisionId"] ?? "",
        conferenceId: "c1",
        at: "",
        revokedAt: null,
      }
      decisions.push(decision)
      return decision
    }),
    answer(reviewEndpoints.revoke, ({ params }) => {
      const decision = decisions.find(({ id }) => id === params["decisionId"]) as Decision
      decision.revokedAt = "2026-11-23T00:00:00Z"
      return decision
    }),
    answer(matchEndpoints.summary, () => noMatch),
    answer(reviewEndpoints.item, ({ params }) => {
      const asked = items.find(({ attendee }) => attendee.personId === params["attendeeId"])
      return asked ?? item(params["attendeeId"] ?? "", "Ada Neu", [])
    }),
    answer(reviewEndpoints.suggestions, () => ({ items: [] })),
    answer(contactEndpoints.directory, () => ({ items: [directoryEntry] })),
    answer(reviewEndpoints.pair, ({ params }) => candidate(params["contactId"] ?? "", "Jana Feldmann")),
  )
  return decisions
}

const open = (search = "") => renderPage(ReviewPage, patterns.review, `/conferences/c1/review${search}`)

test("Enter says that both are one person, saves it at once and shows the next pair", async () => {
  const decisions = inventReview([
    item("a1", "Jana Feld", [candidate("k1", "Jana Feld")]),
    item("a2", "Tim Ohm", [candidate("k2", "Tim Ohm")]),
  ])
  const { user } = open()
  expect(await screen.findByRole("article", { name: "Jana Feld" })).toBeVisible()
  await user.keyboard("{Enter}")
  expect(await screen.findByRole("article", { name: "Tim Ohm" })).toBeVisible()
  await waitFor(() => expect(decisions).toMatchObject([{ attendeeId: "a1", contactId: "k1", verdict: "same" }]))
})

test("u takes the last verdict back and brings the pair to the front", async () => {
  const decisions = inventReview([
    item("a1", "Jana Feld", [candidate("k1", "Jana Feld")]),
    item("a2", "Tim Ohm", [candidate("k2", "Tim Ohm")]),
  ])
  const { user } = open()
  await screen.findByRole("article", { name: "Jana Feld" })
  await user.keyboard("n")
  await screen.findByRole("article", { name: "Tim Ohm" })
  await user.keyboard("u")
  expect(await screen.findByRole("article", { name: "Jana Feld" })).toBeVisible()
  expect(decisions).toMatchObject([
    { attendeeId: "a1", contactId: "", verdict: "different", revokedAt: expect.any(String) },
  ])
})

test("a number chooses another candidate, and the waterfall ends in the weight", async () => {
  const decisions = inventReview([
    item("a1", "Jana Feld", [candidate("k1", "Jana Feld"), candidate("k2", "Johanna Feld")]),
  ])
  const { user } = open()
  await screen.findByRole("article", { name: "Jana Feld" })
  await user.keyboard("2")
  const table = screen.getByRole("table")
  expect(within(table).getByText("Johanna")).toBeVisible()
  expect(screen.getByText("+1.5")).toBeVisible()
  await user.keyboard("y")
  await waitFor(() => expect(decisions).toMatchObject([{ contactId: "k2", verdict: "same" }]))
})

test("a contact found by hand is compared and can be accepted", async () => {
  const decisions = inventReview([item("a1", "Jana Feld", [candidate("k1", "Jana Feld")])])
  const { user } = open()
  await screen.findByRole("article", { name: "Jana Feld" })
  await user.keyboard("f")
  await user.type(await screen.findByRole("textbox", { name: /search your contacts/i }), "feldman")
  await user.click(await screen.findByRole("button", { name: /Jana Feldmann/ }))
  await screen.findByRole("button", { name: /Jana Feldmann/, pressed: true })
  await user.keyboard("y")
  await waitFor(() => expect(decisions).toMatchObject([{ contactId: "k9", verdict: "same" }]))
})

test("with nothing doubtful the page leads on to the plan", async () => {
  inventReview([])
  open()
  expect(await screen.findByText(/nothing doubtful/)).toBeVisible()
  expect(screen.getByRole("link", { name: "To the plan" })).toHaveAttribute("href", "/conferences/c1/plan")
})

test("d says of one candidate that it is not the same, and stays with the others", async () => {
  const decisions = inventReview([
    item("a1", "Jana Feld", [candidate("k1", "Jana Feld"), candidate("k2", "Johanna Feld")]),
    item("a2", "Tim Ohm", [candidate("k2", "Tim Ohm")]),
  ])
  const { user } = open()
  await screen.findByRole("article", { name: "Jana Feld" })
  await user.keyboard("d")
  await waitFor(() => expect(decisions).toMatchObject([{ attendeeId: "a1", contactId: "k1", verdict: "different" }]))
  expect(screen.getByRole("article", { name: "Jana Feld" })).toBeVisible()
})

test("with one candidate there is only nobody to say, and not also not this one", async () => {
  inventReview([item("a1", "Jana Feld", [candidate("k1", "Jana Feld")])])
  open()
  await screen.findByRole("article", { name: "Jana Feld" })
  expect(screen.queryByRole("button", { name: "Not this one" })).toBeNull()
})

test("a pair named by the address is compared at once, and the words say why it was not proposed", async () => {
  const decisions = inventReview([item("a1", "Jana Feld", [candidate("k1", "Jana Feld")])])
  const { user } = open("?attendee=a7&contact=k9")
  expect(await screen.findByRole("article", { name: "Ada Neu" })).toBeVisible()
  expect(await screen.findByText("Vorab did not propose this contact.")).toBeVisible()
  expect(screen.getByText("For it: Family name (the same).")).toBeVisible()
  expect(screen.getByText("Against it: Organization (different).")).toBeVisible()
  await user.keyboard("d")
  await waitFor(() => expect(decisions).toMatchObject([{ attendeeId: "a7", contactId: "k9", verdict: "different" }]))
  expect(screen.getByRole("article", { name: "Ada Neu" })).toBeVisible()
  expect(screen.queryByText("Vorab did not propose this contact.")).toBeNull()
})
