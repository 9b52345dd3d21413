// Prints the version of the program.
import { version } from "../version.ts"
import type { Io } from "./io.ts"

/** Prints name and version. @returns exit code 0 */
export function printVersion(io: Io): number {
  io.stdout(`vorab ${version}\n`)
  return 0
}
