// What taking an import back, or bringing it in again, would do to the people shown now. Invariant: told before the act, never asked.
import { useTranslation } from "react-i18next"
import { importEndpoints, type ImportBatch, type ImportEffect } from "@vorab/shared/import/api"
import { useRead } from "../api/use-read.ts"
import { formatList } from "../i18n/format.ts"
import classes from "./Report.module.css"

export function UndoEffect({ batch }: { batch: ImportBatch }) {
  const { t, i18n } = useTranslation("import")
  const { data } = useRead(importEndpoints.effect, { params: { batchId: batch.id } })
  if (data === undefined) return null
  const isUndone = batch.state === "undone"
  const what = tellEffect(data, batch, t)
  const words = what.length === 0 ? t("report.effect.nothing") : formatList(what, i18n.language)
  return (
    <p className={classes.effect}>
      {batch.kind === "contacts" && !isUndone && data.shared > 0 && <>{t("report.merged", { count: data.shared })} </>}
      {t(isUndone ? "report.effect.redo" : "report.effect.undo", { what: words })} {t("report.effect.stays")}
    </p>
  )
}

function tellEffect(
  { only, shared, others, isCovered }: ImportEffect,
  { state, kind }: ImportBatch,
  t: ReturnType<typeof useTranslation<"import">>["t"],
): string[] {
  if (isCovered) return [t("report.effect.covered")]
  const told: [number, string][] =
    state === "undone"
      ? [
          [only, t("report.effect.come", { count: only })],
          [shared, t("report.effect.say", { count: shared })],
          [others, t("report.effect.off", { count: others })],
        ]
      : [
          [only, t("report.effect.leave", { count: only })],
          [shared, t(kind === "contacts" ? "report.effect.stay" : "report.effect.listed", { count: shared })],
          [others, t("report.effect.back", { count: others })],
        ]
  return told.filter(([count]) => count > 0).map(([, words]) => words)
}
