// Takes pictures of every page on the sample conference: `node --import tsx test/browser/take-pictures.ts FOLDER [page ...]`.
// Each page at 1280 and 390 pixels, light and dark, English and German; for looking at, and for the README.
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { openBrowser } from "./open-browser.ts"
import { startServer } from "./start-server.ts"

const [folder = "pictures", ...wanted] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

const variants = [
  { name: "1280-light-en", width: 1280, height: 860, colors: "light", language: "en" },
  { name: "1280-dark-de", width: 1280, height: 860, colors: "dark", language: "de" },
  { name: "390-light-de", width: 390, height: 800, colors: "light", language: "de" },
  { name: "390-dark-en", width: 390, height: 800, colors: "dark", language: "en" },
] as const

const server = await startServer()
const browser = await openBrowser()
try {
  const conferenceId = await makeSample(server.origin)
  const of = (page: string) => `/conferences/${conferenceId}/${page}`
  const firstContact = await firstContactId(server.origin)
  const firstTarget = await firstTargetId(server.origin, conferenceId)
  const pages: Record<string, string> = {
    home: "/",
    conference: `/conferences/${conferenceId}`,
    goals: of("goals"),
    import: of("import"),
    attendees: of("attendees"),
    review: of("review"),
    plan: of("plan?section=known"),
    colleagues: of("plan?section=colleagues"),
    targets: of("plan?section=targets"),
    days: of("plan?section=days"),
    organizations: of("organizations"),
    "organizations-table": of("organizations?view=table"),
    person: of(`plan?section=targets&person=${firstTarget}`),
    "talk-list": of("talk-list"),
    messages: of("outreach"),
    letter: of("outreach#letter"),
    contacts: "/contacts",
    contact: `/contacts/${firstContact}`,
    duplicates: "/contacts/duplicates",
    joined: "/contacts/duplicates?show=joined",
    parts: `/contacts/${await firstJoinedId(server.origin)}`,
    profile: "/profile",
  }
  for (const [name, path] of Object.entries(pages)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const variant of variants) await takePicture(browser, { url: server.origin + path, name, variant })
  }
} finally {
  await browser.close()
  await server.stop()
}

async function makeSample(origin: string): Promise<string> {
  const job = await (await fetch(`${origin}/api/sample`, { method: "POST", headers: { origin } })).json()
  for (;;) {
    const now = await (await fetch(`${origin}/api/jobs/${job.id}`)).json()
    if (now.state === "done") return now.subjectId
    if (now.state === "failed" || now.state === "cancelled") throw new Error(now.message)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function firstContactId(origin: string): Promise<string> {
  const page = await (await fetch(`${origin}/api/contacts?limit=1`)).json()
  return page.items[0]?.personId ?? ""
}

async function firstJoinedId(origin: string): Promise<string> {
  const page = await (await fetch(`${origin}/api/contacts/duplicates/joined?limit=1`)).json()
  return page.items[0]?.personId ?? ""
}

async function firstTargetId(origin: string, conferenceId: string): Promise<string> {
  const plan = await (await fetch(`${origin}/api/conferences/${conferenceId}/plan`)).json()
  return plan.targets[0]?.person.attendeeId ?? ""
}

interface Picture {
  url: string
  name: string
  variant: (typeof variants)[number]
}

async function takePicture(browser: Browser, { url, name, variant }: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: variant.width, height: variant.height },
    deviceScaleFactor: 1,
    reducedMotion: "reduce",
  })
  await context.addInitScript(
    ([colors, language]) =>
      localStorage.setItem(
        "vorab-preferences",
        JSON.stringify({
          state: { colors, language, density: "comfortable", singleKeys: true, conferenceId: "" },
          version: 1,
        }),
      ),
    [variant.colors, variant.language],
  )
  const page = await context.newPage()
  page.on("pageerror", (error) => console.error(`${name} ${variant.name}: ${error.message}`))
  page.on(
    "console",
    (message) => message.type() === "error" && console.error(`${name} ${variant.name}: ${message.text()}`),
  )
  await page.goto(url, { waitUntil: "networkidle" }).catch(() => {})
  if (url.endsWith("#letter")) {
    await page.locator("main li button").first().click()
    await page.locator("main article textarea").first().waitFor()
  }
  await page.waitForTimeout(300)
  const file = join(folder, `${name}-${variant.name}.png`)
  await page.screenshot({ path: file })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (overflow > 0) console.error(`${name} ${variant.name}: ${overflow} pixels wider than the window`)
  await context.close()
}
