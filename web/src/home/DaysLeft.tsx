// How long until a conference, in its own time zone.
import { useTranslation } from "react-i18next"
import { daysLeft, type Conference } from "@vorab/shared/conferences/conference"
import { useToday } from "../ui/use-today.ts"

export function DaysLeft({ conference }: { conference: Conference }) {
  const { t } = useTranslation("home")
  const days = daysLeft(conference, useToday(conference.timeZone))
  if (days === 0) return <span>{t("running")}</span>
  return <span>{days > 0 ? t("daysLeft", { count: days }) : t("over", { count: -days })}</span>
}
