// The first stop of the Tab key: past the navigation, to the page.
import { useTranslation } from "react-i18next"
import classes from "./SkipLink.module.css"

export const mainId = "page"

export function SkipLink() {
  const { t } = useTranslation("ui")
  return (
    <a className={classes.skip} href={`#${mainId}`}>
      {t("skip")}
    </a>
  )
}
