// One message worth writing: to whom, what for, when.
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { MessageTask } from "@vorab/shared/outreach/message"
import { formatDay } from "../i18n/format.ts"
import { TierMark } from "../people/TierMark.tsx"
import classes from "./TaskLine.module.css"

interface TaskLineProps {
  task: MessageTask
  isActive: boolean
  isOpen: boolean
  onOpen: () => void
}

export function TaskLine({ task, isActive, isOpen, onOpen }: TaskLineProps) {
  const { t, i18n } = useTranslation("outreach")
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isActive && document.activeElement?.matches("input, textarea, select") !== true) line.current?.focus()
  }, [isActive])
  const { person, about, purpose, urgency, dueOn, waitUntil, message } = task
  const state = message?.state ?? "none"
  return (
    <li>
      <button
        ref={line}
        type="button"
        className={classes.line}
        aria-pressed={isOpen}
        data-urgency={urgency}
        onClick={onOpen}
      >
        <TierMark tier={person.tier} />
        <span className={classes.words}>
          <span className={classes.name}>{person.name}</span>
          <span className={classes.purpose}>
            {about === null
              ? t(`purpose.${purpose}`)
              : t("purposeAbout", { purpose: t(`purpose.${purpose}`), name: about.name })}
          </span>
        </span>
        <span className={classes.when}>
          {state === "none" || state === "draft" ? (
            <>
              <span className={classes.due}>
                {waitUntil === ""
                  ? t(`urgency.${urgency}`, { day: formatDay(dueOn, i18n.language, "weekday") })
                  : t("waitUntil", { day: formatDay(waitUntil, i18n.language, "weekday") })}
              </span>
              {state === "draft" && <span className={classes.state}>{t("state.draft")}</span>}
            </>
          ) : (
            <span className={classes.state}>{t(`state.${state}`)}</span>
          )}
        </span>
      </button>
    </li>
  )
}
