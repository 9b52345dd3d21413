// When a message should best go: early enough to be answered, late enough to be remembered, never on a weekend.
import { dayNumber } from "../conferences/conference.ts"
import type { MessagePurpose } from "../plan/history.ts"
import type { MessageTask } from "./message.ts"

export interface Timing {
  /** Days before the conference on which it best goes. */
  readonly best: number
  /** Days before the conference after which it is late. */
  readonly latest: number
}

/** Our own judgement: who must ask around needs longer than who only has to say yes. */
export const timings: Readonly<Record<MessagePurpose, Timing>> = {
  "who-else-is-coming": { best: 21, latest: 7 },
  "introduce-me": { best: 18, latest: 6 },
  "i-will-be-there": { best: 14, latest: 2 },
  "subject-note": { best: 10, latest: 3 },
}

/** So many days ahead something counts as "soon". */
const soonDays = 5

export interface Due {
  /** "YYYY-MM-DD", a weekday. */
  readonly dueOn: string
  /** Negative: the best day has passed. */
  readonly daysUntilDue: number
  readonly urgency: Exclude<MessageTask["urgency"], "done">
}

/**
 * Best day and urgency; null once the conference has begun.
 * @param waitUntil not before this day ("" = at any time): then that day, or the next weekday, is the best one
 */
export function findDue(purpose: MessagePurpose, startsOn: string, today: string, waitUntil = ""): Due | null {
  if (today >= startsOn) return null
  const start = dayNumber(startsOn)
  const planned = weekdayBefore(start - timings[purpose].best)
  const wait = waitUntil === "" ? planned : Math.max(planned, weekdayAfter(dayNumber(waitUntil)))
  if (wait >= start) return null
  const now = dayNumber(today)
  const daysUntilDue = wait - now
  return {
    dueOn: dayFromNumber(wait),
    daysUntilDue,
    urgency: urgencyOf(daysUntilDue, start - now, timings[purpose].latest),
  }
}

function urgencyOf(daysUntilDue: number, daysLeft: number, latest: number): Due["urgency"] {
  if (daysUntilDue > soonDays) return "later"
  if (daysUntilDue > 0) return "soon"
  return daysLeft < latest ? "overdue" : "due"
}

/** Monday 0 ... Sunday 6; day 0 (1970-01-01) was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

function weekdayBefore(day: number): number {
  return day - Math.max(0, weekday(day) - 4)
}

function weekdayAfter(day: number): number {
  const at = weekday(day)
  return at > 4 ? day + 7 - at : day
}

/** "YYYY-MM-DD" of days since 1970-01-01. */
export function dayFromNumber(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}
