// Anyone and any action, found as they are typed.
import { screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { contactEndpoints } from "@vorab/shared/contacts/api"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { Palette } from "./Palette.tsx"

const server = inventServer()

const people: [string, string, string, string][] = [
  ["p1", "Hans-Jürgen Müller", "Nordwind GmbH", "Kiel"],
  ["p2", "Cem Yıldız", "Kranich Optik", "Jena"],
]

function Opened() {
  return <Palette conference={undefined} onClose={() => {}} />
}

test.each(["mueller", "Muller", "MÜLLER", "hans jurgen mü", "müller nordwind"])(
  "%s finds Hans-Jürgen Müller, and choosing him leads to his card",
  async (typed) => {
    server.use(answer(contactEndpoints.directory, () => ({ items: people })))
    const { user, router } = renderPage(Opened)
    await user.type(await screen.findByRole("textbox", { name: "Find anyone and any action" }), typed)
    expect(screen.queryByText("Cem Yıldız")).toBeNull()
    await user.click(await screen.findByText("Hans-Jürgen Müller"))
    expect(router.state.location.pathname).toBe("/contacts/p1")
  },
)

test("pages are found by any words of their name", async () => {
  server.use(answer(contactEndpoints.directory, () => ({ items: [] })))
  const { user } = renderPage(Opened)
  const field = await screen.findByRole("textbox", { name: "Find anyone and any action" })
  await user.type(field, "overview go")
  expect(screen.getByText("Go to Overview")).toBeVisible()
  await user.type(field, " nowhere")
  expect(screen.getByText("Nothing found. Fewer letters may help.")).toBeVisible()
})
