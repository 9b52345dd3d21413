// Every page: nothing for axe to find in light and dark, wide and narrow; and nothing wider than 320 pixels.
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { everyPage, findPlaces, visit, type Places } from "./pages.ts"
import { openStage, takeSample, type Stage } from "./stage.ts"

let stage: Stage
let page: Page
let places: Places

beforeAll(async () => {
  stage = await openStage()
  page = await stage.openPage()
  places = await findPlaces(stage.origin, await takeSample(page))
}, 180_000)

afterAll(() => stage?.close())

afterEach(() => stage.complain())

/** Colours change nothing but contrasts; so in the dark only these are looked at. */
const views = [
  { width: 1280, colors: "light", rules: [] },
  { width: 1280, colors: "dark", rules: ["color-contrast"] },
  { width: 390, colors: "dark", rules: ["color-contrast"] },
  { width: 390, colors: "light", rules: [] },
] as const

test.each(everyPage)("$name: axe finds nothing, light and dark, at 1280 and 390 pixels; fits into 320", async (one) => {
  const faults: string[] = []
  await page.setViewportSize({ width: 1280, height: 860 })
  await visit(page, one, places)
  for (const { width, colors, rules } of views) {
    await page.setViewportSize({ width, height: 860 })
    await page.emulateMedia({ colorScheme: colors, reducedMotion: "reduce" })
    await page.locator(`html[data-mantine-color-scheme=${colors}]`).waitFor({ state: "attached" })
    // Between two colours nothing has the contrast of either.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)))
    const axe = new AxeBuilder({ page })
    const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze()
    for (const { id, nodes } of violations) {
      faults.push(`${width} ${colors}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)
    }
  }
  await page.setViewportSize({ width: 320, height: 700 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (over > 0) faults.push(`${over} pixels wider than 320, by ${await findWidest(page)}`)
  expect(faults).toEqual([])
})

/** The element that reaches farthest to the right. */
function findWidest(of: Page): Promise<string> {
  return of.evaluate(() => {
    const all = [...document.querySelectorAll("main *")]
    const widest = all.toSorted((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0]
    return widest?.outerHTML.slice(0, 120) ?? ""
  })
}
