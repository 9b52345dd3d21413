// One line of the list: name, role, organization, and how they stand to the user.
import { useTranslation } from "react-i18next"
import type { AttendeeRow } from "@vorab/shared/attendees/attendee"
import classes from "./AttendeeLine.module.css"

export function AttendeeLine({ row, onOpen }: { row: AttendeeRow; onOpen: () => void }) {
  const { t } = useTranslation("attendees")
  const marks = [
    ...(row.status === "attending" ? [] : [t(`status.${row.status}`)]),
    ...(row.listConsent ? [] : [t("noConsent")]),
    ...(row.standing === "new" ? [] : [t(`standing.${row.standing}`)]),
  ]
  return (
    <button
      type="button"
      data-line-focus
      className={classes.line}
      data-cancelled={row.status === "cancelled" || undefined}
      onClick={onOpen}
    >
      <span className={classes.words}>
        <span className={classes.name}>{row.name}</span>
        <span className={classes.about}>
          {[row.jobTitle, row.organization, row.city].filter((word) => word !== "").join(", ")}
        </span>
      </span>
      {row.standing === "new" && <span className={classes.find}>{t("lookUp")}</span>}
      {marks.length > 0 && (
        <span className={classes.marks}>
          {marks.map((mark) => (
            <span key={mark} className={classes.mark}>
              {mark}
            </span>
          ))}
        </span>
      )}
    </button>
  )
}
