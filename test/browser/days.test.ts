// A lunch is filled, moved and put back by keys alone, and leaves as calendar files that another program reads.
import { readFileSync } from "node:fs"
import { sync as readCalendar, type VEvent } from "node-ical"
import type { Locator, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { openStage, soon, takeSample, words, type Stage } from "./stage.ts"

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = await stage.openPage()
}, 180_000)

afterAll(() => stage?.close())

afterEach(() => stage.complain())

const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "")

const peopleIn = (day: Locator) => day.locator("[data-person]")

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function download(file: Locator): Promise<VEvent[]> {
  const waiting = page.waitForEvent("download")
  await file.click()
  const path = await (await waiting).path()
  return Object.values(readCalendar.parseICS(readFileSync(path, "utf8"))).filter(
    (part): part is VEvent => part?.type === "VEVENT",
  )
}

test("a lunch is filled by keys, moved to the next day, put back, and taken home as calendar files", async () => {
  const conferenceId = await takeSample(page)
  await page.goto(`/conferences/${conferenceId}/plan?section=days`)
  const days = page.getByRole("region", { name: "Days" })
  const [first, second] = [days.locator("[data-day]").nth(0), days.locator("[data-day]").nth(1)]
  await first.getByRole("button", { name: /^Lunch/ }).waitFor()

  // Down to the lunch, and whoever is offered first.
  await press("j", "j")
  await expect.poll(focused, soon).toContain("Lunch")
  const offered = (await first.locator("[data-spot*=offer] span span").first().textContent()) ?? ""
  await press("1")
  await expect.poll(() => peopleIn(first).count(), soon).toBe(2)
  const [guest = ""] = await peopleIn(first).locator("span:first-child").allTextContents()
  expect(offered).toContain(guest)
  await expect.poll(words(page.getByText(/conversations planned/)), soon).toMatch(/^2 of 14/)

  // One of the two moves to the next day's lunch, and back by u.
  await press("j")
  await expect.poll(focused, soon).toContain(guest)
  await press("Shift+ArrowRight")
  await expect.poll(() => peopleIn(second).count(), soon).toBe(1)
  await expect.poll(focused, soon).toContain(guest)
  await press("u")
  await expect.poll(() => peopleIn(first).count(), soon).toBe(2)
  await expect.poll(() => peopleIn(second).count(), soon).toBe(0)

  // The menu opens, closes and gives the focus back by keys.
  await first.getByRole("button", { name: /^Lunch/ }).focus()
  await press("Enter")
  await page.getByRole("menuitem", { name: /Time, place, title/ }).waitFor()
  const [invitation] = await download(page.getByRole("menuitem", { name: /Invitation/ }))
  expect(invitation?.summary).toContain(guest)

  const all = await download(page.getByRole("link", { name: "Calendar file (.ics)" }))
  expect(all.map(({ summary }) => summary)).toEqual([
    "Takt & Strom 2026",
    expect.stringMatching(/^Lunch with /) as string,
  ])

  // All of it is there after a reload.
  await page.reload()
  await expect.poll(() => peopleIn(first).count(), soon).toBe(2)
}, 120_000)
