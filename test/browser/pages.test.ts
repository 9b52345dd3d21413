// Every page: nothing for axe to find in light and dark, wide and narrow; nothing wider than 320 pixels; in German all German.
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { de } from "../../web/src/i18n/de.ts"
import { en } from "../../web/src/i18n/en.ts"
import { everyPage, findPlaces, visit, type Places } from "./pages.ts"
import { openStage, takeSample, type Stage } from "./stage.ts"

let stage: Stage
let page: Page
let german: Page
let places: Places

beforeAll(async () => {
  stage = await openStage()
  page = await stage.openPage()
  places = await findPlaces(stage.origin, await takeSample(page))
  german = await stage.openPage({ locale: "de-DE" })
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

function leaves(words: object): string[] {
  return Object.values(words).flatMap((value): string[] =>
    typeof value === "string" ? [value] : leaves(value as object),
  )
}

const isGerman = new Set(leaves(de))
/** A language is called by its own name in both. */
const onlyEnglish = new Set(
  leaves(en).filter((words) => words.length > 2 && !isGerman.has(words) && words !== "English"),
)
const bareKey = new RegExp(
  `^(?:${Object.keys(en).join("|")}):[a-zA-Z]|^(?!.*\\.(?:csv|vcf)$)[a-z][a-zA-Z]*(?:\\.[a-z][a-zA-Z]*)+$|\\{\\{`,
)

test.each(everyPage)("$name: in German all is German, with no bare keys", async (one) => {
  await visit(german, one, places)
  expect(await german.evaluate(() => document.documentElement.lang)).toBe("de")
  const said = await readAllWords(german)
  expect(said.length).toBeGreaterThan(10)
  expect(said.filter((words) => onlyEnglish.has(words) || bareKey.test(words))).toEqual([])
})

/** Every piece of text of the page, and what only screen readers or an empty field say. */
function readAllWords(of: Page): Promise<string[]> {
  return of.evaluate(() => {
    const said = [...document.querySelectorAll("[aria-label], [placeholder], [title], [aria-description]")].flatMap(
      (one) => ["aria-label", "placeholder", "title", "aria-description"].map((name) => one.getAttribute(name) ?? ""),
    )
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const written: string[] = []
    while (walker.nextNode()) written.push(walker.currentNode.textContent ?? "")
    return [...said, ...written].map((words) => words.trim()).filter((words) => words !== "")
  })
}
