// Why this person, who brings the two together, how to begin, and what better not to do.
import { Switch } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { Acquaintance } from "@vorab/shared/plan/acquaintance"
import { upperFirst } from "@vorab/shared/text/line"
import { formatMonthDay } from "../i18n/format.ts"
import { PanelIntroductions } from "./PanelIntroductions.tsx"
import { Part } from "./Part.tsx"
import type { PlanLine } from "./plan-line.ts"
import { useAcquaintance } from "./use-acquaintance.ts"
import type { usePlanChoices } from "./use-plan-choices.ts"
import { groupByGoal, wordReason } from "./reason-words.ts"
import classes from "./PersonPanel.module.css"

interface PanelWhyProps {
  line: PlanLine
  choices: ReturnType<typeof usePlanChoices>
}

export function PanelWhy({ line, choices }: PanelWhyProps) {
  if (line.section === "colleagues") return <Colleagues line={line} />
  return (
    <>
      <Reasons line={line} />
      {line.section === "targets" && <PanelIntroductions entry={line.entry} />}
      <Approach line={line} choices={choices} />
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
      {line.section === "known" && <Acquainted knows={line.entry.knows} />}
      {line.section === "known" && line.entry.birthday !== "" && (
        <p className={classes.sentence}>
          {upperFirst(t("birthdayOn", { day: formatMonthDay(line.entry.birthday, i18n.language) }))}
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

/** How the two know each other, as a sentence. */
function Acquainted({ knows }: { knows: Acquaintance }) {
  const words = useAcquaintance()(knows, "long")
  return words !== "" && <p className={classes.sentence}>{upperFirst(words)}</p>
}

function Approach({ line, choices }: { line: Of<"known"> | Of<"targets">; choices: PanelWhyProps["choices"] }) {
  const { t } = useTranslation("plan")
  const { way, cautions, subject, subjectFrom, meetAt } = line.entry.approach
  return (
    <Part title={t("panel.approach")}>
      <p className={classes.sentence}>{t(`way.${way}`)}</p>
      {meetAt !== "" && meetAt !== way && <p className={classes.sentence}>{t(`meetAt.${meetAt}`)}</p>}
      {subject !== "" && (
        <p className={classes.sentence}>
          {t("panel.subject", { subject })}
          {subjectFrom !== "" && <span className={classes.goal}>{t(`subjectFrom.${subjectFrom}`)}</span>}
        </p>
      )}
      {cautions.map((caution) => (
        <p key={caution} className={classes.caution}>
          {t(`caution.${caution}`)}
        </p>
      ))}
      {line.section === "targets" && (
        <Switch
          className={classes.online ?? ""}
          label={t("panel.activeOnline")}
          checked={line.entry.choices.activeOnline}
          onChange={(event) => choices.setActiveOnline(line, event.currentTarget.checked)}
        />
      )}
    </Part>
  )
}

function Colleagues({ line }: { line: Of<"colleagues"> }) {
  const { t } = useTranslation("plan")
  const { attends, colleagues, more, knows } = line.entry
  return (
    <Part title={t("panel.colleagues")}>
      <p className={classes.sentence}>{t(attends ? "panel.askThere" : "panel.askFromHome")}</p>
      <Acquainted knows={knows} />
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
        {more > 0 && <li className={classes.goal}>{t("more", { count: more })}</li>}
      </ul>
    </Part>
  )
}
