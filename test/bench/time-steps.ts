// The process that tells how long each step of a match takes: `time-steps.ts ATTENDEES CONTACTS`, the way the command goes.
import { matchIds } from "../../server/src/cli/match-files.ts"

const [attendees = "", contacts = ""] = process.argv.slice(2)
const { steps } = await matchIds([contacts], attendees)
process.send?.(steps, () => process.disconnect())
