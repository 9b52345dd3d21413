import { screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { paperEndpoints } from "@vorab/shared/plan/paper-api"
import type { TalkList } from "@vorab/shared/plan/talk-list"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { PaperPage } from "./PaperPage.tsx"

const server = inventServer()

const list: TalkList = {
  conference: { name: "Datentage", startsOn: "2026-12-14", endsOn: "2026-12-16", city: "Leipzig" },
  owner: "Ada Blum",
  language: "en",
  entries: [
    {
      personId: "a1",
      section: "target",
      name: "Olga Braun",
      organization: "Lindwurm GmbH",
      jobTitle: "Head of Data",
      tier: "",
      why: "Role Head of Data",
      introducer: "Jana Feld",
      pinned: false,
      askAbout: [],
      subject: "open interfaces",
      caution: "",
      note: "",
      contact: "",
    },
  ],
}
const sheet = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"></svg>'

/** Answers every paper; what was asked for is kept, the last of each kind. */
function serveAll(total = 1, entries = list.entries) {
  const asked: Record<string, Record<string, string>> = {}
  const keep = (kind: string, query: URLSearchParams) => {
    asked[kind] = Object.fromEntries(query)
    const from = Number(query.get("from"))
    const pages = Array.from({ length: Math.min(6, total - from + 1) }, () => sheet)
    return { pages, from, total, shortened: kind === "talk-list" ? ["Olga Braun"] : [] }
  }
  server.use(
    answer(paperEndpoints.talkList, () => ({ ...list, entries })),
    answer(paperEndpoints.talkListPages, ({ query }) => keep("talk-list", query)),
    answer(paperEndpoints.cardsPages, ({ query }) => keep("cards", query)),
    answer(paperEndpoints.longListPages, ({ query }) => keep("long-list", query)),
  )
  return asked
}

let last = 0
/** Each test has a conference of its own: choices are kept on the device. */
function show() {
  last += 1
  return renderPage(PaperPage, patterns.talkList, `/conferences/c${last}/talk-list`)
}

test("shows the pages of the sheet, the same in words, and tells what had to be shortened", async () => {
  const asked = serveAll()
  show()
  expect(await screen.findByRole("img", { name: "Page 1 of 1" })).toBeInTheDocument()
  expect(screen.getByText(/Olga Braun. Head of Data. Lindwurm GmbH/)).toBeInTheDocument()
  expect(screen.getByText(/Something had to be shortened.*Olga Braun/)).toBeInTheDocument()
  expect(asked["talk-list"]).toMatchObject({ paper: "a4", notes: "true", contacts: "false" })
  expect(asked["talk-list"]).not.toHaveProperty("people")
  expect(screen.getByRole("textbox", { name: "How many people" })).toHaveValue("1")
  const pdf = screen.getByRole("link", { name: "PDF" })
  expect(pdf.getAttribute("href")).toMatch(/\/talk-list\.pdf\?paper=a4/)
  expect(screen.getByRole("link", { name: "Open to print" })).toHaveAttribute("target", "_blank")
})

test("what is chosen goes to the pages and to the PDF alike, and is remembered for this conference", async () => {
  const asked = serveAll()
  const first = show()
  await first.user.click(await screen.findByRole("radio", { name: "Letter" }))
  await first.user.click(screen.getByRole("switch", { name: /^Work e-mail and phone/ }))
  await first.user.click(screen.getByRole("checkbox", { name: "People you know" }))
  await first.user.type(screen.getByRole("textbox", { name: "Line on confidentiality" }), "For Ada")
  const chosen = { paper: "letter", contacts: "true", sections: "targets", confidential: "For Ada" }
  await waitFor(() => expect(asked["talk-list"]).toMatchObject(chosen))
  const pdf = new URL(screen.getByRole("link", { name: "PDF" }).getAttribute("href") ?? "", "http://localhost")
  expect(Object.fromEntries(pdf.searchParams)).toMatchObject(chosen)
  expect(screen.getByRole("checkbox", { name: "New targets" })).toBeDisabled()
  first.unmount()
  renderPage(PaperPage, patterns.talkList, `/conferences/c${last}/talk-list`)
  expect(await screen.findByRole("radio", { name: "Letter" })).toBeChecked()
  expect(screen.getByRole("textbox", { name: "Line on confidentiality" })).toHaveValue("For Ada")
})

test("the long list is leafed through six pages at a time, and begins anew when something else is chosen", async () => {
  const asked = serveAll(14)
  const { user } = show()
  await user.click(await screen.findByRole("radio", { name: "Long list" }))
  expect(await screen.findByRole("img", { name: "Page 6 of 14" })).toBeInTheDocument()
  expect(asked["long-list"]).toMatchObject({ of: "everyone", order: "organization", from: "1" })
  await user.click(screen.getAllByRole("button", { name: "Pages after" })[0] ?? document.body)
  expect(await screen.findByRole("img", { name: "Page 12 of 14" })).toBeInTheDocument()
  await user.click(screen.getByRole("radio", { name: "A to Z" }))
  await waitFor(() => expect(asked["long-list"]).toMatchObject({ order: "alphabet", from: "1" }))
  expect(screen.getByRole("link", { name: "PDF" }).getAttribute("href")).toMatch(/\/long-list\.pdf\?.*order=alphabet/)
})

test("cards are asked for as cards, and an empty plan is said, not printed", async () => {
  const asked = serveAll(1, [])
  const { user } = show()
  expect(await screen.findByText(/the plan is empty/)).toBeInTheDocument()
  serveAll(1)
  await user.click(screen.getByRole("radio", { name: "Pocket cards" }))
  expect(asked["long-list"]).toBeUndefined()
  expect(screen.getByRole("link", { name: "PDF" }).getAttribute("href")).toMatch(/\/cards\.pdf\?/)
})
