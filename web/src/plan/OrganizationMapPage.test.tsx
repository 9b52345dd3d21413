import { act, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { planEndpoints } from "@vorab/shared/plan/api"
import type { MapHouse, OrganizationMap } from "@vorab/shared/plan/organization-map"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { OrganizationMapPage } from "./OrganizationMapPage.tsx"

const server = inventServer()

function house(name: string, more: Partial<MapHouse> = {}): MapHouse {
  const id = name.toLowerCase()
  const nobody = { A: 0, B: 0, C: 0, unsorted: 0 }
  return {
    id,
    name,
    find: id,
    standing: "new",
    people: 3,
    known: nobody,
    wanted: 0,
    first: 0,
    best: 0,
    family: "",
    knownPeople: [],
    wantedPeople: [],
    ways: [],
    ...more,
  }
}

const kranich = house("Kranich", {
  standing: "known",
  people: 14,
  known: { A: 1, B: 0, C: 0, unsorted: 1 },
  knownPeople: [
    { personId: "k1", name: "Jana Feld", tier: "A" },
    { personId: "k2", name: "Ole Brandt", tier: "" },
  ],
})
const lindwurm = house("Lindwurm", {
  standing: "warm",
  wanted: 2,
  first: 1,
  best: 4,
  wantedPeople: [{ personId: "t4", name: "Olga Braun", rank: 4 }],
  ways: [
    {
      introducer: "Jana Feld",
      introducerId: "k1",
      tier: "A",
      attends: true,
      from: "kranich",
      evidence: "former-organization",
      found: "Lindwurm",
      target: "Olga Braun",
    },
  ],
})
const fenn = house("Fenn", { standing: "gap", people: 5, wanted: 1, best: 40 })
const ginster = house("Ginster")

function inventMap(more: Partial<OrganizationMap> = {}) {
  const houses = [kranich, fenn, lindwurm, ginster]
  const map = { conferenceId: "c1", houses, without: { people: 2, known: 1, wanted: 0 }, people: 27, ...more }
  server.use(answer(planEndpoints.organizationMap, () => map))
}

const open = (query = "") =>
  renderPage(OrganizationMapPage, patterns.organizationMap, `/conferences/c1/organizations${query}`)
const table = (name: RegExp) => screen.findByRole("link", { name })

test("every organization is a link that says who is there, whom one knows and wants, and who leads in", async () => {
  inventMap()
  open()
  expect(await table(/^Kranich, You know somebody, 14 people, you know 2$/)).toHaveAttribute(
    "href",
    "/conferences/c1/plan?section=known&find=kranich",
  )
  expect(await table(/^Lindwurm, Wanted, with a warm way in, .*2 targets, no. 4, via Jana Feld$/)).toHaveAttribute(
    "href",
    "/conferences/c1/plan?section=targets&find=lindwurm",
  )
  expect(await table(/^Ginster, New territory/)).toHaveAttribute("href", "/conferences/c1/attendees?find=ginster")
  expect(screen.getByText("2 people name no organization; you know 1 of them.")).toBeVisible()
})

test("what has the focus shows its card, and Escape takes the card away", async () => {
  inventMap()
  const { user } = open()
  const link = await table(/^Lindwurm/)
  link.focus()
  expect(await screen.findByText("Olga Braun")).toBeVisible()
  expect(screen.getByText("used to work at Lindwurm")).toBeVisible()
  await user.keyboard("{Escape}")
  await waitFor(() => expect(screen.queryByText("Olga Braun")).not.toBeInTheDocument())
})

test("one organization is reached by Tab, the others by arrows, and a click shows its people", async () => {
  inventMap()
  const { user, router } = open()
  const first = await table(/^Kranich/)
  const stops = screen.getAllByRole("link", { name: /^(Kranich|Lindwurm|Fenn|Ginster)/ })
  expect(stops.filter((one) => one.getAttribute("tabindex") === "0")).toEqual([first])
  first.focus()
  await user.keyboard("{ArrowRight}")
  expect(await table(/^Lindwurm/)).toHaveFocus()
  await user.keyboard("{End}")
  expect(await table(/^Ginster/)).toHaveFocus()
  await user.keyboard("{Home}")
  expect(first).toHaveFocus()
  await user.click(first)
  expect(router.state.location.pathname + router.state.location.search).toBe(
    "/conferences/c1/plan?section=known&find=kranich",
  )
})

test("a filter leaves the others out, and stands in the address", async () => {
  inventMap()
  const { user, router } = open()
  await user.click(await screen.findByRole("button", { name: /^Gaps\s*1$/ }))
  expect(await table(/^Fenn/)).toBeVisible()
  expect(screen.queryByRole("link", { name: /^Kranich/ })).not.toBeInTheDocument()
  expect(router.state.location.search).toBe("?filter=gap")
})

test("the table has the same facts, sorted by what its head is asked for", async () => {
  inventMap()
  const { user } = open("?view=table")
  const facts = await screen.findByRole("table", { name: "Organizations of the list" })
  const names = () =>
    within(facts)
      .getAllByRole("rowheader")
      .map((cell) => within(cell).getByRole("link").textContent)
  await within(facts).findByRole("row", { name: /Kranich/ })
  expect(names()).toEqual(["Kranich", "Fenn", "Lindwurm", "Ginster"])
  await user.click(within(facts).getByRole("button", { name: "Targets" }))
  expect(names()).toEqual(["Lindwurm", "Fenn", "Kranich", "Ginster"])
  expect(within(facts).getByRole("columnheader", { name: /Targets/ })).toHaveAttribute("aria-sort", "descending")
  await user.click(within(facts).getByRole("button", { name: "Organization" }))
  expect(names()).toEqual(["Fenn", "Ginster", "Kranich", "Lindwurm"])
  expect(within(facts).getByRole("row", { name: /Kranich/ })).toHaveTextContent("142 (1 A)")
})

test("a long table is set whole, piece after piece", async () => {
  inventMap({ houses: Array.from({ length: 70 }, (_, index) => house(`House ${index}`)) })
  open("?view=table")
  const facts = await screen.findByRole("table")
  await waitFor(() => expect(facts.querySelectorAll("tbody tr")).toHaveLength(70))
  await waitFor(() => expect(screen.queryByText(/rest of the table/)).not.toBeInTheDocument())
})

test("whoever comes back sees what has changed meanwhile", async () => {
  inventMap()
  const { router } = open()
  await table(/^Fenn/)
  await act(() => router.navigate("/elsewhere"))
  inventMap({ houses: [kranich, { ...fenn, people: 4 }] })
  await act(() => router.navigate("/conferences/c1/organizations"))
  expect(await table(/^Fenn, .*4 people/)).toBeVisible()
})

test("an empty list leads to the import", async () => {
  inventMap({ houses: [], people: 0, without: { people: 0, known: 0, wanted: 0 } })
  open()
  expect(await screen.findByRole("link", { name: "Import the list" })).toHaveAttribute("href", "/conferences/c1/import")
})
