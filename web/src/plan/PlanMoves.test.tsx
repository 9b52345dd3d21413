import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { goalEndpoints } from "@vorab/shared/conferences/api"
import type { WeighedGoal } from "@vorab/shared/conferences/goal"
import { planEndpoints } from "@vorab/shared/plan/api"
import { buildPlan } from "@vorab/shared/plan/build-plan"
import { cutPlan } from "@vorab/shared/plan/cut-plan"
import { daysEndpoints } from "@vorab/shared/plan/days-api"
import { inventAttendee, inventGoal, inventInput } from "@vorab/shared/plan/invent"
import { indexPlan, planPart } from "@vorab/shared/plan/plan-index"
import type { Attendee } from "@vorab/shared/attendees/attendee"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { PlanPage } from "./PlanPage.tsx"

const server = inventServer()

const few = [
  inventAttendee("Anna Weber", { jobTitle: "Head of Data" }),
  inventAttendee("Bela Ohm", { jobTitle: "Head of Data" }),
  inventAttendee("Jörg Müller", { topics: ["Forschung"], organization: "Nordwerk" }),
]

function aboutResearch(): string[] {
  return ["Forschung"]
}

/** A server that weighs and plans as the true one does. */
function serve(attendees: readonly Attendee[], conferenceId: string) {
  let goals: WeighedGoal[] = [
    inventGoal("data", { label: "A job", roles: ["Head of Data"] }),
    inventGoal("research", { label: "Research", topics: ["Forschung"], position: 1 }),
  ]
  const plan = () => buildPlan(inventInput({ attendees, goals }))
  server.use(
    answer(planEndpoints.get, ({ query }) => {
      const people = query.get("people")
      return cutPlan(plan(), {
        targets: 500,
        hidden: false,
        ...(people === null ? { first: Number(query.get("first")) } : { people: new Set(people.split(",")) }),
      })
    }),
    answer(planEndpoints.index, ({ params }) =>
      indexPlan(plan(), planPart.parse(params["part"]), { goals, topics: aboutResearch }),
    ),
    answer(goalEndpoints.weighed, () => ({ items: goals })),
    answer(goalEndpoints.weigh, ({ params, body }) => {
      const { weight } = body as { weight: number }
      goals = goals.map((goal) => (goal.id === params["goalId"] ? { ...goal, weight } : goal))
      return goals.find(({ id }) => id === params["goalId"]) as WeighedGoal
    }),
    answer(daysEndpoints.room, () => ({ days: 3, conversationsADay: 9, realistic: 27, planned: 21, free: 6 })),
  )
  return renderPage(PlanPage, patterns.plan, `/conferences/${conferenceId}/plan?section=targets`)
}

const names = () => screen.getAllByText(/^(Anna Weber|Bela Ohm|Jörg Müller)$/).map((name) => name.textContent)

test("a changed weight orders the list anew and tells what moved, until it was seen", async () => {
  const { user } = serve(few, "moves")
  const weights = await screen.findByRole("radiogroup", { name: "Weight of A job" })
  await waitFor(() => expect(names()).toEqual(["Anna Weber", "Bela Ohm", "Jörg Müller"]))
  await user.click(within(weights).getByRole("radio", { name: "Off" }))
  await waitFor(() => expect(names()).toEqual(["Jörg Müller"]))
  expect(await screen.findByText(/Since the goals changed: 2 left the plan/)).toBeVisible()
  await user.click(within(weights).getByRole("radio", { name: "Normal" }))
  await waitFor(() => expect(screen.queryByText(/Since the goals changed/)).not.toBeInTheDocument())
  await user.click(within(weights).getByRole("radio", { name: "Little" }))
  const most = screen.getByRole("radiogroup", { name: "Weight of Research" })
  await user.click(within(most).getByRole("radio", { name: "Most" }))
  expect(await screen.findByLabelText("2 places up")).toBeVisible()
  expect(screen.getAllByLabelText("One place down")).toHaveLength(2)
  await user.click(screen.getByRole("button", { name: "Seen" }))
  expect(screen.queryByLabelText("2 places up")).not.toBeInTheDocument()
})

test("Müller, Mueller and Muller find the same person, a topic too, and the counts follow", async () => {
  const { user } = serve(few, "filter")
  const filter = await screen.findByRole("textbox")
  for (const typed of ["Muller", "mueller", "MÜLLER", "forsch mull"]) {
    await user.clear(filter)
    await user.type(filter, typed)
    await waitFor(() => expect(names()).toEqual(["Jörg Müller"]))
    const sections = screen.getByRole("navigation", { name: "Plan" })
    expect(within(sections).getByRole("button", { name: /New targets\s*1/ })).toBeVisible()
  }
})

test("of ten thousand people a screenful is drawn, and who stands at the end is found as well", async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => inventAttendee(`Person Nr${at}`, { jobTitle: "Head of Data" }))
  const { user } = serve(many, "many")
  await screen.findByText("Person Nr0")
  expect(screen.getAllByRole("listitem").length).toBeLessThan(120)
  await user.type(screen.getByRole("textbox"), "Nr9999")
  expect(await screen.findByText("Person Nr9999")).toBeVisible()
  expect(screen.queryByText("Person Nr0")).not.toBeInTheDocument()
}, 60_000)
