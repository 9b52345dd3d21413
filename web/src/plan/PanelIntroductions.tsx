// The warm path to a target: who introduces, on what evidence of which day, and how the user knows the introducer.
import { useTranslation } from "react-i18next"
import type { Introduction, TargetEntry } from "@vorab/shared/plan/plan"
import { formatDay } from "../i18n/format.ts"
import { Part } from "./Part.tsx"
import { useAcquaintance } from "./use-acquaintance.ts"
import classes from "./PersonPanel.module.css"

export function PanelIntroductions({ entry }: { entry: TargetEntry }) {
  const { t } = useTranslation("plan")
  const { introductions, ownOrganization } = entry
  return (
    <Part title={t("panel.introduces")}>
      {ownOrganization !== "" && (
        <p className={classes.sentence}>{t("panel.ownHouse", { organization: ownOrganization })}</p>
      )}
      {introductions.length === 0 && ownOrganization === "" && <p className={classes.sentence}>{t("panel.noPath")}</p>}
      <ul className={classes.list}>
        {introductions.map((introduction) => (
          <li key={introduction.introducer.contactId}>
            <span className={classes.person}>{introduction.introducer.name}</span>
            <span className={classes.evidence}>
              <Steps introduction={introduction} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** First how the introducer knows the target, then how the user knows the introducer. */
function Steps({ introduction }: { introduction: Introduction }) {
  const { t, i18n } = useTranslation("plan")
  const word = useAcquaintance()
  const { evidence, found, on, through, attends, knows } = introduction
  const day = on === "" ? "" : formatDay(on, i18n.language, "long")
  const steps = [
    t(`evidence.${evidence}`, { found, day, through: through?.name ?? "" }),
    attends ? t("panel.attends") : "",
    word(knows),
  ]
  return steps.filter((part) => part !== "").join(", ")
}
