// Sources that disagree: who says what and since when, and whose word is shown.
import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import { contactEndpoints, duplicateEndpoints } from "@vorab/shared/contacts/api"
import type { ContactCard } from "@vorab/shared/contacts/contact"
import { noExchange } from "@vorab/shared/people/exchange"
import { emptyPersonRecord } from "@vorab/shared/people/person-record"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { ContactPage } from "./ContactPage.tsx"

const server = inventServer()

const recordOf = (recordId: string, source: string, organization: string, writtenName: string) => ({
  recordId,
  partId: recordId,
  batchId: "b",
  source,
  fileName: `${source}.csv`,
  row: 2,
  importedAt: source === "google" ? "2026-10-02T12:00:00.000Z" : "2026-11-02T12:00:00.000Z",
  record: { ...emptyPersonRecord, writtenName, organization, city: source === "google" ? "Jena" : "Leipzig" },
})
const linkedin = recordOf("new", "linkedin", "Neustart AG", "Jana Feld")
const google = recordOf("old", "google", "Nordwind GmbH", "Feld, J.")

function cardOf(records: ContactCard["records"], shown: (typeof records)[number]): ContactCard {
  const [other] = records.filter(({ recordId }) => recordId !== shown.recordId)
  const said = { source: other?.source ?? "", recordId: other?.recordId ?? "", importedAt: other?.importedAt ?? "" }
  return {
    personId: "1",
    name: "Jana Feld",
    record: { ...shown.record, writtenName: "Jana Feld", city: "Leipzig" },
    tier: "",
    circle: "",
    form: "",
    note: "",
    activeOnline: false,
    sources: ["google", "linkedin"],
    lastContact: "",
    exchange: noExchange,
    otherOrganizations: [],
    records,
    otherValues: [
      { field: "organization", value: other?.record.organization ?? "", ...said },
      { field: "city", value: "Jena", source: "google", recordId: "old", importedAt: google.importedAt },
    ],
    otherNotes: [],
    conferences: [],
  }
}

function openCard() {
  const asked: unknown[] = []
  let now = cardOf([linkedin, google], linkedin)
  server.use(
    answer(conferenceEndpoints.list, () => ({ items: [] })),
    answer(contactEndpoints.directory, () => ({ items: [] })),
    answer(contactEndpoints.get, () => now),
    answer(duplicateEndpoints.parts, () => ({ items: [] })),
    answer(contactEndpoints.choose, ({ body }) => {
      asked.push(body)
      const { value } = body as { value: string }
      now =
        value === "old"
          ? cardOf([linkedin, { ...google, chosenFor: ["work"] }], google)
          : cardOf([linkedin, google], linkedin)
      return now
    }),
  )
  return { asked, ...renderPage(ContactPage, patterns.contact, "/contacts/1") }
}

const factOf = async (term: string) =>
  within((await screen.findByText(term, { selector: "dt" })).parentElement as HTMLElement)

test("every value that sources disagree on tells who said it and when, and the rule is stated", async () => {
  openCard()
  const fact = await factOf("Organization")
  expect(fact.getByText("Neustart AG")).toBeVisible()
  expect(fact.getByText("LinkedIn, 2 Nov 2026")).toBeVisible()
  expect(fact.getByText(/also Nordwind GmbH/)).toHaveTextContent("also Nordwind GmbH Google, 2 Oct 2026")
  expect(screen.getByText(/Where sources differ, what you typed or chose is shown/)).toBeVisible()
  expect((await factOf("Name")).getByText(/also Feld, J\./)).toBeVisible()
})

test("another source's word is shown on demand, marked as chosen, and taken back by u", async () => {
  const { asked, user } = openCard()
  await user.click(await screen.findByRole("button", { name: "Show this: Nordwind GmbH" }))
  await waitFor(() => expect(asked).toEqual([{ kind: "shown", group: "work", value: "old" }]))
  const fact = await factOf("Organization")
  expect(await fact.findByText(/chosen by you/)).toBeVisible()
  await user.keyboard("u")
  await waitFor(() => expect(asked.at(-1)).toEqual({ kind: "shown", group: "work", value: "" }))
  await waitFor(() => expect(screen.queryByText(/chosen by you/)).toBeNull())
})

test("what was chosen goes back to the rule by its button", async () => {
  const { asked, user } = openCard()
  await user.click(await screen.findByRole("button", { name: "Show this: Nordwind GmbH" }))
  await user.click(await screen.findByRole("button", { name: "As the rule has it" }))
  await waitFor(() => expect(asked.at(-1)).toEqual({ kind: "shown", group: "work", value: "" }))
})
