// The page of the plan: what it counts, where it leads, and the plan itself.
import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router"
import type { Plan } from "@vorab/shared/plan/plan"
import { links } from "../paths.ts"
import { EmptyState } from "../ui/EmptyState.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { DaysView } from "./DaysView.tsx"
import { PlanVersions } from "./PlanVersions.tsx"
import { PlanView } from "./PlanView.tsx"
import { usePlanAddress } from "./use-plan-address.ts"
import { usePlanWindow } from "./use-plan-window.ts"

interface PartsProps {
  conferenceId: string
  plan: Plan
  showsHidden: boolean
  more: (() => void) | undefined
}

function Parts({ conferenceId, plan, showsHidden, more }: PartsProps) {
  const { section } = usePlanAddress()
  if (section === "days") return <DaysView conferenceId={conferenceId} plan={plan} />
  const shown = { conferenceId, plan, section, showsHidden }
  return <PlanView {...shown} onNearEnd={more} />
}

export function PlanPage() {
  const { t } = useTranslation("plan")
  const { conferenceId = "" } = useParams()
  const [showsHidden, setShowsHidden] = useState(false)
  const { section } = usePlanAddress()
  const plan = usePlanWindow(conferenceId, section, showsHidden)
  const counts = plan.data?.counts
  return (
    <PageFrame
      title={t("title")}
      width="full"
      lead={
        counts === undefined
          ? undefined
          : t("lead", { count: counts.attendees, known: counts.known, targets: counts.targets })
      }
      actions={
        <>
          {counts !== undefined && counts.hidden > 0 && (
            <Button onClick={() => setShowsHidden(!showsHidden)} aria-pressed={showsHidden}>
              {t(showsHidden ? "hideHidden" : "showHidden", { count: counts.hidden })}
            </Button>
          )}
          <Button component={Link} to={links.organizationMap(conferenceId)}>
            {t("toMap")}
          </Button>
          <PlanVersions conferenceId={conferenceId} />
          <Button component={Link} to={links.outreach(conferenceId)}>
            {t("toMessages")}
          </Button>
          <NextLink to={links.talkList(conferenceId)}>{t("toTalkList")}</NextLink>
        </>
      }
    >
      <ProblemNotice error={plan.error} onRetry={() => void plan.refetch()} />
      {plan.data === undefined ? (
        plan.isPending && <LoadingLines lines={10} />
      ) : plan.data.counts.attendees === 0 ? (
        <EmptyState sentence={t("empty.sentence")} hint={t("empty.hint")}>
          <NextLink to={links.import(conferenceId)}>{t("empty.act")}</NextLink>
        </EmptyState>
      ) : (
        <Parts conferenceId={conferenceId} plan={plan.data} showsHidden={showsHidden} more={plan.more} />
      )}
    </PageFrame>
  )
}
