// The numbers of an import, each with what it means. Invariant: rows = new + changed + unchanged + refused.
import { useTranslation } from "react-i18next"
import type { ImportBatch } from "@vorab/shared/import/api"
import { formatNumber } from "../i18n/format.ts"
import classes from "./Report.module.css"

export function Counts({ batch }: { batch: ImportBatch }) {
  const { t, i18n } = useTranslation("import")
  const names = ["rows", "new", "changed", "unchanged", "refused", "gone"] as const
  const shown = names.filter((name) => name === "rows" || batch.counts[name] > 0)
  return (
    <dl className={classes.counts} aria-label={t("report.counts")}>
      {shown.map((name) => (
        <div key={name}>
          <dd>{formatNumber(batch.counts[name], i18n.language)}</dd>
          <dt>{t(`report.${name}`)}</dt>
        </div>
      ))}
    </dl>
  )
}
