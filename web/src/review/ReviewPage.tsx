// The doubtful pairs, one at a time, most useful first. Invariant: every act has a key, is saved at once, and can be taken back.
import { Button } from "@mantine/core"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams, useSearchParams } from "react-router"
import type { Candidate, ReviewItem } from "@vorab/shared/review/api"
import { links } from "../paths.ts"
import { PeopleSideBySide } from "../people/PeopleSideBySide.tsx"
import { Waterfall } from "../people/Waterfall.tsx"
import { EmptyState } from "../ui/EmptyState.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { offerUndo } from "../ui/undo-toast.ts"
import { AnsweredList } from "./AnsweredList.tsx"
import { CandidateTabs } from "./CandidateTabs.tsx"
import { FindByHand } from "./FindByHand.tsx"
import { ReviewActs } from "./ReviewActs.tsx"
import { type Answer, useReview } from "./use-review.ts"
import classes from "./ReviewPage.module.css"

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
          key={item.attendee.personId}
          conferenceId={conferenceId}
          item={item}
          onAnswer={answer}
          compare={review.compare}
        />
      )}
    </PageFrame>
  )
}

interface QuestionProps {
  conferenceId: string
  item: ReviewItem
  onAnswer: (answer: Answer) => void
  compare: (item: ReviewItem, contactId: string) => Promise<Candidate>
}

function Question({ conferenceId, item, onAnswer, compare }: QuestionProps) {
  const { t } = useTranslation("review")
  const [foundByHand, setFoundByHand] = useState<readonly Candidate[]>([])
  const [chosen, setChosen] = useState(0)
  const [isFinding, setIsFinding] = useState(item.candidates.length === 0)
  const [error, setError] = useState<unknown>(null)
  const candidates = [...item.candidates, ...foundByHand]
  const candidate = candidates[chosen]
  const contactId = candidate?.contact.personId ?? ""
  // In braces: what scrollTo answers in newer browsers is no clean-up.
  useEffect(() => {
    window.scrollTo({ top: 0 })
  }, [])

  const choose = (id: string) => {
    setIsFinding(false)
    const known = candidates.findIndex(({ contact }) => contact.personId === id)
    if (known >= 0) return setChosen(known)
    compare(item, id).then((found) => {
      setFoundByHand([...foundByHand, found])
      setChosen(candidates.length)
    }, setError)
  }

  return (
    <article className={classes.question} aria-label={item.attendee.name}>
      <ProblemNotice error={error} />
      {candidates.length > 1 && <CandidateTabs candidates={candidates} chosen={chosen} onChoose={setChosen} />}
      {candidate === undefined ? (
        <EmptyState
          sentence={t("noCandidate", { name: item.attendee.name })}
          hint={[item.attendee.record.jobTitle, item.attendee.record.organization]
            .filter((word) => word !== "")
            .join(", ")}
        />
      ) : (
        <>
          {candidate.earlier !== "" && <p className={classes.earlier}>{t(`earlier.${candidate.earlier}`)}</p>}
          <PeopleSideBySide
            left={{ person: item.attendee, heading: t("onTheList"), sources: [] }}
            right={{ person: candidate.contact, heading: t("yourContact"), sources: candidate.contact.sources }}
          />
          <Waterfall {...candidate} />
        </>
      )}
      <ReviewActs
        canAccept={candidate !== undefined}
        candidates={candidates.length}
        onAccept={() => onAnswer({ kind: "same", contactId })}
        onChoose={setChosen}
        onNobody={() => onAnswer({ kind: "nobody" })}
        onSkip={() => onAnswer({ kind: "skip", contactId })}
        onFind={() => setIsFinding(true)}
      />
      {isFinding && (
        <FindByHand
          conferenceId={conferenceId}
          attendee={item.attendee}
          onClose={() => setIsFinding(false)}
          onChoose={choose}
        />
      )}
    </article>
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
