// The road with one's own files: a conference made by hand, goals, contacts and the organiser's list as people really have them.
import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import { fileURLToPath } from "node:url"
import type { Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { openStage, soon, words, type Stage } from "./stage.ts"

let stage: Stage
let page: Page
let conferenceId = ""

beforeAll(async () => {
  stage = await openStage()
  page = await stage.openPage()
}, 180_000)

afterAll(() => stage?.close())

afterEach(() => stage.complain())

const fixture = (path: string) => fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url))
const linkedin = fixture("contacts/linkedin-connections.csv")
const outlook = fixture("contacts/outlook-german.csv")
const list = fixture("attendees/german-title-rows.csv")

const importButton = () => page.getByRole("button", { name: /^Import (about )?\d+ (person|people)$/ })
const people = () => page.locator("section", { has: page.getByRole("heading", { name: "The first people" }) })
const report = () => page.getByText(/^Imported: /)

/** The count with this name in the report of an import; 0 if it is not there. */
async function counted(name: string): Promise<number> {
  const counts = page.locator("dl", { has: page.locator("dt") }).locator("div", { hasText: new RegExp(`${name}$`) })
  return (await counts.count()) === 0 ? 0 : Number(await counts.first().locator("dd").textContent())
}

/** Chooses files as a user does: presses the field and answers the dialog of the system. */
async function chooseFiles(title: string, paths: string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByLabel(title, { exact: true }).click(),
  ])
  await chooser.setFiles(paths)
  await page.waitForURL(/\/import\/[^/]+$/)
  await importButton().waitFor()
}

/** Lets a file go over the page. */
async function dropFile(path: string): Promise<void> {
  const bytes = [...(await readFile(path))]
  const carried = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(content)], name, { type: "text/csv" }))
      return transfer
    },
    [basename(path), bytes] as const,
  )
  const field = page.locator("label", { has: page.locator("input[type=file]") }).first()
  await field.dispatchEvent("drop", { dataTransfer: carried })
  await page.waitForURL(/\/import\/[^/]+$/)
  await importButton().waitFor()
}

async function bringIn(): Promise<void> {
  await importButton().click()
  await report().waitFor()
}

test("LinkedIn's Connections.csv goes in as downloaded, and its unusable rows are told", async () => {
  await page.goto("/")
  await chooseFiles("My contacts", [linkedin])
  await expect.poll(words(page.locator("main")), soon).toContain("LinkedIn connections of ")
  await expect.poll(words(page.locator("main")), soon).toContain("headline in line 4")
  await expect.poll(words(people()), soon).toContain("Anna Weber")
  await bringIn()
  expect(await counted("new")).toBe(5)
  expect(await counted("not usable")).toBeGreaterThan(0)
  await page.getByRole("heading", { name: "Rows I could not use" }).waitFor()
  await expect.poll(words(page.locator("main")), soon).toContain("No name in this row")
})

test("a German Outlook file is dropped on the page and its umlauts arrive", async () => {
  await page.getByRole("link", { name: "Bring in another file" }).click()
  await page.waitForURL(/\/contacts\/import$/)
  await dropFile(outlook)
  await expect.poll(words(page.locator("main")), soon).toContain("Windows-1252")
  await expect.poll(words(people()), soon).toContain("Größe & Söhne KG")
  await bringIn()
  await page.getByRole("link", { name: "To the contacts" }).click()
  await page.waitForURL(/\/contacts$/)
  await expect.poll(words(page.locator("main")), soon).toContain("Bärbel Groß-Schmidt")
})

test("a conference is made by hand, with a goal", async () => {
  await page.goto("/conferences/new")
  await page.getByRole("button", { name: "Make this conference" }).click()
  await expect.poll(words(page.locator("main")), soon).toContain("A conference needs a name.")
  await page.getByLabel("Name").fill("Mustertagung")
  await page.getByLabel("City").fill("Dresden")
  await page.getByRole("button", { name: "Make this conference" }).click()
  await page.waitForURL(/\/goals$/)
  conferenceId = new URL(page.url()).pathname.split("/")[2] ?? ""
  await page.getByRole("button", { name: "Add a goal" }).click()
  await page.getByLabel("In your own words").fill("Sell to public utilities")
  const organizations = page.getByRole("combobox", { name: "Organizations" })
  await organizations.fill("Beispielwerke")
  await organizations.press("Enter")
  await page.getByRole("button", { name: "Keep this goal" }).click()
  const goal = page.getByRole("listitem").filter({ hasText: "Sell to public utilities" })
  await expect.poll(words(goal), soon).toContain("Beispielwerke")
})

test("the organiser's list is understood, a column mended on screen, and the first people follow", async () => {
  await page.getByRole("link", { name: "Bring in the attendee list" }).click()
  await page.waitForURL(/\/import$/)
  await chooseFiles("Drop the attendee list here", [list])
  await expect.poll(words(page.locator("main")), soon).toContain("headline in line 4")
  await expect.poll(words(people()), soon).toMatch(/Bärbel Müller.*Nordwerk GmbH.*Köln/)

  const meaning = page.getByRole("combobox", { name: "Meaning of Ort" })
  const choose = async (name: string) => {
    await meaning.click()
    await page.getByRole("option", { name, exact: true }).click()
  }
  await choose("Department")
  await expect.poll(words(people()), soon).not.toContain("Köln")
  await choose("City")
  await expect.poll(words(people()), soon).toContain("Köln")

  await bringIn()
  expect(await counted("new")).toBe(5)
  await page.getByRole("heading", { name: "Rows I could not use" }).waitFor()
  await expect.poll(words(page.locator("main")), soon).toContain("Line 7")
  await expect.poll(words(page.locator("main")), soon).toContain("N.N.")
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download these rows as CSV" }).click(),
  ])
  expect(await readFile(await download.path(), "utf8")).toContain("N.N.")
})

test("the same list once more changes nothing", async () => {
  await page.goto(`/conferences/${conferenceId}/import`)
  await chooseFiles("Drop the attendee list here", [list])
  await expect.poll(words(page.locator("main")), soon).toContain("This very file came before.")
  await bringIn()
  expect(await counted("new")).toBe(0)
  expect(await counted("with other words than before")).toBe(0)
  expect(await counted("no longer on the list")).toBe(0)
  expect(await counted("exactly as before")).toBe(5)
  await page.goto(`/conferences/${conferenceId}/attendees`)
  await expect.poll(words(page.locator("main")), soon).toContain("5 people, as the organiser's list has them.")
})

test("whom both files name stands in the plan", async () => {
  await page.goto(`/conferences/${conferenceId}/plan`)
  const known = page.getByRole("list", { name: "People you know" })
  await expect.poll(words(known), soon).toContain("Hans von der Heide")
  await page.getByRole("button", { name: "New targets" }).click()
  await expect.poll(() => page.getByRole("list", { name: "New targets" }).textContent(), soon).toMatch(/ÖZTÜRK|Öztürk/i)
})
