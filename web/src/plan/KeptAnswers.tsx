// The answers that were kept: the words, the day, and who was named. Each can be taken back.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { ToldAnswer } from "@vorab/shared/plan/told-answer"
import { formatDay } from "../i18n/format.ts"
import classes from "./PanelAnswer.module.css"

interface KeptAnswersProps {
  answers: readonly ToldAnswer[]
  onTakeBack: (answer: ToldAnswer) => void
}

export function KeptAnswers({ answers, onTakeBack }: KeptAnswersProps) {
  const { t, i18n } = useTranslation("plan")
  return (
    <ul className={classes.kept}>
      {answers.map((answer) => (
        <li key={answer.id}>
          <p className={classes.words}>{t("answer.quoted", { words: answer.text })}</p>
          <p className={classes.about}>{formatDay(answer.day, i18n.language, "long")}</p>
          <ul className={classes.named}>
            {answer.named.map((one) => (
              <li key={`${one.attendeeId} ${one.words}`}>
                <Named {...one} />
              </li>
            ))}
          </ul>
          <Button size="compact-sm" variant="subtle" onClick={() => onTakeBack(answer)}>
            {t("answer.takeBack")}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Named({ words, attendeeId, name, contactId, isAbsent }: ToldAnswer["named"][number]) {
  const { t } = useTranslation("plan")
  if (isAbsent) return t("answer.keptAbsent", { name: name || words })
  if (name === "") return t("answer.keptNote", { words })
  const to = contactId === "" ? `?section=targets&person=${attendeeId}` : `?section=known&person=${contactId}`
  return (
    <>
      <Link to={to}>{name}</Link> {t("answer.keptNamed", { words })}
    </>
  )
}
