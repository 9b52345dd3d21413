// The process that tells how long each step of a match takes: `time-steps.ts ATTENDEES CONTACTS`, the way the command goes.
import { matchFiles } from "../../server/src/cli/match-files.ts"

export interface StepTime {
  readonly step: string
  readonly ms: number
}

const [attendees = "", contacts = ""] = process.argv.slice(2)
const start = performance.now()
const matched: object = await matchFiles([contacts], attendees)
const told = "steps" in matched ? (matched.steps as readonly { step: string; ms?: number }[]) : []
const steps: StepTime[] = told.map(({ step, ms = 0 }) => ({ step, ms }))
const rest = performance.now() - start - steps.reduce((sum, { ms }) => sum + ms, 0)
process.send?.([...steps, { step: steps.length > 0 ? "else" : "all", ms: rest }], () => process.disconnect())
