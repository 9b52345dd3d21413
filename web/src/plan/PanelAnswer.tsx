// What somebody answered to "who else is coming?": typed or pasted, read, confirmed by a key. Invariant: nothing is kept unseen.
import { Button, Textarea } from "@mantine/core"
import { useEffect, useRef, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router"
import { takeAnswer } from "@vorab/shared/plan/answer-tokens"
import { answersEndpoints } from "@vorab/shared/plan/answers-api"
import type { Named, Understood } from "@vorab/shared/plan/answer"
import type { ToldAnswer } from "@vorab/shared/plan/told-answer"
import { useRead } from "../api/use-read.ts"
import { KeyHint } from "../ui/KeyHint.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { AnswerMention } from "./AnswerMention.tsx"
import { KeptAnswers } from "./KeptAnswers.tsx"
import { Part } from "./Part.tsx"
import { firstPicks, toNamed, type Picks } from "./answer-picks.ts"
import { useAnswers } from "./use-answers.ts"
import { usePlanAddress } from "./use-plan-address.ts"
import classes from "./PanelAnswer.module.css"

interface PanelAnswerProps {
  conferenceId: string
  personId: string
  name: string
  /** Kept answers of this person. */
  answers: readonly ToldAnswer[]
}

/** The panel shows the error; the words stay. */
function shownAbove() {}

/** Longest text that is read; the head of a mail says it all. */
const longest = 2_000

export function PanelAnswer({ conferenceId, personId, name, answers }: PanelAnswerProps) {
  const { t } = useTranslation("plan")
  const [text, setText] = useState("")
  const [question, setQuestion] = useState("")
  const field = useRef<HTMLTextAreaElement>(null)
  const { keep, takeBack, isKeeping, error } = useAnswers(conferenceId, personId, name)
  const reading = useRead(
    answersEndpoints.read,
    { params: { conferenceId, personId }, query: { text: question } },
    { enabled: question !== "" },
  )
  // A key or a link asks for the field, each time anew.
  const { wantsAnswer } = usePlanAddress()
  const { key } = useLocation()
  const asked = wantsAnswer ? key : ""
  useEffect(() => {
    if (asked !== "") field.current?.focus()
  }, [asked])
  const read = () => setQuestion(takeAnswer(text).slice(0, longest).trim() || text.slice(0, longest).trim())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    read()
  }
  const clear = () => {
    setText("")
    setQuestion("")
  }
  return (
    <Part title={t("answer.title")}>
      <Textarea
        ref={field}
        // Where the panel is a dialog, it gives the focus to what bears this.
        data-autofocus={wantsAnswer || undefined}
        className={classes.field ?? ""}
        aria-label={t("answer.label", { name })}
        description={t("answer.hint")}
        placeholder={t("answer.example")}
        autosize
        minRows={1}
        maxRows={8}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setQuestion("")
        }}
        onKeyDown={onKeyDown}
      />
      {text.trim() !== "" && question === "" && (
        <Button size="compact-sm" onClick={read}>
          {t("answer.read")} <KeyHint keyName="Enter" />
        </Button>
      )}
      <ProblemNotice error={reading.error ?? error} />
      {question !== "" && reading.data !== undefined && (
        <Reading
          key={question}
          understood={reading.data}
          isKeeping={isKeeping}
          onKeep={(named) => void keep(question, named).then(clear, shownAbove)}
        />
      )}
      <KeptAnswers answers={answers} onTakeBack={takeBack} />
    </Part>
  )
}

interface ReadingProps {
  understood: Understood
  isKeeping: boolean
  onKeep: (named: readonly Named[]) => void
}

/** What was understood, to be confirmed: Enter keeps it as it stands. */
function Reading({ understood, isKeeping, onKeep }: ReadingProps) {
  const { t } = useTranslation("plan")
  const [picks, setPicks] = useState<Picks>(() => firstPicks(understood))
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const { says, mentions, unread } = understood
  return (
    <section className={classes.reading} aria-label={t("answer.understood")}>
      {says !== "named" && <p className={classes.says}>{t(`answer.says.${says}`)}</p>}
      {mentions.map((one, at) => (
        <AnswerMention
          key={at}
          {...one}
          picked={picks[at] ?? []}
          onPick={(ids) => setPicks(picks.map((before, index) => (index === at ? ids : before)))}
        />
      ))}
      {unread.length > 0 && <p className={classes.unread}>{t("answer.unread", { words: unread.join(", ") })}</p>}
      <Button ref={button} loading={isKeeping} onClick={() => onKeep(toNamed(understood, picks))}>
        {t("answer.keep")} <KeyHint keyName="Enter" />
      </Button>
    </section>
  )
}
