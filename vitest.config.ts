// Every test of the house, in projects: `vitest run --project shared` runs one room only.
import { defineConfig } from "vitest/config"

const globalSetup = ["./test/support/global-setup.ts"]
const setupFiles = ["./test/support/fixed-seed.ts"]

export default defineConfig({
  test: {
    reporters: [["default", { summary: false }], "./test/support/closing-line.ts"],
    // Two cores: more workers only wait for each other.
    maxWorkers: 2,
    projects: [
      { test: { name: "shared", setupFiles, include: ["shared/src/**/*.test.ts"], testTimeout: 30_000 } },
      { test: { name: "server", setupFiles, include: ["server/src/**/*.test.ts"], globalSetup, testTimeout: 40_000 } },
      "web/vitest.config.ts",
      {
        test: {
          name: "house",
          setupFiles,
          include: ["test/*.test.ts", "fixtures/**/*.test.ts", "test/support/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "quality",
          setupFiles,
          include: ["test/quality/**/*.test.ts"],
          globalSetup,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "journey",
          setupFiles,
          include: ["test/journey/**/*.test.ts", "test/crash/**/*.test.ts"],
          globalSetup,
          testTimeout: 120_000,
        },
      },
      { test: { name: "browser", include: ["test/browser/**/*.test.ts"], globalSetup, testTimeout: 180_000 } },
    ],
  },
})
