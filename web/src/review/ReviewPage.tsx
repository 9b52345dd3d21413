// The doubtful pairs, one at a time, most useful first. Invariant: every act has a key, is saved at once, and can be taken back.
import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams, useSearchParams } from "react-router"
import { links } from "../paths.ts"
import { EmptyState } from "../ui/EmptyState.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { offerUndo } from "../ui/undo-toast.ts"
import { AnsweredList } from "./AnsweredList.tsx"
import { Question } from "./Question.tsx"
import { ReviewFoot } from "./ReviewFoot.tsx"
import { type Answer, useReview } from "./use-review.ts"

/** Seconds that one verdict takes somebody who knows their contacts; for the estimate in the lead. */
const secondsPerVerdict = 5

export function ReviewPage() {
  const { t } = useTranslation("review")
  const { conferenceId = "" } = useParams()
  const [search] = useSearchParams()
  const review = useReview(conferenceId, search.get("attendee") ?? "")
  const { queue, items, left } = review
  const [showsAnswered, setShowsAnswered] = useState(false)
  const item = items[0]
  // The address asks about one pair; once the attendee is answered, the queue goes on.
  const isAsked = item !== undefined && item.attendee.personId === search.get("attendee")
  const askedContact = isAsked ? (search.get("contact") ?? "") : ""

  const answer = (given: Answer) => {
    if (item === undefined) return
    const name = item.attendee.name
    const decision = review.give(item, given)
    offerUndo({
      message: t(`done.${given.kind}`, { name }),
      undo: async () => review.takeBack(item.attendee.personId, await decision),
    })
  }

  const minutes = Math.max(1, Math.round((left * secondsPerVerdict) / 60))
  return (
    <PageFrame
      title={t("title")}
      lead={
        <span aria-live="polite">
          {left > 0
            ? t("left", { count: left, minutes: t("minutes", { count: minutes }) })
            : item === undefined
              ? undefined
              : t("byHand")}
        </span>
      }
      actions={
        <Button onClick={() => setShowsAnswered(!showsAnswered)} aria-expanded={showsAnswered}>
          {t("answered", { count: (queue.data?.answered ?? 0) + (queue.data?.skipped ?? 0) })}
        </Button>
      }
    >
      <ProblemNotice error={queue.error ?? review.failure} onRetry={() => void queue.refetch()} />
      {showsAnswered && (
        <AnsweredList
          conferenceId={conferenceId}
          onTakeBack={(id, decisionId) => void review.takeBack(id, decisionId)}
        />
      )}
      {queue.isPending ? (
        <LoadingLines lines={8} />
      ) : item === undefined ? (
        <NothingLeft conferenceId={conferenceId} answered={queue.data?.answered ?? 0} />
      ) : (
        <Question
          key={`${item.attendee.personId} ${askedContact}`}
          conferenceId={conferenceId}
          item={item}
          askedContact={askedContact}
          onAnswer={answer}
          compare={review.compare}
        />
      )}
      <ReviewFoot conferenceId={conferenceId} />
    </PageFrame>
  )
}

function NothingLeft({ conferenceId, answered }: { conferenceId: string; answered: number }) {
  const { t } = useTranslation("review")
  return (
    <EmptyState sentence={answered > 0 ? t("allDone", { count: answered }) : t("nothing")} hint={t("nothingHint")}>
      <NextLink to={links.plan(conferenceId)}>{t("toPlan")}</NextLink>
    </EmptyState>
  )
}
