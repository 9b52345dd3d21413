// How much each goal counts here, beside the list that follows it. Invariant: the list is asked for anew as soon as the weight is kept.
import { SegmentedControl } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { conferenceEndpoints, goalEndpoints } from "@vorab/shared/conferences/api"
import type { WeighedGoal } from "@vorab/shared/conferences/goal"
import { planEndpoints } from "@vorab/shared/plan/api"
import { useRead } from "../api/use-read.ts"
import { useWrite } from "../api/use-write.ts"
import { offerUndo } from "../ui/undo-toast.ts"
import classes from "./Moves.module.css"

const changes = [planEndpoints.get, planEndpoints.index, goalEndpoints.weighed, conferenceEndpoints.road]

export function GoalWeights({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation("plan")
  const goals = useRead(goalEndpoints.weighed, { params: { conferenceId } }, { keepLast: true }).data?.items ?? []
  if (goals.length === 0) return null
  return (
    <ul className={classes.weights} aria-label={t("weights.title")}>
      {goals.map((goal) => (
        <GoalWeight key={goal.id} conferenceId={conferenceId} goal={goal} />
      ))}
    </ul>
  )
}

function GoalWeight({ conferenceId, goal }: { conferenceId: string; goal: WeighedGoal }) {
  const { t } = useTranslation("plan")
  const weigh = useWrite(goalEndpoints.weigh, { changes })
  const put = (weight: number) => weigh.mutateAsync({ params: { conferenceId, goalId: goal.id }, body: { weight } })
  const choose = (weight: number) =>
    void put(weight)
      .then(() =>
        offerUndo({
          message: t("weights.done", { label: goal.label, weight: t(`weights.${weight as 0}`) }),
          undo: () => put(goal.weight),
        }),
      )
      .catch(() => {})
  const shown = weigh.isPending ? weigh.variables.body.weight : goal.weight
  return (
    <li>
      <span className={classes.goal} title={goal.label}>
        {goal.label}
      </span>
      <SegmentedControl
        size="xs"
        aria-label={t("weights.of", { label: goal.label })}
        value={String(shown)}
        onChange={(next) => choose(Number(next))}
        data={([0, 1, 2, 3] as const).map((one) => ({ value: String(one), label: t(`weights.${one}`) }))}
      />
    </li>
  )
}
