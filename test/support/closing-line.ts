// The last line of every run: how many tests passed, failed, were skipped.
import type { Reporter, TestModule } from "vitest/node"

export interface Counts {
  passed: number
  failed: number
  skipped: number
}

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const line = closingLine(countTests(modules), errors.length)
    // The other reporters write in this same turn; this line comes after all of them.
    process.once("exit", () => process.stdout.write(`${line}\n`))
  }
}

/** A file that cannot even be loaded counts as one failure. */
export function countTests(modules: readonly TestModule[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const module of modules) {
    let failedInside = 0
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === "passed") counts.passed++
      else if (state === "failed") failedInside++
      else counts.skipped++
    }
    counts.failed += module.state() === "failed" ? Math.max(1, failedInside) : failedInside
  }
  return counts
}

export function closingLine(counts: Counts, errorsOutsideTests: number): string {
  return `${counts.passed} passed, ${counts.failed + errorsOutsideTests} failed, ${counts.skipped} skipped`
}
