// Which stop of the road comes next. Invariant: exactly one, so that the page has one thing in vermilion.
import type { Road } from "@vorab/shared/conferences/api"

export type NextStop = "goals" | "import" | "match" | "review" | "outreach" | "plan" | "talkList"

/** The first stop at which something is missing or waits; the talk-to list if nothing does. */
export function findNextStop(road: Road): NextStop {
  if (road.goals === 0) return "goals"
  if (road.attendees === 0) return "import"
  if (!road.matched) return "match"
  if (road.toReview > 0) return "review"
  if (road.messagesDue > 0) return "outreach"
  if (road.planned === 0 || road.prepared < road.planned) return "plan"
  return "talkList"
}
