// That the columns are read as the user mended them at an earlier file, and the way to do without.
import { useTranslation } from "react-i18next"
import { formatDay } from "../i18n/format.ts"
import formClasses from "../ui/form.module.css"
import type { Mending } from "./use-mending.ts"
import classes from "./Mending.module.css"

export function Remembered({ mending: { from, forget } }: { mending: Mending }) {
  const { t, i18n } = useTranslation("import")
  if (from === null) return null
  return (
    <p className={classes.same}>
      {t("remembered.as", { name: from.fileName, day: formatDay(from.at, i18n.language) })}{" "}
      <button type="button" className={formClasses.quiet} onClick={forget}>
        {t("remembered.forget")}
      </button>
    </p>
  )
}
