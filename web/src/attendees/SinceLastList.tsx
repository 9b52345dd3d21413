// What the newest list changed, above the list itself. Invariant: nothing stands here before there are two versions.
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { importChange, importEndpoints } from "@vorab/shared/import/api"
import { useRead } from "../api/use-read.ts"
import { formatDay, formatList } from "../i18n/format.ts"
import { hasChanges, ListChanges } from "../people/ListChanges.tsx"
import formClasses from "../ui/form.module.css"
import classes from "./AttendeesPage.module.css"

export function SinceLastList({ conferenceId }: { conferenceId: string }) {
  const { t, i18n } = useTranslation(["attendees", "people"])
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useRead(importEndpoints.list, { query: { conferenceId } })
  const newest = data?.items.find(({ state }) => state === "done")
  if (newest === undefined || !hasChanges(newest.counts)) return null
  const { id, fileName, createdAt, writtenOn, counts } = newest
  const changes = importChange.options
    .filter((one) => counts[one] > 0)
    .map((one) => t(`people:changes.${one}`, { count: counts[one] }))
  return (
    <div className={classes.since}>
      <p>
        {t("since.sentence", {
          name: fileName,
          day: formatDay(writtenOn || createdAt, i18n.language),
          changes: formatList(changes, i18n.language),
        })}{" "}
        <button type="button" className={formClasses.quiet} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? "since.hide" : "since.show")}
        </button>
      </p>
      {isOpen && <ListChanges key={id} batchId={id} counts={counts} />}
    </div>
  )
}
