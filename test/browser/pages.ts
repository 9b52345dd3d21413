// Every page of the program on the sample conference, also with what opens on it; for tests that look at all of them.
import { fileURLToPath } from "node:url"
import type { Page } from "playwright-core"

/** What the addresses of pages are made of. */
export interface Places {
  readonly conferenceId: string
  /** The first of the new targets, and the first contact. */
  readonly targetId: string
  readonly contactId: string
  /** An import of contacts. */
  readonly batchId: string
}

export interface VisitedPage {
  readonly name: string
  readonly path: (places: Places) => string
  /** Opens what the page can show, in any language; the page is there already. */
  readonly open?: (page: Page) => Promise<void>
}

const attendeeList = fileURLToPath(new URL("../../fixtures/attendees/german-title-rows.csv", import.meta.url))

const of =
  (page: string) =>
  ({ conferenceId }: Places) =>
    `/conferences/${conferenceId}/${page}`

export const everyPage: readonly VisitedPage[] = [
  { name: "overview", path: () => "/" },
  { name: "new conference", path: () => "/conferences/new" },
  { name: "conference", path: ({ conferenceId }) => `/conferences/${conferenceId}` },
  { name: "goals", path: of("goals") },
  { name: "goal being written", path: of("goals"), open: (page) => press(page, "n", "main form") },
  { name: "import", path: of("import") },
  { name: "file being looked at", path: of("import"), open: uploadList },
  { name: "attendees", path: of("attendees") },
  { name: "review", path: of("review") },
  { name: "below the review", path: of("review"), open: unfold },
  {
    name: "review of a pair that nobody proposed",
    path: ({ conferenceId, targetId, contactId }) =>
      `/conferences/${conferenceId}/review?attendee=${targetId}&contact=${contactId}`,
  },
  { name: "find by hand", path: of("review"), open: (page) => press(page, "f", "[role=dialog] li") },
  { name: "plan", path: of("plan") },
  { name: "colleagues", path: of("plan?section=colleagues") },
  { name: "days", path: of("plan?section=days"), open: waitForDays },
  { name: "slot opened", path: of("plan?section=days"), open: openSlot },
  {
    name: "target opened",
    path: ({ conferenceId, targetId }) => `/conferences/${conferenceId}/plan?section=targets&person=${targetId}`,
  },
  { name: "map of organizations", path: of("organizations"), open: lookAtOrganization },
  { name: "organizations as a table", path: of("organizations?view=table") },
  { name: "talk-to list", path: of("talk-list"), open: (page) => page.locator("main img").first().waitFor() },
  { name: "long list", path: of("talk-list"), open: openLongList },
  { name: "messages", path: of("outreach"), open: openLetter },
  { name: "contacts", path: () => "/contacts" },
  { name: "contact", path: ({ contactId }) => `/contacts/${contactId}` },
  { name: "duplicates", path: () => "/contacts/duplicates" },
  { name: "joined duplicates", path: () => "/contacts/duplicates?show=joined" },
  {
    name: "merging",
    path: ({ contactId }) => `/contacts/${contactId}`,
    open: (page) => press(page, "m", "[role=dialog] input"),
  },
  { name: "bring in contacts", path: () => "/contacts/import" },
  { name: "list being pasted", path: () => "/contacts/import", open: paste },
  { name: "report of an import", path: ({ batchId }) => `/contacts/import/${batchId}` },
  { name: "profile", path: () => "/profile" },
  { name: "keys", path: of("plan"), open: (page) => press(page, "?", "[role=dialog] dl") },
  { name: "palette", path: of("plan"), open: (page) => press(page, "Control+k", "[role=dialog] input") },
  { name: "no such page", path: () => "/nowhere" },
]

/** Reads from a server with the sample which ids the addresses need. */
export async function findPlaces(origin: string, conferenceId: string): Promise<Places> {
  const read = async (path: string) => (await fetch(`${origin}/api${path}`)).json()
  const plan = await read(`/conferences/${conferenceId}/plan`)
  const contacts = await read("/contacts?limit=1")
  const { items: imports } = await read("/imports")
  return {
    conferenceId,
    targetId: plan.targets[0].person.attendeeId,
    contactId: contacts.items[0].personId,
    batchId: imports.find(({ kind }: { kind: string }) => kind === "contacts").id,
  }
}

/** Goes to a page and waits until what it reads has come. */
export async function visit(page: Page, { path, open }: VisitedPage, places: Places): Promise<void> {
  await page.goto(path(places))
  await page.locator("main h1").waitFor()
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" })
  await page.waitForLoadState("networkidle")
  await open?.(page)
}

async function press(page: Page, key: string, shows: string): Promise<void> {
  await page.keyboard.press(key)
  await page.locator(shows).first().waitFor()
}

async function uploadList(page: Page): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(attendeeList)
  await page.waitForURL(/\/import\/[^/]+$/)
  await page.locator("main table").waitFor()
}

/** The quiet line below the field for files, in any language. */
async function paste(page: Page): Promise<void> {
  await page.locator("main label + button").click()
  await page.locator("main form textarea").first().waitFor()
}

async function openLetter(page: Page): Promise<void> {
  await page.locator("main section li button").first().click()
  await page.locator("main article textarea").first().waitFor()
}

async function waitForDays(page: Page): Promise<void> {
  await page.locator("main [data-day] li").first().waitFor()
}

async function openLongList(page: Page): Promise<void> {
  await page.locator('label[for$="-long-list"]').click()
  // The talk-to list of the sample has one page.
  await page.locator("main img").nth(5).waitFor()
}

async function lookAtOrganization(page: Page): Promise<void> {
  await page.locator("main svg a").first().focus()
  await page.locator("main [data-card]").waitFor()
}

async function openSlot(page: Page): Promise<void> {
  await waitForDays(page)
  await page.locator("main [data-day] [data-spot]").first().click()
  await page.locator("[role=menu] [role=menuitem]").first().waitFor()
}

async function unfold(page: Page): Promise<void> {
  for (const title of await page.locator("main aside h2 button").all()) await title.click()
  await page.locator("main aside table, main aside li").first().waitFor()
  await page.waitForLoadState("networkidle")
}
