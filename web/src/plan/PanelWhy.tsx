// Why this person, who brings the two together, how to begin, and what better not to do.
import { useTranslation } from "react-i18next"
import { formatDay } from "../i18n/format.ts"
import { Part } from "./Part.tsx"
import type { PlanLine } from "./plan-line.ts"
import { groupByGoal, wordReason } from "./reason-words.ts"
import classes from "./PersonPanel.module.css"

export function PanelWhy({ line }: { line: PlanLine }) {
  if (line.section === "colleagues") return <Colleagues line={line} />
  return (
    <>
      <Reasons line={line} />
      {line.section === "targets" && <Introductions line={line} />}
      <Approach line={line} />
    </>
  )
}

type Of<Section extends PlanLine["section"]> = Extract<PlanLine, { section: Section }>

function Reasons({ line }: { line: Of<"known"> | Of<"targets"> }) {
  const { t, i18n } = useTranslation("plan")
  const { reasons } = line.entry
  const points = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  return (
    <Part title={t("panel.why")}>
      {line.section === "known" && line.entry.lastContact !== "" && (
        <p className={classes.sentence}>
          {t("lastContact", { day: formatDay(line.entry.lastContact, i18n.language, "long") })}
        </p>
      )}
      {reasons.length === 0 && line.section === "targets" && <p className={classes.sentence}>{t("panel.noReason")}</p>}
      {groupByGoal(reasons).map((ofGoal) => (
        <div key={ofGoal[0]?.goalId} className={classes.goalReasons}>
          <p className={classes.goalName}>{ofGoal[0]?.goalLabel}</p>
          <ul className={classes.list}>
            {ofGoal.map((reason) => (
              <li key={`${reason.by} ${reason.wanted} ${reason.found}`} className={classes.reason}>
                <span>{wordReason(reason, t)}</span>
                <span className={classes.points}>{points.format(reason.points)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Part>
  )
}

function Introductions({ line }: { line: Of<"targets"> }) {
  const { t, i18n } = useTranslation("plan")
  const { introductions } = line.entry
  return (
    <Part title={t("panel.introduces")}>
      {introductions.length === 0 && <p className={classes.sentence}>{t("panel.noPath")}</p>}
      <ul className={classes.list}>
        {introductions.map(({ introducer, evidence, found, on, through, since, attends }) => (
          <li key={introducer.contactId}>
            <span className={classes.person}>{introducer.name}</span>
            <span className={classes.evidence}>
              {[
                t(`evidence.${evidence}`, {
                  found,
                  day: on === "" ? "" : formatDay(on, i18n.language),
                  through: through?.name ?? "",
                }),
                attends ? t("panel.attends") : "",
                since === "" ? "" : t("lastContact", { day: formatDay(since, i18n.language) }),
              ]
                .filter((part) => part !== "")
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Approach({ line }: { line: Of<"known"> | Of<"targets"> }) {
  const { t } = useTranslation("plan")
  const { way, cautions, subject } = line.entry.approach
  return (
    <Part title={t("panel.approach")}>
      <p className={classes.sentence}>{t(`way.${way}`)}</p>
      {subject !== "" && <p className={classes.sentence}>{t("panel.subject", { subject })}</p>}
      {cautions.map((caution) => (
        <p key={caution} className={classes.caution}>
          {t(`caution.${caution}`)}
        </p>
      ))}
    </Part>
  )
}

function Colleagues({ line }: { line: Of<"colleagues"> }) {
  const { t, i18n } = useTranslation("plan")
  const { attends, colleagues, lastContact } = line.entry
  return (
    <Part title={t("panel.colleagues")}>
      <p className={classes.sentence}>{t(attends ? "panel.askThere" : "panel.askFromHome")}</p>
      {lastContact !== "" && (
        <p className={classes.sentence}>{t("lastContact", { day: formatDay(lastContact, i18n.language, "long") })}</p>
      )}
      <ul className={classes.list}>
        {colleagues.map(({ person, relation }) => (
          <li key={person.attendeeId}>
            <span className={classes.person}>{person.name}</span>
            {person.jobTitle !== "" && <span className={classes.goal}>{person.jobTitle}</span>}
            {relation === "related" && (
              <span className={classes.goal}>{t("panel.related", { organization: person.organization })}</span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
