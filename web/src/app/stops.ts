// The stops of the road in order, with their addresses and states. Invariant: the menu, the bottom bar and the palette all read this one list.
import type { TFunction } from "i18next"
import type { Conference } from "@vorab/shared/conferences/conference"
import type { Road } from "@vorab/shared/conferences/api"
import { links } from "../paths.ts"
import { formatNumber } from "../i18n/format.ts"

export type StopName = "goals" | "import" | "attendees" | "review" | "plan" | "talkList" | "outreach"

export interface Stop {
  name: StopName
  to: string
  /** How far it is, in a word or a number; "" = nothing to tell. */
  state: string
  /** Something waits for the user here. */
  waiting: boolean
}

/** The stops of one conference. `road` undefined: states are not known yet. */
export function listStops(conference: Conference, road: Road | undefined, t: TFunction, language: string): Stop[] {
  const number = (value: number | undefined) =>
    value === undefined || value === 0 ? "" : formatNumber(value, language)
  const planned = road?.planned ?? 0
  const due = road?.messagesDue ?? 0
  const stop = (name: StopName, state = "", waiting = false): Stop => ({
    name,
    to: links[name](conference.id),
    state,
    waiting,
  })
  return [
    stop("goals", number(road?.goals)),
    stop("import", ""),
    stop("attendees", number(road?.attendees)),
    stop("review", number(road?.toReview), (road?.toReview ?? 0) > 0),
    stop("plan", planned === 0 ? "" : t("state.plan", { prepared: road?.prepared ?? 0, planned })),
    stop("talkList"),
    stop("outreach", due === 0 ? "" : t("state.due", { count: due }), due > 0),
  ]
}
