// Before tests that need a database: builds the worker threads if stale, and finds or starts a PostgreSQL.
import type { TestProject } from "vitest/node"
import { ensureThreads } from "../../server/bin/build.js"
import { findPostgres } from "./postgres.ts"
import type { TestPostgres } from "./postgres.ts"

// Each project runs this file; they share one PostgreSQL.
const shared = globalThis as { vorabPostgres?: Promise<TestPostgres>; vorabProjects?: number }

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureThreads()
  shared.vorabProjects = (shared.vorabProjects ?? 0) + 1
  shared.vorabPostgres ??= findPostgres(process.env)
  const postgres = await shared.vorabPostgres
  if (postgres.url === "" && process.env["VORAB_TEST_FORBID_SKIP"] === "1") {
    throw new Error(`No PostgreSQL to test with, and VORAB_TEST_FORBID_SKIP forbids to go without: ${postgres.reason}`)
  }
  project.provide("postgres", { url: postgres.url, reason: postgres.reason })
  return async () => {
    shared.vorabProjects = (shared.vorabProjects ?? 1) - 1
    if (shared.vorabProjects === 0) await postgres.stop()
  }
}
