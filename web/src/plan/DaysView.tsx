// The days of the conference: slots with their people, open chances, and three curious suggestions a day.
import { useTranslation } from "react-i18next"
import { daysEndpoints } from "@vorab/shared/plan/days-api"
import type { Plan } from "@vorab/shared/plan/plan"
import { useRead } from "../api/use-read.ts"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { DaysBoard } from "./DaysBoard.tsx"
import { SectionNav } from "./SectionNav.tsx"
import { usePlanAddress } from "./use-plan-address.ts"
import classes from "./PlanPage.module.css"
import daysClasses from "./Days.module.css"

export function DaysView({ conferenceId, plan }: { conferenceId: string; plan: Plan }) {
  const { t } = useTranslation("days")
  const { show } = usePlanAddress()
  const days = useRead(daysEndpoints.get, { params: { conferenceId } }, { keepLast: true })
  return (
    <div className={`${classes.columns} ${daysClasses.wide}`}>
      <SectionNav
        section="days"
        counts={plan.counts}
        conferenceId={conferenceId}
        onChoose={(section) => show({ section })}
      />
      <section className={classes.middle} aria-label={t("title")}>
        <ProblemNotice error={days.error} onRetry={() => void days.refetch()} />
        {days.data === undefined ? (
          days.isPending && <LoadingLines lines={10} />
        ) : (
          <DaysBoard conferenceId={conferenceId} days={days.data} />
        )}
      </section>
    </div>
  )
}
