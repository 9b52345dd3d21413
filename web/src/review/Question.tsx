// One attendee and who they may be. Invariant: whatever contact is shown, the words and the waterfall say why, or why not.
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Candidate, ReviewItem } from "@vorab/shared/review/api"
import { PeopleSideBySide } from "../people/PeopleSideBySide.tsx"
import { Waterfall } from "../people/Waterfall.tsx"
import { EmptyState } from "../ui/EmptyState.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { CandidateTabs } from "./CandidateTabs.tsx"
import { FindByHand } from "./FindByHand.tsx"
import { ReviewActs } from "./ReviewActs.tsx"
import { useCandidates } from "./use-candidates.ts"
import type { Answer } from "./use-review.ts"
import { WhyNot } from "./WhyNot.tsx"
import classes from "./ReviewPage.module.css"

interface QuestionProps {
  conferenceId: string
  item: ReviewItem
  /** A contact that the user asked about, or "". */
  askedContact: string
  onAnswer: (answer: Answer) => void
  compare: (item: ReviewItem, contactId: string) => Promise<Candidate>
}

export function Question({ conferenceId, item, askedContact, onAnswer, compare }: QuestionProps) {
  const asked = useCandidates(item, askedContact, compare)
  const { candidates, candidate, chosen, isProposed } = asked
  const [isFinding, setIsFinding] = useState(item.candidates.length === 0 && askedContact === "")
  const contactId = candidate?.contact.personId ?? ""
  // In braces: what scrollTo answers in newer browsers is no clean-up.
  useEffect(() => {
    window.scrollTo({ top: 0 })
  }, [])

  const strike = () => {
    asked.leave(contactId)
    onAnswer({ kind: "different", contactId })
  }
  // With one proposed contact "not this one" says the same as "nobody I know".
  const canStrike = candidate?.earlier !== "different" && (candidates.length > 1 || !isProposed)
  return (
    <article aria-label={item.attendee.name}>
      <ProblemNotice error={asked.error} />
      {candidates.length > 1 && (
        <CandidateTabs
          candidates={candidates}
          chosen={chosen}
          onChoose={(index) => asked.choose(candidates[index]?.contact.personId ?? "")}
        />
      )}
      <Comparison item={item} candidate={candidate} isProposed={isProposed} />
      <ReviewActs
        canAccept={candidate !== undefined}
        candidates={candidates.length}
        onAccept={() => onAnswer({ kind: "same", contactId })}
        onChoose={(index) => asked.choose(candidates[index]?.contact.personId ?? "")}
        onStrike={candidate !== undefined && canStrike ? strike : null}
        onNobody={() => onAnswer({ kind: "nobody" })}
        onSkip={() => onAnswer({ kind: "skip", contactId })}
        onFind={() => setIsFinding(true)}
      />
      {isFinding && (
        <FindByHand
          conferenceId={conferenceId}
          attendee={item.attendee}
          onClose={() => setIsFinding(false)}
          onChoose={(id) => {
            setIsFinding(false)
            asked.choose(id)
          }}
        />
      )}
    </article>
  )
}

interface ComparisonProps {
  item: ReviewItem
  candidate: Candidate | undefined
  isProposed: boolean
}

function Comparison({ item, candidate, isProposed }: ComparisonProps) {
  const { t } = useTranslation("review")
  if (candidate === undefined) {
    const { jobTitle, organization } = item.attendee.record
    return (
      <EmptyState
        sentence={t("noCandidate", { name: item.attendee.name })}
        hint={[jobTitle, organization].filter((word) => word !== "").join(", ")}
      />
    )
  }
  return (
    <>
      {candidate.earlier !== "" && <p className={classes.earlier}>{t(`earlier.${candidate.earlier}`)}</p>}
      <PeopleSideBySide
        left={{ person: item.attendee, heading: t("onTheList"), sources: [] }}
        right={{ person: candidate.contact, heading: t("yourContact"), sources: candidate.contact.sources }}
      />
      {!isProposed && <WhyNot candidate={candidate} />}
      <Waterfall {...candidate} />
    </>
  )
}
