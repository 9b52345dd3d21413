// How to get in touch, and what not to do. Never an executive cold over a network, unless of a similar level or active there.
import type { Seniority } from "../conferences/goal.ts"
import type { AttendeeFacts } from "./facts.ts"
import type { Approach, Introduction, PlanChoices } from "./plan.ts"
import { levelOf } from "./seniority.ts"
import type { Subject } from "./subject.ts"
import { searchKey } from "../text/fold.ts"

/** One level up at most is still at eye level. */
const similar = 1

interface Circumstances {
  readonly introductions: readonly Introduction[]
  readonly choices: PlanChoices
  /** The user's own level. */
  readonly ownLevel: Seniority
  readonly subject: Subject
  /** Waits in review: the stranger may turn out to be someone the user knows. */
  readonly inReview: boolean
}

/** The way to a person with the rules that hold there: known, introduced, at a session or stand, network, in person. */
export function findApproach(facts: AttendeeFacts, given: Circumstances): Approach {
  const { record, contact, seniority } = facts
  const cautions: Approach["cautions"] = []
  if (!record.listConsent) cautions.push("asked-not-to-be-named")
  if (record.status === "unconfirmed") cautions.push("unconfirmed")
  const meetAt = placeOf(facts)
  if (contact) return { way: "known", cautions, meetAt, ...given.subject }
  if (given.inReview) cautions.push("perhaps-known")
  const network = mayUseNetwork(seniority, given)
  if (!network && levelOf(seniority) >= levelOf("vp")) cautions.push("executive-not-by-network")
  if (record.emails.length > 0 || record.profileUrls.length > 0) cautions.push("no-offer-to-strangers")
  const noPlace = network && record.profileUrls.length > 0 ? "network" : "in-person"
  const way = given.introductions.length > 0 ? "introduction" : meetAt === "" ? noPlace : meetAt
  return { way, cautions, meetAt, ...given.subject }
}

/** Where the list says that they will be. */
function placeOf({ record }: AttendeeFacts): Approach["meetAt"] {
  const ticket = searchKey(record.ticket)
  if (/\b(speaker|referent|referentin|vortrag|moderat|panel|keynote|redner|chair|presenter)/.test(ticket))
    return "session"
  if (/\b(exhibitor|aussteller|stand|booth|sponsor)/.test(ticket)) return "stand"
  return ""
}

/** Open to a stranger's note: who takes part in discussions, or is not much above the user. An unknown level is not. */
function mayUseNetwork(seniority: Seniority | "", { choices, ownLevel }: Circumstances): boolean {
  if (choices.activeOnline) return true
  return seniority !== "" && levelOf(seniority) - levelOf(ownLevel) <= similar
}
