// Where a workspace keeps what its matches have worked out (list-index.ts, kept-pairs.ts). It can be thrown away at any time.
import { createHash } from "node:crypto"
import { rm } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import type { DatabaseSettings } from "../db/settings.ts"

export interface IndexPlace {
  /** Holds nothing else. */
  readonly folder: string
  /** Which workspace it is of. */
  readonly workspace: string
}

/** Beside the SQLite file, or for PostgreSQL in the data folder. */
export function placeOfIndex(settings: DatabaseSettings, dataFolder: string): IndexPlace {
  if (settings.engine === "sqlite") {
    const folder = join(dirname(settings.file), "cache", basename(settings.file, ".sqlite"))
    return { folder, workspace: settings.file }
  }
  const { host, pathname } = new URL(settings.url)
  const workspace = `${host}${pathname} ${settings.schema}`
  return { folder: join(dataFolder, "cache", `${settings.schema}-${shortHash(workspace)}`), workspace }
}

/** A list as the matcher reads it. @param conferenceId "" for the contacts */
export function fileOfList({ folder }: IndexPlace, conferenceId: string): string {
  return join(folder, conferenceId === "" ? "contacts" : `attendees-${shortHash(conferenceId)}`)
}

/** What comparing found for the list of a conference. */
export function fileOfPairs({ folder }: IndexPlace, conferenceId: string): string {
  return join(folder, `pairs-${shortHash(conferenceId)}`)
}

/** Removes all that was kept, and what a kill may have left of it: the next match reads everybody. */
export async function forgetIndex({ folder }: IndexPlace): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined)
}

/** Removes what was kept of a conference that is gone. */
export async function forgetList(place: IndexPlace, conferenceId: string): Promise<void> {
  for (const file of [fileOfList(place, conferenceId), fileOfPairs(place, conferenceId)])
    await rm(file, { force: true }).catch(() => undefined)
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12)
}
