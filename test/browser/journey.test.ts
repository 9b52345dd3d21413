// The whole road on the sample, as a user goes it: plan, review by keys, paper, messages. The tests stand in the order of the road.
import { readFile } from "node:fs/promises"
import type { Page } from "playwright-core"
import { getDocumentProxy, extractText } from "unpdf"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { numberIn, openStage, soon, words, takeSample, type Stage } from "./stage.ts"

let stage: Stage
let page: Page
let conferenceId = ""
let met = ""

beforeAll(async () => {
  stage = await openStage()
  page = await stage.openPage()
}, 180_000)

afterAll(() => stage?.close())

afterEach(() => stage.complain())

const at = (stop: string) => `/conferences/${conferenceId}/${stop}`
const section = (name: string) => page.getByRole("navigation", { name: "Plan" }).getByRole("button", { name })
const panel = () => page.getByRole("complementary")
const lead = () => page.getByText(/to look at/)
const question = () => page.getByRole("article")
const toast = () => page.getByRole("status")

test("an empty installation offers the sample, and one click leads to a finished plan", async () => {
  conferenceId = await takeSample(page)
  for (const name of ["Colleagues to ask about", "New targets", "People you know"]) {
    await section(name).click()
    const list = page.getByRole("list", { name })
    await list.waitFor()
    const count = await numberIn(section(name))
    expect(count).toBeGreaterThan(20)
    expect(await list.getByRole("listitem").first().getAttribute("aria-setsize")).toBe(String(count))
  }
})

test("a person is opened, pinned with p and given back with u, and a note survives a reload", async () => {
  await section("People you know").click()
  const line = page.getByRole("list", { name: "People you know" }).getByRole("button").nth(2)
  await line.click()
  met = (await panel().getByRole("heading", { level: 2 }).textContent()) ?? ""
  expect(await line.textContent()).toContain(met)
  await page.keyboard.press("p")
  await panel().getByRole("button", { name: "Unpin" }).waitFor()
  await expect.poll(words(toast()), soon).toContain(`${met} is pinned`)
  await page.keyboard.press("u")
  await panel().getByRole("button", { name: "Pin", exact: true }).waitFor()
  await panel().getByRole("button", { name: "Pin", exact: true }).click()
  await panel().getByRole("button", { name: "Unpin" }).waitFor()
  const saved = page.waitForResponse(
    (answer) => answer.request().method() === "PUT" && answer.url().includes("choices"),
  )
  await panel().getByLabel("Note").fill("Ask about the open interfaces")
  await panel().getByLabel("Note").press("Tab")
  expect((await saved).status()).toBe(200)
  await page.reload()
  await panel().waitFor()
  expect(await panel().getByLabel("Note").inputValue()).toBe("Ask about the open interfaces")
  expect(await panel().getByRole("button", { name: "Unpin" }).isVisible()).toBe(true)
  // The keys of the plan work on the person that the address opened.
  await page.keyboard.press("p")
  await panel().getByRole("button", { name: "Pin", exact: true }).waitFor()
  await page.keyboard.press("u")
  await panel().getByRole("button", { name: "Unpin" }).waitFor()
})

test("the review goes by keys alone: same, nobody, later, undo, another candidate, found by hand", async () => {
  await page.getByRole("link", { name: /wait for your eye/ }).click()
  await page.waitForURL(/\/review$/)
  await lead().waitFor()
  expect(await numberIn(lead())).toBeGreaterThan(4)
  const asked = () => question().getAttribute("aria-label")

  // Who is taken by one is no question for another any more, so an answer may settle more than one.
  const press = async (key: string) => {
    const [before, left] = [await asked(), await numberIn(lead())]
    await page.keyboard.press(key)
    await expect.poll(() => numberIn(lead()), soon).toBeLessThan(left)
    await expect.poll(asked, soon).not.toBe(before)
  }
  await press("Enter")
  await press("n")
  const third = await asked()
  const atThird = await numberIn(lead())
  await press("s")
  await page.keyboard.press("u")
  await expect.poll(asked, soon).toBe(third)
  expect(await numberIn(lead())).toBe(atThird)

  await page.keyboard.press("f")
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Search your contacts").waitFor()
  await page.keyboard.type("Muller-Hagedorn")
  await expect
    .poll(words(dialog.getByRole("list", { name: "Contacts found" }).getByRole("button").first()), soon)
    .toMatch(/Hagedorn/)
  await page.keyboard.press("Enter")
  await dialog.waitFor({ state: "hidden" })
  const tabs = question().getByRole("region", { name: "Contacts this could be" }).getByRole("button")
  await expect.poll(words(tabs.last()), soon).toMatch(/Hagedorn/)
  expect(await tabs.last().getAttribute("aria-pressed")).toBe("true")
  await page.keyboard.press("1")
  expect(await tabs.first().getAttribute("aria-pressed")).toBe("true")
  expect(await tabs.last().getAttribute("aria-pressed")).toBe("false")
  await press("Enter")
  const left = await numberIn(lead())

  await page.reload()
  await expect.poll(() => numberIn(lead()), soon).toBe(left)
  await page.getByRole("button", { name: "Answered (3)" }).click()
  const answered = page.getByRole("region", { name: /^Answered/ }).getByRole("listitem")
  await expect.poll(() => answered.count(), soon).toBe(3)
  expect(await answered.first().textContent()).toContain(third)
  await answered.last().getByRole("button", { name: "Take back" }).click()
  await expect.poll(() => numberIn(lead()), soon).toBeGreaterThan(left)
  await expect.poll(() => answered.count(), soon).toBe(2)
})

test("the talk-to list shows the sheet as it prints, and the PDF has the same pages", async () => {
  await page.goto(at("talk-list"))
  const sheets = page.locator("main img")
  await sheets.first().waitFor()
  await expect
    .poll(() => sheets.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 100)), soon)
    .toBe(true)
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "PDF" }).click()])
  const bytes = await readFile(await download.path())
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-")
  const document = await getDocumentProxy(new Uint8Array(bytes))
  expect(document.numPages).toBe(await sheets.count())
  const { text } = await extractText(document, { mergePages: true })
  expect(text).toContain(met)
  expect(text).toContain("Ask about the open interfaces")
})

test("a message is drafted, edited, marked as sent, and nobody is written to twice", async () => {
  await page.goto(at("outreach"))
  const tasks = page.getByRole("region", { name: "Messages worth writing" }).getByRole("button")
  await tasks.first().waitFor()
  const before = await tasks.allTextContents()
  await tasks.first().click()
  const letter = page.getByRole("article", { name: /^Letter to/ })
  const body = letter.getByRole("textbox", { name: "Message" })
  await expect.poll(() => body.inputValue(), soon).toMatch(/\S{3}/)
  const name = ((await letter.getAttribute("aria-label")) ?? "").replace("Letter to ", "")
  const wording = `${await body.inputValue()}\nP.S. There is coffee at half past nine.`
  await body.fill(wording)
  await letter.getByRole("link", { name: "Open in the mail program" }).waitFor()
  expect(await letter.getByRole("link", { name: "Open in the mail program" }).getAttribute("href")).toContain("coffee")
  await page.keyboard.press("Control+Enter")
  await letter.getByRole("button", { name: "Answered" }).waitFor()
  expect(await body.isEditable()).toBe(false)
  await expect.poll(words(toast()), soon).toContain("Marked as sent")

  await page.reload()
  await tasks.first().waitFor()
  const written = tasks.filter({ hasText: name }).filter({ hasText: "sent" })
  expect(await written.count()).toBe(1)
  expect(await tasks.count()).toBe(before.length)
  await written.click()
  await expect.poll(() => body.inputValue(), soon).toBe(wording)
  expect(await body.isEditable()).toBe(false)

  await page.goto(`${at("plan")}?section=known`)
  await page.getByLabel("Filter by name, organization, role").fill(name)
  await expect
    .poll(words(page.getByRole("list", { name: "People you know" }).getByRole("button").first()), soon)
    .toMatch(/sent/)
})
