// The short fuzz run; the long one is `npm run fuzz`.
import { expect, test } from "vitest"
import { fuzzImport } from "./fuzz/fuzz-import.ts"

test(
  "three hundred spoiled files are understood or refused, and none loses a row silently",
  { timeout: 120_000 },
  async () => {
    const report = await fuzzImport(20_260, 0, 300)
    expect(report.failures).toEqual([])
    expect(report.understood).toBeGreaterThan(100)
    expect(Object.keys(report.refused).length).toBeGreaterThan(1)
  },
)
