import { join } from "node:path"
import { homedir } from "node:os"
import { expect, test } from "vitest"
import { ConfigError, readConfig } from "./config.ts"

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment, "linux")
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
}

test("an empty environment is enough", () => {
  const config = readConfig({ PORT: "", VORAB_DATA: "" }, "linux")
  expect(config).toEqual({
    port: 4747,
    host: "localhost",
    dataFolder: join(homedir(), ".local", "share", "vorab"),
    databaseUrl: "",
  })
})

test("each platform has its own place for data, and VORAB_DATA goes before it", () => {
  expect(readConfig({ XDG_DATA_HOME: "/data" }, "linux").dataFolder).toBe(join("/data", "vorab"))
  expect(readConfig({}, "darwin").dataFolder).toContain(join("Library", "Application Support", "Vorab"))
  expect(readConfig({ LOCALAPPDATA: "/local" }, "win32").dataFolder).toBe(join("/local", "Vorab"))
  expect(readConfig({ VORAB_DATA: "/here", XDG_DATA_HOME: "/data" }, "linux").dataFolder).toBe("/here")
})

test("an address that others can reach is refused, and the sentence says why", () => {
  for (const host of ["0.0.0.0", "192.168.1.5", "::", "example.org"]) {
    expect(faultsOf({ VORAB_HOST: host }).join()).toMatch(/no sign-in/)
  }
  for (const host of ["localhost", "127.0.0.1", "::1"]) expect(faultsOf({ VORAB_HOST: host })).toEqual([])
})

test("all faults are told at once", () => {
  expect(faultsOf({ PORT: "http", VORAB_HOST: "0.0.0.0", DATABASE_URL: "mysql://x" })).toHaveLength(3)
  for (const PORT of ["-1", "65536", "47.5"]) expect(faultsOf({ PORT })).toHaveLength(1)
})
