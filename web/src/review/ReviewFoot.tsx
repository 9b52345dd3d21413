// What stands below the review, for those who want to know: how right the matches were, what they are weighed by, who is missing.
import { useTranslation } from "react-i18next"
import { AskContact } from "./AskContact.tsx"
import { HowRight } from "./HowRight.tsx"
import { MatchModels } from "./MatchModels.tsx"
import classes from "./ReviewFoot.module.css"

export function ReviewFoot({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation("match")
  return (
    <aside className={classes.foot} aria-label={t("foot")} data-no-print>
      <AskContact conferenceId={conferenceId} />
      <HowRight conferenceId={conferenceId} />
      <MatchModels conferenceId={conferenceId} />
    </aside>
  )
}
