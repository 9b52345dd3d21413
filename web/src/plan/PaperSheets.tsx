// The pages of a paper as pictures, in the size they have on paper. Invariant: they are the PDF's own pages.
import { Button, VisuallyHidden } from "@mantine/core"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { PaperSize } from "@vorab/shared/plan/paper"
import { pagesAtATime, type PaperPages } from "@vorab/shared/plan/paper-api"
import type { TalkList } from "@vorab/shared/plan/talk-list"
import classes from "./PaperPage.module.css"

interface SheetsProps {
  shown: PaperPages
  paper: PaperSize
  /** The next pages are on their way. */
  isOld: boolean
  onTurn: (from: number) => void
}

export function PaperSheets({ shown, paper, isOld, onTurn }: SheetsProps) {
  const { t } = useTranslation("paper")
  const { pages, from, total } = shown
  const pictures = useMemo(
    () => pages.map((page) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(page)}`),
    [pages],
  )
  return (
    <>
      {total > pagesAtATime && <Turn shown={shown} onTurn={onTurn} />}
      <div className={classes.sheets} data-paper={paper} data-old={isOld || undefined}>
        {pictures.map((picture, index) => (
          <img key={index} className={classes.sheet} alt={t("page", { page: from + index, total })} src={picture} />
        ))}
      </div>
      {total > pagesAtATime && <Turn shown={shown} onTurn={onTurn} />}
    </>
  )
}

/** Turns to the pages before and after those that are shown. */
function Turn({ shown: { pages, from, total }, onTurn }: Pick<SheetsProps, "shown" | "onTurn">) {
  const { t } = useTranslation("paper")
  return (
    <div className={classes.turn} data-no-print>
      <Button variant="default" disabled={from === 1} onClick={() => onTurn(Math.max(1, from - pagesAtATime))}>
        {t("before")}
      </Button>
      <span>{t("pages", { from, to: from + pages.length - 1, total })}</span>
      <Button variant="default" disabled={from + pagesAtATime > total} onClick={() => onTurn(from + pagesAtATime)}>
        {t("after")}
      </Button>
    </div>
  )
}

/** The sheet in words, for those who do not see the picture. */
export function SpokenList({ list }: { list: TalkList }) {
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
              entry.contact,
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
