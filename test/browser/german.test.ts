// Every page once more in a German browser: no bare keys of the word lists, and nothing left in English.
import type { Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, expect, test } from "vitest"
import { de } from "../../web/src/i18n/de.ts"
import { en } from "../../web/src/i18n/en.ts"
import { everyPage, findPlaces, visit, type Places } from "./pages.ts"
import { openStage, takeSample, type Stage } from "./stage.ts"

let stage: Stage
let german: Page
let places: Places

beforeAll(async () => {
  stage = await openStage()
  places = await findPlaces(stage.origin, await takeSample(await stage.openPage()))
  german = await stage.openPage({ locale: "de-DE" })
}, 180_000)

afterAll(() => stage?.close())

afterEach(() => stage.complain())

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
