// The road with the keyboard alone, from the first page to a message that is marked as sent: no mouse is touched.
import type { Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { numberIn, openStage, soon, words, type Stage } from "./stage.ts"

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = await stage.openPage()
}, 180_000)

afterAll(() => stage?.close())

afterEach(() => stage.complain())

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "")

/** Goes on with Tab until something with these words has the focus. */
async function tabTo(words: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await press("Tab")
    if ((await focused()).includes(words)) return
  }
  throw new Error(`Tab does not come to "${words}"`)
}

/** Ctrl-K, some letters, Enter. */
async function goTo(words: string, path: RegExp): Promise<void> {
  await press("Control+k")
  const field = page.getByRole("textbox", { name: "Find anyone and any action" })
  await field.waitFor()
  await expect.poll(() => field.evaluate((one) => one === document.activeElement), soon).toBe(true)
  await page.keyboard.type(words)
  await page.getByRole("button", { name: words }).first().waitFor()
  await press("Enter")
  await page.waitForURL(path)
  await field.waitFor({ state: "hidden" })
}

test("every stop of the road is reached and worked by keys", async () => {
  await page.goto("/")
  await page.getByRole("button", { name: "Try it with a sample conference" }).waitFor()
  await press("Tab")
  expect(await focused()).toBe("Skip to the page")
  await press("Enter")
  await tabTo("Try it with a sample conference")
  await press("Enter")
  await page.waitForURL(/\/plan$/)

  // Plan: down, open, on, close, filter.
  const known = page.getByRole("list", { name: "People you know" })
  await known.waitFor()
  await press("j", "j")
  const second = (await known.getByRole("button").nth(1).textContent()) ?? ""
  await expect.poll(focused, soon).toBe(second)
  await press("Enter")
  const panel = page.getByRole("complementary")
  await panel.waitFor()
  await press("j")
  await expect
    .poll(async () => second.includes((await panel.getByRole("heading", { level: 2 }).textContent()) ?? ""), soon)
    .toBe(false)
  await press("Escape")
  await panel.waitFor({ state: "hidden" })
  await press("/")
  await page.keyboard.type("Hagedorn")
  await expect.poll(() => known.getByRole("listitem").count(), soon).toBe(1)

  // The keys are told, and can be switched off.
  await press("Escape", "Tab", "Tab")
  await press("?")
  const keys = page.getByRole("dialog", { name: "Keys" })
  await keys.waitFor()
  expect(await keys.textContent()).toContain("Pin")
  await press("Escape")
  await keys.waitFor({ state: "hidden" })

  await goTo("Review", /\/review$/)
  const lead = page.getByText(/to look at/)
  await lead.waitFor()
  const left = await numberIn(lead)
  await press("s")
  await expect.poll(() => numberIn(lead), soon).toBe(left - 1)

  await goTo("On paper", /\/talk-list$/)
  await page.locator("main img").first().waitFor()
  await tabTo("PDF")

  await goTo("Messages", /\/outreach$/)
  await page.getByRole("region", { name: "Messages worth writing" }).getByRole("button").first().waitFor()
  await press("j", "Enter")
  const letter = page.getByRole("article", { name: /^Letter to/ })
  await letter.waitFor()
  await press("Control+Enter")
  await letter.getByRole("button", { name: "Answered" }).waitFor()
  await expect.poll(words(page.getByRole("status")), soon).toContain("Marked as sent")
  await press("u")
  await letter.getByRole("button", { name: /Mark as sent/ }).waitFor()

  await goTo("Hagedorn", /\/contacts\/[^/]+$/)
  await expect.poll(words(page.getByRole("heading", { level: 1 })), soon).toMatch(/Hagedorn/)
})

test("duplicates among the contacts are answered, put off and taken back by keys", async () => {
  await page.goto("/contacts")
  await page.getByText(/pairs may be the same person/).waitFor()
  await tabTo("pairs may be the same person")
  await press("Enter")
  await page.waitForURL(/\/contacts\/duplicates$/)
  const lead = page.getByText(/pairs may be the same person\.$/)
  await lead.waitFor()
  const left = await numberIn(lead)
  const pair = page.getByRole("article")
  const first = await pair.getAttribute("aria-label")
  await press("n")
  await expect.poll(() => numberIn(lead), soon).toBe(left - 1)
  await press("u")
  await expect.poll(() => numberIn(lead), soon).toBe(left)
  await expect.poll(() => pair.getAttribute("aria-label"), soon).toBe(first)
  await press("Enter")
  await expect.poll(() => numberIn(lead), soon).toBeLessThan(left)
  await press("u")
  await expect.poll(() => numberIn(lead), soon).toBe(left)
  await press("s")
  await expect.poll(() => pair.getAttribute("aria-label"), soon).not.toBe(first)
})
