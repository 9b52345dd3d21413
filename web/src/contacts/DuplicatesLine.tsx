// A quiet line above the address book: how many pairs may be one person, or were joined. Invariant: with nothing to say it is not there.
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { duplicateEndpoints } from "@vorab/shared/contacts/api"
import { useRead } from "../api/use-read.ts"
import { links } from "../paths.ts"
import classes from "./AddressBook.module.css"

export function DuplicatesLine() {
  const { t } = useTranslation("contacts")
  const { data } = useRead(duplicateEndpoints.counts, {})
  const { possible = 0, joined = 0 } = data ?? {}
  if (possible + joined === 0) return null
  return (
    <p className={classes.duplicates} data-no-print>
      <Link to={links.duplicates()}>
        {possible > 0 ? t("duplicates.line", { count: possible }) : t("duplicates.joinedLine", { count: joined })}
      </Link>
    </p>
  )
}
