// What a command may touch of the outside world; tests hand in their own.
export interface Io {
  /** Writes to standard output as is. */
  readonly stdout: (text: string) => void
  /** Writes to standard error as is. */
  readonly stderr: (text: string) => void
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** Aborted when the user (Ctrl-C) or the system (SIGTERM) wants the command to end. */
  readonly signal: AbortSignal
  /** Folder of the built pages, or "" where they are not built. */
  readonly webFolder: string
}
