// Where the index of a workspace's contacts lies (see contact-index.ts). It can be thrown away at any time.
import { createHash } from "node:crypto"
import { rm } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import type { DatabaseSettings } from "../db/settings.ts"
import { halfOf } from "./column-file.ts"

export interface IndexPlace {
  readonly file: string
  /** Which workspace the file is of. */
  readonly workspace: string
}

/** Beside the SQLite file, or for PostgreSQL in the data folder. */
export function placeOfIndex(settings: DatabaseSettings, dataFolder: string): IndexPlace {
  if (settings.engine === "sqlite") {
    const file = join(dirname(settings.file), "cache", `${basename(settings.file, ".sqlite")}.contacts`)
    return { file, workspace: settings.file }
  }
  const { host, pathname } = new URL(settings.url)
  const workspace = `${host}${pathname} ${settings.schema}`
  const name = createHash("sha256").update(workspace).digest("hex").slice(0, 12)
  return { file: join(dataFolder, "cache", `${settings.schema}-${name}.contacts`), workspace }
}

/** Removes what was kept, and what a kill may have left of it: the next match reads all contacts. */
export async function forgetIndex({ file }: IndexPlace): Promise<void> {
  for (const path of [file, halfOf(file)]) await rm(path, { force: true }).catch(() => undefined)
}
