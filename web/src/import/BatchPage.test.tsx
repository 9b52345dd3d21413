// An upload is looked at, mended, confirmed, reported.
import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { attendeeEndpoints } from "@vorab/shared/attendees/api"
import { jobEndpoints, type Job } from "@vorab/shared/api/job"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import { importEndpoints, type ImportBatch, type ReadingMemory } from "@vorab/shared/import/api"
import type { ReadingOverrides, Understanding } from "@vorab/shared/import/batch"
import { emptyPersonRecord } from "@vorab/shared/people/person-record"
import { answer, inventServer, refuse, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { BatchPage } from "./BatchPage.tsx"

const server = inventServer()
const at = "/conferences/one/import/batch"

const batch: ImportBatch = {
  id: "batch",
  kind: "attendees",
  conferenceId: "one",
  fileName: "Teilnehmer.csv",
  byteSize: 100,
  contentHash: "",
  source: "",
  state: "uploaded",
  mode: "replace",
  counts: { rows: 0, refused: 0, new: 0, changed: 0, unchanged: 0, gone: 0 },
  jobId: "",
  createdAt: "2026-11-23T02:00:00Z",
  endedAt: "",
  writtenOn: "",
  sameAs: "",
  isExtract: false,
}

const fault = {
  row: 7,
  column: -1,
  reason: "not-named" as const,
  sentence: "",
  cells: ["N.N.", "Beispielwerke AG"],
  refused: true,
}

const changedPerson = {
  personId: "baerbel",
  name: "Bärbel Müller",
  jobTitle: "Vorstand",
  organization: "Neustart AG",
  city: "Köln",
  row: 5,
  cells: [
    { field: "organization" as const, before: "Nordwerk GmbH", after: "Neustart AG" },
    { field: "status" as const, before: "attending", after: "cancelled" },
  ],
}

const understanding: Understanding = {
  kind: "attendees",
  source: "",
  format: "csv",
  encoding: "windows-1252",
  delimiter: ";",
  headerRow: 4,
  nameOrder: "given-first",
  dateOrder: "day-first",
  mapping: [
    { column: 0, header: "Nachname", field: "family_name", confidence: 1 },
    { column: 1, header: "Vorname", field: "given_name", confidence: 1 },
    { column: 2, header: "Haus", field: "organization", confidence: 0.5 },
  ],
  rows: 1207,
  rowsAreExact: true,
  columns: [
    { column: 0, header: "Nachname", values: ["Müller", "von der Heide"] },
    { column: 1, header: "Vorname", values: ["Bärbel", "Hans"] },
    { column: 2, header: "Haus", values: ["Nordwerk GmbH"] },
  ],
  sample: [
    {
      row: 5,
      record: {
        ...emptyPersonRecord,
        givenName: "Bärbel",
        familyName: "Müller",
        organization: "Nordwerk GmbH",
        city: "Köln",
      },
    },
  ],
  faults: [fault],
  refusedCount: 3,
}

const job: Job = {
  id: "job",
  kind: "import",
  subjectId: "batch",
  state: "running",
  step: "rows",
  done: 300,
  total: 1207,
  faults: 2,
  message: "",
  createdAt: "",
  startedAt: null,
  endedAt: null,
}

/** A server that holds one upload; answers what it was told. */
function holdUpload(first: Understanding = understanding) {
  const told: ReadingOverrides[] = []
  const state: { batch: ImportBatch; understanding: Understanding | null; memory: ReadingMemory } = {
    batch,
    understanding: first,
    memory: { told: {}, from: null },
  }
  server.use(
    answer(importEndpoints.get, () => state),
    answer(importEndpoints.look, ({ body }) => {
      const { mapping, ...rest } = body as ReadingOverrides
      told.push(body as ReadingOverrides)
      const mended = first.mapping.map((one) => mapping?.find(({ column }) => column === one.column) ?? one)
      const understood = { ...first, ...(rest as Partial<Understanding>), mapping: mended }
      return { batch, understanding: understood, memory: { told: body as ReadingOverrides, from: null } }
    }),
    answer(attendeeEndpoints.list, () => ({ items: [], next: null, total: 0 })),
    answer(importEndpoints.confirm, () => {
      state.batch = { ...batch, state: "importing", jobId: "job" }
      state.understanding = null
      return job
    }),
    answer(jobEndpoints.get, () => job),
    answer(jobEndpoints.list, () => ({ items: [job] })),
    answer(importEndpoints.list, () => ({ items: [] })),
  )
  return { told, state }
}

test("what was understood stands in a sentence", async () => {
  holdUpload()
  const { container } = renderPage(BatchPage, patterns.importBatch, at)
  await screen.findByRole("heading", { level: 1, name: "Teilnehmer.csv" })
  const sentence = container.querySelector("[aria-live=polite]")
  expect(sentence?.textContent).toBe(
    "Windows-1252, semicolons, headline in line 4; 1,204 people, 3 rows I could not use.",
  )
  expect(screen.getByText("Bärbel Müller")).toBeVisible()
  expect(screen.getByText("Line 7")).toBeVisible()
  expect(screen.getByText("One column to look at: Vorab is not sure of it.")).toBeVisible()
})

test("another encoding is chosen in the sentence, and columns are found anew", async () => {
  const { told } = holdUpload()
  const { user } = renderPage(BatchPage, patterns.importBatch, at)
  await user.click(await screen.findByRole("button", { name: /^Encoding: Windows-1252/ }))
  await user.click(await screen.findByRole("menuitem", { name: "UTF-8" }))
  await screen.findByRole("button", { name: /^Encoding: UTF-8/ })
  expect(told).toEqual([{ kind: "attendees", encoding: "utf-8" }])
})

test("another meaning for one column leaves all else as it was", async () => {
  const { told } = holdUpload()
  const { user } = renderPage(BatchPage, patterns.importBatch, at)
  await user.click(await screen.findByRole("combobox", { name: "Meaning of Haus" }))
  await user.click(await screen.findByRole("option", { name: "Department" }))
  await waitFor(() => expect(told).toHaveLength(1))
  expect(told[0]).toEqual({
    kind: "attendees",
    mapping: [{ column: 2, header: "Haus", field: "department", confidence: 1 }],
  })
  const line = screen.getByRole("row", { name: /Haus/ })
  expect(within(line).getByText("yours")).toBeVisible()
})

test("a second column that is set keeps the first", async () => {
  const { told } = holdUpload()
  const { user } = renderPage(BatchPage, patterns.importBatch, at)
  await user.click(await screen.findByRole("combobox", { name: "Meaning of Haus" }))
  await user.click(await screen.findByRole("option", { name: "Department" }))
  await screen.findByText("yours")
  await user.click(screen.getByRole("combobox", { name: "Meaning of Vorname" }))
  await user.click(await screen.findByRole("option", { name: "Nickname" }))
  await waitFor(() => expect(told).toHaveLength(2))
  expect(told[1]?.mapping?.map(({ field }) => field)).toEqual(["nickname", "department"])
})

test("what an earlier file of the kind taught is said, and can be put aside", async () => {
  const { told, state } = holdUpload()
  const mapping = [{ column: 2, header: "Haus", field: "department" as const, confidence: 1 }]
  state.memory = {
    told: { mapping },
    from: { batchId: "earlier", fileName: "Teilnehmer-alt.csv", at: "2026-10-01T10:00:00Z" },
  }
  const { user } = renderPage(BatchPage, patterns.importBatch, at)
  expect(await screen.findByText(/Read as you set it for Teilnehmer-alt.csv, 1 Oct 2026/)).toBeVisible()
  expect(within(screen.getByRole("row", { name: /Haus/ })).getByText("as you set before")).toBeVisible()
  await user.click(screen.getByRole("button", { name: "Read it without that" }))
  await waitFor(() => expect(told).toEqual([{ kind: "attendees", forget: true }]))
  expect(screen.queryByText(/Read as you set it/)).toBeNull()
})

test("pasted text comes on top of the list that is there, unless it is said to be the whole", async () => {
  holdUpload({ ...understanding, source: "pasted" })
  const modes: unknown[] = []
  server.use(
    answer(attendeeEndpoints.list, () => ({ items: [], next: null, total: 600 })),
    answer(importEndpoints.confirm, ({ body }) => {
      modes.push(body)
      return job
    }),
  )
  const { user } = renderPage(BatchPage, patterns.importBatch, at)
  expect(await screen.findByRole("radio", { name: "comes on top of it" })).toBeChecked()
  await user.click(screen.getByRole("button", { name: "Import 1,204 people" }))
  await waitFor(() => expect(modes).toEqual([{ mode: "add" }]))
})

test("contacts dropped on a conference can go to the contacts", async () => {
  const { told } = holdUpload({ ...understanding, source: "linkedin" })
  const { user, router } = renderPage(BatchPage, patterns.importBatch, at)
  await user.click(await screen.findByRole("button", { name: "Bring it in as contacts" }))
  await waitFor(() => expect(router.state.location.pathname).toBe("/contacts/import/batch"))
  expect(told).toEqual([{ kind: "contacts" }])
})

test("pasted text has neither delimiter nor headline, but an order of names", async () => {
  const [family, given, organization] = understanding.mapping
  if (family === undefined || given === undefined || organization === undefined) throw new Error("no mapping")
  const mapping = [{ ...family, field: "full_name" as const }, given, organization]
  holdUpload({ ...understanding, source: "pasted", headerRow: 0, encoding: "utf-8", mapping })
  const { container } = renderPage(BatchPage, patterns.importBatch, at)
  await screen.findByRole("heading", { level: 1, name: "Teilnehmer.csv" })
  expect(container.querySelector("[aria-live=polite]")?.textContent).toBe(
    "Pasted text. UTF-8, given name first; 1,204 people, 3 rows I could not use.",
  )
})

test("of an archive the page says what is kept, and what is not", async () => {
  const { state } = holdUpload()
  state.batch = { ...batch, isExtract: true }
  renderPage(BatchPage, patterns.importBatch, at)
  expect(await screen.findByText(/^Of the archive only this is kept: .* Texts of messages, .* are not/)).toBeVisible()
})

test("the source is named with the day of the file", async () => {
  const { state } = holdUpload({ ...understanding, source: "pretix" })
  state.batch = { ...batch, writtenOn: "2026-03-12" }
  const { container } = renderPage(BatchPage, patterns.importBatch, at)
  await screen.findByRole("heading", { level: 1, name: "Teilnehmer.csv" })
  const sentence = container.querySelector("[aria-live=polite]")
  expect(sentence?.textContent).toMatch(/^Attendee list from pretix of 12 March 2026\. Windows-1252/)
})

test("without a column for names nothing can be imported, and the page says why", async () => {
  holdUpload({
    ...understanding,
    mapping: understanding.mapping.map((one) => ({ ...one, field: "city" as const })),
  })
  renderPage(BatchPage, patterns.importBatch, at)
  expect(await screen.findByText(/No column holds the names yet/)).toBeVisible()
  expect(screen.getByRole("button", { name: "Import 1,204 people" })).toBeDisabled()
})

test("confirming shows the work as it goes on", async () => {
  holdUpload()
  const { user } = renderPage(BatchPage, patterns.importBatch, at)
  await user.click(await screen.findByRole("button", { name: "Import 1,204 people" }))
  expect(await screen.findByRole("progressbar", { name: "Importing Teilnehmer.csv" })).toBeInTheDocument()
  expect(await screen.findByText("300 of 1,207")).toBeVisible()
  expect(screen.getByText("Reading the rows · 2 faults so far")).toBeVisible()
})

test("an import under way can be stopped", async () => {
  const { state } = holdUpload()
  state.batch = { ...batch, state: "importing", jobId: "job" }
  state.understanding = null
  const stopped: string[] = []
  server.use(
    answer(jobEndpoints.cancel, ({ params }) => {
      stopped.push(String(params["jobId"]))
      state.batch = { ...batch, state: "cancelled" }
      return { ...job, state: "cancelled" as const }
    }),
  )
  const { user } = renderPage(BatchPage, patterns.importBatch, at)
  await user.click(await screen.findByRole("button", { name: "Stop" }))
  expect(await screen.findByText("The import was stopped. Nothing of it was kept.")).toBeVisible()
  expect(stopped).toEqual(["job"])
})

test("the report counts, lists refused rows, and takes the import back", async () => {
  const { state } = holdUpload()
  const counts = { rows: 1207, refused: 3, new: 1200, changed: 4, unchanged: 0, gone: 2 }
  state.batch = { ...batch, state: "done", counts }
  state.understanding = null
  server.use(
    answer(importEndpoints.faults, ({ query }) =>
      query.get("refused") === "true"
        ? { items: [fault], next: null, total: 1 }
        : {
            items: [{ ...fault, row: 9, column: 1, reason: "email-unreadable" as const, refused: false }],
            next: null,
            total: 1,
          },
    ),
    answer(importEndpoints.effect, () => ({ only: 1, shared: 1203, others: 2, isCovered: false })),
    answer(importEndpoints.changes, ({ query }) => ({
      items: query.get("what") === "changed" ? [changedPerson] : [],
      next: null,
      total: 1,
    })),
    answer(conferenceEndpoints.road, () => ({
      goals: 0,
      contacts: 0,
      attendees: 1204,
      toReview: 0,
      known: 0,
      planned: 0,
      prepared: 0,
      messagesDue: 0,
      messagesSent: 0,
      matched: false,
    })),
    answer(importEndpoints.undo, () => {
      state.batch = { ...batch, state: "undone", counts }
      return state.batch
    }),
  )
  const { user } = renderPage(BatchPage, patterns.importBatch, at)
  expect(await screen.findByText("Imported: Teilnehmer.csv")).toBeVisible()
  expect(
    await screen.findByText(/^Taking it back: 1 person leaves, 1,203 stay as .* and 2 of the list before come back/),
  ).toBeVisible()
  await user.click(screen.getByText("4 changed"))
  const line = await screen.findByText("Bärbel Müller")
  expect(line.closest("li")).toHaveTextContent("Organization: Nordwerk GmbH → Neustart AGStatus: attending → cancelled")
  const marked = await screen.findByText("Beispielwerke AG", { selector: "mark" })
  expect(marked).toBeVisible()
  const numbers = screen.getAllByRole("definition").map((one) => one.textContent)
  expect(numbers).toEqual(["1,207", "1,200", "4", "3", "2"])
  expect(await screen.findByText("A placeholder stands where the name should be")).toBeVisible()
  expect(screen.getByRole("link", { name: "Download these rows as CSV" })).toHaveAttribute(
    "href",
    "/api/imports/batch/faults.csv",
  )
  await user.click(screen.getByRole("button", { name: "Take this import back" }))
  expect(await screen.findByText("This import was taken back.")).toBeVisible()
  expect(await screen.findByText(/^Bringing it in again: 1 person comes, 1,203 get back/)).toBeVisible()
  expect(screen.getByText("Taken back: Teilnehmer.csv")).toBeVisible()
})

test("a reading that is refused keeps the page and says what to do", async () => {
  holdUpload()
  server.use(refuse(importEndpoints.look, 422, "file-not-text"))
  const { user } = renderPage(BatchPage, patterns.importBatch, at)
  await user.click(await screen.findByRole("button", { name: /^Delimiter/ }))
  await user.click(await screen.findByRole("menuitem", { name: "tabs" }))
  expect(await screen.findByRole("alert")).toHaveTextContent("This is not a list that can be read.")
  expect(screen.getByText("Bärbel Müller")).toBeVisible()
})
