// Looking through duplicates, by keyboard.
import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { jobEndpoints } from "@vorab/shared/api/job"
import { duplicateEndpoints } from "@vorab/shared/contacts/api"
import type { DuplicateDecision, DuplicatePair } from "@vorab/shared/contacts/duplicate"
import { emptyPersonRecord, type PersonRecord } from "@vorab/shared/people/person-record"
import { answer, inventServer, refuse, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { DuplicatesPage } from "./DuplicatesPage.tsx"

const server = inventServer()

function person(personId: string, name: string, source: string, said: Partial<PersonRecord> = {}) {
  const [givenName = "", familyName = ""] = name.split(" ")
  const record = { ...emptyPersonRecord, givenName, familyName, ...said }
  return { personId, name, record, tier: "" as const, sources: [source] }
}

function pair(personId: string, name: string, otherName: string): DuplicatePair {
  return {
    personId,
    otherId: `${personId}-other`,
    person: person(personId, name, "linkedin", { organization: "Lindwurm GmbH" }),
    other: person(`${personId}-other`, otherName, "google", { organization: "Nordwerk GmbH" }),
    weight: 1.5,
    probability: 0.74,
    reasons: [
      { field: "prior", level: "namesakes", points: -9, value: "", otherValue: "" },
      { field: "family_name", level: "exact", points: 11.3, value: "Feld", otherValue: "Feld" },
      { field: "organization", level: "different", points: -0.8, value: "A", otherValue: "B" },
    ],
  }
}

const page = <Item,>(items: Item[]) => ({ items, next: null, total: items.length })

/** A server that keeps decisions in memory, as ours does in the database. */
function inventDuplicates(pairs: DuplicatePair[], joined: DuplicatePair[] = []) {
  const decisions: DuplicateDecision[] = []
  const standing = () => decisions.filter(({ revokedAt }) => revokedAt === null)
  const isDecided = (one: DuplicatePair) => standing().some(({ personId }) => personId === one.personId)
  const open = (list: DuplicatePair[]) => list.filter((one) => !isDecided(one))
  server.use(
    answer(duplicateEndpoints.list, () => page(open(pairs))),
    answer(duplicateEndpoints.joined, () => page(open(joined))),
    answer(duplicateEndpoints.counts, () => ({
      possible: open(pairs).length,
      joined: open(joined).length,
      decided: standing().length,
    })),
    answer(duplicateEndpoints.decisions, () =>
      page(
        standing().map((one) => {
          const { person: shown, other } =
            [...pairs, ...joined].find(({ personId }) => personId === one.personId) ?? pair("", "", "")
          return { ...one, name: shown.name, otherName: other.name, organization: "", otherOrganization: "" }
        }),
      ),
    ),
    answer(duplicateEndpoints.decide, ({ params, body }) => {
      const decision = { ...(body as DuplicateDecision), id: params["decisionId"] ?? "", at: "", revokedAt: null }
      decisions.push(decision)
      return decision
    }),
    answer(duplicateEndpoints.revoke, ({ params }) => {
      const decision = decisions.find(({ id }) => id === params["decisionId"]) as DuplicateDecision
      decision.revokedAt = "2026-11-23T00:00:00Z"
      return decision
    }),
    answer(jobEndpoints.list, () => ({ items: [] })),
  )
  return decisions
}

const open = (at = "/contacts/duplicates") => renderPage(DuplicatesPage, patterns.duplicates, at)
const two = () => [pair("a", "Jana Feld", "Johanna Feld"), pair("b", "Tim Ohm", "Timo Ohm")]

test("both stand side by side with their sources, what differs marked, and the waterfall ends in the weight", async () => {
  inventDuplicates(two())
  open()
  const question = await screen.findByRole("article", { name: "Jana Feld, Johanna Feld" })
  expect(within(question).getByText("LinkedIn")).toBeVisible()
  expect(within(question).getByText("Google")).toBeVisible()
  expect(within(question).getByText("Johanna").tagName).toBe("MARK")
  expect(within(question).getByText("+1.5")).toBeVisible()
  expect(screen.getByText("2 pairs may be the same person.")).toBeVisible()
})

test("where a source writes another name than is shown, it is told what was compared", async () => {
  const [one] = two()
  inventDuplicates([{ ...(one as DuplicatePair), person: person("a", "Jana Ott", "linkedin") }])
  open()
  expect(await screen.findByText(/Compared were Feld and Feld/)).toBeVisible()
})

test("Enter says the same person, n says not the same; each is saved at once and the next pair comes", async () => {
  const decisions = inventDuplicates(two())
  const { user } = open()
  await screen.findByRole("article", { name: /Jana/ })
  await user.keyboard("{Enter}")
  await screen.findByRole("article", { name: /Tim/ })
  await user.keyboard("n")
  expect(await screen.findByText(/^Done\./)).toBeVisible()
  await waitFor(() =>
    expect(decisions).toMatchObject([
      { personId: "a", otherId: "a-other", verdict: "same" },
      { personId: "b", otherId: "b-other", verdict: "different" },
    ]),
  )
})

test("u takes the last answer back and brings the pair to the front", async () => {
  const decisions = inventDuplicates(two())
  const { user } = open()
  await screen.findByRole("article", { name: /Jana/ })
  await user.keyboard("n")
  await screen.findByRole("article", { name: /Tim/ })
  await user.keyboard("u")
  expect(await screen.findByRole("article", { name: /Jana/ })).toBeVisible()
  await waitFor(() => expect(decisions).toMatchObject([{ personId: "a", revokedAt: expect.any(String) }]))
})

test("s puts a pair off behind the others, and nothing is said of it", async () => {
  const decisions = inventDuplicates(two())
  const { user } = open()
  await screen.findByRole("article", { name: /Jana/ })
  await user.keyboard("s")
  await screen.findByRole("article", { name: /Tim/ })
  await user.keyboard("n")
  expect(await screen.findByRole("article", { name: /Jana/ })).toBeVisible()
  expect(decisions).toHaveLength(1)
})

test("an answer that cannot be kept is said, and the pair stays", async () => {
  inventDuplicates(two())
  server.use(refuse(duplicateEndpoints.decide, 409, "conflict"))
  const { user } = open()
  await screen.findByRole("article", { name: /Jana/ })
  await user.keyboard("y")
  expect(await screen.findByRole("alert")).toBeVisible()
  expect(screen.getByRole("article", { name: /Jana/ })).toBeVisible()
})

test("what Vorab joined says why and is taken apart, and that is taken back among the answers", async () => {
  const decisions = inventDuplicates([], [pair("j", "Jana Feld", "Jana Feld-Ott")])
  const { user } = open("/contacts/duplicates?show=joined")
  const list = await screen.findByRole("region", { name: /Joined by Vorab/ })
  await user.click(within(list).getByText("Why"))
  expect(within(list).getByText("+11.3")).toBeVisible()
  await user.click(within(list).getByRole("button", { name: "Take apart" }))
  expect(await screen.findByText("Vorab has joined nobody.")).toBeVisible()
  expect(decisions).toMatchObject([{ personId: "j", verdict: "different" }])
  await user.click(screen.getByRole("button", { name: /^Answered/ }))
  await user.click(await screen.findByRole("button", { name: "Take back" }))
  await waitFor(() => expect(decisions).toMatchObject([{ revokedAt: expect.any(String) }]))
  expect(await screen.findByText(/Nothing answered yet/)).toBeVisible()
})

test("with nobody twice the page leads back to the contacts", async () => {
  inventDuplicates([])
  open()
  expect(await screen.findByText("Nobody seems to stand here twice.")).toBeVisible()
  expect(screen.getByRole("link", { name: "To the contacts" })).toHaveAttribute("href", "/contacts")
})
