// Where a workspace lies. Plain data, so that it can be handed to a thread.
import { join } from "node:path"

export type DatabaseSettings =
  | { readonly engine: "sqlite"; readonly file: string }
  | { readonly engine: "postgres"; readonly url: string; readonly schema: string }

/** The workspace that exists as long as there is one user. */
export const mainWorkspace = "main"

/**
 * Names the namespace of a workspace: its own file in the data folder, or its own schema at `databaseUrl`.
 * @param workspace lower-case letters, digits and "_"
 */
export function workspaceSettings(
  config: { readonly dataFolder: string; readonly databaseUrl: string },
  workspace: string = mainWorkspace,
): DatabaseSettings {
  if (!/^[a-z0-9_]{1,40}$/.test(workspace)) throw new Error(`not a workspace name: ${workspace}`)
  return config.databaseUrl === ""
    ? { engine: "sqlite", file: join(config.dataFolder, "workspaces", `${workspace}.sqlite`) }
    : { engine: "postgres", url: config.databaseUrl, schema: `vorab_${workspace}` }
}
