// What came in before, newest first. Invariant: each line leads to its report, where it can be taken back.
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { importEndpoints } from "@vorab/shared/import/api"
import { useRead } from "../api/use-read.ts"
import { formatDay } from "../i18n/format.ts"
import type { ImportTarget } from "./target.ts"
import classes from "./ImportPage.module.css"

export function EarlierImports({ target }: { target: ImportTarget }) {
  const { t, i18n } = useTranslation("import")
  const query = target.conferenceId === "" ? {} : { conferenceId: target.conferenceId }
  const { data } = useRead(importEndpoints.list, { query })
  const batches = (data?.items ?? []).filter((batch) => batch.kind === target.kind)
  if (batches.length === 0) return null
  return (
    <section className={classes.part}>
      <h2>{t("earlier")}</h2>
      <ul className={classes.plain}>
        {batches.map((batch) => (
          <li key={batch.id} className={classes.batch}>
            <Link to={target.batch(batch.id)}>{batch.fileName}</Link>
            {batch.state === "done" && (
              <span>{t("sentence.people", { count: batch.counts.rows - batch.counts.refused })}</span>
            )}
            <span>{t(`state.${batch.state}`)}</span>
            <span>{formatDay(batch.createdAt, i18n.language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
