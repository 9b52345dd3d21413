// A real browser for the tests: the one named in VORAB_TEST_BROWSER, else an installed Chrome or Chromium, else the one from npm.
import { existsSync } from "node:fs"
import { chromium, type Browser } from "playwright-core"

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
]

/** Flags that keep the browser quiet: no look-ups of its own, and no sandbox where it runs as root in a container. */
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
]

/** Opens a headless browser. Throws if none is found. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env["VORAB_TEST_BROWSER"]
  const found = named ?? installed.find((path) => existsSync(path))
  if (found !== undefined) return chromium.launch({ executablePath: found, headless: true, args: quiet })
  const { default: packaged } = await import("@sparticuz/chromium")
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    headless: true,
    args: [...packaged.args, ...quiet],
  })
}
