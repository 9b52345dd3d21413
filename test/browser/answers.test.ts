// Somebody answered who else is coming: by keys alone the answer is entered, read, kept, and stands as the warm path of its target.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { openStage, soon, takeSample, type Stage } from "./stage.ts"

let stage: Stage
let conferenceId = ""

beforeAll(async () => {
  stage = await openStage()
  conferenceId = await takeSample(await stage.openPage())
}, 180_000)

afterAll(() => stage?.close())

afterEach(() => stage.complain())

test("an answer is entered, kept and taken back by the keyboard, and the one who was named says so", async () => {
  const page = await stage.openPage()
  await page.goto(`/conferences/${conferenceId}/plan?section=colleagues`)
  const asked = page.getByRole("list", { name: "Colleagues to ask about" })
  const line = asked.getByRole("button").first()
  await line.waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "")

  await page.keyboard.press("j")
  await expect.poll(() => line.evaluate((one) => one === document.activeElement), soon).toBe(true)
  await page.keyboard.press("e")
  await expect.poll(focused, soon).toMatch(/^What .+ answered$/)
  const panel = page.getByRole("complementary")
  const colleague = panel.getByRole("listitem").first()
  const name = (await colleague.locator("span").first().textContent()) ?? ""
  await page.keyboard.type(`${name}, und ein gewisser Xaver Quarx`)
  await page.keyboard.press("Enter")

  const understood = panel.getByRole("region", { name: "What was understood" })
  await understood.waitFor()
  await expect.poll(() => understood.getByRole("radio").first().isChecked(), soon).toBe(true)
  expect(await understood.getByRole("group").nth(1).textContent()).toContain("Nobody on the list")
  const keep = understood.getByRole("button", { name: "Keep" })
  await expect.poll(() => keep.evaluate((one) => one === document.activeElement), soon).toBe(true)
  await page.keyboard.press("Enter")
  const kept = panel.getByRole("link", { name, exact: true })
  await kept.waitFor()

  await kept.press("Enter")
  const target = page.getByRole("complementary", { name })
  await target.getByText(/^named them on/).waitFor()
  await page.keyboard.press("u")
  await expect.poll(() => target.getByText(/^named them on/).count(), soon).toBe(0)
}, 120_000)

test("on a phone the field for the answer has the focus when it is asked for", async () => {
  const page = await stage.openPage({ viewport: { width: 390, height: 800 } })
  await page.goto(`/conferences/${conferenceId}/plan?section=colleagues`)
  const line = page.getByRole("list", { name: "Colleagues to ask about" }).getByRole("button").first()
  await line.waitFor()
  await page.keyboard.press("j")
  await expect.poll(() => line.evaluate((one) => one === document.activeElement), soon).toBe(true)
  await page.keyboard.press("e")
  const field = page.getByRole("dialog").getByRole("textbox", { name: /answered$/ })
  await expect.poll(() => field.evaluate((one) => one === document.activeElement), soon).toBe(true)
}, 120_000)
