// Messages: who is next and when it is due; beside it the letter. Invariant: nothing is drafted that was not opened, nothing is called sent but by the user.
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams, useSearchParams } from "react-router"
import { outreachEndpoints } from "@vorab/shared/outreach/api"
import type { MessageTask } from "@vorab/shared/outreach/message"
import { useRead } from "../api/use-read.ts"
import { links } from "../paths.ts"
import { EmptyState } from "../ui/EmptyState.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { useListKeys } from "../ui/use-list-keys.ts"
import { Letter } from "./Letter.tsx"
import { TaskLine } from "./TaskLine.tsx"
import { isAbout, taskKey } from "./task-key.ts"
import { WriteToPerson } from "./WriteToPerson.tsx"
import { useDraft } from "./use-draft.ts"
import classes from "./OutreachPage.module.css"

export function OutreachPage() {
  const { t } = useTranslation("outreach")
  const { conferenceId = "" } = useParams()
  const tasks = useRead(outreachEndpoints.tasks, { params: { conferenceId } })
  const due = (tasks.data?.items ?? []).filter(({ urgency }) => urgency === "due" || urgency === "overdue").length
  return (
    <PageFrame
      title={t("title")}
      width="full"
      lead={
        tasks.data === undefined
          ? undefined
          : [
              due > 0 ? t("due", { count: due }) : t("noneDue"),
              tasks.data.daysLeft > 0 ? t("daysLeft", { count: tasks.data.daysLeft }) : t("begun"),
            ].join(" ")
      }
    >
      <ProblemNotice error={tasks.error} onRetry={() => void tasks.refetch()} />
      {tasks.data === undefined ? (
        tasks.isPending && <LoadingLines lines={8} />
      ) : (
        <Desk conferenceId={conferenceId} tasks={tasks.data.items} />
      )}
    </PageFrame>
  )
}

function Desk({ conferenceId, tasks }: { conferenceId: string; tasks: readonly MessageTask[] }) {
  const { t } = useTranslation("outreach")
  const [search, setSearch] = useSearchParams()
  const personId = search.get("person") ?? ""
  const [active, setActive] = useState(-1)
  const [openKey, setOpenKey] = useState("")
  const letter = useRef<HTMLDivElement>(null)
  const draft = useDraft(conferenceId)
  const shown = personId === "" ? tasks : tasks.filter((task) => isAbout(task, personId))
  const open = tasks.find((task) => taskKey(task) === openKey)

  const openTask = (index: number) => {
    const task = shown[index]
    if (task === undefined) return
    setActive(index)
    setOpenKey(taskKey(task))
    draft.open(task)
    letter.current?.scrollIntoView({ block: "nearest" })
  }
  const showAll = () => setSearch({}, { replace: true })
  useListKeys({
    group: t("title"),
    count: shown.length,
    active,
    onMove: setActive,
    onOpen: openTask,
    onBack: () => (openKey === "" ? showAll() : setOpenKey("")),
  })

  if (tasks.length === 0 && personId === "") {
    return (
      <EmptyState sentence={t("empty")} hint={t("emptyHint")}>
        <NextLink to={links.plan(conferenceId)}>{t("toPlan")}</NextLink>
      </EmptyState>
    )
  }
  const message = draft.message
  const showsLetter = message !== undefined && (open !== undefined || personId !== "")
  return (
    <div className={classes.desk}>
      <section className={classes.tasks} aria-label={t("tasks")}>
        {personId !== "" && (
          <WriteToPerson
            conferenceId={conferenceId}
            personId={personId}
            tasks={shown}
            onDraft={draft.start}
            onShowAll={showAll}
          />
        )}
        <ul className={classes.list}>
          {shown.map((task, index) => (
            <TaskLine
              key={taskKey(task)}
              task={task}
              isActive={index === active}
              isOpen={taskKey(task) === openKey}
              onOpen={() => openTask(index)}
            />
          ))}
        </ul>
      </section>
      <div ref={letter} className={classes.letter}>
        <ProblemNotice error={draft.error} />
        {showsLetter ? (
          <Letter key={message.id} message={message} name={open?.person.name ?? ""} />
        ) : (
          <p className={classes.hint}>{t("choose")}</p>
        )}
      </div>
    </div>
  )
}
