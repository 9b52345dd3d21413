// One goal as it reads: what, for whom to look, how much it counts here. Invariant: every act can be taken back.
import { SegmentedControl } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { conferenceEndpoints, goalEndpoints } from "@vorab/shared/conferences/api"
import type { WeighedGoal } from "@vorab/shared/conferences/goal"
import { planEndpoints } from "@vorab/shared/plan/api"
import { useWrite } from "../api/use-write.ts"
import formClasses from "../ui/form.module.css"
import { offerUndo } from "../ui/undo-toast.ts"
import classes from "./GoalEntry.module.css"

interface GoalEntryProps {
  goals: readonly WeighedGoal[]
  index: number
  conferenceId: string
  onEdit: () => void
}

const changed = [
  goalEndpoints.weighed,
  goalEndpoints.list,
  conferenceEndpoints.road,
  planEndpoints.get,
  planEndpoints.index,
]

export function GoalEntry({ goals, index, conferenceId, onEdit }: GoalEntryProps) {
  const { t } = useTranslation("conferences")
  const goal = goals[index] as WeighedGoal
  const put = useWrite(goalEndpoints.put, { changes: changed })
  const remove = useWrite(goalEndpoints.remove, { changes: changed })
  const swapWith = async (other: WeighedGoal | undefined) => {
    if (other === undefined) return
    await put.mutateAsync(input(goal, other.position))
    await put.mutateAsync(input(other, goal.position))
  }
  const putAway = () =>
    remove.mutate(
      { params: { goalId: goal.id } },
      {
        onSuccess: () =>
          offerUndo({
            message: t("goals.removed", { label: goal.label }),
            undo: () => put.mutateAsync(input(goal, goal.position)),
          }),
      },
    )
  return (
    <article className={classes.entry}>
      <div className={classes.words}>
        <p className={classes.kind}>{t(`goals.kinds.${goal.kind}`)}</p>
        <h2 className={classes.label}>
          <button type="button" data-line-focus onClick={onEdit}>
            {goal.label}
          </button>
        </h2>
        <Wanted goal={goal} />
      </div>
      <Weight goal={goal} conferenceId={conferenceId} />
      <div className={classes.acts}>
        <button type="button" className={formClasses.quiet} onClick={onEdit}>
          {t("goals.edit")}
        </button>
        {index > 0 && (
          <button type="button" className={formClasses.quiet} onClick={() => void swapWith(goals[index - 1])}>
            {t("goals.up")}
          </button>
        )}
        {index < goals.length - 1 && (
          <button type="button" className={formClasses.quiet} onClick={() => void swapWith(goals[index + 1])}>
            {t("goals.down")}
          </button>
        )}
        <button type="button" className={formClasses.quiet} onClick={putAway}>
          {t("goals.remove")}
        </button>
      </div>
    </article>
  )
}

/** A goal as the endpoint takes it, at another place. */
function input(goal: WeighedGoal, position: number) {
  const { id, weight: _weight, ...body } = goal
  return { params: { goalId: id }, body: { ...body, position } }
}

function Wanted({ goal }: { goal: WeighedGoal }) {
  const { t } = useTranslation("conferences")
  const wanted = [
    ["organizations", goal.organizations],
    ["roles", goal.roles],
    ["seniorities", goal.seniorities.map((one) => t(`seniorities.${one}`))],
    ["topics", goal.topics],
    ["people", goal.people],
  ] as const
  const given = wanted.filter(([, words]) => words.length > 0)
  if (given.length === 0) return null
  return (
    <dl className={classes.wanted}>
      {given.map(([name, words]) => (
        <div key={name}>
          <dt>{t(`goals.${name}`)}</dt>
          <dd>{words.join(" · ")}</dd>
        </div>
      ))}
    </dl>
  )
}

function Weight({ goal, conferenceId }: { goal: WeighedGoal; conferenceId: string }) {
  const { t } = useTranslation("conferences")
  const weigh = useWrite(goalEndpoints.weigh, { changes: changed })
  const params = { conferenceId, goalId: goal.id }
  const choose = (weight: number) =>
    weigh.mutate(
      { params, body: { weight } },
      {
        onSuccess: () =>
          offerUndo({
            message: t("goals.weighed", { label: goal.label, weight: t(`goals.weights.${weight as 0}`) }),
            undo: () => weigh.mutateAsync({ params, body: { weight: goal.weight } }),
          }),
      },
    )
  const shown = weigh.isPending ? weigh.variables.body.weight : goal.weight
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("goals.weight")}
      value={String(shown)}
      onChange={(next) => choose(Number(next))}
      data={([0, 1, 2, 3] as const).map((one) => ({ value: String(one), label: t(`goals.weights.${one}`) }))}
    />
  )
}
