// What the server refuses is said in the language of the page, with the particulars in the sentence.
import { screen } from "@testing-library/react"
import { HttpResponse } from "msw"
import { afterEach, expect, test } from "vitest"
import { Problem } from "@vorab/shared/api/problem"
import { refuseFile } from "@vorab/shared/import/file-problem"
import { inventServer, renderPage } from "../../support/render-page.tsx"
import { readProblem } from "../api/client.ts"
import { switchWords } from "../i18n/start.ts"
import { ProblemNotice } from "./ProblemNotice.tsx"

inventServer()
afterEach(() => switchWords("en"))

/** As the browser gets it: over the line and back. */
async function arrived({ code, message, about }: Problem): Promise<Error> {
  const body = { type: `urn:vorab:problem:${code}`, code, title: "", status: 422, detail: message, about }
  return readProblem(422, await HttpResponse.json(body).text())
}

test("a refused sheet is named in German as in English, and no sentence of the server stands beside it", async () => {
  const problem = await arrived(refuseFile("sheet-too-wide", { sheet: "Gäste {{x}}", most: 2000, row: 1200 }))
  const drawn = renderPage(() => <ProblemNotice error={problem} />)
  const english = "The sheet Gäste {{x}} has cells beyond column 2,000, from row 1,200 on."
  expect(screen.getByRole("alert")).toHaveTextContent(`${english} Remove the columns that say nothing of people.`)
  drawn.unmount()
  await switchWords("de")
  renderPage(() => <ProblemNotice error={problem} />)
  const german = "Das Blatt Gäste {{x}} hat ab Zeile 1.200 Zellen jenseits von Spalte 2.000."
  expect(screen.getByRole("alert").textContent).toBe(`${german} Spalten löschen, die nichts mit Personen zu tun haben.`)
})

test("a detail that the sentence cannot hold stands below it", () => {
  renderPage(() => <ProblemNotice error={new Problem("unknown-id", "There is no import 7.")} />)
  expect(screen.getByText("There is no import 7.")).toBeVisible()
})
