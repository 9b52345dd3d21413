// A file comes in, or is refused with a reason.
import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { beforeEach, expect, test } from "vitest"
import { importEndpoints } from "@vorab/shared/import/api"
import { answer, inventServer, refuse, renderPage } from "../../support/render-page.tsx"
import { patterns } from "../paths.ts"
import { useHandedFiles } from "../ui/handed-files.ts"
import { ImportPage } from "./ImportPage.tsx"
import { pastedFile } from "./PasteField.tsx"
import { useImportWizard } from "./store.ts"

const server = inventServer()

beforeEach(() => {
  useImportWizard.getState().reset()
  server.use(answer(importEndpoints.list, () => ({ items: [] })))
})

test("a refused file says why, and another can be chosen", async () => {
  server.use(refuse(importEndpoints.upload, 422, "file-empty"))
  const { user } = renderPage(ImportPage, patterns.contactsImport)
  await user.upload(await screen.findByLabelText("Drop your contacts here"), new File([""], "leer.csv"))
  expect(await screen.findByRole("heading", { name: "leer.csv was not taken in" })).toBeVisible()
  expect(screen.getByRole("alert")).toHaveTextContent("The file is empty.")
  await user.click(screen.getByRole("button", { name: "Choose another file" }))
  expect(screen.getByLabelText("Drop your contacts here")).toBeEnabled()
})

test("a file handed over by the first page is uploaded at once", async () => {
  const asked: (string | number)[] = []
  server.use(
    http.post("*/api/imports", async ({ request }) => {
      const form = await request.formData()
      asked.push(form.getAll("file").length, new URL(request.url).search)
      const problem = { type: "", code: "file-not-text", title: "", status: 422 }
      return HttpResponse.json(problem, { status: 422 })
    }),
  )
  useHandedFiles.getState().hand([new File(["x"], "list.csv")])
  renderPage(ImportPage, patterns.import, "/conferences/one/import")
  await screen.findByRole("heading", { name: "list.csv was not taken in" })
  expect(asked[0]).toBe(1)
  expect(asked[1]).toMatch(/^\?kind=attendees&conferenceId=one&writtenOn=\d{4}-\d\d-\d\d$/)
})

test("a file of more than 300 MB is refused with the reason, without sending it", async () => {
  let asked = 0
  server.events.on("request:start", () => asked++)
  const { user } = renderPage(ImportPage, patterns.contactsImport)
  const field = await screen.findByLabelText("Drop your contacts here")
  const before = asked
  const large = new File(["x"], "alle.csv")
  Object.defineProperty(large, "size", { value: 2 ** 31 })
  await user.upload(field, large)
  expect(await screen.findByRole("alert")).toHaveTextContent("The file is larger than 300 MB.")
  expect(asked).toBe(before)
})

test("pasted text goes up as a file of its own", async () => {
  server.use(refuse(importEndpoints.upload, 422, "file-not-text"))
  const { user } = renderPage(ImportPage, patterns.contactsImport)
  await user.click(await screen.findByRole("button", { name: "Paste a list from a web page or a mail instead" }))
  const read = screen.getByRole("button", { name: "Read this list" })
  expect(read).toBeDisabled()
  expect(screen.getByRole("textbox", { name: "The list, as copied" })).toHaveFocus()
  await user.paste("Jörg Müller, Siemens AG, CTO")
  await user.click(read)
  await screen.findByRole("heading", { name: "pasted.txt was not taken in" })
})

test("a pasted file is plain text in UTF-8 and holds what was pasted", async () => {
  const file = pastedFile("Jörg Müller, Siemens AG, CTO")
  expect(file).toMatchObject({ name: "pasted.txt", type: "text/plain;charset=utf-8" })
  expect(await file.text()).toBe("Jörg Müller, Siemens AG, CTO")
})

test("an upload under way tells the bytes and can be stopped", async () => {
  server.use(http.post("*/api/imports", () => new Promise<never>(() => {})))
  const { user } = renderPage(ImportPage, patterns.contactsImport)
  await user.upload(await screen.findByLabelText("Drop your contacts here"), new File(["x"], "groß.csv"))
  useImportWizard.setState({ step: { kind: "uploading", name: "groß.csv", sent: 3_250_000, total: 17_000_000 } })
  expect(await screen.findByText("3.3 MB of 17 MB")).toBeVisible()
  expect(screen.getByRole("progressbar", { name: "Uploading groß.csv" })).toHaveAttribute("value", "3250000")
  await user.click(screen.getByRole("button", { name: "Stop" }))
  expect(await screen.findByLabelText("Drop your contacts here")).toBeEnabled()
})
