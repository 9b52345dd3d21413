// The list, and what its newest version changed.
import { screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { attendeeEndpoints } from "@vorab/shared/attendees/api"
import { importEndpoints, type ImportBatch } from "@vorab/shared/import/api"
import { answer, inventServer, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { AttendeesPage } from "./AttendeesPage.tsx"

const server = inventServer()

const batch: ImportBatch = {
  id: "second",
  kind: "attendees",
  conferenceId: "one",
  fileName: "Liste 2.csv",
  byteSize: 1,
  contentHash: "",
  source: "",
  state: "done",
  mode: "replace",
  counts: { rows: 600, refused: 0, new: 12, changed: 4, unchanged: 584, gone: 3 },
  jobId: "",
  createdAt: "2026-11-23T02:00:00Z",
  endedAt: "",
  writtenOn: "2026-11-20",
  sameAs: "",
  isExtract: false,
}
const person = {
  personId: "jo",
  name: "Jo Adams",
  letter: "A",
  organization: "Westwerk",
  jobTitle: "CTO",
  city: "Köln",
  status: "attending" as const,
  listConsent: true,
  standing: "new" as const,
  contactId: "",
}

function showList(imports: readonly ImportBatch[]) {
  server.use(
    answer(attendeeEndpoints.list, () => ({ items: [person], next: null, total: 1 })),
    answer(importEndpoints.list, () => ({ items: [...imports] })),
    answer(importEndpoints.changes, ({ query }) => ({
      items: [{ ...person, name: `Somebody ${query.get("what") ?? ""}`, row: 2, cells: [] }],
      next: null,
      total: 1,
    })),
  )
  return renderPage(AttendeesPage, patterns.attendees, "/conferences/one/attendees")
}

test("what the newest list changed stands above it, and who it was is one step away", async () => {
  const { user } = showList([{ ...batch, id: "third", state: "undone" }, batch])
  const sentence = /The newest list \(Liste 2.csv, 20 Nov 2026\): 12 new, 4 changed and 3 gone./
  expect(await screen.findByText(sentence)).toBeVisible()
  await user.click(screen.getByRole("button", { name: "Show who" }))
  expect(await screen.findByText("Somebody new")).toBeVisible()
  await user.click(screen.getByText("3 gone"))
  expect(await screen.findByText("Somebody gone")).toBeVisible()
  await user.click(screen.getByRole("button", { name: "Hide" }))
  expect(screen.queryByText("Somebody gone")).toBeNull()
})

test("of a first list nothing is said to have changed", async () => {
  showList([{ ...batch, counts: { ...batch.counts, new: 600, changed: 0, unchanged: 0, gone: 0 } }])
  expect(await screen.findByText("One person.")).toBeVisible()
  expect(screen.queryByText(/The newest list/)).toBeNull()
})
