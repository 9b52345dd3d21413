// A, B, C in a circle: filled, outlined, dotted, so that meaning never hangs on colour. "" draws nothing but keeps the place.
import { VisuallyHidden } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Tier } from "@vorab/shared/contacts/tier"
import classes from "./TierMark.module.css"

export function TierMark({ tier }: { tier: Tier }) {
  const { t } = useTranslation("people")
  if (tier === "") return <span className={classes.mark} data-tier="none" aria-hidden="true" />
  return (
    <span className={classes.mark} data-tier={tier}>
      <span aria-hidden="true">{tier}</span>
      <VisuallyHidden>{t("tier", { tier })}</VisuallyHidden>
    </span>
  )
}
