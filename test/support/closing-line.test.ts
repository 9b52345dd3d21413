import { expect, test } from "vitest"
import { closingLine, countTests } from "./closing-line.ts"

type Modules = Parameters<typeof countTests>[0]

/** A run's file with tests in the given states. */
function fileOf(state: string, tests: readonly string[]): Modules[number] {
  const module = {
    state: () => state,
    children: { allTests: () => tests.map((result) => ({ result: () => ({ state: result }) })) },
  }
  return module as unknown as Modules[number]
}

test("the closing line counts what passed, failed and was skipped", () => {
  const counts = countTests([
    fileOf("failed", ["passed", "failed", "skipped", "pending"]),
    fileOf("passed", ["passed"]),
  ])
  expect(closingLine(counts, 0)).toBe("2 passed, 1 failed, 2 skipped")
})

test("a file that cannot be loaded, or an error outside of tests, is a failure", () => {
  expect(closingLine(countTests([fileOf("failed", [])]), 1)).toBe("0 passed, 2 failed, 0 skipped")
})
