// How the tests of the web part run: components in jsdom, against an invented server (msw).
import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineProject } from "vitest/config"

export default defineProject({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  test: {
    name: "web",
    environment: "jsdom",
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "first-load.test.ts"],
    setupFiles: ["./support/setup.ts", "../test/support/fixed-seed.ts"],
    css: false,
    testTimeout: 15_000,
  },
})
