import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import type { PlanVersion } from "@vorab/shared/plan/plan-version"
import { versionEndpoints } from "@vorab/shared/plan/versions-api"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { PlanVersions } from "./PlanVersions.tsx"

const server = inventServer()

const counts = {
  attendees: 600,
  cancelled: 0,
  withoutConsent: 0,
  toReview: 0,
  known: 80,
  ask: 12,
  targets: 140,
  targetsWithIntroduction: 90,
  hidden: 0,
}
const person = {
  attendeeId: "a1",
  contactId: "",
  name: "Olga Braun",
  organization: "Lindwurm",
  jobTitle: "",
  seniority: "",
  city: "",
  tier: "",
} as const

const Page = () => <PlanVersions conferenceId="c1" />

function serve() {
  let kept: PlanVersion[] = []
  let away: PlanVersion[] = []
  server.use(
    answer(versionEndpoints.list, () => ({ items: kept })),
    answer(versionEndpoints.freeze, ({ params, body }) => {
      const { name } = body as { name: string }
      const made = away.find(({ id }) => id === params["versionId"]) ?? {
        id: params["versionId"] ?? "",
        name,
        madeAt: "2026-11-20T09:00:00.000Z",
        counts,
      }
      kept = [made, ...kept]
      return made
    }),
    answer(versionEndpoints.remove, ({ params }) => {
      away = kept.filter(({ id }) => id === params["versionId"])
      kept = kept.filter(({ id }) => id !== params["versionId"])
      return {}
    }),
    answer(versionEndpoints.compare, () => ({
      version: kept[0] as PlanVersion,
      listed: [person],
      cancelled: [],
      newlyKnown: [],
      entered: [],
      left: [],
      moved: [{ person: { ...person, attendeeId: "a2", name: "Tim Ohm" }, kind: "up" as const, by: 3 }],
    })),
  )
  return renderPage(Page, "/plan", "/plan")
}

test("a plan is frozen by name, compared, shared as a file, put away, and brought back", async () => {
  const { user } = serve()
  await user.click(screen.getByRole("button", { name: "Versions" }))
  const drawer = await screen.findByRole("dialog", { name: "Versions of this plan" })
  await user.type(await within(drawer).findByLabelText("Name of the version"), "First{Enter}")
  expect(await within(drawer).findByRole("heading", { name: "First" })).toBeVisible()
  const [version] = within(drawer).getAllByRole("link", { name: "CSV" })
  expect(version?.getAttribute("href")).toMatch(/\/api\/conferences\/c1\/plan\.csv\?language=en&version=/)
  await user.click(within(drawer).getByRole("button", { name: "What changed" }))
  expect(await within(drawer).findByText("New on the list")).toBeVisible()
  expect(within(drawer).getByLabelText("3 places up")).toBeVisible()
  await user.click(within(drawer).getByRole("button", { name: "Put away" }))
  await waitFor(() => expect(within(drawer).queryByRole("heading", { name: "First" })).not.toBeInTheDocument())
  await user.click(screen.getByRole("button", { name: /Undo/ }))
  expect(await within(drawer).findByRole("heading", { name: "First" })).toBeVisible()
})
