// The address book answers to the hand.
import { screen, waitFor } from "@testing-library/react"
import { beforeEach, expect, test } from "vitest"
import { contactEndpoints, duplicateEndpoints, type ContactChoice } from "@vorab/shared/contacts/api"
import type { ContactRow } from "@vorab/shared/contacts/contact"
import { noExchange } from "@vorab/shared/people/exchange"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { usePreferences } from "../ui/preferences.ts"
import { ContactsPage } from "./ContactsPage.tsx"
import { indexLetters } from "./LetterRail.tsx"

const server = inventServer()

const row = (personId: string, name: string, letter: string): ContactRow => ({
  personId,
  name,
  letter,
  organization: "Nordwerk GmbH",
  jobTitle: "Head of Data",
  city: "Leipzig",
  tier: "",
  circle: "",
  sources: ["linkedin"],
  lastContact: "",
})
const book = [row("1", "Jana Feld", "F"), row("2", "Jörg Müller", "M"), row("3", "Özlem Öztürk", "O")]
let asked: { personId: string; body: ContactChoice }[] = []

const page = (items: ContactRow[]) => ({
  items,
  next: null,
  total: items.length,
  tiers: { A: 0, B: 0, C: 0, none: items.length },
  letters: items.map((one) => one.letter),
})

beforeEach(() => {
  asked = []
  usePreferences.setState({ singleKeys: true })
  server.use(
    answer(contactEndpoints.list, ({ query }) => {
      const words = (query.get("query") ?? "").toLowerCase()
      return page(book.filter((one) => one.name.toLowerCase().includes(words)))
    }),
    answer(duplicateEndpoints.counts, () => ({ possible: 0, joined: 0, decided: 0 })),
    answer(contactEndpoints.choose, ({ params, body }) => {
      asked.push({ personId: params["personId"] ?? "", body: body as ContactChoice })
      const { emptyPersonRecord: record } = records
      const { tier, circle, sources, lastContact, name, personId } = book[0] as ContactRow
      const own = { form: "" as const, note: "", activeOnline: false, otherOrganizations: [] }
      return { personId, name, record, tier, circle, sources, lastContact, exchange: noExchange, ...own }
    }),
  )
})
const records = await import("@vorab/shared/people/person-record")

test("j and a sort the next person as A, and u takes it back", async () => {
  const { user } = renderPage(ContactsPage)
  await screen.findByRole("link", { name: "Jana Feld" })
  await user.keyboard("jj")
  expect(screen.getByRole("link", { name: "Jörg Müller" })).toHaveAttribute("aria-current", "true")
  await user.keyboard("a")
  expect(await screen.findByText("Jörg Müller is A now")).toBeVisible()
  await user.keyboard("u")
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(asked).toEqual([
    { personId: "2", body: { kind: "tier", value: "A" } },
    { personId: "2", body: { kind: "tier", value: "" } },
  ])
})

test("the letters of names do nothing where single keys are switched off, arrows still do", async () => {
  usePreferences.setState({ singleKeys: false })
  const { user } = renderPage(ContactsPage)
  await screen.findByRole("link", { name: "Jana Feld" })
  await user.keyboard("jka")
  expect(screen.getByRole("link", { name: "Jana Feld" })).not.toHaveAttribute("aria-current")
  await user.keyboard("{ArrowDown}")
  expect(screen.getByRole("link", { name: "Jana Feld" })).toHaveAttribute("aria-current", "true")
  expect(asked).toEqual([])
})

test("typing in the search field narrows the list and sorts nobody", async () => {
  const { user } = renderPage(ContactsPage)
  await screen.findByRole("link", { name: "Jana Feld" })
  await user.keyboard("/")
  await user.keyboard("jana")
  await waitFor(() => expect(screen.queryByRole("link", { name: "Jörg Müller" })).toBeNull())
  expect(screen.getByRole("link", { name: "Jana Feld" })).toBeVisible()
  expect(screen.getByText("1 person found")).toBeVisible()
  expect(asked).toEqual([])
})

test("Enter opens the person", async () => {
  const { user, router } = renderPage(ContactsPage)
  await screen.findByRole("link", { name: "Jana Feld" })
  await user.keyboard("{ArrowDown}")
  await waitFor(() => expect(screen.getByRole("link", { name: "Jana Feld" })).toHaveFocus())
  await user.keyboard("{Enter}")
  await waitFor(() => expect(router.state.location.pathname).toBe("/contacts/1"))
})

test("an empty address book says what will be here and what to do", async () => {
  server.use(answer(contactEndpoints.list, () => page([])))
  renderPage(ContactsPage)
  expect(await screen.findByRole("link", { name: "Bring in contacts" })).toHaveAttribute("href", "/contacts/import")
})

test("a quiet line says how many pairs may be the same person, and leads to them", async () => {
  server.use(answer(duplicateEndpoints.counts, () => ({ possible: 12, joined: 3, decided: 0 })))
  renderPage(ContactsPage)
  const line = await screen.findByRole("link", { name: "12 pairs may be the same person" })
  expect(line).toHaveAttribute("href", "/contacts/duplicates")
})

test("every letter leads to its first name", () => {
  const letters = [{ letter: "A" }, { letter: "A" }, { letter: "C" }, { letter: "#" }]
  expect(indexLetters(letters)).toEqual([
    ["A", 0],
    ["C", 2],
    ["#", 3],
  ])
})
