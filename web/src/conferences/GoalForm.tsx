// Writing one goal. Invariant: a goal without words of its own takes the name of its kind, so nothing can be lost for lack of a title.
import { SegmentedControl, MultiSelect, TagsInput, TextInput } from "@mantine/core"
import { useEffect, useRef, type FormEvent } from "react"
import { useTranslation } from "react-i18next"
import { conferenceEndpoints, goalEndpoints } from "@vorab/shared/conferences/api"
import { goalKind, seniority, type Goal, type GoalInput, type GoalKind } from "@vorab/shared/conferences/goal"
import { useWrite } from "../api/use-write.ts"
import formClasses from "../ui/form.module.css"
import { NextButton } from "../ui/NextButton.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { useShortcuts } from "../ui/shortcuts.ts"
import { offerUndo } from "../ui/undo-toast.ts"
import { useDraft } from "../ui/use-draft.ts"

interface GoalFormProps {
  id: string
  saved?: Goal
  /** Place of a new goal in the list. */
  position?: number
  onDone: () => void
}

export function GoalForm({ id, saved, position = 0, onDone }: GoalFormProps) {
  const { t } = useTranslation("conferences")
  const { value, change } = useDraft<GoalInput>(saved === undefined ? emptyGoal(position) : inputOf(saved))
  const changed = [goalEndpoints.weighed, goalEndpoints.list, conferenceEndpoints.road]
  const put = useWrite(goalEndpoints.put, { changes: changed })
  const remove = useWrite(goalEndpoints.remove, { changes: changed })
  const params = { goalId: id }
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  useShortcuts(t("goals.title"), [{ keys: ["Escape"], label: t("goals.cancel"), run: onDone, inFields: true }])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const label = value.label.trim() === "" ? t(`goals.kinds.${value.kind}`) : value.label.trim()
    const undo = () =>
      saved === undefined ? remove.mutateAsync({ params }) : put.mutateAsync({ params, body: inputOf(saved) })
    put.mutate(
      { params, body: { ...value, label } },
      {
        onSuccess: () => {
          offerUndo({ message: t("goals.kept", { label }), undo })
          onDone()
        },
      },
    )
  }
  return (
    <form className={formClasses.form} onSubmit={submit}>
      <KindChoice value={value.kind} onChange={(kind) => change({ kind })} />
      <TextInput
        size="md"
        label={t("goals.label")}
        placeholder={t(`goals.labelExample.${value.kind}`)}
        value={value.label}
        onChange={(event) => change({ label: event.currentTarget.value })}
        maxLength={300}
        ref={first}
      />
      <WantedFields value={value} change={change} />
      <div className={formClasses.end}>
        <NextButton type="submit" loading={put.isPending}>
          {t("goals.save")}
        </NextButton>
        <button type="button" className={formClasses.quiet} onClick={onDone}>
          {t("goals.cancel")}
        </button>
      </div>
      <ProblemNotice error={put.error} />
    </form>
  )
}

function KindChoice({ value, onChange }: { value: GoalKind; onChange: (kind: GoalKind) => void }) {
  const { t } = useTranslation("conferences")
  return (
    <div>
      <div id="goal-kind">{t("goals.kind")}</div>
      <SegmentedControl
        mt={6}
        aria-labelledby="goal-kind"
        value={value}
        onChange={(kind) => onChange(kind)}
        data={goalKind.options.map((one) => ({ value: one, label: t(`goals.kinds.${one}`) }))}
        styles={{ root: { flexWrap: "wrap" }, control: { flex: "0 1 auto" } }}
      />
    </div>
  )
}

function WantedFields({ value, change }: { value: GoalInput; change: (part: Partial<GoalInput>) => void }) {
  const { t } = useTranslation("conferences")
  const words = (name: "organizations" | "roles" | "topics" | "people") => (
    <TagsInput
      label={t(`goals.${name}`)}
      description={t(`goals.${name}Hint`)}
      value={value[name]}
      onChange={(next) => change({ [name]: next })}
      splitChars={[",", ";"]}
      acceptValueOnBlur
      clearable
    />
  )
  return (
    <>
      {words("organizations")}
      <div className={formClasses.pair}>
        {words("roles")}
        <MultiSelect
          label={t("goals.seniorities")}
          description={t("goals.senioritiesHint")}
          data={seniority.options.map((one) => ({ value: one, label: t(`seniorities.${one}`) }))}
          value={value.seniorities}
          onChange={(next) => change({ seniorities: next })}
        />
      </div>
      {words("topics")}
      {words("people")}
    </>
  )
}

function emptyGoal(position: number): GoalInput {
  return { kind: "job", label: "", organizations: [], roles: [], seniorities: [], topics: [], people: [], position }
}

function inputOf(goal: Goal): GoalInput {
  const { kind, label, organizations, roles, seniorities, topics, people, position } = goal
  return { kind, label, organizations, roles, seniorities, topics, people, position }
}
