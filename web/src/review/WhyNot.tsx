// Why Vorab did not propose a contact that the user asked about: the strongest reasons for and against, in words.
import { useTranslation } from "react-i18next"
import type { Candidate } from "@vorab/shared/review/api"
import type { Reason } from "@vorab/shared/match/matched-pair"
import { formatList } from "../i18n/format.ts"
import classes from "./WhyNot.module.css"

const mostNamed = 3

/** The strongest reasons that speak for (1) or against (-1) one person, strongest first. */
export function strongest(reasons: readonly Reason[], sign: 1 | -1): Reason[] {
  return reasons
    .filter(({ field, points }) => field !== "prior" && points * sign > 0)
    .toSorted((a, b) => (b.points - a.points) * sign)
    .slice(0, mostNamed)
}

export function WhyNot({ candidate }: { candidate: Candidate }) {
  const { t, i18n } = useTranslation("people")
  const words = (reasons: readonly Reason[]) =>
    formatList(
      reasons.map(({ field, level }) =>
        t("whyNot.said", {
          field: t(`reasons.${field}` as "reasons.prior"),
          level: t(`levels.${level}` as "levels.exact"),
        }),
      ),
      i18n.language,
    )
  const speaksFor = strongest(candidate.reasons, 1)
  const against = strongest(candidate.reasons, -1)
  return (
    <div className={classes.whyNot}>
      <p>{t("whyNot.lead")}</p>
      <p>{speaksFor.length > 0 ? t("whyNot.for", { list: words(speaksFor) }) : t("whyNot.nothingFor")}</p>
      <p>{against.length > 0 ? t("whyNot.against", { list: words(against) }) : t("whyNot.nothingAgainst")}</p>
    </div>
  )
}
