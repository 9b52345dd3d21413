// What was said of pairs, newest first; each answer can be taken back, in any order.
import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { duplicateEndpoints } from "@vorab/shared/contacts/api"
import { useReadPages } from "../api/use-read.ts"
import { LoadingLines } from "../ui/LoadingLines.tsx"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { useDecisions } from "./use-decisions.ts"
import classes from "./DuplicatesPage.module.css"

export function AnsweredDuplicates({ onTakenBack }: { onTakenBack: () => void }) {
  const { t } = useTranslation("contacts")
  const pages = useReadPages(duplicateEndpoints.decisions, { query: {} })
  const { takeBack, failure } = useDecisions()
  if (pages.isPending) return <LoadingLines lines={3} />
  const decisions = pages.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className={classes.list} aria-label={t("duplicates.answered", { count: decisions.length })}>
      <ProblemNotice error={pages.error ?? failure} />
      {decisions.length === 0 && <p className={classes.quiet}>{t("duplicates.answeredNone")}</p>}
      <ul>
        {decisions.map((one) => (
          <li key={one.id} className={classes.line}>
            <span className={classes.names}>
              <span className={classes.name}>{one.name}</span>
              <span className={classes.quiet}>{one.organization}</span>
              <span>{t(`duplicates.${one.verdict}`, { name: one.otherName })}</span>
              <span className={classes.quiet}>{one.otherOrganization}</span>
            </span>
            <Button size="compact-sm" onClick={() => void takeBack(one.id).then(onTakenBack)}>
              {t("duplicates.takeBack")}
            </Button>
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {t("duplicates.more")}
        </Button>
      )}
    </section>
  )
}
