// What one reading of the plan shows of the whole. The counts stay those of the whole plan.
import type { AskEntry, Plan, PlanChoices, PlanPerson, TargetEntry } from "./plan.ts"

interface Line {
  readonly person: PlanPerson
  readonly choices: PlanChoices
}

export interface PlanLimits {
  /** So many targets at most. */
  readonly targets: number
  /** Also the lines the user has hidden. */
  readonly hidden: boolean
  /** Lines of each part that are left out at the beginning. */
  readonly from?: number
  /** So many lines of each part after them. */
  readonly first?: number | undefined
  /** Only lines of these people, by either id; then nothing else cuts but `hidden`. */
  readonly people?: ReadonlySet<string> | undefined
  /** So many colleagues of a line at most. */
  readonly colleagues?: number
}

/** The plan without hidden lines (unless asked for), cut as the limits say. */
export function cutPlan(plan: Plan, limits: PlanLimits): Plan {
  const { from = 0, first, people } = limits
  const shows = ({ person, choices }: Line): boolean =>
    (limits.hidden || !choices.hidden) &&
    (people === undefined || people.has(person.contactId) || people.has(person.attendeeId))
  const cut = <Entry extends Line>(lines: readonly Entry[]): Entry[] => {
    const shown = lines.filter(shows)
    return people === undefined ? shown.slice(from, first === undefined ? undefined : from + first) : shown
  }
  const isWithin = (target: TargetEntry, at: number) => at < limits.targets || wasNamed(target)
  const targets = plan.targets.filter(shows)
  return {
    ...plan,
    known: cut(plan.known),
    colleagues: cut(plan.colleagues).map((entry) => nameFew(entry, limits.colleagues)),
    targets: cut(first === undefined && people === undefined ? targets.filter(isWithin) : targets),
  }
}

function nameFew(entry: AskEntry, most = Infinity): AskEntry {
  const { colleagues, more } = entry
  if (colleagues.length <= most) return entry
  return { ...entry, colleagues: colleagues.slice(0, most), more: more + colleagues.length - most }
}

/** Whom somebody named when asked is shown wherever they rank. */
function wasNamed({ introductions }: TargetEntry): boolean {
  return introductions.some(({ evidence }) => evidence === "named-by")
}
