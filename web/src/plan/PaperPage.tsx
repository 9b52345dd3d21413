// The print centre: three papers, the chosen one as it prints, what can be chosen beside it. Invariant: controls stay outside the sheet.
import { Button, SegmentedControl } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import type { TFunction } from "i18next"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router"
import { links } from "../paths.ts"
import { EmptyState } from "../ui/EmptyState.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextAnchor, NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { usePreferences } from "../ui/preferences.ts"
import { useShortcuts } from "../ui/shortcuts.ts"
import { usePaperChoices, type PaperChoices, type PaperKind } from "./paper-choices.ts"
import { PaperOptions } from "./PaperOptions.tsx"
import { PaperSheets, SpokenList } from "./PaperSheets.tsx"
import classes from "./PaperPage.module.css"
import { usePaper } from "./use-paper.ts"

const kinds: readonly PaperKind[] = ["talk-list", "long-list", "cards"]
/** Typing a number or a line asks for one paper, not for one a key. */
const pause = 250

export function PaperPage() {
  const { t } = useTranslation("paper")
  const { conferenceId = "" } = useParams()
  const language = usePreferences((state) => state.language)
  const [choices, change] = usePaperChoices(conferenceId)
  const [from, setFrom] = useState(1)
  const [settled] = useDebouncedValue(choices, pause)
  const asked = settled.kind === choices.kind ? settled : choices
  const paper = usePaper({ conferenceId, choices: asked, language, from })
  const { kind } = choices
  const choose = (part: Partial<PaperChoices>) => {
    setFrom(1)
    change(part)
  }
  useShortcuts(t("title"), [{ keys: ["p"], label: t("print"), run: () => void window.open(paper.pdf, "_blank") }])
  return (
    <PageFrame
      title={t("title")}
      lead={t(`leads.${kind}`)}
      width="full"
      actions={
        <>
          <Button component="a" href={paper.pdf} target="_blank" rel="noreferrer" variant="default">
            {t("print")}
          </Button>
          <NextAnchor href={paper.pdf} download>
            {t("pdf")}
          </NextAnchor>
        </>
      }
    >
      <div className={classes.kinds} data-no-print>
        <SegmentedControl
          aria-label={t("kind")}
          value={kind}
          onChange={(chosen) => choose({ kind: chosen })}
          data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </div>
      <div className={classes.desk}>
        <details className={classes.beside} data-no-print open={isWide()}>
          <summary>{t("options")}</summary>
          <PaperOptions choices={choices} people={paper.list?.entries.length} language={language} onChange={choose} />
        </details>
        <div className={classes.table}>
          <Shown paper={paper} choices={choices} conferenceId={conferenceId} onTurn={setFrom} />
        </div>
      </div>
    </PageFrame>
  )
}

/** Where the options have a column of their own they are always open (see PaperPage.module.css). */
function isWide(): boolean {
  return window.matchMedia("(min-width: 900px)").matches
}

const mostNames = 5

function wordShortened(t: TFunction<"paper">, names: readonly string[]): string {
  const more = names.length - mostNames
  const named = names.slice(0, mostNames).join(", ")
  return t("shortened", { names: more > 0 ? t("andMore", { names: named, count: more }) : named })
}

interface ShownProps {
  paper: ReturnType<typeof usePaper>
  choices: PaperChoices
  conferenceId: string
  onTurn: (from: number) => void
}

function Shown({ paper, choices, conferenceId, onTurn }: ShownProps) {
  const { t } = useTranslation("paper")
  const { pages, list } = paper
  if (list?.entries.length === 0)
    return (
      <EmptyState sentence={t("empty")}>
        <NextLink to={links.plan(conferenceId)}>{t("toPlan")}</NextLink>
      </EmptyState>
    )
  return (
    <>
      <ProblemNotice error={paper.error} onRetry={paper.retry} />
      {paper.isPending && <LoadingLines lines={12} />}
      {pages !== undefined && pages.shortened.length > 0 && (
        <p className={classes.shortened} data-no-print>
          {wordShortened(t, pages.shortened)}
        </p>
      )}
      {pages !== undefined && <PaperSheets shown={pages} paper={choices.paper} isOld={paper.isOld} onTurn={onTurn} />}
      {list !== undefined && <SpokenList list={list} />}
    </>
  )
}
