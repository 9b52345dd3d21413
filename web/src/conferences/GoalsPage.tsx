// The user's goals as one conference weighs them. Invariant: goals stand for themselves; only the weight belongs to the conference.
import { Button } from "@mantine/core"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router"
import { conferenceEndpoints, goalEndpoints } from "@vorab/shared/conferences/api"
import type { WeighedGoal } from "@vorab/shared/conferences/goal"
import { newId } from "../api/new-id.ts"
import { useRead } from "../api/use-read.ts"
import { links } from "../paths.ts"
import { EmptyState } from "../ui/EmptyState.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextButton, NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { useShortcuts } from "../ui/shortcuts.ts"
import { useListKeys } from "../ui/use-list-keys.ts"
import { GoalEntry } from "./GoalEntry.tsx"
import { GoalForm } from "./GoalForm.tsx"
import classes from "./GoalsPage.module.css"

export function GoalsPage() {
  const { t } = useTranslation("conferences")
  const conferenceId = useParams()["conferenceId"] ?? ""
  const { data, error, refetch } = useRead(goalEndpoints.weighed, { params: { conferenceId } })
  const { data: conference } = useRead(conferenceEndpoints.get, { params: { conferenceId } })
  return (
    <PageFrame
      title={t("goals.title")}
      over={conference === undefined ? undefined : <Link to={links.home()}>{conference.name}</Link>}
      lead={t("goals.lead")}
      width="text"
    >
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data === undefined ? (
        error === null && <LoadingLines />
      ) : (
        <Goals goals={data.items} conferenceId={conferenceId} />
      )}
    </PageFrame>
  )
}

/** `open` is the id of the goal being written, a fresh one for a new goal, or "". */
function Goals({ goals, conferenceId }: { goals: readonly WeighedGoal[]; conferenceId: string }) {
  const { t } = useTranslation("conferences")
  const [open, setOpen] = useState("")
  const [active, setActive] = useState(-1)
  const list = useRef<HTMLOListElement>(null)
  const isNew = open !== "" && !goals.some((goal) => goal.id === open)
  const add = () => setOpen(newId())
  const move = (index: number) => {
    setActive(index)
    list.current?.querySelectorAll<HTMLElement>("[data-line-focus]")[index]?.focus()
  }
  useListKeys({
    group: t("goals.title"),
    count: goals.length,
    active,
    onMove: move,
    onOpen: (index) => setOpen(goals[index]?.id ?? ""),
    onBack: () => setOpen(""),
    enabled: open === "",
  })
  useShortcuts(t("goals.title"), [{ keys: ["n"], label: t("goals.add"), run: add }], open === "")

  if (goals.length === 0 && open === "") {
    return (
      <EmptyState sentence={t("goals.empty")} hint={t("goals.emptyHint")}>
        <NextButton size="md" onClick={add}>
          {t("goals.add")}
        </NextButton>
      </EmptyState>
    )
  }
  return (
    <>
      <ol className={classes.list} ref={list}>
        {goals.map((goal, index) => (
          <li key={goal.id} className={classes.line}>
            {open === goal.id ? (
              <GoalForm id={goal.id} saved={goal} onDone={() => setOpen("")} />
            ) : (
              <GoalEntry goals={goals} index={index} conferenceId={conferenceId} onEdit={() => setOpen(goal.id)} />
            )}
          </li>
        ))}
        {isNew && (
          <li className={classes.line}>
            <GoalForm key={open} id={open} position={goals.length} onDone={() => setOpen("")} />
          </li>
        )}
      </ol>
      {open === "" && (
        <div className={classes.acts}>
          <NextLink to={links.import(conferenceId)}>{t("goals.next")}</NextLink>
          <Button onClick={add}>{t("goals.add")}</Button>
        </div>
      )}
    </>
  )
}
