// A plan is frozen by a server as users have it, where large readings are answered by a thread of their own.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { spawnServer } from "../support/spawn-server.ts"

test("a version holds the plan that was shown, and freezing what is not there says so", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vorab-freeze-"))
  const server = await spawnServer({ VORAB_DATA: folder })
  onTestFinished(async () => {
    await server.end("SIGTERM")
    rmSync(folder, { recursive: true, force: true })
  })
  const { body: job } = await server.ask("POST", "/api/sample")
  await expect
    .poll(async () => (await server.ask("GET", `/api/jobs/${job.id}`)).body.state, { timeout: 60_000 })
    .toBe("done")
  const { body: conferences } = await server.ask("GET", "/api/conferences")
  const at = `/api/conferences/${conferences.items[0].id}/plan`
  const { body: plan } = await server.ask("GET", at)
  const version = `${at}/versions/01900000-0000-7000-8000-00000000f001`
  const frozen = await server.ask("PUT", version, { name: "Before the trip" })
  expect(frozen).toMatchObject({ status: 200, body: { name: "Before the trip" } })
  expect(frozen.body.counts).toMatchObject({ known: plan.counts.known, targets: plan.counts.targets })
  const nowhere = version.replace(conferences.items[0].id, "01900000-0000-7000-8000-00000000dead")
  expect(await server.ask("PUT", nowhere, { name: "Nothing" })).toMatchObject({ status: 404 })
})
