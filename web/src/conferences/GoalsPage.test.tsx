// Goals are written, weighed, put away and brought back.
import { screen, waitFor, within } from "@testing-library/react"
import { beforeEach, expect, test } from "vitest"
import { conferenceEndpoints, goalEndpoints } from "@vorab/shared/conferences/api"
import type { GoalInput, WeighedGoal } from "@vorab/shared/conferences/goal"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { GoalsPage } from "./GoalsPage.tsx"

const server = inventServer()
const at = "/conferences/one/goals"
let goals: WeighedGoal[] = []

const goal = (id: string, label: string): WeighedGoal => ({
  id,
  label,
  kind: "job",
  organizations: ["Nordwerk GmbH"],
  roles: [],
  seniorities: ["head"],
  topics: [],
  people: [],
  position: 0,
  weight: 2,
})

beforeEach(() => {
  goals = []
  server.use(
    answer(goalEndpoints.weighed, () => ({ items: goals })),
    answer(conferenceEndpoints.get, () => ({
      id: "one",
      name: "Forum Digitale Produktion",
      startsOn: "2999-03-12",
      endsOn: "2999-03-14",
      city: "",
      country: "",
      timeZone: "Europe/Berlin",
      language: "de" as const,
      sample: false,
    })),
    answer(goalEndpoints.put, ({ params, body }) => {
      const made = { ...(body as GoalInput), id: params["goalId"] ?? "" }
      goals = [...goals.filter((one) => one.id !== made.id), { ...made, weight: 2 }]
      return made
    }),
    answer(goalEndpoints.weigh, ({ params, body }) => {
      const { weight } = body as { weight: number }
      goals = goals.map((one) => (one.id === params["goalId"] ? { ...one, weight } : one))
      return goals[0] as WeighedGoal
    }),
    answer(goalEndpoints.remove, ({ params }) => {
      goals = goals.filter((one) => one.id !== params["goalId"])
      return {}
    }),
  )
})

test("the first goal is written from an empty page", async () => {
  const { user } = renderPage(GoalsPage, patterns.goals, at)
  await user.click(await screen.findByRole("button", { name: "Add a goal" }))
  expect(screen.getByPlaceholderText("A new job in research software")).toHaveFocus()
  await user.paste("A new job in Leipzig")
  await user.click(screen.getByLabelText("Organizations", { selector: "input" }))
  await user.paste("Nordwerk GmbH,Hansa Werke,")
  await user.click(screen.getByText("Keep this goal"))
  expect(await screen.findByText("A new job in Leipzig")).toBeVisible()
  expect(screen.getByText("Nordwerk GmbH · Hansa Werke")).toBeVisible()
  expect(goals).toHaveLength(1)
})

test("a goal is weighed for this conference, and the weight is taken back by u", async () => {
  goals = [goal("one", "A new job")]
  const { user } = renderPage(GoalsPage, patterns.goals, at)
  const weights = await screen.findByRole("radiogroup", { name: "At this conference" })
  await user.click(within(weights).getByText("Above all"))
  await screen.findByText("A new job: Above all")
  expect(goals[0]?.weight).toBe(3)
  await user.keyboard("u")
  await waitFor(() => expect(goals[0]?.weight).toBe(2))
})

test("a goal put away is offered back", async () => {
  goals = [goal("one", "A new job")]
  const { user } = renderPage(GoalsPage, patterns.goals, at)
  await user.click(await screen.findByRole("button", { name: "Put away" }))
  await screen.findByText("Put away: A new job")
  expect(goals).toEqual([])
  await user.click(screen.getByRole("button", { name: /^Undo/ }))
  await waitFor(() => expect(goals.map((one) => one.label)).toEqual(["A new job"]))
})
