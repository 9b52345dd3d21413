// `vorab backup`: the whole workspace into one file.
import { resolve } from "node:path"
import { readConfig } from "../config.ts"
import { readArguments, UsageError } from "./arguments.ts"
import type { Io } from "./io.ts"

export const usage = `vorab backup FILE

Copies everything Vorab keeps into one new FILE: contacts, lists, the files as they came, decisions, plan
and messages. The server may run meanwhile; the copy is of one moment. The last line is the content hash:
"vorab restore" prints the same one when all of it has arrived.

The data folder (VORAB_DATA) or database (DATABASE_URL) is found as the server finds it. A backup of either
can be restored into either.

Exit codes: 0 done; 2 nothing to back up, or FILE exists already.
`

/** Runs the command. @returns exit code 0 @throws UsageError, Problem */
export async function backup(argv: string[], io: Io): Promise<number> {
  const [file] = readArguments(argv, {}, 1).positionals
  if (file === undefined) throw new UsageError("backup needs one file to write.")
  const { writeBackup } = await import("../db/backup.ts")
  const { workspaceSettings } = await import("../db/settings.ts")
  const settings = workspaceSettings(readConfig(io.environment, io.platform))
  const { hash, rows } = await writeBackup(settings, resolve(file), new Date().toISOString())
  io.stdout(`${rows} rows\ncontent ${hash}\n`)
  return 0
}
