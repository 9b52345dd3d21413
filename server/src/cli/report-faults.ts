// Says on standard error which rows were refused, and which were taken with a remark.
import type { RowFault } from "@vorab/shared/import/row-fault"
import type { Io } from "./io.ts"

/** Prints "FILE:LINE: sentence" per fault and returns the number of refused rows. */
export function reportFaults(faults: readonly { file: string; fault: RowFault }[], io: Io): number {
  for (const { file, fault } of faults) {
    io.stderr(`${file}:${fault.row}: ${fault.refused ? "refused" : "note"}: ${fault.sentence}\n`)
  }
  const refused = faults.filter(({ fault }) => fault.refused).length
  if (refused > 0) io.stderr(`${refused} ${refused === 1 ? "row" : "rows"} refused.\n`)
  return refused
}
