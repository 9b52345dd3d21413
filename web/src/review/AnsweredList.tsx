// What was answered, newest first; each answer can be taken back, in any order.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { reviewEndpoints, type ReviewItem } from "@vorab/shared/review/api"
import { useRead } from "../api/use-read.ts"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import classes from "./AnsweredList.module.css"

interface AnsweredListProps {
  conferenceId: string
  onTakeBack: (attendeeId: string, decisionId: string) => void
}

export function AnsweredList({ conferenceId, onTakeBack }: AnsweredListProps) {
  const { t } = useTranslation("review")
  const { data, error, isPending } = useRead(reviewEndpoints.queue, {
    params: { conferenceId },
    query: { decided: "true", limit: 500 },
  })
  if (isPending) return <LoadingLines lines={3} />
  const items = data?.items ?? []
  return (
    <section className={classes.answered} aria-label={t("answered", { count: items.length })}>
      <ProblemNotice error={error} />
      {items.length === 0 && <p className={classes.none}>{t("noneAnswered")}</p>}
      <ul className={classes.list}>
        {items.map((item) => (
          <AnsweredLine key={item.attendee.personId} item={item} onTakeBack={onTakeBack} />
        ))}
      </ul>
    </section>
  )
}

function AnsweredLine({ item, onTakeBack }: { item: ReviewItem; onTakeBack: AnsweredListProps["onTakeBack"] }) {
  const { t } = useTranslation("review")
  const { decision, attendee, candidates } = item
  if (decision === null) return null
  const contact = candidates.find((one) => one.contact.personId === decision.contactId)?.contact.name ?? ""
  const nobody = decision.verdict === "different"
  return (
    <li className={classes.line}>
      <span className={classes.name}>{attendee.name}</span>
      <span className={classes.verdict}>
        {nobody
          ? t("verdict.nobody")
          : t(`verdict.${decision.verdict === "same" ? "same" : "unsure"}`, { name: contact })}
      </span>
      <Button size="compact-sm" onClick={() => onTakeBack(attendee.personId, decision.id)}>
        {t("takeBack")}
      </Button>
    </li>
  )
}
