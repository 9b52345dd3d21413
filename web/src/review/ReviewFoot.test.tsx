import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { jobEndpoints, type Job } from "@vorab/shared/api/job"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import { matchEndpoints, type Fit, type MatchModel, type MatchSummary } from "@vorab/shared/match/api"
import { emptyPersonRecord } from "@vorab/shared/people/person-record"
import { reviewEndpoints, type Hindsight } from "@vorab/shared/review/api"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { ReviewFoot } from "./ReviewFoot.tsx"

const server = inventServer()

const fit: Fit = {
  id: "m1",
  reason: "first",
  fittedAt: "2026-11-02T09:30:00.000Z",
  attendees: 600,
  contacts: 300,
  before: null,
  pinned: false,
}

const summary = (model: Fit | null): MatchSummary => ({
  conferenceId: "c1",
  ranAt: "2026-11-02T09:30:00.000Z",
  attendees: 600,
  contacts: 300,
  links: 40,
  possible: 12,
  stale: false,
  steps: [],
  model,
  linkCut: 4,
})

const hindsight: Hindsight = {
  judged: 0,
  links: { right: 0, of: 0, low: 0, high: 1 },
  bands: [],
  answers: 0,
  cut: 4,
  productCut: 4,
  offer: null,
  unchecked: null,
}

const job: Job = {
  id: "j1",
  kind: "match",
  subjectId: "c1",
  state: "done",
  step: "",
  done: 0,
  total: 0,
  faults: 0,
  message: "",
  createdAt: "2026-11-02T09:30:00.000Z",
  startedAt: null,
  endedAt: null,
}

function open(model: Fit | null = fit, at = "/") {
  server.use(
    answer(matchEndpoints.summary, () => summary(model)),
    answer(jobEndpoints.list, () => ({ items: [] })),
    answer(jobEndpoints.get, () => job),
  )
  return renderPage(() => <ReviewFoot conferenceId="c1" />, "/", at)
}

const unfold = async (user: ReturnType<typeof open>["user"], title: string) =>
  user.click(await screen.findByRole("button", { name: title }))

test("how right Vorab has been is told with its uncertainty, and nothing is offered without answers", async () => {
  const told = { ...hindsight, judged: 130, answers: 128 }
  server.use(
    answer(reviewEndpoints.hindsight, () => ({
      ...told,
      unchecked: { attendeeId: "a1", contactId: "k1", name: "Jana Feld" },
      links: { right: 88, of: 89, low: 0.939, high: 0.998 },
      bands: [
        { from: 7, to: null, right: 80, of: 80, low: 0.95, high: 1 },
        { from: 1, to: 2, right: 12, of: 20, low: 0.39, high: 0.78 },
      ],
    })),
  )
  const { user } = open()
  await unfold(user, "How right Vorab has been")
  expect(
    await screen.findByText(/Of 89 links that you judged, 88 were right: 98.9%, and of all links somewhere from 94%/),
  ).toBeVisible()
  expect(screen.getByRole("row", { name: "67% to 80% 12 of 20" })).toBeVisible()
  expect(screen.getByRole("row", { name: "more than 99.2% 80 of 80" })).toBeVisible()
  expect(screen.getByText(/linked without asking from 4.0 points on/)).toBeVisible()
  expect(screen.queryByRole("button", { name: "Use it" })).toBeNull()
  const pair = "/conferences/c1/review?attendee=a1&contact=k1"
  expect(screen.getByRole("link", { name: "Jana Feld" })).toHaveAttribute("href", pair)
})

test("an offered mark is used by a click alone, can be kept off, and is taken back by the undo key", async () => {
  const cuts: unknown[] = []
  const offer = { cut: 2.5, seen: { right: 60, of: 60, low: 0.94, high: 1 }, links: 14, toReview: -9 }
  server.use(
    answer(reviewEndpoints.hindsight, () => ({ ...hindsight, judged: 60, answers: 60, offer })),
    answer(matchEndpoints.setCut, ({ body }) => {
      cuts.push(body)
      return { cut: 2.5, product: 4, at: null, jobs: [job] }
    }),
  )
  const { user } = open()
  await unfold(user, "How right Vorab has been")
  expect(await screen.findByText(/a lower mark, 2.5 points: 60 of 60 pairs/)).toBeVisible()
  expect(screen.getByText("About 14 more people here would be linked, 9 fewer left to look at.")).toBeVisible()
  await user.click(screen.getByRole("button", { name: "Keep 4.0" }))
  expect(screen.queryByText(/a lower mark/)).toBeNull()
  expect(cuts).toEqual([])
  await unfold(user, "How right Vorab has been")
  await unfold(user, "How right Vorab has been")
  await user.click(await screen.findByRole("button", { name: "Use it" }))
  await waitFor(() => expect(cuts).toEqual([{ cut: 2.5 }]))
  await screen.findByText("Linked from 2.5 points on")
  await user.keyboard("u")
  await waitFor(() => expect(cuts).toEqual([{ cut: 2.5 }, { cut: null }]))
})

test("an own mark goes back to the product's", async () => {
  const cuts: unknown[] = []
  server.use(
    answer(reviewEndpoints.hindsight, () => ({ ...hindsight, cut: 2.5 })),
    answer(matchEndpoints.setCut, ({ body }) => {
      cuts.push(body)
      return { cut: 4, product: 4, at: null, jobs: [] }
    }),
  )
  const { user } = open()
  await unfold(user, "How right Vorab has been")
  expect(await screen.findByText(/This is your choice; Vorab comes with 4.0/)).toBeVisible()
  await user.click(screen.getByRole("button", { name: "Back to 4.0" }))
  await waitFor(() => expect(cuts).toEqual([{ cut: null }]))
})

test("the model says when, on whom and why it was fitted, also while it is folded", async () => {
  open({ ...fit, reason: "grown", contacts: 10_000, before: { attendees: 600, contacts: 300 } })
  const words =
    /Fitted on 2 Nov 2026 to 600 attendees and 10,000 contacts. Fitted anew since your contacts went from 300/
  expect(await screen.findByText(words)).toBeVisible()
})

test("without a model there is nothing to fit anew", async () => {
  open(null)
  await screen.findByRole("button", { name: "How right Vorab has been" })
  expect(screen.queryByRole("button", { name: "What matches are weighed by" })).toBeNull()
})

test("fitting anew is asked for, tells whom it changed, and is taken back", async () => {
  const asked: string[] = []
  const first: MatchModel = { ...fit, state: "replaced", usable: true, beforeId: "", change: null }
  const second: MatchModel = {
    ...first,
    id: "m2",
    state: "inForce",
    reason: "asked",
    beforeId: "m1",
    change: {
      before: { links: 40, possible: 12 },
      after: { links: 41, possible: 11 },
      changed: 3,
      people: [
        { attendeeId: "a1", name: "Jana Feld", before: "possible", after: "link" },
        { attendeeId: "a2", name: "Tim Ohm", before: "link", after: "link" },
      ],
    },
  }
  const old: MatchModel = { ...first, id: "m0", usable: false }
  server.use(
    answer(matchEndpoints.models, () => ({ items: [second, first, old] })),
    answer(matchEndpoints.refit, () => {
      asked.push("refit")
      return job
    }),
    answer(matchEndpoints.bringBack, ({ params }) => {
      asked.push(params["modelId"] ?? "")
      return job
    }),
  )
  const { user } = open()
  await unfold(user, "What matches are weighed by")
  const [newest, before, oldest] = await screen.findAllByRole("listitem").then((items) => items.filter(isModel))
  expect(within(newest as HTMLElement).getByText(/Linked: 40 before, 41 after/)).toBeVisible()
  expect(newest).toHaveTextContent("Jana Feld to look at, now linked")
  expect(newest).toHaveTextContent("Tim Ohm linked to another contact")
  expect(newest).toHaveTextContent("and one more")
  expect(oldest).toHaveTextContent("made by an older Vorab")
  expect(within(oldest as HTMLElement).queryByRole("button")).toBeNull()
  await user.click(screen.getByRole("button", { name: "Fit anew" }))
  await waitFor(() => expect(asked).toEqual(["refit"]))
  await user.click(within(newest as HTMLElement).getByRole("button", { name: "Take back" }))
  await waitFor(() => expect(asked).toEqual(["refit", "m1"]))
  await user.click(within(before as HTMLElement).getByRole("button", { name: "Use again" }))
  await waitFor(() => expect(asked).toEqual(["refit", "m1", "m1"]))
})

/** A line of the list of models, not one of the people in it. */
const isModel = (item: HTMLElement) => item.parentElement?.getAttribute("aria-label") === "Fitted so far"

const person = (personId: string, name: string) => ({ personId, name, record: emptyPersonRecord })
const directoryEntry: [string, string, string, string] = ["k1", "Emil Kovács", "Südwind Verlag", "Halle"]

const nearest = answer(reviewEndpoints.nearest, ({ params }) => ({
  contact: person(params["contactId"] ?? "", "Emil Kovács"),
  items: [
    { attendee: person("a1", "Emilia Kovats"), weight: -3, probability: 0.11, standing: "open" as const },
    { attendee: person("a2", "Béla Kovács"), weight: -7, probability: 0.008, standing: "other" as const },
  ],
}))

test("asked why a contact is not found, the nearest attendees lead to the comparison", async () => {
  server.use(
    answer(contactEndpoints.directory, () => ({ items: [directoryEntry] })),
    nearest,
  )
  const { user, router } = open()
  await unfold(user, "Somebody not found?")
  await user.click(screen.getByRole("button", { name: "Ask about a contact" }))
  await user.type(await screen.findByRole("textbox", { name: /search your contacts/i }), "kovacs")
  await user.click(await screen.findByRole("button", { name: /Emil Kovács/ }))
  const lines = await screen.findAllByRole("link")
  expect(lines.map((line) => line.textContent)).toEqual([
    "Emilia Kovats11% likely",
    "Béla Kovács0.8% likely · is somebody else",
  ])
  await user.click(lines[0] as HTMLElement)
  await screen.findByText("elsewhere")
  expect(router.state.location.search).toBe("?attendee=a1&contact=k1")
})

test("asked by the address, the nearest attendees stand there at once, and closed they are asked no more", async () => {
  server.use(nearest)
  const { user, router } = open(fit, "/?nearest=k1")
  expect(await screen.findByRole("link", { name: /Emilia Kovats/ })).toBeVisible()
  await user.keyboard("{Escape}")
  await waitFor(() => expect(router.state.location.search).toBe(""))
})
