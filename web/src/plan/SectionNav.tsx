// The sections with their counts, and what waits before the plan is whole.
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { Plan } from "@vorab/shared/plan/plan"
import { formatNumber } from "../i18n/format.ts"
import { links } from "../paths.ts"
import { GoalWeights } from "./GoalWeights.tsx"
import { planParts, type PlanPart, type Section } from "./plan-line.ts"
import { useRoom } from "./use-room.ts"
import classes from "./SectionNav.module.css"

interface SectionNavProps {
  section: PlanPart
  counts: Plan["counts"]
  /** How many of each section fit the filter, if there is one. */
  found?: Readonly<Record<Section, number>> | null
  conferenceId: string
  onChoose: (section: PlanPart) => void
}

export function SectionNav({ section, counts, found = null, conferenceId, onChoose }: SectionNavProps) {
  const { t, i18n } = useTranslation("plan")
  const days = useRoom(conferenceId)?.days ?? 0
  const numbers: Record<PlanPart, number> = {
    known: counts.known,
    colleagues: counts.ask,
    targets: counts.targets,
    ...found,
    days,
  }
  return (
    <nav className={classes.nav} aria-label={t("title")}>
      <div className={classes.sections}>
        {planParts.map((one) => (
          <button
            key={one}
            type="button"
            className={classes.section}
            aria-current={one === section || undefined}
            onClick={() => onChoose(one)}
          >
            <span>{t(`sections.${one}`)}</span>
            <span className={classes.count}>{formatNumber(numbers[one], i18n.language)}</span>
          </button>
        ))}
      </div>
      <p className={classes.explains}>{t(`explains.${section}`)}</p>
      {section === "targets" && <GoalWeights conferenceId={conferenceId} />}
      {counts.toReview > 0 && (
        <p className={classes.aside}>
          <Link to={links.review(conferenceId)}>{t("toReview", { count: counts.toReview })}</Link>
        </p>
      )}
      <p className={classes.aside} data-quiet="">
        {t("warmShare", { count: counts.targetsWithIntroduction, targets: counts.targets })}
      </p>
      {counts.cancelled + counts.withoutConsent > 0 && (
        <p className={classes.aside} data-quiet="">
          {t("leftOut", { count: counts.cancelled + counts.withoutConsent })}
        </p>
      )}
    </nav>
  )
}
