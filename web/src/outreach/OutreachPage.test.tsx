import { screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { outreachEndpoints, type MessageWithWays } from "@vorab/shared/outreach/api"
import type { MessageTask } from "@vorab/shared/outreach/message"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { OutreachPage } from "./OutreachPage.tsx"

const server = inventServer()

const task: MessageTask = {
  person: {
    attendeeId: "a1",
    contactId: "k1",
    name: "Jana Feld",
    organization: "Lindwurm GmbH",
    jobTitle: "",
    seniority: "",
    city: "",
    tier: "A",
  },
  purpose: "i-will-be-there",
  about: null,
  dueOn: "2026-11-23",
  daysUntilDue: 0,
  urgency: "due",
  waitUntil: "",
  emails: ["jana@lindwurm.example"],
  message: null,
}

const draft: MessageWithWays = {
  id: "m1",
  conferenceId: "c1",
  personId: "k1",
  purpose: "i-will-be-there",
  occasion: "c1",
  language: "en",
  form: "sie",
  channel: "mail",
  to: "jana@lindwurm.example",
  subject: "See you in Leipzig?",
  body: "Dear Jana Feld,\n\nI will be there too.",
  state: "draft",
  createdAt: "2026-11-23T08:00:00Z",
  updatedAt: "2026-11-23T08:00:00Z",
  sentAt: "",
  ways: {
    mailto: "mailto:jana@lindwurm.example",
    mailtoLength: 30,
    emlUrl: "/api/messages/m1/message.eml",
    length: 36,
    limit: 0,
  },
  conduct: { light: "green", spoke: ["known-personal"], offer: false, waitUntil: "", reason: "", sendable: true },
}
const held = { offer: true, waitUntil: "", reason: "", sendable: false }
const amber: MessageWithWays = { ...draft, conduct: { ...held, light: "amber", spoke: ["known-offer"] } }
const red: MessageWithWays = { ...draft, conduct: { ...held, light: "red", spoke: ["stranger-offer"] } }

/** A server with one message on its desk. */
function inventDesk(first: MessageWithWays | null = null) {
  const asked: string[] = []
  let message = first
  server.use(
    answer(outreachEndpoints.tasks, () => ({ items: [{ ...task, message }], today: "2026-11-23", daysLeft: 22 })),
    answer(outreachEndpoints.draft, () => {
      asked.push("draft")
      message = draft
      return draft
    }),
    answer(outreachEndpoints.get, () => message ?? draft),
    answer(outreachEndpoints.edit, ({ body }) => {
      asked.push("edit")
      message = { ...draft, ...(body as object) }
      return message
    }),
    answer(outreachEndpoints.setState, ({ body }) => {
      const { state } = body as Pick<MessageWithWays, "state">
      asked.push(state)
      message = { ...(message ?? draft), state, sentAt: state === "sent" ? "2026-11-23T09:00:00Z" : "" }
      return message
    }),
    answer(outreachEndpoints.conduct, ({ body }) => {
      const stated = body as { kind: string; note?: string }
      asked.push(stated.note ?? stated.kind)
      const given = message ?? draft
      if (stated.kind === "offer") message = amber
      else if (stated.kind === "no-offer") message = draft
      else message = { ...given, conduct: { ...given.conduct, reason: stated.note ?? "", sendable: true } }
      return message
    }),
  )
  return asked
}

const open = () => renderPage(OutreachPage, patterns.outreach, "/conferences/c1/outreach")

test("nothing is drafted before it is opened", async () => {
  const asked = inventDesk()
  const { user } = open()
  expect(await screen.findByText(/One message is due/)).toBeVisible()
  await user.keyboard("j")
  expect(asked).toEqual([])
  await user.keyboard("{Enter}")
  expect(await screen.findByRole("textbox", { name: "Message" })).toHaveValue(draft.body)
  expect(asked).toEqual(["draft"])
})

test("what is typed is saved before it is called sent, and then cannot be changed", async () => {
  const asked = inventDesk()
  const { user } = open()
  await user.click(await screen.findByRole("button", { name: /Jana Feld/ }))
  await user.type(await screen.findByRole("textbox", { name: "Subject" }), "!")
  await user.click(screen.getByRole("button", { name: /Mark as sent/ }))
  await waitFor(() => expect(asked).toEqual(["draft", "edit", "sent"]))
  expect(await screen.findByRole("button", { name: "Answered" })).toBeVisible()
  expect(screen.getByRole("textbox", { name: "Subject" })).toHaveAttribute("readonly")
})

test("sent can be taken back", async () => {
  const asked = inventDesk()
  const { user } = open()
  await user.click(await screen.findByRole("button", { name: /Jana Feld/ }))
  await user.click(await screen.findByRole("button", { name: /Mark as sent/ }))
  await screen.findByRole("button", { name: "Answered" })
  await user.keyboard("u")
  await waitFor(() => expect(asked.at(-1)).toBe("draft"))
})

test("a question that was sent leads to where the answer is entered", async () => {
  inventDesk({ ...draft, purpose: "who-else-is-coming", state: "sent", sentAt: "2026-11-22T09:00:00Z" })
  const { user } = open()
  await user.click(await screen.findByRole("button", { name: /Jana Feld/ }))
  expect(await screen.findByRole("link", { name: "Enter what they answered" })).toHaveAttribute(
    "href",
    "/conferences/c1/plan?section=colleagues&person=k1&answer=1",
  )
})

test("a green letter says so in words, and why, with the source", async () => {
  inventDesk(draft)
  const { user } = open()
  await user.click(await screen.findByRole("button", { name: /Jana Feld/ }))
  expect(await screen.findByRole("region", { name: "May this be sent?" })).toHaveTextContent(
    "Green. You know each other, the reason is personal, nothing is offered.",
  )
  await user.click(screen.getByText("Why? Rules and sources"))
  expect(screen.getByText(/write to those you know/)).toBeVisible()
})

test("only the user says that something is offered; amber then asks for the reason before the letter may go", async () => {
  const asked = inventDesk(draft)
  const { user } = open()
  await user.click(await screen.findByRole("button", { name: /Jana Feld/ }))
  await user.click(await screen.findByRole("switch", { name: "This message offers something for sale" }))
  expect(await screen.findByText("Amber: your decision.")).toBeVisible()
  expect(screen.getByRole("button", { name: /Mark as sent/ })).toBeDisabled()
  expect(screen.queryByRole("link", { name: "Mail file (.eml)" })).not.toBeInTheDocument()
  await user.type(screen.getByRole("textbox", { name: /Why do you write/ }), "She asked for it{Enter}")
  await waitFor(() => expect(screen.getByRole("button", { name: /Mark as sent/ })).toBeEnabled())
  expect(asked).toEqual(["offer", "She asked for it"])
})

test("a red letter cannot go, asks for no reason, and leads to the better way", async () => {
  const asked = inventDesk(red)
  const { user } = open()
  await user.click(await screen.findByRole("button", { name: /Jana Feld/ }))
  expect(await screen.findByText("Red: not to be sent.")).toBeVisible()
  expect(screen.getByText(/in person at the conference/)).toBeVisible()
  expect(screen.getByRole("link", { name: "Show the ways to this person" })).toHaveAttribute(
    "href",
    "/conferences/c1/outreach?person=k1",
  )
  expect(screen.queryByRole("textbox", { name: /Why do you write/ })).not.toBeInTheDocument()
  await user.keyboard("{Control>}{Enter}{/Control}")
  expect(screen.getByRole("button", { name: /Mark as sent/ })).toBeDisabled()
  expect(asked).toEqual([])
  expect(screen.getByRole("link", { name: "UWG § 7 (2) no. 2" })).toHaveAttribute("rel", "noreferrer")
})
