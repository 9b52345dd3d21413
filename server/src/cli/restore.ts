// `vorab restore`: a backup into an empty workspace.
import { resolve } from "node:path"
import { readConfig } from "../config.ts"
import { readArguments, UsageError } from "./arguments.ts"
import type { Io } from "./io.ts"

export const usage = `vorab restore FILE [--replace]

Brings back what "vorab backup" wrote into FILE. The file is first compared with the content hash it carries;
then everything is copied, and what has arrived is hashed again. Only if both agree it is kept: otherwise
nothing is changed. The last line is the content hash, the same that the backup printed (a backup of an older
version is brought up to date on the way, and then has a new one).

  --replace   empty the workspace first; without it, restore refuses a workspace that holds anything

Exit codes: 0 done; 2 no such file, no backup, damaged, or the workspace is not empty.
`

/** Runs the command. @returns exit code 0 @throws UsageError, Problem */
export async function restore(argv: string[], io: Io): Promise<number> {
  const given = readArguments(argv, { replace: "flag" }, 1)
  const [file] = given.positionals
  if (file === undefined) throw new UsageError("restore needs one file to read.")
  const { restoreBackup } = await import("../db/backup.ts")
  const { workspaceSettings } = await import("../db/settings.ts")
  const settings = workspaceSettings(readConfig(io.environment, io.platform))
  const { hash, rows, madeAt } = await restoreBackup(resolve(file), settings, { replace: given.flag("replace") })
  io.stdout(`${rows} rows, backed up ${madeAt}\ncontent ${hash}\n`)
  return 0
}
