// A reason of the rank as a sentence. Invariant: it names the goal's word and the cell it was met in.
import type { TFunction } from "i18next"
import type { RankReason } from "@vorab/shared/plan/plan"
import { searchKey } from "@vorab/shared/text/fold"

/** "Works at ...": what was met, without the goal's name. */
export function wordReason({ by, wanted, found }: RankReason, t: TFunction<"plan">): string {
  const saysTheSame = by === "topic" && searchKey(wanted) === searchKey(found)
  return t(saysTheSame ? "reason.topicItself" : `reason.${by}`, { wanted, found })
}

/** The reasons of each goal together, in the order in which the goals first appear. */
export function groupByGoal(reasons: readonly RankReason[]): RankReason[][] {
  const goals = new Map<string, RankReason[]>()
  for (const reason of reasons) goals.set(reason.goalId, [...(goals.get(reason.goalId) ?? []), reason])
  return [...goals.values()]
}

/** In one short line: what each goal is about, and its words that were met, each thing once. */
export function wordReasonsShort(reasons: readonly RankReason[], t: TFunction<"plan">): string {
  const lines = groupByGoal(reasons).map((ofGoal) => {
    const [first] = ofGoal
    if (first === undefined) return ""
    const goal = first.goalKind === "other" ? first.goalLabel : t(`goalKind.${first.goalKind}`)
    const words = ofGoal.map(({ by, wanted, found }) =>
      by === "person" ? t("reasonShort.person") : by === "seniority" ? found : wanted,
    )
    return `${goal}: ${[...new Set(words)].join(", ")}`
  })
  return lines.join(" · ")
}
