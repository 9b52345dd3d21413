// The talk-to list as it prints: the preview is the PDF's own pages. Invariant: controls stay outside the sheet.
import { Button, NumberInput, SegmentedControl, VisuallyHidden } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router"
import { paperEndpoints } from "@vorab/shared/plan/paper-api"
import type { Language } from "@vorab/shared/people/language"
import type { PaperSize } from "@vorab/shared/plan/paper"
import type { TalkList } from "@vorab/shared/plan/talk-list"
import { address } from "../api/client.ts"
import { useRead } from "../api/use-read.ts"
import { links } from "../paths.ts"
import { EmptyState } from "../ui/EmptyState.tsx"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { NextAnchor, NextLink } from "../ui/NextButton.tsx"
import { PageFrame } from "../ui/PageFrame.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { usePreferences } from "../ui/preferences.ts"
import { useShortcuts } from "../ui/shortcuts.ts"
import classes from "./TalkListPage.module.css"

interface SheetChoice {
  paper: PaperSize
  language: Language
  people: number
}

export function TalkListPage() {
  const { t } = useTranslation("plan")
  const { conferenceId = "" } = useParams()
  const interfaceLanguage = usePreferences((state) => state.language)
  const [choice, setChoice] = useState<SheetChoice>({ paper: "a4", language: interfaceLanguage, people: 24 })
  const { language, people } = choice
  const params = { conferenceId }
  const list = useRead(paperEndpoints.talkList, { params, query: { language, people } }, { keepLast: true })
  const sheet = useRead(paperEndpoints.talkListPages, { params, query: choice }, { keepLast: true })
  const pdf = address(paperEndpoints.talkListPdf, { params, query: choice })
  useShortcuts(t("talkList.title"), [{ keys: ["p"], label: t("talkList.print"), run: () => window.print() }])
  const isEmpty = list.data?.entries.length === 0
  return (
    <PageFrame
      title={t("talkList.title")}
      lead={t("talkList.lead")}
      actions={
        <>
          <Button onClick={() => window.print()}>{t("talkList.print")}</Button>
          <NextAnchor href={pdf} download>
            {t("talkList.pdf")}
          </NextAnchor>
        </>
      }
    >
      <Controls choice={choice} onChange={(change) => setChoice({ ...choice, ...change })} />
      <ProblemNotice error={sheet.error ?? list.error} onRetry={() => void sheet.refetch()} />
      {isEmpty ? (
        <EmptyState sentence={t("talkList.empty")}>
          <NextLink to={links.plan(conferenceId)}>{t("title")}</NextLink>
        </EmptyState>
      ) : (
        <>
          {sheet.isPending && <LoadingLines lines={12} />}
          <Sheets pages={sheet.data?.pages ?? []} paper={choice.paper} />
          {list.data !== undefined && <SpokenList list={list.data} />}
        </>
      )}
    </PageFrame>
  )
}

interface ControlsProps {
  choice: SheetChoice
  onChange: (change: Partial<SheetChoice>) => void
}

function Controls({ choice, onChange }: ControlsProps) {
  const { t } = useTranslation("plan")
  return (
    <div className={classes.controls} data-no-print>
      <SegmentedControl
        aria-label={t("talkList.paper")}
        value={choice.paper}
        onChange={(paper) => onChange({ paper })}
        data={[
          { value: "a4", label: "A4" },
          { value: "letter", label: "Letter" },
        ]}
      />
      <SegmentedControl
        aria-label={t("talkList.language")}
        value={choice.language}
        onChange={(language) => onChange({ language })}
        data={[
          { value: "de", label: "Deutsch" },
          { value: "en", label: "English" },
        ]}
      />
      <NumberInput
        className={classes.people}
        aria-label={t("talkList.people")}
        suffix={t("talkList.peopleSuffix")}
        min={1}
        max={200}
        value={choice.people}
        onChange={(value) =>
          typeof value === "number" && value >= 1 && onChange({ people: Math.min(200, Math.round(value)) })
        }
      />
    </div>
  )
}

function Sheets({ pages, paper }: { pages: readonly string[]; paper: PaperSize }) {
  return (
    <div className={classes.sheets} data-paper={paper} aria-hidden="true">
      {pages.map((page, index) => (
        <img
          key={index}
          className={classes.sheet}
          alt=""
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(page)}`}
        />
      ))}
    </div>
  )
}

/** The sheet in words, for those who do not see the picture. */
function SpokenList({ list }: { list: TalkList }) {
  return (
    <VisuallyHidden>
      <ol>
        {list.entries.map((entry) => (
          <li key={entry.personId}>
            {[
              entry.name,
              entry.jobTitle,
              entry.organization,
              entry.why,
              entry.introducer,
              entry.subject,
              entry.caution,
              entry.note,
            ]
              .filter((part) => part !== "")
              .join(". ")}
          </li>
        ))}
      </ol>
    </VisuallyHidden>
  )
}
