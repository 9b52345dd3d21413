// The only reader of the environment. Invariant: a Config is complete and safe to start with, or all faults are told at once.
import { homedir } from "node:os"
import { join, resolve } from "node:path"
import { z } from "zod"

export interface Config {
  /** Port the server listens on; 0 = any free one. */
  readonly port: number
  /** A loopback address or name; other addresses need sign-in, which does not exist yet. */
  readonly host: string
  /** Absolute folder of everything Vorab keeps. */
  readonly dataFolder: string
  /** PostgreSQL address, or "" for the embedded SQLite file. */
  readonly databaseUrl: string
}

/** All that is wrong with the environment, one sentence each. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join("\n"))
    this.name = "ConfigError"
  }
}

export type Environment = Readonly<Record<string, string | undefined>>

const loopback = new Set(["localhost", "127.0.0.1", "::1"])

const environmentSchema = z.object({
  PORT: z.coerce
    .number({ error: "PORT must be a number from 0 to 65535." })
    .int({ error: "PORT must be a whole number." })
    .min(0, { error: "PORT must be a number from 0 to 65535." })
    .max(65_535, { error: "PORT must be a number from 0 to 65535." })
    .default(4747),
  VORAB_HOST: z
    .string()
    .default("localhost")
    .refine((host) => loopback.has(host), {
      error:
        "VORAB_HOST must be localhost, 127.0.0.1 or ::1. Vorab has no sign-in yet, so it must not be reachable from other machines: anyone there could read your contacts.",
    }),
  VORAB_DATA: z.string().default(""),
  DATABASE_URL: z
    .string()
    .default("")
    .refine((url) => url === "" || /^postgres(ql)?:\/\//.test(url), {
      error: "DATABASE_URL must begin with postgres:// or be left out (then SQLite is used).",
    }),
})

/**
 * Reads the environment.
 * @param environment variables as the process has them; empty strings count as absent
 * @param platform `process.platform`, decides the data folder's own place
 * @throws ConfigError with all faults at once
 */
export function readConfig(environment: Environment, platform: NodeJS.Platform): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""))
  const parsed = environmentSchema.safeParse(present)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message))
  const { PORT, VORAB_HOST, VORAB_DATA, DATABASE_URL } = parsed.data
  return {
    port: PORT,
    host: VORAB_HOST,
    dataFolder: VORAB_DATA === "" ? ownPlace(present, platform) : resolve(VORAB_DATA),
    databaseUrl: DATABASE_URL,
  }
}

/** Where programs of this platform keep their data (XDG base directories, Application Support, LocalAppData). */
function ownPlace(environment: Environment, platform: NodeJS.Platform): string {
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Vorab")
  if (platform === "win32") return join(environment["LOCALAPPDATA"] ?? join(homedir(), "AppData", "Local"), "Vorab")
  return join(environment["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share"), "vorab")
}
