// Contacts who may be one person, a pair at a time, heaviest first. Invariant: every act has a key, is saved at once, and can be
// taken back.
import { Button } from "@mantine/core"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router"
import type { DuplicatePair } from "@vorab/shared/contacts/duplicate"
import { useRunningJobs } from "../api/use-jobs.ts"
import { links } from "../paths.ts"
import { PeopleSideBySide } from "../people/PeopleSideBySide.tsx"
import { Waterfall } from "../people/Waterfall.tsx"
import { EmptyState } from "../ui/EmptyState.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { offerUndo } from "../ui/undo-toast.ts"
import { AnsweredDuplicates } from "./AnsweredDuplicates.tsx"
import { DuplicateActs } from "./DuplicateActs.tsx"
import { JoinedList } from "./JoinedList.tsx"
import { keyOfPair, useDuplicates } from "./use-duplicates.ts"
import classes from "./DuplicatesPage.module.css"

type Shown = "joined" | "answered"

export function DuplicatesPage() {
  const { t } = useTranslation("contacts")
  const duplicates = useDuplicates()
  const { pages, items, counts } = duplicates
  const [search, setSearch] = useSearchParams()
  const shown = search.get("show")
  const pair = items[0]
  const left = Math.max(counts?.possible ?? 0, items.length)

  const answer = (given: DuplicatePair, verdict: "same" | "different") => {
    const decision = duplicates.give(given, verdict)
    offerUndo({
      message: t(`duplicates.done.${verdict}`, { name: given.person.name, other: given.other.name }),
      undo: async () => duplicates.takeBack(given, await decision),
    })
  }
  const skip = (given: DuplicatePair) => {
    const undo = duplicates.skip(given)
    offerUndo({ message: t("duplicates.done.skip", { name: given.person.name }), undo })
  }
  const toggle = (what: Shown) => setSearch(shown === what ? {} : { show: what }, { replace: true })
  return (
    <PageFrame
      title={t("duplicates.title")}
      over={<Link to={links.contacts()}>{t("title")}</Link>}
      lead={<span aria-live="polite">{pair !== undefined && t("duplicates.left", { count: left })}</span>}
      actions={
        <>
          <Button onClick={() => toggle("joined")} aria-expanded={shown === "joined"}>
            {t("duplicates.joined", { count: counts?.joined ?? 0 })}
          </Button>
          <Button onClick={() => toggle("answered")} aria-expanded={shown === "answered"}>
            {t("duplicates.answered", { count: counts?.decided ?? 0 })}
          </Button>
        </>
      }
    >
      <ProblemNotice error={pages.error ?? duplicates.failure} onRetry={() => void pages.refetch()} />
      {shown === "joined" && <JoinedList />}
      {shown === "answered" && <AnsweredDuplicates onTakenBack={() => void duplicates.readAgain()} />}
      {pair !== undefined ? (
        <Question
          key={keyOfPair(pair)}
          pair={pair}
          onAnswer={(verdict) => answer(pair, verdict)}
          onSkip={() => skip(pair)}
        />
      ) : pages.isPending || pages.isFetching ? (
        pages.error === null && <LoadingLines lines={8} />
      ) : (
        <NothingLeft isDone={(counts?.decided ?? 0) > 0} />
      )}
    </PageFrame>
  )
}

interface QuestionProps {
  pair: DuplicatePair
  onAnswer: (verdict: "same" | "different") => void
  onSkip: () => void
}

function Question({ pair, onAnswer, onSkip }: QuestionProps) {
  const { t } = useTranslation("contacts")
  const { person, other } = pair
  const compared = { one: nameCompared(pair, "value"), other: nameCompared(pair, "otherValue") }
  // A person of several sources may be shown under the name that another of them writes.
  const isPart = !bears(person, compared.one) || !bears(other, compared.other)
  // In braces: what scrollTo answers in newer browsers is no clean-up.
  useEffect(() => {
    window.scrollTo({ top: 0 })
  }, [])
  return (
    <article className={classes.question} aria-label={`${person.name}, ${other.name}`}>
      <PeopleSideBySide
        left={{
          person,
          heading: <Link to={links.contact(person.personId)}>{t("duplicates.one")}</Link>,
          sources: person.sources,
        }}
        right={{
          person: other,
          heading: <Link to={links.contact(other.personId)}>{t("duplicates.other")}</Link>,
          sources: other.sources,
        }}
      />
      <Waterfall {...pair} />
      {isPart && <p className={classes.quiet}>{t("duplicates.compared", compared)}</p>}
      <DuplicateActs onAnswer={onAnswer} onSkip={onSkip} />
    </article>
  )
}

/** The name that was compared; "" where the reasons do not tell it. */
function nameCompared({ reasons }: DuplicatePair, side: "value" | "otherValue"): string {
  const valueOf = (name: string) => reasons.find(({ field }) => field === name)?.[side] ?? ""
  const familyName = valueOf("family_name")
  return familyName === "" ? "" : `${valueOf("given_name")} ${familyName}`.trim()
}

function bears({ record }: DuplicatePair["person"], name: string): boolean {
  return name === "" || name.includes(record.familyName)
}

function NothingLeft({ isDone }: { isDone: boolean }) {
  const { t } = useTranslation("contacts")
  const isLooking = useRunningJobs().some(({ kind }) => kind === "duplicates")
  const sentence = isLooking ? "looking" : isDone ? "allDone" : "nothing"
  return (
    <EmptyState sentence={t(`duplicates.${sentence}`)} hint={t("duplicates.nothingHint")}>
      <NextLink to={links.contacts()}>{t("duplicates.toContacts")}</NextLink>
    </EmptyState>
  )
}
