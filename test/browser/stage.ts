// What every test in the browser needs: the program as a user starts it, a browser, and an ear for trouble on every page.
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core"
import { openBrowser } from "./open-browser.ts"
import { startServer, type RunningServer } from "./start-server.ts"

/** Longest that anything on a page may take on a busy machine, in milliseconds. */
const patience = 30_000

export interface Stage {
  readonly origin: string
  readonly server: RunningServer
  /** Throws what went wrong on any page since the last time: errors on the console, refused requests, breaches of the content policy. */
  complain(): void
  openPage(options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** Starts the program on an empty data folder and a browser beside it. */
export async function openStage(): Promise<Stage> {
  const [server, browser] = await Promise.all([startServer(), openBrowser()])
  const trouble: string[] = []
  return {
    origin: server.origin,
    server,
    complain: () => {
      const found = trouble.splice(0)
      if (found.length > 0) throw new Error(`${found.join("\n")}\nThe server said:\n${server.said()}`)
    },
    openPage: (options = {}) => openPage(browser, trouble, { baseURL: server.origin, ...options }),
    close: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

async function openPage(browser: Browser, trouble: string[], options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: "en-GB",
    reducedMotion: "reduce",
    acceptDownloads: true,
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  listen(page, trouble)
  return page
}

function listen(page: Page, trouble: string[]): void {
  const at = () => new URL(page.url()).pathname
  page.on("pageerror", (error) => trouble.push(`${at()}: ${error.message}`))
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      trouble.push(`${at()}: ${message.text().slice(0, 300)}`)
  })
  page.on("response", (response) => {
    if (response.status() >= 400) trouble.push(`${at()}: ${response.status()} ${response.url()}`)
  })
  page.on("requestfailed", (request) => {
    // A page left early gives up what it was still reading.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") {
      trouble.push(`${at()}: ${request.failure()?.errorText} ${request.url()}`)
    }
  })
}

/** Presses the button of the first page, and waits for the plan of the sample. Answers the conference's id. */
export async function takeSample(page: Page): Promise<string> {
  await page.goto("/")
  await page.getByRole("button", { name: "Try it with a sample conference" }).click()
  await page.waitForURL(/\/conferences\/[^/]+\/plan$/)
  await page.getByRole("list", { name: "People you know" }).waitFor()
  return new URL(page.url()).pathname.split("/")[2] ?? ""
}

/** The first whole number in the words of an element. */
export async function numberIn(place: Locator): Promise<number> {
  const found = /\d[\d,.]*/.exec((await place.textContent()) ?? "")
  return Number((found?.[0] ?? "NaN").replaceAll(/[,.]/g, ""))
}

/** Reads the words of an element; for `expect.poll(words(place), soon)`. */
export function words(place: Locator): () => Promise<string> {
  return async () => (await place.textContent())?.trim() ?? ""
}

/** How `expect.poll` waits for the page. */
export const soon = { timeout: patience, interval: 100 }
