// Prints the version of the program.
import { version } from "../version.ts"
import type { Io } from "./io.ts"

export function printVersion(io: Io): number {
  io.stdout(`vorab ${version}\n`)
  return 0
}
