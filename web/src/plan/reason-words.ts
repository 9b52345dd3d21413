// A reason of the rank as a sentence. Invariant: it names the goal's word and the cell it was met in.
import type { TFunction } from "i18next"
import type { RankReason } from "@vorab/shared/plan/plan"

/** "Head of Data at ...": what was met, without the goal's name. */
export function wordReason(reason: RankReason, t: TFunction<"plan">): string {
  return t(`reason.${reason.by}`, { wanted: reason.wanted, found: reason.found })
}

/** The reasons in one short line: what was found, each thing once. */
export function wordReasonsShort(reasons: readonly RankReason[]): string {
  return [...new Set(reasons.map(({ goalLabel }) => goalLabel))].join(" · ")
}
