// One who was mentioned, and who on the list may be meant: pick one (or several), or none.
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { Understood } from "@vorab/shared/plan/answer"
import { isSeveral } from "./answer-picks.ts"
import classes from "./PanelAnswer.module.css"

type Mentioned = Understood["mentions"][number]

interface AnswerMentionProps extends Mentioned {
  picked: readonly string[]
  onPick: (attendeeIds: string[]) => void
}

export function AnswerMention({ mention, candidates, picked, onPick }: AnswerMentionProps) {
  const { t } = useTranslation("plan")
  const id = useId()
  const several = isSeveral({ mention, candidates })
  const marks = [mention.isAbsent ? t("answer.absent") : "", mention.isUnsure ? t("answer.unsure") : ""]
  const choose = (attendeeId: string) => {
    if (!several) onPick([attendeeId])
    else onPick(picked.includes(attendeeId) ? picked.filter((one) => one !== attendeeId) : [...picked, attendeeId])
  }
  return (
    <fieldset className={classes.mention}>
      <legend className={classes.words}>
        {t("answer.quoted", { words: mention.words })}
        {marks
          .filter((mark) => mark !== "")
          .map((mark) => (
            <span key={mark} className={classes.mark}>
              {mark}
            </span>
          ))}
      </legend>
      {candidates.map((candidate) => (
        <label key={candidate.person.attendeeId} className={classes.candidate}>
          <input
            type={several ? "checkbox" : "radio"}
            name={id}
            checked={picked.includes(candidate.person.attendeeId)}
            onChange={() => choose(candidate.person.attendeeId)}
          />
          <span className={classes.name}>{candidate.person.name}</span>
          <span className={classes.about}>
            {[candidate.person.jobTitle, candidate.person.organization].filter((word) => word !== "").join(", ")}
          </span>
          <span className={classes.about}>
            <Because candidate={candidate} />
          </span>
        </label>
      ))}
      <label className={classes.candidate}>
        <input
          type={several ? "checkbox" : "radio"}
          name={id}
          checked={picked.length === 0}
          onChange={() => onPick([])}
        />
        <span>{t(candidates.length === 0 ? "answer.notFound" : "answer.noneOfThese")}</span>
      </label>
    </fieldset>
  )
}

function Because({ candidate }: { candidate: Mentioned["candidates"][number] }) {
  const { t } = useTranslation("plan")
  const { certainty, by, relation, fits, person, hasCancelled } = candidate
  const parts = [
    t(`answer.certainty.${certainty}`),
    t(`answer.by.${by}`),
    relation === "related" ? t("answer.related") : relation === "different" ? t("answer.elsewhere") : "",
    fits === "no" ? t("answer.unfit") : "",
    person.contactId === "" ? "" : t("answer.known"),
    hasCancelled ? t("answer.cancelled") : "",
  ]
  return parts.filter((part) => part !== "").join(" · ")
}
