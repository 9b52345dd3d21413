// The first page: nothing there yet, or the next conference with its road.
import { screen, within } from "@testing-library/react"
import { beforeEach, expect, test } from "vitest"
import { jobEndpoints } from "@vorab/shared/api/job"
import { conferenceEndpoints, type Road } from "@vorab/shared/conferences/api"
import type { Conference } from "@vorab/shared/conferences/conference"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import { answer, inventServer, refuse, renderPage } from "../../support/render-page.tsx"
import { usePreferences } from "../ui/preferences.ts"
import { useHandedFiles } from "../ui/handed-files.ts"
import { HomePage } from "./HomePage.tsx"

const server = inventServer()

const conference: Conference = {
  id: "one",
  name: "Forum Digitale Produktion",
  startsOn: "2999-03-12",
  endsOn: "2999-03-14",
  city: "Leipzig",
  country: "",
  timeZone: "Europe/Berlin",
  language: "de",
  sample: false,
}
const road: Road = {
  goals: 3,
  contacts: 912,
  attendees: 1204,
  toReview: 37,
  known: 52,
  planned: 36,
  prepared: 24,
  messagesDue: 6,
  messagesSent: 0,
  matched: true,
}
const noContacts = answer(contactEndpoints.list, () => ({
  items: [],
  next: null,
  total: 0,
  tiers: { A: 0, B: 0, C: 0, none: 0 },
  letters: [],
}))

beforeEach(() => usePreferences.setState({ conferenceId: "" }))

test("an empty installation offers the sample and two fields, and nothing else to press", async () => {
  server.use(
    answer(conferenceEndpoints.list, () => ({ items: [] })),
    noContacts,
  )
  renderPage(HomePage)
  expect(await screen.findByRole("button", { name: "Try it with a sample conference" })).toBeVisible()
  expect(screen.getByLabelText("My contacts")).toHaveAttribute("type", "file")
  expect(screen.getByLabelText("The attendee list")).toHaveAttribute("type", "file")
  expect(screen.getAllByRole("button")).toHaveLength(1)
})

test("files for contacts are handed on to the import", async () => {
  server.use(
    answer(conferenceEndpoints.list, () => ({ items: [] })),
    noContacts,
  )
  const { user, router } = renderPage(HomePage)
  const file = new File(["First Name,Last Name\nJana,Feld"], "Connections.csv")
  await user.upload(await screen.findByLabelText("My contacts"), file)
  expect(router.state.location.pathname).toBe("/contacts/import")
  expect(useHandedFiles.getState().take()).toEqual([file])
  expect(useHandedFiles.getState().take()).toEqual([])
})

test("the sample leads to its plan once it is made", async () => {
  const job = {
    id: "job",
    kind: "sample" as const,
    subjectId: "made",
    state: "done" as const,
    step: "",
    done: 1,
    total: 1,
    faults: 0,
    message: "",
    createdAt: "",
    startedAt: null,
    endedAt: null,
  }
  server.use(
    answer(conferenceEndpoints.list, () => ({ items: [] })),
    noContacts,
    answer(conferenceEndpoints.makeSample, () => ({ ...job, state: "queued" as const })),
    answer(jobEndpoints.get, () => job),
    answer(jobEndpoints.list, () => ({ items: [] })),
  )
  const { user, router } = renderPage(HomePage)
  await user.click(await screen.findByRole("button", { name: "Try it with a sample conference" }))
  await screen.findByText("elsewhere")
  expect(router.state.location.pathname).toBe("/conferences/made/plan")
})

test("the next conference shows how far its road is, and the one thing to do next", async () => {
  server.use(
    answer(conferenceEndpoints.list, () => ({
      items: [conference, { ...conference, id: "two", name: "Nordic Data Days" }],
    })),
    answer(conferenceEndpoints.road, () => road),
  )
  renderPage(HomePage)
  expect(await screen.findByRole("heading", { level: 1, name: "Forum Digitale Produktion" })).toBeVisible()
  const programme = await screen.findByRole("list", { name: "The road" })
  const lines = within(programme)
    .getAllByRole("listitem")
    .map((line) => line.textContent)
  expect(lines).toEqual([
    "1Goals3 goals",
    "2List1,204 people, 52 of them you know",
    "3Review37 to look at, about 2 minutes",
    "4Plan24 of 36 prepared",
    "5Talk-to listOne sheet of paper",
    "6Messages6 due",
  ])
  expect(screen.getByRole("link", { name: "Look at 37 doubtful pairs" })).toHaveAttribute(
    "href",
    "/conferences/one/review",
  )
  expect(screen.getByRole("link", { name: "Nordic Data Days" })).toBeVisible()
})

test("a server that refuses is shown with a way to try again", async () => {
  server.use(refuse(conferenceEndpoints.list, 403, "wrong-host"))
  const { user } = renderPage(HomePage)
  expect(await screen.findByRole("alert")).toHaveTextContent("Vorab answers only at its own address")
  server.use(
    answer(conferenceEndpoints.list, () => ({ items: [] })),
    noContacts,
  )
  await user.click(screen.getByRole("button", { name: "Try again" }))
  expect(await screen.findByRole("button", { name: "Try it with a sample conference" })).toBeVisible()
})
