// `vorab serve`: the server of `npm start`, in the foreground until it is told to end.
import { readArguments } from "./arguments.ts"
import { readConfig } from "../config.ts"
import type { Io } from "./io.ts"

export const usage = `vorab serve

Starts the server and its pages on this machine, and prints the address. Ctrl-C or SIGTERM ends it cleanly:
requests under way are answered, work under way is put down and taken up again at the next start.

Everything is kept in the data folder (VORAB_DATA), or in PostgreSQL (DATABASE_URL). PORT chooses the port.
The server listens on this machine only. See: vorab --help for the environment.

Exit codes: 0 ended as told; 2 wrong environment, or the port is taken.
`

/** Runs the command until `io.signal`. @returns exit code 0 @throws UsageError, ConfigError, Problem */
export async function serve(argv: string[], io: Io): Promise<number> {
  readArguments(argv, {})
  const config = readConfig(io.environment, io.platform)
  const { startServer } = await import("../main.ts")
  const server = await startServer(config, { webFolder: io.webFolder })
  io.stdout(`Vorab is ready: ${server.address}\n`)
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve()
    io.signal.addEventListener("abort", () => resolve(), { once: true })
  })
  await server.stop()
  return 0
}
