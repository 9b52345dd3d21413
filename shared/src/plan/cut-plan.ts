// What one reading of the plan shows of the whole. The counts stay those of the whole plan.
import type { Plan, PlanChoices, TargetEntry } from "./plan.ts"

export interface PlanLimits {
  /** So many targets at most. */
  readonly targets: number
  /** Also the lines the user has hidden. */
  readonly hidden: boolean
}

/** The plan without hidden lines (unless asked for) and with the targets cut after so many. */
export function cutPlan(plan: Plan, limits: PlanLimits): Plan {
  const shows = ({ choices }: { choices: PlanChoices }): boolean => limits.hidden || !choices.hidden
  return {
    ...plan,
    known: plan.known.filter(shows),
    colleagues: plan.colleagues.filter(shows),
    targets: plan.targets.filter(shows).filter((target, at) => at < limits.targets || wasNamed(target)),
  }
}

/** Whom somebody named when asked is shown wherever they rank. */
function wasNamed({ introductions }: TargetEntry): boolean {
  return introductions.some(({ evidence }) => evidence === "named-by")
}
