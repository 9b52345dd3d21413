#!/usr/bin/env node
// `npm run dev`: the server, built anew and restarted when its sources change, and the pages from vite, which sends /api on to it.
import { spawn } from "node:child_process"
import { watch } from "node:fs"
import { fileURLToPath } from "node:url"
import { ensureBuild } from "./build.js"

const folder = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const port = process.env["PORT"] || "4747"
const address = `http://localhost:${port}`

let server = null
let isBusy = false
let isStale = true

/** Builds and starts until nothing has changed meanwhile; a fault in the sources leaves the running server as it is. */
async function restart() {
  isStale = true
  if (isBusy) return
  isBusy = true
  while (isStale) {
    isStale = false
    try {
      const program = await ensureBuild("program", console.error)
      await end()
      server = spawn(process.execPath, [folder("server/bin/dev-server.js"), program], {
        stdio: "inherit",
        env: { ...process.env, PORT: port },
      })
    } catch (error) {
      console.error(error)
    }
  }
  isBusy = false
}

async function end() {
  if (server === null || server.exitCode !== null) return
  const ended = new Promise((resolve) => server.once("exit", resolve))
  server.kill("SIGTERM")
  await ended
}

await restart()
let timer
for (const path of ["server/src", "shared/src"]) {
  watch(folder(path), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(restart, 150)
  })
}
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => end().then(() => process.exit(0)))

const { createServer } = await import("vite")
// To the server a request through vite looks like one from its own pages: it answers no other origin.
const api = { target: address, changeOrigin: true, headers: { origin: address, "sec-fetch-site": "same-origin" } }
const pages = await createServer({
  root: folder("web"),
  configFile: folder("web/vite.config.ts"),
  server: { proxy: { "/api": api } },
})
await pages.listen()
pages.printUrls()
