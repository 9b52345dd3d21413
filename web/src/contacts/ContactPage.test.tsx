// A contact of several sources: why they are one person, taken apart and merged by hand.
import { screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import type { Conference } from "@vorab/shared/conferences/conference"
import { contactEndpoints, duplicateEndpoints } from "@vorab/shared/contacts/api"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import type { ContactJoin, DuplicateDecision } from "@vorab/shared/contacts/duplicate"
import { noExchange } from "@vorab/shared/people/exchange"
import { emptyPersonRecord } from "@vorab/shared/people/person-record"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { ContactPage } from "./ContactPage.tsx"

const server = inventServer()

const recordOf = (partId: string, source: string, row: number): ContactCard["records"][number] => ({
  recordId: `r-${partId}`,
  partId,
  batchId: "b",
  source,
  fileName: `${source}.csv`,
  row,
  importedAt: "2026-11-02T12:00:00.000Z",
  record: { ...emptyPersonRecord, writtenName: "Jana Feld" },
})

const card = (records: ContactCard["records"]): ContactCard => ({
  personId: "1",
  name: "Jana Feld",
  record: { ...emptyPersonRecord, writtenName: "Jana Feld" },
  tier: "",
  circle: "",
  form: "",
  note: "",
  activeOnline: false,
  sources: records.map(({ source }) => source),
  lastContact: "",
  exchange: noExchange,
  otherOrganizations: [],
  records,
  otherValues: [],
  otherNotes: ["Knows the board."],
  conferences: [],
})

const join = (more: Partial<ContactJoin> = {}): ContactJoin => ({
  partId: "1",
  otherId: "2",
  origin: "engine",
  decisionId: "",
  weight: 12,
  probability: 0.999,
  reasons: [{ field: "email", level: "exact", points: 12, value: "a", otherValue: "a" }],
  ...more,
})

const decision: DuplicateDecision = { id: "d", verdict: "same", personId: "1", otherId: "2", at: "", revokedAt: null }

const conference = (id: string, name: string, endsOn: string): Conference => ({
  id,
  name,
  startsOn: endsOn,
  endsOn,
  city: "",
  country: "",
  timeZone: "",
  language: "de",
  sample: false,
})

const conferences = [
  conference("c1", "Datentage", "2999-12-16"),
  conference("c2", "Lichtwoche", "2999-12-18"),
  conference("c3", "Altes Forum", "2020-01-10"),
]
const met: ContactCard["conferences"] = [{ conferenceId: "c1", name: "Datentage", startsOn: "2999-12-14" }]

const directory: [string, string, string, string][] = [
  ["1", "Jana Feld", "", ""],
  ["9", "Jana Feldmann", "Lindwurm GmbH", "Jena"],
]

function inventContact(records: ContactCard["records"], joins: ContactJoin[]) {
  const asked: { act: string; body: unknown }[] = []
  const note = (act: string) => (ask: { body: unknown }) => {
    asked.push({ act, body: ask.body })
    return decision
  }
  server.use(
    answer(conferenceEndpoints.list, () => ({ items: conferences })),
    answer(contactEndpoints.directory, () => ({ items: directory })),
    answer(contactEndpoints.get, () => ({ ...card(records), conferences: met })),
    answer(duplicateEndpoints.parts, () => ({ items: joins })),
    answer(duplicateEndpoints.decide, note("decide")),
    answer(duplicateEndpoints.takeApart, note("take apart")),
    answer(duplicateEndpoints.revoke, note("take back")),
  )
  return asked
}

const open = () => renderPage(ContactPage, patterns.contact, "/contacts/1")

test("says why two sources are one person, and takes one of them out and back", async () => {
  const asked = inventContact([recordOf("1", "linkedin", 3), recordOf("2", "google", 8)], [join()])
  const { user, router } = open()
  expect(await screen.findByText("joined by Vorab")).toBeVisible()
  expect(screen.getByText(/LinkedIn, line 3 and Google, line 8/)).toBeVisible()
  await user.click(screen.getByText("Why"))
  expect(screen.getAllByText("+12.0")).toHaveLength(2)
  await user.click(screen.getByRole("button", { name: "Not this person: LinkedIn, line 3" }))
  await waitFor(() => expect(asked).toEqual([{ act: "take apart", body: { recordIds: ["r-1"] } }]))
  await waitFor(() => expect(router.state.location.pathname).toBe("/contacts/2"))
  await user.keyboard("u")
  await waitFor(() => expect(asked.at(-1)?.act).toBe("take back"))
})

test("what the user merged is taken back", async () => {
  const joins = [join({ origin: "decision", decisionId: "d" })]
  const asked = inventContact([recordOf("1", "linkedin", 3), recordOf("2", "google", 8)], joins)
  const { user } = open()
  expect(await screen.findByText("merged by you")).toBeVisible()
  expect(screen.getByText("Knows the board.")).toBeVisible()
  await user.click(screen.getByRole("button", { name: "Take back" }))
  await waitFor(() => expect(asked).toMatchObject([{ act: "take back" }]))
})

test("m finds another contact and merges both; the contact itself is not offered", async () => {
  const asked = inventContact([recordOf("1", "linkedin", 3)], [])
  const { user } = open()
  await screen.findByRole("button", { name: /Merge with another contact/ })
  expect(screen.queryByRole("button", { name: /Not this person/ })).toBeNull()
  await user.keyboard("m")
  await user.type(await screen.findByRole("textbox", { name: /search your contacts/i }), "feld")
  const found = await screen.findByRole("button", { name: /Jana Feldmann/ })
  expect(screen.queryByRole("button", { name: /^Jana Feld$/ })).toBeNull()
  await user.click(found)
  await waitFor(() =>
    expect(asked).toEqual([{ act: "decide", body: { verdict: "same", personId: "1", otherId: "9" } }]),
  )
  await user.keyboard("u")
  await waitFor(() => expect(asked.at(-1)?.act).toBe("take back"))
})

test("asks who comes nearest at a conference to come where the contact was not found, and only there", async () => {
  inventContact([recordOf("1", "linkedin", 3)], [])
  open()
  const question = await screen.findByRole("link", { name: "Is this person on the list of Lichtwoche?" })
  expect(question).toHaveAttribute("href", "/conferences/c2/review?nearest=1")
  expect(screen.getByRole("link", { name: "Datentage" })).toHaveAttribute("href", "/conferences/c1/plan")
  expect(screen.queryByText(/Altes Forum/)).toBeNull()
})

test("the card says who wrote last and owes an answer, and who invited whom", async () => {
  const exchange = {
    ...noExchange,
    sentOn: "2026-02-01",
    sentCount: 12,
    receivedOn: "2026-05-03",
    receivedCount: 1,
    lastBy: "them" as const,
    invitedOn: "2024-03-13",
    invitedBy: "me" as const,
  }
  inventContact([recordOf("1", "linkedin", 5)], [])
  server.use(answer(contactEndpoints.get, () => ({ ...card([recordOf("1", "linkedin", 5)]), exchange })))
  open()
  expect(await screen.findByText("Wrote to you last, on 3 May 2026. An answer may be owed.")).toBeVisible()
  expect(screen.getByText("12 messages to this contact, the last on 1 February 2026")).toBeVisible()
  expect(screen.getByText("1 message from this contact, on 3 May 2026")).toBeVisible()
  expect(screen.getByText("You sent the invitation to connect on 13 March 2024")).toBeVisible()
})
