import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { answersEndpoints } from "@vorab/shared/plan/answers-api"
import type { AnswerFact, Understood } from "@vorab/shared/plan/answer"
import { planEndpoints } from "@vorab/shared/plan/api"
import { buildPlan } from "@vorab/shared/plan/build-plan"
import { inventAttendee, inventContact, inventGoal, inventInput } from "@vorab/shared/plan/invent"
import { daysEndpoints } from "@vorab/shared/plan/days-api"
import type { ToldAnswer } from "@vorab/shared/plan/told-answer"
import { understandOn } from "@vorab/shared/plan/understand-answer"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { PlanPage } from "./PlanPage.tsx"

const server = inventServer()

const nordwerk = { organization: "Nordwerk AG" }
const clara = inventContact("Clara Meyer", nordwerk, { tier: "A" })
const input = inventInput({
  attendees: [
    inventAttendee("Anna Weber", { ...nordwerk, jobTitle: "Leiterin Vertrieb" }),
    inventAttendee("Tobias Klein", nordwerk),
    inventAttendee("Tobias Ohm", nordwerk),
  ],
  contacts: [clara],
  goals: [inventGoal("g", { roles: ["Vertrieb"] })],
})
const kept: ToldAnswer = {
  id: "01900000-0000-7000-8000-000000000001",
  personId: clara.personId,
  day: "2026-11-12",
  text: "Anna, und wohl ein Xaver",
  named: [
    { words: "Anna", attendeeId: "a:anna weber", name: "", contactId: "", isAbsent: false },
    { words: "Xaver", attendeeId: "", name: "", contactId: "", isAbsent: false },
  ],
}

/** Serves the plan, reads answers as the server does, and records what is kept. */
function inventAnswers(answers: readonly ToldAnswer[] = []) {
  const said: AnswerFact[] = []
  const asked: string[] = []
  server.use(
    answer(planEndpoints.get, () => buildPlan({ ...input, answers })),
    answer(daysEndpoints.room, () => ({ days: 3, conversationsADay: 6, realistic: 18, planned: 14, free: 4 })),
    answer(answersEndpoints.read, ({ query }): Understood => {
      asked.push(query.get("text") ?? "")
      return understandOn(input, clara.personId, query.get("text") ?? "")
    }),
    answer(answersEndpoints.say, ({ body }) => {
      said.push(body as AnswerFact)
      return { answers: [] }
    }),
  )
  return { said, asked }
}

const open = (query: string) => renderPage(PlanPage, patterns.plan, `/conferences/c1/plan?${query}`)
const field = () => screen.findByRole("textbox", { name: "What Clara Meyer answered" })

test("an answer is entered, read and kept by the keyboard alone, and taken back by u", async () => {
  const { said } = inventAnswers()
  const { user } = open("section=colleagues")
  const line = await screen.findByRole("button", { name: /Clara Meyer/ })
  await user.keyboard("j")
  await waitFor(() => expect(line).toHaveFocus())
  await user.keyboard("e")
  expect(await field()).toHaveFocus()
  await user.keyboard("Anna Weber from sales, and someone called Tobias{Enter}")
  const keep = await screen.findByRole("button", { name: "Keep" })
  await waitFor(() => expect(keep).toHaveFocus())
  expect(screen.getByRole("radio", { name: /Anna Weber.*sure · by the whole name/ })).toBeChecked()
  await user.keyboard("{Enter}")
  await waitFor(() => expect(said).toHaveLength(1))
  expect(said[0]).toMatchObject({
    kind: "answer",
    personId: clara.personId,
    text: "Anna Weber from sales, and someone called Tobias",
    named: [
      { words: "Anna Weber from sales", attendeeId: "a:anna weber", isAbsent: false },
      // Two are called so: nobody is picked beforehand.
      { words: "someone called Tobias", attendeeId: "", isAbsent: false },
    ],
  })
  expect(await field()).toHaveValue("")
  await screen.findByText("One introduction by Clara Meyer is kept")
  // Keys of one letter wait until the field is left.
  await user.click(document.body)
  await user.keyboard("u")
  await waitFor(() => expect(said.at(-1)).toMatchObject({ kind: "withdrawal" }))
})

test("who is meant can be picked, and what was not understood is told", async () => {
  const { said } = inventAnswers()
  const { user } = open("section=colleagues&person=c:clara%20meyer")
  await user.type(await field(), "Tobias. Wetterfrosch{Enter}")
  const group = await screen.findByRole("group", { name: /Tobias/ })
  expect(within(group).getByRole("radio", { name: /None of these/ })).toBeChecked()
  expect(screen.getByText("Not understood: Wetterfrosch")).toBeVisible()
  await user.click(within(group).getByRole("radio", { name: /Tobias Ohm/ }))
  await user.click(screen.getByRole("button", { name: "Keep" }))
  await waitFor(() => expect(said).toMatchObject([{ named: [{ words: "Tobias", attendeeId: "a:tobias ohm" }] }]))
})

test("a pasted mail is sent without its greeting, its signature and what it quotes", async () => {
  const { asked } = inventAnswers()
  const { user } = open("section=colleagues&person=c:clara%20meyer")
  await user.click(await field())
  await user.paste("Hallo Jona,\nAnna kommt.\nViele Grüße\nClara\n\nAm 12.11.2026 schrieb Jona Ahl:\n> Wer kommt noch?")
  await user.keyboard("{Enter}")
  await waitFor(() => expect(asked).toEqual(["Anna kommt"]))
})

test("nobody is understood, and kept as said", async () => {
  const { said } = inventAnswers()
  const { user } = open("section=colleagues&person=c:clara%20meyer")
  await user.type(await field(), "Nobody this time{Enter}")
  expect(await screen.findByText("Understood: nobody else comes.")).toBeVisible()
  await user.keyboard("{Enter}")
  await waitFor(() => expect(said).toMatchObject([{ text: "Nobody this time", named: [] }]))
})

test("a kept answer stands with its day and whom it named, and is taken back by its button", async () => {
  const { said } = inventAnswers([kept])
  const { user } = open("section=colleagues&person=c:clara%20meyer")
  expect(await screen.findByText("12 November 2026")).toBeVisible()
  expect(screen.getByRole("link", { name: "Anna Weber" })).toHaveAttribute(
    "href",
    expect.stringContaining("section=targets&person=a:anna"),
  )
  expect(screen.getByText("“Xaver”: not on the list")).toBeVisible()
  await user.click(screen.getByRole("button", { name: "Take back" }))
  await waitFor(() => expect(said).toEqual([{ kind: "withdrawal", answerId: kept.id }]))
})

test("a target that was named says so in the list and in the panel, with the day", async () => {
  inventAnswers([kept])
  open("section=targets&person=a:anna%20weber")
  const panel = await screen.findByRole("complementary", { name: "Anna Weber" })
  expect(within(panel).getByText(/named them on 12 November 2026: “Anna”/)).toBeVisible()
  expect(screen.getByText(/named by Clara Meyer/)).toBeVisible()
})
